"""In what tone: each paragraph, narrator and speakers apart, towards whom, headline against body, and the words that made it."""
from collections import Counter, defaultdict
from itertools import groupby
from math import sqrt

from . import estimate, words

COLUMNS = ("paragraph", "score", "low", "high", "label", "sentences", "scored_words", "evidence", "judged")
PASSAGE_COLUMNS = ("first_paragraph", "last_paragraph", "score", "low", "high", "label", "sentences", "scored_words", "judged")
WORD_COLUMNS = ("paragraph", "start", "end", "word", "weight")
SPEAKER_COLUMNS = ("speaker", "score", "low", "high", "label", "quotes", "words", "sentences", "scored_words", "judged")
TOWARDS_COLUMNS = ("actor", "score", "low", "high", "label", "sentences", "scored_words", "judged")
HEADLINE_COLUMNS = ("headline", "score", "label", "scored_words", "body_score", "body_low", "body_high", "body_label", "matches")

# What has fewer is not judged. Of graded texts of one sentence 4.4 % get the label opposite to the readers', of two 2.4, of three .7.
MIN_SENTENCES, MIN_WORDS = 3, 3
FRAGMENT = 3                            # parts of a sentence with fewer words have no tone of their own: ", he said."
NARRATOR, UNKNOWN = "", "(unknown)"


class Tone:
    """The tone of one text: its scored words and what each sentence comes to.

    words       [(token, weight, sentence)]: its number, signed weight, number of the sentence
    scores      the score of each sentence, -1 to 1
    counts      the number of scored words of each sentence
    paragraph   the paragraph of each sentence
    groups      the numbers of the sentences of each paragraph
    spread      (variance, degrees of freedom) of sentences within paragraphs
    """

    def __init__(self, page, mentions):
        self.page, self.mentions = page, mentions
        self.words = words.hits(page, mentions)
        sums, self.counts = [0.] * len(page.sentences), [0] * len(page.sentences)
        for _, weight, sentence in self.words:
            sums[sentence] += weight
            self.counts[sentence] += 1
        self.scores = [squash(x) for x in sums]
        self.paragraph = [page.paragraph_of[first] for first, _ in page.sentences]
        self.groups = [list(group) for _, group in groupby(range(len(self.paragraph)), self.paragraph.__getitem__)]
        self.spread = estimate.pooled([[self.scores[s] for s in group] for group in self.groups])

    def over(self, sentences):
        """(score, low, high, label, sentences, scored words) of some of the sentences, given by their numbers."""
        mean = estimate.mean([self.scores[s] for s in sentences], *self.spread, len({self.paragraph[s] for s in sentences}))
        return *mean, len(sentences), sum(self.counts[s] for s in sentences)

    def paragraphs(self):
        """Rows of COLUMNS, one a paragraph."""
        return [(n, *row, row[5] > 0, judged(*row[4:])) for n, row in enumerate(map(self.over, self.groups), 1)]

    def passages(self):
        """Rows of PASSAGE_COLUMNS: neighbouring paragraphs together, as many as it takes to be judged; those left over at the end
        join the last."""
        ends, sentences, counted = [], 0, 0
        for n, group in enumerate(self.groups, 1):
            sentences, counted = sentences + len(group), counted + sum(self.counts[s] for s in group)
            if judged(sentences, counted):
                ends.append(n)
                sentences = counted = 0
        ends[-1:] = [len(self.groups)] if self.groups else []
        rows = [(a, b, self.over([s for group in self.groups[a:b] for s in group])) for a, b in zip([0, *ends], ends)]
        return [(a + 1, b, *row, judged(*row[4:])) for a, b, row in rows]

    def evidence(self):
        """Rows of WORD_COLUMNS, one a scored word."""
        page = self.page
        return [(page.paragraph_of[i], page.starts[i], page.ends[i], page.string(i, i + 1), weight) for i, weight, _ in self.words]

    def towards(self):
        """Rows of TOWARDS_COLUMNS: the tone of the sentences that name an actor, of those named in MIN_SENTENCES or more."""
        named = defaultdict(set)
        for m in self.mentions:
            named[m.actor].add(self.page.sentence_of[m.first])
        rows = [(actor, *self.over(sorted(found))) for actor, found in named.items() if len(found) >= MIN_SENTENCES]
        return [(*row, judged(*row[5:])) for row in rows]

    def speakers(self, quotes):
        """Rows of SPEAKER_COLUMNS: the narration with all quotes cut out (speaker ""), then each speaker's quotes."""
        count, parts = Counter(q.actor or UNKNOWN for q in quotes), self.parts(quotes)
        return [(who, *self.over_parts(parts.get(who, []), count[who])) for who in dict.fromkeys((NARRATOR, *parts, *count))]

    def parts(self, quotes):
        """{speaker: [(paragraph, words, sum of weights, scored words)]} of the parts that speakers have in sentences."""
        page, found = self.page, defaultdict(lambda: [0, 0., 0])
        owner = [NARRATOR] * len(page.words)
        for q in quotes:
            first, last = page.token_at(q.start), page.token_at(q.end - 1) + 1
            owner[first:last] = [q.actor or UNKNOWN] * (last - first)
        for who, sentence, word in zip(owner, page.sentence_of, page.words):
            found[who, sentence][0] += word[0].isalnum()
        for i, weight, sentence in self.words:
            part = found[owner[i], sentence]
            part[1:] = part[1] + weight, part[2] + 1
        out = defaultdict(list)
        for (who, sentence), part in found.items():
            out[who].append((self.paragraph[sentence], *part))
        return out

    def over_parts(self, parts, quotes):
        """(score, low, high, label, quotes, words, sentences, scored words, judged?) of one speaker's parts."""
        whole = [(paragraph, squash(total)) for paragraph, size, total, _ in parts if size >= FRAGMENT]
        scores, paragraphs = [score for _, score in whole], len({paragraph for paragraph, _ in whole})
        mean = estimate.mean(scores, *self.spread, paragraphs) if scores else (0., -1., 1., "neutral")
        size, counted = sum(part[1] for part in parts), sum(part[3] for part in parts)
        return *mean, quotes, size, len(scores), counted, judged(len(scores), counted)


def headline(title, body):
    """Rows of HEADLINE_COLUMNS: the Tone of the headline beside that of the body (one row; none without a headline or a body).
    They match unless their difference is more than so few sentences can differ by in nine cases of ten."""
    if not title.scores or not body.scores:
        return []
    score, _, _, label, sentences, counted = title.over(range(len(title.scores)))
    whole = body.over(range(len(body.scores)))
    variance, freedom = body.spread
    missed = estimate.MISSED * (1 + 1 / len(body.groups))
    apart = abs(score - whole[0]) > estimate.within(variance * (1 / sentences + 1 / whole[4]) + missed, freedom)
    return [(title.page.text, score, label, counted, *whole[:4], not apart)]


def judged(sentences, counted):
    """Are there sentences and scored words enough?"""
    return sentences >= MIN_SENTENCES and counted >= MIN_WORDS


def squash(x):
    """A sum of weights to -1 to 1, as VADER does (Hutto and Gilbert 2014; there with 15, and weights four times as large)."""
    return x / sqrt(x * x + 1)
