"""Figure 7: what each paragraph is about, and where the subject changes."""
from collections import Counter
from itertools import groupby

from ..topics import ENOUGH, LEAD
from .page import MARGIN, Page
from .scale import strongest
from .style import INK, OTHER, RULE, SMALL, SOFT, house
from .style import LEAD as DARK
from .wording import cut, listing, number, paragraphs, percent, sentence, width_of, wrap

MOST_TOPICS, SMALLEST = 6, .06


@house()
def topics_by_paragraph(reading, width=183):
    """Figure 7, small multiples: the share of each topic in each paragraph with its interval, and the words that speak for it.

    numbers: those of reading.topic_intervals, and state (leads, mixed, not judged, no evidence or ""). A Chart of `width` mm."""
    leads = leads_of(reading)
    page = Page(width)
    shown, rest, absent = chosen(reading, leads)
    panels = Panels(page, reading, leads) if shown else None
    page.head(finding(leads) + mixed(leads), how(leads, "(n) " * bool(panels and panels.counted and not page.wide)))
    if panels:
        panels.draw(shown)
    notes = [f"Mean share under {percent(SMALLEST)}: {', '.join(map(title, rest))}."] * bool(rest and shown)
    notes += [f"No words found: {', '.join(map(title, absent))}."] * bool(absent and leads)
    if notes:
        page.y += 1
        page.footnote(" ".join(notes))
    table = reading.topic_intervals
    numbers = table.assign(state=[state(leads[row.paragraph], row.topic) for row in table.itertuples()])
    return page.finish(reading, numbers, [clause(reading, row) for row in leads.values()])


def how(leads, n=""):
    """The second line; it explains mixed and unjudged paragraphs only where there are any. n: what the row of counts is called."""
    text = f"Share of topic words {n}in each paragraph, with 90% interval. Dark: the leading topic."
    if any(row.judged and row.mixed for row in leads.values()):
        text += f" Hatched, ≈: mixed, it leads the next by under {LEAD * 100:.0f} points."
    if not all(row.judged for row in leads.values()):
        text += f" Pale: under {number(ENOUGH)} topic words, not judged."
    return text


def title(topic):
    """'labour_social' as 'labour & social'."""
    return topic.replace("_", " & ")


def state(lead, topic):
    if not lead.evidence:
        return "no evidence"
    if not lead.judged:
        return "not judged"
    if lead.mixed:
        return "mixed" if topic in (lead.first, lead.second) else ""
    return "leads" if topic == lead.first else ""


def clause(reading, lead):
    if not lead.evidence:
        return f"paragraph {lead.paragraph}: no topic words"
    shares = reading.topics.loc[lead.paragraph]
    kind = "" if lead.judged and not lead.mixed else " (mixed)" if lead.judged else " (not judged)"
    return f"paragraph {lead.paragraph}: {title(lead.first)} {percent(shares[lead.first])}, " \
           f"{title(lead.second)} {percent(shares[lead.second])}{kind}"


def leads_of(reading):
    """{paragraph: its row of topic_leads}."""
    return {row.paragraph: row for row in reading.topic_leads.itertuples()}


def mean_shares(reading, leads):
    """The mean share of each topic over the paragraphs that hold topic words; 0 where none does."""
    return reading.topics.loc[[p for p, row in leads.items() if row.evidence]].mean().fillna(0)


def chosen(reading, leads):
    """(topics to draw, the most frequent first; found but rare ones; topics without a word)."""
    found, means = set(reading.topic_evidence.topic), mean_shares(reading, leads)
    ranked = sorted(means.index, key=lambda t: -means[t])
    first = {row.first for row in leads.values() if row.judged}
    shown = [t for t in ranked if t in found and (means[t] >= SMALLEST or t in first)][:MOST_TOPICS]
    return shown, [t for t in ranked if t in found and t not in shown], [t for t in means.index if t not in found]


def mixed(leads):
    """The end of the title: '; paragraph 4 is mixed'."""
    those = [row.paragraph for row in leads.values() if row.judged and row.mixed]
    return f"; {paragraphs(those)} {'is' if len(those) == 1 else 'are'} mixed" if those else ""


def finding(leads, most=3):
    """The title: which topic leads where; of topics that lead in turn the first `most`."""
    sure = [row for row in leads.values() if row.judged]
    if not sure:
        return "No paragraph holds enough topic words to be judged" if leads else "There is no text to judge"
    clear = [(row.first, row.paragraph) for row in sure if not row.mixed]
    if not clear:
        return "No topic clearly leads"
    turns = [(topic, [p for _, p in group]) for topic, group in groupby(clear, key=lambda pair: pair[0])]
    if len(turns) == 1:
        some = "every paragraph" if len(clear) == len(leads) else f"{len(clear)} of {len(leads)} paragraphs"
        where = "the one paragraph" if len(leads) == 1 else some
        return sentence(f"{title(turns[0][0])} leads in {where}")
    if len(turns) == 2 and min(len(those) for _, those in turns) > 1:
        return f"The article turns from {title(turns[0][0])} to {title(turns[1][0])} at paragraph {turns[1][1][0]}"
    return sentence(often(clear, len(leads), most))


def often(clear, total, most):
    """Which topics lead how often."""
    times = Counter(topic for topic, _ in clear).most_common()
    most = max(most, min(3, [n for _, n in times].count(times[0][1])))        # equals are named together
    parts = [f"{title(topic)} {'' if i else 'leads '}in {n}{'' if i else f' of {total} paragraphs'}"
             for i, (topic, n) in enumerate(times[:most])]
    rest = sum(n for _, n in times[most:])
    return listing(parts + [f"other topics in {rest}"] * bool(rest and most > 1))


class Panels:
    """The panels, one a topic; on a narrow page the name stands above its panel and the words go."""

    def __init__(self, page, reading, leads):
        self.page, self.reading, self.leads = page, reading, leads
        self.wordy = page.wide and len(leads) <= 24
        self.left = 34 if page.wide else MARGIN + 6
        self.right = 134 if self.wordy else page.right
        self.step = min((self.right - self.left) / len(leads), 20)
        self.high, self.gap = 7, 3.6 if page.wide else 6
        self.numbered, self.counted = self.step >= 8, self.step >= 3
        table = reading.topic_intervals
        self.share = {(r.paragraph, r.topic): r for r in table.itertuples()}
        self.means = mean_shares(reading, leads)

    def x(self, paragraph):
        return self.left + self.step * (paragraph - .5)

    def draw(self, topics):
        self.heads()
        for i, topic in enumerate(topics):
            self.page.y += self.gap
            self.frame(topic, i == 0)
            for paragraph, lead in self.leads.items():
                if lead.evidence and self.share[paragraph, topic].share >= .03:
                    self.bar(self.share[paragraph, topic], state(lead, topic))
            self.page.y += self.high
        self.counts()

    def counts(self):
        """Under the bars: how many topic words each paragraph's shares rest on."""
        page, y = self.page, self.page.y + 1.8
        if not self.counted:
            return
        page.text(self.left - 1.5, y, "topic words" if page.wide else "n", SMALL, SOFT, ha="right")
        for paragraph, lead in self.leads.items():
            page.text(self.x(paragraph), y, str(lead.evidence), SMALL, SOFT, ha="center")
        page.y += 3

    def heads(self):
        page, y = self.page, self.page.y + 1.4
        if page.wide:
            page.text(self.left - 1.5, y, "paragraph", SMALL, SOFT, ha="right")
        if self.wordy:
            page.text(140, y, "topic words found", SMALL, SOFT)
        page.numerals([self.x(p) for p in self.leads], y, size=SMALL, color=SOFT)
        for p, lead in self.leads.items():
            if lead.judged and lead.mixed:
                word = "mixed" if self.step > 7 else "≈" if self.step > 1.4 else ""
                page.text(self.x(p), y + 2.4, word, SMALL, bold=True, ha="center")
        page.y += 3.6

    def frame(self, topic, first):
        """Name, mean share, grid and words of one panel."""
        page, y, bottom = self.page, self.page.y, self.page.y + self.high
        mean = f"mean {percent(self.means[topic])}"
        if page.wide:
            for i, line in enumerate(wrap(title(topic), 24, bold=True)):
                page.text(MARGIN, y + 1.2 + 2.4 * i, line, bold=True)
            page.text(MARGIN, y + 3.7 + 2.4 * i, mean, SMALL, SOFT)
        else:
            page.text(MARGIN, y - 3.3, title(topic), bold=True)
            page.text(MARGIN + width_of(title(topic), bold=True) + 1.5, y - 3.3, mean, SMALL, SOFT)
        for share, label in ((0, "0"), (.5, ""), (1, "100%")):
            level = bottom - share * self.high
            color, width = (RULE, .35) if share else (INK, .7)
            page.rule(level, self.left, self.left + self.step * len(self.leads), color, width, zorder=.5)
            if first and label:
                page.text(self.left - .8, level, label, SMALL, SOFT, ha="right")
        if self.wordy:
            self.words(topic, y)

    def words(self, topic, y):
        rows = self.reading.topic_evidence
        words = strongest((row.word, row.weight) for row in rows[rows.topic == topic].itertuples())
        width = self.page.right - 140
        lines = wrap(", ".join(words), width, SMALL)
        if len(lines) > 3:
            lines = lines[:2] + [cut(lines[2].rstrip(",") + ", …", width, SMALL)]
        for i, line in enumerate(lines):
            self.page.text(140, y + 1.4 + 2.2 * i, line, SMALL, SOFT)

    def bar(self, row, kind):
        page, x, bottom = self.page, self.x(row.paragraph), self.page.y + self.high
        height, wide = row.share * self.high, self.step * .6
        face = {"leads": DARK, "mixed": "white", "not judged": "#EDEDED"}.get(kind, OTHER)
        style = {"edge": DARK, "hatch": "//////"} if kind == "mixed" else {}
        page.box(x - wide / 2, bottom - height / 2, wide, height, face, **style)
        inside, outside = ("white" if kind == "leads" else INK), (SOFT if kind == "not judged" else INK)
        thin = min(.7, .45 * self.step)
        page.line([x, x], [bottom - row.low * self.high, bottom - height], inside, thin, zorder=2)
        page.line([x, x], [bottom - height, bottom - row.high * self.high], outside, thin, zorder=2)
        if self.numbered:
            strong = kind in ("leads", "mixed")
            page.text(x + .7, max(bottom - height - 1.3, self.page.y - 1), percent(row.share), SMALL, INK if strong else SOFT, bold=strong)
