"""The attributions of a sentence: who says it, with which cue."""
from dataclasses import dataclass

from . import phrases as p
from .cues import Cue
from .stream import QUOTE, SCARE

BE = frozenset("is are was were be been being 's ’s 're ’re am 'm ’m".split())
ACCORDING = Cue("according to", "base", "to", "speech", frozenset(["bare"]), "", False)
COUNTED = frozenset("all both this that one many some most few several another each these those two three four five half".split())
ADJECTIVAL = frozenset("""reported alleged proposed announced estimated promised suggested threatened claimed projected confirmed pledged
requested expressed stated recommended ordered noted said""".split())
MESSAGE = frozenset("""statement letter report reports message email emails tweet tweets note interview speech post memo ad ads release article
book video column essay filing lawsuit complaint order ruling petition resolution poster sign signs poll survey""".split())
WITHIN = frozenset(["by", "in", "while", "before", "after", "without", "as", "and", "but"])


@dataclass(slots=True)
class Attribution:
    """first: where it begins; cue; after: the unit after cue and particle (and an inverted subject); subject (first, last) or
    None; rule: its family."""
    first: int
    cue: int
    after: int
    subject: tuple
    entry: Cue
    rule: str


def attributions(s, a, b, cues, lexicon):
    """[Attribution] of the sentence [a, b) whose possible cues are the units `cues`."""
    found = []
    for c in cues:
        if not found or c >= found[-1].after:
            one = attribution(s, a, b, c, found, lexicon.get(s.low[c], ()))
            while one and found and one.first < found[-1].after and found[-1].rule == "participle":
                found.pop()
            if one and found and one.first < found[-1].after:
                one.first = p.verb_group(s, a, c)           # the subject stands before the other: "Roe, who said so, told"
            if one:
                found.append(one)
    return found


def attribution(s, a, b, c, found, entries):
    """The Attribution whose cue is unit c, or None where the word is no verb of saying there."""
    if s.low[c] == "according":
        return according(s, b, c)
    for entry in entries:
        if not entry.particle or c + 1 < b and s.low[c + 1] == entry.particle:
            return verb(s, a, b, c, c + 1 + bool(entry.particle), entry, found) if is_verb(s, a, b, c, entry) else None


def according(s, b, c):
    last = p.noun_phrase_right(s, c + 2, b) if c + 2 < b and s.low[c + 1] == "to" else c + 2
    return Attribution(c, c, last, (c + 2, last), ACCORDING, "according") if last > c + 2 else None


def is_verb(s, a, b, c, entry):
    """Is c a verb, and not a noun ("the report") or an adjective ("an alleged thief")?"""
    low, previous = s.low, s.low[c - 1] if c > a else ""
    following = low[c + 1] if c + 1 < b else "."
    if previous in p.DETERMINER and previous not in COUNTED or entry.noun and c > a and p.owner(s, c - 1):
        return False
    if entry.form == "past":
        return not (low[c] in ADJECTIVAL and (previous in p.DETERMINER or previous in p.PREPOSITION or following == "by"))
    if entry.noun and entry.form in ("base", "s"):
        return following not in ("of", "for", "by", "from") and previous not in p.PREPOSITION - {"to"} and not (
            s.word[c][0].isupper() and c > a) and not (following == "that" and c + 2 < b and low[c + 2] in p.FINITE)
    return True


def verb(s, a, b, c, after, entry, found):
    """Attribution of a verb: inverted, participle, coordinated, infinitive, or with its subject to the left."""
    group = p.verb_group(s, a, c)
    helped = any(s.low[k] in BE for k in range(group, c))
    previous = s.low[group - 1] if group > a else ""
    if entry.form == "past" and (helped or asked(s, c, previous)):
        return passive(s, a, b, c, entry) if entry.lemma == "ask" else None
    if entry.form == "ing" and not helped:
        return participle(s, a, c, after, entry, found)
    if group == c and (not previous or previous in (",", ":", QUOTE) or previous in p.DASH):
        inverted = inversion(s, a, b, c, after, entry)
        if inverted and (c == a or person_like(s, inverted.subject) or not p.noun_phrase_left(s, a, group)):
            return inverted
    if previous == "to" or previous in ("and", "but", "then", "or"):
        subject = main_subject(s, a, group - 1, found)
        rule = "infinitive" if previous == "to" else "coordinated"
        if entry.form == "past" and entry.addressee and subject and not found and any(w in BE for w in s.low[subject[1]:group]):
            return None                                     # "was called in and told that"
        return subject and Attribution(group - 1, c, after, subject, entry, rule)
    subject = p.noun_phrase_left(s, a, group)
    if subject and entry.noun and entry.form in ("base", "s") and not any(w in p.AUXILIARY for w in s.low[group:c]) and not (
            agrees(s, subject, entry.form) and acts(s, a, c, after, b, subject)):
        return None
    if not subject and previous == "," and entry.form in ("past", "s"):
        subject = main_subject(s, a, group - 1, found)
        return subject and Attribution(group, c, after, subject, entry, "coordinated")
    return subject and Attribution(subject[0], c, after, subject, entry, "plain")


def asked(s, c, previous):
    """Is this the participle of "Asked whether …" or "when asked whether …"?"""
    return s.low[c] == "asked" and s.low[c + 1:c + 2] != ["for"] and (previous == "when" or not previous or previous == ",") and (
        s.word[c][0].isupper() or previous == "when")


def passive(s, a, b, c, entry):
    """"Asked whether …", "when asked if …", "was asked why …": a question without its speaker."""
    return Attribution(c, c, c + 1, None, entry, "asked")


def agrees(s, subject, form):
    """Can a noun phrase be the subject of a base form or an -s form?"""
    head = s.low[subject[1] - 1]
    many = head in ("i", "we", "you", "they", "who", "people", "police") or head in p.INDEFINITE or head.endswith("s") and not head.endswith("ss")
    return head == "who" or many == (form == "base") or s.word[subject[1] - 1][0].isupper() and form == "s" or "and" in s.low[subject[0]:subject[1]]


def acts(s, a, c, after, b, subject):
    """Does a word that may be a noun as well take content here, or end an attribution of a quotation?"""
    following = s.low[after] if after < b else "."
    if following in ("that", QUOTE, ":") or following == "," and s.low[after + 1:after + 2] == [QUOTE]:
        return not s.low[c - 1][0].isdigit()
    if s.low[c - 1] in p.PRONOUN or subject[0] > a and s.low[subject[0] - 1] in (QUOTE, ","):
        return True
    return p.clause_at(s, after, b) or following in ("whether", "how", "why", "what")


def inversion(s, a, b, c, after, entry):
    """"…, said X": a noun phrase after the verb that the end or a comma follows, after a quotation or a clause."""
    low, last = s.low, p.noun_phrase_right(s, after, b)
    if last == after or entry.form in ("base", "ing") or entry.addressee == "always" or low[after] in p.OBJECT and low[after] not in p.DETERMINER:
        return None
    quoted = c == a or low[c - 1] in (QUOTE, SCARE) or low[c - 1] == "," and c > a + 1 and low[c - 2] in (QUOTE, SCARE)
    tail = p.apposition_right(s, last, b)
    beyond = p.adverbials(s, tail, b)
    if low[after] in p.PRONOUN and beyond < b and low[beyond] not in p.STOP:
        return None
    if quoted and beyond < b and low[beyond] not in p.STOP and low[beyond] not in p.CONJUNCTION - {"that"} and low[beyond] not in ("who", "and"):
        return None
    if not quoted and ("bare" not in entry.takes or beyond < b and not closes(s, a, c, beyond, b)):
        return None
    return Attribution(c, c, tail, (after, last), entry, "inverted")


def person_like(s, subject):
    """Does a noun phrase hold a name, or a pronoun, or begin without a possessive?"""
    return any(p.named(s, k) for k in range(*subject)) or s.low[subject[0]] not in p.POSSESSIVE


def closes(s, a, c, beyond, b):
    """Does what follows "…, said X" go on with another part of the sentence, and not with what X was said to do?"""
    low = s.low
    if low[beyond] in p.END or low[beyond] == "who" or low[beyond] in p.DASH:
        return True
    following = low[beyond + 1] if beyond + 1 < b else ""
    return low[beyond] == "," and (following in p.FINITE or p.clause_ends(s, a, c - 1) and (
        following in p.RELATIVE or following in p.CONJUNCTION or following.endswith("ing") or following in ("and", "but")))


def participle(s, a, c, after, entry, found):
    """", noting that …", "in a statement saying …": said by the subject of the sentence, or by the noun before it."""
    previous = s.low[c - 1] if c > a else ""
    if previous in p.PREPOSITION - WITHIN or previous in p.POSSESSIVE or previous == "not":
        return None
    if previous and previous not in p.STOP and previous not in WITHIN and not p.adverb(previous):
        subject = p.noun_phrase_left(s, a, c)
        if subject and (s.low[max(subject[0] - 1, a)] == "with" or s.low[p.head(s, *subject)] not in MESSAGE or subject[0] == a):
            return Attribution(c, c, after, subject, entry, "participle")
    return Attribution(c, c, after, main_subject(s, a, c, found), entry, "participle")


def main_subject(s, a, c, found):
    """The subject of the last attribution in the sentence, else the first noun phrase of the sentence."""
    return found[-1].subject if found and found[-1].subject else p.first_noun_phrase(s, a, c)
