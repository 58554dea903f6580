"""From the scores of sentences to their mean, with an interval and a label."""
from math import sqrt
from statistics import fmean

BAND = -.18, .16                        # what counts as neutral: fitted on graded news, where praise is more easily said than meant
VARIANCE, FREEDOM = .09, 20             # of sentences within a paragraph of news: what an article's own variance is shrunk towards
MISSED = .012                           # variance of what words miss of one paragraph's tone, however many its sentences
Z = 1.6449                              # 90 %


def pooled(groups):
    """(variance, degrees of freedom) of scores within their groups, over all groups, shrunk towards what is usual in news."""
    squares = sum((x - middle) ** 2 for group in groups for middle in [fmean(group)] for x in group)
    freedom = sum(len(group) - 1 for group in groups) + FREEDOM
    return (squares + FREEDOM * VARIANCE) / freedom, freedom


def mean(scores, variance, freedom, paragraphs=1):
    """(score, low, high, label) of the scores of sentences that stand in so many paragraphs: their mean with a 90 % t interval
    from a pooled variance and MISSED."""
    middle, half = fmean(scores), within(variance / len(scores) + MISSED / paragraphs, freedom)
    return middle, max(-1., middle - half), min(1., middle + half), label(middle)


def within(variance, freedom):
    """Half the 90 % interval of what has this variance."""
    return student(freedom) * sqrt(variance)


def student(freedom):
    """The 95 % point of the t distribution (Cornish and Fisher's expansion; within .001 from ten degrees of freedom up)."""
    return Z + (Z ** 3 + Z) / (4 * freedom) + (5 * Z ** 5 + 16 * Z ** 3 + 3 * Z) / (96 * freedom ** 2)


def label(score):
    """The side of the neutral band on which a score lies.

    >>> label(-.3), label(0), label(.3)
    ('negative', 'neutral', 'positive')
    """
    return "negative" if score < BAND[0] else "positive" if score > BAND[1] else "neutral"
