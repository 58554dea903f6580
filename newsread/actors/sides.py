"""Which country or body the article ties its persons to (side), and by which words."""
from bisect import bisect_left
from collections import Counter

from . import lexicon, phrases, runs

STATE = lexicon.kind("state_office")                    # offices that belong to a country where nothing else is said
OWNERS = frozenset(["its", "their", "whose"])
BODIES = lexicon.kind("body_noun")                      # the company's, the party's
SCENE = frozenset(["in", "near", "around", "outside"])
TIES = {"of": ("ORG", "GPE"), "from": ("ORG", "GPE"), "(": ("ORG", "GPE"), "with": ("ORG",), "at": ("ORG",)}
POSTS = lexicon.kind("body_post")                       # offices that belong to a body


def stated(page, bounds, at, name):
    """(side, how) of the first of a person's roles that names a body, country or people; None without. What is merely the scene
    ("a trader in Rotterdam") is no side."""
    for first, last in bounds:
        for m in (at[i] for i in range(first, last) if i in at):
            scene = m.label in ("GPE", "LOC") and m.first > first and (
                page.lower[m.first - 1] in SCENE or page.lower[m.first - 1] == "from" and not is_country(m.actor))
            born = page.lower[m.last + 1:m.last + 2] == ["born"]                             # the Peruvian-born head of the bank
            if m.label in phrases.OWNERS and m.actor != name and not (scene or born):
                return m.actor, "role: " + phrases.tidy(page.string(first, last))
    return None


def belongs(page, m, at):
    """(side, how) of "Lena Fischer of Halden Bank", "Kenya’s Eliud Tanui", "Eliud Tanui (Kenya)", "Rosa Diaz, D-Texas"; None
    without."""
    i, lower = 0, page.lower[m.last:m.last + 5] + [""] * 5
    i += lower[i] == ","
    classes = TIES.get(lower[i], ())
    i += bool(classes) + (lower[i + 1] == "the")
    if lower[i] in ("d", "r", "i") and lower[i + 1] in runs.HYPHENS:
        i, classes = i + 2, ("GPE", "LOC")
    tie = at.get(m.last + i)
    if tie and tie.label in classes and (tie.label == "ORG" or "LOC" in classes or is_country(tie.actor)):
        return tie.actor, phrases.tidy(page.string(m.first, tie.last))
    return owned(page, m, at)


def owned(page, m, at):
    """(side, how) of a person right after an owner with 's or the name of a people."""
    k = m.first - (m.first > 1 and page.lower[m.first - 1] in runs.POSSESSED)
    tie = next((at[j] for j in range(k - 1, max(k - 6, -1), -1) if j in at and at[j].last == k), None)
    if tie and (tie.label == "NORP" and k == m.first or tie.label in ("GPE", "ORG") and k < m.first):
        return tie.actor, phrases.tidy(page.string(tie.first, m.last))
    return None


def referred(page, bounds, bodies):
    """(side, how) of "its chief executive", "the bank’s chairman", and of a bare "Chief Financial Officer" where one body alone
    was named just before; None without."""
    for first, last in bounds:
        before = page.lower[max(0, first - 3):first]
        noun = len(before) > 1 and before[-1] in runs.POSSESSED and before[-2] in BODIES
        its = bool(before) and before[-1] in OWNERS
        if its or noun:
            near = [m.actor for m in bodies.before(first, 3) if m.label == "ORG" or its]
            called = [m.actor for m in bodies.before(first, 99) if noun and before[-2] in m.actor.lower().split()]
            near = (called + near)[:1]
        elif page.lower[last - 1] in POSTS and not {"of", "for"} & set(page.lower[first:last]):
            near = list({m.actor: 0 for m in bodies.before(first, 2) if m.label == "ORG"})
        else:
            near = []
        if len(near) == 1:
            return near[0], "named before: " + phrases.tidy(page.string(first - its - 2 * noun, last))
    return None


class Bodies:
    """The mentions of bodies and countries of an article, in order."""

    def __init__(self, page, found):
        self.sentence = page.sentence_of
        self.mentions = [m for _, m in found if m.label in ("ORG", "GPE")]
        self.firsts = [m.first for m in self.mentions]

    def before(self, i, sentences):
        """The last dozen that stand before token i, the nearest first, at most so many sentences back."""
        k = bisect_left(self.firsts, i)
        return [m for m in self.mentions[max(0, k - 12):k][::-1] if self.sentence[m.first] > self.sentence[i] - sentences]


def of_state(page, bounds, country):
    """(side, how) of a President, Prime Minister or Minister of whom nothing else is said: the country the article is about."""
    for first, last in bounds:
        office = page.lower[last - 1]
        named = office == "minister" or page.words[last - 1][0].isupper()                     # no firm's or club's president
        if country and office in STATE and named and page.lower[first] != "vice":
            return country, "the country named most"
    return None


def main_country(found):
    """The country, or place that is in no list, that the article names at least twice and more than twice as often as any other
    of them; "" without."""
    names = Counter(m.actor for _, m in found if m.label in ("GPE", "NORP") and (
        is_country(m.actor) or m.label == "GPE" and m.actor not in lexicon.names()))
    first, second = (names.most_common(2) + [("", 0)] * 2)[:2]
    return first[0] if first[1] > max(1, 2 * second[1]) else ""


def is_country(name):
    known = lexicon.names().get(name)
    return bool(known) and known.country == name
