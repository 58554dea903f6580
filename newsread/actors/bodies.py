"""Sides that other sentences tell: "its chief executive", "the minister", "the goalkeeper", of what was named before."""
from bisect import bisect_left
from collections import Counter
from functools import cache, cached_property

from .. import rules
from . import lexicon, phrases, runs, sides
from .sides import NOUNS, POSTS, is_country

STATE = lexicon.kind("state_office")                    # offices that belong to a country where nothing else is said
OWNERS = frozenset(["its", "their", "whose"])
OFFICIAL = lexicon.kind("no_firm")                      # words in the names of bodies that no firm's officers lead
FELLOWS = lexicon.kind("fellow")                        # her deputy, his successor
GOVERN = lexicon.kind("state_body")                     # bodies that belong to a country
TEAM = lexicon.kind("team_post")                        # those of clubs and national teams
REFERRED = lexicon.kind("body_generic")                 # the company's, the party's: whatever its name
AGAINST = lexicon.kind("opponent")
CONTESTS = lexicon.kind("contest")
LAST, LONG_AGO = 12, 300                                # mentions, tokens that are looked back upon
LINKS = frozenset(["of", "for", "at", "in", "from", "to", "with"])


@cache
def heads():
    """{last word of a post: the words one of which is in the name of its body}, data/rules/posts.csv."""
    return {post: frozenset(row["bodies"].split()) for row in rules.table("posts") for post in row["posts"].split("|")}


class Bodies:
    """The mentions of bodies and countries of an article, in order."""

    def __init__(self, page, found):
        self.page, self.sentence = page, page.sentence_of
        self.mentions = [m for _, m in found if m.label in ("ORG", "GPE")]
        self.firsts = [m.first for m in self.mentions]
        self.found, self.at = found, {m.first: m for _, m in found}

    @cached_property
    def people(self):
        return [m for _, m in self.found if m.label == "PERSON"]

    @cached_property
    def named(self):
        """{word: [mentions of bodies whose full name has it]}; of places ("Botanic Garden") the last word alone."""
        out = {}
        for _, m in self.found:
            words = m.actor.lower().split()
            for word in words if m.label == "ORG" else words[1:][-1:] if m.label in ("LOC", "FAC") else ():
                out.setdefault(word, []).append(m)
        return out

    def before(self, i, sentences):
        """The last dozen that stand before token i, the nearest first, at most so many sentences back."""
        k = bisect_left(self.firsts, i)
        return [m for m in self.mentions[max(0, k - LAST):k][::-1] if self.sentence[m.first] > self.sentence[i] - sentences]

    @cached_property
    def capitals(self):
        """The words written with a capital elsewhere than at the head of a sentence."""
        heads = {first for first, _ in self.page.sentences}
        return {w for i, w in enumerate(self.page.words) if w[0].isupper() and i not in heads}

    def last(self, i):
        """The firm that alone is named in the nearest sentence before token i with one; "" without."""
        near = [m for m in self.before(i, 6) if m.label == "ORG" and not OFFICIAL.intersection(m.actor.lower().split())]
        return only(m.actor for m in near if self.sentence[m.first] == self.sentence[near[0].first])

    def around(self, i, back):
        """The names of the bodies and countries of token i's sentence, or of one so many sentences back."""
        number = self.sentence[i] - back
        if number < 0:
            return []
        first, last = self.page.sentences[number]
        k = bisect_left(self.firsts, min(i, last))
        near = [m for m in self.mentions[max(0, k - LAST):k + LAST] if first <= m.first < last and (
            m.actor.lower().split()[-1] not in CONTESTS)]
        return list(dict.fromkeys(m.actor for m in near if (m.label == "ORG" or is_country(m.actor)) and (
            m.first == first or self.page.lower[m.first - 1] not in AGAINST)))


def find(page, bounds, bodies):
    """(side, how) of the first of a person's roles that points at what was named elsewhere; None without."""
    for first, last in bounds:
        if last > first and (name := called(page, first, last, bodies) or referred(page, first, last, bodies)
                             or again(page, first, last, bodies) or posted(page, first, last, bodies)):
            before = page.lower[max(0, first - 2):first]
            its = bool(before) and (before[-1] in OWNERS or 2 * (before[-1] in runs.POSSESSED and len(before) > 1))
            return name, "named before: " + phrases.tidy(page.string(first - its, last))
    return None


def headed(page, m, bodies):
    """(side, how) of "the team, led by Ana Lopez", where one body alone was named before; None without."""
    end = sides.led(page, m)
    if end > 1 and page.lower[end - 2] == "the" and page.lower[end - 1] in REFERRED and (name := bodies.last(end)):
        return name, "named before: " + phrases.tidy(page.string(end - 2, m.last))
    return None


def called(page, first, last, bodies):
    """The body one of whose words stands in a role or owns it: "Rovers goalkeeper", "the council’s leader"; "" without."""
    begin = first - 2 if first > 1 and page.lower[first - 1] in runs.POSSESSED else first
    if begin < first and page.words[begin][0].isupper() and phrases.ending(first - 1, bodies.at) or (
            begin == first and page.lower[last - 1] in STATE):
        return ""                                       # Ana Lopez’s lawyer; no Environment Canada's is an Environment Minister
    for i in range(begin, head_of(page, first, last)):
        names = bodies.named.get(page.lower[i], ()) if page.lower[i] not in phrases.MODIFIERS else ()
        k = bisect_left(names, first, key=lambda m: m.first) if names else 0
        near = [m.actor for m in names[max(0, k - LAST):k][::-1]]
        if page.words[i].islower() and begin == first:
            near = [name for name in near if page.lower[i] in NOUNS and name not in lexicon.names()]    # no European Union leader
        elif begin == first or page.words[i][0].isupper():
            near = [name for name in near or [m.actor for m in names[:1]] if page.lower[i] in NOUNS or (
                page.lower[i] in name.lower().split()[::max(1, len(name.split()) - 1)])]                # the first or last word
        if near:
            return near[0]
    return owner(page, first, bodies) if begin < first else ""


def owner(page, first, bodies):
    """The body that owns the role from token `first` on and is no known name, "Homeland’s chairwoman"; "" without."""
    i = first - 2
    word = lexicon.word(page.words[i])
    return page.words[i] if page.words[i][0].isupper() and not word.never and page.words[i] in bodies.capitals else ""


def head_of(page, first, last):
    """The token of the head of a role: the last before "of", "for" or "at"."""
    return next((i for i in range(first, last) if page.lower[i] in LINKS), last) - 1


def referred(page, first, last, bodies):
    """The body meant by "its chief executive", "the bank’s chairman"; "" without."""
    before = page.lower[max(0, first - 2):first]
    inside = page.lower[first] in REFERRED and not runs.POSSESSED.isdisjoint(page.lower[first + 1:first + 2])  # the bank’s owner
    if inside or len(before) > 1 and before[-1] in runs.POSSESSED and before[-2] in REFERRED:
        return next((m.actor for m in bodies.before(first, 3) if m.label == "ORG"), "")
    if before and before[-1] == "whose" and (name := adjacent(page, first - 2, bodies)):
        return name
    if before and before[-1] in OWNERS:
        near = bodies.before(first, 3)
        firm = not POSTS.isdisjoint(page.lower[first:last])
        return next((m.actor for m in near if m.label == "ORG" or not firm), "")
    return ""


def adjacent(page, comma, bodies):
    """The body or country named right before a comma: "in Peru, where President", "in the Lancet, whose editor"; "" without."""
    tie = phrases.ending(comma, bodies.at)
    return tie.actor if tie and tie.label in ("ORG", "GPE", "OTHER") else ""


def again(page, first, last, bodies):
    """The country or body of "the minister" where one was named before as "Peru’s foreign minister"; "" without."""
    head = page.lower[last - 1]
    if first == 0 or page.lower[first - 1] != "the" or last - first > 1:
        return ""
    for j in range(first - 1, max(first - LONG_AGO, 0), -1):
        if page.lower[j] == head:
            k = phrases.widened(page, phrases.compound(page, phrases.trade_before(page, j + 1), j + 1), bodies.at)
            if k < j and k in bodies.at:
                return bodies.at[k].actor
    return ""


def posted(page, first, last, bodies):
    """The body of a bare office or trade, "Chief Executive Ana Lopez", "Midfielder Ana Lopez", "Judge Lopez"; "" without."""
    post, before = post_of(page, last), page.lower[max(0, first - 1)]
    if before == "where" and post in STATE:
        return adjacent(page, first - 2, bodies)
    if head_of(page, first, last) < last - 1 or first and (before in runs.POSSESSED or before in ("his", "her")):
        return ""
    pair = " ".join(page.lower[last - 2:last])
    if words := heads().get(pair) or heads().get(post):
        name = only(m.actor for m in bodies.before(first, 99) if words.intersection(m.actor.lower().split()))
        return name or (only(m.actor for m in bodies.before(first, 99) if is_state(m.actor)) if post == "governor" else "")
    if post in TEAM and (name := only(bodies.around(first, 0)) or only(bodies.around(first, 1))):
        return name
    if post in POSTS or pair in POSTS:
        near = {m.actor: 0 for m in bodies.before(first, 2) if m.label == "ORG"}
        return only(near) if near else bodies.last(first)
    return ""


def is_state(name):
    """Is this a state or province of a country?"""
    known = lexicon.entry(name)
    return bool(known) and known.label == "GPE" and known.weight in (lexicon.SIZES["state"], lexicon.SIZES["province"])


def post_of(page, last):
    """The last word of a role, with what is before its hyphen: "co-author"."""
    return "".join(page.lower[last - 3:last]) if last > 2 and page.words[last - 2] in runs.HYPHENS else page.lower[last - 1]


def only(names):
    """The one name among some, "" where there is none or another."""
    names = set(names)
    return names.pop() if len(names) == 1 else ""


def fellow(page, bounds, bodies, actors):
    """(side, how) of "her deputy, Ana Lopez": that of the person named last before; None without."""
    for first, last in bounds:
        if first and page.lower[first - 1] in ("his", "her") and post_of(page, head_of(page, first, last) + 1) in FELLOWS:
            k = bisect_left(bodies.people, first, key=lambda m: m.first)
            side = actors[bodies.people[k - 1].actor].side if k else ""
            return (side, "that of " + bodies.people[k - 1].actor) if side else None
    return None


def of_state(page, bounds, country):
    """(side, how) of a President, Prime Minister or Minister of whom nothing else is said: the country the article is about."""
    for first, last in bounds:
        office = page.lower[last - 1]
        named = office == "minister" or page.words[last - 1][0].isupper()                     # no firm's or club's president
        state = office in STATE or " ".join(page.lower[max(first, last - 2):last]) in STATE
        ministry = GOVERN.intersection(page.lower[first:last])                                # a ministry official
        if country and (ministry or state and named) and page.lower[first] not in ("vice", "then"):
            return country, "the country named most"
    return None


def main_country(page, found):
    """The country, or place that is in no list, that the article names at least twice, or in its first two sentences, and more
    than twice as often as any other of them (a capital counts for its country, an unknown place for less); "" without."""
    names, itself, lead = Counter(), set(), page.sentences[1][1] if len(page.sentences) > 1 else len(page.words)
    for _, m in found:
        if m.label not in ("GPE", "NORP", "ORG"):
            continue
        name = m.actor if m.label == "NORP" else lexicon.capitals().get(m.actor, m.actor)
        if is_country(name):
            names[name] += 1.5 if m.first < lead and not names[name] else 1
            itself.add(name if m.stands_for or m.actor == name else "")
        elif m.label == "GPE" and name not in lexicon.names():
            names[name] += .6
    first, second = (names.most_common(2) + [("", 0)] * 2)[:2]
    scene = is_country(first[0]) and first[0] not in itself                                  # they bike in Paris
    return first[0] if first[1] > max(1, 2 * second[1]) and not scene else ""
