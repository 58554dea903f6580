"""Rows to DataFrames."""
from newsread import read
from newsread.frames import frame
from newsread.tables import columns


def test_columns_keep_their_types():
    table = frame([(0, "a\ud800", [1, 2], 0, True), (4, "b", [3, 4], 0.5, False)], ("start", "text", "paragraphs", "score", "judged"))
    assert [str(t) for t in table.dtypes] == ["int64", "object", "object", "float64", "bool"]
    assert table.text.tolist() == ["a\ud800", "b"] and table.paragraphs.tolist() == [[1, 2], [3, 4]]


def test_a_text_without_words_gives_every_table_with_its_columns():
    reading, full = read(""), read("Ana Lopez met Bob Hill. “We agree on all the points,” said Ana Lopez.")
    for name in columns():
        empty = getattr(reading, name)
        assert list(empty.columns) == list(getattr(full, name).columns) and len(empty) == (name == "tone_by_speaker"), name
    assert reading.quotes.start.dtype == "int64" and str(reading.quotes.speaker_start.dtype) == "Int64"
