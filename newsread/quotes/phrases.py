"""Small index functions over the units of a Stream: noun phrases to the left and right, verb groups, adverbials.

Everywhere `s` is the stream, `a` and `b` the bounds of the sentence (b excluded), `i` a unit in it."""
from .cues import grammar
from .stream import QUOTE, SCARE

DETERMINER, ARTICLE, PRONOUN, INDEFINITE, OBJECT = map(grammar, ("determiner", "article", "pronoun", "indefinite", "object"))
PREPOSITION, INNER, CONJUNCTION, RELATIVE = map(grammar, ("preposition", "inner", "conjunction", "relative"))
AUXILIARY, NEGATION, FINITE, ADVERB = map(grammar, ("auxiliary", "negation", "finite", "adverb"))
WEEKDAY, MONTH, TIME, SPAN, UNIT, SUBORDINATOR, WH = map(grammar, ("weekday", "month", "time", "span", "unit", "subordinator", "wh"))
OWNER = frozenset(["'s", "’s", "'", "’"])
POSSESSIVE = OWNER | {"his", "her", "its", "their", "our", "my", "your", "whose"}
DASH = frozenset(["—", "–", "―", "-", "--", "---"])
STOP = frozenset([",", ";", ":", ".", "?", "!", "…", "...", "(", ")", "[", "]", QUOTE, "“", "”", '"']) | DASH
END = frozenset([".", "?", "!", "…", "..."])
NAME_LINK = frozenset(["of", "the", "de", "la", "al", "bin", "van", "von", "der", "den", "del", "di", "da", "for", "and", "&", "-", "'s", "’s", ".", "y", "e"])


def capital(word):
    return word[0].isupper()


def named(s, i):
    """Is unit i a capitalised word that is no pronoun, or a quotation of a few words within a name?"""
    return s.word[i][0].isupper() and s.low[i] not in PRONOUN or s.low[i] == SCARE


def adverb(word):
    return word in ADVERB or word.endswith("ly") and len(word) > 4 and word not in ("family", "italy", "july", "reply", "supply", "ally")


def verb_group(s, a, c):
    """First unit of the verb group that ends in the verb c, with adverbials of time: "on Friday has also said"."""
    i, low = c, s.low
    while i > a and (low[i - 1] in AUXILIARY or adverb(low[i - 1])) and not (s.word[i - 1] == "May" or owner(s, i - 1)):
        i -= 1
    return time_before(s, a, i)


def time_before(s, a, i):
    """First unit of an adverbial of time that ends before i: "earlier on Thursday", "two weeks ago", "last month"."""
    low, k = s.low, i
    if k - 2 > a and low[k - 1] in UNIT and low[k - 2] in SPAN:
        return k - 2
    if k - 3 > a and low[k - 1] == "ago":
        return k - 3
    while k > a and low[k - 1] in TIME:
        k -= 1
    return k - 1 if k < i and k > a and low[k - 1] in ("on", "late", "early") else k


def owner(s, i):
    """Is unit i a possessive ending, "'s" after a name, and not short for "is" or "has"?"""
    return s.low[i] in OWNER and i and s.low[i - 1] not in PRONOUN


def segment_start(s, a, i):
    """First unit of the stretch without a stop or a conjunction that ends before i."""
    low = s.low
    while i > a and low[i - 1] not in STOP and low[i - 1] not in CONJUNCTION:
        if low[i - 1] == "and" and not joined(s, a, i - 1):
            return i
        i -= 1
    return i


def joined(s, a, i):
    """Does the "and" at i join two noun phrases, and not two clauses? Not where a verb stands before it."""
    k = i
    while k > a and s.low[k - 1] not in STOP and s.low[k - 1] not in CONJUNCTION:
        k -= 1
        if s.low[k] in FINITE or s.word[k].endswith("ed") and k > a and s.low[k - 1] not in DETERMINER:
            return False
    return k < i


def noun_phrase_left(s, a, r):
    """(first, last) of the noun phrase that ends before unit r, the subject of a verb at r; None where there is none."""
    low = s.low
    if r <= a:
        return None
    last = low[r - 1]
    if last in PRONOUN:
        return r - 1, r
    if last == ",":
        return across_commas(s, a, r - 1)
    if last == ")":
        return across_brackets(s, a, r)
    if last in DASH:
        return across_dashes(s, a, r - 1)
    if last in STOP or last in CONJUNCTION and last not in INDEFINITE:
        return None
    first = segment_start(s, a, r)
    verbs = [k for k in range(first, r) if verbal(s, first, k)]
    first = trimmed(s, verbs[-1] + 1 if verbs else first, r)
    return (first, r) if first < r and sound(s, first, r) else None


def sound(s, first, last):
    """Can these units be a noun phrase? Not with a lone adverb or number word at its end, and not as a bare preposition."""
    return not adverb(s.low[last - 1]) and s.low[last - 1] not in PREPOSITION and s.low[last - 1] not in AUXILIARY


def trimmed(s, first, last):
    """The segment's first unit without what stands before the noun phrase: "On Friday the minister" → "the minister"."""
    low = s.low
    while first < last - 1:
        word = low[first]
        if word in PREPOSITION and word not in ("including", "like") and not (word == "of"):
            after = phrase_after(s, first + 1, last)
            if after >= last:
                return first + 1
            first = after
        elif adverb(word) or word in TIME or word in ("and", "but", "or"):
            if word in DETERMINER and word not in ("no",):
                break
            first += 1
        elif word in SPAN and low[first + 1] in UNIT and first + 2 < last:
            first += 2
        else:
            break
    return first


def phrase_after(s, i, last):
    """The unit after the noun phrase that begins at i, where a new one begins: after "In a statement" in
    "In a statement Mr. Roe said"; last where none begins."""
    low = s.low
    if i < last and (low[i] in DETERMINER or low[i] in SPAN):
        i += 1
    begun = i
    while i < last:
        word = low[i]
        if i > begun and low[i - 1] not in PREPOSITION and (
                word in DETERMINER and low[i - 1] not in DETERMINER or word in PRONOUN
                or named(s, i) and not named(s, i - 1) and low[i - 1] not in DETERMINER and low[i - 1] not in NAME_LINK
                or named(s, i) and low[i - 1] in WEEKDAY):
            return i
        i += 1
    return last


def across_commas(s, a, comma):
    """The subject before ", a lawyer for Acme," or ", who is 45,": the first of the stretches between commas that lead
    from a clause to the verb; or the end of that clause, where all of them are asides."""
    found, right = [], comma
    while True:
        first = stretch_start(s, a, right)
        if clause_ends(s, first, right):
            break
        found.append((first, right))
        if first == a or s.low[first - 1] != ",":
            break
        right = first - 1
    while found and leading(s, *found[-1]):
        found.pop()
    if found and not aside(s, *found[-1]):
        return clause_subject(s, *found[-1])
    return clause_subject(s, first, right) if found else None


def stretch_start(s, a, right):
    """First unit of the stretch between commas, quotations or dashes that ends before `right`."""
    first = right
    while first > a and s.low[first - 1] not in (",", ";", ":", QUOTE) and s.low[first - 1] not in DASH:
        first -= 1
    return first


def clause_ends(s, first, last):
    """Is a stretch a clause of its own (and no relative one)?"""
    for k in range(first, last):
        if s.low[k] in RELATIVE or verbal(s, first, k):
            return s.low[k] not in RELATIVE
    return False


def verbal(s, first, k):
    """Is unit k a finite verb: one of the list, or a past form right after a name or pronoun?"""
    if s.low[k] in FINITE or k == first or not (s.low[k].endswith("ed") and s.word[k].islower()):
        return s.low[k] in FINITE
    return named(s, k - 1) or s.low[k - 1] in PRONOUN or s.low[k + 1:k + 2] and s.low[k + 1] in DETERMINER


def leading(s, first, last):
    """Is a stretch an adverbial before the subject: "In Paris", "However", "On Monday"?"""
    word = s.low[first]
    return word in PREPOSITION or adverb(word) or word in TIME or word in SUBORDINATOR or last == first


def aside(s, first, last):
    """Does a stretch between commas look like an apposition, a relative clause, an age?"""
    word = s.low[first]
    return (word in RELATIVE or word in ("a", "an", "now", "then", "formerly", "himself", "herself") or word[0].isdigit()
            or s.word[first][0].islower() and word not in DETERMINER and word not in PRONOUN and not named(s, last - 1))


def clause_subject(s, first, last):
    """The noun phrase at the end of a stretch that no verb follows there."""
    begin = segment_start(s, first, last)
    begin = trimmed(s, begin, last)
    if begin < last and sound(s, begin, last) and s.low[begin] not in PREPOSITION:
        return begin, last
    return None


def across_brackets(s, a, r):
    """The subject before a bracket: "Sen. Roe (D-Ohio) said"."""
    i = r - 1
    while i > a and s.low[i] not in ("(", "["):
        i -= 1
    found = noun_phrase_left(s, a, i) if i > a and s.low[i - 1] not in (")", "]") else None
    return (found[0], r) if found else None


def across_dashes(s, a, dash):
    """The subject before a stretch between dashes."""
    i = dash - 1
    while i > a and s.low[i] not in DASH:
        i -= 1
    return noun_phrase_left(s, a, i) if i > a and s.low[i - 1] not in STOP else None


def noun_phrase_right(s, i, b):
    """Unit after the noun phrase that begins at i (i where none does)."""
    low, first = s.low, i
    if i < b and (low[i] in PRONOUN or low[i] in OBJECT and low[i] not in DETERMINER):
        return i + 1
    if i < b and low[i] in PREPOSITION:
        return i
    while i < b and low[i] not in STOP and not (low[i] in FINITE or low[i] in CONJUNCTION or low[i] in RELATIVE):
        word = low[i]
        if i > first and s.word[i].endswith("ed") and word[0] != "u" and low[i - 1] not in DETERMINER and not adverb(low[i - 1]):
            break
        if word in PREPOSITION and not (word in INNER and i + 1 < b and word != "on") or word in TIME and i > first:
            break
        if word in ("in", "at", "to", "with", "by", "about") and not (i + 1 < b and (named(s, i + 1) or low[i + 1] == "the")):
            break
        if word == "and" and not (i + 1 < b and joined(s, first, i)):
            break
        if adverb(word) and i > first and not capital(s.word[i]):
            break
        if word in PRONOUN or word in DETERMINER and i > first and low[i - 1] not in PREPOSITION and low[i - 1] not in ("and", "all", "both", "of"):
            break
        i += 1
    while i > first and (low[i - 1] in PREPOSITION or low[i - 1] in ("and", "the")):
        i -= 1
    return i


def apposition_right(s, i, b):
    """Unit after an apposition ", a lawyer for Acme" that begins at the comma i; i where none does."""
    low = s.low
    if i + 1 >= b or low[i] != ",":
        return i
    if not (aside(s, i + 1, min(b, i + 8)) and low[i + 1] not in PREPOSITION and not adverb(low[i + 1]) and not low[i + 1].endswith("ing")
            or low[i + 1] in DETERMINER or low[i + 1] == "of" or any(w in OWNER for w in low[i + 2:i + 5])):
        return i
    k = i + 1
    while k < b and low[k] not in (",", ";", ":", QUOTE) and low[k] not in END and low[k] not in DASH:
        k += 1
    return k


def adverbials(s, i, b):
    """Unit after the adverbials that begin at i: "on Friday in a statement", "later", "in Paris last week"."""
    low = s.low
    while i < b:
        word = low[i]
        if word in PREPOSITION and word not in ("including", "like") and not (word == "to" and infinitive(s, i, b)):
            i = prepositional(s, i, b)
        elif word in SPAN and i + 1 < b and low[i + 1] in UNIT:
            i += 2
        elif word in TIME or word in MONTH and s.word[i][0].isupper():
            i += 1
            while i < b and low[i].isdigit():
                i += 1
        elif word.isdigit() and i + 2 < b and low[i + 2] == "ago" or word in DETERMINER and i + 2 < b and low[i + 2] == "ago":
            i += 3
        elif adverb(word) and word not in ("there", "only", "even", "just", "almost", "all", "both", "here", "each", "no"):
            i += 1
        else:
            return i
    return i


def infinitive(s, i, b):
    """Is the "to" at i that of an infinitive?"""
    return i + 1 < b and s.word[i + 1].islower() and s.low[i + 1] not in DETERMINER and s.low[i + 1] not in OBJECT and not s.low[i + 1].endswith("s")


def prepositional(s, i, b):
    """Unit after the prepositional phrase that begins with the preposition i."""
    low, i = s.low, i + 1
    if i < b and (low[i] in PRONOUN or low[i] in OBJECT and low[i] not in DETERMINER):
        return i + 1
    begun = i
    while i < b and low[i] not in STOP and low[i] not in CONJUNCTION and low[i] not in FINITE and low[i] != "and":
        previous = low[i - 1]
        fresh = i > begun and previous not in PREPOSITION and previous not in DETERMINER and previous not in POSSESSIVE
        if fresh and (low[i] in DETERMINER or low[i] in PRONOUN or low[i] in TIME or low[i] in PREPOSITION):
            return i
        if fresh and named(s, i) and not named(s, i - 1) and previous not in NAME_LINK:
            return i
        i += 1
    return i


def clausal(s, i, b):
    """Does a finite verb stand in the 30 units from i on?"""
    low = s.low
    return any(w in FINITE or w.endswith("ed") and len(w) > 4 for w in low[i:min(b, i + 30)])


def clause_at(s, i, b):
    """Does a clause begin at i: a noun phrase with its prepositional phrases, then a finite verb?"""
    low = s.low
    if i < b and low[i] == "there":
        return True
    last = noun_phrase_right(s, i, b)
    if last == i:
        return False
    while last < b and (adverb(low[last]) or low[last] in TIME or low[last] in PREPOSITION):
        last = noun_phrase_right(s, last + 1, b) if low[last] in PREPOSITION else last + 1
    if last < b and (low[last] in FINITE or low[last].endswith("ed") or low[last] in OWNER and low[last - 1] in PRONOUN):
        return True
    if last < b and (low[last] in RELATIVE or low[last] in DASH or low[last] == "(" or low[last] == "," and low[i] in DETERMINER):
        return clausal(s, last, b)
    return any(present(s, k) for k in range(i + 1, last))


def present(s, k):
    """Does the word at k look like a verb in the present: "wants to", "identifies the", "Roe says"?"""
    word, before, after = s.word[k], s.low[k - 1], s.low[k + 1] if k + 1 < len(s.low) else ""
    return word.endswith("s") and word.islower() and not word.endswith("ss") and before not in DETERMINER and (
        named(s, k - 1) and before not in OWNER or before in PRONOUN or after in DETERMINER or after in OBJECT or after in ("to", "that", "not"))


def first_noun_phrase(s, a, b):
    """(first, last) of the subject of a sentence that begins at a; None where nothing looks like one."""
    low, i = s.low, after_dateline(s, a, b)
    while i < b and (low[i] in ("and", "but", "so", "yet", "or", ",") or adverb(low[i])):
        i += 1
    if i < b and (low[i] in SUBORDINATOR or low[i].endswith(("ing", "ed")) and len(low[i]) > 4):
        i = after_commas(s, i, b)
    last = noun_phrase_right(s, i, b) if i < b else i
    return (i, last) if last > i else None


def after_dateline(s, a, b):
    """The unit after "PARIS (Reuters) — "; a where there is none."""
    for k in range(a + 1, min(a + 14, b)):
        if s.low[k] in DASH and (s.low[k - 1] == ")" or s.word[a].isupper()):
            return k + 1
    return a


def after_commas(s, i, b):
    """The unit after the comma that ends an opening adverbial: "At a rally in Lima, Peru, on Monday, the mayor …"."""
    while True:
        i = next((k + 1 for k in range(i, b) if s.low[k] == ","), b)
        comma = next((k for k in range(i, min(i + 4, b)) if s.low[k] == ","), b)
        if comma == b or not (leading(s, i, comma) or named(s, i) and comma + 1 < b and s.low[comma + 1] in PREPOSITION):
            return i


def head(s, first, last):
    """The unit of a noun phrase's head word: the last before a stop, a preposition or a relative."""
    k = first + 1
    while k < last and s.low[k] not in PREPOSITION and s.low[k] not in STOP and s.low[k] not in RELATIVE:
        k += 1
    return k - 1
