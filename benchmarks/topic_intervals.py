"""Do the 90 % intervals of topic shares cover 90 %? Simulated, and on sentences of real texts.

    python benchmarks/topic_intervals.py [FOLDER]     FOLDER: sets as .jsonl.gz, a JSON object a line: text and, if wanted, label

Simulated: the words of a paragraph are drawn from known shares, alone or in clumps (a word brings its like). On a set: texts of
one label (or each long text on its own, where there is no label) are pooled; a paragraph is so many sentences drawn from the
pool; its intervals are to hold the pool's shares. Counted are the topics that a chart shows: 5 % or more, found or true.
"""
import gzip
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from newsread import language, topics  # noqa: E402

SHOWN, LONG, DRAWS, SCHEME = .05, 80, 1200, topics.load()


def covered(counted, truth):
    """[(is it the first topic?, does its interval hold the truth?)] of the shown topics of one paragraph: a Counter of seeds."""
    weighted, words = topics.tally([counted], SCHEME)
    shares = topics.shares(weighted)
    rows = topics.intervals(shares, weighted, words, SCHEME)
    return [(share == shares.max(), low <= t <= high)
            for (_, _, share, low, high), t in zip(rows, truth) if max(share, t) >= SHOWN]


def report(name, held):
    first = [ok for is_first, ok in held if is_first]
    print(f"{name:42} {np.mean([ok for _, ok in held]):7.1%} of {len(held):6}   first topic {np.mean(first):6.1%}")


def simulate(words, clump, draw, times=DRAWS):
    """Paragraphs of so many words, so many times, drawn from shares like those of news (one to three topics hold most)."""
    plain = {topic: n for n, w in enumerate(SCHEME.weights) for topic in w if w == {topic: 2}}  # of one weight
    held = []
    for _ in range(times):
        truth = draw.dirichlet(np.full(len(SCHEME.ids), .15))
        counted, left = Counter(), words
        while left > 0:
            size = min(left, draw.geometric(1 / clump))
            counted[plain[draw.choice(len(truth), p=truth)]] += size
            left -= size
        held += covered(counted, truth)
    return held


def sentences(text):
    """The seeds of each sentence."""
    page = language.cut(text)
    out = [[] for _ in page.sentences]
    for hit in topics.find(page, SCHEME):
        if SCHEME.weights[hit.seed]:
            out[page.sentence_of[hit.first]].append(hit.seed)
    return out


def pools(path):
    """The sentences of each label's texts, or of each long text."""
    out = defaultdict(list)
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for n, item in enumerate(map(json.loads, file)):
            out[item.get("label", n)] += sentences(item["text"])
    return [pool for pool in out.values() if sum(map(len, pool)) >= LONG]


def resample(pool, size, times, draw):
    truth = topics.tally([Counter(seed for sentence in pool for seed in sentence)], SCHEME)[0][0]
    held = []
    for _ in range(times):
        counted = Counter(seed for i in draw.integers(len(pool), size=size) for seed in pool[i])
        if sum(counted.values()) >= topics.ENOUGH:
            held += covered(counted, truth / truth.sum())
    return held


def main(folder=None):
    draw = np.random.default_rng(0)
    for clump in (1, 1.25):
        for words in (5, 10, 20):
            report(f"simulated: {words} words in clumps of {clump}", simulate(words, clump, draw))
    for path in sorted(Path(folder).rglob("*.jsonl.gz")) if folder else ():
        found = pools(path)
        for size in (2, 4, 8) if found else ():
            times = -(-DRAWS // len(found))
            report(f"{path.name.split('.')[0]}: {len(found)} pools, {size} sentences",
                   [row for pool in found for row in resample(pool, size, times, draw)])


if __name__ == "__main__":
    main(*sys.argv[1:])
