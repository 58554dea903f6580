"""Where names stand: capitalised runs of a text, cut into names, titles and the rest."""
import re
from dataclasses import dataclass

from . import lexicon

PARTICLES = frozenset("de del della di da dos das do du des la le van von der den ter bin bint ibn al el ul ur e y te zu af abu".split())
JOINTS = frozenset(["of", "for", "on", "and", "&", "in"])
OPENING = frozenset("“‘«\"'([:•–—*")
POSSESSED = frozenset(["'s", "’s", "'", "’"])
HYPHENS = frozenset("-‐‑")
FIRMS = frozenset("Inc Inc. Corp. Ltd Ltd. LLC PLC plc GmbH".split())
SUFFIXES = frozenset("led based born made run held wide era area style free like rich poor old long hit won pro anti led-by".split())
DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
LEADING = frozenset("north south east west northern southern eastern western central upper lower greater new great saint st st. san".split())
ODD = re.compile(r"[$€£¥₵₡₹%@/#_]|^[A-Z]{0,2}\d[\d.,]+$")


@dataclass(slots=True)
class Piece:
    """A stretch of tokens that may be a name. hint: class that its place in the run gives; title: (words, kind, sex) of the title
    before it; initial: it opens a sentence."""
    first: int
    last: int
    hint: str = ""
    title: tuple = ()
    initial: bool = False


def find(page):
    """The Pieces of a Text, in order."""
    words = page.words
    caps = [i for i, (word, low) in enumerate(zip(words, page.lower)) if word != low]
    heads = {first for first, _ in page.sentences}
    loud = headlines(page, caps)
    out = []
    for first, last in joined(page, runs(page, caps, heads)):
        initial = first in heads or words[first - 1] in OPENING
        if first in loud:
            for a, b in quiet(page, first, last):
                cut(page, a, b, True, out)
        else:
            cut(page, first, last, initial, out)
    return out


def headlines(page, caps):
    """The tokens of sentences in which most words carry a capital."""
    out, k = set(), 0
    for first, last in page.sentences:
        at = k
        while k < len(caps) and caps[k] < last:
            k += 1
        if k - at > 3 and k - at >= .6 * (last - first) and page.words[last - 1] not in ".!?”\"":
            out.update(range(first, last))
    return out


def runs(page, caps, heads):
    """[first, last] of neighbouring capitalised tokens; "al-Sisi", "Jean-Paul" and "Sang-min" are one run, "Smith-led" ends before
    its hyphen."""
    words, out, end = page.words, [], -2
    for i in caps:
        if i < end or not words[i][0].isalpha() or ODD.search(words[i]):
            continue
        start = i
        if i > 1 and words[i - 1] in HYPHENS and not page.spaced(i):
            if end == i - 1 and i not in heads:
                start = end
            elif page.lower[i - 2] in PARTICLES and not page.spaced(i - 1):
                start = i - 2
        if start == end and start not in heads and page.starts[start] - page.ends[start - 1] < 3 and words[start - 1] not in FIRMS:
            out[-1][1] = i + 1
        else:
            out.append([start, i + 1])
        end = out[-1][1] = syllables(page, i + 1)
    return out


def syllables(page, end):
    """The end of a run with the small second half of an East Asian name ("Sang" + "-min")."""
    words = page.words
    if end + 1 < len(words) and words[end] in HYPHENS and not page.spaced(end) and not page.spaced(end + 1):
        tail = words[end + 1]
        short = len(tail) < 6 and end > 1 and words[end - 2] != page.lower[end - 2] and not lexicon.word(words[end - 1]).plain
        if tail.islower() and tail.isalpha() and tail not in SUFFIXES and (short or not lexicon.word(tail).plain):
            return end + 2
    return end


def joined(page, found):
    """Runs joined over "of", "for", "and", "&", particles where they are one name ("Bank of England", "Ludwig van Beethoven")."""
    out = []
    for first, last in found:
        while out and 0 < first - out[-1][1] < 3 and joins(page, *out[-1], first, last):
            first = out.pop()[0]
        out.append([first, last])
    return out


def joins(page, a, b, first, last):
    """Do the runs [a, b) and [first, last) and the one or two words between them make one name?"""
    middle = page.lower[b]
    if first - b == 2 and (page.lower[b + 1] not in ("the", "la", "las", "los", "der", "den")
                           or middle not in JOINTS and middle not in PARTICLES):
        return False
    if middle in PARTICLES or middle == "&":
        return True
    if middle in POSSESSED:
        return possessive_name(page, a, b, first, last)
    return middle in JOINTS and (title_over(page, b, first) or known_over(page, a, b, first, last)
                                 or headed(page, a, b, middle, first, last))


def possessive_name(page, a, b, first, last):
    """"People's Liberation Army", "Farmers’ Association", "St Paul's Cathedral": an ordinary word, or a saint, owns a headed name."""
    if page.spaced(b) or not page.spaced(first) or not lexicon.word(page.words[last - 1]).head:
        return False
    owner = lexicon.word(page.words[b - 1])
    return owner.plain and not owner.sex and not owner.head and not lexicon.known(page.words[b - 1]) or page.lower[a] in ("st", "st.", "saint")


def title_over(page, b, first):
    """Does a title run from the last word of one run into the next ("Secretary of State")?"""
    return any(len(words) > first - b + 1 and tuple(page.lower[b - 1:b - 1 + len(words)]) == words
               for words, _, _ in lexicon.titles().get(page.lower[b - 1], ()))


def known_over(page, a, b, first, last):
    return key(page, a, last) in lexicon.names() or key(page, b - 1, first + 1) in lexicon.names()


def headed(page, a, b, middle, first, last):
    """"Ministry of Health", "Institute for Peace", "Ministry of Youth | and | Sports", "Food | and | Drug Administration"."""
    if middle == "and":
        if ordinary(page, a, b) and page.lower[a - 1] in ("of", "for") and a > 1 and lexicon.word(page.words[a - 2]).title:
            return ordinary(page, first, first + 1)                                     # Minister of Justice and Public Security
        return ordinary(page, first, last) and not lexicon.word(page.words[last - 1]).of and (opens_body(page, a, b) or ordinary(page, a, b) and heads_body(page, last - 1))
    left = lexicon.word(page.words[b - 1])
    if middle == "of" and b - a == 1 and left.sex in ("f", "m") and not left.plain:             # Catherine of Aragon
        return last - first == 1 and first - b == 1 and not lexicon.known(page.words[b - 1]) and not lexicon.word(page.words[first]).plain
    return left.of and (middle == "of" or left.head in ("ORG", "OTHER") and middle in ("for", "on"))


def ordinary(page, first, last):
    """Are these all ordinary words of English, none a title?"""
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


def cut(page, first, last, initial, out):
    """Add the Pieces of one run to `out`: what stands between its titles and days, without a people's name before it."""
    if lexicon.known(key(page, first, last)) or last - first == 1 and not portfolio(page, first, last)[1]:
        out.append(Piece(first, last, initial=initial))
        return
    start, title = portfolio(page, first, last)
    i = start
    while i < last:
        w = lexicon.word(page.words[i])
        found = title_at(page, i, first, last, initial) if w.title else None
        if found or w.never and cuts(page, i, start, initial):
            part(page, start, i, title, initial and start == first, out)
            title = found or ()
            i += len(found[0]) if found else 1
            start = i
        else:
            i += 1
    part(page, start, last, title, initial and start == first, out)


def portfolio(page, first, last):
    """(token, title): where a name begins after the field of an office before it ("Minister of | Education Ana Lopez"), and the office."""
    if first < 2 or page.lower[first - 1] not in ("of", "for") or not any(
            e[1] == "office" and len(e[0]) == 1 for e in lexicon.titles().get(page.lower[first - 2], ())):
        return first, ()
    i = first
    while i < last and (page.words[i] == "and" or ordinary(page, i, i + 1) and not (lexicon.word(page.words[i]).of and i + 1 == last)):
        i += 1
    return (i, ((page.lower[first - 2],), "office", "")) if i > first else (first, ())


def title_at(page, i, first, last, initial):
    """(words, kind, sex) of the longest title that begins at token i of the run [first, last); None where the word is part of a name
    ("Attorney General's Office", "Martin Luther King")."""
    for entry in lexicon.titles()[page.lower[i]]:
        n = len(entry[0])
        if i + n <= last and tuple(page.lower[i:i + n]) == entry[0]:
            w = lexicon.word(page.words[i])
            if entry[1] == "trade" and (w.sex or w.surname or not initial and (i == first or i + n == last)):
                return None
            if i > first and i + n == last and lexicon.word(page.words[i - 1]).sex:
                return None
            closed = last - i - n > 0 and entry[1] != "honorific" and head_of(page, i, last)
            return None if closed and not lexicon.word(page.words[i + n]).sex else entry
    return None


def cuts(page, i, start, initial):
    """Does a word that is no name end the name that began at `start`? Days do, and others at the head of a run."""
    return page.lower[i] in DAYS or i == start and (page.lower[i] in ("the", "a", "an") or initial or not heads_body(page, i))


def part(page, first, last, title, initial, out):
    """Add the Piece [first, last), without joints and marks at its ends; a people or country before it is one of its own."""
    while first < last and (page.words[first][0].islower() and page.lower[first] not in PARTICLES or not page.words[first][0].isalpha()):
        first += 1
    while first < last and (page.words[last - 1][-1] in "&-" or page.lower[last - 1] in JOINTS or page.lower[last - 1] in POSSESSED
                            or page.lower[last - 1] == "the"):
        last -= 1
    if initial and last - first > 1 and opens_only(page, first, last):
        first, initial = first + 1, False
    if last - first > 1 and head_of(page, first, last) in ("", "NORP"):
        n = people_at(page, first, last)
        if n:
            out.append(Piece(first, first + n))
            first += n
    if first < last:
        out.append(Piece(first, last, "PERSON" if title else "", title, initial and not title))


def head_of(page, first, last):
    """The class that the head of a name gives it: the word before "of", else the last word; "" without one."""
    words = page.words
    for k in range(first + 1, last):
        if words[k] in ("of", "for", "on") and lexicon.word(words[k - 1]).of:
            return lexicon.word(words[k - 1]).head
    return lexicon.head(words[max(first, last - 2):last])


def opens_only(page, first, last):
    """Does the first word of a sentence merely precede a name ("Yesterday" no, "Lake Como" yes, "Inside Gazprom" no)?"""
    w = lexicon.word(page.words[first])
    if not w.plain or w.sex or w.head or page.lower[first] in LEADING:
        return False
    return bool(lexicon.known(key(page, first + 1, last))) or not w.surname and not any(
        lexicon.word(x).plain for x in page.words[first + 1:last])


def people_at(page, first, last):
    """Number of tokens of a people's or country's name that opens the run, unless it fills it or ordinary words follow."""
    for n in (3, 2, 1):
        if first + n < last:
            known = lexicon.known(key(page, first, first + n))
            if known and (known.label == "NORP" or known.weight == 6):
                joint = page.words[first + n]
                return 0 if joint[0].islower() and joint not in POSSESSED or ordinary(page, first + n, last) else n
    return 0


def quiet(page, first, last):
    """The stretches of a headline that are names by themselves: known ones, and runs of words that are not ordinary English."""
    out, i = [], first
    while i < last:
        n = next((n for n in (4, 3, 2, 1) if i + n <= last and lexicon.known(key(page, i, i + n))), 0)
        w = lexicon.word(page.words[i])
        if n or not (w.plain or w.never) or w.sex and i + 1 < last and not lexicon.word(page.words[i + 1]).plain:
            n = n or 1
            if out and out[-1][1] == i and n == 1:
                out[-1][1] = i + 1
            else:
                out.append([i, i + n])
        i += n or 1
    return out
