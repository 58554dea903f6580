"""The words of a text: how often, in what company, in what context (NLTK's counts and indexes, which need no data)."""
from collections import Counter

from nltk.collocations import BigramAssocMeasures, BigramCollocationFinder
from nltk.text import ConcordanceIndex
from spacy.lang.en.stop_words import STOP_WORDS

from . import language
from .frames import frame


def content(page):
    """The words of a language.Text in lower case; "" for marks, function words and words of one or two letters."""
    return [w if len(w) > 2 and w[0].isalpha() and w not in STOP_WORDS else "" for w in page.lower]


def frequent(reading, n=10):
    """word, times: the n content words that stand in the text most often; ties in the order of the text."""
    return frame(Counter(filter(None, content(reading.page))).most_common(n), ["word", "times"])


def concordance(reading, phrase, width=40):
    """paragraph, before, keyword, after, start, end: each place where the words of `phrase` stand in a row, whatever their case;
    where `phrase` is an actor as reading.actors writes it, each place where the actor is named, by whatever name.

    before, after   the text around, whole words, up to `width` characters and not beyond the paragraph

    >>> concordance(read("Talks on talks. Peace."), "talks").before.tolist()
    ['', 'Talks on ']
    """
    rows = [context(reading.page, *place, width) for place in named(reading, phrase) or standing(reading.page, phrase)]
    return frame(rows, ["paragraph", "before", "keyword", "after", "start", "end"])


def named(reading, actor):
    """[(first token, one after the last)] of the places where an actor is named."""
    page, own = reading.page, reading.mentions[reading.mentions.actor == actor] if actor else ()
    return [(page.token_at(start), page.token_at(end - 1) + 1) for start, end in zip(own.start, own.end)] if len(own) else []


def standing(page, phrase):
    """The same of the places where the words of a phrase stand in a row."""
    wanted = language.cut(phrase).lower
    at = ConcordanceIndex(page.lower).offsets(wanted[0]) if wanted else []
    return [(i, i + len(wanted)) for i in at if page.lower[i:i + len(wanted)] == wanted]


def context(page, first, last, width):
    """A row of a concordance for the tokens from `first` up to `last`."""
    before, after = page.around(first, last, width)
    return page.paragraph_of[first], before, page.string(first, last), after, page.starts[first], page.ends[last - 1]


def collocations(reading, n=10):
    """first, second, times, likelihood: pairs of content words that stand side by side at least twice and more often than chance
    would have it, by Dunning's log-likelihood ratio (1993); ties by the alphabet."""
    finder = BigramCollocationFinder.from_words(content(reading.page))
    finder.apply_word_filter(lambda word: not word)
    finder.apply_freq_filter(2)
    rows = [(*pair, finder.ngram_fd[pair], score) for pair, score in finder.score_ngrams(BigramAssocMeasures.likelihood_ratio)]
    return frame(sorted(rows, key=lambda r: (-r[3], r[0], r[1]))[:n], ["first", "second", "times", "likelihood"])
