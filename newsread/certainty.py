"""How sure: the confidence of quotes' attributions and of names' classes, from what can be seen of each.

Each feature adds points (log-odds, data/rules/certainty.csv). benchmarks/certainty.py fitted them on annotated news, so that items
of confidence 0.9 are right nine times in ten; newsread.accuracy.reliability measures whether they are."""
from functools import cache, lru_cache
from math import exp

from . import rules
from .actors import lexicon

PRONOUNS = frozenset("i you he she it we they who".split())
SHORT, LONG = 5, 12                                         # words of a quote


def weigh_quotes(quotes):
    """Set the confidence of each Quote: that it is one, about as long, and by this speaker. Returns the list."""
    for q in quotes:
        q.confidence = confidence("quotes", quote_traits(q))
    return quotes


def weigh_names(page, mentions, actors):
    """Set the confidence of each Mention: that it is a name, of this length and class. Returns (mentions, actors)."""
    again = {a.actor for a in actors if len(a.mentions) > 1}
    heads = {first for first, _ in page.sentences}
    for m in mentions:
        m.confidence = confidence("names", name_traits(page, m, again, heads))
    return mentions, actors


@lru_cache(4096)
def confidence(of, traits):
    """A probability, two decimals, from the points of the features of a quote or a name with these traits."""
    known = points()
    return round(1 / (1 + exp(-sum(known.get((of, f), 0.) for f in FEATURES[of](*traits)))), 2)


def quote_traits(q):
    """What is seen of a Quote: rule, kind, length, how the speaker is written, cue, is there an actor?"""
    length = "short" if q.words <= SHORT else "long" if q.words > LONG else "middling"
    return q.rule, q.kind, length, written(q.speaker), q.cue.lower(), bool(q.actor)


def quote_features(rule, kind, length, speaker, cue, actor):
    marked = "direct" if kind == "direct" else "reported"
    return ["any", f"rule {rule}", kind, f"{marked}, {length}", f"speaker {speaker}", f"{marked}, cue {cue}",
            "with an actor" if actor else "without an actor"]


def written(speaker):
    """How a speaker is written: none, pronoun, name or noun.

    >>> [written(s) for s in ("", "She", "the mayor", "Mayor Ada Byrne", "Byrne")]
    ['none', 'pronoun', 'noun', 'name', 'name']
    """
    words = speaker.split()
    if not words or words[0].lower() in PRONOUNS:
        return "pronoun" if words else "none"
    return "name" if len(words) == 1 and words[0][0].isupper() or any(w[0].isupper() for w in words[1:]) else "noun"


def name_traits(page, mention, again, heads):
    """What is seen of a Mention: class, words (3: three or more), is it on the lists, named again, at the head of its sentence, in
    capitals?"""
    text = page.text[mention.start:mention.end]
    return (mention.label, min(mention.last - mention.first, 3), bool(lexicon.known(text)), mention.actor in again,
            mention.first in heads, len(text) > 4 and text.isupper())


def name_features(label, words, known, again, at_head, capitals):
    return ["any", label, f"{label}, {words} words", f"{label}, {'known' if known else 'unknown'}",
            f"{label}, {'named again' if again else 'named once'}", "at the head" if at_head else "inside",
            "capitals" if capitals else "small letters"]


FEATURES = {"quotes": quote_features, "names": name_features}


@cache
def points():
    """{(of, feature): points}."""
    return {(row["of"], row["feature"]): float(row["points"]) for row in rules.table("certainty")}
