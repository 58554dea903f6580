"""Figure 5: the tone of each paragraph, how sure it is, and the words that make it."""
from collections import defaultdict

import pandas as pd

from .. import sentiment
from .page import MARGIN, Page
from .scale import HOW, NOTE, VALUE, Scale, clear, strongest
from .style import INK, RULE, SMALL, SOFT, TICK, house
from .wording import count, cut, cut_list, number, paragraphs, sentence, signed, unit, wrap

MOST_ROWS, MOST_TALL = 60, 16


@house()
def tone_by_paragraph(reading, width=183):
    """Figure 5, dots with intervals: mean tone of each paragraph's sentences, and the words that lower and raise it.

    numbers: those of reading.sentiment, and words_lower, words_raise. A Chart of `width` mm."""
    table, judged, words = reading.sentiment, units(reading), paragraph_words(reading)
    page = Page(width)
    cropped = f" The first {MOST_ROWS} of {len(table)} paragraphs." if len(table) > MOST_ROWS else ""
    page.head(finding(judged), f"{HOW} Tick: one sentence.{cropped}")
    if len(table):
        rows = Rows(page, reading, table.head(MOST_ROWS), words)
        rows.draw()
        if judged is not table:
            rows.draw_passages(judged.head(MOST_ROWS))
            table = pd.concat([table, judged])
    numbers = table.assign(words_lower=[", ".join(strongest(words[p], -1)) for p in table.paragraph],
                           words_raise=[", ".join(strongest(words[p], 1)) for p in table.paragraph])
    return page.finish(reading, numbers, map(clause, numbers.itertuples()), NOTE)


def units(reading):
    """What the findings on tone speak of: reading.sentiment; where fewer than half of its paragraphs can be judged (and the tone of
    none was corrected by hand), reading.tone_passages, with labels such as "3–5" in a column `paragraph`."""
    table, passages = reading.sentiment, reading.tone_passages
    by_hand = "corrected" in table and table.corrected.any()    # "" where it was not
    if 2 * table.judged.sum() >= len(table) or by_hand or not passages.judged.any():
        return table
    bounds = zip(passages.first_paragraph, passages.last_paragraph)
    labels = [first if first == last else f"{first}–{last}" for first, last in bounds]
    return passages.assign(paragraph=pd.Series(labels, dtype=object)).drop(columns=["first_paragraph", "last_paragraph"])


def paragraph_words(reading):
    """{paragraph: [(word, weight)]}."""
    out = defaultdict(list)
    for row in reading.tone_words.itertuples():
        out[row.paragraph].append((row.word, row.weight))
    return out


def clause(row):
    if not row.scored_words:
        return f"paragraph {row.paragraph}: no scored word"
    words = "; ".join(f"{how} by {words}" for how, words in (("lowered", row.words_lower), ("raised", row.words_raise)) if words)
    return f"{paragraphs([row.paragraph])}: {signed(row.score)} ({signed(row.low)} to {signed(row.high)}), " \
           f"{row.label if row.judged else 'not judged'}, {words}".replace("; ", ", ").removesuffix(", ")


def finding(table):
    """The title: which paragraphs are clearly off neutral; else the lowest and the highest."""
    sure = [row for row in table.itertuples() if row.judged]
    if not sure:
        return "No paragraph has enough sentences and scored words to be judged" if len(table) else "There is no text to judge"
    off = [row for row in sure if clear(row)]
    if not off:
        return nothing(sure)
    if len(off) == 1:
        judged = f"of {count(len(sure), unit(r.paragraph for r in sure))} judged"
        return f"Only {are([off[0].paragraph])} clearly {way(off[0])} ({signed(off[0].score)}), {judged}"
    halves = [(name, [r.paragraph for r in off if way(r) == name]) for name in ("negative", "positive")]
    parts = [f"{are(those)} clearly {name}" for name, those in halves if those]
    return sentence("; ".join(parts) + f", of {len(sure)} judged")


def nothing(sure):
    """The title where no interval clears the neutral band."""
    low, high = min(sure, key=lambda r: r.score), max(sure, key=lambda r: r.score)
    if len(sure) == 1:
        they = "it is" if unit([low.paragraph]) == "paragraph" else "they are"
        return f"Only {paragraphs([low.paragraph])} can be judged, and {they} not clearly off neutral ({signed(low.score)})"
    who = "Neither of two" if len(sure) == 2 else f"None of {number(len(sure))}"
    tied = f"{'both' if len(sure) == 2 else 'all'} are at {signed(low.score)}"
    ends = tied if len(alike(sure, low)) == len(sure) else \
        f"{are(alike(sure, low))} lowest ({signed(low.score)}), {are(alike(sure, high))} highest ({signed(high.score)})"
    return f"{who} {unit(r.paragraph for r in sure)}s judged is clearly off neutral; {ends}"


def alike(rows, row):
    """The numbers of the paragraphs whose tone is written as that of `row` is."""
    return [r.paragraph for r in rows if signed(r.score) == signed(row.score)]


def are(numbers):
    """'paragraph 4 is', 'paragraphs 4 and 12 are', 'paragraphs 4–6 are'."""
    return f"{paragraphs(numbers)} {'is' if len(numbers) == 1 and unit(numbers) == 'paragraph' else 'are'}"


def way(row):
    return "negative" if clear(row) < 0 else "positive"


def sentence_scores(reading):
    """{paragraph: [tone of each sentence]}, from the scored words."""
    page, sums = reading.page, [0.] * len(reading.page.sentences)
    for row in reading.tone_words.itertuples():
        sums[page.sentence_of[page.token_at(row.start)]] += row.weight
    out = defaultdict(list)
    for (first, _), total in zip(page.sentences, sums):
        out[page.paragraph_of[first]].append(sentiment.squash(total))
    return out


class Rows:
    """The rows of figure 5; low ones, without opening words, from 17 paragraphs on."""

    def __init__(self, page, reading, table, words):
        self.page, self.reading, self.table, self.words = page, reading, table, words
        self.tall = len(table) <= MOST_TALL
        self.height = (5 if page.wide else 5.6) if self.tall else 3
        left = 43 if page.wide and self.tall else 10
        self.scale = Scale(page, left, 105 if page.wide else 40)
        self.count = self.scale.right + VALUE + 6.8          # the right edge of the numbers of scored words
        self.columns = [(-1, 122, 30), (1, 153, 28)] if page.wide else [(0, 56, page.right - 56)]

    def draw(self):
        page, scores = self.page, sentence_scores(self.reading)
        self.scale.head()
        self.heads()
        page.y += 6.2
        self.scale.ground(page.y, page.y + self.height * len(self.table))
        for row in self.table.itertuples():
            y = page.y + self.height / 2
            strong = bool(row.judged and clear(row))
            page.text(MARGIN + 3, y, str(row.paragraph), bold=True, ha="right")
            if page.wide and self.tall:
                page.text(MARGIN + 5, y, self.opening(row.paragraph), SMALL, SOFT)
            for score in scores[row.paragraph]:
                page.line([self.scale.x(score)] * 2, [y - .9, y + .9], TICK, .5, zorder=1)
            self.scale.score(row, y, size=2 if self.tall else 1.5)
            page.text(self.count, y, str(row.scored_words), SMALL, SOFT, ha="right")
            self.evidence(row.paragraph, y, INK if strong else SOFT)
            page.y += self.height
            page.rule(page.y, color=RULE if self.tall else "#EEEEEE", width=.35)

    def draw_passages(self, table):
        """Below the paragraphs, what they come to together."""
        page = self.page
        page.y += 3.6
        page.text(MARGIN, page.y, "Neighbouring paragraphs together, as many as it takes to be judged", SMALL, SOFT)
        page.y += 1.8
        self.scale.ground(page.y, page.y + 3 * len(table))
        for row in table.itertuples():
            y = page.y + 1.5
            page.text(MARGIN, y, str(row.paragraph), bold=True)
            self.scale.score(row, y, size=1.5)
            page.text(self.count, y, str(row.scored_words), SMALL, SOFT, ha="right")
            page.y += 3
            page.rule(page.y, color="#EEEEEE", width=.35)

    def heads(self):
        page, y = self.page, self.page.y + 4.2
        page.text(self.count, y, "words", SMALL, SOFT, ha="right")
        if not page.wide:
            page.text(56, y, "that lower, raise it" if self.tall else "the strongest", SMALL, SOFT)
        for (_, x, _), shape, text in zip(self.columns if page.wide else (), ("wedge", "triangle"), ("lower", "raise")):
            page.mark(shape, x + .8, y, 1.1, SOFT)
            page.text(x + 2.4, y, f"words that {text} it", SMALL, SOFT)

    def opening(self, paragraph):
        first, last = self.reading.page.paragraphs[paragraph - 1]
        return cut(self.reading.page.string(first, last), self.scale.left - 4 - MARGIN - 5, SMALL)

    def evidence(self, paragraph, y, color):
        """The words: two columns on a wide page, two lines in one column on a narrow one."""
        page, words = self.page, self.words[paragraph]
        if page.wide or not self.tall:
            for sign, x, width in self.columns:
                self.lines(strongest(words, sign), x, y, width, color)
            return
        for sign, shape, at in ((-1, "wedge", y - 1.1), (1, "triangle", y + 1.2)):
            page.mark(shape, 56.6, at, .9, SOFT)
            page.text(58, at, cut_list(strongest(words, sign), page.right - 58, SMALL) or "–", SMALL, color)

    def lines(self, words, x, y, width, color):
        """Words in one line or, in a tall row, in two."""
        first, rest = split(words, width) if self.tall else (words, [])
        lines = [", ".join(first) + ",", cut_list(rest, width, SMALL)] if rest else [cut_list(first, width, SMALL) or "–"]
        for i, line in enumerate(lines):
            self.page.text(x, y + (i - (len(lines) - 1) / 2) * 2.2, line, SMALL, color)


def split(words, width):
    """(those that fit in the first line, the rest)."""
    lines = wrap(", ".join(words), width, SMALL)
    n = lines[0].count(",") if len(lines) > 1 else len(words)
    return words[:n], words[n:]
