"""The people and bodies of a text: whom "he", "the minister" or "the company" can mean at a place in it."""
from bisect import bisect_left
from collections import defaultdict
from functools import cache, cached_property, lru_cache
from itertools import chain
from operator import attrgetter

from .. import rules
from ..actors import lexicon
from . import words as w

SORTS = {6: "country", 4: "division", 2.5: "division"}          # by the weight of a known name
BREAKS = w.PREPOSITION | w.STOP | w.OWNER | w.CONJUNCTION | w.FINITE
REACH = 24                  # mentions looked back over
BODIES = frozenset(["ORG", "GPE", "NORP", "LOC"])
SEXES = {"he": "m", "his": "m", "him": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}


@cache
def generic():
    """Nouns that stand for any organisation named before ("the company"), from data/rules/generic_bodies.txt."""
    return rules.words("generic_bodies")


@lru_cache(4096)
def body_sorts(name):
    """The sorts of organisation (data/rules/body_types.csv) that the words of a name tell, a frozenset."""
    words = set(name.lower().split())
    return frozenset(row["sort"] for row in rules.table("body_types") if words.intersection(row["words"].split()))


def can_be(name, noun):
    """Can a body of that name be "the company"? Not where the words of both tell sorts, and none in common."""
    one, other = body_sorts(name), body_sorts(noun)
    return not one or not other or bool(one & other)


@cache
def places():
    """{noun that stands for a place named before: the sort of place}, from data/rules/generic_places.csv."""
    return {row["noun"]: row["sort"] for row in rules.table("generic_places")}


def sort_of(place):
    """The sort of a place that is known: country, division (of a country) or town; "" of another."""
    known = lexicon.known(place)
    return SORTS.get(known.weight, "town") if known else ""


@cache
def posts():
    """{noun that means the person in view: sex or ""} from data/rules/salient_posts.txt and titles.csv."""
    sexes = {words[0]: sex for entries in lexicon.titles().values() for words, _, sex in entries if len(words) == 1}
    return {word: sexes.get(word, "") for word in rules.lines("salient_posts")}


def slips(word):
    """A word and what is left of it without one of its letters."""
    return [word, *(word[:k] + word[k + 1:] for k in range(len(word)))]


@lru_cache(4096)
def head_of(role):
    """The noun of a role: "minister" of "foreign minister of Peru"."""
    words = role.lower().replace(",", " ,").split()
    last = next((k for k, word in enumerate(words) if k and (word in w.PREPOSITION or word == ",")), len(words))
    return words[last - 1]


def posts_held(page, mentions, actors):
    """{person: the nouns for what they are}: of all their roles, and of a title before their name ("Archbishop Ben Ito")."""
    held = {a.actor: {head_of(role) for role in a.roles} - generic() for a in actors if a.label == "PERSON" and a.actor}
    lower, titles = page.lower, posts()
    for m in mentions:
        if m.first and m.actor in held and lower[m.first - 1] in titles:
            held[m.actor].add(lower[m.first - 1])
    return held


def alone(name):
    """The sex of a person known by a given name alone; "" where the name may be a surname."""
    return "" if " " in name or name in lexicon.surnames() else lexicon.sex(lexicon.fold(name)).strip("u-")


def most_present(near):
    """The actor most named in mentions, the nearest counting most; "" for none."""
    present = {}
    for k, m in enumerate(near):
        present[m.actor] = present.get(m.actor, 0) + .8 ** k
    return max(present, key=present.get, default="")


class Cast:
    """The mentions of a text in order, with the sex and the roles of their actors. quoted: the tokens inside quotations;
    posts: what posts_held() says."""

    def __init__(self, s, mentions, actors, posts):
        self.s, self.page = s, s.page
        self.mentions = sorted(mentions, key=attrgetter("first"))
        self.firsts = [m.first for m in self.mentions]
        self.quoted = frozenset(chain.from_iterable(range(s.tok[u], s.tok[u + 1]) for u in s.quotes))
        self.groups = [m for a in actors if a.collective for m in a.mentions]
        people = [a for a in actors if a.label == "PERSON" and a.actor]
        self.gender = {a.actor: a.gender or alone(a.actor) for a in people}
        self.surnames = {a.actor.split()[-1].lower(): a.actor for a in reversed(people) if " " in a.actor}
        self.roles = {a.actor: a.roles for a in people}
        self.posts = posts
        self.holders = {word: a.actor for a in reversed(people) for word in posts[a.actor]}
        self.gender |= {actor: sex for actor, sex in self.pronouns().items() if not self.gender.get(actor)}

    def pronouns(self):
        """{person: sex}, as most pronouns after a sole name in their sentence tell it."""
        votes = {}
        for unit in self.s.signals:
            sex = SEXES.get(self.s.low[unit])
            if sex and (actor := self.sole(unit)):
                votes[actor] = votes.get(actor, 0) + (1 if sex == "f" else -1)
        return {actor: "f" if vote > 0 else "m" for actor, vote in votes.items() if vote}

    def sole(self, unit):
        """The only person named before a unit in its sentence, outside quotations; "" for none or several."""
        first = self.s.tok[self.s.heads[self.s.sentence(unit)]]
        named = {m.actor for m in self.before(self.s.tok[unit], 4)
                 if m.first >= first and m.label == "PERSON" and m.first not in self.quoted}
        return named.pop() if len(named) == 1 else ""

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

    def before(self, token, reach=REACH):
        """The last `reach` mentions before a token, the nearest first."""
        k = bisect_left(self.firsts, token)
        return self.mentions[max(k - reach, 0):k][::-1]

    def body(self, token, word=""):
        """The organisation (or, for a pronoun, place) most present before a token, its name holding `word` where one does."""
        near = [m for m in self.before(token) if m.label in BODIES and m.first not in self.quoted]
        if word:
            holding = [m for m in near if word in m.actor.lower().split()] or self.called_so(word, token)
            near = holding or [m for m in near if m.label == "ORG" and word in generic() and can_be(m.actor, word)]
        return most_present(near)

    def called_so(self, word, token):
        """The last mention of an organisation whose name ends in a word, however far before a token, in a list."""
        found = self.bodies.get(word, [])
        return found[:bisect_left(found, token, key=attrgetter("first"))][-1:]

    @cached_property
    def bodies(self):
        """{last word of an organisation's name, lower case: its mentions}."""
        out = defaultdict(list)
        for m in self.mentions:
            if m.label == "ORG":
                out[m.actor.lower().rpartition(" ")[2]].append(m)
        return out

    def place(self, token, noun):
        """The place that "the city" or "the province" means: of that sort, most present before a token."""
        near = [m for m in self.before(token) if m.label in ("GPE", "LOC") and sort_of(m.actor) in (places().get(noun), "")]
        return most_present([m for m in near if sort_of(m.actor)] or near) if noun in places() else ""

    def introduced(self, word, token):
        """Was somebody without a name called so before: "an organizer", "a senior party official"?"""
        lower = self.page.lower
        found = (k for k in range(token - 1, max(token - 150, 0), -1) if lower[k] == word)
        k = next((k for k in found if self.article(k) in ("a", "an", "one", "another")), None)
        return k is not None and not any(m.label == "PERSON" and (m.first < k + 3 or word in self.posts.get(m.actor, ()))
                                         for m in self.within(k + 1, k + 10))

    def article(self, k):
        """The article or pronoun that begins the noun phrase of the noun at token k; "" without one near."""
        lower = self.page.lower
        begin = next((j for j in range(k - 1, max(k - 6, -1), -1) if lower[j] in w.DETERMINER or lower[j] in BREAKS), None)
        return lower[begin] if begin is not None else ""

    def holder(self, words, token, names):
        """The actor with the role that a noun phrase names, its head last ("the foreign minister"): most words shared, then the
        nearest. names: those that narrow the role; who is not named yet must be called by one of them."""
        near = [m.actor for m in self.before(token) if words[-1] in self.posts.get(m.actor, ())]
        far = self.holders.get(words[-1], "")
        fit = [actor for actor in near or [far] * bool(far) if self.fits(actor, words, names, bool(near))]
        return max(fit, key=lambda actor: len(self.called(actor).intersection(words)), default="")

    def fits(self, actor, words, names, near):
        """Does nothing that narrows a role ("former", "Texas") speak against an actor?"""
        called = self.called(actor)
        known = not names or bool(names & called) or near and not self.narrowed(actor)
        return known and ("former" not in words or "former" in called)

    def called(self, actor):
        """The words of an actor's roles."""
        return set(" ".join(self.roles[actor]).lower().split())

    def narrowed(self, actor):
        """Does a name narrow an actor's roles: "the Texas governor"?"""
        return any(word[0].isupper() for role in self.roles[actor] for word in role.split()[:-1])
