"""Speakers: whom a pronoun, a role or a description means."""
import pytest

from newsread import read, rules


def actors(text):
    return read(text).quotes.actor.tolist()


@pytest.mark.parametrize("text, expected", [
    # the subject of the sentence before, rather than who spoke earlier
    ("Ana Lopez said it was old. Ben Ito met Carl Roth on Monday. He said it was not.", ["Ana Lopez", "Ben Ito"]),
    # a chain of pronouns keeps its person in view
    ("Eva Lindt grew up in Bern. She studied law there. She met Ada Byrne in Rome. “It was cold,” she said.", ["Eva Lindt"]),
    # pronouns tell the sex of a name that does not
    ("Mayor Quillan lost her seat. Ben Ito was there. She said it was over.", ["Quillan"]),
    ("Mike Roth and Ada Byrne came. She said it was late.", ["Ada Byrne"]),
    # the subject of its own paragraph, rather than who spoke in the one before
    ("Carl Roth said it was old.\nFemi Zeek was happy with the bridge. “It is new,” he said.", ["Carl Roth", "Femi Zeek"]),
    # the subject without a name of the sentence before
    ("Ben Ito spoke in Lima. The judge from Rome was not amused. “Enough of that,” he said.", ["judge"]),
    ("A retired nurse from Lima was arrested. She said it was late.", ["retired nurse"]),
    ("Mayor Ben Ito spoke in Lima. The mayor was not amused. “Enough of that,” he said.", ["Ben Ito"]),
    # a pronoun before the main subject points forward to it
    ("Roth said it was old. Asked whether she would go, Byrne shook her head. “No,” she said.", ["Roth", "", "Byrne"]),
    # the sex that a list gives a name yields to a pronoun where nobody else is near
    ("Tunde Quell spoke in Lima. “It is late,” he said.", ["Tunde Quell"]),
    # who speaks seldom names himself in what he says
    ("Ben Ito left on Friday. The plan of Carl Roth was mad, he said.", ["Ben Ito"]),
    ("Carl Roth was there. For Ben Ito, it was the end. He said he was tired.", ["Ben Ito"]),
    # who only owns, or comes second after a preposition, does not lead the sentence
    ("Ben Ito’s daughter, Eva, met the nurse. “It was cold,” she said.", ["Eva"]),
    ("Eva Lindt left after the arrival of Ben Ito and Ada Byrne. She said it was late.", ["Eva Lindt"]),
    # "deputy" alone tells no sex, nor does whom one works for
    ("Deputy Ada Byrne met Ben Ito. She said it was late.", ["Ada Byrne"]),
    ("Ben Ito, an adviser to the queen, met Ada Byrne. He said it was late.", ["Ben Ito"]),
    # a word in capitals that is no name is no person
    ("Ben Ito read the letter. The Internet said it was false. “It is true,” he said.", ["The Internet", "Ben Ito"]),
])
def test_pronouns_of_persons(text, expected):
    assert actors(text) == expected


@pytest.mark.parametrize("text, expected", [
    ("Delta Motors fell. A neighbour said it was loud. It said sales were weak.", ["neighbour", "Delta Motors"]),
    ("French officials met in Lyon. They said it was late.", ["French officials"]),
    ("Ana Lopez met people from Peru. They said it was late.", [""]),
    ("Analysts said it was old. They said it would fall.", ["", ""]),
])
def test_pronouns_of_bodies_and_groups(text, expected):
    assert actors(text) == expected


@pytest.mark.parametrize("text, expected", [
    ("Ben Ito, a member of Green Peak, who said it was old, left.", ["Ben Ito"]),
    ("They spoke of Ben Ito, who said it was old.", ["Ben Ito"]),
    ("It came with help from the mayor of Lima, who said it was old.", ["mayor"]),
    ("The order was sent by Delta Motors, which said it was old.", ["Delta Motors"]),
])
def test_relative_pronouns(text, expected):
    assert actors(text) == expected


@pytest.mark.parametrize("text, expected", [
    ("Her neighbour, the retired teacher Ben Ito, said it was old.", ["Ben Ito"]),
    ("Ada Byrne sang while Ben Ito, the former mayor, said it was old.", ["Ben Ito"]),
    ("President Ben Ito met the former president Ada Byrne. The former president said it was old.", ["Ada Byrne"]),
    ("Kansas Governor Ben Ito met Ada Byrne. Byrne sang. The Ohio governor said it was old.", ["Ada Byrne"]),
    ("Ben Ito spoke in Denver. The Colorado Republican said it was old.", ["Ben Ito"]),
    ("The European Union sent aid. The UN refugee agency said it was late.", ["UN refugee agency"]),
    ("Prime Minister Ben Ito stayed. “It is done,” the leader of the Green Party (GP) said. Ada Byrne, the union leader, left.",
     ["Ben Ito"]),
])
def test_roles(text, expected):
    assert actors(text) == expected


@pytest.mark.parametrize("text, expected", [
    ("“Thank you, Ada,” Ben Ito told Ada Byrne, after Byrne told him that it was old. “I will come.”", "Ben Ito"),
    ("Ada Byrne said it was old.\n\n“The whole town talks of little else these days.”\n\n— Ben Ito, Lima.", "Ben Ito"),
    ("Ada Byrne said it was old. Ben Ito “kind of failed. He should not do this in public.”", "Ada Byrne"),
    ("Ada Byrne said it was old.\n\nLater the ministry issued a statement.\n\n“We regret the delay and will pay.”", "ministry"),
    ("Ada Byrne said it was old.\n\nBen Ito praised the new bridge.\n\n“We need it more than ever.”", "Ben Ito"),
    ("Ada Byrne said it was old.\n\nThe bridge opened in 1911.\n\n“We need it more than ever.”", "Ada Byrne"),
])
def test_quotations_on_their_own(text, expected):
    assert actors(text)[-1] == expected


def test_a_quotation_before_any_speaker():
    assert actors("“We built it twice, and it fell twice.”\n\nIt was 1911.\n\n“It is old,” Ben Ito said.") == ["Ben Ito", "Ben Ito"]


@pytest.mark.parametrize("text, speaker", [
    ("US Senator Ana Lopez told them: “It is old and wet.”", "US Senator Ana Lopez"),
    ("US President Ana Lopez wrote:\n\n“It is old and wet.”", "US President Ana Lopez"),
    ("ANA LOPEZ, WHO SAID IT WAS OLD, LEFT.", "WHO"),
])
def test_names_in_capitals_are_no_pronouns(text, speaker):
    assert read(text).quotes.speaker[0] == speaker


def test_a_relative_clause_swallows_no_attribution():
    assert actors("Ana Lopez said that the body was found by Ben Ito, who informed the police.") == ["Ana Lopez"]


def test_a_quotation_after_that():
    quotes = read("Last year, in Lima, Ana Lopez said that “people who drive buses are mad.”").quotes
    assert quotes[["cue", "speaker"]].values.tolist() == [["said", "Ana Lopez"]]


@pytest.mark.parametrize("text, expected", [
    ("The mayor met people in Toledo, Ohio. The city said it was broke.", ["Toledo"]),
    ("The mayor met people in Toledo, Ohio. The state said it was broke.", ["Ohio"]),
    ("Ministers met in Nairobi. Kenya is a big market. The country said it was ready.", ["Kenya"]),
    ("A city in the south was flooded. The city said it was broke.", ["city"]),
])
def test_generic_places(text, expected):
    assert actors(text) == expected


@pytest.mark.parametrize("text, expected", [
    ("Ana Lopez held up a sign. The 57-year-old said she was tired.", "Ana Lopez"),
    ("Ben Ito spoke in Lima. The front-runner said he was tired.", "Ben Ito"),
    ("Ben Ito spoke in Lima. Ito himself said he was tired.", "Ben Ito"),
    ("Ana Lopez spoke in Lima. Many laughed at her claim that the bridge was safe.", "Ana Lopez"),
    ("The Environmental Protection Agency closed the well. The EPA said it was old.", "Environmental Protection Agency"),
    ("The EPA said it was old.", "EPA"),
    ("Ben Ito met the Dock Workers Union. The company said it was old.", "company"),
    ("Ben Ito works for Delta Motors. He met the Dock Workers Union. The company said it was old.", "Delta Motors"),
    ("Environment Minister Ben Ito left. The Minister said it was old.", "Ben Ito"),
    ("Ben Ito of the ministry was there. The official said it was old.", "Ben Ito"),
    # parents, counted by their children
    ("Ana Lopez came with Ben Ito. The mum-of-two said it was old.", "Ana Lopez"),
    ("Ana Lopez came with Ben Ito. The father of three said it was old.", "Ben Ito"),
    ("A mother of two said it was old.", "mother"),
    # a name after a preposition in an apposition is not the speaker's
    ("Zib Marsh, an analyst at Delta Motors, said it was old.", "Zib Marsh"),
    ("The bank’s website, run by the engineer Ben Ito, said it was old.", "bank’s website"),
    ("Her neighbour, an adviser to Ben Ito, said it was old.", "neighbour"),
    ("Ben Ito met a senior health ministry official. The official said it was old.", "official"),
])
def test_descriptions(text, expected):
    assert actors(text) == [expected]


def test_a_body_is_called_by_its_last_word_however_long_ago_it_was_named():
    trip = "Ana Lopez went from Lima to Rome, from Rome to Oslo and from Oslo to Bern. "
    text = "Dunmore Council closed the pier. " + 5 * trip + "The Coastguard Agency was there. The council said it would pay."
    assert actors(text) == ["Dunmore Council"]


def test_sorts_of_bodies_are_well_formed():
    rows = rules.table("body_types")
    assert len({row["sort"] for row in rows}) == len(rows)
    assert all(len(set(row["words"].split())) == len(row["words"].split()) > 0 for row in rows)


def test_sorts_of_places_are_well_formed():
    rows = rules.table("generic_places")
    assert len({row["noun"] for row in rows}) == len(rows) and {row["sort"] for row in rows} == {"town", "country", "division"}


@pytest.mark.parametrize("text, expected", [
    # sources without a verb
    ("In Ana Lopez’s own words, the bridge is “older than rain.”", [("the bridge is “older than rain.”", "Ana Lopez")]),
    ("In the words of Ana Lopez, “nobody walks here.”", [("nobody walks here.", "Ana Lopez")]),
    ("The bridge is closed, in the words of the mayor, for good.", [("The bridge is closed", "the mayor")]),
    ("The bridge cost three million, per Globus News.", [("The bridge cost three million", "Globus News")]),
    ("As per the report, the bridge is old.", [("the bridge is old", "the report")]),
    ("They pay three coins per person, in other words, nothing.", []),
    # who is asked does not ask
    ("Ana Lopez, asked if it was safe, said it was old.", [("if it was safe", ""), ("it was old", "Ana Lopez")]),
    ("Ana Lopez, a nurse, asked if it was safe.", [("if it was safe", "Ana Lopez")]),
    ("Ana Lopez came, asked if it was safe and left.", [("if it was safe and left", "Ana Lopez")]),
])
def test_sources(text, expected):
    quotes = read(text).quotes
    assert list(zip(quotes.quote, quotes.speaker, strict=True)) == expected
