"""Who said what: quotes, direct, indirect and mixed, with cue, speaker and resolved actor."""
from dataclasses import dataclass
from functools import cache

from . import attributions, contents, datelines
from .carry import leftover
from .cast import SEXES, Cast, posts_held
from .cues import lexicon
from .labels import labelled
from .speakers import resolve
from .stream import SIGNS, Stream

COLUMNS = ("start", "end", "quote", "kind", "cue", "speaker", "speaker_start", "actor", "paragraph", "words", "rule",
           "confidence")


TAIL = frozenset([".", ",", ";", ":", "—", "–", "-", "and", "but"])


@dataclass(slots=True)
class Quote:
    """One quote. Offsets without the quotation marks; speaker as written ("" if none), actor as resolved ("" if unknown)."""
    start: int
    end: int
    kind: str
    cue: str
    speaker: str
    speaker_start: int | None
    actor: str
    paragraph: int
    words: int
    rule: str
    confidence: float


def find(page, mentions, actors, attitudes=False, without=frozenset()):
    """[Quote] of a language.Text in the order of the text; mentions and actors are those of actors.find().

    attitudes   also take beliefs, hopes and fears for quotes
    without     families (data/rules/quote_families.csv) to switch off, to measure what they are worth"""
    known = lexicon(attitudes, "verbs" not in without)
    posts = posts_held(page, mentions, actors)
    s = Stream(page, signals(attitudes, "verbs" not in without).union(*posts.values()), frozenset(without))
    names = {page.lower[m.last - 1] for m in mentions if m.label == "PERSON"}
    drafts, attributions = attributed(s, known, names)
    drafts = [d for d in leftover(s, [d for d in drafts if d.rule not in without], attributions) if d.rule not in without]
    resolved = resolve(s, drafts, Cast(s, mentions, actors, posts))
    return [q for d, speaker, actor in resolved for q in [quote(s, d, speaker, actor)] if q]


@cache
def signals(attitudes, every):
    """Words of any text that a step looks for: the cues of the lexicon, a colon, pronouns with a sex, signs to mend."""
    return SIGNS.union(lexicon(attitudes, every), SEXES, ":")


def attributed(s, known, names):
    """[Draft] of the quotes that stand under an attribution, sentence by sentence, and all the attributions; names: last words of
    names, lower case."""
    hits = [u for u in s.signals if s.low[u] in known or s.low[u] == ":"]
    drafts, every, k, done = [], [], 0, 0
    for a, b in s.sentences:
        here = k
        while k < len(hits) and hits[k] < b:
            k += 1
        if k > here and a >= done:
            a = datelines.after(s, a, b)
            cues = [c for c in hits[here:k] if c >= a]
            labels = labelled(s, a, b, cues[0], names) if cues and s.low[cues[0]] == ":" else []
            done = labels[0].last if labels else 0
            found = [] if labels else attributions.find(s, a, b, cues, known)
            drafts += labels or contents.find(s, a, b, found)
            every += found
    return drafts, every


def quote(s, draft, speaker, actor):
    """The Quote of a draft, its confidence not weighed yet; None where nothing but punctuation is left of it."""
    start, end = bounds(s, draft)
    if start >= end:
        return None
    kind = "direct" if draft.last - draft.first == 1 and draft.first in s.quotes else "indirect"
    if kind == "indirect" and not s.quotes.keys().isdisjoint(range(draft.first, draft.last)):
        kind = "mixed"
    by, page = draft.by, s.page
    return Quote(start, end, kind, cue(s, by) if by else "", s.string(*speaker) if speaker else "",
                 s.start(speaker[0]) if speaker else None, actor, page.paragraph_of[s.tok[draft.first]],
                 len(page.text[start:end].split()), draft.rule, .5)


def cue(s, by):
    """The cue as written: "said", "pointed out", "according to"."""
    return s.string(by.cue, by.cue + by.entry.units) if by.entry.lemma else ""


def bounds(s, draft):
    """(start, end) offsets of a draft's content, without the marks of a quotation or the punctuation that closes a clause."""
    first, last = draft.first, draft.last
    if last - first == 1 and first in s.quotes:
        return s.quotes[first]
    while last > first and s.low[last - 1] in TAIL:
        last -= 1
    return (s.start(first), s.end(last - 1)) if last > first else (0, 0)
