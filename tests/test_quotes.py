"""Quotes: what is said, with which cue, by whom."""
import pandas as pd
import pytest

from newsread import read
from newsread.language import cut
from newsread.quotes import marks


def table(text):
    """[(quote, cue, speaker)] of a text."""
    q = read(text).quotes
    return list(zip(q.quote, q.cue, q.speaker, strict=True))


@pytest.mark.parametrize("text, expected", [
    ("“We will rebuild,” said Ana Lopez.", [("We will rebuild,", "said", "Ana Lopez")]),
    ("“We will rebuild,” Ana Lopez said on Monday.", [("We will rebuild,", "said", "Ana Lopez")]),
    ("Ana Lopez said: “We will rebuild the bridge.”", [("We will rebuild the bridge.", "said", "Ana Lopez")]),
    ("Ana Lopez said the bridge would be rebuilt.", [("the bridge would be rebuilt", "said", "Ana Lopez")]),
    ("Ana Lopez said that the bridge would be rebuilt.", [("that the bridge would be rebuilt", "said", "Ana Lopez")]),
    ("The bridge will be rebuilt, Ana Lopez said.", [("The bridge will be rebuilt", "said", "Ana Lopez")]),
    ("According to Ana Lopez, the bridge will be rebuilt.", [("the bridge will be rebuilt", "According to", "Ana Lopez")]),
])
def test_families(text, expected):
    assert table(text) == expected


@pytest.mark.parametrize("text, expected", [
    ("“One,” he said, “two.”", ["One,", "two."]),
    ('"One," he said, "two."', ["One,", "two."]),
    ("``One,'' he said.", ["One,"]),
    ("''One,'' he said.", ["One,"]),
    ("‘The workers’ day has come,’ he said.", ["The workers’ day has come,"]),
    ("'It's the workers' day,' he said.", ["It's the workers' day,"]),
    ("“She called it ‘odd’ and left,” he said.", ["She called it ‘odd’ and left,"]),
    ("“She called it “odd” and left,” he said.", ["She called it “odd” and left,"]),
    ("“First paragraph.\n“Second one.”", ["First paragraph.", "Second one."]),
    ("”Wrong way round,” he said.", ["Wrong way round,"]),
    ("The dogs’ bowls and the cat's ’n’ all.", []),
])
def test_quotation_marks(text, expected):
    assert [text[a:b] for _, a, b, _ in marks.quotations(cut(text))] == expected


def test_no_text_gives_the_columns():
    assert read("").quotes.empty and {"rule", "confidence", "actor"} <= set(read("").quotes.columns)


@pytest.mark.parametrize("text", [
    "“" * 3000, "\" ' " * 2000, "said said said, said “", "“”", "said", "’ said ‘", ", said, said,", "“a” " * 2000,
    "Saying while", "Saying, while, saying,"])
def test_hostile_text_gives_tables(text):
    assert isinstance(read(text).quotes, pd.DataFrame)
