"""Counts of many articles to figures with intervals.

A count is (right of those found, found, right of those asked, asked): precision, recall and F1 follow from sums of counts, and
intervals from drawing the articles anew (a bootstrap over documents)."""
import numpy as np
import pandas as pd

from . import names, paragraphs, quotes

COLUMNS = ("task", "measure", "value", "low", "high", "precision", "recall", "found", "asked")
TASKS = (("quotes", quotes.counts), ("names", names.counts), ("persons", names.person_counts), ("tone", paragraphs.tone_counts),
         ("topics", paragraphs.topic_counts))


def score(readings, golds, boot=1000, seed=0):
    """A row (COLUMNS) a measure: its value (F1, or the share that is right), a 95 % interval, and what it rests on; readings[i]
    is the Reading of golds[i].article. Readings corrected by hand are refused (ValueError).

    >>> from newsread import gold, read
    >>> one = gold.load_gold("grain-talks")
    >>> score([read(one.article)], [one]).query("measure == 'tone'").asked.tolist()
    [10]
    """
    if any(reading.corrections is not None for reading in readings):
        raise ValueError("A reading that was corrected by hand says nothing of the reader: score read(gold.article)")
    counts = {}
    for reading, gold in zip(readings, golds, strict=True):
        for task, of in TASKS:
            for measure, count in of(reading, gold).items():
                counts.setdefault((task, measure.split(" = ")[0]), {}).setdefault(measure, []).append(count)
    draws = np.random.default_rng(seed).multinomial(len(golds), np.full(len(golds), 1 / len(golds)), boot)
    rows = [(*key, *figures([np.array(c, float) for c in classes.values()], draws)) for key, classes in counts.items()]
    return pd.DataFrame(rows, columns=COLUMNS)


def by_article(readings, golds, shown=("quotes with speaker", "names with class", "tone, or one that can be defended",
                                       "first topic, among the gold’s")):
    """A row an article: the values of some measures."""
    values = [score([reading], [gold], boot=1).set_index("measure").value[list(shown)] for reading, gold in zip(readings, golds)]
    return pd.DataFrame(values, index=pd.Index([gold.name for gold in golds], name="article")).rename_axis(columns=None)


def figures(classes, draws):
    """(value, low, high, precision, recall, found, asked) of arrays of counts: a row an article, an array a class."""
    value, precision, recall = (part[0] for part in mean_of(classes, np.ones((1, draws.shape[1]))))
    drawn = mean_of(classes, draws)[0]
    low, high = np.nanpercentile(drawn, [2.5, 97.5]) if not np.isnan(drawn).all() else (np.nan, np.nan)
    return value, low, high, precision, recall, *(int(sum(c[:, k].sum() for c in classes)) for k in (1, 3))


def mean_of(classes, weights):
    """(F1, precision, recall) a row of weights over the articles, each the mean over classes; nan where nothing is asked."""
    sums = np.stack([weights @ counts for counts in classes])
    precision = ratio(sums[..., 0], sums[..., 1], 0)
    recall = ratio(sums[..., 2], sums[..., 3], np.nan)
    f1 = np.where(np.isnan(recall), np.nan, ratio(2 * precision * recall, precision + recall, 0))
    return f1.mean(0), precision.mean(0), recall.mean(0)


def ratio(part, whole, otherwise):
    return np.divide(part, whole, out=np.full(np.shape(part), float(otherwise)), where=whole > 0)
