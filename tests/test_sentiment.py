"""In what tone: paragraphs, the words that made it, narrator and speakers, towards whom, headline and body."""
import pytest

from newsread import read

TABLES = {
    "sentiment": "paragraph score low high label sentences scored_words evidence judged",
    "tone_words": "paragraph start end word weight",
    "tone_by_speaker": "speaker score low high label quotes words sentences scored_words judged",
    "tone_towards": "actor score low high label sentences scored_words judged",
    "headline_tone": "headline score label scored_words body_score body_low body_high body_label matches",
}


@pytest.mark.parametrize("table, columns", TABLES.items())
@pytest.mark.parametrize("text", ["", "The flood was terrible. Ana Lopez wept.\n\nNine people died.", "\n \n", "“", "\ud800 12 ..."])
def test_tables_have_their_columns_on_any_text(table, columns, text):
    assert list(getattr(read(text), table).columns) == columns.split()


@pytest.mark.parametrize("text, label", [
    ("The wonderful rescue made everyone happy.", "positive"),
    ("The terrible crash killed a child.", "negative"),
    ("The council meets on Tuesday.", "neutral"),
])
def test_label_of_a_sentence(text, label):
    assert read(text).sentiment.label.tolist() == [label]


def test_a_paragraph_without_a_scored_word_is_no_evidence():
    table = read("The council meets on Tuesday.\n\nThe crash was terrible.").sentiment
    assert table.evidence.tolist() == [False, True]
    assert table.loc[0, ["score", "label", "scored_words"]].tolist() == [0, "neutral", 0]
