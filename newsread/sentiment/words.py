"""The words that carry tone: each with its signed weight where it stands, after negation, intensifiers and contrast."""
from functools import cache

from vaderSentiment.vaderSentiment import BOOSTER_DICT, NEGATE, SentimentIntensityAnalyzer

BUT = frozenset({"but", "however"})
NOT = frozenset(NEGATE) | {"n't", "n’t", "no"}
MORE = {word: 1.2 if step > 0 else .7 for word, step in BOOSTER_DICT.items()}


def hits(page, mentions):
    """[(first, last, weight, sentence)] of the scored words of a language.Text: token bounds, signed weight, number of the sentence.

    Words in names (`mentions`) are left out."""
    known, named = lexicon(), {i for m in mentions for i in range(m.first, m.last)}
    found = [i for i, word in enumerate(page.lower) if word in known and i not in named]
    of = page.sentence_of
    return [(i, i + 1, weigh(page.lower, i, page.sentences[of[i]][0], known[page.lower[i]]), of[i]) for i in found]


def weigh(words, i, first, weight):
    """The weight of word i in its sentence, which begins at word `first`."""
    for word in words[max(first, i - 3):i]:
        if word in NOT:
            weight *= -.6
        weight *= MORE.get(word, 1)
    return weight


@cache
def lexicon():
    """{word: weight}, about -4 to 4."""
    return SentimentIntensityAnalyzer().lexicon
