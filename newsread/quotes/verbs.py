"""The patterns of a verb of saying: its subject to the left or right, or that of the sentence."""
from . import openings, subjects
from . import phrases as p
from . import words as w
from .cues import Attribution
from .stream import QUOTE, SCARE

HABIT = frozenset(["used", "like", "likes", "liked", "love", "loves", "loved", "have", "has", "had"])        # she used to say


def find(s, a, b, c, entry, found):
    """Attribution of a verb: inverted, participle, coordinated, infinitive, or with its subject to the left."""
    group, after = subjects.verb_group(s, a, c), c + entry.units
    helped = group < c and any(s.low[k] in w.BE and not perfect(s, k, c, entry) for k in range(group, c))
    if entry.form == "s" and not w.AUXILIARY.isdisjoint(s.low[group:c]):
        return None                                         # "has rules"
    if group - 3 > a and s.low[group - 1] == "to" and s.low[group - 2] in HABIT and s.low[after:after + 1] != ["it"]:
        group = subjects.verb_group(s, a, group - 2)
    previous = s.low[group - 1] if group > a else ""
    if entry.form == "past" and (helped or asked(s, b, c, previous)):
        return Attribution(c, c, c + 1, None, entry, "asked") if entry.lemma == "ask" else None
    if entry.form == "ing" and not helped:
        return participle(s, a, b, c, after, entry, found)
    if group == c and (not previous or previous in (",", ":", QUOTE) or previous in w.DASH):
        inverted = inversion(s, a, b, c, after, entry)
        if inverted and (c == a or person_like(s, inverted.subject) or not subjects.subject_before(s, a, group)):
            return inverted
    if previous == "to" or previous in w.JOINER:
        return coordinated(s, a, group, c, after, entry, found)
    subject = subjects.counted(s, a, subjects.subject_before(s, a, group))
    if subject:
        fits = not noun_like(s, entry, group, c) or agrees(s, subject, entry.form) and acts(s, a, c, after, b, subject)
        return Attribution(subject[0], c, after, subject, entry, "plain") if fits else None
    if previous == "," and entry.form in ("past", "s"):
        subject = main_subject(s, a, group - 1, found)
        return subject and Attribution(group, c, after, subject, entry, "coordinated")


def perfect(s, k, c, entry):
    """Is the 's at k short for "has": "he's argued for years that …"?"""
    told = entry.form == "past" and not entry.addressee and "that" in s.low[c + 1:c + 6]
    return told and s.low[k] in w.OWNER and s.low[k - 1] in ("he", "she", "who")


def asked(s, b, c, previous):
    """Is this the participle of "Asked whether …", "when asked whether …" or "Roe, asked whether …, said"?"""
    if s.low[c] != "asked" or s.low[c + 1:c + 2] == ["for"]:
        return False
    return previous == "when" or previous in ("", ",") and s.word[c][0].isupper() or previous == "," and enclosed(s, c, b)


def enclosed(s, c, b):
    """Does a question at c stand between a subject and its verb: "…, asked whether …, said"?"""
    comma = next((k for k in range(c + 2, min(b - 1, c + p.CLAUSE)) if s.low[k] == ","), 0)
    return comma and s.low[c + 1] in w.WH and (s.low[comma + 1] in w.FINITE or w.past(s, comma + 1))


def coordinated(s, a, group, c, after, entry, found):
    """"… and said", "… to say": said by the main subject."""
    subject = main_subject(s, a, group - 1, found)
    if not subject or entry.form == "past" and entry.addressee and not found and any(
            s.low[k] in w.BE for k in range(subject[1], group)):
        return None                                         # "He was called in and told that …" is said by others
    rule = "infinitive" if s.low[group - 1] == "to" else "coordinated"
    if rule == "coordinated" and entry.form == "base" and s.low[after:after + 1] != ["that"] and in_infinitive(s, a, group - 1):
        return None                                         # "They went to sell it and find another"
    if rule == "infinitive" and s.low[subject[0]] in w.DUMMY:
        return None                                         # "It is too soon to say"
    return Attribution(group - 1, c, after, subject, entry, rule)


def in_infinitive(s, a, i):
    """Is the last verb before i an infinitive?"""
    for k in range(i - 1, max(a, i - p.CLAUSE) - 1, -1):
        if s.low[k] in w.FINITE or w.past(s, k) or s.low[k] in w.STOP:
            return False
        if s.low[k] == "to" and w.infinitive(s, k, i):
            return True
    return False


def main_subject(s, a, c, found):
    """The subject of the last attribution in the sentence, else the first noun phrase of the sentence."""
    if found and found[-1].subject and s.low[max(a, found[-1].subject[0] - 1)] in w.FRONTED:
        comma = next((k for k in range(found[-1].after, c) if s.low[k] == "," and p.clause_at(s, k + 1, c)), 0)
        return (comma + 1, p.noun_phrase(s, comma + 1, c)) if comma else found[-1].subject
    return found[-1].subject if found and found[-1].subject else openings.subject(s, a, c)


def noun_like(s, entry, group, c):
    """May the cue be a noun here: its form is one as well, and no auxiliary stands before it?"""
    return entry.noun and entry.form in ("base", "s") and w.AUXILIARY.isdisjoint(s.low[group:c])


def agrees(s, subject, form):
    """Can a noun phrase be the subject of a base form or an -s form?"""
    first, last = subject
    head = s.low[p.head(s, first, last) if s.word[last - 1][0].isupper() else last - 1]       # researchers at Lima report
    several = s.low[first] in w.SEVERAL and head[-1] != "s"         # two main | questions
    if head[0].isdigit() or head in w.DETERMINER or head == "other" or several:
        return False
    if head == "who" or form == "s" and s.word[last - 1][0].isupper() or "and" in s.low[first:last]:
        return True
    many = head in ("i", "we", "you", "they", "people", "police") or head in w.INDEFINITE or head[-1] == "s" and head[-2:] != "ss"
    return many == (form == "base")


def acts(s, a, c, after, b, subject):
    """Does a word that may be a noun as well take content here, or end an attribution of a quotation?"""
    following = s.low[after] if after < b else "."
    if following in ("that", QUOTE, ":") or following == "," and s.low[after + 1:after + 2] == [QUOTE]:
        return not s.low[c - 1][0].isdigit()
    if s.low[c - 1] in w.PRONOUN or subject[0] > a and s.low[subject[0] - 1] in (QUOTE, ","):
        return True
    return following in w.WH or p.clause_at(s, after, b)


def inversion(s, a, b, c, after, entry):
    """"…, said X": a noun phrase after the verb that the end or a comma follows, after a quotation or a clause."""
    low, last = s.low, p.noun_phrase(s, after, b)
    if last == after or entry.form in ("base", "ing") or entry.addressee == "always":
        return None
    if low[after] in w.OBJECT and low[after] not in w.DETERMINER or p.timely(s, after, b):
        return None
    tail = p.apposition(s, last, b)
    beyond = p.adverbials(s, tail, b)
    open_ended = beyond < b and low[beyond] not in w.STOP
    if low[after] in w.PRONOUN and open_ended:
        return None
    if c == a or low[c - 1] in (QUOTE, SCARE) or low[c - 1] == "," and low[c - 2] in (QUOTE, SCARE):
        fits = not open_ended or low[beyond] in ("who", "and") or low[beyond] in w.CONJUNCTION and (
            low[beyond] != "that" or subjects.begins_verb(s, beyond + 1, b)) or s.led(c - 1)
        if open_ended and beyond == last and s.led(c - 1) and (w.past(s, last) or low[last].endswith("ing")):
            last = tail = next((k for k in range(last, b) if low[k] in w.STOP), b)          # a nurse involved in the plan
    else:
        until = last if low[after] in w.DETERMINER else p.head(s, after, last) + 1           # not "pleaded guilty in Lima"
        someone = entry.lemma == "say" or any(w.named(s, k) for k in range(after, until))
        fits = someone and "bare" in entry.takes and (beyond >= b or closes(s, a, c, beyond, b))
    return Attribution(c, c, tail, (after, last), entry, "inverted") if fits else None


def person_like(s, subject):
    """Does a noun phrase hold a name, or begin without a possessive?"""
    return s.low[subject[0]] not in w.POSSESSIVE or any(w.named(s, k) for k in range(*subject))


def closes(s, a, c, beyond, b):
    """Does what follows "…, said X" go on with another part of the sentence, and not with what X was said to do?"""
    low = s.low
    if low[beyond] in w.END or low[beyond] == "who" or low[beyond] in w.DASH:
        return True
    following = low[beyond + 1] if beyond + 1 < b else ""
    return low[beyond] == "," and (following in w.FINITE or subjects.ends_clause(s, max(a, c - p.LONGEST), c - 1) and (
        following in w.RELATIVE or following in w.CONJUNCTION or following in w.JOINER or following.endswith("ing")))


def participle(s, a, b, c, after, entry, found):
    """", noting that …", "in a statement saying …": said by the subject of the sentence, or by the noun before it."""
    previous = s.low[c - 1] if c > a else ""
    if previous in w.PREPOSITION - w.WITHIN or previous in w.POSSESSIVE or previous == "not":
        return None
    subject = None
    if previous and not (previous in w.STOP or previous in w.WITHIN or w.adverb(previous)):
        subject = subjects.subject_before(s, a, subjects.time_before(s, a, c))
        if subject and subject[0] > a and s.low[subject[0]].endswith("ing") and s.low[subject[0] - 1] == ",":
            subject = None                                  # They left, waving and carrying signs saying …
        if subject and subject[0] > a and s.low[subject[0] - 1] != "with" and s.low[p.head(s, *subject)] in w.MESSAGE:
            subject = None                                  # not the statement, but who made it
    subject = subject or (openings.subject(s, a, b) if c < a + 2 else main_subject(s, a, c, found))
    return Attribution(c, c, after, subject, entry, "participle")
