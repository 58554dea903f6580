"""The house style of all figures: matplotlib settings, sizes in points, colours.

Hue means the side an actor stands on, nothing else (and each side has a shape too); tone and topics are ink and grey, so that
no side's colour reads as a verdict. The four hues are Okabe and Ito's (Color Universal Design, 2008)."""
from matplotlib import rc_context

TITLE, BODY, SMALL = 7, 6, 5
INK, SOFT, TICK, RULE, BAND, COLUMN = "#222222", "#5F5F5F", "#9A9A9A", "#D4D4D4", "#EFEFEF", "#F7F7F7"
BAR, LEAD, OTHER, WRITER, LINK = "#BDBDBD", "#4A4A4A", "#CBCBCB", "#E6E6E6", "#9A9A9A"
HUES = ("#0072B2", "#D55E00", "#009E73", "#CC79A7")
NO_SIDE = "#8A8A8A"
SHAPES = ("circle", "square", "triangle", "diamond")

RC = {
    "font.family": "sans-serif", "font.sans-serif": ["DejaVu Sans"], "font.size": BODY,
    "text.parse_math": False,                    # "$5 and $7" stays text
    "text.hinting": "none",
    "text.color": INK, "axes.linewidth": .5, "patch.linewidth": .5, "lines.linewidth": .75, "hatch.linewidth": .6,
    "lines.solid_capstyle": "butt", "path.simplify": False,
    "pdf.fonttype": 42, "ps.fonttype": 42, "svg.fonttype": "none", "svg.hashsalt": "newsread",
    "savefig.dpi": 300, "savefig.bbox": None, "savefig.facecolor": "white", "figure.constrained_layout.use": False,
}


def house():
    """The context in which figures are drawn and saved: `with house(): …`."""
    return rc_context(RC)


def pale(colour, share=.16):
    """`colour` mixed with white.

    >>> pale("#000000", .5)
    '#808080'
    """
    return "#" + "".join(f"{round(255 - (255 - c) * share):02X}" for c in channels(colour))


def on(fill):
    """Black or white, whichever contrasts more with `fill` (WCAG's relative luminance).

    >>> on("#0072B2"), on("#D55E00")
    ('#FFFFFF', '#000000')
    """
    return "#FFFFFF" if luminance(fill) < .179 else "#000000"


def luminance(colour):
    parts = [c / 255 for c in channels(colour)]
    red, green, blue = (c / 12.92 if c <= .04045 else ((c + .055) / 1.055) ** 2.4 for c in parts)
    return .2126 * red + .7152 * green + .0722 * blue


def channels(colour):
    return [int(colour[i:i + 2], 16) for i in (1, 3, 5)]
