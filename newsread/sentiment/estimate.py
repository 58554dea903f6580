"""From the scores of sentences to a mean with an interval and a label."""
from math import sqrt
from statistics import fmean

PRIOR_VARIANCE, PRIOR_SENTENCES = .11, 20
BAND_ONE, BAND = (-.22, .16), (-.18, .10)          # what counts as neutral: a single sentence, several
Z = 1.645


def pooled(groups):
    """The variance of sentences' scores within their groups, shrunk towards what news has; and its degrees of freedom."""
    squares = sum(sum((x - m) ** 2 for x in g) for g in groups for m in [fmean(g)])
    freedom = sum(len(g) - 1 for g in groups)
    return (squares + PRIOR_SENTENCES * PRIOR_VARIANCE) / (freedom + PRIOR_SENTENCES), freedom + PRIOR_SENTENCES


def mean(scores, variance, freedom):
    """(score, low, high, label) of a list of sentences' scores; 90 % interval from the pooled variance."""
    n = len(scores)
    middle = fmean(scores)
    half = (Z + (Z ** 3 + Z) / (4 * freedom)) * sqrt(variance / n)
    return middle, max(-1., middle - half), min(1., middle + half), label(middle, n)


def label(score, sentences):
    low, high = BAND if sentences > 1 else BAND_ONE
    return "negative" if score < low else "positive" if score > high else "neutral"
