"""From the noun phrase that speaks to the actor who speaks, in the order of the text."""
from .. import rules
from ..actors import groups, lexicon
from . import openings, subjects
from . import phrases as p
from . import words as w
from .cast import generic, posts
from .descriptions import leads, noun, people, sort, titled
from .scene import HONORIFIC, SEX, Scene


def resolve(s, drafts, cast):
    """[(draft, speaker (first, last) or None, actor)] in the order of the drafts."""
    resolver = Resolver(s, cast, {d.by.subject: d.first for d in drafts[::-1] if d.by and d.by.subject})
    for by in sorted({id(d.by): d.by for d in drafts if d.by and d.by.subject}.values(), key=lambda by: by.subject):
        resolver.actor(by.subject)
    subjects = [d.by.subject if d.by else None for d in drafts]
    return [(d, subject, resolver.known.get(subject, "")) for d, subject in zip(drafts, subjects, strict=True)]


CLOSE = 4                   # sentences back to a person whom a trade can mean
APPOSED = 9                 # units of an apposition that ends in a name


class Resolver:
    """Resolves subjects one after the other. contents: {subject: the unit where what it says begins}."""

    def __init__(self, s, cast, contents):
        self.s, self.cast, self.scene, self.known, self.contents = s, cast, Scene(s, cast), {}, contents

    def actor(self, subject):
        """The actor of a subject (first, last); "" where none can be told."""
        if subject not in self.known:
            self.scene.advance(self.s.tok[subject[0]])
            self.known[subject] = self.pronoun(*subject) if self.is_pronoun(*subject) else self.phrase(*subject)
        return self.known[subject]

    def is_pronoun(self, first, last):
        word = self.s.low[first]
        return last - first == 1 and (word in w.PRONOUN or word in w.OBJECT or word in w.POSSESSIVE or word in ("which", "that"))

    def spoke(self, unit, actor, kind, named=True, sex=""):
        """The actor, noted as the last speaker."""
        self.scene.spoke(self.s.tok[unit], kind, actor, sex, named)
        return actor

    def pronoun(self, unit, last):
        word, token = self.s.low[unit], self.s.tok[unit]
        said = self.s.tok[min(self.contents.get((unit, last), unit), unit)]
        if "pronoun" in self.s.without:
            return ""
        if word in SEX:
            self.introduce(unit)
            person = self.scene.person(token, SEX[word], said) or self.scene.described(token, "", 2)     # lists of names can err
            return self.spoke(unit, person, "person")
        if word in ("it", "its"):
            return self.scene.likeliest(token, ("body", "place", "thing"), said=said)
        if word in ("they", "them", "their"):
            return self.scene.likeliest(token, ("group", "body"), said=said)
        return self.antecedent(unit) if word in ("who", "which", "that") else ""

    def introduce(self, unit):
        """See the subject of the sentence before a pronoun's, in its paragraph, where it is one person without a name."""
        s, n = self.s, self.s.sentence(unit) - 1
        if n < 0 or s.paragraph(s.sentences[n][0]) != s.paragraph(unit):
            return
        first, last = openings.subject(s, *s.sentences[n]) or (0, 0)
        head = p.head(s, first, last)
        nameless = s.low[first] in w.ARTICLE and noun(s, first, head) in people()
        if last and nameless and not (w.names(s, first + 1, head) or w.named(s, last)):
            self.actor((first, last))

    def antecedent(self, unit):
        """The actor of the noun phrase before "who" or "which": of the name that ends there, else of its last noun."""
        last = unit - (self.s.low[unit - 1] in (",", "and", "but")) if unit else 0
        last -= last > 0 and self.s.low[last - 1] in w.DASH
        name = self.name_before(last)
        if name and (name.label == "PERSON") == (self.s.low[unit] == "who"):
            return self.full_name(name)
        found = subjects.subject_before(self.s, 0, last)
        if not found or self.s.low[found[0]] in ("who", "which"):
            return ""
        person = self.s.low[unit] == "who"                  # a nurse from Lyon, who said
        leads = [k + 1 for k in range(found[0], found[1] - 1) if self.s.low[k] in w.PREPOSITION and self.s.low[k] != "of"
                 and not (person and w.named(self.s, k + 1))]
        return self.actor((leads[-1] if leads else found[0], found[1]))

    def name_before(self, last):
        """The mention of a person or body that ends before unit `last`; None where there is none."""
        token = self.s.tok[last]
        return next((m for m in self.cast.before(token, 2) if m.last == token and m.label in ("PERSON", "ORG")), None)

    def phrase(self, first, last):
        """The actor of a noun phrase: a name in it, the name in its apposition, a role, or the words themselves."""
        head = p.head(self.s, first, last)
        head -= head > first and self.s.low[head].endswith("self")
        if self.party(first, head) and (person := self.scene.described(self.s.tok[first], "")):
            return self.spoke(first, person, "person")
        if owner := self.owner(first, head):
            return self.actor(owner)
        mention = self.named(first, last) or self.renamed(head, last) or self.apposed(first, last)
        if mention:
            kind, sex = ("person", HONORIFIC.get(self.s.low[first], "")) if mention.label == "PERSON" else ("body", "")
            return self.spoke(first, self.full_name(mention), kind, sex=sex)
        if (name := self.unlisted(head, last)):
            return self.spoke(first, name, "person")
        plain = head > first and self.s.low[first] in w.DEFINITE and not w.names(self.s, first + 1, head)
        titled = head > first and self.s.low[first] in w.DEFINITE and (
            self.s.low[head] in people() or self.s.low[head] in generic()) and (
            plain or self.cast.holder(self.s.low[first:head + 1], self.s.tok[first], w.names(self.s, first + 1, last)))
        anyone = self.s.low[head] in groups.people() or self.s.low[head] in rules.words("no_speakers")
        if self.s.word[head][0].isupper() and not anyone and not titled:
            known = "surname" not in self.s.without and self.cast.bearer(self.s.low[head])
            several = head > first and self.s.low[first] not in w.ARTICLE and all(w.named(self.s, k) for k in range(first, head))
            kind = "person" if known or several else "thing"
            return self.spoke(first, known or self.s.string(first, head + 1), kind, bool(known))
        return self.role(first, head, last)

    def owner(self, first, head):
        """(first, last) of whose statement, letter or tweet a phrase names: "Roe's first tweet", "its statement"; None elsewhere."""
        carries = self.s.low[head] in w.MESSAGE or self.s.low[head] in w.SPOKEN
        if head == first or not carries or "role" in self.s.without:
            return None
        if self.s.low[first] in w.POSSESSIVE:
            return first, first + 1
        return next(((first, k) for k in range(head - 1, first, -1) if w.owner(self.s, k)), None)

    def party(self, first, head):
        """Is this a person by party or nation, "the Texas Republican", "the Dutchman"?"""
        if self.s.low[first] != "the" or head == first or "role" in self.s.without:
            return False
        collective = self.s.low[head].endswith(("s", "sh", "ch", "ese")) and self.s.low[head - 1] != "year-old"
        known = None if collective else lexicon.known(self.s.word[head])
        return known and known.label == "NORP"

    def full_name(self, mention):
        """The name of a mention's actor; of a lone surname ("LOPEZ:") that of whoever bears it."""
        if "surname" in self.s.without:
            return self.s.page.string(mention.first, mention.last)
        alone = " " not in mention.actor and (
            mention.label == "PERSON" or self.s.page.string(mention.first, mention.last).isupper())
        return alone and self.cast.bearer(mention.actor) or mention.actor

    def named(self, first, last):
        """The mention that a noun phrase is about: a person before a body, none that only owns or follows a preposition."""
        s, low = self.s, self.s.page.lower
        a, b = s.tok[first], s.tok[last]
        found = [m for m in self.cast.within(a, b) if leads(m, a, b, low)]
        return next((m for m in found if m.label == "PERSON"), found[0] if found else None)

    def renamed(self, head, last):
        """The name that ends an apposition to a role: "the coach, Ana Lopez,", "her aide, the lawyer Ben Ito,"."""
        low, n = self.s.low, len(self.s.low)
        several = low[head] in groups.people()              # the candidates, including Ana Lopez
        if last + 1 >= n or low[last] != "," or several or "apposition" in self.s.without:
            return None
        end = next((k for k in range(last + 1, min(last + APPOSED, n)) if low[k] in w.STOP), 0)
        name = self.name_before(end) if end else None
        begins = self.s.at(name.first) if name else 0
        between = range(last + 1, begins)                   # not in "run by Ben Ito", "a friend of Ben Ito"
        fits = begins > last and low[begins - 1] != "of" and w.PREPOSITION.isdisjoint({low[k] for k in between} - {"of"})
        return name if fits and all(self.s.word[k].islower() for k in between) else None

    def in_view(self, noun, token, names):
        """The person in view whom "the" with a noun means: "the mayor", or close by "the pianist", but not "the judge", "the
        father"; "" for none. names: those that narrow it."""
        if noun in posts():
            return self.scene.described(token, posts()[noun])
        parent = noun.split("-of-")
        if len(parent) == 2:                                # the father-of-two
            return self.scene.described(token, people().get(parent[0], ""))
        close = noun in people() and noun not in rules.words("other_persons") and not names
        return self.scene.described(token, people()[noun], CLOSE) if close else ""

    def unlisted(self, head, last):
        """The name between commas after a role, which is in no list: "the secretary, Zora Quell,"; from now on of her surname."""
        low = self.s.low
        begin = end = last + 1 + (low[last + 1:last + 2] in (["a"], ["one"]))
        while end < min(last + APPOSED, len(low)) and w.named(self.s, end):
            end += 1
        if low[last:last + 1] != [","] or low[end:end + 1] != [","] or end < begin + 2 or low[head] not in people():
            return ""
        listed = next((m for m in self.cast.within(self.s.tok[begin], self.s.tok[end]) if m.label == "PERSON"), None)
        name = self.full_name(listed) if listed else self.s.string(begin, end)
        self.cast.surnames.setdefault(low[end - 1], name)
        return name

    def apposed(self, first, last):
        """The name before a role that stands in apposition to it: "Ana Lopez, the coach,"."""
        led = first > 1 and self.s.low[first - 1] == "," and self.s.low[first] in ("the", "a", "an")
        name = self.name_before(first - 1) if led and "apposition" not in self.s.without else None
        closed = self.s.low[last:last + 1] == [","] or self.s.low[p.head(self.s, first, last)] in people()
        return name if name and name.label == "PERSON" and closed else None

    def role(self, first, head, last):
        """The actor behind "the minister", "the company": who is called so; else the phrase; "" for "sources", "some"."""
        s, words, token = self.s, [*self.s.low[first:head], noun(self.s, first, head)], self.s.tok[first]
        if words[0] in w.DEFINITE and "role" not in s.without and not self.cast.introduced(words[-1], token):
            if holder := self.cast.holder(words, token, w.names(s, first + 1, last)):
                return self.spoke(first, holder, "person")
            if not w.names(s, first + 1, head) and (body := self.cast.body(token, words[-1])):
                return self.spoke(first, body, "body")
            if head == first + 1 and (place := self.cast.place(token, words[-1])):
                return self.spoke(first, place, "place")
            if person := self.in_view(words[-1], token, w.names(s, first + 1, head)):
                return self.spoke(first, person, "person")
        if not rules.words("no_speakers").isdisjoint(words) or words[0] in w.INDEFINITE and head == first:
            return self.spoke(first, "", "person" if words[-1] == "source" else "group", False)
        actor = s.string(first + (words[0] in w.ARTICLE and first < head), titled(s, head))
        return self.spoke(first, actor, *sort(words[-1]))
