"""Mentions and the actors that they name."""
import pytest

from newsread import read


def labelled(text):
    r = read(text)
    return list(zip(r.mentions.text, r.mentions.label))


@pytest.mark.parametrize("text, expected", [
    ("Talks were held in Oslo on Monday.", [("Oslo", "GPE")]),
    ("The Ministry of Youth and Sports denied it.", [("Ministry of Youth and Sports", "ORG")]),
    ("Russian President Vladimir Putin met Turkey’s Foreign Minister Hakan Fidan.",
     [("Russian", "NORP"), ("Vladimir Putin", "PERSON"), ("Turkey", "GPE"), ("Hakan Fidan", "PERSON")]),
    ("He called U.S. Secretary of State Marco Rubio.", [("U.S.", "GPE"), ("Marco Rubio", "PERSON")]),
    ("They watched the U.S.-led talks.", [("U.S.", "GPE")]),
    ("Fishing in Ukraine’s Black Sea ports stopped.", [("Ukraine", "GPE"), ("Black Sea", "LOC")]),
])
def test_mentions(text, expected):
    assert labelled(text) == expected


def test_a_surname_and_a_people_find_their_full_names():
    r = read("Prime Minister Ana Lopez met German officials. Germany, Lopez said, would wait.")
    assert r.mentions.actor.tolist() == ["Ana Lopez", "Germany", "Germany", "Ana Lopez"]


@pytest.mark.parametrize("text", ["", " ", "\ud800", "A" * 5000, "’s ’s of & -", "(((", "U.S.-led", "的 Ω İstanbul ﬁ", "O'", "X (Y", "of The of"])
def test_any_text_gives_tables(text):
    r = read(text)
    assert list(r.actors.columns[:3]) == ["actor", "label", "role"] and len(r.mentions) >= 0
