"""Lines to title, paragraphs and dropped lines."""
import re

from .base import Dropped
from .boilerplate import is_named, judge, normal
from .lines import ENDS

INITIALISM = re.compile(r"\b(?:[A-Z]\.)+[\"'”’]*$")
DATELINE = re.compile(r"[A-Z][A-Z .,’'-]{2,40}.{0,60}?(?:\([\w ]+\)\s*)?[—–-]")
SCORE = re.compile(r"[^\W\d]\.? \d{1,3}(?: ?[-–:] ?|,? [^\W\d].* )\d{1,3}\b")     # Newtown 2-1 Oldham; Newtown 24, Oldham 17
ASIDE = re.compile(r"\([^()]*\)")
LISTS = {"related articles", "popular articles", "latest articles"}
END = "readers' comments"
FRONT = 50                                                  # lines before the body among which the headline is


def sort_lines(lines, title=""):
    """(title, kept, dropped, facts) of [(number, text)]: the headline (`title` where it is known), [(number, text)] of it and
    of the paragraphs, [Dropped], and what bylines, dates and labels say ({"author", "date", "site"})."""
    kept, dropped, facts, running, in_list = [], [], {}, 0, False
    for i, (n, text) in enumerate(lines):
        line = judge(text)
        facts = line.facts | facts
        if line.reason == END and running > 2:
            dropped += [Dropped(m, t, END) for m, t in lines[i:]]
            break
        in_list = line.reason in LISTS or in_list and (bool(line.reason) or running > 0 and is_teaser(text))
        if line.reason or in_list:
            dropped.append(Dropped(n, text, line.reason or "teaser in a list of articles"))
        else:
            kept.append((n, text))
            running += is_running(text)
    title, kept, more = known_headline(kept, title) if title else headline(kept)
    heads = crossheads(kept)
    more += [Dropped(n, text, "crosshead") for n, text in kept if n in heads]
    return title, [line for line in kept if line[0] not in heads], sorted(dropped + more), facts


def is_teaser(text):
    """Does a line in a list of articles look like the headline of another?"""
    return len(text.split()) < 25 and not ENDS.search(text)


def is_running(text):
    """Is a line running text: a sentence of eight words with its end mark, or thirty words without?"""
    words = text.count(" ") + 1
    return words >= 30 or words >= 8 and bool(ENDS.search(text)) and not INITIALISM.search(text[-20:])


def known_headline(lines, title):
    """headline() where the title is known: the line that says it is kept once."""
    first = body_begins(lines)
    at = next((i for i, (_, text) in enumerate(lines[:first + 1]) if same(text, title)), None)
    return (title, lines, []) if at is None else split_front(lines, at, first, title)


def body_begins(lines):
    """Number of the first line that is running text."""
    return next((i for i, (_, text) in enumerate(lines) if is_running(text)), len(lines))


def headline(lines):
    """(title, what is left of the lines, dropped): the title is among the lines before the first running text."""
    first = body_begins(lines)
    if first == 0 and len(lines) > 1 and is_headline(lines[0][1], lines[1][1]):
        first = 1
    begin = max(0, first - FRONT)
    at = title_at([text for _, text in lines[begin:first]])
    return ("", lines, []) if at is None else split_front(lines, begin + at, first, lines[begin + at][1])


def split_front(lines, at, first, title):
    """(title, kept, dropped) where line `at` is the headline and the body begins with line `first`."""
    dropped, kept = [], []
    for i, (n, text) in enumerate(lines):
        reason = i != at and front_reason(i, at, first, text, title)
        if reason:
            dropped.append(Dropped(n, text, reason))
        else:
            kept.append((n, title if i == at else text))
    return title, kept, dropped


def front_reason(i, at, first, text, title):
    """Why a line around the headline is left out, or ""."""
    if i < first + 3 and same(text, title):
        return "headline again"
    if i < at:
        return "before the headline"
    return "label under the headline" if i < first and is_label(text) and not ENDS.search(text) else ""


def is_label(text):
    """Is a line too short for a standfirst, or no more than a name, or the score of a match?

    >>> [is_label(text) for text in ("Newtown 2-1 Oldham Athletic (after extra time)", "Newtown beat Oldham 2-1 at home")]
    [True, False]
    """
    words = len(text.split())
    return words < 5 or words < (13 if SCORE.search(text) else 7) and is_named(ASIDE.sub("", text))


def crossheads(lines):
    """The numbers of short lines without an end mark between running text: "What happens next"."""
    running = [is_running(text) for _, text in lines]
    return {n for (n, text), before, after in zip(lines[1:], running, running[2:], strict=False)
            if before and after and len(text.split()) < 9 and text[0].isalnum() and not ENDS.search(text)}


def same(text, title):
    """Is a line the headline again, with the site's name after it or cut short?"""
    a, b = normal(text), normal(title)
    return a == b or len(b) > 20 and a.startswith(b) and re.match(r"\W*\s[|–—-]+\s", a[len(b):]) is not None


def title_at(front):
    """Which of the lines before the body is the headline: what comes twice, else the first of four words, else the longest."""
    plain = [normal(text) for text in front]
    for i, text in enumerate(plain):
        if len(text.split()) > 2 and (text in plain[:i] or any(same(front[j], front[i]) and j != i for j in range(len(front)))):
            return i
    return next((i for i, text in enumerate(plain) if len(text.split()) > 3),
                max(range(len(plain)), key=lambda i: len(plain[i]), default=None))


def is_headline(text, following):
    """Is a first line with a full stop a headline: in capitals like one, or above a dateline?"""
    words = [w for w in re.findall(r"[^\W\d_][\w’'-]*", text) if len(w) > 3]
    capitals = sum(w[0].isupper() for w in words) / max(1, len(words))
    short = len(text.split()) <= 20 and not re.search(r"[.!?][\"'”’]* \S", text)
    return short and (len(words) > 2 and capitals > .75 or bool(DATELINE.match(following)))
