"""Runs: neighbouring words with a capital, joined where they are one name."""
import re
from bisect import bisect_left
from itertools import compress, count
from operator import ne

from .. import rules
from . import lexicon

PARTICLES = lexicon.kind("particle")
SMALL = PARTICLES | {"sub"}                                                     # sub-Saharan Africa
JOINTS = frozenset(["of", "for", "on", "and", "&", "in"])
POSSESSED = frozenset(["'s", "’s", "'", "’"])
HYPHENS = frozenset("-‐‑")
MARKS = {'"': '"', "“": "”", "‘": "’", "'": "'"}
QUOTES = frozenset([*MARKS, *MARKS.values()])
FIRMS = lexicon.kind("firm")
SUFFIXES = lexicon.kind("suffix")
DATES = lexicon.kind("month") | lexicon.kind("day")
LONGEST = 30                                                                    # tokens of a run: keeps time linear on any text
ODD = re.compile(r"[$€£¥₵₡₹%@/#_]|^[A-Z]{0,2}\d[\d.,]+$")                        # US$, R92, 3.5


def find(page):
    """([[first, last]] token bounds of the runs of a Text, the set of tokens that begin a sentence, those in headlines)."""
    caps = list(compress(count(), map(ne, page.words, page.lower)))
    heads = {first for first, _ in page.sentences}
    return joined(page, neighbours(page, caps, heads)), heads, headlines(page, caps)


def headlines(page, caps):
    """The tokens of sentences without a full stop in which most ordinary words, too, carry a capital."""
    out, k = set(), 0
    for first, last in page.sentences:
        at, k = k, bisect_left(caps, last, k)
        if k - at > 3 and page.words[last - 1] not in ".!?”\"":
            plain = [i for i in range(first, last) if len(page.words[i]) > 3 and ordinary(page, i, i + 1)]
            bare = [i for i in plain if not lexicon.word(page.words[i]).head]                  # not the "Park" of "National Park"
            if len(bare) > 1 and all(page.words[i][0].isupper() for i in plain):
                out.update(range(first, last))
    return out


def neighbours(page, caps, heads):
    """[[first, last]] of neighbouring capitalised tokens; "al-Sisi", "Jean-Paul" and "Sang-min" are one run, "Smith-led" ends
    before its hyphen."""
    words, out, end, final = page.words, [], -2, len(page.words) - 1
    for i in caps:
        if i < end or odd(words[i]) or words[i] == "I" and i == end and pronoun(page, i):
            continue
        start = i
        if i > 1 and words[i - 1] in HYPHENS and not page.spaced(i):
            if end == i - 1 and i not in heads:
                start = end
            elif page.lower[i - 2] in SMALL and not page.spaced(i - 1):
                start = i - 2
        if start != end or start in heads or page.starts[start] - page.ends[start - 1] > 2 or words[
                start - 1] in FIRMS or end - out[-1][0] >= LONGEST:
            out.append([start, i + 1])
        end = out[-1][1] = syllables(page, i + 1) if i < final and words[i + 1] in HYPHENS else i + 1
    return out


@lexicon.kept
def odd(word):
    """Is this, with its capital, no word of a name: "US$", "2B"?"""
    return not word[0].isalpha() or bool(ODD.search(word)) and not lexicon.known(word)


def pronoun(page, i):
    """Is this "I" after a month, a day or a place ("In Paris I met her") no numeral ("Elizabeth I")?"""
    before = page.words[i - 1]
    place = lexicon.known(before)
    return page.lower[i - 1] in DATES or bool(place) and place.label in ("GPE", "LOC") and (
        place.weight > 3 or not lexicon.word(before).sex)


def syllables(page, end):
    """The end of a run before a hyphen with the small second half of an East Asian name ("Sang" + "-min")."""
    words = page.words
    if end + 1 < len(words) and not page.spaced(end) and not page.spaced(end + 1):
        tail = words[end + 1]
        family = lexicon.word(words[end - 2]) if end > 1 and words[end - 2][0].isupper() else None
        short = len(tail) < 6 and family and (family.surname or not lexicon.word(words[end - 1]).plain)
        if tail.islower() and tail.isalpha() and tail not in SUFFIXES and (short or not lexicon.word(tail).plain):
            return end + 2
    return end


def joined(page, found):
    """Runs joined over "of", "for", "and", "&", particles where they are one name ("Bank of England", "Ludwig van Beethoven")."""
    out = []
    for first, last in found:
        while out and 0 < first - out[-1][1] < 3 and last - out[-1][0] < LONGEST and joins(page, *out[-1], first, last):
            first = out.pop()[0]
        out.append([first, last])
    return out


def joins(page, a, b, first, last):
    """Do the runs [a, b) and [first, last) and the one or two words between them make one name?"""
    middle = page.lower[b]
    if middle in QUOTES and nickname(page, a, b, first, last):
        return True
    if middle == "for" and b - a == 1 and first - b == 2 and (
            page.lower[a] in rules.words("people") or page.lower[a][:-1] in lexicon.titles()):
        return False                                                                            # Lawyers for the Harbour Trust
    if first - b == 2 and (page.lower[b + 1] not in ("the", "la", "las", "los", "der", "den")
                           or middle not in JOINTS and middle not in PARTICLES):
        return False
    if middle in PARTICLES or middle == "&":
        return True
    if middle == "," and first - b == 1 and page.words[first] in FIRMS:                         # Halden Foods, Inc.
        return last - first == 1
    if middle == ",":
        field = first - b == 1 and page.lower[a] in ("ministry", "department", "committee") and opens_body(page, a, b)
        return field and ordinary(page, first, last) and page.lower[last:last + 1] in ([","], ["and"])
    if middle in POSSESSED:
        return possessive_name(page, a, b, first, last)
    return middle in JOINTS and (title_over(page, b, first) or known_over(page, a, b, first, last)
                                 or abbreviated(page, a, last) or headed(page, a, b, middle, first, last))


def nickname(page, a, b, first, last):
    """Does a mark at token b open or close what a person is called between the names: Ana “Iron Lady” Lopez?"""
    mark, after = page.words[b], page.words[last:last + 2]
    if page.spaced(first) and not page.spaced(b):
        return any(MARKS.get(word) == mark for word in page.words[a:b])
    opens = page.spaced(b) and not page.spaced(first) and len(after) == 2 and after[0] == MARKS.get(mark) and last - first < 4
    name = lexicon.word(page.words[b - 1])
    return opens and page.spaced(last + 1) and after[1][0].isupper() and bool(name.sex or not name.plain)


def abbreviated(page, a, last):
    """Does the acronym in brackets after a token stand for all that begins at token a: "Fruit Growers and Millers Union (FGMU)"?"""
    if page.words[last:last + 1] != ["("] or page.words[last + 2:last + 3] != [")"]:
        return False
    letters, words = page.words[last + 1].rstrip("s").upper(), page.words[a + (page.lower[a] == "the"):last]
    return len(letters) > 2 and letters in ("".join(w[0] for w in words if w[0].isupper()), "".join(w[0] for w in words).upper())


def possessive_name(page, a, b, first, last):
    """"People's Liberation Army", "Farmers’ Association", "St Paul's Cathedral": an ordinary word, or a saint, owns the name."""
    if page.spaced(b) or not page.spaced(first) or not lexicon.word(page.words[last - 1]).head:
        return False
    owner, text = lexicon.word(page.words[b - 1]), page.words[b - 1]
    many = text[-1] == "s" and lexicon.word(page.words[last - 1]).head == "ORG" and ordinary(page, first, last) and (
        not lexicon.known(page.words[first]))                                                   # Tenants’ Union
    common = (many or owner.plain and not owner.head) and not owner.sex and not lexicon.known(text)
    return common or page.lower[a] in ("st", "st.", "saint")


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
        left = lexicon.word(page.words[b - 1])
        if b - a > 1 and left.of and left.head == "ORG":                                        # National Assembly | and | ...
            return False
        a += page.lower[a] == "the"
        if b - a > 1 and not (ordinary(page, a, a + 1) or lexicon.word(page.words[a]).sex or left.head):
            a += 1                                                                              # Peruvian Science and Trade Board
        rest = first + 2 * (first + 1 < last and page.words[first + 1] in HYPHENS)                      # and Anti-Fraud Unit
        return ordinary(page, rest, last) and (opens_body(page, a, b) and not lexicon.word(page.words[last - 1]).of
                                               or ordinary(page, a, b) and heads_body(page, last - 1))
    left = lexicon.word(page.words[b - 1])
    if middle == "of" and left.plain and "for" in page.lower[a:b] and opens_body(page, a, b):
        return True                                                                             # Front for the Defence | of | Peru
    if middle == "on" and not lexicon.word(page.words[first]).plain and HYPHENS.isdisjoint(page.words[last:last + 1]):
        return False                                                                            # a report of the Board on Peru
    if middle == "of" and b - a == 1 and left.sex in ("f", "m") and not left.plain:             # Catherine of Aragon
        return last - first == first - b == 1 and not (lexicon.known(page.words[b - 1]) or lexicon.word(page.words[first]).plain)
    return left.of and (middle == "of" or left.head in ("ORG", "OTHER") and middle in ("for", "on"))


def ordinary(page, first, last):
    """Are these all ordinary words of English, none a title?"""
    last = min(last, first + 20)                            # no name is longer
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
