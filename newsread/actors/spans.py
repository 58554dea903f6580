"""Where names stand: capitalised runs of a text, cut into names, titles and the rest."""
from dataclasses import dataclass

from . import lexicon

PARTICLES = frozenset("de del della di da dos das do du des la le van von der den ter bin bint ibn al el ul ur e y te zu af abu".split())
JOINTS = frozenset(["of", "for", "on", "and", "&", "in"])
INITIAL = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
OPENING = frozenset("“‘«\"'([:•–—*")
POSSESSED = frozenset(["'s", "’s", "'", "’"])
HYPHENS = frozenset("-‐‑")
LEADING = frozenset("north south east west northern southern eastern western central upper lower greater new saint st st. san".split())


@dataclass(slots=True)
class Piece:
    """A stretch of tokens that may be a name: hint (class that its surroundings in the run give), title and its first token."""
    first: int
    last: int
    hint: str = ""
    role: int = -1
    title: tuple = ()
    initial: bool = False


def find(page):
    """The Pieces of a Text, in order."""
    words, lower = page.words, page.lower
    caps = [i for i, (word, low) in enumerate(zip(words, lower)) if word != low]
    heads = {first for first, _ in page.sentences}
    loud = headlines(page, caps)
    out = []
    for first, last in joined(page, runs(page, caps, heads)):
        out += cut(page, first, last, first in heads or words[first - 1] in OPENING, first in loud)
    return out


def headlines(page, caps):
    """The tokens of sentences in which most words carry a capital."""
    out, k = set(), 0
    for first, last in page.sentences:
        at = k
        while k < len(caps) and caps[k] < last:
            k += 1
        if k - at > 3 and k - at >= .6 * (last - first):
            out.update(range(first, last))
    return out


def runs(page, caps, heads):
    """[first, last] of neighbouring capitalised tokens; "al-Sisi" and "Jean-Paul" are one run, so is "Smith-led" up to the hyphen."""
    words, out, end = page.words, [], -2
    for i in caps:
        if not words[i][0].isalpha():
            continue
        start = i
        if i > 1 and words[i - 1] in HYPHENS and not page.spaced(i):
            if end == i - 1 and i not in heads:
                out[-1][1] = end = i + 1
                continue
            if page.lower[i - 2] in PARTICLES and not page.spaced(i - 1):
                start = i - 2
        if start == end and start not in heads and page.starts[start] - page.ends[start - 1] < 3:
            out[-1][1] = end = i + 1
        else:
            out.append([start, i + 1])
            end = i + 1
    return out


def joined(page, found):
    """Runs joined over "of", "for", "and", "&", particles where they are one name ("Bank of England", "Ludwig van Beethoven")."""
    out = []
    for first, last in found:
        while out and joins(page, *out[-1], first, last):
            first = out.pop()[0]
        out.append([first, last])
    return out


def joins(page, a, b, first, last):
    """Do the runs [a, b) and [first, last) and the words between them make one name?"""
    gap = first - b
    if not 0 < gap < 3:
        return False
    middle = page.lower[b]
    if middle in PARTICLES and gap == 1:
        return True
    if gap == 2 and (page.lower[b + 1] not in ("the", "la", "der", "den", "los") or middle not in JOINTS and middle not in PARTICLES):
        return False
    if middle in PARTICLES:
        return True
    if middle not in JOINTS:
        return middle in POSSESSED and gap == 1 and possessive_name(page, a, b, first, last)
    return middle == "&" or title_over(page, b, first) or known_over(page, a, b, first, last) or headed(page, a, b, middle, first, last)


def possessive_name(page, a, b, first, last):
    """"People's Liberation Army", "St Paul's Cathedral": an ordinary word, or a saint, owns a headed name."""
    return not page.spaced(b) and (lexicon.word(page.words[b - 1]).plain and b - a == 1 or page.lower[a] in ("st", "st.", "saint")) and bool(
        lexicon.word(page.words[last - 1]).head)


def title_over(page, b, first):
    """Does a title run from the last word of one run into the next ("Secretary of State")?"""
    return any(len(words) > first - b + 1 and tuple(page.lower[b - 1:b - 1 + len(words)]) == words
               for words, _, _ in lexicon.titles().get(page.lower[b - 1], ()))


def known_over(page, a, b, first, last):
    return key(page, a, last) in lexicon.names() or key(page, b - 1, first + 1) in lexicon.names()


def headed(page, a, b, middle, first, last):
    """"Ministry of Health", "Institute for Peace", "Ministry of Youth | and | Sports", "Food | and | Drug Administration"."""
    if middle == "and":
        return ordinary(page, first, last) and (opens_body(page, a, b) or ordinary(page, a, b) and heads_body(page, last - 1))
    if middle == "in" or key(page, a, b) in lexicon.names() and lexicon.names()[key(page, a, b)].label == "NORP":
        return False
    left = lexicon.word(page.words[b - 1])
    if middle == "of" and left.of:
        return True
    return left.of and left.head in ("ORG", "OTHER") and middle in ("for", "on")


def ordinary(page, first, last):
    """Are these all ordinary words of English, no title or name that is known?"""
    return all(w.plain and not w.never for w in map(lexicon.word, page.words[first:last])) and not any(
        entry[0] == (low,) for low in page.lower[first:last] for entry in lexicon.titles().get(low, ()))


def opens_body(page, a, b):
    """Is this "Ministry of X" and the like?"""
    return any(page.lower[i] in ("of", "for") and lexicon.word(page.words[i - 1]).of for i in range(a + 1, b))


def heads_body(page, i):
    return lexicon.word(page.words[i]).head in ("ORG", "OTHER")


def key(page, first, last):
    """The name as the lists write it."""
    text = page.text[page.starts[first]:end_of(page, last)].replace("’", "'")
    return text if "  " not in text else " ".join(text.split())


def end_of(page, last):
    """Where a name whose last token is `last` - 1 ends: before the hyphen of "U.S.-led", which spaCy leaves one token."""
    word = page.words[last - 1]
    return page.ends[last - 1] - (len(word) - word.index(".-") - 1 if ".-" in word else 0)


def cut(page, first, last, initial, loud):
    """The Pieces of one run."""
    if loud:
        return [p for a, b in quiet(page, first, last) for p in cut(page, a, b, True, False)]
    out, start, names = [], first, lexicon.names()
    if key(page, first, last) in names:
        return [Piece(first, last, initial=initial)]
    closed = lexicon.word(page.words[last - 1]).head and last - first > 1
    role, title, i = -1, (), first
    while i < last:
        w = lexicon.word(page.words[i])
        found = title_at(page, i, last) if w.title and not (closed and i > first) else None
        if found and (i + len(found[0]) < last or not closed):
            flush(out, page, start, i, "", role, title, initial)
            role, title = (role if role >= 0 and not out[-1:] else start), found
            i = start = i + len(found[0])
            role = role if role >= 0 else i
        elif w.never and not keeps(page, i, first, last):
            flush(out, page, start, i, "", role, title, initial)
            role, title = -1, ()
            i = start = i + 1
        elif i == start and not closed and (n := people_at(page, i, last)):
            flush(out, page, i, i + n, "NORP", -1, (), initial)
            i += n
            role, start = start, i
        else:
            i += 1
    flush(out, page, start, last, "PERSON" if title else "", role, title, initial)
    return out


def keeps(page, i, first, last):
    """Is a function word here within a name ("Ministry of the Interior", "Save the Children", "Theresa May")?"""
    return first < i and (page.words[i][0].islower() or i + 1 == last and page.lower[i] not in ("monday", "sunday")
                          and bool(lexicon.word(page.words[i - 1]).sex))


def flush(out, page, first, last, hint, role, title, initial):
    """Add what is left between two cuts, without joints and marks at its ends."""
    while first < last and (page.words[first][0].islower() and page.lower[first] not in PARTICLES or not page.words[first][0].isalpha()):
        first += 1
    while first < last and (page.words[last - 1][0].islower() or not page.words[last - 1][-1].isalnum() and len(page.words[last - 1]) == 1):
        last -= 1
    if first < last:
        out.append(Piece(first, last, hint, role, title, initial and not out and not title))


def title_at(page, i, last):
    """(words, kind, sex) of the longest title that begins at token i."""
    for entry in lexicon.titles()[page.lower[i]]:
        n = len(entry[0])
        if i + n <= last and tuple(page.lower[i:i + n]) == entry[0] and (entry[1] != "trade" or page.words[i][0].isupper()):
            return entry
    return None


def people_at(page, i, last):
    """Number of tokens of a people's or country's name that begins at token i and does not fill the run."""
    for n in (3, 2, 1):
        if i + n < last:
            known = lexicon.names().get(key(page, i, i + n))
            if known and (known.label == "NORP" or known.weight == 6):
                return n
    return 0


def quiet(page, first, last):
    """The stretches of a headline that are names by themselves: known ones, and runs of words that are not ordinary English."""
    out, i = [], first
    while i < last:
        n = next((n for n in (4, 3, 2, 1) if i + n <= last and key(page, i, i + n) in lexicon.names()), 0)
        w = lexicon.word(page.words[i])
        if n or not (w.plain or w.never) or w.sex and i + 1 < last and not lexicon.word(page.words[i + 1]).plain:
            n = n or 1
            if out and out[-1][1] == i and n == 1:
                out[-1][1] = i + 1
            else:
                out.append([i, i + n])
        i += n or 1
    return out
