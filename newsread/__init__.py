"""Who says what, about what, in what tone: a news article read into tables.

>>> from newsread import read
>>> read("“We agree,” said Ana Lopez.").quotes.actor.tolist()
['Ana Lopez']
"""
from .rules import lasting

with lasting():
    from .article import Article, ArticleError, load_article
    from .reading import Reading, read

__version__ = "0.1.0"
__all__ = ["Article", "ArticleError", "Reading", "load_article", "read"]
