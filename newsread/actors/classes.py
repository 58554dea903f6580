"""What a name is: evidence from the name itself, the words around each of its mentions, and the rest of the article."""
from functools import lru_cache

from . import lexicon
from .lexicon import CLASSES

PERSON, ORG, PLACE, OTHER = range(4)
OF_LABEL = {"PERSON": PERSON, "ORG": ORG, "PLACE": PLACE, "GPE": PLACE, "LOC": PLACE, "FAC": PLACE, "OTHER": OTHER}


@lru_cache(maxsize=100_000)
def inside(name):
    """(scores, label) of a name, a tuple of its tokens, by its own words. label: GPE, LOC, FAC where known, "NORP" for peoples,
    "" for no name at all."""
    scores = [0.0] * 4
    text = " ".join(name).replace(" - ", "-").replace(" 's", "'s").replace(" ’s", "'s")
    known = lexicon.names().get(text)
    if known and known.label == "NORP":
        return scores, "NORP"
    words = [lexicon.word(w) for w in name]
    place = "GPE"
    if known:
        scores[OF_LABEL[known.label]] += known.weight
        place = known.label if known.label != "ORG" else place
    single = len(name) == 1
    if single:
        alone(name[0], words[0], known, scores)
    else:
        place = several(name, words, scores) or place
    return scores, place


def alone(text, word, known, scores):
    """Evidence of a name of one word."""
    if word.head and word.plain and not known:
        scores[OF_LABEL[word.head]] += 1.5 if word.head == "ORG" else 0
    if text.isupper() and len(text) > 1 and not known:
        scores[ORG] += 2
    if word.sex:
        scores[PERSON] += 1.5
    if word.surname:
        scores[PERSON] += 1
    if word.ending:
        scores[OF_LABEL[word.ending]] += 1
    if not word.plain and not known:
        scores[PERSON] += .6
        scores[PLACE] += .3
        scores[ORG] += .4
    if any(c.isupper() for c in text[1:]) and not text.isupper() or any(c.isdigit() for c in text):
        scores[ORG] += 1


def several(name, words, scores):
    """Evidence of a name of several words; the sort of place, if its head says so."""
    first, last, plain = words[0], words[-1], sum(w.plain for w in words)
    head = headed(words, name)
    if head:
        scores[OF_LABEL[head]] += 4
    if first.sex and name[0] not in ("St", "St."):
        scores[PERSON] += 3 - (first.plain and last.plain)
    if last.surname and not (plain == len(words)):
        scores[PERSON] += 1.5
    if any(len(w) == 1 or len(w) == 2 and w[1] == "." for w in name):
        scores[PERSON] += 2
    if last.ending == "PERSON":
        scores[PERSON] += 1
    if name[0].lower() in ("mount", "mt", "mt.", "lake", "cape", "fort", "san", "santa", "port", "st", "st.", "saint"):
        scores[PLACE] += 2
    if any(w in ("&",) for w in name):
        scores[ORG] += 3
    if plain == 0 and len(words) < 5 and not any(w.isupper() and len(w) > 1 for w in name):
        scores[PERSON] += 1.5
    if plain == len(words):
        scores[ORG] += 1.2
        scores[OTHER] += 1
    if any(w.isupper() and len(w) > 1 for w in name):
        scores[ORG] += 1
    return head if head in ("FAC", "PLACE") else ""


def headed(words, name):
    """The class that the head of a name gives it: the word before "of", else the last word."""
    for k in range(1, len(name)):
        if name[k] in ("of", "for", "on") and words[k - 1].of:
            return words[k - 1].head
    return words[-1].head or (words[0].head if words[0].of and words[0].head == "PLACE" else "")


def around(page, first, last, scores):
    """Add what the words before and after a mention tell."""
    lower, cues = page.lower, lexicon.cues()
    if first:
        before = lower[first - 1]
        if before == "the" and first > 1:
            for label, weight in cues["before"].get(lower[first - 2], ()):
                scores[label] += .5 * weight
            scores[PERSON] -= 1.5
            scores[ORG] += 1
        else:
            for label, weight in cues["before"].get(before, ()):
                scores[label] += weight
    if last < len(lower):
        after = lower[last]
        for label, weight in cues["after"].get(after, ()):
            scores[label] += weight
        if after in ("'s", "’s") and last + 1 < len(lower):
            for label, weight in POSSESSED.get(lower[last + 1], ()):
                scores[label] += weight
    return scores


POSSESSED = {w: ((PERSON, 3),) for w in """wife husband father mother son daughter brother sister lawyer lawyers attorney death life body
    family house home career mother-in-law parents friend friends girlfriend boyfriend widow children office remarks comments
    speech testimony birth funeral""".split()} | {w: ((PLACE, 2),) for w in """capital government president parliament economy
    population people north south east west prime foreign interior largest biggest second-largest coast border streets central
    military army health ministry constitution king""".split()} | {w: ((ORG, 2),) for w in """shares ceo chairman headquarters board
    customers employees spokesman spokeswoman spokesperson managing chief profits sales""".split()}


def label_of(best, place):
    return (place if place != "PLACE" else "LOC") if best == PLACE else CLASSES[best]
