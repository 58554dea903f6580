"""How sure: the confidence of quotes' attributions and of names' classes, from what can be seen of each.

Each feature adds points (log-odds, data/rules/certainty.csv). They were fitted (fit, a logistic regression) on annotated news,
so that items of confidence 0.9 are right nine times in ten; newsread.accuracy.reliability measures whether they are."""
from functools import cache
from math import exp

import numpy as np

from . import rules
from .actors import lexicon

PRONOUNS = frozenset("i you he she it we they who".split())
SHORT, LONG = 5, 12                                         # words of a quote


def weigh_quotes(quotes):
    """Set the confidence of each Quote: that it is one, about as long, and by this speaker. Returns the list."""
    for q in quotes:
        q.confidence = confidence("quotes", quote_features(q))
    return quotes


def weigh_names(page, mentions, actors):
    """Set the confidence of each Mention: that it is a name, of this length and class. Returns (mentions, actors)."""
    named = {a.actor: len(a.mentions) for a in actors}
    heads = {first for first, _ in page.sentences}
    for m in mentions:
        m.confidence = confidence("names", name_features(page, m, named.get(m.actor, 1), m.first in heads))
    return mentions, actors


def confidence(of, features):
    """A probability, two decimals, from the points of the features.

    >>> confidence("quotes", ["no such feature"])
    0.5
    """
    known = points()
    return round(1 / (1 + exp(-sum(known.get((of, f), 0.) for f in features))), 2)


def quote_features(q):
    """The features of a Quote: its rule, kind, length, how the speaker is written, the cue."""
    length = "short" if q.words <= SHORT else "long" if q.words > LONG else "middling"
    marked = "direct" if q.kind == "direct" else "reported"
    return ["any", f"rule {q.rule}", q.kind, f"{marked}, {length}", f"speaker {written(q.speaker)}", f"{marked}, cue {q.cue.lower()}",
            "with an actor" if q.actor else "without an actor"]


def written(speaker):
    """How a speaker is written: none, pronoun, name or noun.

    >>> [written(s) for s in ("", "She", "the mayor", "Mayor Ada Byrne", "Byrne")]
    ['none', 'pronoun', 'noun', 'name', 'name']
    """
    words = speaker.split()
    if not words or words[0].lower() in PRONOUNS:
        return "pronoun" if words else "none"
    return "name" if len(words) == 1 and words[0][0].isupper() or any(w[0].isupper() for w in words[1:]) else "noun"


def name_features(page, mention, times, at_head):
    """The features of a Mention: its class with its length, whether the lists know it, is it named again, where it stands."""
    text = page.text[mention.start:mention.end]
    size = min(mention.last - mention.first, 3)
    return ["any", mention.label, *(f"{mention.label}, {what}" for what in (
                f"{size} words", "known" if lexicon.known(text) else "unknown", "named again" if times > 1 else "named once")),
            "at the head" if at_head else "inside", "capitals" if text.isupper() and len(text) > 4 else "small letters"]


@cache
def points():
    """{(of, feature): points}."""
    return {(row["of"], row["feature"]): float(row["points"]) for row in rules.table("certainty")}


def fit(items, penalty=2., least=15):
    """{feature: (points, items)} from [(features, right?)]: logistic regression with a ridge, by Newton's method; features of
    fewer than `least` items are left out."""
    counts = {}
    for features, _ in items:
        for f in features:
            counts[f] = counts.get(f, 0) + 1
    names = sorted(f for f, n in counts.items() if n >= least)
    at = {f: k for k, f in enumerate(names)}
    x = np.zeros((len(items), len(names)))
    for row, (features, _) in zip(x, items):
        row[[at[f] for f in features if f in at]] = 1
    right, weights = np.array([r for _, r in items], float), np.zeros(len(names))
    for _ in range(25):
        p = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (right - p) - penalty * weights
        weights += np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + penalty * np.eye(len(names)), slope)
    return {f: (round(float(w), 2), counts[f]) for f, w in zip(names, weights)}
