"""Kinds of sentences that newsrooms write: what is said, by whom."""
import pytest

from newsread import read


def said(text):
    """[(quote, speaker, actor)] of a text."""
    q = read(text).quotes
    return list(zip(q.quote, q.speaker, q.actor))


@pytest.mark.parametrize("text, speaker, actor", [
    ("Police in Dayton, Ohio said the road was closed.", "Police in Dayton, Ohio", "Police"),
    ("Ana Lopez of Columbia, South Carolina says the road was closed.", "Ana Lopez of Columbia, South Carolina", "Ana Lopez"),
    ("They left when a woman in Lyon, France, told them the road was closed.", "a woman in Lyon", "woman"),
    ("They met Ana Lopez, a nurse from Lyon, France, who said the road was closed.", "who", "Ana Lopez"),
    ("After talks in Lima, Peru said the road was closed.", "Peru", "Peru"),
])
def test_a_speaker_from_a_town_and_its_state(text, speaker, actor):
    assert said(text) == [("the road was closed", speaker, actor)]
