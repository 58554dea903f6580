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
    ("“It is loud,” says a nurse involved in the plan.", "a nurse involved in the plan", "nurse"),
    ("Many workers came to the square, calling for peace and carrying signs saying, “We all want to go home.”", "Many workers", ""),
    ("The mayor's first five callers were cross: “Why is it so late?”", "The mayor's first five callers", "mayor's first five callers"),
    ("“It was a cold house,” Ana Lopez wrote in her memoir, “Tough Choices.”", "Ana Lopez", "Ana Lopez"),
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


@pytest.mark.parametrize("text, expected", [
    ("“It is late,”—said Ana Lopez, who left.", [("It is late,", "Ana Lopez", "Ana Lopez")]),
    ('"We go,"said Ana Lopez."They all stay." She said:"No way is it late."',
     [("We go,", "Ana Lopez", "Ana Lopez"), ("They all stay.", "Ana Lopez", "Ana Lopez"), ("No way is it late.", "She", "Ana Lopez")]),
    # whoever joked, not who shouted
    ("When a boy shouted, “No,” Ben Ito joked, again with an odd accent, “Come on up here, brother.”",
     [("No,", "a boy", "boy"), ("Come on up here, brother.", "Ben Ito", "Ben Ito")]),
])
def test_marks_and_attributions_in_a_row(text, expected):
    assert direct(text) == expected


def test_labels_of_a_transcript():
    text = "SEN. ROSA LOPEZ: Mr. Ito, how many?\n\nHART: Thank you. That is it.\n\nDR. ADA BYRNE, UNIVERSITY OF LIMA: We saw it. We left."
    quotes = read(text).quotes
    assert quotes.quote.tolist() == ["Mr. Ito, how many?", "Thank you. That is it", "We saw it. We left"]
    assert quotes.speaker.tolist() == ["SEN. ROSA LOPEZ", "HART", "DR. ADA BYRNE"]


@pytest.mark.parametrize("text, actor", [
    # a trade or a nation with "the" means the person in view, a nurse or a father does not
    ("Pedro Almeida was blunt. “We lost because we were lazy,” the coach said.", "Pedro Almeida"),
    ("Nadia Petrova won on grass. “I cannot believe it,” said the 22-year-old Russian.", "Nadia Petrova"),
    ("Nadia Petrova beat Camille Roux. Roux served badly. “I was awful,” the Frenchwoman said.", "Camille Roux"),
    ("Pedro Almeida was blunt. “We lost because we were lazy,” the father said.", "father"),
    ("Pedro Almeida was blunt. “We lost because we were lazy,” the Spanish said.", "Spain"),
    ("Ana Lopez spoke for a coach. A long day went by. “We lost because we were lazy,” the coach said.", "coach"),
    # whom the role before her name belongs to is named at once
    ("A spokeswoman for the port, Ana Lopez, said it was old. “It is costing us a lot,” the spokeswoman said.", "Ana Lopez"),
    # a name that is in no list, between commas after a role
    ("The chairman, Zorvik Quenlo, left. The secretary, Carol Beech, said it was old. “It is late,” Beech said.", "Carol Beech"),
    ("At midnight the caretaker, a Mr Tovey, said: “It is late.”", "Tovey"),
    ("Chief Dolores Byrne said it was old. “I have seen four ministers,” she said.", "Dolores Byrne"),
    # Mr and Ms of one surname
    ("“I feel it,” Mr. Khan said. Ada Byrne sat there. Ms. Khan wrote back. “I am here,” Ms. Khan wrote. She added: “It is late.”", "Khan"),
    # whose statement speaks
    ("Ben Ito's first tweet was calm: “It is late in the day.” His second tweet was not: “It is too late.”", "Ben Ito"),
    ("Delta Motors fell. “It is late in the day,” its statement said.", "Delta Motors"),
    ("Oxfam Peru shut. “It is late,” the NGO said.", "Oxfam Peru"),
    # posts in capitals, and those that stand before a name
    ("Health Secretary Ana Lopez met Ben Ito. Ito left. “Nobody should drive,” the Health Secretary said.", "Ana Lopez"),
    ("Archbishop Ben Ito met President Carl Roth. Roth smiled. “It is late,” the archbishop said.", "Ben Ito"),
])
def test_actors_of_descriptions(text, actor):
    assert direct(text)[-1][2] == actor


@pytest.mark.parametrize("text, speaker, actor", [
    ("“Once was enough,” Ana Lopez used to say. “He was loud.”", "Ana Lopez", "Ana Lopez"),
    ("The plan was called “a slogan with a phone number” by Ms Lopez, who left.", "Ms Lopez", "Lopez"),
    ("“Will she tell us,” Ben Ito boomed.", "Ben Ito", "Ben Ito"),
    ("“Yes,” he", "", ""),
    # the sentence before a quotation tells whose it is
    ("“I slept well,” Ana Lopez said.\n\nHer neighbour, Ben Ito, nodded.\n\n“We all do it these days.”", "Her neighbour", "Ben Ito"),
    ("“It was dark,” Ana Lopez said. Asked what she saw, she paused. “Nothing at all.”", "she", "Ana Lopez"),
    ("Not so, says Ana Lopez. “We are ready.”", "Ana Lopez", "Ana Lopez"),
    ("Gwen Tully left. Tully laughs when she is told. “He owes me a lot of money.”", "Tully", "Gwen Tully"),
    ("Gwen Tully was brief. “No.”", "Gwen Tully", "Gwen Tully"),
])
def test_attributions_of_another_kind(text, speaker, actor):
    assert (direct(text) or [("", "", "")])[-1][1:] == (speaker, actor)
