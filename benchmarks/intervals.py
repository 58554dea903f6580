"""Do the 90 % intervals of tone cover 90 %? Simulated, and on texts graded by readers.

    python benchmarks/intervals.py [FOLDER]     FOLDER: sets as .jsonl.gz, a JSON object a line: text, score (null: the set is
                                                left out) and group (texts of one group are read as one article)

With a FOLDER, data/coverage.csv is written anew. Gold is put on our scale by one factor a rating scale, the ratio of the two
spreads; sets whose names begin alike ("x_news", "x_headlines") share a scale. Our own gold is on our scale as it is.
"""
import gzip
import json
import sys
from collections import defaultdict
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks import coverage  # noqa: E402
from newsread import gold, read  # noqa: E402
from newsread.sentiment import estimate  # noqa: E402


def simulate(sentences, paragraphs, spread, articles=2000, seed=0):
    """Do the intervals hold the true tone? Of paragraphs of so many normal sentences with this standard deviation (that of each
    article varies by a fifth) around what their words say, which misses the truth by estimate.MISSED."""
    draw, held = np.random.default_rng(seed), []
    for _ in range(articles):
        truth = draw.normal(0, .2, paragraphs)
        said = truth + draw.normal(0, estimate.MISSED ** .5, paragraphs)
        scores = said[:, None] + draw.normal(0, spread * draw.uniform(.8, 1.2), (paragraphs, sentences))
        pooled = estimate.pooled(scores.tolist())
        held += [low <= t <= high for t, row in zip(truth, scores.tolist()) for _, low, high, _ in [estimate.mean(row, *pooled)]]
    return held


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


def sets(folder):
    """{set: does each text's interval hold its gold?}, gold put on our scale."""
    scales, out = defaultdict(dict), {}
    for path in sorted(Path(folder).glob("*.jsonl.gz")):
        if rows := graded(path):
            scales[path.name.split("_")[0]][path.name.split(".")[0]] = np.array(rows)
    for scale in scales.values():
        together = np.concatenate(list(scale.values()))
        factor = together[:, 0].std() / together[:, 3].std()
        out |= {name: (rows[:, 1] <= rows[:, 3] * factor) & (rows[:, 3] * factor <= rows[:, 2]) for name, rows in scale.items()}
    return out


def own():
    """Does each paragraph's interval hold the score of our own gold?"""
    golds = map(gold.load_gold, gold.names())
    return [low <= score <= high for one in golds
            for low, high, score in zip(*(read(one.article).sentiment[c] for c in ("low", "high")), one.sentiment.score, strict=True)]


def main(folder=None):
    what, spread = "tone of a paragraph", estimate.VARIANCE ** .5
    rows = [coverage.row(what, coverage.SIMULATED, f"{sentences} sentences, {n} paragraphs", simulate(sentences, n, spread))
            for sentences in (1, 2, 3, 5, 8) for n in (1, 3, 8, 20)]
    if folder:
        rows += [coverage.row(what, coverage.PUBLIC, name, held) for name, held in sets(folder).items()]
        coverage.save("sentiment", [*rows, coverage.row(what, coverage.OWN, "all articles", own())])


if __name__ == "__main__":
    main(*sys.argv[1:])
