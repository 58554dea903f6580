"""The four tracks of figure 8, each drawn from page.y down on a common text axis."""
from collections import defaultdict

from . import people, tone, topics
from .page import MARGIN
from .scale import HIGH, LOW, clear
from .style import BAND, BAR, COLUMN, INK, RULE, SMALL, SOFT, TICK, on, pale
from .wording import cut, percent, signed, width_of

MOST_ACTORS, MOST_SPEAKERS, MOST_TOPICS = 8, 7, 5
TONE_HEIGHT = 17


class Axis:
    """The text from left to right: `left` to `right` mm, a column a paragraph, as wide as its words."""

    def __init__(self, page, speech):
        self.page, self.speech = page, speech
        self.left, self.right = (31, page.right - 19) if page.wide else (27.5, page.right - 8)
        self.scale = (self.right - self.left) / speech.total
        self.columns = [(self.x(a), self.x(b)) for a, b in speech.bounds]
        widths = sorted(b - a for a, b in self.columns)
        self.gap = min(.5, .1 * widths[0])
        self.narrow = max(widths[len(widths) // 4], 1)      # what most columns have at least
        self.roomy = self.narrow > 5.5                      # for numbers in the cells of topics

    def x(self, word):
        return self.left + word * self.scale

    def middle(self, paragraph):
        return sum(self.columns[paragraph - 1]) / 2

    def width(self, paragraph):
        left, right = self.columns[paragraph - 1]
        return right - left

    def head(self):
        """The numbers of the paragraphs, as many as there is room for."""
        y = self.page.y + 1.2
        self.page.text(self.left - 1.5, y, "paragraph", SMALL, SOFT, ha="right")
        self.page.numerals([self.middle(n) for n in range(1, len(self.columns) + 1)], y, bold=True)
        self.page.y += 1.8

    def ground(self, height):
        for left, right in self.columns:
            self.page.box(left + self.gap / 2, self.page.y + height / 2, right - left - self.gap, height, COLUMN, zorder=.1)


def key(reading, cast, speech):
    """What the marks of the tracks mean."""
    return cast.key([*named_most(reading, cast), *speaking_most(speech)])


def label(page, axis, cast, actor, y):
    look = cast.look(actor)
    if actor:
        page.mark(look.shape, MARGIN + 1, y, 1.5, look.hue)
    page.text(MARGIN + 3, y, cast.fit(actor, axis.left - MARGIN - 4), color=INK if actor else SOFT)


def total(page, axis, y, value, most, text):
    """A row's total: a bar on a wide page, and the number."""
    if page.wide:
        page.box(axis.right + 2, y, 9 * value / most, 1.6, BAR)
    page.text(page.right, y, text, ha="right")


def named_most(reading, cast):
    return sorted(people.times(reading), key=lambda a: -cast.mentions[a])[:MOST_ACTORS]


def speaking_most(speech):
    return [a for a in speech.spoken() if a][:MOST_SPEAKERS]


def who(page, axis, reading, cast, speech):
    """A mark where an actor is named, as in figure 1."""
    named, speaks = people.times(reading), people.speakers(reading)
    actors = named_most(reading, cast)
    biggest = max((n for a in actors for n in named[a].values()), default=1)
    unit = min(2, min(3.4, .95 * axis.narrow) / biggest ** .5)
    axis.ground(4 * len(actors))
    for actor in actors:
        y = page.y + 2
        label(page, axis, cast, actor, y)
        for paragraph, n in named[actor].items():
            people.dot(page, cast.look(actor), axis.middle(paragraph), y, unit * n ** .5, n, paragraph in speaks[actor])
        total(page, axis, y, cast.mentions[actor], cast.mentions[actors[0]], str(cast.mentions[actor]))
        page.y += 4


def says_what(page, axis, reading, cast, speech):
    """A bar where an actor's words stand."""
    spoken, runs = speech.spoken(), defaultdict(list)
    for run in speech.runs:
        runs[run.actor].append(run)
    actors = speaking_most(speech) + [a for a in spoken if not a]
    axis.ground(3.6 * len(actors))
    for actor in actors:
        y, hue = page.y + 1.8, cast.look(actor).hue
        label(page, axis, cast, actor, y)
        for run in runs[actor]:
            left, width = axis.x(run.first), (run.last - run.first) * axis.scale
            page.box(left, y, width, 2.6, hue if run.quoted else pale(hue), hue)
        total(page, axis, y, sum(spoken[actor]), max(map(sum, spoken.values())), f"{sum(spoken[actor]):,}")
        page.y += 3.6


def mean_shares(reading):
    """[(topic, mean share)] of the topics worth showing, the greatest first."""
    leads = topics.leads_of(reading)
    means = topics.mean_shares(reading, leads)
    return [(t, means[t]) for t in topics.chosen(reading, leads)[0][:MOST_TOPICS]]


def about_what(page, axis, reading, cast, speech):
    """A cell a topic and paragraph, darker for a greater share; the number in it where it fits, else a dot for the leader."""
    shares = mean_shares(reading)
    axis.ground(3.8 * len(shares))
    for topic, mean in shares:
        y = page.y + 1.9
        page.text(MARGIN, y, cut(topics.title(topic), axis.left - MARGIN - 1, SMALL + .5), SMALL + .5)
        for lead in reading.topic_leads.itertuples():
            share = reading.topics.loc[lead.paragraph, topic]
            if lead.evidence and share >= .03:
                cell(page, axis, y, lead.paragraph, share, topics.state(lead, topic))
        total(page, axis, y, mean, shares[0][1], percent(mean))
        page.y += 3.8


def cell(page, axis, y, paragraph, share, state):
    left, right = axis.columns[paragraph - 1]
    fill = pale("#333333", (.12 + .83 * share) * (.3 if state == "not judged" else 1))
    page.box(left + axis.gap / 2, y, right - left - axis.gap, 3.4, fill)
    strong, ink = state in ("leads", "mixed"), on(fill) if state != "not judged" else SOFT
    text = ("≈ " if state == "mixed" else "") + percent(share)
    if axis.roomy and width_of(text, SMALL, strong) + .4 < right - left:
        page.text(axis.middle(paragraph), y, text, SMALL, ink, bold=strong, ha="center")
    elif strong:
        page.mark("circle", axis.middle(paragraph), y, min(1.1, .7 * axis.narrow), ink if state == "leads" else fill, ink, .5)


def in_what_tone(page, axis, reading, cast, speech):
    """The tone of each paragraph on an upright scale."""
    top = page.y = page.y + .6

    def level(score):
        return top + (1 - score) / 2 * TONE_HEIGHT
    page.box(axis.left, level((LOW + HIGH) / 2), axis.right - axis.left, level(LOW) - level(HIGH), BAND, zorder=.1)
    for score, name in ((1, "positive +1"), (0, "neutral 0"), (-1, "negative −1")):
        page.text(axis.left - 1.5, level(score), name, SMALL, SOFT, ha="right")
        page.rule(level(score), axis.left, axis.right, RULE if score else TICK, .4, zorder=.2)
    rows = [row for row in reading.sentiment.itertuples() if row.scored_words]
    passages = [row for row in tone.units(reading).itertuples() if row.judged and "–" in str(row.paragraph)]
    for row in rows:
        dot(page, axis.middle(row.paragraph), level, row, axis, valued=not passages)
    for passage in passages:
        line(page, level, passage, axis)
    if rows:
        table = reading.sentiment                           # over sentences, as the tone of the body beside the headline is
        mean = (table.score * table.sentences).sum() / table.sentences.sum()
        page.text(page.right, level(mean), signed(mean), ha="right")
        if page.wide:
            page.line([axis.right + 2, axis.right + 9], [level(mean)] * 2, INK, .8)
    page.y += TONE_HEIGHT + .6


def line(page, level, passage, axis):
    """The tone of neighbouring paragraphs together."""
    first, last = map(int, passage.paragraph.split("–"))
    strong, y = bool(clear(passage)), level(passage.score)
    left, right = axis.columns[first - 1][0] + .6, axis.columns[last - 1][1] - .6
    page.line([left, right], [y, y], INK if strong else SOFT, 1.3 if strong else .9, zorder=1.2)


def dot(page, x, level, row, axis, valued):
    """One paragraph's tone; its value, if wanted, beside it, off the neutral line, where the column is wide enough."""
    strong = bool(row.judged and clear(row))
    edge = INK if strong else SOFT if row.judged else pale(INK, .4)
    size, y = min(1.8, .8 * axis.narrow), level(row.score)
    page.line([x, x], [level(row.low), level(row.high)], edge, 1.3 if strong else .9, zorder=1)
    page.mark("circle", x, y, size, edge if strong else "white", edge, .9)
    text = signed(row.score)
    if valued and axis.width(row.paragraph) / 2 + 1 > width_of(text, SMALL, strong) + size / 2 + .5:
        clash = abs(y - level(0)) < 1.2
        page.text(x + size / 2 + .5, level(0) - 1.4 if clash else y, text, SMALL, INK if strong else SOFT, bold=strong)
