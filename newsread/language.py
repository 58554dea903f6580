"""Text to tokens, sentences and paragraphs: spaCy's tokens as plain lists, which are ten times faster to walk than a Doc."""
import re
from bisect import bisect_left, bisect_right
from functools import cache, cached_property

import spacy
from spacy import util
from spacy.attrs import IS_SPACE, LOWER, ORTH
from spacy.lang.en import English
from spacy.lang.lex_attrs import LEX_ATTRS
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.vocab import Vocab

from . import rules
from .kept import LONGEST, Kept

LONG = re.compile(rf"\S{{{LONGEST},}}")
CACHED = 100_000                                            # pieces between spaces whose tokens are kept
SURROGATE = re.compile("[\ud800-\udfff]")
GLUED = (r'[,.!?…:](?=["“”][\w“"—–])', r'(?<=[,.!?…:])["“”](?=[\w“"—–])', r'(?<=["”])[—–](?=\w)')      # “No,”said Roe.“Yes.”
CLOSERS = frozenset("”’»›)]}")
STRAIGHT = frozenset("\"'")
OPENERS = frozenset("“‘«‹([{\"'—–-•")


class Text:
    """A text cut up. Tokens are those of spaCy that are not white space, as parallel lists; a token is named by its number.

    text        the string itself; every offset indexes it (code points, end excluded)
    words       the tokens' texts; `lower` the same in lower case
    starts, ends  the tokens' offsets
    sentences   [(first, last)] token bounds, last excluded; a sentence never crosses a paragraph
    paragraphs  [(first, last)] token bounds of the blocks between newlines that hold anything; numbered from 1
    entities    [(start, end, label)] of a named model, None without one

    >>> page = cut("He met the U.S. Secretary of State. “Yes,” he said.")
    >>> [page.string(*s) for s in page.sentences]
    ['He met the U.S. Secretary of State.', '“Yes,” he said.']
    """

    def __init__(self, text, model=None):
        self.text, plain = text, SURROGATE.sub("\ufffd", text)
        doc = analysed(plain, model) if model else None
        self.words, self.lower, self.starts, self.ends = columns([(0, unspaced(doc))] if model else pieces(plain))
        self.paragraphs = paragraphs(text, self.starts)
        self.sentences = self._sentences_of(doc) if model else self._rule_sentences()
        self.entities = [(e.start_char, e.end_char, e.label_) for e in doc.ents] if model else None

    def string(self, first, last):
        """The text from token `first` up to, not including, token `last`."""
        return self.text[self.starts[first]:self.ends[last - 1]]

    def around(self, first, last, width):
        """(before, after): whole words on either side of tokens `first` up to `last`, up to `width` characters, in the paragraph."""
        begin, end = self.paragraphs[self.paragraph_of[first] - 1]
        start, stop = self.starts[first], self.ends[last - 1]
        left = self.starts[max(begin, bisect_left(self.starts, start - width))]
        right = self.ends[min(end, bisect_right(self.ends, stop + width)) - 1]
        return self.text[left:start], self.text[stop:right]

    def token_at(self, offset):
        """Number of the last token that begins at or before `offset` (-1 before the first)."""
        return bisect_right(self.starts, offset) - 1

    def spaced(self, i):
        """Is there white space, or nothing, before token i?"""
        return i == 0 or self.starts[i] > self.ends[i - 1]

    @cached_property
    def paragraph_of(self):
        """The paragraph number (from 1) of each token."""
        return [n for n, (first, last) in enumerate(self.paragraphs, 1) for _ in range(first, last)]

    @cached_property
    def sentence_of(self):
        """The number (from 0) of each token's sentence."""
        return [n for n, (first, last) in enumerate(self.sentences) for _ in range(first, last)]

    def _rule_sentences(self):
        return [s for first, last in self.paragraphs for s in sentences(self, first, last)]

    def _sentences_of(self, doc):
        heads = {s.start_char for s in doc.sents} | {self.starts[first] for first, _ in self.paragraphs}
        cuts = [i for i, start in enumerate(self.starts) if start in heads] + [len(self.words)]
        return list(zip(cuts, cuts[1:]))


def cut(text, model=None):
    """A str to a Text; `model` names an installed spaCy pipeline to use in place of the rules (OSError if it is not there)."""
    return Text(text, model)


@cache
def abbreviations():
    return {row["abbreviation"]: row["ends"] for row in rules.table("abbreviations")}


def analysed(text, model):
    """The Doc of an installed spaCy pipeline."""
    try:
        nlp = pipeline(model)
    except OSError as error:
        raise OSError(f"No spaCy model {model!r} is installed here: run `python -m spacy download {model}`, "
                      "or leave model out to read by rules.") from error
    return nlp(tokenize(text, nlp.make_doc))


pipeline = cache(spacy.load)


@cache
@rules.lasting()
def tokenizer():
    """spaCy's tokenizer of English that parts words at GLUED, too, and leaves "Capt." one token. Of a new word it learns the two
    things that we ask, not the 23 that spaCy would."""
    english = English.Defaults
    getters = {attribute: LEX_ATTRS[attribute] for attribute in (LOWER, IS_SPACE)}
    whole = {short: [{ORTH: short}] for short, ends in abbreviations().items() if ends == "no"}
    return Tokenizer(Vocab(getters), english.tokenizer_exceptions | whole, util.compile_prefix_regex(english.prefixes).search,
                     util.compile_suffix_regex(english.suffixes).search,
                     util.compile_infix_regex([*english.infixes, *GLUED]).finditer, url_match=english.url_match)


# {what stands between two spaces: its tokens [(word, in lower case, start, end)]}. No token depends on what stands beyond a space.
# spaCy's own cache keeps few of them: of a text none after its first newline or special case ("don’t").
known = Kept(lambda piece: unspaced(tokenize(piece, tokenizer())), CACHED)


def pieces(text):
    """(offset, tokens) of each piece of a text between spaces or newlines."""
    at = 0
    for piece in text.replace("\n", " ").split(" "):
        yield at, known[piece]
        at += len(piece) + 1


def columns(found):
    """Lists of the words, words in lower case, starts and ends of tokens, from (offset, [(word, in lower case, start, end)])."""
    words, lower, starts, ends = [], [], [], []
    for at, tokens in found:
        for word, low, start, end in tokens:
            words.append(word)
            lower.append(low)
            starts.append(at + start)
            ends.append(at + end)
    return words, lower, starts, ends


def unspaced(doc):
    """[(word, in lower case, start, end)] of the tokens of a Doc that are not white space."""
    words = [(t.text, t.lower_, t.idx) for t in doc if not t.is_space]
    return [(word, word if low == word else low, i, i + len(word)) for word, low, i in words]       # one string, quickly compared


def tokenize(text, cutter):
    """The Doc that a tokenizer makes. LONG runs without white space are cut first: spaCy takes quadratic time on them."""
    if not LONG.search(text):
        return cutter(text)
    docs = [cutter(piece) for piece in re.findall(r"\S{1,60}\s*|\s+", text)]
    return Doc(docs[0].vocab, [t.text for d in docs for t in d], [bool(t.whitespace_) for d in docs for t in d])


def paragraphs(text, starts):
    """[(first, last)] token bounds of the lines that hold a token."""
    out, at, first = [], 0, 0
    for line in text.split("\n"):
        at += len(line) + 1
        last = bisect_right(starts, at - 1, first)
        if last > first:
            out.append((first, last))
        first = last
    return out


def sentences(page, first, last):
    """[(first, last)] token bounds of the sentences of one paragraph.

    A full stop, question or exclamation mark or ellipsis ends a sentence, with the closing marks after it, where what follows
    can begin one; abbreviations (data/rules/abbreviations.csv) end one only before a word that often begins one."""
    out, begin, i = [], first, first
    words = page.words
    while i < last:
        mark = i
        i += 1
        if words[mark][-1] not in ".!?…":
            continue
        while i < last and (words[i] in CLOSERS or words[i] in STRAIGHT and not page.spaced(i)):
            i += 1
        if i < last and ends_sentence(page, mark, i):
            out.append((begin, i))
            begin = i
    if begin < last:
        out.append((begin, last))
    return out


def ends_sentence(page, mark, following):
    """Does token `mark`, which closes with an end mark, end its sentence before token `following`?"""
    first = page.words[following][0]
    if not page.spaced(following) or not (first.isupper() or first.isdigit() or first in OPENERS):
        return False
    word = page.words[mark]
    if word == "." and mark and not page.spaced(mark):
        word = page.words[mark - 1] + "."
    ends = abbreviations().get(word)
    if ends is None and len(word) > 2 and abbreviations().get(word.title()) == "no":
        ends = "no"                                         # SEN., GOV.
    if ends is None and (len(word) == 2 and word[0].isupper() or "." in word[1:-1].replace("..", "")):
        ends = "maybe"                                      # an initial or an initialism: J., U.S.
    return ends is None or ends == "maybe" and begins_sentence(page, following)


def begins_sentence(page, i):
    """Is token i a word that often begins a sentence, or an opening mark?"""
    return page.lower[i] in rules.words("sentence_starters") or page.words[i][0] in OPENERS
