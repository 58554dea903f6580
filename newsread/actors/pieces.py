"""Pieces: runs cut into names, titles and the rest."""
from dataclasses import dataclass

from . import lexicon, own, runs
from .runs import JOINTS, POSSESSED, SMALL, heads_body, key, ordinary

OPENING = frozenset("“‘«\"'([:•–—*")
MONTHS = lexicon.kind("month")
PARTIES = frozenset("DIR")
COMPASS = lexicon.kind("compass") | {"new", "old", "great", "little", "big"}
CAPTION = lexicon.kind("caption")
DAYS = lexicon.kind("day")
MODEL = {label: label for label in ("PERSON", "ORG", "GPE", "LOC", "FAC", "NORP")} | {"PER": "PERSON"} | dict.fromkeys(
    ("MISC", "EVENT", "LAW", "PRODUCT", "WORK_OF_ART"), "OTHER")                                # a model's labels: ours


@dataclass(slots=True)
class Piece:
    """A stretch of tokens that may be a name. label: its class where that is settled; title: (words, kind, sex) of the title
    before it; initial: it opens a sentence; entry: the row of the analyst's list that it stands in; name: its words."""
    first: int
    last: int
    label: str = ""
    title: tuple = ()
    initial: bool = False
    entry: dict | None = None
    name: tuple = ()


def find(page):
    """The Pieces of a Text, in order: the analyst's own names, and what the model or the capitals give beside them."""
    listed = [Piece(first, last, row["type"], (), False, row) for first, last, row in own.find(page)]
    out = by_model(page) if page.entities is not None else by_capitals(page)
    if listed:
        taken = {i for p in listed for i in range(p.first, p.last)}
        out = sorted(listed + [p for p in out if taken.isdisjoint(range(p.first, p.last))], key=lambda p: p.first)
    return out


def by_capitals(page):
    found, heads, loud = runs.find(page)
    out = []
    for first, last in found:
        if first in loud:
            for a, b in quiet(page, first, last):
                cut(page, a, b, True, out)
        else:
            dash = page.words[first - 1] in runs.HYPHENS and first - 1 in heads                     # a line of a list
            cut(page, first, last, first in heads or dash or page.words[first - 1] in OPENING, out)
    return out


def by_model(page):
    """The Pieces of a model's entities, cleaned of articles, titles and possessives."""
    out = []
    for start, end, label in page.entities:
        if label in MODEL:
            found, first = [], page.token_at(start)
            cut(page, first, max(first, page.token_at(end - 1)) + 1, False, found)
            for p in found:
                p.label = MODEL[label] if len(found) == 1 else p.label
            out += found
    return sorted(out, key=lambda p: p.first)


def cut(page, first, last, initial, out):
    """Add the Pieces of one run to `out`: what stands between its titles and days, without a people's name before it."""
    if last - first == 1 and not portfolio(page, first, last)[1] or lexicon.known(key(page, first, last)):
        out.append(Piece(first, last, "", (), initial))
        return
    if page.words[first] in PARTIES and page.words[first + 1] in runs.HYPHENS:                  # D-Texas
        first += 2
    if initial and opener(page, first, last):
        first, initial = first + 1, False
    start, title = portfolio(page, first, last)
    i = start
    while i < last:
        w = lexicon.word(page.words[i])
        found = title_at(page, i, first, last, initial) if w.title else None
        if found or w.never and cuts(page, i, start, last, initial):
            part(page, start, i, title, initial and start == first, out)
            title = found or ()
            i += len(found[0]) if found else 1
            start = i
        else:
            i += 1
    part(page, start, last, title, initial and start == first, out)


def opener(page, first, last):
    """Does a run that opens a sentence begin with an ordinary word before a known name ("Calling Ireland", "Two Kenyans"), or a
    given name and another ("Passenger Ana Lopez")?"""
    word = lexicon.word(page.words[first])
    named = word.surname or word.sex or word.head or word.title or page.lower[first] in COMPASS
    if named or not word.plain or not page.words[first + 1][0].isupper():
        return False
    if last - first == 3 and personal(*map(lexicon.word, page.words[first + 1:last])):
        return True
    known = lexicon.known(key(page, first + 1, last))
    return bool(known) and known.weight >= 4


def personal(given, other):
    """Are two words a given name and a surname?"""
    return given.sex and not given.plain and not other.head and (other.surname or not other.plain)


def portfolio(page, first, last):
    """(token, title): where a name begins behind the field of an office ("Minister of | Education Ana Lopez"), and the office."""
    if first < 2 or page.lower[first - 1] not in ("of", "for") or not any(
            e[1] == "office" and len(e[0]) == 1 for e in lexicon.titles().get(page.lower[first - 2], ())):
        return first, ()
    i = first
    while i < last and (page.words[i] == "and" or ordinary(page, i, i + 1)) and not (
            lexicon.word(page.words[i]).of and i + 1 == last):
        i += 1
    body = page.words[last - 1] in runs.FIRMS or i + 1 == last and lexicon.word(page.words[i]).head     # chairman of Acme Bank
    return (i, ((page.lower[first - 2],), "office", "")) if i > first and not body else (first, ())


def title_at(page, i, first, last, initial):
    """(words, kind, sex) of the longest title that begins at token i of the run [first, last); None where the word is part of a
    name ("Attorney General's Office", "Martin Luther King")."""
    for entry in lexicon.titles()[page.lower[i]]:
        n = len(entry[0])
        if i + n <= last and tuple(page.lower[i:i + n]) == entry[0] and not compound(page, i + n, last):
            w, known = lexicon.word(page.words[i]), lexicon.known(page.words[i])
            camp = known and known.label == "NORP" and i == first and i + 1 < last and lexicon.word(page.words[i + 1]).title
            named = i == first and last - i - n > 1 and lexicon.word(page.words[i + n]).sex and not w.sex       # Farmer Ana Lopez
            surname = w.sex or w.surname and not named
            if entry[1] == "trade" and (surname or camp or not initial and (i == first or i + n == last)):
                return None                                                                 # camp: Conservative MP Ana Lopez
            if i > first and i + n == last and (lexicon.word(page.words[i - 1]).sex or n == 1 and w.surname and i - first > 1):
                return None                                                                     # Tariq Hussain Shah
            closed = last - i - n > 0 and entry[1] != "honorific" and head_of(page, i, last)
            return None if closed and not lexicon.word(page.words[i + n]).sex else entry
    return None


def compound(page, i, last):
    """Does a hyphen with more, or a closing mark, stand at token i ("Forward-Looking", "Obi-Mensah", “Iron Lady” Lopez)?"""
    return i + 1 < last and (page.words[i] in runs.QUOTES or page.words[i] in runs.HYPHENS and not page.spaced(i) and (
        page.words[i + 1][0].isupper() or lexicon.word(page.words[i + 1]).plain))


def cuts(page, i, start, last, initial):
    """Does a word that is no name end the name that began at `start`? Days do, and others at the head of a run."""
    following = lexicon.word(page.words[i + 1]) if i + 1 < last and lexicon.word(page.words[i]).sex else None
    month, asks = page.lower[i] in MONTHS, page.lower[i] == "will" and not (i and page.words[i - 1][-1].isalpha())
    if following and (not following.plain if month else following.surname and not asks):
        return False                                                                            # April Jones, met Will Jones
    return page.lower[i] in DAYS or i == start and (page.lower[i] in ("the", "a", "an") or initial or not heads_body(page, i))


def part(page, first, last, title, initial, out):
    """Add the Piece [first, last), without joints and marks at its ends; a people or country before it is one of its own."""
    first, last = trimmed(page, first, last)
    while last - first > 1 and head_of(page, first, last) in ("", "NORP") and (n := people_at(page, first, last)):
        out.append(Piece(first, first + n))
        first, last = trimmed(page, first + n, last)
    if last - first > 1 and (end := party_at(page, first, last)):
        out.append(Piece(first, end, initial=initial))
        first, title = end, ()
    if first < last:
        title = () if page.words[last - 1] in runs.FIRMS else title                             # Grain trader Velgara Ltd
        out.append(Piece(first, last, "", title, initial and not title))


def trimmed(page, first, last):
    """Token bounds without what is no part of a name at its ends: joints, marks, 's."""
    words, lower = page.words, page.lower
    while first < last and (words[first][0].islower() and lower[first] not in SMALL or not words[first][0].isalpha()):
        first += 1
    if page.words[last:last + 1] == [":"] and last - first > 1 and lower[last - 1] in CAPTION:              # Washington Image:
        last -= 1
    while first < last and (not any(map(str.isalnum, words[last - 1])) or words[last - 1][-1] in "&-" or lower[last - 1] in JOINTS
                            or lower[last - 1] in POSSESSED or lower[last - 1] == "the"):
        last -= 1
    return first, last


def head_of(page, first, last):
    """The class that the head of a name gives it: the word before "of", else the last word; "" without one."""
    words = page.words
    for k in range(first + 1, min(last, first + 20)):       # no name is longer
        if words[k] in ("of", "for", "on") and lexicon.word(words[k - 1]).of:
            return lexicon.word(words[k - 1]).head
    return lexicon.head(words[max(first, last - 2):last])


def people_at(page, first, last):
    """Number of tokens of a people's or country's name that opens the run, unless it fills it or ordinary words follow."""
    for n in (3, 2, 1):
        if first + n < last:
            known = lexicon.known(key(page, first, first + n))
            given = known and not known.country and n == 1 and lexicon.word(page.words[first]).sex      # Karen, Norman, Christian
            if known and (known.label == "NORP" or known.weight == 6) and not given:
                joint = page.words[first + n]
                return 0 if joint[0].islower() and joint not in POSSESSED or ordinary(page, first + n, last) else n
    return 0


def party_at(page, first, last):
    """Where a people or camp begins behind a place of its own ("Texas | Republican"); None without."""
    for k in range(max(first + 1, last - 2), last):
        camp = lexicon.known(key(page, k, last))
        if camp and camp.label == "NORP" and not camp.country:
            place = lexicon.known(key(page, first, k))
            if place and place.label in ("GPE", "LOC"):
                return None if lexicon.known(key(page, first, last)) else k
    return None


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
