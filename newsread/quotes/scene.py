"""Who is in view at a place of a text: names, roles ("the minister") and pronouns before it; whom a pronoun there means."""
from bisect import bisect_right
from collections import Counter
from math import inf, log2
from operator import attrgetter, itemgetter

from ..actors import groups
from . import openings
from . import phrases as p
from . import words as w

REACH = 32                  # references looked back over
SEX = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
HONORIFIC = {"mr": "m", "mr.": "m", "ms": "f", "ms.": "f", "mrs": "f", "mrs.": "f", "miss": "f", "sir": "m", "dame": "f"}
# points for whom a pronoun means: a sentence less of distance is 1, the first of its kind in its sentence 1 more
LED, OWNS, QUOTED = -.5, -1.5, -2.      # after a preposition, before 's, inside a quotation
SAID, AGAIN = .4, .6                    # where somebody spoke last, and wherever that one is named
SAME, UNNAMED = 1., -.5                 # of the pronoun's sex for sure; without a name
HERE = 1.2                               # in the paragraph of the pronoun
INSIDE = -2.                            # within what the pronoun is said to say
OFTEN = .2                              # each time that a name is twice as frequent: for "the candidate", not for pronouns
KINDS = {"PERSON": "person", "ORG": "body", "GPE": "place", "LOC": "place"}


class Scene:
    """The references of a text, seen in order, as tuples: token, number of its sentence, kind (person, body, place, thing or
    group), actor, sex ("f", "m" or ""), weight (how likely it is taken up)."""

    def __init__(self, s, cast):
        self.s, self.cast = s, cast
        self.heads = [s.tok[a] for a, _ in s.sentences]
        self.seen, self.last, self.leads, self.led = [], {}, {}, -1       # led: where a name after a preposition ends
        self.often = Counter(map(attrgetter("actor"), cast.mentions))
        units = [u for u in s.signals if s.low[u] in ("he", "she") or s.low[u] in cast.holders]
        self.ahead = sorted([(m.first, m) for m in cast.mentions + cast.groups] + [(s.tok[u], u) for u in units],
                            key=itemgetter(0))[::-1]

    def advance(self, token):
        """See what stands before a token."""
        while self.ahead and self.ahead[-1][0] < token:
            at, what = self.ahead.pop()
            if not isinstance(what, int):
                self.name(what)
            elif self.s.low[what] in SEX and not self.ahead_of(what):
                sex = SEX[self.s.low[what]]
                if actor := self.person(at, sex):
                    self.cast.gender[actor] = self.cast.gender.get(actor) or sex
                    self.see(at, "person", actor, sex)
            elif self.s.low[what] not in SEX:
                self.post(at, what)

    def ahead_of(self, u):
        """Does a pronoun point forward to the subject after its clause: "Asked whether she would go, Ana Lopez …"?"""
        a, low = self.s.heads[self.s.sentence(u)], self.s.low
        comma = next((k for k in range(u + 1, min(u + p.CLAUSE, len(low) - 1)) if low[k] == "," or low[k] in w.END), u)
        opens = (low[a] in w.SUBORDINATOR or openings.participial(self.s, a, u)) and "," not in low[a:u]
        return opens and low[comma] == "," and w.named(self.s, comma + 1) and low[comma + 1] not in w.DETERMINER

    def name(self, m):
        """See a name."""
        lower, previous = self.s.page.lower, m.first - 1
        before = previous - (previous > 0 and lower[previous] in w.ARTICLE)
        joined = before == self.led and lower[before] in ("and", "or")
        led = joined or before >= 0 and lower[before] in w.PREPOSITION and not self.topic(m)
        self.led = m.last if led else -1
        kind = KINDS.get(m.label) or ("group" if m.label == "NORP" and lower[m.last - 1][-1] == "s" else "")
        if kind:
            quoted, after = m.first in self.cast.quoted, lower[m.last] if m.last < len(lower) else ""
            owns = after in w.OWNER or m.label == "PERSON" and after in groups.people()
            weight = LED * led + OWNS * owns + QUOTED * quoted
            sex = HONORIFIC.get(lower[previous], "") if m.first else ""
            self.see(m.first, kind, m.actor, sex or self.cast.gender.get(m.actor) or "", weight, led or quoted or owns)

    def topic(self, m):
        """Does a name stand in "For Ana Lopez, …"?"""
        at, lower = m.first - 1, self.s.page.lower
        begins = self.heads[bisect_right(self.heads, at) - 1]
        opens = at == begins or at == begins + 1 and lower[begins] == "as"
        return opens and lower[at] == "for" and lower[m.last:m.last + 1] == [","]

    def post(self, at, u):
        """See a person by role: "the minister"; not where a name follows."""
        first = next((k for k in range(u - 1, max(u - 5, -1), -1) if self.s.low[k] in ("the", "this")), None)
        bare = u + 1 >= len(self.s.low) or not w.named(self.s, u + 1)
        if first is None or not bare:
            return
        if actor := self.cast.holder(self.s.low[first:u + 1], at, w.names(self.s, first + 1, u)):
            self.see(at, "person", actor, self.cast.gender.get(actor) or "")

    def see(self, at, kind, actor, sex="", weight=0., behind=False):
        """Note a reference; the first of its kind in a sentence that is not `behind` a preposition or a mark counts more."""
        sentence = bisect_right(self.heads, at)
        if not behind:
            weight += self.leads.get(kind) != sentence
            self.leads[kind] = sentence
        self.seen.append((at, sentence, kind, actor, sex, weight))

    def spoke(self, at, kind, actor, sex, named):
        """Note who spoke at a token."""
        self.see(at, kind, actor, sex or self.cast.gender.get(actor) or "", UNNAMED * (not named))
        self.last[kind] = self.seen[-1]

    def person(self, token, sex, said=inf):
        """The person of that sex whom a pronoun at a token means: near, a subject, the last speaker; "" for none."""
        return self.likeliest(token, ("person",), sex, said)

    def described(self, token, sex, reach=REACH):
        """The person, of that sex or any, whom a description such as "the senator" means: one with a name, within `reach`
        sentences."""
        return self.likeliest(token, ("person",), sex, named=True, reach=reach)

    def likeliest(self, token, kinds, sex="", said=inf, named=False, reach=REACH):
        """The actor of one of the kinds who is most in view at a token; "" for none. said: the token where what a speaker says
        begins, who seldom names himself in it."""
        here, best, top = bisect_right(self.heads, token), "", -99.
        begun = self.s.page.paragraphs[self.s.page.paragraph_of[token] - 1][0]
        for reference in self.seen[:-REACH - 1:-1]:
            at, sentence, kind, actor, known, weight = reference
            if kind not in kinds or known and sex and known != sex or named and not (
                    actor in self.often and here - sentence < reach):
                continue
            last = self.last.get(kind)
            again = SAID * (reference is last) + AGAIN * (actor == last[3]) if last and actor else 0
            score = sentence - here + weight + HERE * (at >= begun) + INSIDE * (at >= said) + again
            score += SAME * (sex != "" and known == sex)
            score += OFTEN * log2(self.often[actor]) if named else 0
            if score > top:
                best, top = actor, score
        return best
