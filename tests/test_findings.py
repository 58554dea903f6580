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
    article = Article("Title", ["Text."], "name", {"path": "/somewhere/name.txt", "author": "A. Writer", "encoding": "cp1252"}, "ab" * 32)
    table = findings.facts(article, read(article))
    assert table.what.tolist() == ["title", "file", "author", "encoding", "paragraphs", "sentences", "words", "lines left out"]
    assert not table.value.astype(str).str.contains("somewhere").any()


THREE = read("“We will pay,” said Ana Lopez, the mayor of Cork.\n\nShe said that the strike was over.\n\nIt rained. Officials said so.")


def test_actors_are_counted_by_kind():
    found = findings.actors(read("Ana Lopez met Bo Lind. Lopez smiled."))
    assert found == "2 actors (2 persons) are named 3 times, Ana Lopez most (2 times)."


def test_who_has_most_of_the_words():
    found = findings.quotes(THREE)
    assert found.startswith(f"{len(THREE.quotes)} quotes (") and "Ana Lopez has the most (" in found


def test_speakers_not_written_by_name_are_shown():
    table = findings.resolved(THREE)
    assert ("She", "Ana Lopez") in list(zip(table.speaker, table.actor)) and "Ana Lopez" not in table.speaker.tolist()


def test_the_least_certain_come_first():
    assert findings.doubtful(THREE).confidence.is_monotonic_increasing


@pytest.mark.parametrize("numbers, text", [([4], "paragraph 4"), ([1, 2, 3, 5], "paragraphs 1–3 and 5"), ([2, 1], "paragraphs 1–2")])
def test_paragraphs_in_words(numbers, text):
    assert findings.paragraphs_in_words(numbers) == text


def test_topics_lead_somewhere():
    text = "The talks between the envoys led to a ceasefire agreement and more negotiations, the diplomats said.\n\nIt."
    assert findings.topics(read(text)) == "Diplomacy leads in paragraph 1; one paragraph has too few topic words to tell."


def test_quotes_of_nobody_known_are_said_once():
    told = findings.quotes(read("“We brought buckets and we stayed for the play,” one woman said."))
    assert told == "1 quote (1 direct), 9 words in all, the most (9) in one quote without a known speaker."


def test_one_paragraph_that_can_be_judged():
    text = "The war was terrible. The attack killed many. The disaster was horrible and cruel.\n\nIt is."
    assert findings.tone(read(text)) == "The one paragraph that can be judged is negative; one has too few sentences or scored words."


def test_words_of_the_tone_have_sign_and_weight():
    row = findings.tone_words(read("A war, a terrible war. The talks were not good.")).iloc[0]
    assert row.lower_it == ("war −0.60", "terrible −0.45", "good −0.15", "not −0.15") and row.raise_it == ()


@pytest.mark.parametrize("task", ["quotes", "actors", "sentiment", "topics"])
def test_every_task_was_measured(task):
    table = findings.measured(task)
    assert len(table) and "task" not in table and len(table) < len(findings.measured())
    for row in table.itertuples(index=False):
        low, high = map(float, row[4].split(" to "))
        assert low <= float(row.newsread) <= high


@pytest.mark.parametrize("task, stated", [("sentiment", "tone of a paragraph"), ("topics", "shares that a chart shows")])
def test_intervals_were_measured_and_hold_what_they_state_on_public_sets(task, stated):
    table = findings.covered(task).set_index(["what", "measured_on"])
    assert (table.least <= table.most).all() and (table.cases > 50).all()
    assert table.loc[(stated, "public sets"), ["least", "most"]].between(87, 93).all()


@pytest.mark.parametrize("find, text", [
    (findings.actors, "Nobody and nothing is named."), (findings.quotes, "Nobody is quoted."),
    (findings.topics, "No topic leads anywhere."),
    (findings.no_side, "No person or organisation is named."), (findings.headline, "There is no headline to compare."),
    (findings.tone, "No paragraph has enough sentences and scored words to be judged."), (findings.sizes, "There is no text to read."),
])
def test_nothing_is_said_of_nothing(find, text):
    assert find(read("")) == text


@pytest.mark.parametrize("find", [
    findings.cast, findings.sides, findings.resolved, findings.doubtful, findings.tone_words, findings.evidence, findings.paragraphs,
])
def test_tables_of_nothing_have_columns(find):
    table = find(read(""))
    assert table.empty and len(table.columns) > 1
