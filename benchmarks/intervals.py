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
    """[(score, low, high, gold, is it a passage?)] of the texts of a set, and of the passages that neighbours make together."""
    groups, out = defaultdict(list), []
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for item in map(json.loads, file):
            groups[item["group"]].append(item)
    for items in groups.values():
        if items[0]["score"] is None:
            return []
        out += intervals(read("\n".join(" ".join(item["text"].split()) for item in items)), [item["score"] for item in items])
    return out


def intervals(reading, golds):
    """[(score, low, high, gold, is it a passage?)] of the paragraphs of a reading, and of its passages of several paragraphs, whose
    gold is the mean of theirs over sentences."""
    table, out = reading.sentiment, []
    out += zip(table.score, table.low, table.high, golds, [False] * len(table), strict=True)
    for row in reading.tone_passages.itertuples():
        within = slice(row.first_paragraph - 1, row.last_paragraph)
        if row.judged and row.last_paragraph > row.first_paragraph:
            out.append((row.score, row.low, row.high, np.average(list(golds)[within], weights=table.sentences[within]), True))
    return out


def sets(folder):
    """{(set, passages?): does each interval hold its gold?}, gold put on our scale."""
    scales, out = defaultdict(dict), {}
    for path in sorted(Path(folder).glob("*.jsonl.gz")):
        if rows := graded(path):
            scales[path.name.split("_")[0]][path.name.split(".")[0]] = np.array(rows)
    for scale in scales.values():
        together = np.concatenate([rows[rows[:, 4] == 0] for rows in scale.values()])
        factor = together[:, 0].std() / together[:, 3].std()
        for name, rows in scale.items():
            held = (rows[:, 1] <= rows[:, 3] * factor) & (rows[:, 3] * factor <= rows[:, 2])
            out |= {(name, kind): held[rows[:, 4] == kind] for kind in (False, True) if (rows[:, 4] == kind).any()}
    return out


def own(passages):
    """Does the interval of each paragraph, or passage, hold the score of our own gold?"""
    golds = map(gold.load_gold, gold.names())
    return [low <= score <= high for one in golds for _, low, high, score, kind in intervals(read(one.article), one.sentiment.score)
            if kind == passages]


def main(folder=None):
    what, spread = ("tone of a paragraph", "tone of a passage"), estimate.VARIANCE ** .5
    rows = [coverage.row(what[0], coverage.SIMULATED, f"{sentences} sentences, {n} paragraphs", simulate(sentences, n, spread))
            for sentences in (1, 2, 3, 5, 8) for n in (1, 3, 8, 20)]
    if folder:
        rows += [coverage.row(what[kind], coverage.PUBLIC, name, held) for (name, kind), held in sets(folder).items()]
        rows += [coverage.row(what[kind], coverage.OWN, "all articles", own(kind)) for kind in (False, True)]
        coverage.save("sentiment", sorted(rows, key=lambda row: what.index(row[0])))


if __name__ == "__main__":
    main(*sys.argv[1:])
