"""Do the 90 % intervals of topic shares cover 90 %? Simulated, and on sentences of real texts.

    python benchmarks/topic_intervals.py [FOLDER]     FOLDER: sets as .jsonl.gz, a JSON object a line: text and, if wanted, label

Simulated: the words of a paragraph are drawn from known shares, alone or in clumps (a word brings its like). On a set: texts of
one label (or each long text on its own, where there is no label) are pooled; a paragraph is so many sentences drawn from the
pool; its intervals are to hold the pool's shares. Counted are the topics that a chart shows: 5 % or more, found or true. With a
FOLDER, data/coverage.csv is written anew.
"""
import gzip
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks import coverage  # noqa: E402
from newsread import gold, language, read, topics  # noqa: E402

SHOWN, LONG, DRAWS, SCHEME = .05, 80, 6000, topics.load()   # of 1,200 draws the share held varies by .7 of 100


def covered(counted, truth):
    """[(is it the first topic?, does its interval hold the truth?)] of the shown topics of one paragraph: a Counter of seeds."""
    weighted, words = topics.tally([counted], SCHEME)
    shares = topics.shares(weighted)
    rows = topics.intervals(shares, weighted, words, SCHEME)
    return [(share == shares.max(), low <= t <= high)
            for (_, _, share, low, high), t in zip(rows, truth) if max(share, t) >= SHOWN]


def rows(measured_on, case, held):
    """Rows of data/coverage.csv."""
    return [coverage.row("shares that a chart shows", measured_on, case, [ok for _, ok in held]),
            coverage.row("share of the first topic", measured_on, case, [ok for is_first, ok in held if is_first])]


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


def first_right():
    """{is the lead mixed?: was each first topic that of our own gold?}"""
    out = {False: [], True: []}
    for one in map(gold.load_gold, gold.names()):
        for lead in read(one.article).topic_leads.itertuples():
            if lead.first and one.topics[lead.paragraph]:
                out[lead.mixed].append(lead.first == one.topics[lead.paragraph][0])
    return out


def main(folder=None):
    draw, out = np.random.default_rng(0), []
    for clump in (1, 1.25):
        for words in (5, 10, 20):
            out += rows(coverage.SIMULATED, f"{words} words in clumps of {clump}", simulate(words, clump, draw))
    for path in sorted(Path(folder).rglob("*.jsonl.gz")) if folder else ():
        found = pools(path)
        for size in (2, 4, 8) if found else ():
            held = [row for pool in found for row in resample(pool, size, -(-DRAWS // len(found)), draw)]
            out += rows(coverage.PUBLIC, f"{path.name.split('.')[0]}, {size} sentences", held)
    if folder:
        right = first_right()
        coverage.save("topics", [*out, coverage.row("first topic right, where it leads", coverage.OWN, "all articles", right[False]),
                                 coverage.row("first topic right, where mixed", coverage.OWN, "all articles", right[True])])


if __name__ == "__main__":
    main(*sys.argv[1:])
