"""Fits how sure newsread is of a quote or a name, and writes data/rules/certainty.csv.

    python benchmarks/certainty.py quotes.jsonl.gz names.jsonl.gz ...

A line of a file is an object with `text` and either `quotes`, as newsread.quotes.ablation reads them, or `entities`: start, end,
label. A quote is right where over half of the longer of it and the gold is shared, the speaker is the gold's, and so is the name,
if the gold has one; a name, where span and class are the gold's. Quotes that are neither asked for nor wrong are left out."""
import csv
import sys
from pathlib import Path

import numpy as np
import pandas as pd

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
from newsread import actors, certainty, language, quotes  # noqa: E402
from newsread.accuracy import names  # noqa: E402
from newsread.accuracy.quotes import head, overlap, trim  # noqa: E402
from newsread.quotes import ablation  # noqa: E402

RIDGE, LEAST = 2, 15                                        # of the regression; items that a feature needs
HEAD = "# Points (log-odds) that a feature of a quote or a name adds to its confidence; fitted by benchmarks/certainty.py.\n"


def main(paths):
    items = {"quotes": [], "names": []}
    for doc in (doc for path in paths for doc in ablation.load(path)):
        of, judged = ("quotes", quotes_of) if "quotes" in doc else ("names", names_of)
        items[of] += judged(doc)
    with open(ROOT / "data" / "rules" / "certainty.csv", "w", encoding="utf-8", newline="") as file:
        file.write(HEAD)
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["of", "feature", "points", "items"])
        rows.writerows((of, feature, *points) for of, judged in items.items() for feature, points in fit(judged).items())
    for of, judged in items.items():
        print(f"{of}: {len(judged)}, right {sum(right for _, right in judged) / max(len(judged), 1):.3f}")


def fit(items):
    """{feature: (points, items)} from [(features, right?)]: logistic regression with a ridge, by Newton's method; features of
    fewer than LEAST items are left out."""
    counts = {}
    for features, _ in items:
        for f in features:
            counts[f] = counts.get(f, 0) + 1
    kept = sorted(f for f, n in counts.items() if n >= LEAST)
    at = {f: k for k, f in enumerate(kept)}
    x = np.zeros((len(items), len(kept)))
    for row, (features, _) in zip(x, items):
        row[[at[f] for f in features if f in at]] = 1
    truth, weights = np.array([r for _, r in items], float), np.zeros(len(kept))
    for _ in range(25):
        p = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (truth - p) - RIDGE * weights
        weights += np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + RIDGE * np.eye(len(kept)), slope)
    return {f: (round(float(w), 2), counts[f]) for f, w in zip(kept, weights)}


def quotes_of(doc):
    """[(features, right?)] of the quotes found in a document."""
    page, mentions, people, asked, free = ablation.prepare(doc)
    judged = []
    for q in quotes.find(page, mentions, people):
        features = certainty.quote_features(*certainty.quote_traits(q))
        q.start, q.end = trim(page.text, q.start, q.end)
        near = [g for g in asked if overlap(g, q) > .5]
        if near or not any(overlap(g, q) > .5 for g in free):
            judged.append((features, any(right(g, q) for g in near)))
    return judged


def right(gold, quote):
    return ablation.speaks(gold, quote) and gold.name in ("", head(quote.actor or quote.speaker))


def names_of(doc):
    """[(features, right?)] of the names found in a document, facilities left out: not every set has them."""
    page = language.cut(doc["text"])
    found, cast = actors.find(page)
    again, heads = {a.actor for a in cast if len(a.mentions) > 1}, {first for first, _ in page.sentences}
    gold = {span[:3] for span in names.spans(table(doc["entities"]), page.text)}
    found = [m for m in found if m.label in names.CLASSES and m.label != "FAC"]
    spans = names.spans(table([vars_of(m) for m in found]), page.text)
    return [(certainty.name_features(*certainty.name_traits(page, m, again, heads)), span[:3] in gold)
            for m, span in zip(found, spans, strict=True)]


def vars_of(mention):
    return {"start": mention.start, "end": mention.end, "label": mention.label}


def table(entities):
    """Spans as newsread.accuracy reads them; PLACE, of sets that part no places, counts as any place."""
    frame = pd.DataFrame(entities, columns=["start", "end", "label"])
    return frame.assign(label=frame.label.replace("PLACE", "GPE"), actor="")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1:])
