"""Do the 90 % intervals of tone cover 90 %? Simulated, and on texts graded by readers.

    python benchmarks/intervals.py [FOLDER]     FOLDER: sets as .jsonl.gz, a JSON object a line: text, score (null: the set is
                                                left out) and group (texts of one group are read as one article of so many paragraphs)

Gold is put on our scale by one factor a rating scale, the ratio of the two spreads; sets whose names begin alike ("x_news",
"x_headlines") share a scale.
"""
import gzip
import json
import sys
from collections import defaultdict
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from newsread import read  # noqa: E402
from newsread.sentiment import estimate  # noqa: E402


def simulate(sentences, paragraphs, spread, articles=2000, seed=0):
    """The share of intervals that hold the true tone, of paragraphs of so many normal sentences with this standard deviation
    (that of each article varies by a fifth) around what their words say, which misses the truth by estimate.MISSED."""
    draw, held = np.random.default_rng(seed), 0
    for _ in range(articles):
        truth = draw.normal(0, .2, paragraphs)
        said = truth + draw.normal(0, estimate.MISSED ** .5, paragraphs)
        scores = said[:, None] + draw.normal(0, spread * draw.uniform(.8, 1.2), (paragraphs, sentences))
        pooled = estimate.pooled(scores.tolist())
        held += sum(low <= t <= high for t, row in zip(truth, scores.tolist()) for _, low, high, _ in [estimate.mean(row, *pooled)])
    return held / articles / paragraphs


def graded(path):
    """[(score, low, high, gold)] of the texts of a set."""
    groups, out = defaultdict(list), []
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for item in map(json.loads, file):
            groups[item["group"]].append(item)
    for items in groups.values():
        table = read("\n".join(" ".join(item["text"].split()) for item in items)).sentiment
        out += zip(table.score, table.low, table.high, [item["score"] for item in items], strict=True)
    return [] if out[0][3] is None else out


def main(folder=None):
    print("simulated: sentences a paragraph, paragraphs an article -> share of 90 % intervals that hold the true tone")
    for sentences in (1, 2, 3, 5, 8):
        print(f"{sentences:4}", *(f"{n:3}: {simulate(sentences, n, estimate.VARIANCE ** .5):.3f}" for n in (1, 3, 8, 20)))
    scales = defaultdict(dict)
    for path in sorted(Path(folder).glob("*.jsonl.gz")) if folder else ():
        if rows := graded(path):
            scales[path.name.split("_")[0]][path.name] = np.array(rows)
    for sets in scales.values():
        together = np.concatenate(list(sets.values()))
        factor = together[:, 0].std() / together[:, 3].std()
        for name, rows in sets.items():
            gold = rows[:, 3] * factor
            print(f"{name}: {len(rows)} texts, gold x {factor:.2f}: {np.mean((rows[:, 1] <= gold) & (gold <= rows[:, 2])):.3f} covered, "
                  f"mean width {np.mean(rows[:, 2] - rows[:, 1]):.2f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
