"""The findings that figures state in their titles: none, one, a few, many."""
from types import SimpleNamespace

import pandas as pd
import pytest
from charts_kit import made

from newsread import sentiment
from newsread.charts import contrast, many, speech, together, tone, topics
from newsread.charts.cast import Cast
from newsread.charts.overview import darkest, span

CAST = Cast(made())


def tones(*values):
    """A table of reading.sentiment from (score, low, high, judged)."""
    return pd.DataFrame([(n, s, lo, hi, "neutral", 3, 4, True, judged) for n, (s, lo, hi, judged) in enumerate(values, 1)],
                        columns=sentiment.COLUMNS)


DARK, DARKER, BRIGHT = (-.5, -.8, -.3, True), (-.6, -.9, -.4, True), (.5, .3, .8, True)
MILD, UNSURE = (.1, -.3, .4, True), (-.9, -1, -.8, False)


@pytest.mark.parametrize("values, title", [
    ([], "There is no text to judge"),
    ([UNSURE], "No paragraph has enough sentences and scored words to be judged"),
    ([MILD, UNSURE], "Only paragraph 1 can be judged, and it is not clearly off neutral (+0.10)"),
    ([MILD, (0, -.4, .3, True)],
     "Neither of two paragraphs judged is clearly off neutral; paragraph 2 is lowest (0.00), paragraph 1 is highest (+0.10)"),
    ([MILD] * 3, "None of three paragraphs judged is clearly off neutral; all are at +0.10"),
    ([MILD, (0, -.4, .3, True), MILD], "None of three paragraphs judged is clearly off neutral; paragraph 2 is lowest (0.00), "
     "paragraphs 1 and 3 are highest (+0.10)"),
    ([MILD, DARK, UNSURE], "Only paragraph 2 is clearly negative (−0.50), of two paragraphs judged"),
    ([DARK, BRIGHT, DARKER, MILD], "Paragraphs 1 and 3 are clearly negative; paragraph 2 is clearly positive, of 4 judged"),
    ([DARK] * 6, "Six paragraphs are clearly negative, of 6 judged"),
])
def test_titles_of_tone(values, title):
    assert tone.finding(tones(*values)) == title


@pytest.mark.parametrize("labels, values, title", [
    (["1–3", "4–6"], [DARK, MILD], "Only paragraphs 1–3 are clearly negative (−0.50), of two passages judged"),
    (["1–9", "10–11"], [DARK, DARKER], "Paragraphs 1–9 and 10–11 are clearly negative, of 2 judged"),
    ([1, "2–3"], [MILD, (0, -.4, .3, True)],
     "Neither of two passages judged is clearly off neutral; paragraphs 2–3 are lowest (0.00), paragraph 1 is highest (+0.10)"),
    (["1–4"], [MILD], "Only paragraphs 1–4 can be judged, and they are not clearly off neutral (+0.10)"),
])
def test_titles_of_tone_in_passages(labels, values, title):
    assert tone.finding(tones(*values).assign(paragraph=labels)) == title


@pytest.mark.parametrize("speaker, said", [
    ("Ana Lopez", "Ana Lopez has 75%"), ("officials", "Officials have 75%"), ("Aid workers", "Aid workers have 75%"),
    ("Aid Works", "Aid Works has 75%"), ("the press", "The press has 75%"),
])
def test_one_speaker_has_and_several_have(speaker, said):
    assert speech.leading({speaker: (9, 0), "Ben Ito": (3, 0)}, str) == f"{said} of the attributed words"


@pytest.mark.parametrize("values, said, mood", [
    ([MILD, DARK, DARKER, BRIGHT], "From +0.50 in paragraph 4 to −0.60 in 3", "paragraph 3 is darkest"),
    ([DARK, MILD, DARK, MILD], "From +0.10 in paragraph 2 to −0.50 in 1", "paragraphs 1 and 3 are darkest"),
    ([DARK, UNSURE, DARK], "−0.50 in all paragraphs judged", ""), ([UNSURE], "No paragraph can be judged", ""),
    ([DARK], "−0.50 in paragraph 1, the only one judged", ""),
])
def test_tone_in_the_overview(values, said, mood):
    sure = [row for row in tones(*values).itertuples() if row.judged]
    assert (span(sure), darkest(sure)) == (said, mood)


@pytest.mark.parametrize("leads, title", [
    ([], "There is no text to judge"),
    (["?"], "No paragraph holds enough topic words to be judged"),
    (["~sport"], "No topic clearly leads; paragraph 1 is mixed"),
    (["sport", "sport"], "Sport leads in every paragraph"),
    (["sport", "?", "sport"], "Sport leads in 2 of 3 paragraphs"),
    (["sport", "sport", "~health", "health", "health"],
     "The article turns from sport to health at paragraph 4; paragraph 3 is mixed"),
    (["sport", "health", "sport"], "Sport leads in 2 of 3 paragraphs and health in 1"),
    (["sport", "sport", "health", "labour_social", "culture"],
     "Sport leads in 2 of 5 paragraphs, health in 1, labour & social in 1 and other topics in 1"),
])
def test_titles_of_topics(leads, title):
    made_of = {n: SimpleNamespace(paragraph=n, first=t.strip("~?"), mixed=t[0] == "~", judged=t != "?")
               for n, t in enumerate(leads, 1)}
    assert topics.finding(made_of) + topics.mixed(made_of) == title


@pytest.mark.parametrize("spoken, title", [
    ({}, "Nobody is quoted or reported"),
    ({"": [3, 2]}, "No speaker is named: 5 words attributed to nobody"),
    ({"Ana Lopez": [3, 2], "": [1, 0]}, "Ana Lopez is the only speaker named, with 5 words, 3 of them quoted"),
    ({"Ana Lopez": [0, 3], "Bo Lind": [0, 1]}, "Ana Lopez has 75% of the attributed words; nobody is quoted word for word"),
    ({"Ana Lopez": [2, 0], "Bo Lind": [1, 1]}, "Ana Lopez and Bo Lind have 50% of the attributed words each; "
                                               "both speakers are quoted word for word"),
    ({"Ana Lopez": [0, 6], "Bo Lind": [1, 1], "Chi Okafor": [0, 2]},
     "Ana Lopez has 60% of the attributed words; only Lind is quoted word for word"),
    ({c: [1 + (c == "a"), 0] for c in "abcd"} | {"e": [0, 1]},
     "A has 33% of the attributed words; four of five speakers are quoted word for word"),
])
def test_titles_of_speech(spoken, title):
    assert speech.finding(spoken, sum(map(sum, spoken.values())), CAST) == title


@pytest.mark.parametrize("voices, title", [
    ([], "There is no text to judge"),
    ([("", -.5, -.7, -.3, True)], "The narrator is clearly negative (−0.50); nobody else speaks"),
    ([("", 0, -.2, .1, True), ("Bo Lind", 0, -1, 1, False)],
     "The narrator is not clearly off neutral (0.00); the one speaker says too little"),
    ([("", 0, -.2, .1, True), ("Bo Lind", .1, -.1, .3, True)],
     "The narrator is not clearly off neutral (0.00); Lind, the only speaker judged, does not clearly differ"),
    ([("", 0, -.2, .1, True), ("Bo Lind", .5, .3, .7, True), ("Ana Lopez", -.5, -.7, -.3, True), ("(unknown)", 1, .9, 1, True)],
     "The narrator is not clearly off neutral (0.00); Lopez is clearly more negative and Lind is clearly more positive"),
    ([("", 0, -1, 1, False), ("Bo Lind", .5, .3, .7, True)],
     "The narrator says too little to be judged; one speaker can be judged"),
])
def test_titles_of_voices(voices, title):
    table = pd.DataFrame([(s, score, lo, hi, "neutral", 2, 30, 3, 4, judged) for s, score, lo, hi, judged in voices],
                         columns=sentiment.SPEAKER_COLUMNS)
    assert contrast.finding(table, CAST) == title


@pytest.mark.parametrize("pairs, title", [
    ([], "No two speakers are quoted together twice"),
    ([("Ana Lopez", "Bo Lind", 3), ("Bo Lind", "Chi Okafor", 2)], "Ana Lopez and Bo Lind are quoted together most, in 3 articles"),
    ([("Ana Lopez", "Bo Lind", 3), ("Bo Lind", "Chi Okafor", 3)], "Two pairs of speakers are quoted together most, in 3 articles each"),
])
def test_titles_of_pairs_in_a_corpus(pairs, title):
    assert many.closest(pd.DataFrame(pairs, columns=["one", "other", "articles"])) == title


def pair(a, b, n, chance):
    return {"actor_a": a, "actor_b": b, "sentences": n, "by_chance": chance}


@pytest.mark.parametrize("pairs, title", [
    ([], "No two actors are named in the same sentence"),
    ([pair("a", "b", 1, .5)], "One pair of actors shares a sentence, and only one"),
    ([pair("Ana Lopez", "Bo Lind", 4, 3.9), pair("a", "b", 1, .5)],
     "Lopez and Lind share 4 of 9 sentences, about what chance would give (3.9)"),
    ([pair("Ana Lopez", "Bo Lind", 4, 2)], "Lopez and Lind share 4 of 9 sentences, more than chance would give (2.0)"),
    ([pair("Ana Lopez", "Bo Lind", 4, 6)], "Lopez and Lind share 4 of 9 sentences, fewer than chance would give (6.0)"),
    ([pair("a", "b", 2, .5), pair("a", "c", 2, .5)], "Two pairs of actors share most, 2 of 9 sentences each"),
])
def test_titles_of_pairs(pairs, title):
    assert together.finding(pairs, 9, CAST) == title
