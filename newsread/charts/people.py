"""Figure 1: who is named where, and who speaks there."""
from collections import Counter, defaultdict

from .cast import Cast
from .page import MARGIN, Page, numbers_of
from .style import BAR, INK, SMALL, SOFT, house, on
from .wording import clean, count, cut, listing, paragraphs, plural, sentence, width_of

MOST_ROWS = 26
HOW = "Times each actor is named, by paragraph. Filled: also speaks there; outline: only named; larger: named more than once."


@house()
def actors_by_paragraph(reading, width=183):
    """Figure 1, a dot matrix: area of a mark = times named in the paragraph; grouped by side, most named first.

    numbers: actor, side, role, paragraph, times, speaks. A Chart of `width` mm (183 or 89)."""
    cast, named, speaks = Cast(reading), times(reading), speakers(reading)
    total = len(reading.page.paragraphs)
    page = Page(width)
    page.head(finding(cast, named, total), HOW)
    order = [a for a in cast.order if a in named]
    rest = len(order) - MOST_ROWS if len(order) > MOST_ROWS + 1 else 0
    shown = set(sorted(order, key=lambda a: -cast.mentions[a])[:len(order) - rest])
    if order:
        matrix(page, cast, [a for a in order if a in shown], named, speaks, reading)
    if rest:
        page.footnote(f"Not shown: {rest} actors named less often.")
    role = dict(zip(reading.actors.actor, reading.actors.role))
    numbers = numbers_of("actor side role paragraph times speaks", [
        {"actor": a, "side": cast.side[a], "role": role[a], "paragraph": p, "times": n, "speaks": p in speaks[a]}
        for a in order for p, n in sorted(named[a].items())])
    rows = [f"{a} {plural(sum(named[a].values()), 'time')} in {paragraphs(named[a], few=12)}"
            for a in sorted(order, key=lambda a: -cast.mentions[a])]
    return page.finish(reading, numbers, rows)


def times(reading):
    """{actor: Counter {paragraph: times named}}."""
    out = defaultdict(Counter)
    for actor, paragraph in zip(reading.mentions.actor, reading.mentions.paragraph):
        if actor:
            out[actor][int(paragraph)] += 1
    return dict(out)


def speakers(reading):
    """{actor: set of the paragraphs in which they speak}."""
    out = defaultdict(set)
    for actor, paragraph in zip(reading.quotes.actor, reading.quotes.paragraph):
        out[actor].add(int(paragraph))
    return out


def finding(cast, named, total):
    """The title: who is named in most paragraphs, and which person."""
    if not named:
        return "No actor is named"
    most = max(map(len, named.values()))
    first = [a for a in sorted(cast.order, key=lambda a: -cast.mentions[a]) if len(named.get(a, ())) == most]
    if total == 1:
        return one_paragraph(cast, named)
    if most == 1 and len(named) > 3:
        return f"No actor is named in more than one of {total} paragraphs"
    where = "every paragraph" if most == total else f"{most} of {total} paragraphs"
    who = listing(first) if len(first) <= 3 else count(len(first), "actor")
    verb = "is" if len(first) == 1 else "are" if most == total else "are each"
    title = sentence(f"{who} {verb} named in {where}")
    people = {a: len(p) for a, p in named.items() if cast.label[a] == "PERSON"}
    if not people or set(first) & set(people):
        return title
    top = max(people.values())
    heads = [a for a in cast.order if people.get(a) == top]
    if len(heads) > 2:
        return f"{title}; {count(len(heads), 'person').replace('persons', 'people')} in {top}, nobody in more"
    return f"{title}; {listing(heads)} {'is the person' if len(heads) == 1 else 'are the people'} named in most, {top} of {total}"


def one_paragraph(cast, named):
    top = max(cast.mentions[a] for a in named)
    first = [a for a in cast.order if a in named and cast.mentions[a] == top]
    if len(first) > 3:
        return sentence(f"{count(len(first), 'actor')} are named {count(top, 'time')} each")
    return f"{listing(first)} {'is' if len(first) == 1 else 'are'} named most, {count(top, 'time')}{' each' * (len(first) > 1)}"


class Columns:
    """Where the columns of the matrix stand, in mm."""

    def __init__(self, page, order, total):
        names = max(width_of(clean(a)) for a in order) + 2
        self.names = min(max(names, 20), 46 if page.wide else 27)
        self.more = page.wide and total < 16                 # room for other names and role
        left = MARGIN + self.names + 4
        right = {(True, True): 104, (True, False): 150}.get((page.wide, self.more), page.right - 8)
        self.step = min((right - left) / total, 9.2 if page.wide else 9)
        self.x = [left + self.step * (i + .5) for i in range(total)]
        self.end = left + self.step * total
        self.row = 4.25 if len(order) <= 20 else 3.7
        self.total = self.end + 4


def matrix(page, cast, order, named, speaks, reading):
    columns = Columns(page, order, len(reading.page.paragraphs))
    heading(page, columns)
    biggest = max(n for a in order for n in named[a].values())
    most = min(columns.row * .88, columns.step * .94)
    unit = min(2.2, most / biggest ** .5)
    other = also(reading)
    for i, actor in enumerate(order):
        look = cast.look(actor)
        if any(cast.side.values()) and (i == 0 or look != cast.look(order[i - 1])):
            group(page, look)
        y = page.y + columns.row / 2
        page.text(MARGIN + 1, y, cast.fit(actor, columns.names))
        page.rule(y, columns.x[0], columns.x[-1], "#E4E4E4", .4)
        for paragraph, n in sorted(named[actor].items()):
            dot(page, look, columns.x[paragraph - 1], y, unit * n ** .5, n, paragraph in speaks[actor])
        tally(page, columns, y, sum(named[actor].values()), max(cast.mentions[a] for a in order))
        if columns.more:
            x = columns.total + 24
            page.text(x, y, cut("; ".join(other[actor]), page.right - x, SMALL), SMALL, SOFT)
        page.y += columns.row


def heading(page, columns):
    y = page.y + 1.5
    page.text(columns.x[0] - columns.step / 2 - 1, y, "paragraph", SMALL, SOFT, ha="right")
    page.numerals(columns.x, y, size=SMALL, color=SOFT)
    page.text(columns.total if page.wide else page.right, y, "named, times" if page.wide else "total", SMALL, SOFT,
              ha="left" if page.wide else "right")
    if columns.more:
        page.text(columns.total + 24, y, "also named as; role", SMALL, SOFT)
    page.y += 3.4


def group(page, look):
    page.rule(page.y)
    page.mark(look.shape, MARGIN + 1, page.y + 2.1, 1.7, look.hue)
    page.text(MARGIN + 3, page.y + 2.1, look.heading, SMALL + .5, bold=True)
    page.y += 4.1


def dot(page, look, x, y, size, times, speaks):
    """One mark; filled where the actor speaks; the number inside where there is room."""
    page.mark(look.shape, x, y, size, look.hue if speaks else "white", look.hue)
    if times > 1 and size > 2.75:
        page.text(x, y, str(times), SMALL, on(look.hue) if speaks else INK, ha="center")


def tally(page, columns, y, total, most):
    """The total: a bar and its number, or on a narrow page the number."""
    if not page.wide:
        page.text(page.right, y, str(total), ha="right")
        return
    length = 13 * total / most
    page.box(columns.total, y, length, 1.7, BAR)
    page.text(columns.total + length + 1, y, str(total))


def also(reading):
    """{actor: [other names, role]} for the last column."""
    out = {}
    for row in reading.actors.itertuples():
        others = [a for a in row.aliases if a != row.actor]
        out[row.actor] = [text for text in (", ".join(others), row.role) if text]
    return out
