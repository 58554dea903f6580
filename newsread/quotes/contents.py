"""What an attribution attributes: the content to its right and left, up to where a new attribution begins."""
from dataclasses import dataclass

from . import phrases as p
from .patterns import Attribution
from .stream import QUOTE

FRONTED = frozenset("when while after before as since if because although though once now until unless whereas".split())


@dataclass(slots=True)
class Draft:
    """A quote before its speaker is resolved: units [first, last), the attribution that it stands under (None: none)."""
    first: int
    last: int
    by: Attribution
    rule: str


def contents(s, a, b, found):
    """[Draft] of a sentence's attributions, left to right."""
    out, at, k = [], a, 0
    while k < len(found):
        by = found[k]
        right = right_content(s, a, by, b)
        anew = next((n for n in found[k + 1:] if n.first > (right or 0) and opens_anew(s, a, n) and speaks(s, a, n, b)), None)
        limit = lead(s, anew) if anew else b
        left = left_content(s, a, at, by, right, limit)
        if left:
            out += left
            at = by.after
        if right is None and by.first > a and s.low[by.first - 1] == "," and not (left and left[-1].rule == "after"):
            right = parenthetical(s, by, limit)
        if right is not None and right < limit or right == b == limit:
            out += right_drafts(s, a, by, right, limit)
            at = limit
            k = found.index(anew) if anew else len(found)
        else:
            k += 1
    return out


def lead(s, by):
    """The unit where an attribution's clause begins, with the comma and the conjunction before it."""
    i = by.first
    while i and s.low[i - 1] in ("and", "but", "while", "as", "though", "although", "or"):
        i -= 1
    return i - 1 if i and s.low[i - 1] in p.STOP and s.low[i - 1] != QUOTE else i


def opens_anew(s, a, by):
    """Does an attribution within the content of another end that content?"""
    i = by.first
    while i > a and s.low[i - 1] in ("and", "but"):
        i -= 1
    if by.rule == "participle" and s.low[i - 1] == "while":
        return True
    if by.rule == "coordinated":
        return True
    return s.low[i - 1] in p.STOP


def speaks(s, a, by, b):
    """Has an attribution content to its right, or is it one that trails?"""
    trailing = by.rule in ("inverted", "according", "participle") or by.rule == "plain" and trails(s, by, b)
    return trailing or right_content(s, a, by, b) is not None


def right_drafts(s, a, by, first, limit):
    """Drafts of the content from unit `first` up to `limit`."""
    if s.low[first] == QUOTE:
        return [Draft(first, first + 1, by, "before")]
    return [Draft(first, fronted(s, a, by, first, limit), by, "indirect")]


def fronted(s, a, by, first, limit):
    """The end of content in a clause before the main one: "After he said that …, they left"."""
    before = s.low[by.first - 1] if by.first > a else ""
    if by.rule == "asked":
        return next((k for k in range(first, limit) if s.low[k] == ","), limit)
    if before in FRONTED and not p.clausal(s, a, by.first - 1):
        return next((k for k in range(first, limit) if s.low[k] == "," and p.clause_at(s, k + 1, limit)), limit)
    return limit


def left_content(s, a, at, by, right, limit):
    """Drafts of what stands before an attribution: "“…,” X said" and "…, X said"."""
    if by.rule not in ("plain", "inverted", "according"):
        return []
    i = by.first
    if i == a:
        return [Draft(i - 1, i, by, "after")] if right is None and follows_quote(s, a) else []
    while i > at and (s.low[i - 1] in (",", "as") or s.low[i - 1] in p.DASH):
        i -= 1
    if i <= at:
        return []
    if s.low[i - 1] == QUOTE:
        return quoted_left(s, at, i, by, right)
    if right is not None or i == by.first and by.rule != "according" or not trails(s, by, limit):
        return []
    return [Draft(at, i, by, "indirect_after")] if said(s, at, i, by, limit) else []


def quoted_left(s, at, i, by, right):
    """The quotations before an attribution; with what leads to the last one where that is a clause."""
    others = sum(s.low[k] != QUOTE and s.low[k] not in p.STOP for k in range(at, i))
    if others < 3:
        return [Draft(k, k + 1, by, "after") for k in range(at, i) if s.low[k] == QUOTE]
    return [Draft(at if right is None else i - 1, i, by, "after")]


def trails(s, by, limit):
    """Does nothing but adverbials stand between the attribution and the next stop?"""
    if by.rule != "plain":
        return True
    i = p.adverbials(s, by.after, limit)
    return "bare" in by.entry.takes and (
        i >= limit or s.low[i] in p.STOP or s.low[i] in p.CONJUNCTION or s.low[i] == "and")


def said(s, first, last, by, limit):
    """Is the stretch before an attribution content, and not an adverbial ("In May, …") or the subject of nothing?"""
    if p.clausal(s, first, last):
        return s.low[last - 1] not in p.AUXILIARY
    if parenthetical(s, by, limit) is not None:
        return not p.leading(s, first, last)
    return last - first > 3 and p.adverbials(s, by.after, limit) >= limit - 1


def after_quote(s, a, by):
    """Does an attribution stand right after a quotation?"""
    i = by.subject[0]
    if i == a:
        return follows_quote(s, a) and p.adverbials(s, by.after, len(s.low)) >= len(s.low) - 1
    return s.low[i - 1] == QUOTE or s.low[i - 1] == "," and s.low[i - 2] == QUOTE


def follows_quote(s, a):
    """Does the sentence at a follow a quotation in its paragraph?"""
    return a > 0 and s.low[a - 1] == QUOTE and "\n" not in s.page.text[s.end(a - 1):s.start(a)]


def parenthetical(s, by, limit):
    """Where "…, X said, …" goes on: the unit after the comma, None where it does not."""
    i = p.adverbials(s, by.after, limit)
    if i + 1 < limit and s.low[i] in (",", "—", "–", "-"):
        word = s.low[i + 1]
        if word == QUOTE:
            return i + 1
        if word in p.RELATIVE or word in p.SUBORDINATOR or word in ("but", "and") or word.endswith("ing"):
            return None
        return i + 1 if p.clausal(s, i + 1, limit) else None
    return None


def right_content(s, a, by, b):
    """The unit where the content to the right of an attribution begins, None where there is none."""
    if by.rule == "according":
        if starts_sentence(s, a, by) and p.clause_at(s, by.after, b):
            return by.after
        comma = closing_comma(s, by.after, b)
        return comma + 1 if comma + 1 < b and starts_sentence(s, a, by) else None
    if by.rule == "inverted":
        return marked(s, by.after, b)
    if by.rule == "plain" and after_quote(s, a, by):
        return marked(s, p.adverbials(s, by.after, b), b)
    i = addressee(s, by.after, b) if by.entry.addressee else by.after
    k = p.adverbials(s, i, b)
    if by.first > a and s.low[by.first - 1] == "as":
        heard = by.first - 1 == a and "that" in by.entry.takes
        return k + 1 if heard and k + 1 < b and s.low[k] == "," else None
    for unit in (i, k) if k > i else (i,):
        found = introduced(s, unit, b, by.entry.takes)
        if found is not None:
            return found
    return that_ahead(s, i, b, by) or bare(s, a, k, b, by) or phrase(s, i, b, by)


def closing_comma(s, i, b):
    """The comma that ends "According to X, a lawyer," before the clause; b where there is none."""
    commas = [k for k in range(i, b) if s.low[k] == ","][:2]
    if len(commas) > 1 and not p.clausal(s, commas[0] + 1, commas[1]) and p.clausal(s, commas[1] + 1, b):
        return commas[1]
    return commas[0] if commas else b


def starts_sentence(s, a, by):
    return by.first == a or by.first == a + 1 or s.low[by.first - 1] in (":", ";", "but", "and")


def addressee(s, i, b):
    """Unit after the one spoken to, which stands between the verb and the content."""
    if i >= b or s.low[i] in ("that", "to", QUOTE) or s.low[i] in p.WH or s.low[i] in p.STOP or s.low[i] in p.PREPOSITION:
        return i
    if s.low[i] in p.OBJECT and (s.low[i] not in p.DETERMINER or s.low[i] == "her") or s.low[i] in p.PRONOUN:
        return i + 1
    if s.low[i] in p.DETERMINER or p.named(s, i):
        return p.noun_phrase_right(s, i, b)
    k = i + 1
    while k < min(b, i + 4) and not s.low[k - 1].endswith("s") and s.word[k].islower() and s.low[k] not in p.DETERMINER | p.PRONOUN | p.PREPOSITION:
        k += 1
    return k


def marked(s, i, b):
    """The quotation at i, or after a comma or colon there, also at the beginning of the next sentence."""
    low, n = s.low, len(s.low)
    if i < b and low[i] == QUOTE:
        return i
    return i + 1 if i < b and low[i] in (":", ",", ";") and i + 1 < n and low[i + 1] == QUOTE else None


def introduced(s, i, b, takes):
    """The unit at or after i where content that is introduced by a mark or a word begins: “…”, ":", that, whether, to."""
    if i >= b or s.low[i - 1] not in p.PREPOSITION and marked(s, i, b) is not None:
        return marked(s, i, b)
    low, word = s.low, s.low[i]
    if word == ":" and i + 4 < b:
        return i + 1
    if word == "," and low[i + 1:i + 2] == ["that"]:
        i, word = i + 1, "that"
    if word == "that" and "that" in takes or word in p.WH and "wh" in takes or word == "to" and "to" in takes:
        return i
    return i if word == "not" and low[i + 1:i + 2] == ["to"] and "to" in takes else None


def that_ahead(s, i, b, by):
    """The "that" after adverbials of any kind: "said in an interview with the paper that"."""
    if "that" not in by.entry.takes or i >= b or not (s.low[i] in p.PREPOSITION or s.low[i] in p.TIME or p.adverb(s.low[i]) or by.entry.addressee):
        return None
    for k in range(i, min(b, i + 18)):
        if s.low[k] == "that":
            return k
        if s.low[k] in p.FINITE or s.low[k] in (";", ":") or s.low[k] in p.CONJUNCTION or s.low[k] in p.PRONOUN:
            return None
    return None


def bare(s, a, i, b, by):
    """A clause without "that" at i: any after "say", one that begins with subject and verb after others."""
    if "bare" not in by.entry.takes or i >= b or s.low[i] in p.STOP or s.low[i] in p.CONJUNCTION - {"if", "once", "until"} or s.low[i] in p.FINITE:
        return None
    if by.entry.lemma == "say":
        return i if b - i > 1 and s.low[i] not in p.TIME else None
    return i if p.clause_at(s, i, b) or s.low[i] in ("if", "once", "until") and p.clausal(s, i, b) else None


def phrase(s, i, b, by):
    """A noun phrase at i that the verb takes: "announced the start of the talks"."""
    if "np" not in by.entry.takes or by.entry.form == "ing" or i >= b or s.low[i] in p.PREPOSITION or p.noun_phrase_right(s, i, b) == i:
        return None
    return i
