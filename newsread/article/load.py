"""load_article(): a file to an Article."""
import re
from hashlib import sha256
from pathlib import Path

from . import lines, sort
from .base import Article, ArticleError
from .english import english_share

MAX_BYTES, MAX_CHARS = 20_000_000, 1_000_000
ENGLISH = .1                                                # share of function words: English news has over .14, others under .06


def load_article(path):
    """An Article from a text file.

    Headline, boilerplate, bylines and dates are told from the body by data/rules/boilerplate*; paragraphs stay as written.
    ArticleError where there is no file, no text, no article in it, or one that is not in English.

    >>> article = load_article("data/articles/miami-talks.txt")
    >>> len(article.paragraphs), article.dropped[0]
    (8, Dropped(line=1, text='Date:', reason='date'))
    """
    name = shown(path)
    data = contents(Path(path), name)
    title, kept, dropped, facts = sort.sort_lines(lines.numbered(text_of(data, name, source := {"path": str(path)})))
    body = kept[1:] if title and kept[0][1] == title else kept
    check([text for _, text in body], name)
    return Article(title, [text for _, text in body], Path(path).stem, source | facts, sha256(data).hexdigest(), dropped, kept)


def shown(path):
    """How messages name a file: one line, not too long."""
    name = re.sub(r"[^\x21-\uffff]+|[\ud800-\udfff]", " ", str(path)) if not str(path).isprintable() else str(path)
    return name if len(name) < 160 else name[:60] + "…" + name[-90:]


def contents(path, name):
    """The bytes of a file."""
    try:
        if path.is_dir():
            raise ArticleError(f"{name} is a folder: give the path of one article file in it.")
        if not path.exists():
            raise ArticleError(f"{name} does not exist: check the path (it is taken from {Path.cwd()}).")
        if not path.is_file():
            raise ArticleError(f"{name} is not a file: save the article as a text file and give its path.")
        if path.stat().st_size > MAX_BYTES:
            raise ArticleError(f"{name} is larger than {MAX_BYTES // 10**6} MB: save the article alone as a text file.")
        return path.read_bytes()
    except OSError as error:
        raise ArticleError(f"{name} cannot be opened ({error.strerror}): check its name and permissions.") from error


def text_of(data, name, source):
    """The text that bytes encode; source takes the encoding."""
    try:
        text, source["encoding"] = lines.decode(data)
    except UnicodeDecodeError as error:
        raise ArticleError(f"{name} is not a text in UTF-8 or cp1252: save it as plain text in UTF-8.") from error
    if lines.is_binary(text):
        raise ArticleError(f"{name} is a binary file and not an article: save the article as plain text in UTF-8.")
    if not text.strip():
        raise ArticleError(f"{name} is empty: put the article's text into it.")
    if len(text) > MAX_CHARS:
        raise ArticleError(f"{name} has over {MAX_CHARS:,} characters: put one article into one file.")
    return text


def check(paragraphs, name):
    """ArticleError unless the paragraphs are running text in English."""
    text = " ".join(paragraphs)
    if not any(map(sort.is_running, paragraphs)):
        raise ArticleError(f"{name} holds no paragraph of running text, so it is no article: give a file that holds one.")
    if (share := english_share(text)) < ENGLISH:
        raise ArticleError(f"{name} is not in English ({share:.0%} of its words are English function words, in news about 35%): "
                           "newsread reads English only, so translate it first.")
