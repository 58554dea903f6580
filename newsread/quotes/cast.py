"""The people and bodies of a text: whom "he", "the minister" or "the company" can mean at a place in it."""
from bisect import bisect_left, bisect_right
from functools import cache, cached_property

from .. import rules
from ..actors import lexicon
from . import words as w

REACH = 24                  # mentions looked back over
BODIES = frozenset(["ORG", "GPE", "NORP", "LOC"])


@cache
def generic():
    """Nouns that stand for any organisation named before ("the company"), from data/rules/generic_bodies.txt."""
    return rules.words("generic_bodies")


@cache
def posts():
    """{noun that means the person in view: sex or ""} from data/rules/salient_posts.txt and titles.csv."""
    sexes = {words[0]: sex for entries in lexicon.titles().values() for words, _, sex in entries if len(words) == 1}
    return {word: sexes.get(word, "") for word in rules.lines("salient_posts")}


def slips(word):
    """A word and what is left of it without one of its letters."""
    return [word, *(word[:k] + word[k + 1:] for k in range(len(word)))]


def head_of(role):
    """The noun of a role: "minister" of "foreign minister of Peru"."""
    words = role.lower().replace(",", " ,").split()
    last = next((k for k, word in enumerate(words) if k and (word in w.PREPOSITION or word == ",")), len(words))
    return words[last - 1]


class Cast:
    """The mentions of a text in order, with the sex and the roles of their actors."""

    def __init__(self, s, mentions, actors):
        self.s, self.page = s, s.page
        self.mentions = sorted(mentions, key=lambda m: m.first)
        self.firsts = [m.first for m in self.mentions]
        self.heads = [first for first, _ in s.page.sentences]
        people = [a for a in actors if a.label == "PERSON" and a.actor]
        self.gender = {a.actor: a.gender for a in people}
        self.surnames = {a.actor.split()[-1].lower(): a.actor for a in reversed(people) if " " in a.actor}
        self.roles = {a.actor: frozenset(" ".join(a.roles).lower().split()) for a in people}
        self.posts = {a.actor: {head_of(role) for role in a.roles} for a in people}
        self.holders = {word: a.actor for a in reversed(people) for word in self.posts[a.actor]}
        self.foremost = self._foremost()

    def _foremost(self):
        """The first tokens of the mentions that are the first person named in their sentence."""
        seen = {}
        for m in self.mentions:
            if m.label == "PERSON":
                seen.setdefault(bisect_right(self.heads, m.first), m.first)
        return frozenset(seen.values())

    def bearer(self, surname):
        """The person of that surname, or of one that differs by a letter (a slip of the pen) where nobody is called so; or ""."""
        surname = surname.lower()
        if surname in self.surnames or len(surname) < 5:
            return self.surnames.get(surname, "")
        return next((self.slips[form] for form in slips(surname) if form in self.slips), "")

    @cached_property
    def slips(self):
        """{surname with up to one letter left out: its bearer}."""
        return {form: name for known, name in self.surnames.items() for form in slips(known)}

    def within(self, first, last):
        """The mentions that begin in tokens [first, last)."""
        return self.mentions[bisect_left(self.firsts, first):bisect_left(self.firsts, last)]

    def before(self, token):
        """The mentions before a token, the nearest first."""
        k = bisect_left(self.firsts, token)
        return self.mentions[max(k - REACH, 0):k][::-1]

    def quoted(self, m):
        """Does a mention stand inside a quotation?"""
        return bisect_right(self.s.tok, m.first) - 1 in self.s.quotes

    def person(self, token, gender, last):
        """The person of that gender ("": any) whom a pronoun at a token means: near, a subject, the last speaker."""
        here, best, top = bisect_right(self.heads, token), "", -99.
        for m in self.before(token):
            known = self.gender.get(m.actor)
            if m.label == "PERSON" and (not known or not gender or known == gender):
                score = self.weight(m, here) + .5 * (known == gender) + 1.5 * (m.actor == last)
                if score > top:
                    best, top = m.actor, score
        return best

    def interrupted(self, first, last, gender):
        """Is a person of that gender named outside quotations between two tokens?"""
        return any(m.label == "PERSON" and self.gender.get(m.actor) in ("", None, gender) and not self.quoted(m)
                   for m in self.within(first, last))

    def weight(self, m, here):
        """How likely a mention is taken up in sentence `here`: less with distance, more where it is a subject."""
        lower = self.page.lower
        led = m.first > 0 and lower[m.first - 1] in w.PREPOSITION
        owns = m.last < len(lower) and lower[m.last] in w.OWNER
        near = bisect_right(self.heads, m.first) - here
        return near + (m.first in self.foremost and not led) - .5 * led - 1.5 * owns - 2 * self.quoted(m)

    def body(self, token, word=""):
        """The organisation (or, for a pronoun, place) most present before a token, its name holding `word` where one does."""
        near = [m for m in self.before(token) if m.label in BODIES and not self.quoted(m)]
        if word:
            holding = [m for m in near if word in m.actor.lower().split()]
            near = holding or [m for m in near if m.label == "ORG" and word in generic()]
        present = {}
        for k, m in enumerate(near):
            present[m.actor] = present.get(m.actor, 0) + .8 ** k
        return max(present, key=present.get) if present else ""

    def introduced(self, word, token):
        """Was somebody without a name called so before: "an organizer", "officials"?"""
        lower = self.page.lower
        for k in range(token - 1, max(token - 150, 0), -1):
            if lower[k] == word and any(w in ("a", "an", "one", "another") for w in lower[max(k - 3, 0):k]):
                return not any(m.label == "PERSON" for m in self.within(k + 1, k + 3))
        return False

    def holder(self, words, token):
        """The actor with the role that a noun phrase names ("the foreign minister"): most words shared, then the nearest."""
        near = [m.actor for m in self.before(token) if words[-1] in self.posts.get(m.actor, ())]
        return max(near, key=lambda actor: len(self.roles[actor].intersection(words)), default=self.holders.get(words[-1], ""))
