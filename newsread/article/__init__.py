"""A file, a page or an address to an Article: title, paragraphs, what was left out and why."""
from .base import Article, ArticleError, Dropped
from .english import english_share
from .load import load_article

__all__ = ["Article", "ArticleError", "Dropped", "english_share", "load_article"]
