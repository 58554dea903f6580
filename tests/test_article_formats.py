"""Text, Markdown, web pages, Word files, PDFs and addresses: the same article out of each."""
import pages
import pytest
from test_article import MIAMI

from newsread import load_article
from newsread.article import markdown, pdf

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


@pytest.mark.parametrize("under, expected", [
    ("", {}), ("<p>By Bo Lind | March 3, 2026</p>", {"author": "Bo Lind", "date": "March 3, 2026"}),
    ('<time datetime="2026-03-03">3 March</time>', {"date": "2026-03-03"}),
])
def test_a_page_that_names_no_author_and_no_date_gets_none(tmp_path, under, expected):
    page = (f"<html><body><article><h1>{SEED.title}</h1>{under}" + "".join(f"<p>{p}</p>" for p in SEED.paragraphs)
            + '</article><div class="comment"><div class="comment-author">Jo says:</div><p>No good will come of it.</p></div>'
            "<footer>© 2026 The Daily</footer></body></html>")
    (tmp_path / "page.html").write_text(page, encoding="utf-8")
    article = load_article(tmp_path / "page.html")
    assert {k: article.source[k] for k in ("author", "date") if k in article.source} == expected
    assert article.paragraphs == SEED.paragraphs


@pytest.mark.parametrize("text, expected", [
    ("# Title #\n\nOne *two* __three__ `four`.", [(1, "Title"), (3, "One two three four.")]),
    ("Title\n=====\nText of\ntwo lines.\n", [(1, "Title"), (3, "Text of two lines.")]),
    ("- one\n- two\n\n> A quote\n> goes on.", [(1, "one"), (2, "two"), (4, "A quote"), (5, "goes on.")]),
    ("See [this](https://e.org/a_(b)), [that][1], <https://e.org>.\n\n[1]: https://e.org",
    [(1, "See this, that, https://e.org.")]),
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


def rows(*lines, page=1, size=10, x=72, step=12):
    """Lines of a PDF's page, one under the other; a number is a larger step down."""
    y, found = 700, []
    for line in lines:
        y -= step if isinstance(line, str) else line
        if isinstance(line, str):
            found.append((page, line, x + 20 * line.startswith(" "), y, size))
    return found


LONG = "The town council voted on Monday to close the old stone bridge until the"
FULL = "spring of next year, after engineers had found long cracks in two piers."


@pytest.mark.parametrize("lines, expected", [
    (rows(LONG, FULL, LONG, "end."), [f"{LONG} {FULL} {LONG} end."]),
    (rows(LONG, FULL, 12, LONG, "end.", 12, "More of it."), [f"{LONG} {FULL}", f"{LONG} end.", "More of it."]),
    (rows(LONG, FULL, "  " + LONG, FULL, "  " + LONG, "end."), [f"{LONG} {FULL}", f"{LONG} {FULL}", f"{LONG} end."]),
    (rows(LONG) + rows(FULL, page=2), [f"{LONG} {FULL}"]),
    (rows(LONG, "end.") + rows(FULL, "stop.", page=2), [f"{LONG} end.", f"{FULL} stop."]),
    (rows("A headline", size=20) + rows(LONG, FULL), ["A headline", f"{LONG} {FULL}"]),
    (rows(LONG + " cere-", "mony of " + FULL), [f"{LONG} ceremony of {FULL}"]),
    (rows(LONG + " so-", "called " + FULL, "It is the so-called bridge."),
    [f"{LONG} so-called {FULL} It is the so-called bridge."]),
    (rows(LONG + " U.S.-", "led " + FULL), [f"{LONG} U.S.-led {FULL}"]),
    (rows(LONG + " wor\xad", "king " + FULL), [f"{LONG} working {FULL}"]),
    (rows(LONG + " bridge—", "an " + FULL), [f"{LONG} bridge—an {FULL}"]),
    (rows(LONG.replace(" ", "  "), FULL.replace(" ", "   ")), [f"{LONG} {FULL}"]),
    (rows(LONG + " ", FULL), [f"{LONG} {FULL}"]),
    (rows("The Daily", 12, "Local", 12, LONG, FULL, 12, LONG, FULL), ["The Daily", "Local", f"{LONG} {FULL}", f"{LONG} {FULL}"]),
    (rows(LONG, FULL, 12, "Ferry to start in May") + rows("Comments (2)", page=2),
     [f"{LONG} {FULL}", "Ferry to start in May", "Comments (2)"]),
    ([], []),
])
def test_lines_of_a_pdf_are_joined(lines, expected):
    found, dropped, title = pdf.paragraphs(lines)
    assert [text for _, text in found] == expected and not dropped


def test_heads_and_numbers_of_pages_are_left_out():
    lines = [line for n, (a, b) in enumerate(["ae", "bf", "cg", "dh"], 1)
             for line in rows("The Daily", f"{a} {LONG}", f"{b} {FULL}", f"Page {n}", page=n)]
    found, dropped, _ = pdf.paragraphs(lines)
    assert sorted({text for _, text, _ in dropped}) == ["Page 1", "Page 2", "Page 3", "Page 4", "The Daily"]
    assert sum(len(text.split()) for _, text in found) == 4 * len(f"a {LONG} e {FULL}".split())


def test_the_largest_type_of_the_first_page_is_the_headline():
    assert pdf.paragraphs(rows("Council closes bridge", size=20) + rows(LONG, FULL))[2] == "Council closes bridge"
    assert pdf.paragraphs(rows(LONG, FULL))[2] == ""
