"""The attributions of a sentence (who says it, with which cue) and the content that each one has to its left and right."""
from dataclasses import dataclass

from . import phrases as p
from .cues import Cue
from .stream import QUOTE

BE = frozenset("is are was were be been being 's ’s 're ’re".split())
SOURCE = frozenset("statement letter report reports message email tweet note interview speech post memo ad".split())


@dataclass(slots=True)
class Attribution:
    """first: where it begins; cue; after: the unit after cue and particle; subject (first, last) or None; rule: its family."""
    first: int
    cue: int
    after: int
    subject: tuple
    entry: Cue
    rule: str


@dataclass(slots=True)
class Draft:
    """A quote before its speaker is resolved: units [first, last), the attribution that it stands under (None: not yet)."""
    first: int
    last: int
    by: Attribution
    rule: str


def attribution(s, a, b, c, found, entries):
    """The Attribution whose cue is unit c, or None where the word is no verb of saying there."""
    if s.low[c] == "according":
        return according(s, b, c)
    for entry in entries:
        if entry.particle and not (c + 1 < b and s.low[c + 1] == entry.particle):
            continue
        after = c + 1 + bool(entry.particle)
        return verb(s, a, b, c, after, entry, found) if is_verb(s, a, b, c, entry) else None


def according(s, b, c):
    if c + 2 >= b or s.low[c + 1] != "to":
        return None
    last = p.noun_phrase_right(s, c + 2, b)
    if last == c + 2:
        return None
    return Attribution(c, c, last, (c + 2, last), ACCORDING, "according")


ACCORDING = Cue("according to", "base", "to", "speech", frozenset(["bare"]), False, False)
ADJECTIVAL = frozenset("""reported alleged proposed announced estimated promised suggested threatened claimed projected confirmed pledged
requested expressed stated recommended ordered noted said""".split())


def is_verb(s, a, b, c, entry):
    """Is c a verb, and not a noun ("the report") or an adjective ("an alleged thief")?"""
    low, previous = s.low, s.low[c - 1] if c > a else ""
    following = low[c + 1] if c + 1 < b else "."
    if previous in p.DETERMINER and previous not in ("all", "both", "this", "that", "one", "many", "some", "most", "few", "several",
                                                     "another", "each", "these", "those", "two", "three", "four") or p.owner(s, c - 1) and c > a and entry.noun:
        return False
    if entry.form == "past":
        return not (low[c] in ADJECTIVAL and (previous in p.DETERMINER or previous in p.PREPOSITION or following == "by"))
    if entry.noun and entry.form in ("base", "s"):
        return following not in ("of", "for", "by", "from", ".") and previous not in p.PREPOSITION - {"to"} and not (
            s.word[c][0].isupper() and c > a)
    return following != "of" or entry.lemma in ("say", "tell", "write", "warn")


def verb(s, a, b, c, after, entry, found):
    """Attribution of a verb: inverted, participle, coordinated, infinitive, or with its subject to the left."""
    low, group = s.low, p.verb_group(s, a, c)
    helped = any(low[k] in BE for k in range(group, c))
    previous = low[group - 1] if group > a else ""
    if entry.form == "past" and helped:
        return None
    if entry.form == "ing" and not helped:
        return participle(s, a, c, after, entry, found)
    if previous == "to" or entry.form == "base" and group == c and previous in ("not",):
        subject = main_subject(s, a, group - 1, found)
        return subject and Attribution(group - 1, c, after, subject, entry, "infinitive")
    if group == c and (not previous or previous in p.STOP):
        inverted = inversion(s, b, c, after, entry)
        if inverted:
            return inverted
    if previous in ("and", "but", "then", "or"):
        subject = main_subject(s, a, group - 1, found)
        return subject and Attribution(group - 1, c, after, subject, entry, "coordinated")
    subject = p.noun_phrase_left(s, a, group)
    return subject and Attribution(subject[0], c, after, subject, entry, "plain")


def inversion(s, b, c, after, entry):
    """"…, said X": a noun phrase after the verb that the sentence or a comma ends."""
    last = p.noun_phrase_right(s, after, b)
    if last == after or s.low[after] in p.OBJECT and s.low[after] not in p.DETERMINER:
        return None
    beyond = p.adverbials(s, p.apposition_right(s, last, b), b)
    if beyond < b and s.low[beyond] not in p.STOP and s.low[beyond] not in ("who", "as", "when", "while", "and", "after", "before", "whose", "because"):
        return None
    return Attribution(c, c, p.apposition_right(s, last, b), (after, last), entry, "inverted")


def participle(s, a, c, after, entry, found):
    """", noting that …", "in a statement saying …": said by the subject of the sentence."""
    previous = s.low[c - 1] if c > a else ""
    if previous in p.PREPOSITION - {"by", "in", "before", "after", "without", "as"} or previous in p.POSSESSIVE:
        return None
    if previous and previous not in p.STOP and previous not in ("and", "but", "by", "in", "while", "before", "after") and not p.adverb(previous):
        subject = p.noun_phrase_left(s, a, c)
        if subject and s.low[subject[0] - 1 if subject[0] > a else a] == "with" or subject and s.low[c - 1] not in SOURCE:
            return Attribution(c, c, after, subject, entry, "participle")
    subject = main_subject(s, a, c, found)
    return Attribution(c, c, after, subject, entry, "participle")


def main_subject(s, a, c, found):
    """The subject of the last attribution in the sentence, else the first noun phrase of the sentence."""
    if found and found[-1].subject:
        return found[-1].subject
    return first_noun_phrase(s, a, c)


def first_noun_phrase(s, a, b):
    """(first, last) of the subject of a sentence that begins at a; None where nothing looks like one."""
    low, i = s.low, a
    while i < b and (low[i] in ("and", "but", "so", "yet", "or", ",") or p.adverb(low[i])):
        i += 1
    if i < b and (low[i] in p.SUBORDINATOR or low[i].endswith(("ing", "ed")) and len(low[i]) > 4):
        i = next((k + 1 for k in range(i, b) if low[k] == ","), b)
    if i >= b:
        return None
    last = p.noun_phrase_right(s, i, b)
    return (i, last) if last > i else None


def read(s, a, b, cues, lexicon):
    """[Draft] of the sentence [a, b) whose possible cues are the units `cues`."""
    found, at = [], a
    for c in cues:
        if c >= at:
            one = attribution(s, a, b, c, found, lexicon.get(s.low[c], ()))
            if one and not any(one.first < f.after and f.first < one.after for f in found):
                found.append(one)
                at = one.after
    return contents(s, a, b, found)


def contents(s, a, b, found):
    """The drafts of a sentence's attributions, left to right."""
    out, at, k = [], a, 0
    while k < len(found):
        by = found[k]
        right = right_content(s, by, b)
        left = left_content(s, a, at, by, right)
        nexts = [n for n in found[k + 1:] if opens_anew(s, a, n, by)]
        limit = lead(s, nexts[0]) if nexts else b
        if left:
            out += left
            at = by.after
            if right is None:
                right = parenthetical(s, by, limit)
        if right and right < limit:
            out += right_drafts(s, by, right, limit)
            at = limit
            k = found.index(nexts[0]) if nexts else len(found)
        else:
            k += 1
    return out


def lead(s, by):
    """The unit where an attribution's clause begins, with the comma and the conjunction before it."""
    i = by.first
    while s.low[i - 1] in ("and", "but", "while", "as", "though", "although"):
        i -= 1
    return i - 1 if s.low[i - 1] in p.STOP and s.low[i - 1] != QUOTE else i


def opens_anew(s, a, by, before):
    """Does an attribution within the content of another end that content?"""
    i = by.first
    while i > a and s.low[i - 1] in ("and", "but"):
        i -= 1
    if by.rule in ("participle", "coordinated"):
        return s.low[by.first - 1] in p.STOP or s.low[by.first] == "and" and by.entry.lemma in ("say", "add", "tell")
    return s.low[i - 1] in p.STOP


def right_drafts(s, by, first, limit):
    """Drafts of the content from unit `first` up to `limit`."""
    if s.low[first] == QUOTE:
        last = first
        while last + 1 < limit and s.low[last + 1] in p.STOP and s.low[last + 1] not in (",",):
            last += 1
        if not any(u == QUOTE for u in s.low[first + 1:limit]) or True:
            return [Draft(first, first + 1, by, "before")]
    return [Draft(first, limit, by, "indirect")]


def left_content(s, a, at, by, right):
    """Drafts of what stands before an attribution: "“…,” X said" and "…, X said"."""
    if by.rule not in ("plain", "inverted", "according"):
        return []
    i = by.first
    if i == a:
        return [Draft(i - 1, i, by, "after")] if right is None and follows_quote(s, a) else []
    while i > at and (s.low[i - 1] == "," or s.low[i - 1] in p.DASH):
        i -= 1
    if i <= at:
        return []
    if s.low[i - 1] == QUOTE:
        others = sum(s.low[k] != QUOTE and s.low[k] not in p.STOP for k in range(at, i))
        if others < 3:
            return [Draft(k, k + 1, by, "after") for k in range(at, i) if s.low[k] == QUOTE]
        return [Draft(at, i, by, "after")] if right is None else [Draft(i - 1, i, by, "after")]
    if right is not None or i == by.first and by.rule != "according":
        return []
    return [Draft(at, i, by, "indirect_after")]


def follows_quote(s, a):
    """Does the sentence at a follow a quotation in its paragraph?"""
    return a > 0 and s.low[a - 1] == QUOTE and "\n" not in s.page.text[s.end(a - 1):s.start(a)]


def parenthetical(s, by, limit):
    """Where "…, X said, …" goes on: the unit after the comma, None where it does not."""
    i = p.adverbials(s, by.after, limit)
    if i + 1 < limit and s.low[i] in (",", "—", "–", "-", ";") :
        word = s.low[i + 1]
        if word == QUOTE:
            return i + 1
        if word in p.RELATIVE or word in p.SUBORDINATOR or word in ("but", "and") or word.endswith("ing"):
            return None
        if p.clausal(s, i + 1, limit):
            return i + 1
    return None


def right_content(s, by, b):
    """The unit where the content to the right of an attribution begins, None where there is none."""
    low, takes, i = s.low, by.entry.takes, by.after
    if by.rule == "according":
        i = closing_comma(s, i, b)
        return i + 1 if i + 1 < b and starts_sentence(s, by) else None
    if by.rule == "inverted":
        return i + 1 if i + 1 < b and low[i] in (":", ",") and low[i + 1] == QUOTE else None
    if by.entry.addressee:
        i = addressee(s, i, b)
    for k in (i, p.adverbials(s, i, b)):
        found = content_at(s, k, b, takes, by)
        if found is not None:
            return found
    return None


def closing_comma(s, i, b):
    """The comma that ends "According to X, a lawyer," before the clause; b where there is none."""
    low = s.low
    commas = [k for k in range(i, b) if low[k] == ","]
    if not commas:
        return b
    if len(commas) > 1 and not p.clausal(s, commas[0] + 1, commas[1]) and p.clausal(s, commas[1] + 1, b) and p.aside(
            s, commas[0] + 1, commas[1]):
        return commas[1]
    return commas[0]


def starts_sentence(s, by):
    k = by.first - 1
    return k < 0 or s.low[k] in p.END or s.low[k] in ("but", "and", "yet", "still") or s.tok[by.first] in heads(s)


def heads(s):
    if not hasattr(s, "_heads"):
        s._heads = {s.tok[a] for a, _ in s.sentences}
    return s._heads


def addressee(s, i, b):
    """Unit after the one spoken to, which stands between the verb and the content."""
    if i >= b or s.low[i] in ("that", "to", QUOTE) or s.low[i] in p.WH:
        return i
    if s.low[i] in p.OBJECT and s.low[i] not in p.DETERMINER or s.low[i] == "her" or s.low[i] in p.PRONOUN:
        return i + 1
    if s.low[i] in p.DETERMINER or p.named(s, i):
        return p.noun_phrase_right(s, i, b)
    return i + 1


def content_at(s, i, b, takes, by):
    """The unit at or after i where a quotation or clause that the verb takes begins; None where none does."""
    low = s.low
    if i >= b:
        return i if i < len(low) and low[i] == QUOTE and low[i - 1] in (":", ",") else None
    word, following = low[i], low[i + 1] if i + 1 < b else ""
    if word == QUOTE:
        return i
    if word in (":", ",", ";") and following == QUOTE:
        return i + 1
    if word == ":" and i + 4 < b:
        return i + 1
    if word == ":" and i + 1 >= b and i + 1 < len(low) and low[i + 1] == QUOTE:
        return i + 1
    if word == "that" and "that" in takes:
        return i
    if word == "," and following == "that" and "that" in takes:
        return i + 1
    if word in p.WH and "wh" in takes or word == "to" and "to" in takes or word == "not" and following == "to" and "to" in takes:
        return i
    if "bare" in takes and word not in p.STOP and word not in p.CONJUNCTION - {"if", "once", "until"} and (
            p.clausal(s, i, b) or by.entry.lemma == "say" and b - i > 4):
        return i
    return None


def leftover(s, drafts):
    """The drafts with the quotations that stand under no attribution, carried or left out."""
    taken = set()
    for d in drafts:
        taken.update(range(d.first, d.last))
    out = sorted(drafts, key=lambda d: d.first)
    merged, k, last = [], 0, None
    for u in s.quotes:
        while k < len(out) and out[k].first <= u:
            last = out[k]
            merged.append(last)
            k += 1
        if u not in taken and s.low[u] == QUOTE and len(s.page.text[slice(*s.quotes[u])].split()) > 3:
            merged.append(Draft(u, u + 1, last.by if last else None, "carried"))
    return merged + out[k:]
