"""The text of a reading as HTML, its quotes shaded and its names underlined in the hues of the figures; everything is escaped."""
from .charts.cast import NOBODY, Cast
from .charts.style import INK, NO_SIDE, SOFT, pale
from .markup import SAFE, safe

BOX = f"background:#FFFFFF; color:{INK}; padding:8px 16px; max-width:52em; line-height:1.9"
QUOTE = "background:{}{}; padding:1px 0"
NAME = "border-bottom:2px solid {}; font-weight:bold"
TAG = "background:{}; font-size:75%; font-weight:bold; padding:1px 4px; border-radius:3px; white-space:nowrap"
SIGNS = {"circle": "●", "square": "■", "triangle": "▲", "diamond": "◆", "wedge": "▼"}
HOW = "Shaded: a quote, after the name of its speaker; dotted underneath: in the writer’s words. Bold, underlined: a name."


def highlighted(reading, only=None):
    """The text as HTML. only: an actor; what others say and the names of others stay plain.

    Every piece of text lies in at most one quote (the innermost) and one name."""
    cast = Cast(reading)
    quotes = [q for q in reading.quotes.itertuples() if only in (None, q.actor)]
    names = [m for m in reading.mentions.itertuples() if only in (None, m.actor)]
    pieces = cut(reading.page, quotes, names)
    body = "\n".join(f"<p>{''.join(piece(reading.text, cast, *p) for p in paragraph)}</p>" for paragraph in pieces)
    return f'<div class="{SAFE}" style="{BOX}">\n{legend(cast)}\n{body}\n</div>'


def cut(page, quotes, names):
    """For each paragraph, its pieces: (start, end, quote or None, name or None, does the quote begin here?)."""
    bounds = sorted({x for row in (*quotes, *names) for x in (row.start, row.end)})
    quoted, named, at, out = Cover(quotes), Cover(names), 0, []
    for first, last in page.paragraphs:
        begin, end = page.starts[first], page.ends[last - 1]
        while at < len(bounds) and bounds[at] <= begin:
            at += 1
        cuts = [begin]
        while at < len(bounds) and bounds[at] < end:
            cuts.append(bounds[at])
            at += 1
        out.append([(a, b, quoted.at(a), named.at(a), quoted.begins(a)) for a, b in zip(cuts, [*cuts[1:], end], strict=True)])
    return out


class Cover:
    """Which row lies over an offset, the innermost first; asked for growing offsets only."""

    def __init__(self, rows):
        self.rows, self.next, self.open = sorted(rows, key=lambda row: (row.start, -row.end)), 0, []

    def at(self, offset):
        while self.next < len(self.rows) and self.rows[self.next].start <= offset:
            self.open.append(self.rows[self.next])
            self.next += 1
        self.open = [row for row in self.open if row.end > offset]
        return self.open[-1] if self.open else None

    def begins(self, offset):
        return bool(self.open) and self.open[-1].start == offset


def piece(text, cast, start, end, quote, name, begins):
    """The HTML of one piece of text."""
    html = safe(text[start:end])
    if name:
        html = f'<span style="{NAME.format(cast.look(name.actor).hue)}" title="{safe(f"{name.actor} ({name.label})")}">{html}</span>'
    if not quote:
        return html
    hue = cast.look(quote.actor).hue if quote.actor else NO_SIDE
    line = f"; border-bottom:1px dotted {SOFT}" if quote.kind == "indirect" else ""
    told = safe(f"{quote.actor or NOBODY}, {quote.kind}, cue: {quote.cue or 'none'}, rule: {quote.rule}")
    tag = f'<span style="{TAG.format(pale(hue, .4))}">{safe(cast.short(quote.actor) or NOBODY)}</span> ' if begins else ""
    return f'{tag}<span style="{QUOTE.format(pale(hue), line)}" title="{told}">{html}</span>'


def legend(cast):
    """How to read the colours: the sides with their hue and sign."""
    looks = dict.fromkeys(cast.look(actor) for actor in cast.order)
    sides = " ".join(f'<span style="color:{look.hue}">{SIGNS[look.shape]}</span> {safe(look.heading)}' for look in looks)
    return f'<p style="color:{SOFT}; font-size:90%">{HOW} {sides}</p>'
