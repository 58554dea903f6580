"""The attributions of a sentence: who says it, with which cue, in which pattern."""
from . import nouns, sources, subjects, verbs
from . import phrases as p
from . import words as w
from .cues import Attribution
from .stream import HYPHEN, QUOTE

ISSUED = frozenset(["publish", "post", "release", "write", "air", "broadcast"])        # an interview published on Monday


def find(s, a, b, cues, lexicon):
    """[Attribution] of the sentence [a, b) whose possible cues are the units `cues`."""
    found = []
    for c in cues:
        if found and c < found[-1].after:
            continue
        one = attribution(s, a, b, c, found, lexicon.get(s.low[c], ()))
        while one and found and one.first < found[-1].after and found[-1].rule == "participle":
            found.pop()
        if one and found and one.first < found[-1].after:
            one.first = subjects.verb_group(s, a, c)        # the subject stands before the other: "Roe, who said so, told"
        if one:
            found.append(one)
    return found


def attribution(s, a, b, c, found, entries):
    """The Attribution whose cue is unit c, or None where the word is no verb of saying there."""
    if source := sources.find(s, a, b, c, entries):
        return source
    for entry in entries:
        if not entry.particle or c + 1 < b and s.low[c + 1] == entry.particle and (
                entry.particle != "that" or QUOTE in s.low[c + 2:b] or p.clause_at(s, c + 2, b)):
            one = noun(s, a, b, c, entry) if entry.form == "noun" else (
                verbs.find(s, a, b, c, entry, found) if is_verb(s, a, b, c, entry) else None)
            if one:
                return one


def noun(s, a, b, c, entry):
    """The Attribution of a noun that content follows: "his claim that …"."""
    first = nouns.content(s, c, b, entry.takes)
    return first and Attribution(c, c, first, nouns.speaker(s, a, c, first), entry, "noun")


def is_verb(s, a, b, c, entry):
    """Is c a verb, and not a noun ("the report") or an adjective ("an alleged thief")?"""
    low, previous, following = s.low, s.low[c - 1] if c > a else "", s.low[c + 1] if c + 1 < b else "."
    if previous in ("most", "more") and c > a + 1 and low[c - 2] in w.ARTICLE:
        return False
    if entry.form == "past" and c > a and counted(s, a, c, following):
        return True
    if previous in w.DETERMINER and previous not in w.COUNTED or previous == HYPHEN:
        return False
    if entry.form == "past":
        return not adjectival(low[c], entry, previous, following)
    if not entry.noun:
        return True
    if c > a and w.owner(s, c - 1):
        return False
    if entry.form == "ing":
        return not (following == "that" and subjects.begins_verb(s, c + 2, b))
    relative = following == "that" and c + 2 < b and s.word[c + 2].islower() and low[c + 2] not in w.PREPOSITION and (
        not p.clause_at(s, c + 2, b))                       # "states that vote today"
    return not (relative or following in ("of", "for", "by", "from") or previous in w.PREPOSITION - {"to"}
                or c > a and s.word[c][0].isupper())


def counted(s, a, c, following):
    """Does a number or "some" stand for the one who speaks: "the father of six said", "“…,” one said"?"""
    previous, before = s.low[c - 1], s.low[c - 2] if c - 1 > a else ","
    if previous in w.NUMBER and before in ("of", HYPHEN):
        return True
    alone = (previous == "one" or previous in w.INDEFINITE) and before in w.STOP
    return alone and (following in w.STOP or following in w.PRONOUN or following in w.PREPOSITION or following == "that")


def adjectival(word, entry, previous, following):
    """Is a past form no verb: "the proposed law", "an interview published on Monday"?"""
    if previous in w.MESSAGE and entry.lemma in ISSUED:
        return following in w.PREPOSITION
    describes = previous in w.DETERMINER and previous != "that" or previous in w.PREPOSITION or (
        following == "by" and previous not in w.NOMINATIVE)
    return word in w.ADJECTIVAL and describes
