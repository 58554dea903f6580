"""Rows of a figure: names at the left, columns right of them, a key of colours; and what makes a figure of two widths."""
from functools import partial, wraps

from .page import MARGIN
from .style import SMALL, SOFT, house
from .wording import cut_letters, width_of

ROW = 4.6                                         # mm of a row


def figure(draw):
    """Gives the Chart that `draw` draws its narrow()."""
    @wraps(draw)
    def drawn(*args, width=183, **more):
        with house():
            chart = draw(*args, width=width, **more)
        chart.narrow = partial(drawn, *args, width=89, **more)
        return chart
    return drawn


def names_and_columns(page, rows, columns, every=1):
    """Heads of columns, of each or every second …, right of a column of names; (width of the names, [(x, width)])."""
    left = min(max((width_of(str(r)) for r in rows), default=0) + 3, most_of(page))
    wide = (page.right - MARGIN - left) / max(1, len(columns))
    places = [(MARGIN + left + k * wide, wide) for k in range(len(columns))]
    if list(columns) != [""]:
        for (x, _), name in list(zip(places, columns))[::every]:
            page.text(x, page.y + 1.4, cut_letters(str(name), every * wide - 2, SMALL), SMALL, SOFT)
        page.y += 3.2
    page.rule(page.y)
    page.y += .6
    return left, places


def most_of(page):
    """The greatest width of a column of names."""
    return 64 if page.wide else 45


def row_of(page, name, left):
    """A row's name; its middle."""
    y = page.y + ROW / 2
    page.text(MARGIN, y, cut_letters(str(name), left - 2))
    page.y += ROW
    return y


def pair(page, one, other):
    """Two names in the room that there is for one; where it is short both are cut, since either may tell two rows apart."""
    room, both = most_of(page) - 3, f"{one} and {other}"
    half = (room - width_of(" and ")) / 2
    return both if width_of(both) <= room else f"{cut_letters(one, half)} and {cut_letters(other, half)}"


def key(page, faces):
    """A line that says which colour is which side."""
    x = MARGIN
    for side, face in faces.items():
        side = cut_letters(side, 34, SMALL)
        if x + width_of(side, SMALL) + 3 > page.right:
            x, page.y = MARGIN, page.y + ROW * .7
        page.box(x, page.y + 1, 2, 2, face)
        page.text(x + 2.8, page.y + 1, side, SMALL)
        x += width_of(side, SMALL) + 6
    page.y += ROW
