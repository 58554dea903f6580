"""The bytes of a text, Markdown, web page, Word file or PDF to numbered lines."""
import re
from typing import NamedTuple

from . import lines, markdown, pdf, sandbox
from .base import ArticleError, Dropped
from .boilerplate import is_named, normal

MAX_CHARS, MAX_LINES = 1_000_000, 20_000
MARKS = ((b"%PDF-", "pdf"), (b"PK\x03\x04", "docx"), (b"{\\rtf", "old"), (b"\xd0\xcf\x11\xe0", "old"))
ENDINGS = {".html": "html", ".htm": "html", ".xhtml": "html", ".md": "markdown", ".markdown": "markdown"}
PAGE = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*+<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)


class Page(NamedTuple):
    """What a file holds: lines [(number, text)] that may be the article, lines that are not, what it says of itself,
    its headline, whose name it bears."""
    lines: list
    dropped: list = ()
    facts: dict = {}
    title: str = ""
    owner: str = ""


def read(data, ending, name):
    """The Page of a file's bytes; `ending` of its name (".html") or its content type. ArticleError where it cannot be read."""
    kind = next((kind for mark, kind in MARKS if data.startswith(mark)), "text")
    if kind == "old":
        raise ArticleError(f"{name} is in an old word processor's format: save it as .docx or as plain text.")
    page = {"pdf": read_pdf, "docx": read_docx, "text": read_text}[kind](data, ending, name)
    refuse_long(sum(len(text) for _, text in page.lines), len(page.lines), name)
    return page


def refuse_long(chars, rows, name):
    """ArticleError for what is longer than any article."""
    if chars > MAX_CHARS or rows > MAX_LINES:
        raise ArticleError(f"{name} has over {MAX_CHARS:,} characters or {MAX_LINES:,} lines: put one article into one file.")


def read_text(data, ending, name):
    """Plain text, Markdown and web pages: by how a page begins, or by the ending."""
    text, encoding = decode(data, name)
    kind = "html" if PAGE.match(text[:2000]) else ENDINGS.get(ending, "text")
    if kind == "html" and "<" in text:
        page = read_html(text, name)
    else:
        refuse_long(len(text), len(text.splitlines()), name)
        page = read_markdown(text) if kind == "markdown" else Page(lines.numbered(text), facts={"format": "text"})
    return page._replace(facts=page.facts | {"encoding": encoding})


def read_markdown(text):
    """Markdown; its lines are the lines."""
    found, dropped, title, facts = markdown.lines(text)
    return Page(found, [Dropped(*x) for x in dropped], facts | {"format": "markdown"}, title)


def decode(data, name):
    """(text, encoding) of bytes; ArticleError where they are none."""
    try:
        text, encoding = lines.decode(data)
    except UnicodeDecodeError as error:
        raise ArticleError(f"{name} is not a text in UTF-8 or cp1252: save it as plain text in UTF-8.") from error
    if lines.is_binary(text):
        raise ArticleError(f"{name} is a binary file and not an article: save the article as plain text in UTF-8.")
    if not text.strip():
        raise ArticleError(f"{name} is empty: put the article's text into it.")
    return text, encoding


def read_html(text, name):
    """A web page: trafilatura tells the article from the rest, which is dropped line by line. The lines are the page's blocks."""
    found = sandbox.run("html", text.encode(), name)
    at = {}
    for n, line in enumerate(found["lines"], 1):
        at.setdefault(normal(line), n)
    kept, number = [], 0
    for line in found["body"]:
        if line.strip():
            number = at.pop(normal(line), number)
            kept.append((number, line.strip().removeprefix("- ")))
    inside = {n for n, _ in kept}
    rest = [(n, line) for n, line in enumerate(found["lines"], 1) if n not in inside]
    known = {"author": is_named(found["author"]), "date": found["date"], "site": found["site"]}     # "Jo says" is no author
    facts = {k: found[k] for k in known if known[k]} | {"format": "html"}
    if not kept:
        return Page(rest, facts=facts, title=found["title"])
    return Page(kept, [Dropped(n, line, "outside the article") for n, line in rest], facts, found["title"])


def read_docx(data, ending, name):
    """A Word file; its paragraphs are the lines."""
    found = sandbox.run("docx", data, name)
    rows = [(n, line.strip()) for n, line in enumerate(found["lines"], 1) if line.strip()]
    return Page(rows, facts={"format": "docx"}, title=found["title"], owner=found["author"])


def read_pdf(data, ending, name):
    """A PDF; its lines are joined to paragraphs."""
    found = sandbox.run("pdf", data, name)
    rows, dropped, title = pdf.paragraphs(found["lines"])
    if not rows:
        raise ArticleError(f"{name} is a PDF without text in it: run text recognition on it, or save its text as plain text.")
    return Page(rows, [Dropped(*x) for x in dropped], {"format": "pdf"}, title, found["author"])
