"""What each family of rules is worth: figures with all of them, and the points that are lost without each.

    python -m newsread.quotes.ablation GOLD.jsonl.gz [MORE.jsonl.gz ...]

A line of a gold file is an object with `text` and `quotes`: start, end, speaker (as written), reference or resolved (the name
of who speaks), optional (neither asked for nor wrong). A quote counts as found where it covers over .8 of the gold, as its span
where the overlap is over .8 of the longer of the two; as right where the head word of its speaker or actor is the gold's."""
import gzip
import json
import sys

import pandas as pd

from .. import actors, language, rules
from ..accuracy.quotes import head, meets, overlap, trim
from . import find

MEASURES = ("quote and speaker, F1", "span, F1", "resolved name, %")


def load(path):
    """The documents of a .jsonl.gz file."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def prepare(doc):
    """(page, mentions, actors, asked, optional) of a document: what does not depend on the rules for quotes."""
    page = language.cut(doc["text"])
    gold = [Gold(doc["text"], q) for q in doc["quotes"]]
    return page, *actors.find(page), [g for g in gold if not g.optional], [g for g in gold if g.optional]


class Gold:
    """A quote as annotated: its span, the head words of its speaker, of the name of who speaks."""

    def __init__(self, text, quote):
        self.start, self.end = trim(text, quote["start"], quote["end"])
        self.optional = bool(quote.get("optional"))
        self.name = head(quote.get("reference") or quote.get("resolved") or "")
        self.heads = {head(quote.get("speaker") or ""), self.name} - {""}


def measure(docs, without=frozenset()):
    """[the MEASURES] of prepared documents, the families in `without` switched off."""
    hits = spans = right = given = asked = named = resolved = 0
    for page, mentions, people, wanted, free in docs:
        found = find(page, mentions, people, without=without)
        for q in found:
            q.start, q.end = trim(page.text, q.start, q.end)
        left = [q for q in found if q.start < q.end]
        spans += matched(wanted, left, overlap)[0]
        pairs, loose = matched(wanted, left, covered)[1:]
        hits, asked, given = hits + len(pairs), asked + len(wanted), given + len(pairs) + sum(not meets(q, free) for q in loose)
        right += sum(speaks(g, q) for g, q in pairs)
        named += sum(bool(g.name) for g, _ in pairs)
        resolved += sum(g.name == head(q.actor or q.speaker) for g, q in pairs if g.name)
    return [200 * right / max(given + asked, 1), 200 * spans / max(given + asked, 1), 100 * resolved / max(named, 1)]


def matched(wanted, found, by):
    """(number of pairs, pairs, found ones left) where each gold quote takes the found one that `by` puts over .8."""
    pairs, left = [], list(found)
    for g in wanted:
        best = max((q for q in left if q.start < g.end and g.start < q.end), key=lambda q: by(g, q), default=None)
        if best is not None and by(g, best) > .8:
            pairs.append((g, best))
            left.remove(best)
    return len(pairs), pairs, left


def covered(gold, quote):
    """The share of the gold span that a quote covers."""
    return (min(gold.end, quote.end) - max(gold.start, quote.start)) / (gold.end - gold.start)


def speaks(gold, quote):
    """Is the speaker as written or as resolved the gold's (nobody, where it has none)?"""
    given = {head(quote.speaker), head(quote.actor)} - {""}
    return bool(gold.heads & given) if gold.heads else not given


def table(paths):
    """A DataFrame: all families, then without each; a column a set and measure: figures, then points lost."""
    columns = {}
    for path in paths:
        docs = [prepare(doc) for doc in load(path)]
        whole = measure(docs)
        rows = [whole] + [[a - b for a, b in zip(whole, measure(docs, {family}), strict=True)] for family in families()]
        name = str(path).rsplit("/", 1)[-1].split(".")[0]
        columns |= {(name, m): [row[k] for row in rows] for k, m in enumerate(MEASURES)}
    return pd.DataFrame(columns, index=["all families", *(f"without {f}" for f in families())])


def families():
    return [row["family"] for row in rules.table("quote_families")]


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    print(table(sys.argv[1:]).to_string(float_format="{:.1f}".format))
