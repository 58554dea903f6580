"""Scores, errors, reliability and agreement, on small readings whose figures can be worked out by hand."""
from types import SimpleNamespace

import pandas as pd
import pytest

from newsread import accuracy
from newsread.accuracy import names, quotes
from newsread.article import Article
from newsread.gold import build

PARAGRAPHS = ["“We won the vote, all of it,” Ada Byrne said in Cork. She said that the mayor would resign.",
              "The mayor, Tom Hale, told Byrne “that is not going to happen”. He hoped for peace."]
RECORD = {
    "paragraphs": [{"tone": "positive", "score": .5, "topics": ["politics"]},
                   {"tone": "negative", "score": -.5, "also": ["neutral"], "topics": ["politics", "justice"]}],
    "actors": [{"actor": "Ada Byrne", "label": "PERSON", "names": ["Ada Byrne", "Byrne"]},
               {"actor": "Tom Hale", "label": "PERSON", "role": "mayor of Cork", "side": "Cork", "names": ["Tom Hale"]},
               {"actor": "Cork", "label": "GPE", "names": ["Cork"]}],
    "quotes": [
        {"paragraph": 1, "kind": "direct", "speaker": "Ada Byrne", "actor": "Ada Byrne", "quote": "We won the vote, all of it,"},
        {"paragraph": 1, "kind": "indirect", "speaker": "She", "actor": "Ada Byrne", "quote": "that the mayor would resign"},
        {"paragraph": 2, "kind": "direct", "speaker": "The mayor", "actor": "Tom Hale", "quote": "that is not going to happen"},
        {"paragraph": 2, "kind": "indirect", "speaker": "He", "actor": "Tom Hale", "optional": True, "quote": "for peace"}]}
GOLD = build("vote", RECORD, Article("", PARAGRAPHS, "vote"))
TEXT = GOLD.text


def reading(quotes=(), mentions=(), actors=(), tones=("positive", "negative"), topics=("politics", "politics")):
    """A reading of the article above; spans are given by their words."""
    def place(words, after=0):
        return (TEXT.index(words, after), TEXT.index(words, after) + len(words), words)
    return SimpleNamespace(
        text=TEXT, corrections=None,
        quotes=pd.DataFrame([(*place(q), q, kind, actor, actor, .9) for q, kind, actor in quotes],
                            columns=["start", "end", "quote", "words", "kind", "speaker", "actor", "confidence"]),
        mentions=pd.DataFrame([(*place(*at), label, actor, .9) for at, label, actor in mentions],
                              columns=["start", "end", "text", "label", "actor", "confidence"]),
        actors=pd.DataFrame(actors, columns=["actor", "label", "role", "side"]),
        sentiment=pd.DataFrame({"paragraph": [1, 2], "label": tones, "low": [-.9, -.9], "high": [.9, -.1]}),
        topics=pd.DataFrame([{t: float(t == first) for t in ("justice", "politics", "sport")} for first in topics], index=[1, 2]))


QUOTES = [("We won the vote, all of it,", "direct", "Byrne"), ("that the mayor would resign", "indirect", "Ada Byrne"),
          ("that is not going to happen", "direct", "Tom Hale")]
MENTIONS = [(("Ada Byrne",), "PERSON", "Ada Byrne"), (("Cork",), "GPE", "Cork"), (("Tom Hale",), "PERSON", "Tom Hale"),
            (("Byrne", 100), "PERSON", "Ada Byrne")]
PERFECT = reading(QUOTES, MENTIONS, [("Ada Byrne", "PERSON", "", ""), ("Tom Hale", "PERSON", "the mayor", "Cork")])


def value(one, measure):
    return accuracy.score([one], [GOLD], boot=5).set_index("measure").value[measure]


def test_a_perfect_reading_scores_one_and_has_no_errors():
    table = accuracy.score([PERFECT], [GOLD], boot=5).dropna(subset="value")
    table = table[(table.found > 0) | (table.asked > 0)]
    assert len(table) >= 18 and (table.value.drop(table.index[table.measure == "tone, macro-F1"]) == 1).all()
    assert accuracy.errors([PERFECT], [GOLD]).empty


@pytest.mark.parametrize("given, measure, expected", [
    (QUOTES[:2], "quotes, over 0.8", .8),                                                # P 1, R 2/3
    ([*QUOTES, ("The mayor, Tom Hale", "direct", "")], "quotes, over 0.8", 6 / 7),       # P 3/4, R 1
    ([*QUOTES, ("for peace", "indirect", "Cork")], "quotes, over 0.8", 1),               # optional: neither asked nor wrong
    ([("We won the vote", "direct", "Ada Byrne"), *QUOTES[1:]], "quotes, over 0.8", 2 / 3),
    ([("We won the vote", "direct", "Ada Byrne"), *QUOTES[1:]], "quotes, over half", 1),
    ([("We won the vote, all of it", "direct", "Ada Byrne"), *QUOTES[1:]], "quotes, exact", 1),      # a comma is no difference
    (QUOTES[2:], "direct quotes", 2 / 3),
    ([(QUOTES[0][0], "direct", "Tom Hale"), *QUOTES[1:]], "quotes with speaker", 2 / 3),
    ([(QUOTES[0][0], "direct", "Tom Hale"), *QUOTES[1:]], "speaker of those found", 2 / 3),
    ([], "quotes, over 0.8", 0),
])
def test_quotes(given, measure, expected):
    assert value(reading(given), measure) == pytest.approx(expected)


@pytest.mark.parametrize("given, measure, expected", [
    (MENTIONS[:3], "names with class", 6 / 7),
    ([((("Ada Byrne"),), "ORG", "Ada Byrne"), *MENTIONS[1:]], "names", 1),
    ([((("Ada Byrne"),), "ORG", "Ada Byrne"), *MENTIONS[1:]], "names with class", .75),
    ([(("The mayor",), "NORP", ""), *MENTIONS], "names", 1),
    (MENTIONS[:3] + [(("Byrne", 100), "PERSON", "Byrne")], "aliases (B³)", 2 * 1 * .75 / 1.75),      # P 1, R (.5+.5+1+1)/4
])
def test_names(given, measure, expected):
    assert value(reading(mentions=given), measure) == pytest.approx(expected)


def test_a_mean_over_classes_waits_for_every_class():
    assert value(PERFECT, "tone, macro-F1") != value(PERFECT, "tone, macro-F1")          # no neutral paragraph: not a number
    assert value(reading(tones=("positive", "neutral")), "tone, or one that can be defended") == 1
    assert value(reading(topics=("sport", "justice")), "first topic, among the gold’s") == .5


def test_intervals_come_from_drawing_articles_anew():
    table = accuracy.score([PERFECT, reading()], [GOLD, GOLD], boot=200).set_index("measure")
    half = table.loc["quotes, over 0.8"]
    assert (half.low, half.high) == (0, 1) and half.value == pytest.approx(2 / 3)
    assert table.equals(accuracy.score([PERFECT, reading()], [GOLD, GOLD], boot=200).set_index("measure"))


def test_by_article():
    table = accuracy.by_article([PERFECT, reading()], [GOLD, GOLD])
    assert table["quotes with speaker"].tolist() == [1, 0] and list(table.index) == ["vote", "vote"]


def test_readings_corrected_by_hand_are_refused():
    with pytest.raises(ValueError, match="corrected by hand"):
        accuracy.score([SimpleNamespace(**vars(PERFECT) | {"corrections": pd.DataFrame()})], [GOLD])


def test_persons_roles_and_sides():
    wrong = reading(mentions=MENTIONS, actors=[("Ada Byrne", "PERSON", "", ""), ("Tom Hale", "PERSON", "vicar", "Kerry")])
    assert [value(wrong, m) for m in ("persons found", "roles", "sides")] == [1, 0, 0]
    assert names.same_role("mayor of Cork", "Cork's mayor") and not names.same_role("mayor", "major")


@pytest.mark.parametrize("phrase, head", [
    ("the leader of the party", "leader"), ("Sgt Phil Dacre, of Kent Police", "dacre"), ("The company", "company"), ("", "")])
def test_head(phrase, head):
    assert quotes.head(phrase) == head


@pytest.mark.parametrize("speaker, found, right", [
    ("two officials in Cork", ("officials", ""), True), ("two officials", ("the mayor", "Tom Hale"), False),
    ("the company", ("", "the company"), True), ("", ("he", ""), True), ("", ("he", "Tom Hale"), False)])
def test_a_speaker_whom_the_article_does_not_name(speaker, found, right):
    asked = SimpleNamespace(actor="", speaker=speaker)
    assert quotes.right_speaker(asked, SimpleNamespace(speaker=found[0], actor=found[1]), GOLD) is right


def test_spans_are_trimmed_to_letters_and_digits():
    assert quotes.trim("… “So,” …", 0, 9) == (3, 5) and quotes.trim("“”", 0, 2) == (2, 2)


@pytest.mark.parametrize("one, task, error", [
    (reading(QUOTES[1:]), "quotes", "missed"),
    (reading([("We won the vote", "direct", "Ada Byrne")]), "quotes", "wrong bounds"),
    (reading([(QUOTES[0][0], "direct", "Tom Hale")]), "quotes", "wrong speaker"),
    (reading([("The mayor, Tom Hale", "direct", "")]), "quotes", "not in the gold"),
    (reading(), "names", "missed"),
    (reading(mentions=[(("Byrne said",), "PERSON", "Byrne")]), "names", "wrong bounds"),
    (reading(mentions=[(("Cork",), "PERSON", "Cork")]), "names", "wrong class"),
    (reading(mentions=[(("Byrne", 100), "PERSON", "Tom Hale")]), "names", "wrong actor"),
    (reading(mentions=[(("She",), "PERSON", "She")]), "names", "not in the gold"),
    (reading(mentions=MENTIONS, actors=[("Tom Hale", "PERSON", "vicar", "Cork")]), "persons", "wrong role"),
    (reading(mentions=MENTIONS, actors=[("Tom Hale", "PERSON", "the mayor", "")]), "persons", "wrong side"),
    (reading(tones=("negative", "negative")), "tone", "wrong label"),
    (reading(topics=("politics", "sport")), "topics", "wrong topic"),
])
def test_every_class_of_error_is_listed(one, task, error):
    table = accuracy.errors([one], [GOLD])
    found = table[(table.task == task) & (table.error == error)]
    assert len(found) and found.text.str.contains("⟦.*⟧", regex=True).all() and (found.article == "vote").all()


def test_an_error_shows_its_place():
    row = accuracy.errors([reading(QUOTES[1:], MENTIONS)], [GOLD]).iloc[0]
    assert row.text.startswith("“⟦We won the vote, all of it⟧,” Ada Byrne said in Cork.") and row.paragraph == 1


def test_reliability_holds_stated_confidence_against_the_gold():
    one = reading([*QUOTES[:2], (QUOTES[2][0], "direct", "Cork"), ("for peace", "indirect", "Tom Hale")], MENTIONS)
    table = accuracy.reliability([one], [GOLD]).set_index("items")
    assert (table.right["quotes"], table.n["quotes"], table.right["names"]) == (.75, 4, 1)
    assert table.low["quotes"] < .75 < table.high["quotes"] and table.stated["quotes"] == pytest.approx(.9)


def test_alpha_agrees_with_krippendorffs_own_example():
    """Binary data, two observers, ten units (Krippendorff 2011, Computing Krippendorff's alpha-reliability, section A): .095."""
    assert accuracy.alpha([list("0100000000"), list("1110010010")]) == pytest.approx(.095, abs=.001)
    assert pd.isna(accuracy.alpha([[], []]))


def test_agreement_of_two_readers():
    same = accuracy.agreement(GOLD, GOLD)
    assert list(same.of) == ["quotes", "names", "tone", "topics"] and (same.agree == 1).all() and (same.alpha == 1).all()
    other = accuracy.agreement(GOLD, reading(QUOTES[:2], MENTIONS, tones=("positive", "neutral"))).set_index("of")
    assert other.agree["tone"] == .5 and 0 < other.alpha["quotes"] < 1 and other.alpha["names"] == 1


def test_lines_that_the_loader_takes_otherwise_than_the_gold(tmp_path):
    (tmp_path / "articles").mkdir()
    lines = ["Byrne wins", "Nobody knows what is going to come of it all.", PARAGRAPHS[0]]
    (tmp_path / "articles" / "vote.txt").write_text("\n\n".join(lines), encoding="utf-8")
    table = accuracy.line_errors([GOLD], tmp_path)
    assert list(table.error) == ["boilerplate kept", "body left out"]
