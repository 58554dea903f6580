"""Index functions to the left: the verb group of a cue, and the noun phrase that is its subject."""
from . import datelines
from . import words as w
from .phrases import aside, joined
from .stream import QUOTE

PHRASES = frozenset([("in", "fact"), ("in", "particular"), ("in", "turn"), ("of", "course"), ("at", "first"),
                     ("for", "instance")])
LONGEST = 80                # units that are looked back over for a subject


def verb_group(s, a, c):
    """First unit of the verb group that ends in the verb c, with adverbials: "on Friday has also said", "have in fact said"."""
    i, low, last = c, s.low, -1
    while i > a and i != last:
        last = i
        i -= (low[i - 1] in w.AUXILIARY or w.adverb(low[i - 1])) and not (s.word[i - 1] == "May" or w.owner(s, i - 1))
        i -= 2 * (i - 1 > a and (low[i - 2], low[i - 1]) in PHRASES)
    return time_before(s, a, i - (i < c and i > a and low[i - 1] in ("more", "most")))


def time_before(s, a, i):
    """First unit of an adverbial of time that ends before i: "earlier on Thursday", "two weeks ago", "last month"."""
    low, k = s.low, i
    if k - 2 > a and low[k - 1] in w.UNIT and low[k - 2] in w.SPAN:
        return k - 2
    if k - 3 > a and low[k - 1] == "ago":
        return k - 5 if k - 5 > a and low[k - 4] == "than" else k - 3
    while k > a and low[k - 1] in w.TIME:
        k -= 1
    return k - 1 if a < k < i and low[k - 1] in ("on", "late", "early") else k


def subject_before(s, a, r):
    """(first, last) of the noun phrase that ends before unit r, the subject of a verb at r; None where there is none."""
    a = max(a, r - LONGEST)
    if r <= a:
        return None
    last = s.low[r - 1]
    if last in w.PRONOUN or last == "which" or last == "that" and r - 1 > a and quoting(s, r):
        return r - 1, r
    if last == ",":
        return across_commas(s, a, r - 1)
    if last == ")":
        return across_brackets(s, a, r)
    if last in w.DASH:
        return across_dashes(s, a, r - 1)
    if last in w.STOP or last in w.CONJUNCTION:
        return None
    first = segment_start(s, a, r)
    found = across_commas(s, a, r) if in_region(s, a, first, r) else None
    if found and not (found[0] > a and s.low[found[0] - 1] in w.FRONTED):
        return found[0], r                                              # a nurse in Dayton, Ohio said
    if first - 2 > a and s.low[first - 1] in w.RELATIVE and begins_verb(s, first, r):
        return phrase_in(s, segment_start(s, a, first - 1), r)          # the company that makes them
    if s.low[first] in ("who", "whose") and first - 1 > a and s.low[first - 1] == ",":
        return across_commas(s, a, first - 1)                           # Roe, who is 45 (and no comma)
    until = next((k for k in range(first + 1, r) if s.low[k] in ("who", "which", "whose")), r)
    verb = until - 1
    while verb >= first and not (w.verbal(s, first, verb) and s.low[verb + 1] != "by"):
        verb -= 1
    return phrase_in(s, max(verb + 1, first), r)


def quoting(s, r):
    """Does a quotation follow the verb at r: "a note that said, “…”"?"""
    return QUOTE in s.low[r + 1:r + 3] and s.low[r + 1] in (QUOTE, ",", ":")


def counted(s, a, subject):
    """A subject with the words before its number: "more than 4 in 10"."""
    if not subject or subject[0] < a + 2 or not s.low[subject[0]].isdigit():
        return subject
    k = subject[0] - (s.low[subject[0] - 1] == "than")
    if k - 3 >= a and s.low[k - 3] == s.low[k - 1] == "as":             # as many as 40 percent
        return k - 3, subject[1]
    return (k - 1, subject[1]) if s.low[k - 1] in ("more", "fewer", "less", "about", "nearly", "almost") else subject


def begins_verb(s, i, r):
    """Does the clause of a relative pronoun begin with a verb at i?"""
    if i >= r or s.low[i] in w.FINITE or w.past(s, i):
        return i < r
    if i + 1 >= r or not (s.word[i].islower() and s.low[i].endswith("s")):
        return False
    return s.low[i + 1] in w.DETERMINER or s.low[i + 1] in w.PREPOSITION


def segment_start(s, a, i):
    """First unit of the stretch without a stop or a conjunction that ends before i."""
    low = s.low
    while i > a and not (low[i - 1] in w.STOP or low[i - 1] in w.CONJUNCTION or low[i - 1] == "and" and not joined(s, a, i - 1)):
        i -= 1
    return i


def phrase_in(s, first, last):
    """(first, last) of the noun phrase that ends a stretch, without what stands before it; None if it cannot be one."""
    first = trimmed(s, first, last)
    if first >= last or s.low[first] == "of" or s.low[last - 1] in w.PREPOSITION or s.low[last - 1] in w.AUXILIARY or w.adverb(s.low[last - 1]):
        return None
    return first, last


def trimmed(s, first, last):
    """The first unit without adverbials before the noun phrase: "On Friday the minister" → "the minister"."""
    low = s.low
    while first < last - 1:
        word = low[first]
        if word in ("about", "around", "over") and (low[first + 1][0].isdigit() or low[first + 1] in w.COUNTED):
            break
        if word in w.PREPOSITION and word not in ("including", "like", "of"):
            after = next_phrase(s, first + 1, last)
            if after >= last:
                return first + 1
            first = after
        elif first + 2 < last and (word in w.SPAN and low[first + 1] in w.UNIT or w.past(s, first) and low[first + 1] == "by"):
            first += 2
        elif word not in w.DETERMINER and (
                w.adverb(word) or word in w.TIME or word in w.JOINER or word in w.BE):
            first += 1
        else:
            break
    return first


def next_phrase(s, i, last):
    """Where a new noun phrase begins after the one at i: at "Mr. Roe" in "a statement Mr. Roe"; last where none does."""
    low = s.low
    i += i < last and (low[i] in w.DETERMINER or low[i] in w.SPAN)
    for k in range(i + 1, last):
        previous = low[k - 1]
        if previous in w.PREPOSITION:
            continue
        if low[k] in w.PRONOUN or low[k] in w.DETERMINER and previous not in w.DETERMINER:
            return k
        if w.named(s, k) and (previous in w.WEEKDAY or not (
                w.named(s, k - 1) or previous in w.DETERMINER or previous in w.LINKER)):
            return k
    return last


def across_commas(s, a, comma):
    """The subject before ", a lawyer for Acme," or ", who is 45,": the first of the stretches between commas that lead
    from a clause to the verb; or the end of that clause, where all of them are asides."""
    if "apposition" in s.without:
        return None
    found, right = [], comma
    while True:
        first = stretch_start(s, a, right)
        if ends_clause(s, first, right):
            break
        if s.low[first] in w.FRONTED and first + 1 < right and (w.named(s, first + 1) or s.low[first + 1] in w.DEFINITE):
            found.append((first + 1, right))                            # as Roe, the mayor, put it
            break
        found.append((first, right))
        if first == a or s.low[first - 1] != ",":
            break
        right = first - 1
    while found and leading(s, *found[-1]):
        found.pop()
    if len(found) > 1 and s.low[found[-1][0]] in ("a", "an") and w.named(s, found[-2][0]) and not w.named(s, found[-1][0] - 2):
        return found[-1]                                    # a spokeswoman, Ana Lopez, said
    if found and not aside(s, *found[-1]) and not in_region(s, a, *found[-1]):
        return phrase_in(s, *found[-1])
    return phrase_in(s, segment_start(s, first, right), right) if found else None


def in_region(s, a, first, last):
    """Is a stretch after a comma the state or country of the town before it: "in Dayton, Ohio"?"""
    k = first - 2
    while k > a and w.named(s, k):
        k -= 1
    return a < k < first - 2 and s.low[first - 1] == "," and s.low[k] in ("in", "of", "from", "near", "at", "outside") and (
        datelines.place(s, first, last))


def stretch_start(s, a, right):
    """First unit of the stretch between commas, quotations or dashes that ends before `right`."""
    first = right
    while first > a and not (s.low[first - 1] in (",", ";", ":", QUOTE) or s.low[first - 1] in w.DASH):
        first -= 1
    return first


def ends_clause(s, first, last):
    """Is a stretch a clause of its own (and no relative one)?"""
    for k in range(first, last):
        if s.low[k] in w.RELATIVE:
            return False
        if w.verbal(s, first, k):
            return True
    return False


def leading(s, first, last):
    """Is a stretch an adverbial before the subject: "In Paris", "However", "On Monday"?"""
    word = s.low[first]
    if last == first or word in ("last", "this", "next") and s.low[first + 1] in w.UNIT:
        return True
    return word in w.PREPOSITION or w.adverb(word) or word in w.TIME or word in w.SUBORDINATOR


def across_brackets(s, a, r):
    """The subject before a bracket: "Sen. Roe (D-Ohio) said"."""
    i = r - 1
    while i > a and s.low[i] not in ("(", "["):
        i -= 1
    found = subject_before(s, a, i) if i > a and s.low[i - 1] not in (")", "]") else None
    return found and (found[0], r)


def across_dashes(s, a, dash):
    """The subject before a stretch between dashes."""
    i = dash - 1
    while i > a and s.low[i] not in w.DASH:
        i -= 1
    return subject_before(s, a, i) if i > a and s.low[i - 1] not in w.STOP else None
