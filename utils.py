"""What the notebooks share: where things are, an article by its name, how tables, findings and figures look and where they go."""
import os
from pathlib import Path

from newsread import load_article, markup, read

ROOT = Path(__file__).resolve().parent
ARTICLES, FIGURES = ROOT / "data" / "articles", Path(os.environ.get("NEWSREAD_FIGURES", ROOT / "figures"))


def load(name):
    """(article, reading) of an article named like its file in data/articles, or of the path of any file.

    `make figures ARTICLE=…` sets NEWSREAD_ARTICLE, which then takes the place of `name`."""
    name = os.environ.get("NEWSREAD_ARTICLE", name)
    article = load_article(next((p for p in sorted(ARTICLES.iterdir()) if p.stem == name), name))
    return article, read(article)


class Html:
    """Something that a notebook shows: HTML, and plain text where there is no browser."""

    def __init__(self, html, plain):
        self.html, self.plain = html, plain

    def _repr_mimebundle_(self, include=None, exclude=None):
        return {"text/html": self.html, "text/plain": self.plain}


def show(table, caption=""):
    """A DataFrame as a table in which nothing that came from an article can run."""
    return Html(markup.table(table, caption), f"{len(table)} rows: {', '.join(map(str, table.columns))}")


def say(finding):
    """A computed finding, in bold."""
    return Html(markup.paragraph(finding, strong=True), finding)
