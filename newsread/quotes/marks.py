"""Quotation marks to quotations: a small state machine for each paragraph."""
import re
from bisect import bisect_right
from functools import lru_cache

# a sign, then its double, but three in a row are a double one and a single one: begun with a class of signs, ten times faster
MARK = re.compile("[\"“”„‟«»〝〞＂'‘’`](?:(?<=')'(?!'(?!'))|(?<=‘)‘|(?<=’)’|(?<=`)`|(?<!`))")
OPEN = frozenset(["“", "„", "«", "〝", "``", "‘‘", "‟"])
CLOSE = frozenset(["”", "»", "〞", "’’"])
ELISION = re.compile(r"['‘’](?:em|til|tis|twas|cause|n|round|bout|\d0s)\b", re.I)
FULL = frozenset(",.?!…")


class Mark:
    """One quotation mark: offsets, single or double, what it can be: open, close or (straight, between spaces) either."""
    __slots__ = ("start", "end", "single", "role", "weak")

    def __init__(self, sign, start, before, after):
        self.start, self.end = start, start + len(sign)
        self.single = sign in "‘’'"
        self.role = role(sign, before, after)
        self.weak = self.single and before in "sS" and after == " "         # the workers' efforts


@lru_cache(4096)
def role(sign, before, after):
    """What a mark between two characters can be. A curly mark that faces the wrong way is believed by where it stands."""
    opens = (not before or before.isspace() or before in "([{—–-/‘'“") and not (not after or after.isspace())
    closes = bool(before) and not before.isspace() and (not after or not after.isalnum())
    if opens == closes:
        return "open" if sign in OPEN or sign == "‘" else "close" if sign in CLOSE or sign == "’" else "either"
    return "open" if opens else "close"


def marks(text):
    """The Marks of a text in order; apostrophes within words and before elisions ('em) are none."""
    for match in MARK.finditer(text):
        sign, start = match.group(), match.start()
        before, after = text[start - 1:start], text[match.end():match.end() + 1]
        if sign not in "'‘’" or not (before.isalnum() and after.isalnum() or ELISION.match(text, start)):
            yield Mark(sign, start, before, after)


def quotations(page, single=True):
    """[(start, inner start, inner end, end)] offsets of quotations with and without their marks: outermost, in order, each
    within a paragraph; to its end where they are not closed (each paragraph of a longer quotation opens anew)."""
    out = []
    bounds = [page.ends[last - 1] for _, last in page.paragraphs]
    pending, n = [], 0
    for mark in marks(page.text):
        if mark.single and not single:
            continue
        if mark.start >= bounds[n]:
            out += paired(pending, bounds[n])
            pending, n = [], bisect_right(bounds, mark.start, n)
        pending.append(mark)
    return out + (paired(pending, bounds[n]) if pending else [])


def paired(marks, end):
    """The quotations of one paragraph's marks."""
    double = pairs_of_double([m for m in marks if not m.single], end)
    single = [m for m in marks if m.single]
    if "open" not in [m.role for m in single]:
        return double
    inner = pairs_of_single([m for m in single if not covered(m.start, double)])
    return sorted([d for d in double if not covered(d[0], inner)] + inner)


def pairs_of_double(marks, end):
    """By depth where the marks say which way they face and are even; else by turns."""
    roles = [m.role for m in marks]
    nested = roles.count("open") == roles.count("close") == len(marks) / 2
    out, opened, depth = [], None, 0
    for m, following in zip(marks, marks[1:] + [None]):
        if opened is None:
            if m.role != "close" or following and following.role == "close":        # said," it is late"
                opened, depth = m, 1
            continue
        depth += 1 if m.role == "open" else -1
        if not nested or not depth:
            again = m.role == "open"                        # the mark before it was never closed
            out.append((opened.start, opened.end, m.start, m.start if again else m.end))
            opened, depth = (m, 1) if again else (None, 0)
    return out + ([(opened.start, opened.end, end, end)] if opened else [])


def pairs_of_single(marks):
    """s’ before a space is taken for a possessive where a later mark can close."""
    later, closing = False, []
    for m in reversed(marks):
        closing.append(m.role == "close" and not (m.weak and later))
        later = False if m.role == "open" else later or m.role == "close" and not m.weak
    out, opened = [], None
    for m, closes in zip(marks, reversed(closing)):
        if m.role == "open":
            opened = opened or m
        elif opened and closes:
            out.append((opened.start, opened.end, m.start, m.end))
            opened = None
    return out


def covered(at, spans):
    """Does offset `at` lie in one of the sorted spans?"""
    k = bisect_right(spans, (at, float("inf"))) - 1
    return k >= 0 and spans[k][0] < at < spans[k][3]
