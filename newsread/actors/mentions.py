"""Mentions: the pieces of a text that are names, each with its class."""
from dataclasses import dataclass

from . import classes, lexicon, spans
from .classes import PERSON


@dataclass(slots=True)
class Mention:
    """One named mention: offsets, token bounds, class (PERSON, ORG, GPE, LOC, FAC, NORP, OTHER), its actor's canonical name."""
    start: int
    end: int
    first: int
    last: int
    label: str
    actor: str
    rule: str
    confidence: float


def find(page):
    """[(Piece, Mention)] in the order of the text; the actor is still the name as it stands."""
    pieces = [p for p in spans.find(page) if not noise(page, p)]
    tokens = [name_of(page, p) for p in pieces]
    totals, own = {}, []
    for piece, name in zip(pieces, tokens):
        scores, place = classes.inside(name)
        context = classes.around(page, piece.first, piece.last, [0.0] * 4)
        if piece.hint == "PERSON":
            context[PERSON] += 5
        own.append((scores, place, context))
        total = totals.setdefault(name, [0.0] * 4)
        for k in range(4):
            total[k] += context[k]
    shared = bear_surnames(tokens, totals, own)
    out = []
    for piece, name, (scores, place, context) in zip(pieces, tokens, own):
        mention = decide(page, piece, name, scores, place, context, totals[name], shared)
        if mention:
            out.append((piece, mention))
    return out


def name_of(page, piece):
    """The tokens of a name as a tuple; of "U.S.-led" what stands before the hyphen."""
    words = page.words[piece.first:piece.last]
    if ".-" in words[-1]:
        words[-1] = words[-1][:words[-1].index(".-") + 1]
    return tuple(words)


def noise(page, piece):
    """A single ordinary word at the head of a sentence, or a word that is no name."""
    if piece.last - piece.first > 1:
        return False
    w = lexicon.word(page.words[piece.first])
    if w.never or page.words[piece.first].isdigit() or page.words[piece.first - 1] == "#" or len(page.words[piece.first]) == 1:
        return True
    known = page.words[piece.first] in lexicon.names()
    plain = w.plain or lexicon.word(page.words[piece.first].removesuffix("s")).plain
    return (piece.initial and plain and not known and piece.hint != "PERSON") or w.title and not known


def bear_surnames(tokens, totals, own):
    """{surname or given name: True} of the names of several words that are persons."""
    out = {}
    for name, (scores, place, _) in zip(tokens, own):
        if len(name) > 1 and place != "NORP":
            total = [a + min(b, 6) for a, b in zip(scores, totals[name])]
            if total[PERSON] > 0 and total[PERSON] == max(total):
                out[name[-1]] = True
                out.setdefault(name[0], True)
                for k in range(1, len(name)):
                    out[name[k:]] = True
    return out


def decide(page, piece, name, scores, place, context, total, shared):
    start, end = page.starts[piece.first], spans.end_of(page, piece.last)
    if place == "NORP" and piece.hint != "PERSON":
        return Mention(start, end, piece.first, piece.last, "NORP", "", "people", .9)
    final = [s + .5 * c + max(-4, min(4, .5 * t)) for s, c, t in zip(scores, context, total)]
    if len(name) == 1 and name[0] in shared or name in shared:
        final[PERSON] += 4
    best = max(range(4), key=final.__getitem__)
    if final[best] < .5:
        return None
    return Mention(start, end, piece.first, piece.last, classes.label_of(best, place), "", classes.CLASSES[best].lower(), .7)
