"""Index functions to the right: where a noun phrase, its apposition, adverbials end; whether a clause begins."""
from ..actors import groups
from . import words as w
from .stream import HYPHEN, QUOTE

LONGEST = 60                # units that a phrase can have: keeps every walk short
CLAUSE = 30
KEPT = frozenset("there only even just almost all both here each no".split())       # adverbs that may begin a clause
POSTPOSED = frozenset("familiar close loyal critical aware present responsible available".split())     # officials close to Roe
ABOUT = frozenset("about around over under nearly almost roughly between".split())      # before a number
PASSIVE = frozenset("made held built brought bought found sent sold told taught caught shot".split())      # need an object


def noun_phrase(s, i, b):
    """Unit after the noun phrase that begins at i (i where none does)."""
    low, first, b = s.low, i, min(b, i + LONGEST)
    if i < b and (low[i] in w.PRONOUN or low[i] in w.OBJECT and low[i] not in w.DETERMINER):
        return i + 1
    if i < b and low[i] in w.PREPOSITION:
        return i
    while i < b and not (low[i] in w.STOP or low[i] in w.PRONOUN or i > first and breaks(s, first, i, b)) and (
            i > first and s.word[i][0].isupper() or not (low[i] in w.FINITE or low[i] in w.CONJUNCTION or low[i] in w.RELATIVE)):
        i += 1
    while i > first and (low[i - 1] in w.PREPOSITION or low[i - 1] in ("and", "the")):
        i -= 1
    return i


def breaks(s, first, i, b):
    """Does a noun phrase that began at `first` end before unit i?"""
    word, previous = s.low[i], s.low[i - 1]
    if word in w.TIME or word == "and" and not (i + 1 < b and joined(s, first, i)):
        return True
    if w.past(s, i) and word[0] != "u" and previous not in w.DETERMINER and not w.adverb(previous):
        return True
    if word in w.PREPOSITION:
        return word not in w.INNER or i + 1 >= b or word not in ("of", "for", "from", "near", "behind") and not (
            w.named(s, i + 1) or s.low[i + 1] == "the")
    if word in w.DETERMINER:
        return previous not in w.PREPOSITION and previous not in ("and", "all", "both") and not (
            word in w.COUNTED and (previous in w.ARTICLE or previous == "first")        # "a few", "the two", "first five"
            or word in w.NUMBER and previous == HYPHEN)     # "mum-of-two"
    return w.adverb(word) and s.word[i][0].islower() and previous not in w.DETERMINER and previous not in w.OWNER


def joined(s, a, i):
    """Does the "and" at i join two noun phrases, and not two clauses? Not where a verb stands before it."""
    k, low = i, s.low
    while k > a and low[k - 1] not in w.STOP and low[k - 1] not in w.CONJUNCTION:
        k -= 1
        if low[k] in w.FINITE or w.past(s, k) and k > a and low[k - 1] not in w.DETERMINER:
            return False
    return k < i


def head(s, first, last):
    """The unit of a noun phrase's head word: the last before a stop, a preposition, a relative, a participle."""
    k = first + 1
    while k < last and not (s.low[k] in w.PREPOSITION and s.low[k - 1] != HYPHEN or s.low[k] in w.STOP
                            or s.low[k] in w.RELATIVE or ends_head(s, k)):
        k += 1
    k -= k - 1 > first and s.low[k - 1] in POSTPOSED
    return k - 1 - (k - 1 > first and s.low[k - 1].endswith("ing") and s.low[k - 2] in groups.people())


def ends_head(s, k):
    """Is unit k a participle after the noun that it belongs to: "data released on Friday"?"""
    return w.past(s, k) and s.low[k - 1] not in w.DETERMINER and not w.adverb(s.low[k - 1])


def apposition(s, i, b):
    """Unit after an apposition ", a lawyer for Acme" that begins at the comma i; i where none does."""
    low, b = s.low, min(b, i + LONGEST)
    if i + 1 >= b or low[i] != "," or not apposed(s, i + 1, b):
        return i
    k = i + 1
    while k < b and not (low[k] in (",", ";", ":", QUOTE) or low[k] in w.END or low[k] in w.DASH):
        k += 1
    return k


def apposed(s, i, b):
    """Can an apposition begin at i?"""
    low = s.low
    if low[i] in w.DETERMINER or low[i] == "of" or not w.OWNER.isdisjoint(low[i + 1:i + 5]):
        return True
    return aside(s, i, min(b, i + 7)) and not (low[i] in w.PREPOSITION or w.adverb(low[i]) or low[i].endswith("ing"))


def aside(s, first, last):
    """Does a stretch between commas look like an apposition, a relative clause, an age?"""
    word = s.low[first]
    if word in w.RELATIVE or word in ("a", "an", "now", "then", "formerly", "himself", "herself") or word[0].isdigit():
        return True
    return s.word[first][0].islower() and word not in w.DETERMINER and word not in w.PRONOUN and not w.named(s, last - 1)


def estimated(s, i):
    """The unit of the number after "about" or "at least" at i; i elsewhere."""
    low = s.low
    k = i + (low[i] in ABOUT) + 2 * (low[i] == "at" and low[i + 1:i + 2] in (["least"], ["most"]))
    return k if k < len(low) and (low[k][0].isdigit() or low[k] in w.NUMBER) else i


def adverbials(s, i, b):
    """Unit after the adverbials that begin at i: "on Friday in a statement", "later", "in Paris last week"."""
    last = -1
    while i < b and i != last:
        last, i = i, adverbial(s, i, b)
    return i


def adverbial(s, i, b):
    """Unit after one adverbial at i; i where none begins."""
    low, word = s.low, s.low[i]
    number = estimated(s, i)
    if number > i and (clause_at(s, number, b) or word == "at"):
        return i                                            # about 30 people were hurt
    if word in w.PREPOSITION and word not in ("including", "like") and not (word == "to" and w.infinitive(s, i, b)):
        return prepositional(s, i, b)
    if timely(s, i, b):
        return i + 1 + (i + 1 < b and (low[i + 1].isdigit() or word in w.SPAN))
    if (word.isdigit() or word in w.DETERMINER) and i + 2 < b and low[i + 2] == "ago":
        return i + 3
    return i + (w.adverb(word) and word not in KEPT)


def timely(s, i, b):
    """Does an adverbial of time without a preposition begin at i: "Friday", "last week", "May 3"?"""
    word = s.low[i]
    return word in w.TIME or word in w.MONTH and s.word[i][0].isupper() or word in w.SPAN and i + 1 < b and s.low[i + 1] in w.UNIT


def prepositional(s, i, b):
    """Unit after the prepositional phrase that begins with the preposition i."""
    low, i = s.low, i + 1
    if i < b and (low[i] in w.PRONOUN or low[i] in w.OBJECT and low[i] not in w.DETERMINER):
        return i + 1
    begun = i
    while i < b and not (low[i] in w.STOP or low[i] in w.CONJUNCTION or low[i] in w.FINITE or low[i] == "and"):
        previous = low[i - 1]
        if i > begun and not (previous in w.PREPOSITION or previous in w.DETERMINER or previous in w.POSSESSIVE):
            if low[i] in w.DETERMINER or low[i] in w.PRONOUN or low[i] in w.TIME or low[i] in w.PREPOSITION:
                return i
            if w.named(s, i) and not w.named(s, i - 1) and previous not in w.LINKER:
                return i
        i += 1
    return i


def clausal(s, i, b):
    """Does a finite verb stand in the units from i on?"""
    return any(word in w.FINITE or word.endswith("ed") and len(word) > 4 for word in s.low[i:min(b, i + CLAUSE)])


def clause_at(s, i, b):
    """Does a clause begin at i: a noun phrase with its prepositional phrases, then a finite verb?"""
    i += i + 1 < b and s.low[i] in ("only", "even", "just", "almost")
    i = estimated(s, i) if i < b else i
    low, last = s.low, noun_phrase(s, i, b)
    if i + 1 < b and (low[i] == "there" or low[i] in w.NOMINATIVE):
        return True
    if last == i:
        return False
    while last < b and low[last] not in w.CONJUNCTION and (
            w.adverb(low[last]) or low[last] in w.TIME or low[last] in w.PREPOSITION):
        last = noun_phrase(s, last + 1, b) if low[last] in w.PREPOSITION else last + 1
    if last < b:
        word = low[last]
        if word in PASSIVE and low[last + 1:last + 2] and low[last + 1] in w.PREPOSITION:
            return clausal(s, last + 1, b)                  # a statement made on Friday
        if word in w.FINITE or word.endswith("ed") and low[last + 1:last + 2] != ["by"] or (
                word in w.OWNER and low[last - 1] in w.PRONOUN):
            return True
        if word == ",":
            return goes_on(s, last, b)
        if word in w.RELATIVE or word in w.DASH or word == "(":
            return clausal(s, last, b)
    return any(w.present(s, k) for k in range(i + 1, last))


def goes_on(s, i, b):
    """Does a clause go on with its verb after an aside that the comma at i opens: "the mayor, 45, was"?"""
    commas = (k for k in range(i + 2, min(b, i + CLAUSE)) if s.low[k] == ",")
    return any(k + 1 < b and (s.low[k + 1] in w.FINITE or w.past(s, k + 1) or w.adverb(s.low[k + 1])) for k in commas)


def begins_group(s, k):
    """Does a group of finite verbs begin at k?"""
    return w.verbal(s, k - 1, k) and s.low[k - 1] not in w.AUXILIARY and not w.adverb(s.low[k - 1]) or w.present(s, k)


def main_verb(s, first, b, due):
    """The unit before which the clause that holds the words from `first` on goes on: the due-th group of verbs; b without one."""
    for k in range(first + 1, b):
        due -= begins_group(s, k)
        if not due:
            return k
    return b
