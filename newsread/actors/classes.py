"""What a name is: evidence from the name itself and from the words around each of its mentions."""
from typing import NamedTuple

from .. import rules
from . import lexicon, phrases, runs
from .lexicon import CLASSES

PERSON, ORG, PLACE, OTHER = range(4)
OF_LABEL = {"PERSON": PERSON, "ORG": ORG, "PLACE": PLACE, "GPE": PLACE, "LOC": PLACE, "FAC": PLACE, "OTHER": OTHER}
PLACE_WORDS = lexicon.kind("place")
GOVERNED = lexicon.kind("governed")
ACRONYMS = rules.words("acronyms")
COMPASS = lexicon.kind("compass")
ARTICLES = frozenset(["El", "La", "Las", "Los"])
ABSTRACT = lexicon.kind("abstract_ending")
FAMILIES = lexicon.kind("family")
PEOPLES = lexicon.kind("people_ending")
KIN = lexicon.kind("kin")
NOUNS = lexicon.kind("body_noun")
PAPERS = frozenset(["article", "essay", "findings", "interview", "paper", "research", "results", "story", "study"])
PAIRED = frozenset(pair.split()[1] for pair in lexicon.cues()["pair"])


class Inside(NamedTuple):
    """What a name's own words tell: scores of the four classes, sort (of place: GPE, LOC, FAC; or NORP), top, the highest score,
    known (is it on the lists?), plain (are all its words ordinary English?)."""
    scores: tuple
    sort: str
    top: float
    known: bool
    plain: bool


@lexicon.kept
def inside(name):
    """What the words of a name, a tuple of its tokens, tell of it."""
    words = [lexicon.word(w) for w in name]
    scores, sort = weighed(name, words)
    return Inside(scores, sort, max(scores), bool(lexicon.known(" ".join(name))), all(w.plain for w in words))


def weighed(name, words):
    """(scores, sort) of a name by its tokens and what is known of each."""
    known = lexicon.known(joined(name))
    if known and known.label == "NORP" or not known and len(name) > 1 and words[-1].head == "NORP":
        return (0, 0, 0, 0), "NORP"
    if not known and len(name) == 2 and part_of_place(*name):
        return (0, 0, 6, 0), "LOC"
    scores = [0.0] * 4
    if known:
        scores[OF_LABEL[known.label]] += known.weight
    if len(name) == 1:
        if not known and name[0].endswith(PEOPLES) and not words[0].plain:
            return (0, 0, 0, 0), "NORP"
        alone(name[0], words[0], known, scores)
        sort = ""
    else:
        sort = several(name, words, known, scores)
    if known and known.label != "ORG":
        return tuple(scores), known.label
    if known:
        return tuple(scores), "LOC"
    natural = sort == "PLACE" and words[-1].head and name[-1].lower() not in GOVERNED
    return tuple(scores), "FAC" if sort == "FAC" else "LOC" if natural else "GPE"


def part_of_place(part, whole):
    """Is this "Southern Europe", "Greater Lima"?"""
    known = part.lower() in COMPASS and lexicon.word(whole).head != "ORG" and lexicon.known(whole)
    return bool(known) and known.label in ("GPE", "LOC")


def joined(name):
    """The tokens of a name as one string, as the lists write it."""
    return " ".join(name).replace(" - ", "-").replace(" 's", "'s").replace(" ’s", "'s")


def alone(text, word, known, scores):
    """Evidence of a name of one word."""
    if known:
        scores[PERSON] += 1.2 * bool(word.sex) + .6 * word.surname
        return
    if text in ACRONYMS or text[-1] == "s" and text[:-1] in ACRONYMS:
        scores[OTHER] += 4
        return
    if text.isupper() and len(text) > 1:
        scores[ORG] += 3.5 if text.isalpha() else 2
        scores[OTHER] += 0 if text.isalpha() else 2.5                                   # IE6, BA.5
    elif word.plain:
        scores[ORG] += 2.5 if text in rules.words("bodies_alone") else 0
        scores[OTHER] += 1.3
    else:
        scores[PERSON] += .4
        scores[PLACE] += .8
        scores[ORG] += .8
        scores[OTHER] += 3 * text.endswith(ABSTRACT)
        if not text.isalpha() or not text[1:].islower():
            scores[OTHER if any(c.isdigit() for c in text) else ORG] += 1.2
    scores[PERSON] += 2 * bool(word.sex) + 1.3 * word.surname
    if word.ending:
        scores[OF_LABEL[word.ending]] += 1


def several(name, words, known, scores):
    """Evidence of a name of several words; the class that its head gives."""
    first, last = words[0], words[-1]
    if known and (known.label == "ORG" or known.weight > 4 or not (first.sex and last.surname)):
        scores[OF_LABEL[known.label]] += 3
        return ""
    head = headed(words, name)
    if head:
        scores[OF_LABEL[head]] += 6 if len(name) > 2 and words[-2].plain and not words[-2].sex else 4      # National Park
        scores[OF_LABEL[head]] += 3 * (len(name) == 2 and bool(first.sex) and not last.surname)          # Milford Motors
    personal(name, words, scores)
    if not known:
        parts(name, last, head, scores)
    if "&" in name:
        scores[ORG] += 3
    shape(name, sum(w.plain for w in words), last, scores)
    return head


def personal(name, words, scores):
    """Add what speaks for a person: a given name, a family name, initials, "Sang-min"."""
    first, last, plain = words[0], words[-1], all(w.plain for w in words)
    initials = any(len(w) == 1 and w.isupper() or w[1:2] == "." and (len(w) == 2 or len(w) == 4 and not lexicon.known(w))
                   for w in name)                                                           # J. or J.R., no U.S.
    if first.sex and name[0] != "Al" and name[0] not in ARTICLES and name[0].lower() not in PLACE_WORDS:
        scores[PERSON] += 3 - (first.plain and last.plain)
    if name[-1].lower() in FAMILIES and len(name) == 2 and first.sex and not first.plain and not lexicon.known(name[0]):
        scores[PERSON] += 2                                                                 # Ana Banks
    scores[PERSON] += 1.5 * (last.surname and not plain) + 2 * initials + (last.ending == "PERSON")
    if len(name) > 3 and name[-2] == "-" and name[-1].islower():
        scores[PERSON] += 3


def parts(name, last, head, scores):
    """Add what known names at its ends tell of a name that is not known: "Boeing Commercial Airplanes", "Movistar Venezuela"."""
    country, owner = lexicon.known(name[-1]), lexicon.known(name[0])
    if owner and owner.label == "ORG":
        scores[ORG] += 2.5
    if not head and country and country.weight == 6 and not last.sex and not last.surname:
        scores[ORG] += 2.5
        scores[PERSON] -= 1.5
    if not head and name[0].lower() in PLACE_WORDS:
        scores[PLACE] += 2.5


def shape(name, plain, last, scores):
    """Add what capitals and ordinary words tell; plain: how many of its words are ordinary English."""
    shout = sum(w.isupper() and len(w) > 1 for w in name)
    if shout and plain < len(name):
        scores[PERSON if len(name[0]) == 2 and shout == 1 and not last.plain else ORG] += 1.5
    elif plain == 0 and len(name) < 5:
        scores[PERSON] += .5 if name[0] in ARTICLES or name[0].lower() in PLACE_WORDS else 2
    elif plain == len(name):
        scores[ORG] += .8
        scores[OTHER] += 1.3 + .4 * (plain > 2)
    else:
        scores[PLACE] += .5
        scores[ORG] += .6
        scores[OTHER] += .5


def headed(words, name):
    """The class that the head of a name gives it: the word before "of", else the last word."""
    for k in range(1, len(name)):
        if name[k] in ("of", "for", "on") and words[k - 1].of:
            state = name[k - 1] == "State" and all(w.plain for w in words[k + 1:])         # State of Emergency
            return "" if state else lexicon.head(name[:k])
    return lexicon.head(name) or (words[0].head if words[0].of and words[0].head in ("PLACE", "ORG") else "")


def around(page, first, last, initial):
    """What the words before and after a mention tell."""
    lower, cues, scores = page.lower, lexicon.cues(), [0.0] * 4
    after = lower[last] if last < len(lower) else ""
    if first:
        word, share = lower[first - 1], .5 if after in ("'s", "’s") else 1
        if page.words[first - 1] == "The" and not initial:
            scores[ORG] += 3
        if word == "the" and first > 1:
            word, share = lower[first - 2], .6
            scores[PERSON] -= 2
            scores[ORG] += 1
        elif word in PAIRED and first > 1:
            pair = cues["pair"].get(f"{lower[first - 2]} {word}")
            word = "" if pair else word
            for label, weight in pair or ():
                scores[label] += weight
        if word == "in" and appeared(lower[max(0, first - 8):first]) and not lexicon.known(page.words[first]):
            word, scores[ORG] = "", scores[ORG] + 3                                             # published on Monday in Cell
        if word == "," and after == "," and lower[first - 2] in KIN:
            scores[PERSON] += 8                                                                 # his wife, Ngozi,
        for label, weight in cues["before"].get(word, ()):
            scores[label] += share * weight
    for label, weight in cues["after"].get(after, ()):
        scores[label] += weight
    if after in ("'s", "’s"):
        for label, weight in possession(page, last + 1):
            scores[label] += weight
    elif after == "," and lower[last + 1:last + 2] and told_of(page, last + 1):
        scores[PERSON] += 4
    elif after == "," and lower[last + 1:last + 2] == ["which"]:
        scores[ORG] += 1.5
    elif after[:1].isdigit() and last - first == 1 and not lexicon.known(page.words[first]):
        word, ends = lexicon.word(page.words[first]), lower[last + 1:last + 2] and lower[last + 1] in ",;.()"
        lined = ends and (word.surname or first > 0 and lower[first - 1] in ",;:(" and not word.plain)
        scores[PERSON if lined else OTHER] += 3 if lined else 6                     # Walsh 7, Hunt 6; Section 19, KD 300
    return scores


def appeared(words):
    """Do these words before a name say that something appeared in it ("published on Monday in", "the paper appeared in")?"""
    return "published" in words or "appeared" in words and not PAPERS.isdisjoint(words)


def possession(page, i):
    """What the thing owned, from token i on, tells of its owner: "Drovnia’s three-party government"."""
    owned = lexicon.cues()["owned"]
    for word in page.lower[i:i + 5]:
        if word in owned:
            return owned[word]
        if lexicon.word(word).never or not (word.isalpha() and word.islower() or word in runs.HYPHENS):
            return ()
    return ()


def told_of(page, i):
    """Does a clause, a trade or an age that only a person has begin at token i ("who chairs it", "a nurse", "47,")?"""
    word = page.lower[i]
    if word in ("a", "an"):
        return trade(page, i + 1)
    return word in ("who", "whose", "aged") or word.isdigit() and len(word) == 2 and page.lower[i + 1:i + 2] == [","]


def trade(page, i):
    """Does a trade end the few words from token i on: "(a) retired bus driver", no "leader in its field", no "firm of doctors"?"""
    for k in range(i, min(i + 4, len(page.lower) - 1)):
        if page.lower[k] in NOUNS or not page.words[k].islower():
            return False
        if phrases.title_length(page, k):
            return page.lower[k + 1] != "in"
    return False


def label_of(best, sort):
    return sort if best == PLACE else CLASSES[best]
