"""Collective actors: groups of people named by whom they belong to ("Ukrainian officials"), and what acts for a country ("the
Scottish government")."""
from functools import cache

from .. import rules
from . import lexicon
from .mentions import Mention

BETWEEN = 2          # ordinary words allowed between ("senior military officials")
BODIES = lexicon.kind("state_organ")


@cache
def people():
    """Plural nouns for people: of the trades, and data/rules/people.txt."""
    trades = {row["title"] + "s" for row in rules.table("titles") if row["kind"] == "trade" and " " not in row["title"]}
    return frozenset(trades | rules.words("people"))


def find(page, found):
    """[(Mention of the whole group, Mention that names whom it belongs to)] from [(Piece, Mention)]."""
    out = []
    for _, m in found:
        if m.label in ("NORP", "GPE", "ORG") and (last := group_end(page, m.last)):
            text = " ".join(page.string(m.first, last).split())
            label = "ORG" if page.lower[last - 1] in BODIES else "NORP"
            out.append((Mention(m.start, page.ends[last - 1], m.first, last, label, text, "group", .7), m))
    return out


def group_end(page, i):
    """The end of a noun for people, or for what acts for a country, at token i, past a describing word or two; None without."""
    for j in range(i, min(i + BETWEEN + 1, len(page.words))):
        if page.lower[j] in people() or page.lower[j] in BODIES and people().isdisjoint(page.lower[j + 1:j + 2]):
            return j + 1 if page.words[j].islower() else None
        if not (page.words[j].islower() and page.words[j].isalpha() and lexicon.word(page.words[j]).plain
                and not lexicon.word(page.words[j]).never):
            return None
    return None
