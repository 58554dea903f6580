"""A page to draw on: millimetres from the top left, text set by its middle, marks of the sides, title above, source below."""
from math import pi, sqrt

import pandas as pd
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, PathPatch, Polygon, Rectangle
from matplotlib.path import Path

from .. import __version__
from .picture import png
from .style import BODY, INK, RULE, SMALL, SOFT, TITLE, house
from .wording import MM, alt, clean, plural, titled, width_of, word_starts, wrap

MARGIN = 2.0
SCREEN = {"dpi": 125, "most": 24, "small": True}  # in a notebook: 183 mm are 900 pixels, which fit beside JupyterLab's files


class Chart(Figure):
    """A matplotlib Figure that knows what it shows: `title`, `alt` (text alternative) and `numbers` (DataFrame)."""
    title, alt, numbers = "", "", pd.DataFrame()

    def savefig(self, *args, **kwargs):
        """As matplotlib's, in the house style: fonts embedded as TrueType, text of SVG as text, the same bytes on every run."""
        with house():
            super().savefig(*args, **kwargs)

    def _repr_mimebundle_(self, **_):
        return {"image/png": png(self, facts={}, **SCREEN), "text/plain": self.alt}, {"image/png": {"alt": self.alt}}


class Page:
    """A chart in the making. x and y are mm from the top left; `y` is where the next thing goes; finish() gives the Chart."""

    def __init__(self, width):
        self.width, self.y, self.right = width, MARGIN, width - MARGIN
        self.figure = Chart(figsize=(width / 25.4, 1))
        self.axes = self.figure.add_axes((0, 0, 1, 1))
        self.axes.set_axis_off()
        self.axes.set_xlim(0, width)

    @property
    def wide(self):
        """Two columns (183 mm), or one (89 mm)?"""
        return self.width > 120

    def head(self, title, how):
        """Title (the finding) and the line that says how to read the figure, each wrapped to the width."""
        self.figure.title, self.how = clean(title), clean(how)
        self.block(MARGIN, title, self.width - 2 * MARGIN, TITLE, INK, bold=True)
        self.y += .4
        self.block(MARGIN, how, self.width - 2 * MARGIN, BODY, SOFT)
        self.y += 1.6

    def block(self, x, text, width, size=BODY, color=SOFT, bold=False):
        """Wrapped text from self.y down."""
        for line in wrap(text, width, size, bold):
            self.text(x, self.y + .62 * size * MM, line, size, color, bold)
            self.y += 1.3 * size * MM

    def footnote(self, text):
        """Small print over the whole width."""
        self.block(MARGIN, text, self.width - 2 * MARGIN, SMALL)

    def text(self, x, y, text, size=BODY, color=INK, bold=False, ha="left"):
        """One line; `y` is the middle of its capitals, so that texts of a row stand on one line whatever letters they have."""
        return self.axes.text(x, y + .365 * size * MM, clean(text), size=size, color=color, ha=ha, va="baseline",
                              parse_math=False, weight="bold" if bold else "normal")

    def line(self, x, y, color=RULE, width=.5, **style):
        """A line through points: x = [x0, x1, …], y = [y0, y1, …]."""
        self.axes.add_artist(Line2D(x, y, color=color, linewidth=width, **style))

    def numerals(self, middles, y, **style):
        """Numbers of paragraphs at their middles: all, or the first and every fifth, tenth …, as there is room."""
        steps = sorted(b - a for a, b in zip(middles, middles[1:])) or [99]
        closest = steps[len(steps) // 4]
        room = width_of(str(len(middles)), bold=True) + .6
        every = 1 if closest > room else next(n for n in (5, 10, 20, 50, len(middles)) if n * closest > room or n == len(middles))
        last = 0
        for n, x in enumerate(middles, 1):
            if (n == 1 or n % every == 0) and x - room / 2 >= last:
                self.text(x, y, str(n), ha="center", **style)
                last = x + room / 2

    def rule(self, y, left=MARGIN, right=None, color=RULE, width=.5, **style):
        self.line([left, right or self.right], [y, y], color, width, **style)

    def box(self, x, y, width, height, face, edge="none", **style):
        """A rectangle; `y` is its middle."""
        self.axes.add_artist(Rectangle((x, y - height / 2), width, height, facecolor=face, edgecolor=edge, **style))

    def mark(self, shape, x, y, size, face, edge="none", linewidth=.75):
        """A mark with the area of a circle of diameter `size`, in the shape of a side."""
        self.axes.add_artist(SHAPE[shape](x, y, size, facecolor=face, edgecolor=edge, linewidth=linewidth, zorder=2.5))

    def curve(self, points, color, width, zorder=1):
        """A cubic Bézier curve through four points."""
        path = Path(points, [Path.MOVETO] + [Path.CURVE4] * 3)
        self.axes.add_artist(PathPatch(path, facecolor="none", edgecolor=color, linewidth=width, zorder=zorder))

    def finish(self, reading, numbers, rows, note=""):
        """The source line below, the height set; the Chart with its numbers and its text alternative (`rows`: a clause a row)."""
        self.y += 1.8
        self.footnote(source(reading, note))
        height = self.y + MARGIN
        self.figure.set_size_inches(self.width / 25.4, height / 25.4)
        self.axes.set_ylim(height, 0)
        chart = self.figure
        chart.numbers, chart.alt = pd.DataFrame(numbers).reset_index(drop=True), alt(chart.title, self.how, rows)
        return chart


def numbers_of(columns, rows):
    """A DataFrame of dicts, with its columns also without rows; half characters (lone surrogates), which no file can hold, as "?"."""
    return pd.DataFrame([{key: value.encode("utf-8", "replace").decode() if isinstance(value, str) else value
                          for key, value in row.items()} for row in rows], columns=columns.split())


def source(reading, note=""):
    """What the figure is made of: the text (or, as a str, what takes its place), its size, the version of newsread."""
    if isinstance(reading, str):
        return f"Source: newsread {__version__} on {clean(reading)}. {note}".strip()
    named = f" {titled(reading.title)}" if reading.title else " a text"
    page = reading.page
    size = [plural(len(page.paragraphs), "paragraph"), plural(len(word_starts(page)), "word")]
    size += [f"{plural(n, 'correction')} by hand" for n in [corrected(reading)] if n]
    return f"Source: newsread {__version__} on{named} ({', '.join(size)}). {note}".strip()


def corrected(reading):
    """How many corrections by hand were applied."""
    return 0 if reading.corrections is None else int((reading.corrections.status == "applied").sum())


def circle(x, y, size, **style):
    return Circle((x, y), size / 2, **style)


def square(x, y, size, **style):
    side = size * sqrt(pi) / 2
    return Rectangle((x - side / 2, y - side / 2), side, side, **style)


def triangle(x, y, size, up=-1, **style):
    side, y = size * sqrt(pi / sqrt(3)), y - up * size / 10    # a little off its centroid, so that it looks centred in its row
    tip, base = y + up * side / sqrt(3), y - up * side / sqrt(12)
    return Polygon([(x, tip), (x - side / 2, base), (x + side / 2, base)], **style)


def wedge(x, y, size, **style):
    return triangle(x, y, size, up=1, **style)


def diamond(x, y, size, **style):
    half = size * sqrt(pi / 8)
    return Polygon([(x, y - half), (x + half, y), (x, y + half), (x - half, y)], **style)


SHAPE = {"circle": circle, "square": square, "triangle": triangle, "diamond": diamond, "wedge": wedge}
