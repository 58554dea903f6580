"""Counted seeds to topic shares, their intervals and the leading topics. ARTICLE, ENOUGH and what the intervals rest on (CLUMP,
MOST, PRIOR, FIRST, OTHER) were measured on development sets (benchmarks/topic_intervals.py), not on one article."""
import numpy as np

from .. import rules

ALPHA = 1               # weight of a uniform prior over the topics
ARTICLE = 4             # weight of the article's other paragraphs as a prior
CLUMP = 1.2             # so many words tell what one would that stood alone: words that stand together go together
MOST = 40               # what all the words of a paragraph can tell at most, in words: sentences go together too
PRIOR = .4, .6          # of a topic against the rest, in words
FIRST, OTHER = (.1, 1.9), (1.2, .8)     # how the error is split: below, above. The first topic is first by luck, too, so it is lower
COVERS = .90            # the probability that a share lies in its interval
LEAD = .15              # a first topic that leads by less is mixed
ENOUGH = 3              # fewer evidence words cannot be judged
INTERVAL_COLUMNS = ["paragraph", "topic", "share", "low", "high"]
LEAD_COLUMNS = ["paragraph", "first", "second", "lead", "mixed", "evidence", "judged"]
GRID = np.linspace(-30, 30, 1501)                           # logits of a share


def tally(counted, scheme):
    """Weighted counts: an array, a row a paragraph, a column a topic; and how many equal words each row is worth (Kish)."""
    rows, words = [], []
    for seeds in counted:
        row, squares = [0.0] * len(scheme.ids), 0.0
        for seed, times in seeds.items():
            weights = scheme.weights[seed]
            squares += times * sum(weights.values()) ** 2
            for topic, weight in weights.items():
                row[topic] += weight * times
        rows.append(row)
        words.append(sum(row) ** 2 / squares if squares else 0.0)
    return np.reshape(rows, (len(rows), len(scheme.ids))), np.array(words)


def shares(weighted):
    """Topic shares of weighted counts, the article's other paragraphs as a prior; each row sums to 1. Without words: uniform."""
    topics = weighted.shape[1]
    others = weighted.sum(axis=0) - weighted
    heard = others.sum(axis=1, keepdims=True)
    prior = ALPHA / topics + ARTICLE * np.divide(others, heard, out=np.zeros_like(others), where=heard > 0)
    prior[weighted.sum(axis=1) == 0] = 1
    return (weighted + prior) / (weighted + prior).sum(axis=1, keepdims=True)


def intervals(shares, weighted, words, scheme):
    """Rows of INTERVAL_COLUMNS. weighted, words: what tally gives.

    Of a topic against the rest: a Beta distribution around its share. A topic without a word has an interval from 0, a topic that
    has all words one up to 1."""
    tail, out = (1 - COVERS) / 2, []
    for n, (row, known, means) in enumerate(zip(weighted, words / (CLUMP + words / MOST), shares), 1):
        for topic, seen, mean in zip(scheme.ids, row, means):
            low, high = (0, 2) if not seen else (2, 0) if seen == row.sum() else FIRST if mean == means.max() else OTHER
            levels = low * tail, 1 - high * tail
            low, high = beta_quantiles(known * mean + PRIOR[0], known * (1 - mean) + PRIOR[1], levels)
            out.append((n, topic, float(mean), float(low), float(high)))
    return out


def beta_quantiles(a, b, levels):
    """Quantiles of a Beta(a, b) share: its density over the logit, summed on a grid (outside it is exp(a z), exp(-b z))."""
    log = a * GRID - (a + b) * np.logaddexp(0, GRID)
    density = np.exp(log - log.max())
    mass = density[0] / a + np.concatenate([[0], np.cumsum((density[1:] + density[:-1]) / 2)]) * (GRID[1] - GRID[0])
    quantiles = 1 / (1 + np.exp(-np.interp(levels, mass / (mass[-1] + density[-1] / b), GRID)))
    return np.where(np.isin(levels, (0, 1)), levels, quantiles)


def leads(shares, scheme, counted):
    """Rows of LEAD_COLUMNS; without evidence first and second are ""."""
    out = []
    for n, (row, seeds) in enumerate(zip(shares.tolist(), counted), 1):
        evidence = sum(seeds.values())
        (top, first), (next_, second) = (sorted(zip(row, scheme.ids), key=lambda pair: -pair[0]) + [(0.0, "")])[:2]
        first, second = (first, second) if evidence else ("", "")
        out.append((n, first, second, top - next_, evidence > 0 and top - next_ < LEAD, evidence, evidence >= ENOUGH))
    return out


def rollup(table):
    """A table of shares (Reading.topics) summed up to IPTC Media Topics (data/rules/topics_iptc.csv); other topics stay."""
    names = {row["topic"]: row["media_topic"] for row in rules.table("topics_iptc")}
    return table.T.groupby(lambda topic: names.get(topic, topic), sort=False).sum().T
