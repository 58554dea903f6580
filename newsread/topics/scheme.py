"""A topic scheme: topics and their seeds, and the words of a text that may begin one."""
import re

from Stemmer import Stemmer

from ..kept import Kept

WORD = re.compile(r"\w[\w.&+]*")                            # a word of a seed, as the tokenizer cuts it
POSSESSIVE = re.compile(r"['’]s\b")
CACHED = 200_000                                            # words whose stems and seeds are kept

stem = Kept(Stemmer("english", 0).stemWord, CACHED)         # {lower-case word: its Snowball stem}; a Stemmer with no cache of its own


class Seed:
    """A word or phrase, once for all topics that name it: under each topic, on which line it stands and how it is written
    there; and its weight under each topic's number. Seeds of one key match the same words."""

    __slots__ = ("written", "weights", "parts", "exact", "forms", "stems", "key")

    def __init__(self, text):
        self.written, self.weights = {}, {}
        self.parts = (text,) if text.isalpha() else tuple(WORD.findall(POSSESSIVE.sub("", text)))
        self.exact = text.startswith("=")
        self.forms = None if text.islower() else self.parts if text != text.lower() else None
        self.stems = tuple([stem[part.lower()] for part in self.parts])
        self.key = (self.exact, *(self.parts if self.exact or self.forms else self.stems))

    @property
    def rank(self):
        """Phrases come before words, exact forms before stems, capitals before any case."""
        return -len(self.parts), not self.exact, self.forms is None


class Scheme:
    """What to count. ids: the topics, in the file's order; seeds: every Seed; weights: for each, {topic's number: weight},
    shared out over the topics that name it; options: {word: what may begin with it} (Options.of).
    twins: seeds that say again what another seed of their topic says, as (line, seed, topic, the other).

    >>> load().ids[:3]
    ['politics', 'diplomacy', 'conflict']
    """

    def __init__(self, ids, seeds, twins):
        self.ids, self.twins, self.seeds = ids, twins, sorted(seeds, key=lambda seed: seed.rank)
        self.weights = [s.weights if len(s.weights) < 2 else {t: w / len(s.weights) for t, w in s.weights.items()} for s in self.seeds]
        self.options = Kept(Options(self.seeds).of, CACHED)


class Options:
    """The seeds by the stem of their first word, or by the word itself where they match one form only."""

    def __init__(self, seeds):
        self.by_stem, self.by_word = {}, {}
        for n, seed in enumerate(seeds):
            where, head = (self.by_word, seed.parts[0].lower()) if seed.exact else (self.by_stem, seed.stems[0])
            where.setdefault(head, []).append((n, seed.stems[1:], seed.forms))

    def of(self, word):
        """(phrases, words) that may begin with a lower-case word, or None.

        phrases {stem of the second word: [(seed number, stems of the words after the first, forms)]}, best first
        words   [(seed number, (), forms)], best first
        forms: the seed's own words, where it has capitals and matches only what is written so; otherwise None."""
        found = self.by_stem.get(stem[word], []) + self.by_word.get(word, [])
        phrases = {}
        for option in sorted(found, key=lambda option: option[0]):
            phrases.setdefault(option[1][0] if option[1] else None, []).append(option)
        return (phrases, phrases.pop(None, [])) if found else None
