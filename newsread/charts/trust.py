"""Figures of accuracy: how often a reading is right, and whether it is right as often as it says."""
from .page import MARGIN, Page
from .style import INK, RULE, SMALL, SOFT, TICK, house
from .wording import count, cut

TICKS = (0, .25, .5, .75, 1)
NAMES = {"quotes": "Quotes and their speakers", "names": "Names and their classes"}


@house()
def accuracy(table, articles, width=183):
    """Dots with intervals: a row a measure of accuracy.score()'s table, over `articles` articles. A Chart of `width` mm."""
    table = table.dropna(subset="value")
    page = Page(width)
    page.head(accuracy_finding(table), "F1 or share that is right, from 0 to 100, with the 95% interval from drawing the"
              " articles anew. Number at the right: items asked for.")
    scale = Share(page, 62 if page.wide else 38, page.right - 16)
    scale.head()
    task = ""
    for row in table.itertuples():
        y = page.y + 2
        if row.task != task:
            page.rule(page.y)
            page.text(MARGIN, y, row.task, bold=True)
            task = row.task
        page.text(scale.left - 3, y, cut(row.measure, scale.left - 5 - (16 if page.wide else 12), SMALL), SMALL, ha="right")
        scale.interval(row.low, row.high, row.value, y)
        page.text(page.right - 8, y, percent(row.value), SMALL, bold=True, ha="right")
        page.text(page.right, y, str(row.asked), SMALL, SOFT, ha="right")
        page.y += 4
    scale.ground(page.y)
    return page.finish(on(articles), table, [f"{r.measure}: {percent(r.value)} ({percent(r.low)} to {percent(r.high)})"
                                                for r in table.itertuples()])


def accuracy_finding(table):
    """The title: quotes with their speakers, names, tone, topics in one line."""
    value = table.set_index("measure").value
    parts = [(f"{percent(value[m])} {what}") for m, what in (
        ("quotes with speaker", "for quotes with their speaker"), ("names with class", "for names with their class"),
        ("tone, or one that can be defended", "for a tone that can be defended"),
        ("first topic, among the gold’s", "for topics")) if m in value]
    return f"Of 100: {', '.join(parts)}"


@house()
def reliability(table, articles, width=183):
    """Two panels: the confidence stated against the share that is right, of accuracy.reliability()'s table."""
    page = Page(width)
    page.head(reliability_finding(table), "Dot: the items of one step of confidence, how many are right (95% interval), and "
              "their number. On the line: as often as stated. Below it: too sure.")
    side = min(46, (page.width - 2 * MARGIN) / 2 - 14)
    top = page.y + 6
    for k, (items, rows) in enumerate(table.groupby("items", sort=False)):
        panel(page, MARGIN + 10 + k * (page.width - MARGIN) / 2, top, side, NAMES[items], rows)
    page.y = top + side + 8
    return page.finish(on(articles), table, [f"{r.items} at {percent(r.stated)}: {percent(r.right)} right of {r.n}"
                                                for r in table.itertuples()])


def panel(page, left, top, side, name, rows):
    """One square: stated across, right upwards."""
    def at(stated, right):
        return (left + stated * side, top + (1 - right) * side)
    page.text(left, top - 4.5, name, bold=True)
    for tick in TICKS:
        page.line([left, left + side], [at(0, tick)[1]] * 2, RULE, .4, zorder=.2)
        page.text(left - 1.5, at(0, tick)[1], percent(tick), SMALL, SOFT, ha="right")
        page.text(at(tick, 0)[0], top + side + 2.5, percent(tick), SMALL, SOFT, ha="center")
    page.line(*zip(at(0, 0), at(1, 1)), TICK, .6, zorder=.3)
    page.text(left + side / 2, top + side + 5.5, "stated, of 100", SMALL, SOFT, ha="center")
    page.text(left - 1.5, top - 2.6, "right", SMALL, SOFT, ha="right")
    for k, row in enumerate(rows.itertuples()):
        x, y = at(row.stated, row.right)
        ends = [at(0, row.low)[1], at(0, row.high)[1]]
        page.line([x, x], ends, INK, .9, zorder=1.5)
        page.mark("circle", x, y, 2, INK)
        page.text(x, ends[0] + 2 if k % 2 else ends[1] - 2.2, str(row.n), SMALL, SOFT, ha="center")   # neighbours are close


def reliability_finding(table):
    """The title: where the stated confidence lies outside the interval of what is right."""
    off = table[(table.stated < table.low) | (table.stated > table.high)]
    if off.empty:
        return "Quotes and names are right about as often as they say"
    over = off[off.stated > off.high]
    what = "surer of themselves than they should be" if len(over) else "right more often than they say"
    n = len(over) or len(off)
    return f"At {count(n, 'step')} of {len(table)}, items are {what}"


class Share:
    """A scale from 0 to 100 between `left` and `right` mm."""

    def __init__(self, page, left, right):
        self.page, self.left, self.right, self.top = page, left, right, page.y

    def x(self, share):
        return self.left + share * (self.right - self.left)

    def head(self):
        for tick in TICKS:
            self.page.text(self.x(tick), self.page.y + 1.4, percent(tick), SMALL, SOFT, ha="center")
        self.page.y += 3.2
        self.top = self.page.y

    def ground(self, bottom):
        """Grid lines behind the rows."""
        for tick in TICKS:
            self.page.line([self.x(tick)] * 2, [self.top, bottom], RULE, .4, zorder=.2)

    def interval(self, low, high, value, y):
        self.page.line([self.x(low), self.x(high)], [y, y], INK, .9, zorder=1.5)
        for end in (low, high):
            self.page.line([self.x(end)] * 2, [y - .55, y + .55], INK, .7, zorder=1.5)
        self.page.mark("circle", self.x(value), y, 2, INK)


def percent(share):
    return f"{100 * share:.0f}"


def on(articles):
    return f"the gold readings of {count(articles, 'article')} in data/gold, most of them written for this project; one annotator"
