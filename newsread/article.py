"""A file to an Article: title, paragraphs, what was left out and why."""
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path


class ArticleError(ValueError):
    """An article cannot be read; the message is one sentence that names the file and the way out."""


@dataclass
class Article:
    """title, paragraphs (list of str, unaltered), name, source (dict), sha256 of the file, dropped [(line, text, reason)]."""
    title: str
    paragraphs: list
    name: str = ""
    source: dict = field(default_factory=dict)
    sha256: str = ""
    dropped: list = field(default_factory=list)

    @property
    def text(self):
        """The paragraphs, a blank line between them: what read() reads and offsets index."""
        return "\n\n".join(self.paragraphs)


def load_article(path):
    """An Article from a file; ArticleError where there is none."""
    data = Path(path).read_bytes()
    blocks = [line for line in data.decode("utf-8").split("\n") if line.strip()]
    return Article(blocks[0], blocks[1:], Path(path).stem, {"path": str(path)}, sha256(data).hexdigest())
