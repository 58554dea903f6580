"""Quotations that stand under no attribution: signed, in a sentence of their own speaker, carried on, or no quotes at all."""
from bisect import bisect_left

from . import openings
from . import phrases as p
from . import words as w
from .contents import Draft
from .cues import Attribution, Cue
from .marks import FULL
from .stream import QUOTE

NONE = Cue("", "", "", "speech", frozenset(), "", False)


def leftover(s, drafts, attributions):
    """The drafts in the order of the text, with the quotations that they do not cover."""
    out, k, end, last, n = [], 0, 0, None, 0
    cues = [by.cue for by in attributions]
    drafts.sort(key=lambda d: d.first)
    for u in s.quotes:
        while k < len(drafts) and drafts[k].first <= u:
            out.append(drafts[k])
            end = max(end, out[-1].last)
            last = out[-1] if leads(s, out[-1], last) else last
            k += 1
        if u >= end and worth(s, u):
            while s.sentences[n][1] <= u:
                n += 1
            nearest = bisect_left(cues, u) - 1
            last = speaker_of(s, n, u, last, attributions[nearest] if nearest >= 0 else None)
            out.append(last)
    return continued(s, out + drafts[k:])


def leads(s, d, last):
    """May what comes next be by who says d: not where d is a thought, or in a clause under the last: "X told Y after Y said"?"""
    if d.by and last and last.by and d.by.first > last.by.cue and s.low[d.by.first - 1] in w.FRONTED:
        return s.sentence(d.by.cue) > s.sentence(last.by.cue)
    return not d.by or d.by.entry.kind == "speech" and d.by.rule != "asked"


def worth(s, u):
    """Is a quotation without an attribution more than a scare quote or a title?"""
    alone = not u or s.low[u - 1] in w.END or s.low[u - 1] in (QUOTE, ":")
    sentence = alone and u and s.page.text[s.quotes[u][1] - 1] in ".?!"
    enough = len(s.words_of(u)) > (0 if sentence else 1 if alone else 3)
    return "titles" in s.without or enough and s.low[u] == QUOTE and (sentence or not s.titled(u)) and not headline(s, u)


def headline(s, u):
    """Does a quotation that begins a paragraph lack a mark at its end, as a headline or a teaser does?"""
    first = u == 0 or "\n" in s.page.text[s.end(u - 1):s.start(u)] and s.low[u - 1] != ":"
    return first and s.page.text[s.quotes[u][1] - 1] not in FULL


def continued(s, drafts):
    """The drafts, those of a quotation that goes on in the next paragraph given its attribution, where they have none before."""
    for k in range(len(drafts) - 2, -1, -1):
        d, following = drafts[k], drafts[k + 1]
        if d.rule == "carried":
            begins = not (k and drafts[k - 1].first in s.quotes and s.unclosed(drafts[k - 1].first))
            goes_on = begins and s.unclosed(d.first) and following.first in s.quotes
            if goes_on or not d.by and opens(s, d, following):
                d.by = following.by
    return drafts


def opens(s, d, following):
    """Can a quotation before any speaker be by who is quoted next: "“…”" and, a paragraph or two on, "“…,” Roe said"?"""
    cued = following.by and following.by.entry.lemma
    return cued and following.first in s.quotes and s.paragraph(following.first) - s.paragraph(d.first) < 4


def speaker_of(s, n, u, last, nearest):
    """The Draft of a quotation in sentence n: who signs it, whose attribution is nearest before it, the sentence's subject,
    or who spoke last."""
    a, b = s.sentences[n]
    signed = signature(s, u)
    if signed:
        return Draft(u, u + 1, Attribution(u + 1, u + 1, signed[1], signed, NONE, "dash"), "dash")
    if agent := passive(s, u) or teller(s, u):
        return Draft(u, u + 1, Attribution(u + 1, u, agent[1], agent, NONE, "subject"), "subject")
    if by := heard(s, n, u, last, nearest):
        return Draft(u, u + 1, by, "carried")
    subject = openings.subject(s, a + (s.low[a] == "as"), u) if u > a else None
    before = last and last.by and s.paragraph(last.by.cue) == s.paragraph(u)
    if subject and subject[1] == u and before and s.low[u - 1] not in w.PRONOUN:
        return carried(s, n, u, last)                       # who is spoken of: Roe “kind of misspoke”
    if subject and s.low[subject[0]] not in w.DUMMY and s.low[subject[0]] != QUOTE and subject[1] <= u:
        rule = "colon" if s.low[u - 1] == ":" else "subject"
        return Draft(u, u + 1, Attribution(subject[0], u - 1, subject[1], subject, NONE, rule), rule)
    return carried(s, n, u, last)


def heard(s, n, u, last, nearest):
    """The attribution, at hand or a sentence back, that a quotation in sentence n goes on; None where there is none."""
    a, b = s.sentences[n]
    new = nearest and quotable(nearest, last)
    if new and s.low[u - 1] not in w.END and a <= nearest.cue:
        return nearest
    if last and last.by and a <= last.by.cue < b:
        return last.by
    before = new and u == a and n and s.sentences[n - 1][0] <= nearest.cue
    return nearest if before and nearest.rule == "inverted" else None        # Not so, says Roe. “We are ready.”


def quotable(by, last):
    """Is an attribution by somebody of a verb that quotations follow, and later than the last one that was given any?"""
    fits = by.subject and by.entry.kind == "speech" and "quote" in by.entry.takes
    return fits and not (last and last.by and last.by.cue >= by.cue)


def passive(s, u):
    """(first, last) of who says what a passive quotes: "was called “…” by Roe"; None elsewhere."""
    if s.low[u + 1:u + 2] != ["by"] or w.BE.isdisjoint(s.low[max(u - 4, 0):u]):
        return None
    last = p.noun_phrase(s, u + 2, len(s.low))
    return (u + 2, last) if last > u + 2 else None


def teller(s, u):
    """(first, last) of who does what follows a quotation, whatever the verb: "“…,” boomed the coach."; None elsewhere."""
    if s.low[u] != QUOTE or s.page.text[s.quotes[u][1] - 1] != "," or u + 2 >= len(s.low):
        return None
    if w.past(s, u + 1):                                    # “…,” shrugged the director.
        last = p.noun_phrase(s, u + 2, len(s.low) - 1)
        return (u + 2, last) if last > u + 2 and s.low[last] in w.STOP and s.low[u + 2] not in w.OBJECT - w.DETERMINER else None
    last = p.noun_phrase(s, u + 1, len(s.low) - 2)
    known = s.low[u + 1] in w.NOMINATIVE or w.named(s, u + 1)
    return (u + 1, last) if last > u + 1 and known and w.past(s, last) and s.low[last + 1] in w.STOP else None


def signature(s, u):
    """(first, last) of the name in "“…” — Ana Lopez", also in a paragraph of its own; None without one."""
    n = len(s.low)
    if u + 2 >= n or s.page.text[s.quotes[u][1] - 1] not in FULL:
        return None
    i = u + 1 + (s.low[u + 1] in w.DASH)
    if i == u + 1 and not (s.low[i][0] in w.DASH and s.heads[s.sentence(i)] == i and "\n" in s.page.text[s.end(u):s.start(i)]):
        return None
    last = p.noun_phrase(s, i, n)
    fits = (w.named(s, i) or s.low[i][0] in w.DASH) and s.low[i] not in w.DETERMINER and (last >= n or s.low[last] in w.STOP)
    return (i, last) if fits else None


def carried(s, n, u, last):
    """A quotation on its own: said by who spoke last, or by the subject of the sentence before it where that is in its paragraph,
    tells of a statement or begins with somebody's name."""
    a, b = s.sentences[n - 1] if n else (u, u)
    subject = openings.subject(s, a, b) if n and not (last and last.last > a) else None
    if subject and s.low[subject[0]] not in w.DUMMY and s.low[subject[0]] != QUOTE:
        same = s.low[b - 1] == ":" or s.paragraph(b - 1) == s.paragraph(u)
        if same or messages(s, a, b) or people(s, *subject):
            return Draft(u, u + 1, Attribution(subject[0], u, subject[1], subject, NONE, "subject"), "subject")
    return Draft(u, u + 1, last.by if last else None, "carried")


def people(s, first, last):
    """Is a subject a name, he or she, or a role with its name in apposition: "Her neighbour, Ben Ito,"?"""
    low = s.low
    named = low[last:last + 1] == [","] and last + 2 < len(low) and w.named(s, last + 1) and w.named(s, last + 2)
    return named or all(low[k] in ("he", "she") or w.named(s, k) and low[k] not in w.DETERMINER for k in range(first, last))


def messages(s, a, b):
    """Does a sentence tell of a statement, a letter, a speech that a paragraph of quotation can follow?"""
    return not w.MESSAGE.isdisjoint(s.low[a:min(b, a + p.LONGEST)])
