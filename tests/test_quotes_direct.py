"""Direct quotes in the manners of different newsrooms: (quotation, speaker as written, actor)."""
import pytest

from newsread import read


def direct(text):
    q = read(text).quotes
    return [row for row, kind in zip(zip(q.quote, q.speaker, q.actor, strict=True), q.kind, strict=True) if kind == "direct"]


@pytest.mark.parametrize("text, expected", [
    # a sentence of its own is no title, though its only long word has a capital
    ("Ana Lopez wept. “It is over,” she said. “Forgive me.”",
     [("It is over,", "she", "Ana Lopez"), ("Forgive me.", "she", "Ana Lopez")]),
    ("Ana Lopez drove in a “We Do Win” bus.", []),
    # two closing marks: the first one faces the wrong way
    ('Ana Lopez said," it was a long way to go". She left.', [("it was a long way to go", "Ana Lopez", "Ana Lopez")]),
])
def test_what_is_a_quotation(text, expected):
    assert direct(text) == expected


@pytest.mark.parametrize("text, speaker, actor", [
    # whatever follows, a quotation that ends in a comma is said by who follows the verb
    ("“It is loud,” says a nurse involved in the plan.", "a nurse", "nurse"),
    ("“It is loud,” said one owner of a shop that sells hats.", "one owner of a shop", ""),
    # the subject of the main clause, not of the clause before it
    ("As the crowd began to sing, Ada Byrne was joined by Ben Ito and joked, “Now that is absurd.”", "Ada Byrne", "Ada Byrne"),
    ("When I asked Ben Ito if he would leave, he looked up and said, “I am going to stay!”", "he", "Ben Ito"),
    ("Ben Ito was ill. A month later, he came home and explained, “It is late.”", "he", "Ben Ito"),
    ("Last week, Ben Ito came home and said, “It is late.”", "Ben Ito", "Ben Ito"),
    ("Retired Army Col. Ben Ito rose and said, “It is late.”", "Retired Army Col. Ben Ito", "Ben Ito"),
    ("“It is late,” said Sgt. Ada Byrne.", "Sgt. Ada Byrne", "Ada Byrne"),
    # things that speak
    ("The page was replaced by a message that said, “It is no longer here.”", "that", "message"),
    ("A letter from the club obtained by the Lima Post warns, “It is late.”",
     "A letter from the club obtained by the Lima Post", "letter"),
    # what was published is the interview, and nobody says so
    ("Ben Ito spoke up, telling a paper in an interview published on Monday, “It is late.”", "Ben Ito", "Ben Ito"),
    ("That said, “It is late,” Ben Ito wrote.", "Ben Ito", "Ben Ito"),
])
def test_speakers(text, speaker, actor):
    assert direct(text)[-1][1:] == (speaker, actor)
