"""A report in one page and one document."""
import re
import runpy
import zipfile
from html.parser import HTMLParser
from io import BytesIO

import pandas as pd
import pytest
from docx import Document

from newsread import Article, charts, findings, load_article, read
from newsread.report import content, save_report, shown, word
from newsread.report.__main__ import main
from newsread.report.page import svg

EVIL = ["Ana Lopez <script>alert(1)</script> paid $5 to Bo Lind and $6 to <img src=x onerror=alert(2)> the clinic.",
        "“We agree & $sign$ <b>all</b>,” said Ana Lopez. =cmd() [x](javascript:alert(3)) \x07 \ud800 end."]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("report")
    article = Article("Trade <b>talks</b> & $5", EVIL, "evil")
    save_report(article, read(article), folder)
    return folder


class Tags(HTMLParser):
    """The elements and attributes of a page."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.attributes = [], []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs


def test_the_page_asks_for_nothing_and_runs_nothing(folder):
    page = (folder / "report.html").read_text(encoding="utf-8")
    found = Tags(page)
    assert not {"script", "img", "link", "iframe", "object", "b"} & set(found.tags)
    assert not [a for a in found.attributes if a[0].startswith("on") or a[0] in ("src", "srcset")]
    assert all(value.startswith("#") for name, value in found.attributes if name.endswith("href"))
    assert not re.search(r"url\((?!#)", page) and "$sign$" in page and "$5" in page
    assert "default-src 'none'" in page


def test_the_page_holds_every_figure_and_its_alternative(folder):
    from newsread.charts import FIGURES
    found = Tags((folder / "report.html").read_text(encoding="utf-8"))
    assert found.tags.count("figure") == found.tags.count("figcaption") == found.tags.count("details") == len(FIGURES)
    ids = [value for name, value in found.attributes if name == "id"]
    assert len(ids) == len(set(ids))


def test_the_document_has_headings_captions_tables_and_described_figures(folder):
    from newsread.charts import FIGURES
    document = Document(folder / "report.docx")
    styles = [p.style.name for p in document.paragraphs]
    assert styles.count("Heading 1") == 9 and styles[0] == "Title"
    assert styles.count("Caption") == len(FIGURES) + len(document.tables)
    assert {shape._inline.get("distL") for shape in document.inline_shapes} == {"0"}
    described = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]
    assert len(described) == len(FIGURES) and all(described)
    assert all(row._tr.xpath("w:trPr/w:cantSplit") for table in document.tables for row in table.rows)
    quotes = next(t for t in document.tables if "quote" in [c.text for c in t.rows[0].cells])
    assert "<b>all</b>" in quotes.rows[1].cells[2].text


def test_a_second_report_has_the_same_bytes(folder, tmp_path):
    article = Article("Trade <b>talks</b> & $5", EVIL, "evil")
    for path in save_report(article, read(article), tmp_path):
        assert path.read_bytes() == (folder / path.name).read_bytes()
    assert {i.date_time[0] for i in zipfile.ZipFile(BytesIO((folder / "report.docx").read_bytes())).infolist()} == {2000}


def test_a_failed_report_leaves_what_was_there(tmp_path, monkeypatch):
    (tmp_path / "report.html").write_text("old")

    def fail(*given):
        raise RuntimeError("no document")
    monkeypatch.setattr("newsread.report.write.document", fail)
    article = Article("A title", ["Ana Lopez met Bo Lind."], "a")
    with pytest.raises(RuntimeError, match="no document"):
        save_report(article, read(article), tmp_path)
    assert [p.name for p in tmp_path.iterdir()] == ["report.html"] and (tmp_path / "report.html").read_text() == "old"


def test_the_document_says_where_it_leaves_rows_out():
    rows = pd.DataFrame({"n": range(word.MOST + 5)})
    document = Document(BytesIO(word.document("A", [content.Section("B", [content.Table(frame=rows, caption="C")])], "")))
    assert len(document.tables[0].rows) == word.MOST + 1
    assert document.paragraphs[-1].text.startswith(f"The first {word.MOST} of {word.MOST + 5} rows")


@pytest.mark.parametrize("rows, wider", [
    ([["paragraph", "kind", "quote", "cue", "speaker", "confidence"],
      ["12", "indirect", "that the council had paid for it " * 9, "according to", "the Ministry of Environment", "0.83"]], "quote"),
    ([["a", "b"], ["1", "x" * 400]], "b"), ([["one"]], "one"),
])
def test_columns_hold_their_words(rows, wider):
    found = dict(zip(rows[0], word.widths(rows)))
    assert sum(found.values()) == pytest.approx(word.WIDTH) and max(found, key=found.get) == wider
    for column, width in found.items():
        texts = [row[rows[0].index(column)] for row in rows]
        assert all(width - 3.8 > 1.35 * len(piece) for text in texts for piece in text.split() if len(piece) <= 16)


def test_many_columns_share_the_page():
    assert word.widths([["extraordinarily"] * 20]) == pytest.approx([word.WIDTH / 20] * 20)


def test_a_report_begins_with_the_answer_and_says_what_its_columns_mean():
    article = Article("Talks", ["“We agree on this,” said Ana Lopez.", "“We do not agree at all,” she added later."], "talks")
    first, *rest = content.sections(article, read(article))
    assert first.blocks[0].frame.question.tolist() == ["Who?", "says what?", "about what?", "in what tone?"]
    for title, words in [("Who", ("Side", "Aliases")), ("Says what", ("Cue", "Confidence")), ("About what", ("lead", "Judged")),
                         ("In what tone", ("Label", "Judged"))]:
        *_, note, table = next(section.blocks for section in rest if section.title == title)
        assert all(word in note.text and word.lower() in table.frame.columns for word in words)


def test_topics_are_written_as_in_the_figures():
    reading = read("Wages and pensions of workers rose, and the union of the workers ended its strike for wages.")
    assert content.topics(reading).frame["first"].tolist() == ["labour & social"]
    assert findings.topics(reading).startswith("Labour & social leads in paragraph 1")


def test_tables_of_tone_and_topics_say_what_could_not_be_judged():
    reading = read("Ana Lopez opened the bridge.")
    assert list(content.tone(reading).frame.judged) == [False] and list(content.topics(reading).frame.judged) == [False]


def test_the_command_says_what_it_wrote_or_what_is_wrong(tmp_path, capsys):
    (tmp_path / "a.txt").write_text("Bridge opens\n\nAna Lopez opened the bridge in the town on Monday. It was the first, she said.\n")
    assert main(tmp_path / "a.txt", tmp_path / "out") == 0
    assert "report.docx" in capsys.readouterr().out and load_article(tmp_path / "a.txt").title == "Bridge opens"
    assert main(tmp_path / "missing.txt", tmp_path / "none") == 1
    assert "missing.txt" in capsys.readouterr().err and not (tmp_path / "none").exists()


def test_the_ids_of_a_figure_are_its_own_and_its_words_are_the_articles():
    drawn = svg(charts.overview(read(Article('The id="a" was lost', ["Ana Lopez found it."]))), "8_overview")
    assert 'The id="a" was lost' in drawn and 'id="8_overview-' in drawn and 'url(#8_overview-' in drawn
    assert not re.search(r'\bid="(?!8_overview-|a")', drawn)


@pytest.mark.parametrize("words", [[], ["a.txt", "folder", "more"]])
def test_the_command_says_how_it_is_called(monkeypatch, words):
    monkeypatch.setattr("sys.argv", ["report", *words])
    with pytest.raises(SystemExit, match="ARTICLE .FOLDER."), pytest.warns(RuntimeWarning):
        runpy.run_module("newsread.report.__main__", run_name="__main__")


def test_the_module_is_a_command(tmp_path, monkeypatch):
    monkeypatch.setattr("sys.argv", ["report", str(tmp_path / "missing.txt")])
    with pytest.raises(SystemExit, match="1"), pytest.warns(RuntimeWarning):
        runpy.run_module("newsread.report.__main__", run_name="__main__")


def test_a_report_says_who_corrected_what(tmp_path):
    article = Article("Talks", ["“We agree on this,” said Ana Lopez.", "“We do not agree at all,” she added later."], "talks")
    path = tmp_path / "talks.csv"
    path.write_text("what,where,from,to,note\nspeaker,not agree at all,,Bo Lind,heard it\n", encoding="utf-8")
    corrected = content.quotes(read(article, corrections=path)).frame
    assert "corrected" in corrected and "corrected" not in content.quotes(read(article)).frame


def test_a_notebook_shows_figures_as_they_are_and_the_rest_as_the_page_does():
    reading = read("“We agree <b>now</b>,” said Ana Lopez.")
    figure, table = content.Figure("8_overview", object()), content.quotes(reading)
    assert shown(figure) is figure.fig
    data = shown(table)._repr_mimebundle_()
    assert "&lt;b&gt;now" in data["text/html"] and data["text/plain"] == "Quotes, in the order of the text: 1 row"
    assert shown(content.Note("a < b"))._repr_mimebundle_()["text/plain"] == "a < b"
    assert shown(content.Marked(reading))._repr_mimebundle_()["text/plain"].startswith("1 quote")
