"""How good a reading is: readings against gold readings, error by error, and how far confidences can be believed.

    golds = [load_gold(name) for name in gold.names()]
    readings = [read(gold.article) for gold in golds]
    score(readings, golds)          figures with 95 % intervals
    by_article(readings, golds)     some of them, article by article
    errors(readings, golds)         every error with the text in view
    reliability(readings, golds)    are items of confidence 0.9 right nine times in ten?
    line_errors(golds)              the lines on which load_article and the gold differ
    agreement(one, other)           two readers of one article: share of agreement and Krippendorff's alpha
"""
from .errors import errors, line_errors
from .scores import by_article, score
from .trust import agreement, alpha, reliability

__all__ = ["agreement", "alpha", "by_article", "errors", "line_errors", "reliability", "score"]
