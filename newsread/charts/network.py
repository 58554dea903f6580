"""The network of figure 2: two fixed columns of actors, a line a pair; positions come from rank alone, so no seed moves them."""
import re

from .style import INK, LEAD, LINK, NO_SIDE, RULE, SMALL, SOFT
from .wording import cut_letters, width_of

MOST_ACTORS, STRONG = 24, 10
ROW = 4.0


def draw_network(page, cast, pairs):
    """Draw the pairs' actors from page.y down: the biggest side left, the second right, each other to the shorter column."""
    linked = list(dict.fromkeys(a for p in pairs for a in (p["actor_a"], p["actor_b"])))
    drawn = set(linked[:MOST_ACTORS])                       # of the strongest pairs, so that each has a line
    pairs = [p for p in pairs if p["actor_a"] in drawn and p["actor_b"] in drawn]
    kept = {a for p in pairs for a in (p["actor_a"], p["actor_b"])}
    room = 28 if page.wide else 22
    ends = (room + 5, (108 if page.wide else page.right) - room - 5)
    spots, bottom = place(page, cast, [a for a in cast.order if a in kept], ends)
    links(page, pairs, spots, (ends[1] - ends[0]) / 2)
    most = max(cast.mentions[a] for a in kept)
    for actor, (x, y, side) in spots.items():
        look = cast.look(actor)
        page.mark(look.shape, x, y, max(3.5 * (cast.mentions[actor] / most) ** .5, .9), look.hue, "white", .5)
        page.text(x + side * 3.2, y, cast.fit(actor, room), ha="left" if side > 0 else "right")
    page.y = bottom
    if len(linked) > len(kept):
        page.text(ends[0], page.y + 1.5, f"and {len(linked) - len(kept)} actors of pairs with fewer sentences", SMALL, SOFT)
        page.y += 3


def place(page, cast, actors, ends):
    """({actor: (x, y, −1 left or 1 right)}, the bottom), and the heading of each side written."""
    spots, y = {}, [page.y, page.y]
    for i, (look, members) in enumerate(columns(cast, actors)):
        c = i if i < 2 else int(y[1] < y[0])
        side = 1 if c else -1
        if any(cast.side.values()):
            room = ends[0] - 5.2
            heading = look.heading if width_of(look.heading, SMALL, True) < room else re.sub("^Side of (the )?", "", look.heading)
            page.text(ends[c] + side * 3.2, y[c] + 1.4, cut_letters(heading, room, SMALL, True), SMALL, SOFT, bold=True,
                      ha="left" if c else "right")
            y[c] += 3.4
        for actor in members:
            spots[actor] = ends[c], y[c] + ROW / 2, side
            y[c] += ROW
        y[c] += .6
    return spots, max(y)


def columns(cast, actors):
    """[(look, actors)]: the sides, no side last; a single group is dealt out to both columns."""
    groups = {}
    for actor in actors:
        groups.setdefault(cast.look(actor), []).append(actor)
    if len(groups) == 1:
        (look, members), = groups.items()
        return [(look, members[::2]), (look, members[1::2])]
    return sorted(groups.items(), key=lambda group: group[0].hue == NO_SIDE)


def links(page, pairs, spots, half):
    """A curve a pair: hairlines below, the strongest pairs dark on top, with their numbers where there is room."""
    most = pairs[0]["sentences"]
    strong = [p for p in pairs[:STRONG] if p["sentences"] > 2]
    taken = [(x - 2.2, y - 1.8, x + 2.2, y + 1.8) for x, y, _ in spots.values()]
    for pair in reversed(pairs):
        points, n = curve(spots[pair["actor_a"]], spots[pair["actor_b"]], half), pair["sentences"]
        width = .4 if n == 1 else n * min(.5, 4.5 / most)
        page.curve(points, RULE if n == 1 < most else LEAD if pair in strong else LINK, width, zorder=1 + n / (most + 1))
    for pair in strong:
        number(page, str(pair["sentences"]), curve(spots[pair["actor_a"]], spots[pair["actor_b"]], half), taken)


def curve(a, b, half):
    """The four points of a cubic Bézier curve: across with level ends, or a bow into the middle within one column."""
    (xa, ya, side), (xb, yb, _) = a, b
    if xa != xb:
        middle = (xa + xb) / 2
        return [(xa, ya), (middle, ya), (middle, yb), (xb, yb)]
    bow = xa - side * min(3 + .38 * abs(ya - yb), half * 1.2)
    return [(xa, ya), (bow, ya), (bow, yb), (xa, yb)]


def number(page, text, points, taken):
    """The number of a line on the line, at the first place along it that is free."""
    w, h = width_of(text, bold=True) / 2 + .3, 1.2
    for t in (.5, .42, .58, .34, .66, .27, .73, .2, .8):
        x, y = bezier(points, t)
        if all(x + w < left or x - w > right or y + h < top or y - h > bottom for left, top, right, bottom in taken):
            page.box(x - w, y, 2 * w, 2 * h, "white", zorder=2.2)
            page.text(x, y, text, color=INK, bold=True, ha="center")
            taken.append((x - w, y - h, x + w, y + h))
            return


def bezier(points, t):
    weights = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3
    return tuple(sum(w * p[i] for w, p in zip(weights, points)) for i in (0, 1))
