"""The notebooks' helper module: articles by name, tables and findings that are inert."""
import pandas as pd
import pytest

import utils
from newsread import markup


def test_load_by_name_and_by_path(monkeypatch):
    monkeypatch.delenv("NEWSREAD_ARTICLE", raising=False)
    by_name, _ = utils.load("miami-talks")
    by_path, reading = utils.load(utils.ARTICLES / "miami-talks.txt")
    assert by_name.sha256 == by_path.sha256 and reading.text == by_name.text


def test_the_article_that_make_was_given_comes_first(monkeypatch, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text((utils.ARTICLES / "miami-talks.txt").read_text(encoding="utf-8"), encoding="utf-8")
    monkeypatch.setenv("NEWSREAD_ARTICLE", str(other))
    assert utils.load("miami-talks")[0].name == "other"


@pytest.mark.parametrize("text, inert", [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ('" onmouseover="x', "&quot; onmouseover=&quot;x"),
    ("a\0b", "a\ufffdb"),
])
def test_nothing_from_an_article_runs(text, inert):
    table = utils.show(pd.DataFrame({text: [text]}), caption=text).html
    assert inert in table and text not in table
    assert utils.say(text).html == f'<p class="{markup.SAFE}"><strong>{inert}</strong></p>'


def test_a_lone_surrogate_can_be_written():
    assert markup.paragraph("a\ud800").encode() == f'<p class="{markup.SAFE}">a\ufffd</p>'.encode()


def test_dollars_stay_money():
    assert all(c in utils.show(pd.DataFrame({"price": ["$5 or $6"]})).html for c in ("tex2jax_ignore", "mathjax_ignore", "$5 or $6"))


@pytest.mark.parametrize("value, written", [
    (.456, "0.46"), (-.456, "−0.46"), (-.001, "0.00"), (("b", "a"), "b, a"), ({"b", "a"}, "a, b"),
    (None, ""), (float("nan"), ""), (pd.NA, ""), (3, "3"), (True, "yes"), ([], ""),
])
def test_cells_are_written_for_readers(value, written):
    assert markup.written(value) == written


def test_a_table_without_rows_keeps_its_head():
    assert "<th" in markup.table(pd.DataFrame(columns=["line", "text"]))


def test_what_a_notebook_shows_has_plain_words_too():
    assert utils.say("A & B")._repr_mimebundle_()["text/plain"] == "A & B"


def test_a_named_index_is_shown():
    assert "paragraph</th>" in markup.table(pd.DataFrame({"conflict": [.5]}, index=pd.RangeIndex(1, 2, name="paragraph")))


def test_measured_figures_are_those_of_the_page_of_results_with_their_date():
    shown = utils.measured("two Dask workers")
    assert "two Dask workers ÷ one" in shown.html and "Measured on 20" in shown.html and "tokenizer" not in shown.html
