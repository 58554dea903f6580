"""Sentence → (quote, cue, speaker, actor) for every family of rules."""
import pytest

from newsread import read


def quotes(text):
    q = read(text).quotes
    return list(zip(q.quote, q.cue, q.speaker, q.actor, strict=True))


@pytest.mark.parametrize("text, expected", [
    # after, inverted
    ("“We will rebuild,” Ana Lopez said on Monday.", [("We will rebuild,", "said", "Ana Lopez", "Ana Lopez")]),
    ("“We will rebuild,” said Ana Lopez, the mayor.", [("We will rebuild,", "said", "Ana Lopez", "Ana Lopez")]),
    ("“We will rebuild it”, said Ana Lopez.", [("We will rebuild it", "said", "Ana Lopez", "Ana Lopez")]),
    ("“Will it last?” asked Ana Lopez.", [("Will it last?", "asked", "Ana Lopez", "Ana Lopez")]),
    ("“Will it last?” Ana Lopez asked.", [("Will it last?", "asked", "Ana Lopez", "Ana Lopez")]),
    ("“Never again!” Ana Lopez told reporters in Lima.", [("Never again!", "told", "Ana Lopez", "Ana Lopez")]),
    ("“We will rebuild,” says a source close to Ana Lopez.", [("We will rebuild,", "says", "a source close to Ana Lopez", "")]),
    # before
    ("Ana Lopez said: “We will rebuild the bridge.”", [("We will rebuild the bridge.", "said", "Ana Lopez", "Ana Lopez")]),
    ("Ana Lopez told the council, “We will rebuild.”", [("We will rebuild.", "told", "Ana Lopez", "Ana Lopez")]),
    ("Ana Lopez said in a statement on Friday: “It is over.”", [("It is over.", "said", "Ana Lopez", "Ana Lopez")]),
    ("Ana Lopez wrote:\n“We will rebuild the bridge.”", [("We will rebuild the bridge.", "wrote", "Ana Lopez", "Ana Lopez")]),
    # parenthetical
    ("“We will,” Ana Lopez said, “rebuild it by May.”",
     [("We will,", "said", "Ana Lopez", "Ana Lopez"), ("rebuild it by May.", "said", "Ana Lopez", "Ana Lopez")]),
    ("The old bridge, Ana Lopez said, had been closed for years.",
     [("The old bridge", "said", "Ana Lopez", "Ana Lopez"), ("had been closed for years", "said", "Ana Lopez", "Ana Lopez")]),
    ("In the spring, Ana Lopez said, the bridge would open.",
     [("In the spring", "said", "Ana Lopez", "Ana Lopez"), ("the bridge would open", "said", "Ana Lopez", "Ana Lopez")]),
    ("The old bridge, Ana Lopez said, “was a danger to us all.”",
     [("The old bridge", "said", "Ana Lopez", "Ana Lopez"), ("was a danger to us all.", "said", "Ana Lopez", "Ana Lopez")]),
    ("On Friday, Ana Lopez said, “It was a danger to us all.”",
     [("It was a danger to us all.", "said", "Ana Lopez", "Ana Lopez")]),
    # indirect
    ("Ana Lopez said the bridge would open.", [("the bridge would open", "said", "Ana Lopez", "Ana Lopez")]),
    ("Ana Lopez said that the bridge would open.", [("that the bridge would open", "said", "Ana Lopez", "Ana Lopez")]),
    ("Ana Lopez told the BBC on Friday that it would open.", [("that it would open", "told", "Ana Lopez", "Ana Lopez")]),
    ("Ana Lopez asked why the bridge had been closed.", [("why the bridge had been closed", "asked", "Ana Lopez", "Ana Lopez")]),
    ("Ana Lopez pointed out that the bridge was old.", [("that the bridge was old", "pointed out", "Ana Lopez", "Ana Lopez")]),
    ("Ana Lopez promised to rebuild the bridge.", [("to rebuild the bridge", "promised", "Ana Lopez", "Ana Lopez")]),
    ("Ana Lopez did not say who would pay.", [("who would pay", "say", "Ana Lopez", "Ana Lopez")]),
    ("Ana Lopez denied that the bridge was unsafe.", [("that the bridge was unsafe", "denied", "Ana Lopez", "Ana Lopez")]),
    ("Ana Lopez announced her resignation on Friday.", [("her resignation", "announced", "Ana Lopez", "Ana Lopez")]),
    ("Ana Lopez proposed a bridge of steel, not of wood.", [("a bridge of steel", "proposed", "Ana Lopez", "Ana Lopez")]),
    ("Lima has rules that Ana Lopez says have failed.", [("have failed", "says", "Ana Lopez", "Ana Lopez")]),
    ("In a statement on Friday that ran to two pages, Ana Lopez said the bridge was safe.",
     [("the bridge was safe", "said", "Ana Lopez", "Ana Lopez")]),
    ("Ana Lopez said, for example, that it was old.", [("that it was old", "said", "Ana Lopez", "Ana Lopez")]),
    ("Ana Lopez told the council, it was old.", [("it was old", "told", "Ana Lopez", "Ana Lopez")]),
    ("The mayors promise they will rebuild it.", [("they will rebuild it", "promise", "The mayors", "mayors")]),
    # mixed
    ("Ana Lopez said the bridge was “a danger to us all”.",
     [("the bridge was “a danger to us all”", "said", "Ana Lopez", "Ana Lopez")]),
    ("The bridge is “a danger to us all,” Ana Lopez said.",
     [("The bridge is “a danger to us all,”", "said", "Ana Lopez", "Ana Lopez")]),
    # trailing
    ("The bridge will open in May, Ana Lopez said on Monday.",
     [("The bridge will open in May", "said", "Ana Lopez", "Ana Lopez")]),
    ("The bridge will open in May, said Ana Lopez, the mayor of Lima.",
     [("The bridge will open in May", "said", "Ana Lopez", "Ana Lopez")]),
    ("If it has failed, Ana Lopez warned, many people in Lima die.",
     [("If it has failed", "warned", "Ana Lopez", "Ana Lopez"), ("many people in Lima die", "warned", "Ana Lopez", "Ana Lopez")]),
    ("The bridge will last, said engineer Ana Lopez, Lima's mayor.",
     [("The bridge will last", "said", "engineer Ana Lopez", "Ana Lopez")]),
    # according to, as
    ("And as Ana Lopez pointed out, the bridge is old.", [("the bridge is old", "pointed out", "Ana Lopez", "Ana Lopez")]),
    ("According to Ana Lopez, the bridge is safe.", [("the bridge is safe", "According to", "Ana Lopez", "Ana Lopez")]),
    ("According to Ana Lopez, a retired engineer, the bridge is safe.",
     [("the bridge is safe", "According to", "Ana Lopez", "Ana Lopez")]),
    ("The bridge is safe, according to Ana Lopez.", [("The bridge is safe", "according to", "Ana Lopez", "Ana Lopez")]),
    ("As Ana Lopez pointed out, the bridge is old.", [("the bridge is old", "pointed out", "Ana Lopez", "Ana Lopez")]),
    # participles
    ("Ana Lopez closed the bridge, saying it was unsafe.", [("it was unsafe", "saying", "Ana Lopez", "Ana Lopez")]),
    ("Ana Lopez issued a statement saying the bridge was safe.", [("the bridge was safe", "saying", "Ana Lopez", "Ana Lopez")]),
    ("“It is old,” Ana Lopez said, adding that it would close.",
     [("It is old,", "said", "Ana Lopez", "Ana Lopez"), ("that it would close", "adding", "Ana Lopez", "Ana Lopez")]),
    # coordinated, infinitive, asked
    ("Ana Lopez shook her head and said the bridge was old.", [("the bridge was old", "said", "Ana Lopez", "Ana Lopez")]),
    ("Ana Lopez went on to say that the bridge was old.", [("that the bridge was old", "say", "Ana Lopez", "Ana Lopez")]),
    ("Asked whether the bridge was safe, Ana Lopez said it was.",
     [("whether the bridge was safe", "Asked", "", ""), ("it was", "said", "Ana Lopez", "Ana Lopez")]),
    # nouns
    ("The council heard Ana Lopez’s claim that the bridge was safe, which was untrue.",
     [("that the bridge was safe", "claim", "Ana Lopez", "Ana Lopez")]),
    ("A promise by Ana Lopez to rebuild the bridge has divided Lima.",
     [("to rebuild the bridge", "promise", "Ana Lopez", "Ana Lopez")]),
    ("Ana Lopez’s warning on Friday that the bridge was old surprised the council.",
     [("that the bridge was old", "warning", "Ana Lopez", "Ana Lopez")]),
    ("Ana Lopez made the suggestion that the bridge be closed.",
     [("that the bridge be closed", "suggestion", "Ana Lopez", "Ana Lopez")]),
    ("Nobody in Lima heard the allegations that the bridge was old.",
     [("that the bridge was old", "allegations", "", "")]),
    # several attributions
    ("Ana Lopez said the bridge was old, but Ben Ito said it was safe.",
     [("the bridge was old", "said", "Ana Lopez", "Ana Lopez"), ("it was safe", "said", "Ben Ito", "Ben Ito")]),
    ("“It is old,” said Ana Lopez. “It is safe,” said Ben Ito.",
     [("It is old,", "said", "Ana Lopez", "Ana Lopez"), ("It is safe,", "said", "Ben Ito", "Ben Ito")]),
    # carried, subject
    ("“It is old,” Ana Lopez said. “It must be closed.”",
     [("It is old,", "said", "Ana Lopez", "Ana Lopez"), ("It must be closed.", "said", "Ana Lopez", "Ana Lopez")]),
    ("“It is old,” Ana Lopez said.\n“It must be closed.”",
     [("It is old,", "said", "Ana Lopez", "Ana Lopez"), ("It must be closed.", "said", "Ana Lopez", "Ana Lopez")]),
    ("“It is very old.\n“It must be closed,” Ana Lopez said.",
     [("It is very old.", "said", "Ana Lopez", "Ana Lopez"), ("It must be closed,", "said", "Ana Lopez", "Ana Lopez")]),
    ("Ana Lopez shook her head. “The bridge is old.”", [("The bridge is old.", "", "Ana Lopez", "Ana Lopez")]),
    ("Ana Lopez called it “a danger to us all”.", [("a danger to us all", "", "Ana Lopez", "Ana Lopez")]),
    # colon, dash, labels
    ("Ana Lopez had an answer: “We will rebuild the bridge.”", [("We will rebuild the bridge.", "", "Ana Lopez", "Ana Lopez")]),
    ("“We will rebuild the bridge.” — Ana Lopez", [("We will rebuild the bridge.", "", "Ana Lopez", "Ana Lopez")]),
    ("Ana Lopez met Ben Ito.\nLOPEZ: It is old. It must be closed.\nITO: Is it really so?",
     [("It is old. It must be closed", ":", "LOPEZ", "Ana Lopez"), ("Is it really so?", ":", "ITO", "Ben Ito")]),
    ("Lopez: Bridge must be closed by May\nMayor Ana Lopez spoke.",
     [("Bridge must be closed by May", ":", "Lopez", "Ana Lopez")]),
])
def test_families(text, expected):
    assert quotes(text) == expected


@pytest.mark.parametrize("text, contents", [
    ("Half of them said it was new, and more than 4 in 10 said it was old.", ["it was new", "it was old"]),
    ("The bridge is old, a spokeswoman, Ana Lopez, said, and it will be closed.", ["The bridge is old", "and it will be closed"]),
    ("It is old, Ana Lopez said; it will be closed.", ["It is old", "it will be closed"]),
    ("Ana Lopez argued Lima's proposal to close the old bridge would help.",
     ["Lima's proposal to close the old bridge would help"]),
    ("Ana Lopez told reporters he feels good about the bridge.", ["he feels good about the bridge"]),
    ("Ana Lopez said it was old: “Nobody can use it,” she wrote.", ["it was old", "Nobody can use it,"]),
    ("By May, as many as 40 percent of them said it was old.", ["it was old"]),
    ("Voters who said the bridge was old were few.", ["the bridge was old"]),
    ("Ana Lopez said it was old, while Ben Ito said it was new.", ["it was old", "it was new"]),
    ("Ana Lopez closed it, saying it was old and calling it a danger.", ["it was old"]),
    ("Lima denied these allegations.", []),
    ("“It is old,” Ana Lopez said on the BBC’s “Good Morning Lima.”", ["It is old,"]),
    ("Ana Lopez said although it is old, it is safe.", ["although it is old, it is safe"]),
    ("A poll found only a few voters were happy.", ["only a few voters were happy"]),
    ("The council said the road has rules for cars.", ["the road has rules for cars"]),
    ("Ana Lopez posted the results on a board before the council met.", []),
])
def test_contents(text, contents):
    assert [quote for quote, *_ in quotes(text)] == contents


@pytest.mark.parametrize("text", [
    "The “new” bridge is old.",
    "She published “The Bridge of San Luis Rey” last year.",
    "Ana Lopez added a goal in the second half.",
    "The state media and the member states met in Lima.",
    "The report of the committee was long.",
    "He told a joke.",
    "A claim by the company failed.",
    "Ana Lopez hopes that the bridge will open.",
    "The bridge, the report and the claims that followed are old.",
    "The deal, announced Friday, will last four years.",
    "It is too soon to say whether the bridge will open.",
    "Lima read the reports that track the bridges of the country.",
    "It was the most elaborate and expensive bridge that Lima has built.",
    "Ana Lopez found herself alone when the bridge opened.",
    "Ana Lopez said nothing.",
    "The crowd left as Ana Lopez replied.",
    "An alleged thief was reported missing.",
    "Dwayne “The Rock” Johnson won.",
])
def test_no_quotes(text):
    assert quotes(text) == []


@pytest.mark.parametrize("text, speaker, actor", [
    ("“It is old,” said he.", "he", ""),
    ("Trump's campaign said it would close.", "Trump's campaign", "Trump's campaign"),
    ("“It is old,” said Secretary of State Ana Lopez.", "Secretary of State Ana Lopez", "Ana Lopez"),
    ("LIMA, Peru (Reuters) — Ana Lopez said it was old.", "Ana Lopez", "Ana Lopez"),
    ("In May the minister said it was old.", "the minister", "minister"),
    ("On Friday Ana Lopez said it was old.", "Ana Lopez", "Ana Lopez"),
    ("Ana Lopez, 45, said it was old.", "Ana Lopez", "Ana Lopez"),
    ("Ana Lopez, the mayor of Lima, said it was old.", "Ana Lopez", "Ana Lopez"),
    ("Ana Lopez, who is the mayor, said it was old.", "Ana Lopez", "Ana Lopez"),
    ("Sen. Ana Lopez (D-Ohio) said it was old.", "Sen. Ana Lopez (D-Ohio)", "Ana Lopez"),
    ("The mayor, Ana Lopez, said it was old.", "The mayor", "Ana Lopez"),
    ("“It is old,” Emily Kelly said.", "Emily Kelly", "Emily Kelly"),
    ("The rally organizers said it was old.", "The rally organizers", "rally organizers"),
    ("The fans of the rally said it was old.", "The fans of the rally", "fans"),
    ("The firm that makes the pumps says it is old.", "The firm that makes the pumps", "firm"),
    ("The mayor's office, which ran it, said it was old.", "The mayor's office", "mayor's office"),
    ("Ana Lopez, who calls it “mad,” said it was old.", "Ana Lopez", "Ana Lopez"),
    ("Ana Lopez told the BBC's As It Happens that it was old.", "Ana Lopez", "Ana Lopez"),
    ("Ana Lopez later repeatedly said it was old.", "Ana Lopez", "Ana Lopez"),
    ("Ana Lopez on Friday said it was old.", "Ana Lopez", "Ana Lopez"),
    ("Some people said it was old.", "Some people", ""),
    ("While Ana Lopez, the mayor, said it was old, nobody left.", "Ana Lopez", "Ana Lopez"),
    ("The bridge is old, a spokeswoman, Ana Lopez, said on Friday.", "a spokeswoman", "Ana Lopez"),
    ("Ana Lopez has in fact said it was old.", "Ana Lopez", "Ana Lopez"),
    ("Ana Lopez and Ben Ito said it was old.", "Ana Lopez and Ben Ito", "Ana Lopez"),
])
def test_speakers_as_written(text, speaker, actor):
    assert [(s, a) for _, _, s, a in quotes(text)] == [(speaker, actor)]


@pytest.mark.parametrize("text, actors", [
    ("Mayor Ana Lopez met Ben Ito. She said it was old. He said it was not.", ["Ana Lopez", "Ben Ito"]),
    ("Ana Lopez spoke. “It is old,” Lopez said.", ["Ana Lopez"]),
    ("Foreign Minister Ben Ito met Mayor Ana Lopez. The minister said it was late.", ["Ben Ito"]),
    ("Shares of Delta Motors fell. The company said it was losing money.", ["Delta Motors"]),
    ("The city praised Ben Ito, who said the bridge was safe.", ["Ben Ito"]),
    ("Ben Ito left. “It is late,” he said. “He is tired,” Ana Lopez said. She said he slept.",
     ["Ben Ito", "Ana Lopez", "Ana Lopez"]),
    ("A spokesman for the city said it was old.", ["spokesman"]),
    ("A neighbour said she heard a bang. “It was loud,” she said.", ["neighbour", "neighbour"]),
    ("Kathryn Waters spoke. “It is late,” Water said.", ["Kathryn Waters"]),
    ("The president of the club, Ben Ito, left. The president said he was tired.", ["Ben Ito"]),
])
def test_speakers_resolved(text, actors):
    assert [a for *_, a in quotes(text)] == actors
