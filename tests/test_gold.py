"""The gold readings fit their articles, and a reading that does not fit is refused."""
import re
import tomllib

import pytest

from newsread.article import Article
from newsread.gold import GoldError, build, load_gold, names, template
from newsread.topics import TOPICS


@pytest.mark.parametrize("name", names())
def test_a_gold_reading_is_well_formed(name):
    gold = load_gold(name)
    for table, column in ((gold.quotes, "quote"), (gold.mentions, "text")):
        assert [gold.text[s:e] for s, e in zip(table.start, table.end)] == list(table[column])
    assert set(gold.quotes.kind) <= {"direct", "indirect", "mixed"}
    assert set(gold.quotes.actor) <= {""} | set(gold.actors.actor)
    assert set(gold.actors.label) <= {"PERSON", "ORG", "GPE", "LOC", "NORP", "OTHER"}
    assert gold.actors.actor.is_unique
    assert set(gold.sentiment.label) <= {"negative", "neutral", "positive"}
    assert gold.sentiment.score.between(-1, 1).all()
    assert all(set(topics) <= set(TOPICS) for topics in gold.topics.values())
    assert gold.quotes.start.is_monotonic_increasing and gold.mentions.start.is_monotonic_increasing


@pytest.mark.parametrize("name", names())
def test_a_speaker_stands_in_the_paragraph_of_the_quote(name):
    gold = load_gold(name)
    for quote in gold.quotes.itertuples():
        paragraph = gold.article.paragraphs[quote.paragraph - 1]
        assert quote.speaker in paragraph, (quote.speaker, quote.quote)
        assert quote.cue in paragraph, (quote.cue, quote.quote)


@pytest.mark.parametrize("name", names())
def test_tone_and_score_agree(name):
    for row in load_gold(name).sentiment.itertuples():
        sign = {"negative": -1, "neutral": 0, "positive": 1}[row.label]
        assert sign * row.score >= .2 if sign else abs(row.score) <= .25, row


def record(**changes):
    return {"paragraphs": [{"tone": "neutral", "score": 0, "topics": ["sport"]}] * 2,
            "actors": [{"actor": "Ada Byrne", "label": "PERSON", "names": ["Ada Byrne", "Byrne"]},
                       {"actor": "Cork", "label": "GPE", "names": ["Cork", "Byrne@2"], "adjectives": ["Corkonian"]}],
            "quotes": [{"paragraph": 1, "kind": "direct", "cue": "said", "speaker": "Byrne", "quote": "Yes, yes,", "nth": 2}],
            } | changes


ARTICLE = Article("", ["“Yes, yes,” she said. “Yes, yes,” Byrne said in Cork, Ada Byrne’s town.",
                       "Byrne is Corkonian, Byrnes is not."])


def test_offsets_are_computed_from_the_words():
    gold = build("x", record(), ARTICLE)
    assert gold.quotes.start.tolist() == [23]
    assert list(zip(gold.mentions.text, gold.mentions.actor, gold.mentions.label, gold.mentions.paragraph)) == [
        ("Byrne", "Ada Byrne", "PERSON", 1), ("Cork", "Cork", "GPE", 1), ("Ada Byrne", "Ada Byrne", "PERSON", 1),
        ("Byrne", "Cork", "GPE", 2), ("Corkonian", "Cork", "NORP", 2)]


@pytest.mark.parametrize("changes, message", [
    ({"quotes": [{"paragraph": 1, "kind": "direct", "quote": "Yes, yes,"}]}, "stands 2 times"),
    ({"quotes": [{"paragraph": 2, "kind": "direct", "quote": "yes"}]}, "stands 0 times"),
    ({"actors": [{"actor": "Cork", "label": "GPE", "names": ["Cork", "Kerry"]}]}, r"stand nowhere: \['Kerry'\]"),
])
def test_words_that_do_not_stand_in_the_article_are_refused(changes, message):
    with pytest.raises(LookupError, match=message):
        build("x", record(**changes), ARTICLE)


def test_the_error_names_the_file(tmp_path):
    for folder in ("gold", "articles"):
        (tmp_path / folder).mkdir()
    (tmp_path / "articles" / "a.txt").write_text("Title\n\nOne.\n", encoding="utf-8")
    (tmp_path / "gold" / "a.toml").write_text('title = "Title"\nparagraphs = [{begins = "Two"}]\n', encoding="utf-8")
    with pytest.raises(GoldError, match=re.escape("a.toml: 0 lines of the article begin with 'Two'")):
        load_gold("a", tmp_path)


def test_a_template_is_a_gold_reading_with_nothing_in_it():
    text = template(Article('The "Title"', ARTICLE.paragraphs))
    assert "Ada Byrne" in text
    gold = build("x", tomllib.loads(text), ARTICLE)
    assert len(gold.sentiment) == 2 and gold.quotes.empty and gold.mentions.empty and gold.topics == {1: [], 2: []}
