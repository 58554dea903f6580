"""load_article(): a file or an address to an Article."""
import re
from hashlib import sha256
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from . import fetch, formats, sort
from .base import Article, ArticleError
from .english import english_share

MAX_BYTES = fetch.MAX_BYTES
UNFIT, MAX_NAME = frozenset('\\/:*?"<>|'), 240              # characters and bytes, of the names of folders
ENGLISH = .1                                                # share of function words: English news has over .14, others under .06


def load_article(path):
    """An Article from a file (.txt, .md, .html, .docx, .pdf) or from an http(s) address.

    Headline, boilerplate, bylines and dates are told from the body by data/rules/boilerplate*; paragraphs stay as written.
    `source` says path or address, format, encoding, and author, date and site where they are known.
    ArticleError where there is no file, no text, no article in it, or one that is not in English.

    >>> article = load_article("data/articles/miami-talks.txt")
    >>> len(article.paragraphs), article.dropped[0]
    (8, Dropped(line=1, text='Date:', reason='date'))
    """
    if isinstance(path, str) and fetch.ADDRESS.match(path):
        data, ending, source, name, label = from_address(path)
    else:
        path, label = Path(path), shown(path)
        data, ending, source, name = contents(path, label), path.suffix.lower(), {"path": str(path)}, short_name(path.stem)
    page = formats.read(data, ending, label)
    title, kept, dropped, facts = sort.sort_lines(page.lines, page.title)
    body = kept[1:] if kept and kept[0][1] == title else kept
    check([text for _, text in body], label)
    source |= ({"author": page.owner} if page.owner else {}) | facts | page.facts
    dropped = sorted([*page.dropped, *dropped])
    return Article(title, [text for _, text in body], name, source, sha256(data).hexdigest(), dropped, kept)


def from_address(address):
    """(bytes, ending, source, name, how messages name it) of a page."""
    data, kind, found = fetch.fetch(address)
    path = PurePosixPath(unquote(urlsplit(found).path))
    host = urlsplit(found).hostname.removeprefix("www.")
    name = short_name(re.sub(r"[^\w.-]+", "-", path.stem).strip("-.")[:80] or host)
    return data, ".html" if "html" in kind else path.suffix.lower(), {"address": found, "site": host}, name, fetch.shown(address)


def short_name(stem):
    """The name of a file or page without its ending, fit for the name of a folder on any system.

    >>> short_name("My notes: 3"), short_name("..")
    ('My notes- 3', 'article')
    """
    name = "".join("-" if c in UNFIT or not c.isprintable() else c for c in stem).strip(" .")
    return name.encode()[:MAX_NAME].decode(errors="ignore") or "article"


def shown(path):
    """How messages name a file: one line, not too long."""
    name = "".join(c if c.isprintable() else "?" for c in str(path))
    return name if len(name) < 160 else name[:60] + "…" + name[-90:]


def contents(path, name):
    """The bytes of a file."""
    try:
        if path.is_dir():
            raise ArticleError(f"{name} is a folder: give the path of one article file in it.")
        if not path.exists():
            told = "" if path.is_absolute() else f" (it is taken from {shown(Path.cwd())})"
            raise ArticleError(f"{name} does not exist: check the path{told}.")
        if not path.is_file():
            raise ArticleError(f"{name} is not a file: save the article as a text file and give its path.")
        if path.stat().st_size > MAX_BYTES:
            raise ArticleError(f"{name} is larger than {MAX_BYTES // 10**6} MB: save the article alone as a text file.")
        return path.read_bytes()
    except OSError as error:
        raise ArticleError(f"{name} cannot be opened ({error.strerror}): check its name and permissions.") from error


def check(paragraphs, name):
    """ArticleError unless the paragraphs are running text in English."""
    text = " ".join(paragraphs)
    if not any(map(sort.is_running, paragraphs)):
        raise ArticleError(f"{name} holds no paragraph of running text, so it is no article: give a file that holds one.")
    if (share := english_share(text)) < ENGLISH:
        raise ArticleError(f"{name} is not in English ({share:.0%} of its words are English function words, in news about 35%): "
                           "newsread reads English only, so translate it first.")
