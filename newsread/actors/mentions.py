"""Mentions: the pieces of a text that are names, each with its class."""
from dataclasses import dataclass

from . import classes, lexicon, spans
from .classes import OTHER, PERSON, PLACE

MONTHS = frozenset("march april may june august".split())
LEAST, LEAST_AGAIN, LEAST_PLAIN = 1.7, .9, 2.1         # evidence that a name needs: once, again, of ordinary words


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
    """[(Piece, Mention)] in the order of the text; the actor is not known yet."""
    pieces = spans.find(page)
    names = [name_of(page, p) for p in pieces]
    heads = {first for first, _ in page.sentences}
    contexts = [context(page, pieces, k, heads) for k in range(len(pieces))]
    totals = {}
    for name, scores in zip(names, contexts):
        total = totals.setdefault(name, [0.0] * 5)
        for k in range(4):
            total[k] += scores[k]
        total[4] += 1
    enumerate_likes(page, pieces, names, totals)
    persons = surnames(names, totals)
    short = acronyms(page, pieces, names)
    decided, out = {}, []
    for piece, name, scores in zip(pieces, names, contexts):
        if noise(page, piece, name, persons):
            continue
        label = decide(piece, name, scores, totals[name], persons)
        if name in short:
            longer = decided.get(short[name]) if short[name] else ""
            label = longer if longer in ("ORG", "OTHER", "") else label
        if label:
            decided.setdefault(name, label)
            out.append((piece, Mention(page.starts[piece.first], spans.end_of(page, piece.last), piece.first, piece.last, label, "",
                                       label.lower(), .7)))
    return out


def enumerate_likes(page, pieces, names, totals):
    """Let names in a list vote for each other: in "Oslo, Narvik and Hamar" what is known of one goes for its neighbours."""
    for k in range(1, len(pieces)):
        a, b = pieces[k - 1], pieces[k]
        if 0 < b.first - a.last < 3 and page.lower[b.first - 1] in (",", "and", "or") and page.lower[a.last] in (",", "and", "or"):
            for one, other in ((names[k - 1], names[k]), (names[k], names[k - 1])):
                scores, sort = classes.inside(one)
                best = max(range(4), key=scores.__getitem__)
                if sort != "NORP" and scores[best] > 2.4:
                    totals[other][best] += 6


def name_of(page, piece):
    """The tokens of a name as a tuple; of "U.S.-led" what stands before the hyphen."""
    words = page.words[piece.first:piece.last]
    if ".-" in words[-1]:
        words[-1] = words[-1][:words[-1].index(".-") + 1]
    return tuple(words)


def context(page, pieces, k, heads):
    """What surrounds a piece: words, its title, and the known place after its comma ("Macomb, Illinois")."""
    piece = pieces[k]
    scores = classes.around(page, piece.first, piece.last, piece.first - 1 in heads)
    if piece.first and page.lower[piece.first - 1] == "the":
        known = lexicon.names().get("the " + spans.key(page, piece.first, piece.last))
        if known:
            scores[classes.OF_LABEL[known.label]] += 10
    if piece.title:
        scores[PERSON] += 10
    if k + 1 < len(pieces) and pieces[k + 1].first == piece.last + 1 and page.words[piece.last] == ",":
        sort = lexicon.known(spans.key(page, pieces[k + 1].first, pieces[k + 1].last))
        if sort and sort.label in ("GPE", "LOC"):
            scores[PLACE] += 3
    if piece.first and page.words[piece.first - 1].isdigit() and any(w.startswith("election") for w in page.lower[piece.last:piece.last + 3]):
        scores[OTHER] += 12                                     # the 2020 United States presidential election
    return scores


def noise(page, piece, name, persons):
    """Is this a word that is no name: a function word, a month, a single ordinary word at the head of a sentence?"""
    if len(name) > 1:
        return False
    w, low, text = lexicon.word(name[0]), page.lower[piece.first], name[0]
    if piece.first and page.words[piece.first - 1] in ("#", "@") or len(text) == 1 and not piece.title:
        return True
    if low in MONTHS:
        return name not in persons or piece.last < len(page.words) and page.words[piece.last][0].isdigit()
    known = lexicon.known(text)
    if w.never:
        return not (known and text != low.capitalize())
    if name in persons or piece.title:
        return False
    plain = w.plain or text.endswith("s") and lexicon.word(text[:-1]).plain
    return piece.initial and plain and not known or w.title and not w.surname and not text.isupper() and any(
        e[0] == (low,) for e in lexicon.titles()[low])


def surnames(names, totals):
    """{name: is it a last name?} of the parts by which the persons' names of several words may come back."""
    out = {}
    for name, total in totals.items():
        if len(name) > 1:
            scores, sort = classes.inside(name)
            final = [a + min(.5 * b, 3) for a, b in zip(scores, total)]
            if sort != "NORP" and final[PERSON] > 1 and final[PERSON] == max(final):
                out.setdefault(name[:1], False)
                out.update((name[k:], True) for k in range(1, len(name)))
    return out


def acronyms(page, pieces, names):
    """{(acronym,): the name before its bracket}: "African Union (AU)"."""
    out = {}
    for k in range(1, len(pieces)):
        a, b = pieces[k - 1], pieces[k]
        if b.last == b.first + 1 and common_noun(page, b.first):
            out[names[k]] = None
            continue
        if b.first == a.last + 1 and b.last == b.first + 1 and page.words[a.last] == "(" and page.words[b.last:b.last + 1] == [")"] \
                and names[k][0][:2].isupper() and names[k][0][0].lower() == names[k - 1][0][0].lower():
            out.setdefault(names[k], names[k - 1])
    return out


def common_noun(page, i):
    """Does the token in capitals abbreviate the words in lower case before its bracket: "value-added tax (VAT)"?"""
    letters = page.words[i].rstrip("s").lower()
    if i < 3 or page.words[i - 1] != "(" or not page.words[i][:2].isupper():
        return False
    before = [w for w in page.words[max(0, i - 3 - 2 * len(letters)):i - 1] if w[0].isalpha() and w not in ("and", "of", "the", "for")]
    return before[-1:] != [] and before[-1].islower() and "".join(w[0] for w in before[-len(letters):]).lower() == letters


def decide(piece, name, context, total, persons):
    """The class of a mention from its name, its own surroundings and those of all mentions of the name; "" for none."""
    scores, sort = classes.inside(name)
    if sort == "NORP" and not piece.title:
        return "NORP"
    final = [s + .5 * c + max(-3, min(3, .25 * t)) for s, c, t in zip(scores, context, total)]
    if name in persons and (max(scores) < 4.5 or persons[name] and context[PERSON] > context[PLACE]):
        final[PERSON] += 4
    best = max(range(4), key=final.__getitem__)
    plain = all(lexicon.word(w).plain for w in name)
    if final[best] < (LEAST_PLAIN if plain else LEAST if total[4] == 1 else LEAST_AGAIN):
        return ""
    return classes.label_of(best, sort)
