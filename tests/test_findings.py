"""Findings are computed, and have a branch for none, one, a few and many."""
import pytest

from newsread import Article, findings, read


@pytest.mark.parametrize("items, text", [
    ([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C"), ("ABCDEFG", "A, B, C, D, E and 2 more"),
])
def test_lists(items, text):
    assert findings.listed(items) == text


def test_lines_left_out_are_counted_by_reason():
    article = Article("Title", ["Text."], dropped=[(1, "Share:", "share button"), (3, "Tweet", "share button"), (9, "#News", "hashtags")])
    assert findings.left_out(article) == "3 lines left out: share button (2) and hashtags (1)."
    assert findings.left_out(Article("Title", ["Text."])) == "Every line of the file is read."


def test_sizes():
    assert findings.sizes(read("One two three. Four.\n\nFive.")) == \
        "5 words in 3 sentences and 2 paragraphs; the longest is paragraph 1 with 4 words."
    assert findings.sizes(read("")) == "There is no text to read."


def test_facts_name_the_source_where_it_is_known():
    article = Article("Title", ["Text."], "name", {"path": "/somewhere/name.txt", "author": "A. Writer"}, "ab" * 32)
    table = findings.facts(article, read(article))
    assert table.what.tolist() == ["title", "file", "author", "paragraphs", "sentences", "words", "lines left out"]
    assert not table.value.astype(str).str.contains("somewhere").any()
