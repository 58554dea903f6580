"""Counts, collocations and concordance."""
import pytest

from newsread import read, words

TEXT = "The grain talks went on. Grain talks are slow, and talks about grain are slower.\n\nThe prize was $5. No more talks."


@pytest.mark.parametrize("phrase, found", [
    ("talks", [(1, "talks"), (1, "talks"), (1, "talks"), (2, "talks")]),
    ("Grain Talks", [(1, "grain talks"), (1, "Grain talks")]),
    ("grain prices", []),
    ("", []),
    ("$5", [(2, "$5")]),
])
def test_concordance_finds_words_and_phrases(phrase, found):
    reading = read(TEXT)
    table = words.concordance(reading, phrase)
    assert list(zip(table.paragraph, table.keyword)) == found
    assert [reading.text[s:e] for s, e in zip(table.start, table.end)] == table.keyword.tolist()


@pytest.mark.parametrize("phrase, found", [
    ("Ana Lopez", ["Ana Lopez", "Lopez"]), ("ana lopez", ["Ana Lopez"]), ("Lopez", ["Lopez", "Lopez"]),
])
def test_concordance_of_an_actor_takes_all_its_names(phrase, found):
    reading = read("Ana Lopez opened the bridge. The mayor was glad.\n\nIt was Lopez who had paid for it.")
    assert words.concordance(reading, phrase).keyword.tolist() == found


@pytest.mark.parametrize("width, before, after", [
    (0, "", ""), (5, "more ", "."), (7, "more ", "."), (8, "No more ", "."), (50, "The prize was $5. No more ", "."),
])
def test_context_is_cut_at_words_and_at_the_paragraph(width, before, after):
    last = words.concordance(read(TEXT), "talks", width).iloc[-1]
    assert (last.before, last.after) == (before, after)


def test_frequent_words_leave_function_words_out():
    table = words.frequent(read(TEXT), 2)
    assert list(zip(table.word, table.times)) == [("talks", 4), ("grain", 3)]


def test_collocations_stand_side_by_side_twice_or_more():
    assert words.collocations(read(TEXT))[["first", "second", "times"]].values.tolist() == [["grain", "talks", 2]]


def test_nothing_comes_of_nothing():
    reading = read("")
    assert words.frequent(reading).empty and words.collocations(reading).empty and words.concordance(reading, "a").empty
