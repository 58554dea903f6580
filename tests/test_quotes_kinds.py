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


@pytest.mark.parametrize("text, expected", [
    ("Ana Lopez wrote that the agency “ignored its own scientists.”",
     [("that the agency “ignored its own scientists.”", "Ana Lopez", "Ana Lopez")]),
    ("“It is only a film,” shrugged director Ben Ito.", [("It is only a film,", "director Ben Ito", "Ben Ito")]),
    ("“It is only a film,” boomed the director.", [("It is only a film,", "the director", "director")]),
    ("He’s argued for years that the road is unsafe.", [("that the road is unsafe", "He", "")]),
    ("The name, Ana Lopez said, exists thanks to a clerk.",
     [("The name", "Ana Lopez", "Ana Lopez"), ("exists thanks to a clerk", "Ana Lopez", "Ana Lopez")]),
    ("Ana Lopez told the mayors who had gathered in Lima, “No one should doubt it.”",
     [("No one should doubt it.", "Ana Lopez", "Ana Lopez")]),
    ("A few minutes later the owners changed their minds and said the shop would open.",
     [("the shop would open", "the owners", "owners")]),
    ("Other Republican candidates, including Ana Lopez, have followed him, saying the plan was wrong.",
     [("the plan was wrong", "Other Republican candidates", "Other Republican candidates")]),
    ("Despite Ana Lopez's claim that the firm was broke, a bank lent it money.",
     [("that the firm was broke", "Ana Lopez", "Ana Lopez")]),
    ("Ana Lopez's answer was short: “Not yet.”", [("Not yet.", "Ana Lopez's answer", "Ana Lopez")]),
    ("A spokesman for Gov. Ana Lopez said the river is low.", [("the river is low", "A spokesman for Gov. Ana Lopez", "spokesman")]),
    ("Moreover, the owners met and said the shop would open.", [("the shop would open", "the owners", "owners")]),
    ("When the harbour director, Ana Lopez, said it was late, they left.", [("it was late", "the harbour director", "Ana Lopez")]),
    ("Ana Lopez angrily dismissed Ben Ito's claim that it was late.", [("that it was late", "Ben Ito", "Ben Ito")]),
    ("Ana Lopez dismissed the charges against her by saying that it was late.", [("that it was late", "Ana Lopez", "Ana Lopez")]),
    ("“It is late,” said the mayor's chief of staff.",
     [("It is late,", "the mayor's chief of staff", "mayor's chief of staff")]),
    ("They have two main questions: who came, and why.", []),
    ("Others say the river is low.", [("the river is low", "Others", "")]),
    ("Women living in Lima say the river is low.", [("the river is low", "Women living in Lima", "Women")]),
    ("A lawyer familiar with the case said the river is low.",
     [("the river is low", "A lawyer familiar with the case", "lawyer")]),
    ("Ana Lopez added that, “We are late.”", [("We are late.", "Ana Lopez", "Ana Lopez")]),
    ("Three nurses, including Ana Lopez, said the ward was full.", [("the ward was full", "Three nurses", "Three nurses")]),
    ("Asked about the letter, Ana Lopez said “I know nothing about it,” she said.",
     [("I know nothing about it,", "she", "Ana Lopez")]),
])
def test_who_says_what(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize("text, expected", [
    # a number or a word for some stands for the speaker
    ("“It is old,” one said. “It is late,” another said on Monday.",
     [("It is old,", "one", ""), ("It is late,", "another", "")]),
    ("Ben Ito came. “It is late,” the father of six said.", [("It is late,", "the father of six", "Ben Ito")]),
    ("One alleged thief left the bridge.", []),
    # the head of a noun phrase that ends in a name agrees with its verb
    ("The bridge is sinking, engineers at the University of Lima report in this week's journal.",
     [("The bridge is sinking", "engineers at the University of Lima", "engineers")]),
    # whom somebody told, before a clause
    ("Ana Lopez told Globus prices had risen.", [("prices had risen", "Ana Lopez", "Ana Lopez")]),
    ("Ana Lopez told Delta officials the bridge was old.", [("the bridge was old", "Ana Lopez", "Ana Lopez")]),
    ("The ministry said a plan would follow, although it gave no date.",
     [("a plan would follow", "The ministry", "ministry")]),
])
def test_small_words(text, expected):
    assert said(text) == expected


def test_an_interview_with_names_before_colons():
    assert said("Reporter: Did you know?\nAna Lopez: I did not. Nobody told me.\nReporter: Will you go?\nAna Lopez: No, I will not.") == [
        ("I did not. Nobody told me", "Ana Lopez", "Ana Lopez"), ("No, I will not", "Ana Lopez", "Ana Lopez")]


def test_an_interview_whose_labels_grow_shorter():
    assert said("Reporter: Were you glad?\nAna Lopez: In May, yes.\nReporter: And now?\nLopez: Ask me in a year. I may be.") == [
        ("In May, yes", "Ana Lopez", "Ana Lopez"), ("Ask me in a year. I may be", "Lopez", "Ana Lopez")]


def test_a_table_of_names_and_numbers_says_nothing():
    assert said("Results:\nAna Lopez: 1,769.\nBen Ito: 547.\nLopez: 12.\nIto: 46.") == []
