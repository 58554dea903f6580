"""Mentions: the pieces of a text that are names, each with its class, weighed over the whole article."""
from dataclasses import dataclass

from .. import rules
from . import classes, lexicon, pieces, runs
from .classes import OF_LABEL, ORG, OTHER, PERSON, PLACE
from .noise import HONOURS, never, noise

LEAST, LEAST_AGAIN, LEAST_PLAIN = 1.7, .9, 2.1         # evidence that a name needs: once, again, of ordinary words
PEOPLE = lexicon.kind("people")
JOINTS = frozenset(["and", "of", "the", "for"])
CARRIED = frozenset(["of", "for", "on"])                # what carries the name of a body on behind its head
COMMA = frozenset([",", "and", "or"])
NOTHING = (0.0, 0.0, 0.0, 0.0)                          # what surrounds a word that is no name anywhere


@dataclass(slots=True)
class Mention:
    """One named mention: offsets, token bounds, class (PERSON, ORG, GPE, LOC, FAC, NORP, OTHER), its actor's canonical name, the
    rule that gave the class and how sure it is; stands_for: the country that a capital or a seat of government acts for."""
    start: int
    end: int
    first: int
    last: int
    label: str
    actor: str
    rule: str
    confidence: float
    stands_for: str = ""


def find(page):
    """[(Piece, Mention)] in the order of the text; the actors are not known yet."""
    found = pieces.find(page)
    for piece in found:
        piece.name = name_of(page, piece)
    heads = {first for first, _ in page.sentences}
    contexts = [NOTHING if len(p.name) == 1 and never(p.name[0]) else context(page, found, k, heads) for k, p in enumerate(found)]
    totals = summed(found, contexts)
    vote_in_lists(page, found, totals)
    plurals(totals)
    clubs(totals)
    parts, short, settled, out = surnames(totals), acronyms(page, found), {}, []
    limited = {name: [t / 4 if -12 < t < 12 else 3 if t > 0 else -3 for t in total[:4]] for name, total in totals.items()}
    for piece, own in zip(found, contexts):
        label, rule, confidence, name = piece.label, "list" if piece.entry else "model", .9, piece.name
        if not label and own is not NOTHING and (len(name) > 1 or not noise(page, piece, parts)):
            after = page.lower[piece.last] if piece.last < len(page.words) else ""
            label, rule, confidence = decide(piece, own, totals[name], limited[name], parts, after)
            if name in short:
                longer = settled.get(short[name], label) if short[name] else ""
                label, rule = (longer, "acronym") if longer in ("ORG", "OTHER", "") else (label, rule)
        if label:
            settled.setdefault(name, label)
            start, end = page.starts[piece.first], runs.end_of(page, piece.last)
            out.append((piece, Mention(start, end, piece.first, piece.last, label, "", rule, confidence)))
    return out


def name_of(page, piece):
    """The tokens of a name as a tuple; of "U.S.-led" what stands before the hyphen; "MARY SHELLEY" in small letters, Ana Lopez KC
    without her honours."""
    words = page.words[piece.first:piece.last]
    if len(words) > 1 and words[0].isupper() and all(w.isupper() for w in words) and any(len(w) > 4 for w in words):
        words = [w if "." in w else w.capitalize() for w in words]
    while len(words) > 2 and words[-1] in HONOURS:
        words.pop()
    marks = [k for k, w in enumerate(words) if w in runs.QUOTES]
    if len(marks) == 2:                                                                         # Ana “Iron Lady” Lopez
        words = words[:marks[0]] + words[marks[1] + 1:]
    if ".-" in words[-1]:
        words[-1] = words[-1][:words[-1].index(".-") + 1]
    return tuple(words)


def context(page, found, k, heads):
    """What surrounds a piece: words, its title, "the", the known place after its comma ("Macomb, Illinois"), election years."""
    piece = found[k]
    scores = classes.around(page, piece.first, piece.last, piece.first - 1 in heads)
    if piece.title:
        scores[PERSON] += 10
    if piece.first and page.lower[piece.first - 1] == "the":
        known = lexicon.entry("the " + runs.key(page, piece.first, piece.last))       # the Amazon, the West
        if known:
            scores[OF_LABEL[known.label]] += 10
    if k + 1 < len(found) and found[k + 1].first == piece.last + 1 and page.words[piece.last] == ",":
        known = lexicon.known(runs.key(page, found[k + 1].first, found[k + 1].last))
        if known and known.label in ("GPE", "LOC"):
            scores[PLACE] += 3
    if piece.initial and page.words[piece.first].isupper() and page.lower[piece.last + 1:piece.last + 2] and (
            page.words[piece.last] == "," and page.lower[piece.last + 1].rstrip(".") in rules.words("boilerplate_dates")):
        scores[PLACE] += 8                                      # VELDRA, July 18: ...
    if piece.first and page.words[piece.first - 1].isdigit() and any(
            w.startswith("election") for w in page.lower[piece.last:piece.last + 3]):
        scores[OTHER] += 20                                     # the 2020 United States presidential election
    return scores


def summed(found, contexts):
    """{name: the evidence around all its mentions, and their number}."""
    out = {}
    for piece, scores in zip(found, contexts):
        if (total := out.get(piece.name)) is None:
            out[piece.name] = [*scores, 1]
        else:
            for k in range(4):
                total[k] += scores[k]
            total[4] += 1
    return out


def vote_in_lists(page, found, totals):
    """Let names in a list vote for each other: in "Oslo, Narvik and Hamar" what is known of one goes for its neighbours."""
    link = [link_word(page, a, b) if b.first < a.last + 3 else "" for a, b in zip(found, found[1:])] + [""]
    for k in [k for k, joint in enumerate(link) if joint]:
        if link[k] != "," or link[k + 1] or link[k - 1]:                                        # two with a comma are no list
            vote(found[k].name, found[k + 1].name, 6, totals)
        if link[k] == "," and link[k + 1]:
            vote(found[k].name, found[k + 2].name, 4, totals)


def vote(one, other, weight, totals):
    """Let two names of a list each vote for the class of the other."""
    for voter, name in ((one, other), (other, one)):
        own = classes.inside(voter)
        if own.sort != "NORP" and own.top > 2.4:
            totals[name][own.scores.index(own.top)] += weight


def link_word(page, a, b):
    """The "," or "and" that alone stands between two near pieces, "" where more does."""
    joint = page.lower[b.first - 1]
    return joint if a.last < b.first and joint in COMMA and page.lower[a.last] in COMMA else ""


def plurals(totals):
    """Where an article has "Kodak" and "Kodaks", or "Vandal" and "Vandals", they are things or a people, no body and no place."""
    for name in totals:
        text, one = name[0], name[0][:-1]
        if text[-1] == "s" and len(name) == 1 and (one,) in totals and not (
                one.isupper() or lexicon.known(text) or lexicon.known(one) or lexicon.word(text).head):
            totals[name][OTHER] += 8
            totals[one,][OTHER] += 8


def clubs(totals):
    """Where "Sundowns" is a body ("the Sundowns coach"), "Velgar Sundowns" is one, too."""
    for name, total in totals.items():
        short = totals.get(name[1:]) if len(name) == 2 and name[:1] not in totals else None
        if short and short[ORG] > short[PERSON] + 2 and not lexicon.known(name[1]) and not any(
                w.plain or w.sex or text.isupper() for w, text in zip(map(lexicon.word, name), name)):
            total[ORG] += 12


def surnames(totals):
    """{part of a name of several words by which it may come back: "last" or "first" of a person's, "body" or
    "head" of an organisation's}."""
    out, bodies = {}, {}
    for name, total in totals.items():
        if len(name) > 1:
            scores, sort, top, _, _ = classes.inside(name)
            if scores[ORG] == top > 3:
                own = name[-1] == "LLP" or generic(name[0])                             # partners go by their names, too
                bodies.update((name[:k], "body") for k in range(1 + own, len(name)))
                bodies.setdefault((head_word(name),), "head")
            final = [a + min(.5 * b, 3) for a, b in zip(scores, total)]
            if sort != "NORP" and final[PERSON] > 1 and final[PERSON] == max(final):
                out.setdefault(name[:1], "first")
                out.update((name[k:], "last") for k in range(max(1, len(name) - 6), len(name)))     # no surname is longer
    ambiguous = {name: "both" for name in out.keys() & bodies.keys() if lexicon.word(name[0]).plain}
    return out | bodies | ambiguous             # Tern is the company of Rebecca Tern, Tern Logistics; Hope may be Ana, Hope Foods


def generic(text):
    """Is this a common noun for a place ("State"), by which nothing that begins with it is called?"""
    return lexicon.word(text).plain and text.lower() in classes.GOVERNED


def head_word(name):
    """The word by which a body may be called again: "Court" of "Supreme Court of Ghana"."""
    return next((name[k - 1] for k in range(1, len(name)) if name[k] in CARRIED and lexicon.word(name[k - 1]).of), name[-1])


def acronyms(page, found):
    """{(acronym,): the name before its bracket, "African Union (AU)"; None where that is no name, "value-added tax (VAT)"}."""
    out = {}
    for k in range(1, len(found)):
        a, b = found[k - 1], found[k]
        if page.words[b.first - 1] == "(" and b.last == b.first + 1 and b.name[0][:2].isupper():
            if a.last == b.first - 1 and page.words[b.last:b.last + 1] == [")"] and b.name[0][0].lower() == a.name[0][0].lower():
                out.setdefault(b.name, a.name)
            elif common_noun(page, b.first):
                out[b.name] = None
    return out


def common_noun(page, i):
    """Does the token in capitals abbreviate the words in lower case before its bracket?"""
    letters = page.words[i].rstrip("s").lower()
    before = [w for w in page.words[max(0, i - 3 - 2 * len(letters)):i - 1] if w[0].isalpha() and w not in JOINTS]
    return bool(before) and before[-1].islower() and "".join(w[0] for w in before[-len(letters):]).lower() == letters


def decide(piece, context, total, limited, parts, after):
    """(class, rule, confidence) of a mention from its name, its own surroundings and those of all mentions of the name, as they
    are and `limited`; the class is "" where too little speaks for a name."""
    name = piece.name
    scores, sort, top, known, plain = classes.inside(name)
    if not piece.title and (sort == "NORP" and parts.get(name) not in ("first", "last") or (
            after in PEOPLE and top < 3 and not known)):
        return "NORP", "people", .9
    final = [s + .5 * c + t for s, c, t in zip(scores, context, limited)]
    if len(name) > 1 and total[PLACE] > 7 and total[PLACE] > 3 * total[PERSON] and not piece.title:
        final[PERSON] -= 3                                      # always "in" it, and no "said" ever
    if len(name) == 1 and len(name[0]) > 4 and name[0].isupper() and name not in parts:
        name = (name[0].capitalize(),)
    part = parts.get(name, "")
    if part == "body" and not piece.title and (top < 4.5 or len(name) > 1 and not known) and not lexicon.word(name[0]).plain:
        final[ORG] += 3 * (total[PLACE] <= total[ORG] or not known)                             # Kerala, after Kerala Times
    elif part == "body" and not piece.title and top < 4.5:                                 # Target says, after Target Corp.
        final[ORG] += 1.5 + max(0, final[PERSON])
        final[PERSON] -= 3
    elif part == "head":
        final[ORG] += 4 if not plain and lexicon.word(name[0]).head == "ORG" else 2             # Rovers; the Board
    placed = context[PLACE] - context[PERSON] > 3.5             # "in Amara", though there is a Lina Amara
    part = part in ("first", "last") and not placed and (top < 4.5 or part == "last" and context[PERSON] > context[PLACE])
    if part:
        final[PERSON] += 4
    if plain and len(name) == 1 and scores[PLACE] < 1:
        final[PLACE] -= 2                                     # in Accounting, in Parliament
    best = final.index(max(final))
    if final[best] < (LEAST_PLAIN if plain else LEAST if total[4] == 1 else LEAST_AGAIN):
        return "", "", 0
    rule = "surname" if part and best == PERSON else "name" if scores[best] == top > 2 else "context"
    margin = final[best] - sorted(final)[-2]
    return classes.label_of(best, sort), "title" if piece.title else rule, round(min(.95, .5 + .1 * margin), 2)
