"""What loading hands out: an Article, or an ArticleError."""
from dataclasses import dataclass, field
from typing import NamedTuple


class ArticleError(ValueError):
    """An article cannot be read; the message is one sentence that names the file and the way out."""


class Dropped(NamedTuple):
    """A line that was left out: its number in the file (from 1), its text, and why."""
    line: int
    text: str
    reason: str


@dataclass
class Article:
    """A news article.

    title       the headline ("" where it has none)
    paragraphs  the body, a str each, as written
    name        short name (of the file), for folders and captions
    source      what is known of where it comes from: path or address, encoding, author, date, site
    sha256      of the file's bytes
    dropped     [Dropped(line, text, reason)]; with `kept` all lines of the file that hold anything
    kept        [(line, text)] of the title and the paragraphs
    """
    title: str
    paragraphs: list
    name: str = ""
    source: dict = field(default_factory=dict)
    sha256: str = ""
    dropped: list = field(default_factory=list)
    kept: list = field(default_factory=list)

    @property
    def text(self):
        """The paragraphs, a blank line between them: what read() reads and offsets index."""
        return "\n\n".join(self.paragraphs)
