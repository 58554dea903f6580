"""The scale of tone, from −1 to +1: its head, the neutral band, and a score with its interval."""
from .. import sentiment
from .style import BAND, INK, RULE, SMALL, SOFT, TICK, pale
from .wording import signed

LOW, HIGH = sentiment.estimate.BAND
VALUE = 7.2                                       # mm from the end of the scale to the right edge of the values
MARKS = ((-1, "−1", "negative"), (-.5, "−0.5", ""), (0, "0", "neutral"), (.5, "+0.5", ""), (1, "+1", "positive"))
HOW = (f"Tone from −1 to +1 with its 90% interval. Grey band: neutral ({signed(LOW)} to {signed(HIGH)}). "
       "Filled: the whole interval outside the band. Pale: too little to judge.")
NOTE = ("Tone: mean over sentences of the scores of their words (VADER, AFINN, Opinion Lexicon and newsread’s own), "
        "names and fixed phrases passed over; interval from the variance within paragraphs.")


class Scale:
    """Where a score stands between `left` and `right` mm."""

    def __init__(self, page, left, right):
        self.page, self.left, self.right = page, left, right

    def x(self, score):
        return self.left + (score + 1) / 2 * (self.right - self.left)

    def head(self):
        """Names and numbers of the scale, from page.y down; room for both lines."""
        y = self.page.y
        for score, text, name in MARKS:
            self.page.text(self.x(score), y + 4.2, text, SMALL, SOFT, ha="center")
            if name:
                ha = {-1: "left", 1: "right"}.get(score, "center")
                self.page.text(self.x(score) + {-1: -1.2, 1: 1.2}.get(score, 0), y + 1.4, name, SMALL, SOFT, ha=ha)

        self.page.text(self.right + VALUE, y + 4.2, "tone", SMALL, SOFT, ha="right")

    def ground(self, top, bottom):
        """Band and grid lines behind the rows."""
        self.page.box(self.x(LOW), (top + bottom) / 2, self.x(HIGH) - self.x(LOW), bottom - top, BAND, zorder=.1)
        for score, _, _ in MARKS:
            self.page.line([self.x(score)] * 2, [top, bottom], TICK if score == 0 else RULE, .6 if score == 0 else .4, zorder=.2)

    def score(self, row, y, hue=None, shape="circle", size=2):
        """Interval, mark and, in the column right of the scale, value of a row with score, low, high, judged; where no word was
        scored, a dash."""
        strong = row.judged and clear(row)
        ink = INK if strong else SOFT
        value = signed(row.score) if row.scored_words else "–"
        self.page.text(self.right + VALUE, y, value, SMALL, ink, bold=bool(strong), ha="right")
        if not row.scored_words:
            return
        edge = (hue or ink) if row.judged else pale(hue or INK, .4)
        self.page.line([self.x(row.low), self.x(row.high)], [y, y], edge, 1.4 if strong else .9, zorder=1.5)
        for end in (row.low, row.high):
            self.page.line([self.x(end)] * 2, [y - .55, y + .55], edge, .7, zorder=1.5)
        self.page.mark(shape, self.x(row.score), y, size, edge if strong else "white", edge, .9)


def clear(row):
    """Which way the whole interval lies outside the neutral band: −1, 1, or 0 where it does not."""
    return -1 if row.high < LOW else 1 if row.low > HIGH else 0


def strongest(words, sign=0):
    """Distinct words of (word, weight) pairs, the strongest first; sign −1 or 1: only those that lower or raise the tone."""
    sums = {}
    for word, weight in words:
        if weight * sign > 0 or not sign:
            sums[word.lower()] = sums.get(word.lower(), 0) + abs(weight)
    return sorted(sums, key=lambda w: -sums[w])


