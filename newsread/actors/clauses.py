"""Where a clause says what a person is: "X, who chairs the Trust", "X became director of Y", "X, 40, works for Y"."""
from . import lexicon
from .phrases import OPEN, OWNERS, phrase_end, title_length

BE, MADE, AS, DOES, AT, FOR = (lexicon.kind(f"clause_{k}") for k in ("be", "made", "as", "does", "at", "for"))
LIMITS, BETWEEN, PARTICLES = lexicon.kind("clause_end"), lexicon.kind("clause_between"), lexicon.kind("verb_particle")
OWN = ("its", "their", "the")
VERBS = DOES | AT
TOLD = VERBS | AS | BE | {"as"}
LONGEST = 6                     # tokens from the verb to the office ("became the first elected woman mayor")


def after(page, m, at):
    """[(first, last)] token bounds of what the clause after the mention m says that its person is; at: {first token: Mention}."""
    i = clause(page, m.last)
    verb, before = low(page, i), low(page, i - 1)
    if verb not in TOLD and before not in ("be", "been"):
        return []
    begin = None
    if verb == "as" and low(page, i + 1) in OWN:
        begin = office(page, i + 2)                             # named Ana Lopez as its chairwoman
    elif verb in AS:
        i += low(page, i + 1) in PARTICLES
        begin = office(page, i + 2) if low(page, i + 1) == "as" else None
    elif verb in BE:
        begin = office(page, i + 1 + (low(page, i + 1) in MADE))
    elif before in ("be", "been"):
        begin = office(page, i + (verb in MADE))
    if begin is None:
        return body(page, i, at)
    end = end_of(page, begin)
    return [(begin, end)] if end > begin else []            # "was that lawyer" names no office


def low(page, i):
    """Token i in lower case, "" past the end."""
    return page.lower[i] if i < len(page.lower) else ""


def clause(page, i):
    """The token of the verb after a name: past its age, "who" and auxiliaries."""
    if low(page, i) == "," and low(page, i + 1).isdigit() and low(page, i + 2) == ",":
        i += 2 + (low(page, i + 3) != "who")
    if low(page, i) == "," and low(page, i + 1) == "who":
        i += 2
    for k in range(i, i + LONGEST):
        if low(page, k) not in BETWEEN:
            return k
    return i


def office(page, i):
    """The first token of the office or trade that is told from token i on, without an article; None where none is."""
    i += low(page, i) == "as"
    i += low(page, i) in OPEN
    for k in range(i, min(i + LONGEST, len(page.lower))):
        if title_length(page, k):
            return i
        if page.lower[k] in LIMITS or page.lower[k] in OPEN or not page.words[k][-1].isalpha():
            return None
    return None


def body(page, i, at):
    """[(first, last)] of "chairs the Harbour Trust", "works for Halden Bank": a verb and a named body; [] without one."""
    verb, k = low(page, i), i + 1
    if verb in AT and low(page, k) in ("for", "at"):
        k += 1
    elif verb not in DOES:
        return []
    named = at.get(k + (low(page, k) in OPEN))
    return [(i, named.last)] if named and (named.label == "ORG" or verb in FOR and named.label in OWNERS) else []


def end_of(page, begin):
    """Where the office that begins at a token ends: at the end of its phrase, at a date or at a clause."""
    end = phrase_end(page, begin)
    for k in range(begin + 1, end):
        word, following = page.lower[k], low(page, k + 1)
        dated = word in ("in", "from", "at") and (following.isdigit() or following in lexicon.kind("month"))
        goes_on = word == "and" and title_length(page, k + 1) or word == "to" and page.words[k + 1][0].isupper()
        if dated or word in LIMITS and not goes_on:
            return k
    return end
