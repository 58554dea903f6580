"""Who stands on which side, with what hue and shape; and whose words stand where."""
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass

from .style import BODY, HUES, NO_SIDE, SHAPES
from .wording import clean, cut_letters, sentence, width_of, word_starts

NOBODY = "No speaker named"
MARKS = "“”\""
JOINTS = dict.fromkeys(map(ord, "-'’."))


@dataclass(frozen=True)
class Look:
    """Hue, shape and heading of a side."""
    hue: str
    shape: str
    heading: str


NEUTRAL = Look(NO_SIDE, "circle", "No side")


class Cast:
    """The actors of a reading, by side. `order` lists them: sides by mentions, in each side the most named first."""

    def __init__(self, reading):
        table = reading.actors
        self.label = dict(zip(table.actor, table.label))
        self.mentions = dict(zip(table.actor, table.mentions))
        self.side = dict(zip(table.actor, table.side.fillna("")))
        self.looks = looks(self.side, self.mentions)
        groups = list(dict.fromkeys(self.looks.values()))
        self.order = sorted(self.side, key=lambda a: (groups.index(self.look(a)), -self.mentions[a]))
        self.last_names = Counter(a.split()[-1] for a in self.side)

    def look(self, actor):
        return self.looks[self.side.get(actor, "")]

    def key(self, shown):
        """What the marks of these actors mean, "Circle: side of Ukraine; grey circle: no side. "; without sides nothing."""
        seen = {self.look(a) for a in shown} - {NEUTRAL}
        found = [look for look in dict.fromkeys(self.looks.values()) if look in seen]
        marks = [f"{'grey ' * (look.hue == NO_SIDE)}{look.shape}: {look.heading[0].lower()}{look.heading[1:]}"
                 for look in found + [NEUTRAL] * bool(found)]
        return sentence("; ".join(marks)) + ". " if marks else ""

    def short(self, actor):
        """The last name of a person, where it is a word and nobody else's; else the whole name."""
        last = actor.split()[-1] if actor.split() else ""
        word = last.translate(JOINTS).isalpha()
        return last if self.label.get(actor) == "PERSON" and word and self.last_names[last] == 1 else actor

    def fit(self, actor, width, size=BODY):
        """The whole name where it fits in `width` mm, else the short one, cut where that is too long."""
        name = actor or NOBODY
        return clean(name) if width_of(clean(name), size) <= width else cut_letters(self.short(actor) or NOBODY, width, size)


def looks(side, mentions):
    """{side: Look}, the most mentioned first: a hue and a shape for up to four sides that are more than one mention of one actor;
    grey wedges for the others, grey circles for no side."""
    totals, members = Counter(), Counter(side.values())
    for actor, name in side.items():
        totals[name] += mentions[actor]
    named = [s for s, _ in totals.most_common() if s]
    ranked = [s for s in named if members[s] > 1 or totals[s] > 1]
    hued = {s: Look(hue, shape, f"Side of {the(s)}") for s, hue, shape in zip(ranked, HUES, SHAPES)}
    others = [s for s in named if s not in hued]
    rest = Look(NO_SIDE, "wedge", f"Side of {the(others[0])}" if len(others) == 1 else "Other sides")
    return hued | dict.fromkeys(others, rest) | {"": NEUTRAL}


def the(name):
    """With the article that English asks for: 'the United States'."""
    plural = ("Union", "Republic", "Nations", "States", "Kingdom", "Emirates", "Islands", "Netherlands", "Philippines")
    return f"the {name}" if name.endswith(plural) else name


@dataclass
class Run:
    """Words [first, last) of the text, counted from 0, that one quote gives to one actor ("" = nobody named)."""
    first: int
    last: int
    actor: str
    quoted: bool
    paragraph: int
    quote: int                                    # row of reading.quotes


class Speech:
    """Whose words stand where. Each word belongs to the innermost quote that holds it, so that no word counts twice.

    runs        [Run], in the order of the text
    bounds      [(first, last)] word bounds of each paragraph; `total` all words
    """

    def __init__(self, reading):
        page = reading.page
        self.starts = word_starts(page)
        self.total = len(self.starts)
        self.bounds = [tuple(bisect_left(self.starts, x) for x in (page.starts[a], page.ends[b - 1])) for a, b in page.paragraphs]
        self.quotes = reading.quotes.reset_index(drop=True)
        self.owner = owner = [None] * self.total
        for row in sorted(self.quotes.itertuples(), key=lambda q: (q.start, -q.end)):
            for start, end, quoted in parts(row.quote, row.kind):
                first, last = (bisect_left(self.starts, row.start + x) for x in (start, end))
                owner[first:last] = [(row.actor, quoted, row.Index)] * (last - first)
        self.runs = [run for n, bounds in enumerate(self.bounds, 1) for run in runs(owner, *bounds, n)]

    def speaker_at(self, offset):
        """The actor whose word stands at an offset ("" nobody named); None where the writer speaks."""
        owner = self.owner[bisect_right(self.starts, offset) - 1]
        return owner and owner[0]

    def spoken(self):
        """{actor: [words quoted, words reported]}, most words first, nobody last."""
        out = defaultdict(lambda: [0, 0])
        for run in self.runs:
            out[run.actor][0 if run.quoted else 1] += run.last - run.first
        return dict(sorted(out.items(), key=lambda item: (not item[0], -sum(item[1]))))


def runs(owner, first, last, paragraph):
    """[Run] of one paragraph: neighbouring words of one owner are one run."""
    out = []
    for i in range(first, last):
        if owner[i] and i > first and owner[i] == owner[i - 1]:
            out[-1].last = i + 1
        elif owner[i]:
            actor, quoted, quote = owner[i]
            out.append(Run(i, i + 1, actor, quoted, paragraph, quote))
    return out


def parts(quote, kind):
    """[(start, end, quoted)] of a quote: all of it, but of a mixed one the words in quotation marks and the others apart.

    >>> parts("it was “a fair deal”", "mixed")
    [(0, 7, False), (7, 19, True), (19, 20, False)]
    """
    if kind != "mixed":
        return [(0, len(quote), kind == "direct")]
    marks = [i for i, c in enumerate(quote) if c in MARKS]
    inside = bool(marks) and quote[marks[0]] == "”"
    cuts = [0] + marks + [len(quote)]
    return [(a, b, inside ^ bool(n % 2)) for n, (a, b) in enumerate(zip(cuts, cuts[1:])) if b > a]
