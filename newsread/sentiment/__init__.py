"""In what tone: each paragraph, narrator and speakers apart, towards whom, headline against body, and the words that made it."""
from collections import defaultdict
from itertools import groupby
from math import sqrt

from . import estimate, words

COLUMNS = ("paragraph", "score", "low", "high", "label", "sentences", "scored_words", "evidence", "judged")
WORD_COLUMNS = ("paragraph", "start", "end", "word", "weight")
SPEAKER_COLUMNS = ("speaker", "score", "low", "high", "label", "quotes", "words", "sentences", "scored_words", "judged")
TOWARDS_COLUMNS = ("actor", "score", "low", "high", "label", "sentences", "scored_words", "judged")
HEADLINE_COLUMNS = ("headline", "score", "label", "scored_words", "body_score", "body_low", "body_high", "body_label", "matches")

MIN_SENTENCES, MIN_WORDS, MIN_TOWARDS = 3, 3, 3     # fewer sentences or scored words: not judged
NARRATOR, UNKNOWN = "", "(unknown)"


class Tone:
    """The tone of one text: its scored words and what each sentence comes to.

    words       [(first, last, weight, sentence)]: token bounds, signed weight, number of the sentence
    sentences   the score of each sentence, -1 to 1
    """

    def __init__(self, page, mentions):
        self.page, self.mentions = page, mentions
        self.words = words.hits(page, mentions)
        self.sums, self.counts = [0.] * len(page.sentences), [0] * len(page.sentences)
        for _, _, weight, sentence in self.words:
            self.sums[sentence] += weight
            self.counts[sentence] += 1
        self.sentences = [squash(x) for x in self.sums]
        self.of = [page.paragraph_of[first] for first, _ in page.sentences]
        self.groups = [list(g) for _, g in groupby(range(len(self.of)), self.of.__getitem__)]
        self.spread = estimate.pooled([[self.sentences[s] for s in g] for g in self.groups])

    def of_sentences(self, numbers):
        """(score, low, high, label, sentences, scored words, judged?) of some of the sentences."""
        counted = sum(self.counts[s] for s in numbers)
        return *estimate.mean([self.sentences[s] for s in numbers], *self.spread), len(numbers), counted, judged(len(numbers), counted)

    def paragraphs(self):
        """Rows of COLUMNS, one a paragraph."""
        return [(n, *row[:4], row[4], row[5], row[5] > 0, row[6])
                for n, row in enumerate(map(self.of_sentences, self.groups), 1)]

    def evidence(self):
        """Rows of WORD_COLUMNS, one a scored word."""
        page = self.page
        return [(page.paragraph_of[i], page.starts[i], page.ends[j - 1], page.string(i, j), weight) for i, j, weight, _ in self.words]

    def towards(self):
        """Rows of TOWARDS_COLUMNS: the tone of the sentences that name an actor, for those named in at least MIN_TOWARDS."""
        named = defaultdict(set)
        for m in self.mentions:
            named[m.actor].add(self.page.sentence_of[m.first])
        return [(actor, *self.of_sentences(sorted(found))) for actor, found in named.items() if len(found) >= MIN_TOWARDS]

    def speakers(self, quotes):
        """Rows of SPEAKER_COLUMNS: the narration with all quotes cut out (speaker ""), then each speaker's quotes."""
        owner = [NARRATOR] * len(self.page.words)
        for q in quotes:
            first, last = self.page.token_at(q.start), self.page.token_at(q.end - 1) + 1
            owner[first:last] = [q.actor or UNKNOWN] * (last - first)
        pieces = defaultdict(lambda: [0, 0., 0])                    # (speaker, sentence): words, sum, scored words
        for i, sentence in enumerate(self.page.sentence_of):
            if self.page.words[i][0].isalnum():
                pieces[owner[i], sentence][0] += 1
        for i, _, weight, sentence in self.words:
            piece = pieces[owner[i], sentence]
            piece[1:] = piece[1] + weight, piece[2] + 1
        return [self.of_pieces(who, [p for (w, _), p in pieces.items() if w == who], sum((q.actor or UNKNOWN) == who for q in quotes))
                for who in dict.fromkeys([NARRATOR, *(w for w, _ in pieces)])]

    def of_pieces(self, who, pieces, quotes):
        if not pieces:
            return who, 0., -1., 1., "neutral", quotes, 0, 0, 0, False
        counted = sum(n for _, _, n in pieces)
        return (who, *estimate.mean([squash(x) for _, x, _ in pieces], *self.spread), quotes, sum(n for n, _, _ in pieces), len(pieces),
                counted, judged(len(pieces), counted))


def headline(title, body):
    """Rows of HEADLINE_COLUMNS: the Tone of the headline beside that of the body (one row; none without a headline or a body)."""
    if not title.sentences or not body.sentences:
        return []
    score, _, _, label, _, counted, _ = title.of_sentences(range(len(title.sentences)))
    whole = body.of_sentences(range(len(body.sentences)))
    return [(title.page.text, score, label, counted, *whole[:4], label == whole[3])]


def judged(sentences, counted):
    return sentences >= MIN_SENTENCES and counted >= MIN_WORDS


def squash(x):
    """A sum of weights to -1 to 1, as VADER does (Hutto and Gilbert 2014; there with 15 and weights four times as large)."""
    return x / sqrt(x * x + 1)
