"""From the noun phrase that speaks to the actor who speaks: one pass over the document's people and bodies."""
from bisect import bisect_left, bisect_right
from functools import cache

from .. import rules
from . import phrases as p

HE, SHE = frozenset(["he", "him", "his", "himself"]), frozenset(["she", "her", "hers", "herself"])
REACH = 24                  # mentions looked back over for a pronoun
BODIES = frozenset(["ORG", "GPE", "NORP", "LOC"])
GENERIC = frozenset("""company firm group agency organisation organization bank party ministry department committee commission union
association institute university court newspaper paper magazine network campaign administration government board council police
team club charity airline manufacturer maker retailer carrier giant watchdog regulator body office bureau outlet site website
startup country nation state city""".split())
SOURCES = frozenset("report reports source sources people officials others some many critics experts analysts".split())


@cache
def genders(kind):
    """{word: "m" or "f"} of data/rules/gender.csv; kind is title, noun or given."""
    return {w: row["gender"] for row in rules.table("gender") if row["kind"] == kind for w in row["words"].split()}


class Cast:
    """The mentions of a text, with what tells who "he", "the minister" or "Roe" is."""

    def __init__(self, s, mentions):
        self.s, self.page = s, s.page
        self.mentions = sorted(mentions, key=lambda m: m.first)
        self.firsts = [m.first for m in self.mentions]
        self.heads = [first for first, _ in s.page.sentences]
        self.gender, self.surnames, self.roles = {}, {}, {}
        for m in self.mentions:
            if m.label == "PERSON":
                self._meet(m)

    def _meet(self, m):
        """Note a person's surname, gender and the role words beside the name."""
        lower, actor = self.page.lower, m.actor
        self.surnames.setdefault(lower[m.last - 1], actor)
        if actor not in self.gender:
            given = actor.split()[0].lower() if actor else ""
            self.gender[actor] = genders("given").get(given, "")
        for k in range(max(m.first - 3, 0), m.last):
            told = genders("title").get(lower[k]) or k < m.first and genders("noun").get(lower[k])
            if told:
                self.gender[actor] = self.gender[actor] or told
        for k in role_words(self.page, m):
            self.roles.setdefault(lower[k], []).append((m.first, actor))
            told = genders("noun").get(lower[k])
            self.gender[actor] = self.gender[actor] or told or ""

    def within(self, first, last):
        """The mentions in tokens [first, last)."""
        return self.mentions[bisect_left(self.firsts, first):bisect_left(self.firsts, last)]

    def sentence(self, token):
        return bisect_right(self.heads, token)

    def quoted(self, m):
        """Does a mention stand inside a quotation?"""
        u = bisect_right(self.s.tok, m.first) - 1
        return u in self.s.quotes

    def person(self, token, gender, last):
        """The person whom "he" or "she" at a token means: near, a subject, the last speaker, of that gender."""
        here, best, top = self.sentence(token), "", -99.
        k = bisect_left(self.firsts, token)
        for m in reversed(self.mentions[max(k - REACH, 0):k]):
            known = self.gender.get(m.actor)
            if m.label != "PERSON" or known and known != gender:
                continue
            score = self.score(m, here) + .5 * (known == gender) + 1.5 * (m.actor == last)
            if score > top:
                best, top = m.actor, score
        return best

    def score(self, m, here):
        d = here - self.sentence(m.first)
        first = self.heads[self.sentence(m.first) - 1]
        subject = not any(o.label == "PERSON" for o in self.within(first, m.first))
        owned = self.page.lower[m.last] in p.OWNER if m.last < len(self.page.lower) else False
        return -d + subject - 1.5 * owned - 2 * self.quoted(m)

    def body(self, token, last):
        """The organisation or place that "it" or "the company" at a token means."""
        k = bisect_left(self.firsts, token)
        for m in reversed(self.mentions[max(k - REACH, 0):k]):
            if m.label in BODIES and not self.quoted(m):
                return m.actor
        return last

    def holder(self, word, token):
        """The last actor before (else after) a token whose name stands beside a role word."""
        held = self.roles.get(word, ())
        k = bisect_left(held, (token, ""))
        return held[k - 1][1] if k else held[0][1] if held else ""


def role_words(page, m):
    """Tokens that tell a person's role: up to four words before the name, and the first words of an apposition after it."""
    lower, n, k = page.lower, len(page.lower), m.first
    while k > max(m.first - 5, 0) and lower[k - 1].isalpha() and lower[k - 1] not in p.PREPOSITION and lower[k - 1] not in p.AUXILIARY:
        k -= 1
    yield from (i for i in range(k, m.first) if lower[i] not in p.DETERMINER)
    i = m.last
    if i + 1 < n and lower[i] == "," and (lower[i + 1] in p.ARTICLE or page.words[i + 1][0].islower()):
        while i + 1 < n and i < m.last + 8 and (lower[i + 1].isalpha() or "-" in lower[i + 1]) and lower[i + 1] not in p.PREPOSITION:
            i += 1
            yield i


class Resolver:
    """Resolves the subjects of attributions in the order of the text; knows who spoke last."""

    def __init__(self, s, mentions):
        self.s, self.cast = s, Cast(s, mentions)
        self.last, self.person, self.body = "", "", ""
        self.known = {}

    def actor(self, subject, until):
        """The actor of a subject (first, last); its apposition may go on up to unit `until`."""
        if subject not in self.known:
            self.known[subject] = self._actor(*subject, max(until, subject[1]))
        return self.known[subject]

    def _actor(self, first, last, until):
        s, word = self.s, self.s.low[first]
        token = s.tok[first]
        if last - first == 1 and (word in p.PRONOUN or word in p.OBJECT):
            return self.pronoun(word, first, token)
        mention = self.head_mention(first, last) or self.head_mention(last, until)
        if mention:
            return self.spoke(mention.actor, mention.label == "PERSON")
        head = p.head(s, first, last)
        if s.word[head][0].isupper():
            name = self.cast.surnames.get(s.low[head]) or s.string(first, head + 1)
            return self.spoke(name, True)
        return self.role(first, last, head, token)

    def spoke(self, actor, person):
        if person:
            self.person = actor
        else:
            self.body = actor
        self.last = actor
        return actor

    def pronoun(self, word, first, token):
        if word in HE or word in SHE:
            return self.spoke(self.cast.person(token, "m" if word in HE else "f", self.person), True)
        if word == "it":
            return self.cast.body(token, self.body)
        if word in ("they", "them"):
            return self.body or self.last
        if word == "who":
            found = p.noun_phrase_left(self.s, max(first - 40, 0), first - (self.s.low[first - 1] == ","))
            return self.actor(found, first) if found else ""
        return ""

    def head_mention(self, first, last):
        """The mention that a noun phrase is about: a person before a body, none that only owns or follows a preposition."""
        if last <= first:
            return None
        s, low = self.s, self.s.page.lower
        found = [m for m in self.cast.within(s.tok[first], s.tok[last]) if self.leads(m, s.tok[first], s.tok[last], low)]
        return next((m for m in found if m.label == "PERSON"), found[0] if found else None)

    @staticmethod
    def leads(m, first, last, low):
        if m.first > first and low[m.first - 1] in p.PREPOSITION:
            return False
        return m.last >= last or low[m.last] in p.STOP or low[m.last] in p.PREPOSITION or low[m.last] in ("and", "who", "that", "whose")

    def role(self, first, last, head, token):
        """The actor behind "the minister", "the company": who is called so, else the noun phrase itself."""
        s, word = self.s, self.s.low[head]
        if s.low[first] in ("the", "this", "that") or s.low[first] in p.POSSESSIVE:
            actor = self.cast.holder(word, token)
            if actor:
                return self.spoke(actor, True)
            if word in GENERIC and (body := self.cast.body(token, "")):
                return self.spoke(body, False)
        if word in SOURCES:
            return ""
        start = first + (s.low[first] in p.ARTICLE and first < head)
        return self.spoke(s.string(start, head + 1), False)


def resolve(s, drafts, mentions):
    """[(draft, speaker (first, last) or None, actor)] in the order of the text."""
    resolver = Resolver(s, mentions)
    for d in sorted({id(d.by): d.by for d in drafts if d.by and d.by.subject}.values(), key=lambda by: by.cue):
        resolver.actor(d.subject, d.cue if d.rule == "plain" else d.after)
    out = []
    for d in drafts:
        subject = d.by.subject if d.by else None
        out.append((d, subject, resolver.known[subject] if subject else ""))
    return out
