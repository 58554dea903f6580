"""How far to believe: confidences against the gold, and how well two readers agree."""
import numpy as np
import pandas as pd
from nltk.metrics.agreement import AnnotationTask
from nltk.metrics.distance import binary_distance, interval_distance

from .. import language
from . import names, paragraphs, quotes

BINS = (0, .5, .6, .7, .8, .9, 1.001)
RELIABILITY_COLUMNS = ("items", "stated_from", "stated_to", "stated", "right", "low", "high", "n")
AGREEMENT_COLUMNS = ("of", "units", "agree", "alpha")
TONES = {"negative": -1, "neutral": 0, "positive": 1}


def reliability(readings, golds, bins=BINS):
    """A row (RELIABILITY_COLUMNS) a bin of confidence: mean confidence stated, share that is right with its 95 % Wilson interval.

    quotes   right = in the gold (overlap over 0.8, optional ones too) and by the right speaker
    names    right = exact span and class; NORP and OTHER are left out
    """
    rows = []
    for items, judged in (("quotes", judged_quotes), ("names", judged_names)):
        pairs = [pair for reading, gold in zip(readings, golds, strict=True) for pair in judged(reading, gold)]
        stated, right = np.array(pairs, float).reshape(-1, 2).T
        for low, high in zip(bins, bins[1:]):
            inside = (stated >= low) & (stated < high)
            if n := int(inside.sum()):
                share = right[inside].mean()
                rows.append((items, low, min(high, 1), stated[inside].mean(), share, *wilson(share, n), n))
    return pd.DataFrame(rows, columns=RELIABILITY_COLUMNS)


def judged_quotes(reading, gold):
    """(confidence, right?) of each quote found."""
    asked, free, given = *quotes.gold_rows(gold), quotes.rows(reading.quotes, gold.text)
    hits, _ = quotes.matched(asked + free, [], given, .8)
    right = {found.Index: quotes.right_speaker(q, found, gold) for q, found in hits}
    return [(q.confidence, right.get(q.Index, False)) for q in given]


def judged_names(reading, gold):
    """(confidence, right?) of each mention found."""
    right = {m[:3] for m in names.spans(gold.mentions, gold.text)}
    classed = reading.mentions[reading.mentions.label.isin(list(names.CLASSES))]
    return [(c, m[:3] in right) for c, m in zip(classed.confidence, names.spans(classed, gold.text))]


def wilson(share, n, z=1.96):
    """The 95 % interval of a share of n (Wilson 1927)."""
    middle, spread = share + z * z / (2 * n), z * (share * (1 - share) / n + z * z / (4 * n * n)) ** .5
    return (middle - spread) / (1 + z * z / n), (middle + spread) / (1 + z * z / n)


def agreement(one, other):
    """A row (AGREEMENT_COLUMNS) a layer of how well two readers of one text agree; each reader is a Reading or a Gold.

    quotes and names are compared word by word (kind or none, class or none), tone and first topic paragraph by paragraph;
    alpha is Krippendorff's (1 = full agreement, 0 = chance), for tone with negative, neutral, positive on one scale."""
    words = language.cut(one.text)
    rows = []
    for of, labels, distance in (("quotes", quoted_words, binary_distance), ("names", named_words, binary_distance),
                                 ("tone", tones, interval_distance), ("topics", topics, binary_distance)):
        a, b = labels(one, words), labels(other, words)
        rows.append((of, len(a), np.mean([x == y for x, y in zip(a, b)]) if a else np.nan, alpha([a, b], distance)))
    return pd.DataFrame(rows, columns=AGREEMENT_COLUMNS)


def alpha(readers, distance=binary_distance):
    """Krippendorff's alpha of two or more readers' lists of labels, one label a unit; nan without units.

    >>> round(alpha([["a", "a", "b", "b"], ["a", "a", "b", "a"]]), 3)
    0.533
    """
    units = [(reader, unit, label) for reader, labels in enumerate(readers) for unit, label in enumerate(labels)]
    return AnnotationTask(units, distance).alpha() if units else np.nan


def quoted_words(reader, words):
    return labelled(words, reader.quotes, reader.quotes.kind)


def named_words(reader, words):
    return labelled(words, reader.mentions, reader.mentions.label)


def labelled(words, table, labels):
    """The label of each word: that of the span that holds its start, "" outside."""
    out = [""] * len(words.words)
    for start, end, label in zip(table.start, table.end, labels):
        for i in range(words.token_at(start - 1) + 1, words.token_at(end - 1) + 1):
            out[i] = label
    return out


def tones(reader, _):
    return [TONES[label] for label in reader.sentiment.label]


def topics(reader, _):
    """The first topic of each paragraph, of a Gold's lists or a Reading's shares."""
    if isinstance(reader.topics, dict):
        return [some[0] if some else "" for some in reader.topics.values()]
    return paragraphs.first_topics(reader)
