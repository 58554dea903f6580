"""What an attribution attributes: the content to its right and left, up to where a new attribution begins."""
from dataclasses import dataclass

from . import phrases as p
from . import subjects
from . import words as w
from .attributions import Attribution
from .stream import QUOTE, SCARE

LEFT = ("plain", "inverted", "according")                   # the patterns that content can stand before
CORE = frozenset("say tell add write report argue explain warn note suggest claim acknowledge announce state".split())
AHEAD = 18                  # units in which a "that" is looked for
RIVALS = 6                  # attributions after one that are tried for the end of its content


@dataclass(slots=True)
class Draft:
    """A quote before its speaker is resolved: units [first, last), the attribution that it stands under (None: none), its rule."""
    first: int
    last: int
    by: Attribution
    rule: str


def find(s, a, b, found):
    """[Draft] of the attributions of the sentence [a, b), left to right."""
    out, at, k = [], a, 0
    while k < len(found):
        by = found[k]
        right = right_content(s, a, by, b)
        rivals = (n for n in range(k + 1, min(k + RIVALS, len(found))) if found[n].first > (right or 0))
        anew = next((n for n in rivals if opens_anew(s, a, found[n], b)), None)
        if anew is not None and at == a and swallowed(s, a, b, by, right, found[anew]):
            k = anew
            continue
        limit = b if anew is None else lead(s, a, found[anew])
        left = left_content(s, a, at, by, right, limit)
        if right is None and by.rule in LEFT and after_comma(s, a, by) and not (left and s.low[left[-1].last - 1] == QUOTE):
            right = going_on(s, by, limit)
        out += left
        at = by.after if left else at
        k += 1
        if right is not None and (right < limit or right == b == limit):
            out.append(right_draft(s, a, by, right, limit))
            at, k = limit, len(found) if anew is None else anew
    return out


def swallowed(s, a, b, by, right, later):
    """Does an attribution lie within what a later one says: "Roe told them to leave, police said"?"""
    if by.rule != "plain" or right is None or s.low[right] == QUOTE:
        return False
    return later.rule in LEFT and right_content(s, a, later, b) is None


def named_after(by, place):
    """The rule of a draft: the attribution's pattern, or where the content stands for the plain one."""
    return place if by.rule == "plain" else by.rule


def after_comma(s, a, by):
    return by.first > a and s.low[by.first - 1] == ","


def lead(s, a, by):
    """The unit where an attribution's clause begins, with the comma and the conjunction before it."""
    i = by.first
    while i > a and (s.low[i - 1] in w.JOINER or s.low[i - 1] in ("while", "as", "though", "although")):
        i -= 1
    return i - 1 if i > a and s.low[i - 1] in w.STOP and s.low[i - 1] != QUOTE else i


def opens_anew(s, a, by, b):
    """Does an attribution within the content of another end that content: after a stop, and with content of its own?"""
    i = by.first
    while i > a and s.low[i - 1] in ("and", "but"):
        i -= 1
    joined = by.rule == "participle" and (i < by.first or s.low[i - 1] == "while")
    if not (joined or by.rule == "coordinated" or s.low[i - 1] in w.STOP):
        return False
    trailing = by.rule in ("inverted", "according") or by.rule == "participle" and i == by.first or by.rule == "plain" and trails(s, by, b)
    return trailing or right_content(s, a, by, b) is not None


def right_draft(s, a, by, first, limit):
    """The Draft of the content from unit `first` up to `limit`."""
    if first in s.quotes and (s.low[first] == QUOTE or s.low[first - 1] == ","):
        return Draft(first, first + 1, by, named_after(by, "before"))
    return Draft(first, fronted(s, a, by, first, limit), by, named_after(by, "indirect"))


def fronted(s, a, by, first, limit):
    """The end of content in a clause before the main one: "After he said that …, they left"."""
    before = s.low[by.first - 1] if by.first > a else ""
    commas = (k for k in range(first, min(limit, first + p.LONGEST)) if s.low[k] == ",")
    if by.rule == "asked":
        return next(commas, limit)
    if by.rule == "participle" and by.first < a + 2:
        before = "while"
    if before in w.FRONTED and not p.clausal(s, a, by.first - 1):
        return next((k for k in commas if p.clause_at(s, k + 1, limit)), limit)
    return limit


# to the left

def left_content(s, a, at, by, right, limit):
    """Drafts of what stands before an attribution: "“…,” X said" and "…, X said"."""
    if by.rule not in LEFT or s.low[by.subject[0]] in ("who", "which"):
        return []
    i = by.first
    if i == a:
        return [Draft(i - 1, i, by, named_after(by, "after"))] if right is None and follows_quote(s, a) else []
    while i > at and (s.low[i - 1] in (",", "as") or s.low[i - 1] in w.DASH):
        i -= 1
    if i <= at:
        return []
    if s.low[i - 1] == QUOTE:
        return quoted_left(s, at, i, by, right)
    if right is not None or i == by.first and by.rule != "according" or not trails(s, by, limit):
        return []
    return [Draft(at, i, by, named_after(by, "trailing"))] if said(s, at, i, by, limit) else []


def quoted_left(s, at, i, by, right):
    """The quotations before an attribution; with what leads to the last one where that is a clause."""
    rule = named_after(by, "after")
    others = sum(s.low[k] != QUOTE and s.low[k] not in w.STOP for k in range(at, i))
    if others < 3:
        return [Draft(k, k + 1, by, rule) for k in range(at, i) if s.low[k] == QUOTE]
    return [Draft(at if right is None else i - 1, i, by, rule)]


def trails(s, by, limit):
    """Does nothing but adverbials stand between the attribution and the next stop?"""
    if by.rule != "plain":
        return True
    if "bare" not in by.entry.takes:
        return False
    following = s.low[by.after] if by.after < limit else "."
    if following in w.PREPOSITION:
        return by.entry.lemma == "say" or by.entry.lemma in CORE and ends(s, p.adverbials(s, by.after, limit), limit)
    i = addressed(s, by.after, limit) if by.entry.addressee else by.after
    return ends(s, p.adverbials(s, i, limit), limit)


def ends(s, i, limit):
    """Does a clause end at unit i?"""
    return i >= limit or s.low[i] in w.STOP or s.low[i] in w.CONJUNCTION or s.low[i] == "and"


def said(s, first, last, by, limit):
    """Is the stretch before an attribution content, and not an adverbial ("In May, …") or the subject of nothing?"""
    if p.clausal(s, first, last):
        return s.low[last - 1] not in w.AUXILIARY or w.named(s, last - 1)
    if going_on(s, by, limit) is not None:
        return not subjects.leading(s, first, last)
    return last - first > 3 and p.adverbials(s, by.after, limit) >= limit - 1


def follows_quote(s, a):
    """Does the sentence at a follow a quotation in its paragraph?"""
    return a > 0 and s.low[a - 1] == QUOTE and "\n" not in s.page.text[s.end(a - 1):s.start(a)]


def going_on(s, by, limit):
    """Where "…, X said, …" goes on: the unit after the comma, None where it does not."""
    i = addressed(s, by.after, limit) if by.entry.addressee and by.rule == "plain" else by.after
    i = p.adverbials(s, i, limit)
    if i + 1 >= limit or not (s.low[i] == "," or s.low[i] in w.DASH):
        return None
    word = s.low[i + 1]
    if word in (QUOTE, SCARE):
        return i + 1
    if word in w.RELATIVE or word in w.SUBORDINATOR or word in w.JOINER or word.endswith("ing"):
        return None
    return i + 1 if p.clausal(s, i + 1, limit) or w.present(s, i + 1) else None


# to the right

def right_content(s, a, by, b):
    """The unit where the content to the right of an attribution begins, None where there is none."""
    if by.rule == "according":
        return after_according(s, a, by, b)
    if by.rule == "inverted":
        return marked(s, by.after, b)
    if by.rule == "plain" and after_quote(s, a, by, b):
        return marked(s, p.adverbials(s, by.after, b), b)
    i = inserted(s, by.after, b)
    i = addressed(s, i, b) if by.entry.addressee else i
    k = p.adverbials(s, i, b)
    if by.first > a and s.low[by.first - 1] == "as":
        return k + 1 if by.first - 1 == a and "that" in by.entry.takes and k + 1 < b and s.low[k] == "," else None
    for unit in (i, k) if k > i else (i,):
        found = introduced(s, unit, b, by.entry.takes)
        if found is not None:
            return found
    return that_ahead(s, i, b, by) or bare(s, k, b, by) or phrase(s, i, b, by)


def inserted(s, i, b):
    """Unit after an adverb between commas: ", however,"."""
    return i + 3 if i + 3 < b and s.low[i] == s.low[i + 2] == "," and w.adverb(s.low[i + 1]) else i


def after_according(s, a, by, b):
    """Content after "According to X, a lawyer," at the head of a sentence."""
    if not (by.first <= a + 1 or s.low[by.first - 1] in (":", ";", "but", "and")):
        return None
    if p.clause_at(s, by.after, b):
        return by.after
    commas = [k for k in range(by.after, min(b, by.after + p.LONGEST)) if s.low[k] == ","][:2]
    if len(commas) > 1 and not subjects.ends_clause(s, commas[0] + 1, commas[1]) and p.clausal(s, commas[1] + 1, b):
        del commas[0]
    return commas[0] + 1 if commas and commas[0] + 1 < b else None


def after_quote(s, a, by, b):
    """Does an attribution stand right after a quotation?"""
    i = by.subject[0]
    if i == a:
        return follows_quote(s, a) and p.adverbials(s, by.after, b) >= b - 1
    return s.low[i - 1] == QUOTE or s.low[i - 1] == "," and s.low[i - 2] == QUOTE


def addressed(s, i, b):
    """Unit after the one spoken to, who stands between the verb and the content."""
    low = s.low
    if i >= b or low[i] in ("that", "to", QUOTE) or low[i] in w.WH or low[i] in w.STOP or low[i] in w.PREPOSITION:
        return i
    if low[i] in w.PRONOUN or low[i] in w.OBJECT and (low[i] not in w.DETERMINER or low[i] == "her"):
        return i + 1
    if low[i] in w.DETERMINER or w.named(s, i):
        return p.noun_phrase(s, i, b)
    k, b = i + 1, min(b, i + 4)
    while k < b and not (low[k - 1].endswith("s") or low[k] in w.DETERMINER or low[k] in w.PRONOUN or low[k] in w.PREPOSITION
                         or not s.word[k].islower()):
        k += 1
    return k


def marked(s, i, b):
    """The quotation at i, or after a comma or colon there, also at the beginning of the next sentence."""
    if i < b and s.low[i] == QUOTE:
        return i
    return i + 1 if i < b and s.low[i] in (":", ",", ";") and s.low[i + 1:i + 2] == [QUOTE] else None


def introduced(s, i, b, takes):
    """The unit at or after i where content that is introduced by a mark or a word begins: “…”, ":", that, whether, to."""
    if i >= b or s.low[i - 1] not in w.PREPOSITION and marked(s, i, b) is not None:
        work = i < b and s.low[i] == QUOTE and "bare" not in takes and s.titled(i)         # "published “A Life”"
        return None if work else marked(s, i, b)
    word, following = s.low[i], s.low[i + 1] if i + 1 < b else ""
    if word == ":" and i + 4 < b or word == "," and following in ("that", "if", "when", "once") and "bare" in takes:
        return i + 1
    if word == "that" and "that" in takes or word in w.WH and "wh" in takes:
        return i
    return i if "to" in takes and (word == "to" or word == "not" and following == "to") else None


def that_ahead(s, i, b, by):
    """The "that" after adverbials of any kind: "said in an interview with the paper that"."""
    if "that" not in by.entry.takes or i >= b:
        return None
    if not (s.low[i] in w.PREPOSITION or s.low[i] in w.TIME or w.adverb(s.low[i]) or by.entry.addressee):
        return None
    for k in range(i, min(b, i + AHEAD)):
        word = s.low[k]
        if word == "that":
            return k
        if word in w.FINITE or word in (";", ":") or word.endswith("ed") and s.low[k - 1] == "," or word in w.CONJUNCTION or word in w.PRONOUN:
            return None
    return None


def bare(s, i, b, by):
    """A clause without "that" at i: any after "say", one that begins with subject and verb after others."""
    if "bare" not in by.entry.takes or i >= b:
        return None
    word = s.low[i]
    if word in ("if", "once", "until"):
        return i if p.clausal(s, i, b) else None
    if word in w.STOP or word in w.CONJUNCTION or word in w.FINITE:
        return None
    if by.entry.lemma == "say":
        return i if b - i > 1 and word not in w.TIME else None
    return i if p.clause_at(s, i, b) else None


def phrase(s, i, b, by):
    """A noun phrase at i that the verb takes: "reiterated his support for the talks"."""
    if "np" not in by.entry.takes or by.entry.form == "ing":
        return None
    return i if p.noun_phrase(s, i, b) > i else None
