"""Text, Markdown, web pages, Word files, PDFs and addresses: the same article out of each."""
import pages
import pytest
from test_article import MIAMI

from newsread import load_article
from newsread.article import markdown

SEED = load_article(MIAMI)
PARTS = SEED.title, SEED.paragraphs
INPUTS = {
    "plain.txt": pages.text(*PARTS).encode(),
    "windows.txt": pages.text(*PARTS).replace("\n", "\r\n").encode("cp1252"),
    "notepad.txt": pages.text(*PARTS).encode("utf-16"),
    "notes.md": pages.markdown(*PARTS).encode(),
    "page.html": pages.page(*PARTS).encode(),
    "old-page.htm": pages.page(*PARTS).replace('<meta charset="utf-8">', "").encode("cp1252"),
    "saved-as.txt": pages.page(*PARTS).encode("utf-8-sig"),
    "letter.docx": pages.word(*PARTS),
    "layout.docx": pages.word(*PARTS, table=True),
    "print.pdf": pages.pdf(*PARTS),
    "dense.pdf": pages.pdf(*PARTS, ligatures=False, gap=False),
}
BY = {"author": "Ana Lopez"}
DATED = BY | {"date": "2025-12-21"}
SOURCES = {
    "plain.txt": BY | {"format": "text", "encoding": "utf-8", "date": "21 December 2025"}, "windows.txt": {"encoding": "cp1252"},
    "notepad.txt": {"encoding": "utf-16"}, "notes.md": DATED | {"format": "markdown"},
    "page.html": DATED | {"site": "The Daily", "format": "html", "encoding": "utf-8"}, "old-page.htm": {"encoding": "cp1252"},
    "saved-as.txt": {"format": "html", "encoding": "utf-8-sig"}, "letter.docx": BY | {"format": "docx"},
    "layout.docx": BY, "print.pdf": BY | {"format": "pdf"}, "dense.pdf": BY,
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("inputs")
    for name, data in INPUTS.items():
        (folder / name).write_bytes(data)
    return folder


@pytest.mark.parametrize("name", INPUTS)
def test_every_format_gives_the_same_article(folder, name):
    article = load_article(folder / name)
    assert article.paragraphs == SEED.paragraphs
    assert article.title == SEED.title
    assert SOURCES[name].items() <= article.source.items()
    assert article.source["path"] == str(folder / name) and all(d.reason for d in article.dropped)
    assert {"Advertisement", "#PoliticsNews"} & {d.text for d in article.dropped}


@pytest.mark.parametrize("text, expected", [
    ("# Title #\n\nOne *two* __three__ `four`.", [(1, "Title"), (3, "One two three four.")]),
    ("Title\n=====\nText of\ntwo lines.\n", [(1, "Title"), (3, "Text of two lines.")]),
    ("- one\n- two\n\n> A quote\n> goes on.", [(1, "one"), (2, "two"), (4, "A quote"), (5, "goes on.")]),
    ("See [this](https://e.org/a_(b)), [that][1], <https://e.org>.\n\n[1]: https://e.org", [(1, "See this, that, https://e.org.")]),
    ("2 * 3 * 4, snake_case_name and \\*stars\\*.", [(1, "2 * 3 * 4, snake_case_name and *stars*.")]),
    ("One  \ntwo\\\nthree", [(1, "One"), (2, "two"), (3, "three")]),
    ("<p>Text <b>bold</b></p><!-- no -->\n***\n| a | b |\n|---|---|", [(1, "Text bold"), (3, "| a | b |")]),
    ("---\nno front matter", [(2, "no front matter")]),
])
def test_markdown(text, expected):
    found, dropped, *_ = markdown.lines(text)
    assert found == expected
    lines = [n for n, line in enumerate(text.splitlines(), 1) if line.strip()]
    assert {n for n, _ in found} | {n for n, *_ in dropped} <= set(lines)


def test_front_matter():
    found, dropped, title, facts = markdown.lines("---\nTitle: 'A b c'\nauthor: Ana\nodd\ntags: [x]\n---\nText.")
    assert (found, title, facts) == ([(7, "Text.")], "A b c", {"author": "Ana"})
    assert [n for n, *_ in dropped] == [1, 2, 3, 4, 5, 6]
