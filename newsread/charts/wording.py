"""Words for figures: how wide a text is, cutting and wrapping it, lists and numbers in prose."""
import warnings
from bisect import bisect_right
from functools import cache

from matplotlib.font_manager import FontProperties, findfont, get_font
from matplotlib.textpath import text_to_path

from .style import BODY, RC, house

MM = 25.4 / 72                                   # millimetres in a point
LOST = "\ufffd"
DASHES = ("—", "–", "--")
NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split()


@cache
def font(bold=False):
    with house():
        return FontProperties(family=RC["font.sans-serif"], weight="bold" if bold else "normal", size=100)


@cache
def has_glyph(character):
    return bool(get_font(findfont(font())).get_char_index(ord(character)))


def clean(text):
    """One line of text that can be drawn and stored in any format: white space made single, what the font lacks as U+FFFD."""
    text = " ".join(str(text).split())
    lost = sorted({c for c in text if c != LOST and not has_glyph(c)})
    if lost:
        warnings.warn(f"{RC['font.sans-serif'][0]} has no sign for {ascii(''.join(lost))}; to see it, put a font that has it "
                      "first in newsread.charts.style.RC['font.sans-serif'] (for Chinese: Noto Sans CJK SC).", stacklevel=2)
    return "".join(LOST if c in lost else c for c in text)


def titled(title):
    """A title in quotation marks; those of its own become single ones.

    >>> titled("“No,” he said")
    '“‘No,’ he said”'
    """
    return f"“{clean(title).translate(str.maketrans('“”', '‘’'))}”"


@cache
def width_of(text, size=BODY, bold=False):
    """Width in mm of a text set at `size` points."""
    return text_to_path.get_text_width_height_descent(text, font(bold), False)[0] * size / 100 * MM


def cut(text, width, size=BODY, bold=False):
    """`text`, or as many of its words as fit in `width` mm with " …" after them; a long first word is cut inside."""
    text = clean(text)
    room = max(1, int(4 * width / (size * MM)))            # more letters than can fit: none is under a quarter of the size wide
    if len(text) <= room and width_of(text, size, bold) <= width:
        return text
    words = text[:room].split()
    while len(words) > 1 and width_of(" ".join(words) + " …", size, bold) > width:
        words.pop()
    out = " ".join(words) + " …"
    return out if width_of(out, size, bold) <= width else cut_letters(words[0], width, size, bold)


def cut_letters(text, width, size=BODY, bold=False):
    """`text`, or as many of its letters as fit in `width` mm with "…" after them: for names."""
    text = clean(text)
    if width_of(text, size, bold) <= width:
        return text
    fits = bisect_right(range(1, len(text)), width, key=lambda n: width_of(text[:n] + "…", size, bold))
    return text[:fits].rstrip() + "…" if fits else ""


def cut_list(items, width, size=BODY):
    """As many items as fit in `width` mm, then " …": a list is cut between items, so that no number or name is cut in two."""
    items = [clean(i) for i in items]
    if width_of(", ".join(items), size) <= width:
        return ", ".join(items)
    while items and width_of(", ".join(items) + ", …", size) > width:
        items.pop()
    return ", ".join(items) + ", …" if items else ""


def wrap(text, width, size=BODY, bold=False, lines=None):
    """The text as lines no wider than `width` mm; of more than `lines` lines the last one is cut."""
    out, words = [], clean(text).split()
    while words:
        n = 1
        while n < len(words) and width_of(" ".join(words[:n + 1]), size, bold) <= width:
            n += 1
        if lines and len(out) == lines - 1:
            n = len(words)
        out.append(cut(" ".join(words[:n]), width, size, bold))
        words = words[n:]
    return out


def listing(items):
    """
    >>> listing(["a", "b", "c"])
    'a, b and c'
    """
    items = [str(i) for i in items]
    return " and ".join([", ".join(items[:-1]), items[-1]]) if len(items) > 1 else "".join(items)


def number(n):
    """In words up to twelve: number(3) is 'three', number(13) is '13', number(0) is 'no'."""
    return NUMBERS[n] if 0 <= n < len(NUMBERS) else f"{n:,}"


def count(n, noun):
    """
    >>> count(1, "paragraph"), count(2, "time"), count(14, "pair")
    ('one paragraph', 'two times', '14 pairs')
    """
    return f"{number(n)} {noun}" + ("" if n == 1 else "s")


def plural(n, noun):
    """The number in figures: '1 time', '1,200 words'."""
    return f"{n:,} {noun}" + ("" if n == 1 else "s")


def paragraphs(numbers, few=4):
    """'paragraph 3', 'paragraphs 3 and 4', or, of more than `few`, 'seven paragraphs'; of passages 'paragraphs 3–5', 'seven passages'."""
    numbers = sorted(numbers, key=lambda n: int(str(n).partition("–")[0]))
    if len(numbers) > few:
        return count(len(numbers), unit(numbers))
    return f"paragraph{'s' if len(numbers) > 1 or unit(numbers) == 'passage' else ''} {listing(numbers)}"


def unit(numbers):
    """What numbers of paragraphs count: 'paragraph', or 'passage' where they are runs of them ("3–5")."""
    return "passage" if any("–" in str(n) for n in numbers) else "paragraph"


def have(names):
    """What follows names: have(["Ana Lopez"]) is 'has', have(["officials"]) and have(["Ana Lopez", "Ben Ito"]) are 'have'."""
    last = names[0].split()[-1:]
    many = len(names) > 1 or last and last[0].islower() and last[0].endswith("s") and not last[0].endswith("ss")
    return "have" if many else "has"


def signed(x):
    """A score with its sign: '+0.43', '−0.51', '0.00'."""
    text = f"{x:+.2f}"
    return "0.00" if text in ("+0.00", "-0.00") else text.replace("-", "−")


def percent(x):
    return f"{100 * x:.0f}%"


def word_starts(page):
    """The offsets of a text's words: what stands between white space or dashes and holds a letter or digit."""
    out, fresh = [], True
    for i, word in enumerate(page.words):
        fresh = fresh or page.spaced(i) or page.words[i - 1] in DASHES
        if fresh and any(c.isalnum() for c in word):
            out.append(page.starts[i])
            fresh = False
    return out


def sentence(text):
    """`text` with a capital first letter; no other letter is touched."""
    return text[:1].upper() + text[1:]


def alt(title, how, rows, most=24):
    """A text alternative: the finding, how to read the chart, and its numbers, a row a clause."""
    rows = [str(r) for r in rows]
    more = [f"and {len(rows) - most} more in the table of numbers"] if len(rows) > most else []
    numbers = f"Numbers: {'; '.join(rows[:most] + more)}." if rows else ""
    return clean(f"{title}. {how.rstrip('.')}. {numbers}")
