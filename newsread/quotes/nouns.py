"""Nouns that carry what somebody said: "his claim that …", "a promise by the mayor to …"."""
from . import openings, subjects
from . import phrases as p
from . import words as w
from .stream import QUOTE

AHEAD = 12                  # units in which the "that" or "to" is looked for
BEFORE = 5                  # units that can stand between an owner and the noun
SPOKEN = frozenset("make makes made making offer offers offered repeats repeated reiterated with".split())


def content(s, c, b, takes):
    """The unit where the content of the noun at c begins: "that" and a clause, "to" and an infinitive; None without one."""
    for k in range(c + 1, min(b, c + AHEAD)):
        word = s.word[k]
        if word in takes:
            return k if (complement if word == "that" else w.infinitive)(s, k, b) else None
        doing = word == "by" and s.low[k + 1:k + 2] and s.low[k + 1].endswith("ing")        # charges by saying that
        if k == c + 1 and not (word in w.PREPOSITION or s.low[k] in w.TIME) or word in w.FINITE or word in w.STOP or doing:
            return None
    return None


def complement(s, k, b):
    """Does a clause with a subject of its own follow the "that" at k, and no relative clause?"""
    verb = p.noun_phrase(s, k + 1, b)
    inserted = verb + 1 < b and s.low[verb] in ("said", "says", "say") and s.low[verb + 1] in w.FINITE      # that she says is
    return k + 2 < b and not inserted and not subjects.begins_verb(s, k + 1, b) and p.clause_at(s, k + 1, b)


def speaker(s, a, c, first):
    """(first, last) of who made the claim at c: its owner, who follows "by" or "from"; None where none is named."""
    if s.low[c + 1] in ("by", "from") and p.noun_phrase(s, c + 2, first) > c + 2:
        return c + 2, p.noun_phrase(s, c + 2, first)
    for k in range(c - 1, max(a, c - BEFORE) - 1, -1):
        if w.owner(s, k):
            return subjects.subject_before(s, a, k)
        if s.low[k] in w.POSSESSIVE:
            return k, k + 1
        if s.low[k] in SPOKEN:
            return openings.subject(s, a, k)
        if s.low[k] in w.STOP or s.low[k] in w.FINITE or s.low[k] in w.PREPOSITION:
            break
    return None


def end(s, a, by, first, limit):
    """The unit after the content of a noun: before the verb whose subject the noun is, or a clause that goes on after a comma."""
    back = max(a, by.cue - p.LONGEST)
    begun = next((k for k in range(by.cue - 1, back, -1) if s.low[k] in w.STOP or s.low[k] in w.CONJUNCTION), back)
    leads = not p.clausal(s, begun, by.cue)
    due = 1 + (s.low[first] == "that") if leads else limit
    for k in range(first + 1, limit):
        if s.low[k] in w.STOP and s.low[k] != QUOTE and (leads or s.low[k] != "," or turns(s, k + 1, limit)):
            return k
        due -= leads and p.begins_group(s, k)
        if not due:
            return k
    return limit


def turns(s, i, limit):
    """Does something new begin at i, after a comma?"""
    return i >= limit or s.low[i] in w.CONJUNCTION or s.low[i] in w.RELATIVE or s.low[i] in w.JOINER or (
        s.low[i].endswith("ing") or s.low[i] == "rather")
