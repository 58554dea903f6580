"""What an attribution attributes: the content to its right and left, up to where a new attribution begins."""
from dataclasses import dataclass

from . import phrases as p
from . import rightward, tails
from . import words as w
from .cues import Attribution
from .marks import FULL
from .stream import QUOTE, SCARE

LEFT = ("plain", "inverted", "according")                   # the patterns that content can stand before
CORE = frozenset("""say tell add write report argue explain warn note suggest claim acknowledge announce state confirm
insist""".split())
REMARKING = frozenset("""cite demonstrate emphasise emphasize highlight indicate show signal stress suggest underline
underscore""".split())      # what a writer says of an event: ", highlighting the need for help"
TOLD_IN = w.MESSAGE | w.SPOKEN - {"words"}                  # "In a reply, Roe said", and not "In other words, Roe said"
RIVALS = 6                  # attributions after one that are tried for the end of its content


@dataclass(slots=True)
class Draft:
    """A quote before its speaker is resolved: units [first, last), the attribution it stands under (None: none), its rule."""
    first: int
    last: int
    by: Attribution
    rule: str


def find(s, a, b, found):
    """[Draft] of the attributions of the sentence [a, b), left to right."""
    out, at, k = [], a, 0
    while k < len(found):
        by = found[k]
        right = rightward.content(s, a, by, b)
        anew = rival(s, a, b, found, k, right or 0)
        if anew is not None and at == a and swallowed(s, a, b, by, right, found[anew]):
            k = anew
            continue
        if right is not None and again(s, right, found[k + 1:k + 2]):
            out += [d for d in left_content(s, a, at, by, right, right) if s.low[d.last - 1] == QUOTE]
            at, k = right, k + 1
            continue
        if anew is not None and inserted(s, a, by, found[anew]):
            anew = None
        limit = b if anew is None else lead(s, a, found[anew])
        left = left_content(s, a, at, by, right, limit)
        if right is None and by.rule in LEFT and after_comma(s, a, by) and not (left and s.low[left[-1].last - 1] == QUOTE):
            right = going_on(s, by, limit, bool(left) and opening(s, left[0]))
        out += left
        at = by.after if left else at
        k += 1
        if right is not None and (right < limit or right == b == limit):
            out.append(right_draft(s, a, by, right, limit))
            at = out[-1].last
            k = next((n for n in range(k, len(found)) if found[n].cue >= at), len(found))
    return out


def rival(s, a, b, found, k, right):
    """The number of the attribution that ends the content, from unit `right` on, of the k-th one; None without one."""
    for n in range(k + 1, min(k + RIVALS, len(found))):
        if found[n].first > right and opens_anew(s, a, found[n], b):
            return n
    return None


def swallowed(s, a, b, by, right, later):
    """Does an attribution lie within what a later one says: "Roe told them to leave, police said"?"""
    if by.rule != "plain" or right is None or s.low[right] == QUOTE or own_quotation(s, later.first):
        return False
    relative = later.subject and s.low[later.subject[0]] in w.RELATIVE
    return later.rule in LEFT and not relative and rightward.content(s, a, later, b) is None


def again(s, u, found):
    """Is the quotation at u attributed once more right after it, to a pronoun: "Roe said, “…,” she said"?"""
    return s.led(u) and any(by.rule in LEFT and by.first == u + 1 and s.low[by.subject[0]] in w.NOMINATIVE for by in found)


def inserted(s, a, by, later):
    """Does an attribution between commas stand before the subject of a later one: "Then, she said, Roe told her that …"?"""
    return by.rule in LEFT and later.rule == "plain" and after_comma(s, a, by) and (
        later.first == by.after + 1 and s.low[by.after] == "," and not p.clausal(s, a, by.first))


def own_quotation(s, i):
    """Does a quotation that follows a colon or a dash stand before an attribution at i?"""
    return i > 1 and s.low[i - 1] == QUOTE and (s.low[i - 2] == ":" or s.low[i - 2] in w.DASH)


def named_after(by, place):
    """The rule of a draft: the attribution's pattern, or where the content stands for the plain one."""
    return place if by.rule == "plain" else by.rule


def after_comma(s, a, by):
    return by.first > a and s.low[by.first - 1] == ","


def lead(s, a, by):
    """The unit where an attribution's clause begins, with the comma and the conjunction before it."""
    i = by.first
    while i > a and (s.low[i - 1] in w.JOINER or s.low[i - 1] in ("while", "as", "though", "although")):
        i -= 1
    if own_quotation(s, i):
        return i - 2
    return i - 1 if i > a and s.low[i - 1] in w.STOP and s.low[i - 1] != QUOTE else i


def opens_anew(s, a, by, b):
    """Does an attribution within the content of another end that content: after a stop, and with content of its own?"""
    i = by.first
    while i > a and s.low[i - 1] in ("and", "but", "while", "though", "although", "whereas", "even"):
        i -= 1
    joined = by.rule == "participle" and (i < by.first or s.low[i - 1] == "while")
    if not (joined or by.rule == "coordinated" or s.low[i - 1] in w.STOP):
        return False
    if by.rule in ("inverted", "according") or by.rule == "participle" and (s.low[i - 1] == QUOTE or by.entry.lemma in REMARKING):
        return True
    if by.rule == "plain" and trails(s, by, b):
        return True
    return rightward.content(s, a, by, b) is not None


def right_draft(s, a, by, first, limit):
    """The Draft of the content from unit `first` up to `limit`."""
    if first in s.quotes and (s.low[first] == QUOTE or s.low[first - 1] == ",") and not leads_on(s, first, limit):
        return Draft(first, first + 1, by, named_after(by, "before"))
    return Draft(first, tails.end(s, a, by, first, limit), by, named_after(by, "indirect"))


def leads_on(s, u, limit):
    """Does a quotation go on in the writer's words, without a stop: "said “it is late” for a change"?"""
    if u + 1 >= limit or s.page.text[s.quotes[u][1] - 1] in FULL:
        return False
    word = s.low[u + 1]
    return not (word in w.STOP or word in w.JOINER or word in w.FRONTED - {"if", "because"} or w.past(s, u + 1)
                or word.endswith("ing"))


def left_content(s, a, at, by, right, limit):
    """Drafts of what stands before an attribution: "“…,” X said" and "…, X said"."""
    if by.rule not in LEFT or s.low[by.subject[0]] in ("who", "which"):
        return []
    i = by.first
    if i == a:
        return [Draft(i - 1, i, by, named_after(by, "after"))] if right is None and rightward.follows_quote(s, a) else []
    while i > at and (s.low[i - 1] in (",", "as") or s.low[i - 1] in w.DASH):
        i -= 1
    if s.low[i:i + 1] == ["as"] and s.low[i - 1] != QUOTE:
        return []                                           # "They left as he said"
    if i <= at:
        return []
    if s.low[i - 1] == QUOTE:
        return quoted_left(s, at, i, by, right)
    if i == by.first and by.rule != "according" or not (trails(s, by, limit) if right is None else goes_on_quoted(s, right)):
        return []
    return [Draft(at, i, by, named_after(by, "trailing"))] if said(s, at, i, by, limit) else []


def opening(s, left):
    """Must what stands before an attribution go on after it: "When it rained, she said, …", "The fruit, she said, …"?"""
    return s.low[left.first] in w.FRONTED or not p.clausal(s, left.first, left.last)


def goes_on_quoted(s, right):
    """Does a quotation after an attribution go on in small letters: "A bridge, she said, “costs money”"?"""
    small = s.low[right] == QUOTE and s.page.text[s.quotes[right][0]].islower()
    return s.low[right - 1] == "," and (small or s.low[right] == "that")


def quoted_left(s, at, i, by, right):
    """The quotations before an attribution; with what leads to the last one where that is a clause."""
    rule = named_after(by, "after")
    others = sum(s.low[k] != QUOTE and s.low[k] not in w.STOP for k in range(at, i))
    if own_quotation(s, i):
        return [Draft(i - 1, i, by, rule)]
    if others < 3 and not runs_on(s, at, i - 1):
        return [Draft(k, k + 1, by, rule) for k in range(at, i) if s.low[k] == QUOTE]
    return [Draft(at if right is None else i - 1, i, by, rule)]


def runs_on(s, at, u):
    """Does the writer's clause run on into the quotation at u: "It is “a car park with lines”, he said"?"""
    return at < u and s.low[u - 1] not in w.STOP and s.page.text[s.quotes[u][0]].islower()


def trails(s, by, limit):
    """Does nothing but adverbials stand between the attribution and the next stop?"""
    if by.rule != "plain":
        return True
    if "bare" not in by.entry.takes:
        return False
    following = s.low[by.after] if by.after < limit else "."
    if following in w.PREPOSITION:
        return by.entry.lemma == "say" or by.entry.lemma in CORE and ends(s, p.adverbials(s, by.after, limit), limit)
    i = p.adverbials(s, rightward.addressed(s, by.after, limit) if by.entry.addressee else by.after, limit)
    while by.after < i < limit and w.named(s, i):
        i += 1                                              # this week in the journal Nature
    return ends(s, i, limit)


def ends(s, i, limit):
    """Does a clause end at unit i?"""
    return i >= limit or s.low[i] in w.STOP or s.low[i] in w.CONJUNCTION or s.low[i] == "and"


def said(s, first, last, by, limit):
    """Is the stretch before an attribution content, and not an adverbial ("In May, …") or the subject of nothing?"""
    if s.low[last - 1] in w.AUXILIARY and not w.named(s, last - 1) or medium(s, first, last):
        return False
    if p.clausal(s, first, last) or going_on(s, by, limit, last - first < 3) is not None:
        return True
    return last - first > 3 and p.adverbials(s, by.after, limit) >= limit - 1


def medium(s, first, last):
    """Is a stretch where or when something was said: "In a long letter, Roe said …", "On Monday, Roe said …"?"""
    told = p.timely(s, first + 1, last) or not TOLD_IN.isdisjoint(s.low[first:last])
    return told and s.low[first] in w.PREPOSITION and p.adverbials(s, first, last) == last


def going_on(s, by, limit, due=False):
    """Where "…, X said, …" goes on: the unit after the comma, None where it does not."""
    i = rightward.addressed(s, by.after, limit) if by.entry.addressee and by.rule == "plain" else by.after
    i = p.adverbials(s, i, limit)
    if i + 1 >= limit or not (s.low[i] in (",", ";") or s.low[i] in w.DASH):
        return None
    word = s.low[i + 1]
    if word in (QUOTE, SCARE):
        return i + 1
    if word in w.JOINER:
        return i + 1 if p.clause_at(s, i + 2, limit) else None
    if not due and (word in w.RELATIVE or word in w.SUBORDINATOR or word.endswith("ing")):
        return None
    return i + 1 if due or p.clausal(s, i + 1, limit) or w.present(s, i + 1) else None
