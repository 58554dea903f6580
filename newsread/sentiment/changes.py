"""What grows and what shrinks: a rise of what is bad is bad, a fall of it is good ("crime fell", "a rise in rents")."""
from functools import cache

from .. import rules

AFTER, BEFORE = 3, 2                    # how far behind a burden its change may stand; how far before it, with "in" or "of" between
WEIGHT = {"more": -.3, "fewer": .3}
LINKS = frozenset(("in", "of"))


def changes(page, lower, found):
    """{token: weight} of the words that say that a burden grows or shrinks, and 0 for the burden that shrinks.

    lower: the words of a language.Text in lower case, "" where one is not to be read; found: the numbers of those that may be
    burdens. A cost that falls is no gain for all."""
    burdens, moves = lists()
    out = {}
    for i in [i for i in found if lower[i] in burdens]:
        at = move(lower, i, page.sentences[page.sentence_of[i]], moves)
        if at is not None and moves[lower[at]] == "more":
            out[at] = WEIGHT["more"]
        elif at is not None and burdens[lower[i]] == "burden":
            out[at], out[i] = WEIGHT["fewer"], 0.
    return out


def move(lower, i, sentence, moves):
    """Where the word stands that says how the burden at i changes; None if there is none."""
    behind = [j for j in range(i + 1, min(i + 1 + AFTER, sentence[1])) if lower[j] in moves]
    before = [j for j in range(i - 2, max(i - 2 - BEFORE, sentence[0] - 1), -1) if lower[j] in moves and lower[j + 1] in LINKS]
    return next(iter(behind + before), None)


@cache
def lists():
    """({word: burden or cost}, {word: more or fewer}) of data/rules/tone_changes.csv."""
    kinds = {row["word"]: row["kind"] for row in rules.table("tone_changes")}
    return tuple({word: kind for word, kind in kinds.items() if (kind in WEIGHT) is moves} for moves in (False, True))
