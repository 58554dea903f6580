"""What an attribution attributes: where content begins and how far it reaches."""
import pytest

from newsread import read


def contents(text):
    return list(read(text).quotes.quote)


@pytest.mark.parametrize("text, expected", [
    # the main clause after a clause that the attribution stands in
    ("When the mayor, Ana Lopez, said it was old, the council closed the bridge.", ["it was old"]),
    ("Although Ana Lopez told the council it was “old and tired,” the bridge stayed open.", ["it was “old and tired,”"]),
    ("By suggesting the bridge was old, Ana Lopez lost the vote.", ["the bridge was old"]),
    ("As Ana Lopez pointed out, the old bridge is safe, the oldest in town.", ["the old bridge is safe, the oldest in town"]),
    # the verb of the clause around the attribution
    ("Ana Lopez, who said the bridge was old, left the council on Monday.", ["the bridge was old"]),
    ("The engineer who admitted taking money for the bridge was arrested by the police.", ["taking money for the bridge"]),
    ("The bridge, which engineers say is a hundred years old, was closed.", ["is a hundred years old"]),
    ("Ana Lopez said the bridge, built by her father, was old.", ["the bridge, built by her father, was old"]),
    # comparisons and concessions by the writer
    ("Half of them said it was old, compared with 20 percent last year.", ["it was old"]),
    ("Ana Lopez said it was small, compared with the bridge of Lima.", ["it was small, compared with the bridge of Lima"]),
    ("Ana Lopez said it would open – though few believed her.", ["it would open"]),
    ("Ana Lopez argued that it should stay, based on the wishes of a few friends.", ["that it should stay"]),
    ("Ana Lopez said the old bridge would be closed, a move that few had expected.", ["the old bridge would be closed"]),
    ("Ana Lopez said the old bridge would be closed, the first sign of a new policy.", ["the old bridge would be closed"]),
    ("Ana Lopez said Ben Ito, a friend of hers, had closed it.", ["Ben Ito, a friend of hers, had closed it"]),
    # a quotation that the sentence goes on from
    ("Ana Lopez said “the old bridge is a danger” to all of Lima.", ["“the old bridge is a danger” to all of Lima"]),
    ("Ana Lopez said “the old bridge is a danger” as she left the council.", ["the old bridge is a danger"]),
    # a participle is the speaker's where it says something
    ("Ana Lopez said the council closed the bridge, publishing reports of the engineers.",
     ["the council closed the bridge, publishing reports of the engineers"]),
    ("Ana Lopez said the council closed the bridge, noting that it was old.",
     ["the council closed the bridge", "that it was old"]),
    ("Ana Lopez said the bridge had been closed, highlighting the need for money.", ["the bridge had been closed"]),
    # what the writer says that the speaker did by speaking
    ("Ana Lopez said the bridge was old and thanked the council for its patience.", ["the bridge was old"]),
    ("Ana Lopez said it would be closed, but she has also praised the council.", ["it would be closed"]),
    ("Ana Lopez said the old bridge would be closed and sold.", ["the old bridge would be closed and sold"]),
])
def test_ends(text, expected):
    assert contents(text) == expected


@pytest.mark.parametrize("text", ["Ana, who said it was “old,”", "Ana said it was old and he has", "When Ana said it was old,"])
def test_a_text_may_end_anywhere(text):
    assert len(contents(text)) == 1


@pytest.mark.parametrize("text, expected", [
    # a noun phrase after a participle; a clause whose subject an aside follows, and a noun phrase with one
    ("Ana Lopez wrote to the council, explaining her plan for the bridge.", ["her plan for the bridge"]),
    ("Ana Lopez argued the mayor, a friend of hers, was wrong.", ["the mayor, a friend of hers, was wrong"]),
    ("Ana Lopez maintained a large lead over Ben Ito, and her friends were happy.", []),
    ("Ana Lopez did not mention the bridge.", []),
    ("Ana Lopez requested letters on the bridge sent to the council.", []),
    ("Ana Lopez argued a letter on the bridge sent to the council was false.",
     ["a letter on the bridge sent to the council was false"]),
    ("They estimated by May the old bridge would be gone.", ["the old bridge would be gone"]),
    # an infinitive's second verb, and what somebody came upon
    ("The council went to Lima to sell the bridge and suggest what should be built.", []),
    ("The council closed the bridge, finding cars that were parked on it.", []),
    ("Ana Lopez closed the bridge and said it was old.", ["it was old"]),
    # an attribution inserted after a word or two; an adverbial of time with "than"; titles of works
    ("Now, Ana Lopez says, in all of Lima the bridges are closed.", ["Now", "in all of Lima the bridges are closed"]),
    ("Ana Lopez less than two weeks ago said that it was old.", ["that it was old"]),
    ("“It is old,” Ana Lopez said on the podcast “Here’s the Bridge.”", ["It is old,"]),
    ("“It is old,” Ana Lopez wrote in her memoir, “Tough Bridges.”", ["It is old,"]),
    ("“It is old,” Ana Lopez said on ABC’s “This Week.”", ["It is old,"]),
    ("Ana Lopez argued – not for the first time – that it was old.", ["that it was old"]),
    ("As reported by the Lima Post, the bridge is old.", ["the bridge is old"]),
    ("The bridge is old, as noted by engineers.", ["The bridge is old"]),
    ("The talks on the bridge failed, emphasizing the need for money.", []),
    ("Ana Lopez has not announced a plan for the bridge.", []),
    ("Ana Lopez admitted taking money for the bridge.", ["taking money for the bridge"]),
    ("Ana Lopez reported Ben Ito to the council.", []),
    # verbs that say something only before "that" and a clause
    ("Counsel submitted that the bridge was unsafe.", ["that the bridge was unsafe"]),
    ("The court held that the contract for the bridge was void.", ["that the contract for the bridge was void"]),
    ("Ana Lopez held that post for years and submitted a plan for the bridge.", []),
    ("“It is old,” Ana Lopez shrugged. Ben Ito, shrugging, left.", ["It is old,"]),
    # relative clauses and stories say nothing
    ("Ana Lopez warned of bridges that were too old.", []),
    ("Ana Lopez warned of engineers who are out of work.", []),
    ("Ana Lopez told the story of a town that lost its only bridge.", []),
    ("Ana Lopez complained of noise and some left.", []),
])
def test_begins(text, expected):
    assert contents(text) == expected


@pytest.mark.parametrize("text, expected", [
    # the writer's clause runs on into a quotation: one content
    ("Ana Lopez left. It is “an old bridge over cold water”, she says.", ["It is “an old bridge over cold water”"]),
    ("“It is odd,” she said. Lopez “has crossed the bridge only once,” she added.",
     ["It is odd,", "Lopez “has crossed the bridge only once,”"]),
    ("Ana Lopez left. “It is an old bridge over cold water”, she says.", ["It is an old bridge over cold water"]),
    # where or when it was said is no content
    ("In a now-deleted reply, Ana Lopez wrote, “some of us walked over the bridge.”", ["some of us walked over the bridge."]),
    ("On Monday, Ana Lopez wrote, “some of us walked over the bridge.”", ["some of us walked over the bridge."]),
    ("In other words, Ana Lopez said, “nobody may walk over the bridge.”", ["In other words", "nobody may walk over the bridge."]),
    # a word before an attribution whose next quotation is attributed once more
    ("“Look,” Ana Lopez went on, “I like bridges. But who,” she asked, “is going to walk over it?”",
     ["Look,", "I like bridges. But who,", "is going to walk over it?"]),
])
def test_around_quotations(text, expected):
    assert contents(text) == expected


@pytest.mark.parametrize("text, expected", [
    # "at least" and "about" belong to what they count
    ("Engineers say about 30 bridges were closed.", ["about 30 bridges were closed"]),
    ("Engineers said nearly 300 bridges were old.", ["nearly 300 bridges were old"]),
    ("Engineers said on Friday between five and nine bridges had fallen.", ["between five and nine bridges had fallen"]),
    ("Engineers spoke about 30 bridges that were old.", []),
    ("Engineers say at least nine bridges have fallen.", ["at least nine bridges have fallen"]),
    ("Engineers said on Friday at most two bridges were safe.", ["at most two bridges were safe"]),
    # a verb that need not name the one spoken to
    ("Engineers warned bridges could fall within days.", ["bridges could fall within days"]),
    ("Engineers warned Delta Bridges could go broke.", ["Delta Bridges could go broke"]),
    ("Engineers warned drivers the bridge was old.", ["the bridge was old"]),
    ("Engineers advised drivers to go home.", []),
    # what the writer misses in a statement
    ("Ana Lopez said the bridge could reopen, though she offered no details.", ["the bridge could reopen"]),
    ("Ana Lopez said the bridge could reopen, though she had no money.", ["the bridge could reopen, though she had no money"]),
    # an adjective speaks no more than a date
    ("Ana Lopez, 58, pleaded guilty in March to nine counts.", []),
    ("The bridge is old, argued Ben Ito of Lima.", ["The bridge is old"]),
])
def test_bare_clauses(text, expected):
    assert contents(text) == expected
