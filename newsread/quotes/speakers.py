"""From the noun phrase that speaks to the actor who speaks, in the order of the text."""
from .. import rules
from . import phrases as p
from . import subjects
from . import words as w
from .cast import Cast, posts

NEAR = 90                   # tokens over which a pronoun can mean a speaker without a name
GENDER = {"he": "m", "him": "m", "she": "f", "her": "f"}


def resolve(s, drafts, mentions, actors):
    """[(draft, speaker (first, last) or None, actor)] in the order of the drafts."""
    resolver = Resolver(s, Cast(s, mentions, actors))
    for by in sorted({id(d.by): d.by for d in drafts if d.by and d.by.subject}.values(), key=lambda by: by.subject):
        resolver.actor(by.subject)
    subjects = [d.by.subject if d.by else None for d in drafts]
    return [(d, subject, resolver.known.get(subject, "")) for d, subject in zip(drafts, subjects, strict=True)]


class Resolver:
    """Resolves subjects one after the other; knows which person, which body and who at all spoke last."""

    def __init__(self, s, cast):
        self.s, self.cast, self.known = s, cast, {}
        self.person, self.body, self.last = "", "", ""
        self.unnamed = "", -NEAR                            # the last speaker without a name, and the token where

    def actor(self, subject):
        """The actor of a subject (first, last); "" where none can be told."""
        if subject not in self.known:
            self.known[subject] = self.pronoun(subject[0]) if self.is_pronoun(*subject) else self.phrase(*subject)
        return self.known[subject]

    def is_pronoun(self, first, last):
        word = self.s.low[first]
        return last - first == 1 and (word in w.PRONOUN or word in w.OBJECT or word == "which")

    def spoke(self, actor, person):
        """The actor, noted as the last speaker."""
        self.last = actor
        if person:
            self.person = actor
        else:
            self.body = actor
        return actor

    def pronoun(self, unit):
        word, token = self.s.low[unit], self.s.tok[unit]
        if "pronoun" in self.s.without:
            return ""
        if word in GENDER:
            actor, at = self.unnamed
            if token - at < NEAR and not self.cast.interrupted(at, token, GENDER[word]):
                return actor
            return self.spoke(self.cast.person(token, GENDER[word], self.person), True)
        if word == "it":
            return self.body or self.cast.body(token)
        if word in ("they", "them"):
            return self.body or self.last
        return self.antecedent(unit) if word in ("who", "which") else ""

    def antecedent(self, unit):
        """The actor of the noun phrase before "who" or "which"."""
        last = unit - (self.s.low[unit - 1] in (",", "and")) if unit else 0
        found = subjects.subject_before(self.s, 0, last)
        return self.actor(found) if found and self.s.low[found[0]] not in ("who", "which") else ""

    def phrase(self, first, last):
        """The actor of a noun phrase: a name in it, the name in its apposition, a role, or the words themselves."""
        mention = self.named(first, last) or self.renamed(last)
        if mention:
            return self.spoke(self.full_name(mention), mention.label == "PERSON")
        head = p.head(self.s, first, last)
        if self.s.word[head][0].isupper():
            known = "surname" not in self.s.without and self.cast.bearer(self.s.low[head])
            return self.spoke(known or self.s.string(first, head + 1), True)
        return self.role(first, head)

    def full_name(self, mention):
        """The name of a mention's actor; of a lone surname ("LOPEZ:") that of whoever bears it."""
        text = self.s.page.string(mention.first, mention.last)
        if "surname" in self.s.without:
            return text
        alone = " " not in mention.actor and (mention.label == "PERSON" or text.isupper())
        return alone and self.cast.bearer(mention.actor) or mention.actor

    def named(self, first, last):
        """The mention that a noun phrase is about: a person before a body, none that only owns or follows a preposition."""
        s, low = self.s, self.s.page.lower
        a, b = s.tok[first], s.tok[last]
        found = [m for m in self.cast.within(a, b) if leads(m, a, b, low)]
        return next((m for m in found if m.label == "PERSON"), found[0] if found else None)

    def renamed(self, last):
        """The name in an apposition to a role: "the coach, Ana Lopez,"."""
        low, n = self.s.low, len(self.s.low)
        if last + 1 >= n or low[last] != "," or "apposition" in self.s.without:
            return None
        found = self.cast.within(self.s.tok[last + 1], self.s.tok[last + 1] + 3)[:1]
        ends = [m for m in found if "," in low[self.s.at(m.last):self.s.at(m.last) + 2]]
        return next((m for m in ends if m.label in ("PERSON", "ORG")), None)

    def role(self, first, head):
        """The actor behind "the minister", "the company": who is called so; else the phrase; "" for "sources", "some"."""
        s, words, token = self.s, self.s.low[first:head + 1], self.s.tok[first]
        definite = words[0] in ("the", "this", "that") or words[0] in w.POSSESSIVE
        if definite and "role" not in s.without and not self.cast.introduced(words[-1], token):
            if holder := self.cast.holder(words, token):
                return self.spoke(holder, True)
            if body := self.cast.body(token, words[-1]):
                return self.spoke(body, False)
            if words[-1] in posts() and (person := self.cast.person(token, posts()[words[-1]], self.person)):
                return self.spoke(person, True)
        if any(word in rules.words("no_speakers") for word in words):
            return ""
        actor = self.spoke(s.string(first + (words[0] in w.ARTICLE and first < head), head + 1), False)
        if words[-1] not in w.MESSAGE and words[-1][-1] != "s":
            self.unnamed = actor, token
        return actor


def leads(m, first, last, low):
    """Is a mention in tokens [first, last) what the phrase is about?"""
    k = m.first - 1
    while k > first and low[k] in w.DETERMINER:
        k -= 1
    if k >= first and low[k] in w.PREPOSITION:
        return False
    following = low[m.last] if m.last < last else ","
    return following in w.STOP or following in w.PREPOSITION or following in ("and", "who", "that", "whose")
