"""The words that carry tone: each with its signed weight where it stands, after negation, intensifiers and contrast."""
import re
from collections import defaultdict
from functools import cache

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from .. import rules
from .changes import changes, lists

FACTORS = {"negates": -.5, "strengthens": 1.25, "weakens": .75}     # what a word before a word does to its weight
FOUGHT, LACKED, BEFORE_BUT = 0, -.3, .5                             # "prevent attacks", "loss of trust", "good, but"
OBJECT = frozenset(("fights", "lacks"))                             # what does it to an object, never across a linking verb
REACH = 3                                                           # how many words before it may do so
INFLECTED = .1                                                      # a word of at least this weight lends it to its inflections
DOUBLED = re.compile("[^aeiou][aeiou][^aeiouwxy]$")


def hits(page, mentions):
    """[(token, weight, sentence)] of the words of a language.Text that carry tone, each with its signed weight.

    Names (`mentions`) and fixed phrases ("security council", data/rules/tone_phrases.txt) are passed over."""
    known, fixed, lower, of = lexicon(), phrases(), page.lower.copy(), page.sentence_of
    for m in mentions:
        lower[m.first:m.last] = [""] * (m.last - m.first)
    telling = tells()
    found = [i for i, word in enumerate(lower) if word in telling]
    changed = changes(page, lower, found)
    but, out = {}, []
    for i in found:
        if lower[i] in fixed:
            last = phrase_end(lower, i, fixed[lower[i]])
            lower[i:last] = [""] * (last - i)
        if lower[i] == "but":
            but.setdefault(of[i], i)
        elif i in changed or lower[i] in known:
            weight = changed[i] if i in changed else known[lower[i]]
            out.append((i, weigh(weight, lower[max(page.sentences[of[i]][0], i - REACH):i]), of[i]))
    return [(i, weight * BEFORE_BUT if i < but.get(s, 0) else weight, s) for i, weight, s in out if weight]


@cache
def tells():
    """The words that may carry tone, begin a fixed phrase, change something or turn a sentence: all others are passed over."""
    return frozenset().union(lexicon(), phrases(), *lists(), ["but"])


def weigh(weight, before):
    """A weight after what the words before do to it."""
    kinds = [kind for word in before for kind in shifters().get(word, ())]
    if "links" in kinds:
        kinds = [kind for n, kind in enumerate(kinds) if kind not in OBJECT or "links" not in kinds[n:]]
    for kind in kinds:
        weight *= FACTORS.get(kind, 1)
    if "negates" in kinds:
        return weight
    return weight * (FOUGHT if weight < 0 and "fights" in kinds else LACKED if weight > 0 and "lacks" in kinds else 1)


def phrase_end(lower, i, tails):
    """Where the longest fixed phrase ends that begins at word i, given what can follow it; i if there is none."""
    return max((i + 1 + len(tail) for tail in tails if lower[i + 1:i + 1 + len(tail)] == tail), default=i)


@cache
@rules.lasting()
def lexicon():
    """{word: weight, -1 to 1}: the sum of VADER, AFINN and the Opinion Lexicon over three, each on one scale; where our own
    words of the news (data/rules/tone_news.csv) know better, theirs; and the inflections of all these."""
    parts = [(SentimentIntensityAnalyzer().lexicon, 4), (weights("tone_afinn"), 5), (weights("tone_opinion"), 2)]
    merged = defaultdict(float)
    for part, full in parts:
        for word, weight in part.items():
            merged[word] += weight / full / len(parts)
    merged.update(weights("tone_news"))
    for word, weight in list(merged.items()):
        if abs(weight) >= INFLECTED and word.isalpha() and len(word) > 3:
            for form in inflections(word):
                merged.setdefault(form, weight)
    return curly({word: weight for word, weight in merged.items() if weight and word[-1].isalpha()})


def weights(name):
    """{word: weight} of a table of data/rules."""
    return {row["word"]: float(row["weight"]) for row in rules.table(name)}


def inflections(word):
    """The regular -s, -ed and -ing forms of an English word.

    >>> inflections("ban"), inflections("defy"), inflections("ease")
    (['bans', 'banned', 'banning'], ['defies', 'defied', 'defying'], ['eases', 'eased', 'easing'])
    """
    if word.endswith("y") and word[-2] not in "aeiou":
        return [word[:-1] + "ies", word[:-1] + "ied", word + "ing"]
    if word.endswith("e"):
        return [word + "s", word + "d", word.removesuffix("e" if word[-2] != "e" else "") + "ing"]
    stem = word + word[-1] if len(word) < 6 and DOUBLED.search(word) else word
    return [word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s"), stem + "ed", stem + "ing"]


@cache
def shifters():
    """{word: kinds}: the words that change the tone of those after them (data/rules/tone_shifters.csv)."""
    out = defaultdict(list)
    for row in rules.table("tone_shifters"):
        out[row["word"]].append(row["kind"])
    return curly(out)


@cache
def phrases():
    """{first word: [the words that follow it]} of the fixed phrases."""
    out = defaultdict(list)
    for phrase in rules.lines("tone_phrases"):
        first, *tail = phrase.replace("-", " - ").split()
        out[first].append(tail)
    return dict(out)


def curly(entries):
    """A dict of words with those in ' also in ’, as print has it."""
    return dict(entries) | {word.replace("'", "’"): value for word, value in entries.items() if "'" in word}
