"""A text's tokens in which a whole quotation is one token, so that the grammar around it stays simple."""
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from functools import cached_property

from .cues import grammar
from .marks import FULL, MARK, quotations

QUOTE = "“”"                # stands for a quotation: no noun phrase goes across it
CLOSING = re.compile(rf"[^\S\n]*(?:{MARK.pattern})")
HYPHEN = "‐"
BODIES = frozenset(["US", "WHO"])
SCARE = "‘’"                # stands for one to three words in marks, which belong to the phrase they are in
LABEL = 40                  # signs of a paragraph that a label before a colon can have
SIGNS = frozenset([".", "-", "–", "us", "who"])         # what units are mended at


class Stream:
    """Units (tokens, or one for a quotation) as parallel lists; a unit is named by its number.

    low, word   lower case and as written; QUOTE or SCARE for a quotation
    tok         its first token in page.words (one more entry closes the list)
    signals     the units outside quotations whose word is one of `signals` (SIGNS and what the grammar sets out from)
    quotes      {unit: (start, end)} offsets inside the marks of every quotation, SCARE or not
    sentences   [(first, last)] units, last excluded; never cut inside a quotation
    """

    def __init__(self, page, signals, without=frozenset()):
        self.page, self.without = page, without
        self.low, self.word, self.tok, self.quotes, self.signals = [], [], [], {}, []
        self.found = [i for i, word in enumerate(page.lower) if word in signals]
        self.dots = dots(page, self.found)
        at = 0
        for start, inner, inner_end, end in quotations(page, "single" not in without):
            first = max(bisect_right(page.starts, start) - 1, at)
            last = bisect_left(page.starts, end)
            if first < last:
                self._copy(at, first)
                self._quotation(first, last, *stripped(page.text, inner, inner_end))
                at = last
        self._copy(at, len(page.words))
        self._mend()
        self.tok.append(len(page.words))
        self.sentences = self._sentences()
        self.heads = [first for first, _ in self.sentences]

    def _copy(self, first, last):
        """Tokens [first, last) as units, the dot of an abbreviation with the word before it."""
        for dot in self.dots[bisect_left(self.dots, first + 1):bisect_left(self.dots, last)]:
            self._extend(first, dot)
            self.low[-1] += "."
            self.word[-1] += "."
            first = dot + 1
        self._extend(first, last)

    def _extend(self, first, last):
        shift = len(self.low) - first
        self.signals += [i + shift for i in self.found[bisect_left(self.found, first):bisect_left(self.found, last)]]
        self.low += self.page.lower[first:last]
        self.word += self.page.words[first:last]
        self.tok += range(first, last)

    def _quotation(self, first, last, start, end):
        """Tokens [first, last) as one unit; a comma that closes a few words within a phrase ("the “new,”") as one of its own."""
        inside = self.page.text[start:end]
        short = len(inside.split(None, 3)) < 4
        within = short and inside[-1:] == "," and self.page.words[last - 2] == "," and self._in_phrase()
        scare = within or short and not inside.endswith(tuple(FULL))
        self.quotes[len(self.low)] = start, end - within
        self._add(SCARE if scare else QUOTE, first)
        if within:
            self._add(",", last - 2)

    def _add(self, word, token):
        self.low.append(word)
        self.word.append(word)
        self.tok.append(token)

    def _in_phrase(self):
        """Does the word before, in small letters and no verb, lead into what follows?"""
        return bool(self.low) and self.word[-1].isalpha() and self.word[-1].islower() and self.low[-1] not in grammar("finite")

    def _mend(self):
        """A hyphen or short dash within a word is no dash; US and WHO among words in small letters are names, no pronouns."""
        tok, word, starts, ends = self.tok, self.word, self.page.starts, self.page.ends
        for u in self.signals:
            if word[u] in ("-", "–"):
                if u and starts[tok[u]] == ends[tok[u] - 1]:
                    self.low[u] = HYPHEN
            elif word[u] in BODIES:
                around = word[max(u - 1, 0):u] + word[u + 1:u + 2]
                if not any(len(near) > 1 and near.isupper() for near in around):
                    self.low[u] = word[u]

    def _sentences(self):
        if not self.quotes and not self.dots:
            return self.page.sentences
        tok, n = self.tok, len(self.low)
        heads = {u for first, _ in self.page.sentences for u in [self.at(first)] if tok[u] == first}
        heads |= {u + 1 for u in self.quotes if u + 1 < n and self.word[u + 1][0].isupper() and self._ended(u)}
        heads = sorted(heads)
        return list(zip(heads, heads[1:] + [len(self.low)]))

    def _ended(self, u):
        """Does a quotation close with the end of a sentence?"""
        return self.low[u] == QUOTE and self.page.text[self.quotes[u][1] - 1] in ".?!"

    def words_of(self, u):
        """The words of quotation u."""
        return self.page.text[slice(*self.quotes[u])].split()

    def titled(self, u):
        """Does quotation u look like the title of a work: all words of five letters and more, or all words, in capitals?"""
        words = self.words_of(u)
        long = [word for word in words if len(word.strip("’'.,:;?!")) > 4] or words
        return len(long) > 0 and len(words) < 13 and all(word[0].isupper() or not word[0].isalpha() for word in long)

    def led(self, u):
        """Is unit u a quotation whose last sign says that its attribution follows: “…,” or “…?”?"""
        return self.low[u] == QUOTE and self.page.text[self.quotes[u][1] - 1] in ",?!"

    def unclosed(self, u):
        """Does quotation u run to the end of its paragraph without a closing mark?"""
        start, end = self.quotes[u]
        return not CLOSING.match(self.page.text, end) and "\n" in self.page.text[end:end + 2]

    def sentence(self, u):
        """The number of the sentence that unit u is in."""
        return bisect_right(self.heads, u) - 1

    def paragraph(self, u):
        """The number of the paragraph that unit u is in."""
        return self.page.paragraph_of[self.tok[u]]

    def at(self, token):
        """The unit that begins at a token, or the first one after it."""
        return bisect_left(self.tok, token)

    def start(self, u):
        """Offset of unit u."""
        return self.page.starts[self.tok[u]]

    def end(self, u):
        """Offset of the end of unit u."""
        return self.page.ends[self.tok[u + 1] - 1]

    @cached_property
    def labels(self):
        """How many paragraphs begin with a label before a colon that ends in each word: {"lopez": 3}."""
        starts = (self.page.starts[first] for first, _ in self.page.paragraphs)
        labels = (self.page.text[start:start + LABEL].partition(":") for start in starts)
        return Counter(label.split()[-1].lower() for label, colon, _ in labels if colon and label.strip())

    def string(self, first, last):
        return self.page.text[self.start(first):self.end(last - 1)]


def dots(page, found):
    """The tokens among those `found` that are the dot of an abbreviation before a name, and end no sentence: "Col. Roe"."""
    words, heads = page.words, {first for first, _ in page.sentences} | {len(page.words)}
    return [i for i in found if words[i] == "." and i + 1 not in heads and not page.spaced(i)
            and words[i - 1].isalpha() and words[i + 1][0].isupper()]


def stripped(text, start, end):
    """Offsets without white space at both ends."""
    inside = text[start:end]
    return start + len(inside) - len(inside.lstrip()), end - len(inside) + len(inside.rstrip())
