"""Counted seeds to topic shares and their intervals: a Dirichlet distribution a paragraph."""
import numpy as np

from .. import rules

ALPHA = 1.0             # weight of the prior, in words, spread over all topics
COVERS = .90            # what the intervals claim
LEAD = .15              # a first topic that leads by less is mixed
ENOUGH = 3              # fewer evidence words cannot be judged
INTERVAL_COLUMNS = ["paragraph", "topic", "share", "low", "high"]
LEAD_COLUMNS = ["paragraph", "first", "second", "lead", "mixed", "evidence", "judged"]
GRID = np.linspace(-40, 40, 4001)                           # logits of a share


def dirichlet(counted, scheme):
    """The Dirichlet parameters of each paragraph's shares: an array, a row a paragraph, a column a topic."""
    out = np.full((len(counted), len(scheme.ids)), ALPHA / len(scheme.ids))
    for row, seeds in zip(out, counted):
        for seed, times in seeds.items():
            for topic, weight in scheme.weights[seed].items():
                row[topic] += weight * times
    return out


def shares(parameters):
    """The mean shares of Dirichlet parameters; each row sums to 1."""
    return parameters / parameters.sum(axis=1, keepdims=True)


def intervals(parameters, scheme, covers=COVERS):
    """Rows of INTERVAL_COLUMNS: the equal-tailed interval that holds each share with probability `covers`."""
    total = parameters.sum(axis=1, keepdims=True)
    tail = (1 - covers) / 2
    out = []
    for n, (row, rest, mean) in enumerate(zip(parameters, total - parameters, shares(parameters)), 1):
        for topic, a, b, share in zip(scheme.ids, row, rest, mean):
            low, high = beta_quantiles(a, b, (tail, 1 - tail))
            out.append((n, topic, share, low, high))
    return out


def beta_quantiles(a, b, tails):
    """Quantiles of a Beta(a, b) share: its density over the logit is summed on a grid; what lies below the grid is exp(a z) / a."""
    log = a * GRID - (a + b) * np.logaddexp(0, GRID)
    density = np.exp(log - log.max())
    below, above = density[0] / a, density[-1] / b
    mass = below + np.concatenate([[0], np.cumsum((density[1:] + density[:-1]) / 2)]) * (GRID[1] - GRID[0])
    mass /= mass[-1] + above
    return 1 / (1 + np.exp(-np.interp(tails, mass, GRID)))


def leads(parameters, scheme, counted):
    """Rows of LEAD_COLUMNS; without evidence first and second are ""."""
    out = []
    for n, (row, seeds) in enumerate(zip(shares(parameters).tolist(), counted), 1):
        evidence = sum(seeds.values())
        (top, first), (next_, second) = (sorted(zip(row, scheme.ids), key=lambda pair: -pair[0]) + [(0.0, "")])[:2]
        first, second = (first, second) if evidence else ("", "")
        out.append((n, first, second, top - next_, evidence > 0 and top - next_ < LEAD, evidence, evidence >= ENOUGH))
    return out


def rollup(table):
    """A table of shares (Reading.topics) summed up to IPTC Media Topics (data/rules/topics_iptc.csv); other topics stay."""
    names = {row["topic"]: row["media_topic"] for row in rules.table("topics_iptc")}
    return table.T.groupby(lambda topic: names.get(topic, topic), sort=False).sum().T
