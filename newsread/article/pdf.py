"""Lines of a PDF to paragraphs."""
import re
from collections import Counter
from itertools import pairwise
from typing import NamedTuple

from .boilerplate import judge
from .lines import ENDS

PRINTED = re.compile(r"\d{1,4}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d{2}.*|(?:https?|file|about):\S+(?: \d+/\d+)?|"
                     r"(?:page )?\d+(?: ?(?:of|/) ?\d+)?", re.I)
NUMBER = re.compile(r"\d+")
SPACES = re.compile(r" {2,}")                               # justified lines have them
HYPHEN = re.compile(r"(\S+)[-‐\xad]$")
EDGE = 2                                                    # lines at the top and foot of a page where heads and numbers stand


def paragraphs(lines):
    """([(number, text)], dropped [(number, text, reason)], title): lines joined to paragraphs, without page heads and numbers.

    lines   [(page, text, x, y, font size)] as extract.pdf gives them; `number` counts them
    title   the paragraph in the largest type of the first page, "" if none stands out"""
    lines = [Line(n, page, SPACES.sub(" ", text.rstrip("\n")), x, y, round(size, 1)) for n, (page, text, x, y, size) in enumerate(lines, 1)]
    margins = furniture(lines)
    body = [line for line in lines if line.number not in margins]
    words = Counter(word for line in body for word in re.findall(r"\w+(?:-\w+)*", line.text))
    found = []
    for line, new in zip(body, starts(body), strict=True):
        if new:
            found.append((line, [line.text]))
        else:
            found[-1][1][-1:] = glue(found[-1][1][-1], line.text, words)
    found = [(line, "".join(parts).strip()) for line, parts in found]
    dropped = [(line.number, line.text.strip(), "page head or number") for line in lines if line.number in margins]
    return [(line.number, text) for line, text in found], dropped, largest(found)


class Line(NamedTuple):
    number: int
    page: int
    text: str
    x: float
    y: float
    size: float


def furniture(lines):
    """The numbers of lines at the edges of pages that are on several pages, or that a browser prints there."""
    pages = {}
    for line in lines:
        pages.setdefault(line.page, []).append(line)
    edges = []
    for page in pages.values():
        page.sort(key=lambda line: line.y)
        edges += {line.number: line for line in page[:EDGE] + page[-EDGE:]}.values()
    seen = Counter(text for text, _ in {(plain(line), line.page) for line in edges})
    often = max(1, len(pages) / 2)
    return {line.number for line in edges if PRINTED.fullmatch(line.text.strip()) or seen[plain(line)] > often}


def plain(line):
    """The text of a line with its numbers alike."""
    return NUMBER.sub("#", line.text.strip())


def starts(lines):
    """For each line, does a paragraph begin with it?"""
    leading, width = leadings(lines), {}
    for line in lines:
        width[line.size] = max(width.get(line.size, 0), len(line.text))
    pairs = list(pairwise(lines))
    set_apart = [is_apart(a, b, leading.get(b.size, 0)) for a, b in pairs]
    full = .85 if sum(set_apart) > 1 else .95               # with neither space nor indents between, only the lines' lengths tell
    return [True] * bool(lines) + [apart or ends(a, b, full * width[b.size], .85 * width[b.size])
                                   for (a, b), apart in zip(pairs, set_apart, strict=True)]


def leadings(lines):
    """{font size: the distance of its lines}: the lower quartile, for many distances can be those between paragraphs."""
    steps = {}
    for a, b in pairwise(lines):
        if follows(a, b):
            steps.setdefault(a.size, []).append(a.y - b.y)
    return {size: sorted(found)[len(found) // 4] for size, found in steps.items()}


def follows(a, b):
    """Does line b stand under line a, in the same size?"""
    return a.page == b.page and a.y > b.y and a.size == b.size


def is_apart(a, b, leading):
    """Is line b set apart from line a above it by space or an indent?"""
    return follows(a, b) and (a.y - b.y > 1.25 * leading or b.x > a.x + .5 * a.size)


def ends(a, b, full, roomy):
    """Does a paragraph end with line a, since its size changes, or since b's first word had fitted into it?"""
    length = len(a.text.rstrip()) + 1 + len(b.text.split()[0])
    ended = bool(ENDS.search(a.text.rstrip()))
    aside = bool(judge(b.text).reason)
    return a.size != b.size or ended and (length < full or aside) or length < roomy and (aside or follows(a, b))


def glue(a, b, words):
    """Two lines of a paragraph, made to be joined; a word cut between them is whole again, unless it has a hyphen elsewhere."""
    if a.endswith((" ", "—", "/")):
        return [a, b]
    if not (cut := HYPHEN.search(a[-60:])):
        return [a, " ", b]
    rest = re.match(r"\w*", b)[0]
    hyphened, whole = words[f"{cut[1]}-{rest}"], words[cut[1] + rest]
    keeps = a[-1] == "-" and (hyphened > whole or not rest[:1].islower() or not cut[1].isalpha())
    return [a if keeps else a[:-1], b]


def largest(found):
    """The text in the largest type on the first page, where it is larger than most."""
    sizes = Counter()
    for line, text in found:
        sizes[line.size] += len(text)
    top = max((x for x in found if x[0].page == found[0][0].page), key=lambda x: x[0].size, default=None)
    return top[1] if top and top[0].size > 1.15 * sizes.most_common(1)[0][0] and len(top[1].split()) > 2 else ""
