"""The libraries that take web pages, Word files and PDFs apart. They run in a process of their own (sandbox.py), for hostile
files keep them busy for ever or make them fill the memory: `python extract.py html|docx|pdf` reads a file from standard input
and writes JSON. Nothing of newsread is imported here, so that the process starts fast."""
import io
import json
import re
import sys
import zipfile

MARK = "\ue000"
CONTROL = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|"         # what lxml reads but refuses to write
                     "&#(?:0*(?:[1-8]|1[124-9]|2\\d|3[01]|6553[45])(?!\\d)|x0*(?:[1-8bcef]|1[0-9a-f]|fff[ef])(?![0-9a-f]));?", re.I)
BLOCKS = ["address", "article", "aside", "blockquote", "body", "br", "button", "caption", "dd", "details", "dialog", "div", "dl",
          "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "label",
          "legend", "li", "main", "nav", "ol", "option", "p", "pre", "section", "summary", "table", "td", "th", "tr", "ul"]
HIDDEN = ("head", "script", "style", "noscript", "template", "svg", "iframe", "object", "math")
ADVERTS = ("//*[" + " or ".join(f"contains(concat(' ', normalize-space(@class), ' ', @id, ' '), ' {word} ')" for word in (
    "ad", "ads", "advert", "advertisement", "advertising", "sponsored")) + "][not(.//h1) and count(.//p) < 4]")
PAGES, ENTRIES, PART, WHOLE = 100, 2000, 20_000_000, 100_000_000
ELEMENTS, DEPTH = 50_000, 1000


class Refused(Exception):
    """A file that is not read; says why, and the way out."""


def html(data):
    """{title, author, date, site, body: lines of the article, lines: all lines of the page} of a web page in UTF-8."""
    import trafilatura
    from lxml import etree
    from lxml import html as pages
    text = CONTROL.sub("", data.decode())
    tree = pages.document_fromstring(text.encode(), parser=pages.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True))
    refuse_thickets(etree.iterwalk(tree, events=("start", "end")))
    found = trafilatura.bare_extraction(text, include_comments=False, include_tables=False, with_metadata=True,
                                        prune_xpath=ADVERTS,
                                        date_extraction_params={"original_date": True, "extensive_search": False})
    facts = {k: getattr(found, k, None) or "" for k in ("title", "author", "date", "sitename", "text")}
    etree.strip_elements(tree, *HIDDEN, with_tail=False)
    for element in tree.iter(*BLOCKS):
        element.text, element.tail = MARK + (element.text or ""), MARK + (element.tail or "")
    lines = [" ".join(line.split()) for line in tree.xpath("string()").split(MARK)]
    return {"title": facts["title"], "author": facts["author"], "date": facts["date"], "site": facts["sitename"],
            "body": facts["text"].split("\n"), "lines": [line for line in lines if line]}


def refuse_thickets(events):
    """Refused if a page has too many elements or has them too deep in each other: trafilatura takes quadratic time on them."""
    elements = depth = 0
    for event, _ in events:
        elements += event == "start"
        depth += 1 if event == "start" else -1
        if elements > ELEMENTS or depth > DEPTH:
            raise Refused("has too many elements for an article's page: save its text as plain text.")


def docx(data):
    """{title, author, lines} of a Word file: the text of its paragraphs and of its tables' cells, in their order."""
    import docx
    refuse_bombs(zipfile.ZipFile(io.BytesIO(data)))
    document = docx.Document(io.BytesIO(data))
    found = list(paragraphs(document))
    heads = [p.text for p in found if p.text.strip() and p.style is not None and p.style.name in ("Title", "Heading 1")]
    author = document.core_properties.author
    return {"title": next(iter(heads), ""), "author": "" if author == "python-docx" else author,
            "lines": [line for p in found for line in p.text.split("\n")]}


def refuse_bombs(archive):
    """Refused if a zip file would swell, or is not of Word."""
    entries = archive.infolist()
    if "word/document.xml" not in archive.namelist():
        raise Refused("is not a Word document inside: save it as .docx or as plain text.")
    xml = [e.file_size for e in entries if e.filename.endswith((".xml", ".rels"))]
    if len(entries) > ENTRIES or max(xml) > PART or sum(e.file_size for e in entries) > WHOLE:
        raise Refused("is too large inside for an article: save the text alone as .docx or as plain text.")


def paragraphs(part):
    """The paragraphs of a document or of a table's cell, also those in tables."""
    for block in part.iter_inner_content():
        if hasattr(block, "rows"):
            cells = {id(cell._tc): cell for row in block.rows for cell in row.cells}       # a merged cell comes once
            for cell in cells.values():
                yield from paragraphs(cell)
        else:
            yield block


def pdf(data):
    """{title, author, lines: [(page, text, x, y, font size)]} of a PDF."""
    import ftfy
    import pypdf
    reader = pypdf.PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise Refused("is locked with a password: save it without one.")
    if len(reader.pages) > PAGES:
        raise Refused(f"has over {PAGES} pages: save the article's pages alone.")
    lines = [(number, ftfy.fix_text(text, uncurl_quotes=False), *at)
             for number, page in enumerate(reader.pages, 1) for text, *at in page_lines(page)]
    meta = reader.metadata or {}
    return {"title": str(meta.get("/Title") or ""), "author": str(meta.get("/Author") or ""), "lines": lines}


def page_lines(page):
    """[[text, x, y, font size]] of a page, in the order in which it is written."""
    lines = [["", None, None, None]]

    def visit(text, cm, tm, _font, size):
        line = lines[-1]
        if text.strip() and line[1] is None:
            line[1:] = [tm[4] * cm[0] + tm[5] * cm[2] + cm[4], tm[4] * cm[1] + tm[5] * cm[3] + cm[5], abs(size * tm[3] * cm[3])]
        line[0] += text
        if line[0].endswith("\n"):
            lines.append(["", None, None, None])

    page.extract_text(visitor_text=visit)
    return [line for line in lines if line[0].strip()]


def main(kind):
    try:
        result = {"html": html, "docx": docx, "pdf": pdf}[kind](sys.stdin.buffer.read())
    except Refused as refused:
        result = {"refused": str(refused)}
    sys.stdout.buffer.write(json.dumps(result, ensure_ascii=False).encode("utf-8", "replace"))       # half characters: pypdf has some


if __name__ == "__main__":
    main(sys.argv[1])
