"""The text with its quotes and names marked."""
import re
from html import unescape
from types import SimpleNamespace

import pandas as pd
import pytest

from newsread import highlight, read

TEXT = "Ana Lopez of Cork said <b>“We & they” pay</b>.\n\nIt cost $5 or $6, she said."


def marked(text, quotes=(), mentions=()):
    """The HTML of a text with quotes [(start, end, kind, actor)] and mentions [(start, end, actor)]."""
    real = read(text)
    actors = pd.DataFrame([(a, "PERSON", "", 1) for a in {m[2]: 0 for m in mentions}], columns=["actor", "label", "side", "mentions"])
    return highlight.highlighted(SimpleNamespace(
        text=text, page=real.page, actors=actors,
        quotes=pd.DataFrame([(*q, "said", "rule") for q in quotes], columns=["start", "end", "kind", "actor", "cue", "rule"]),
        mentions=pd.DataFrame([(*m, "PERSON") for m in mentions], columns=["start", "end", "actor", "label"])))


def words(html):
    """What a reader sees of the text: tags, speakers' names and the legend taken out."""
    html = re.sub(r'<span style="[^"]*font-size:75%[^"]*">.*?</span> ', "", html)
    return [unescape(re.sub(r"<[^>]*>", "", p)) for p in re.findall(r"<p>(.*?)</p>", html, re.S)]


@pytest.mark.parametrize("quotes, mentions", [
    ((), ()),
    ([(23, 46, "direct", "Ana Lopez")], [(0, 9, "Ana Lopez"), (13, 17, "Cork")]),
    ([(5, 40, "indirect", ""), (27, 36, "direct", "Ana Lopez"), (30, 60, "mixed", "Cork")], [(30, 34, "Ana Lopez"), (32, 38, "Cork")]),
    ([(0, 78, "indirect", "Ana Lopez")], ()),
])
def test_the_text_is_all_there_and_nothing_else(quotes, mentions):
    assert words(marked(TEXT, quotes, mentions)) == TEXT.split("\n\n")


def test_nothing_in_the_text_runs():
    html = marked("<img src=x onerror=alert(1)> said “it”.", [(0, 5, "direct", '"><script>')], [(0, 4, '"><script>')])
    assert "<img" not in html and "<script" not in html and "tex2jax_ignore mathjax_ignore" in html


def test_the_innermost_quote_is_the_one_shown():
    html = marked("He said she said yes today.", [(8, 27, "indirect", "Bo Lind"), (17, 20, "indirect", "Ana Lopez")])
    assert [re.search(r'title="([^,]*)', p)[1] for p in re.findall(r"<span [^>]*title[^>]*>", html)] == ["Bo Lind", "Ana Lopez", "Bo Lind"]


def test_an_empty_text_has_a_legend_and_nothing_more():
    assert words(marked("")) == []


def test_many_nested_quotes_take_linear_room():
    n = 300
    html = marked("so " * n, [(3 * i, 3 * n - 1, "indirect", "") for i in range(n)])
    assert len(html) < 1000 * n
