"""Which lines of a page are not the article, and what they say of its author, date and site."""
import re
from functools import cache
from typing import NamedTuple

from .. import rules

# (?<!…): a run of such characters is looked at from its beginning alone, not from each of them, which takes quadratic time
EDGE = re.compile(r"^[\W_]+|(?<![\W_])[\W_]+$")
NUMBER = re.compile(r"(?<!\d)\d[\d.,]*[km]?\b")
TAGS = re.compile(r"(?:[#@][\w-]+[\s,;|]*){2,}|#\w+")
ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
PARTS = re.compile(r"(?:(?<!\s)\s+)?[|•·]\s*|(?<!\s)\s+[—–-]+\s+")
TRAIL = re.compile(r"[^.!?>»›|]{1,30}(?:[>»›|][^.!?>»›|]{1,30}){2,12}[>»›|]?")
BYLINE = re.compile(r"(?:(?:words|story|text|written|reported|report|analysis|posted|published|compiled|exclusive|review|interview)\s+)?"
                    r"by[: ]\s*(.+)", re.I)
POST = re.compile(r"(?<!\s)\s*(?:[,;|/]| in | for | at )")
CONTACT = re.compile(r"(?<![^\s@])[^\s@]+@[^\s@]+\.\w")
SENTENCE = re.compile(r"[a-z]{3}[.!?]$|\d")
STAMP = re.compile(r"^(?:(?:first|last|originally|date|published|updated|posted|modified|issued|on|at)\b\W*)+", re.I)
DATE_PART = re.compile(r"[^\W\d_]+|\d+")
LONGEST, LONGEST_START, CHARS = 60, 30, 1000                # of boilerplate: words, words if for its beginning, characters
HEAD = 3                                                    # letters
QUOTED = frozenset("“‘\"'«„")


class Line(NamedTuple):
    """Why a line is boilerplate ("" if it is not), and the facts that it states: {"author" | "date" | "site": value}."""
    reason: str = ""
    facts: dict = {}


def judge(line):
    """The Line of a text line.

    >>> judge("By Ana Lopez | May 5, 2024")
    Line(reason='byline, date', facts={'author': 'Ana Lopez', 'date': 'May 5, 2024'})
    >>> judge("By noon the talks had failed.")
    Line(reason='', facts={})
    """
    if len(line) > CHARS or len(line.split()) > LONGEST or line[0] in QUOTED:
        return Line()
    found = judge_part(line)
    parts = [p for p in PARTS.split(line) if p]
    if found.reason or len(parts) < 2:
        return found if found.reason or not is_trail(line) else Line("navigation")
    lines = [judge_part(p) for p in parts]
    if not all(x.reason or lines[0].reason == "byline" and len(p.split()) < 5 for x, p in zip(lines, parts, strict=True)):
        return Line("navigation" if is_trail(line) else "")     # beside a byline stands the name of the newspaper
    return Line(", ".join(dict.fromkeys(x.reason for x in lines if x.reason)), {k: v for x in reversed(lines) for k, v in x.facts.items()})


def is_trail(line):
    """Is a line a path or a list of sections ("Home > News > Local")?"""
    return bool(TRAIL.fullmatch(line)) and len(line.split()) < 4 * len(re.findall(r"[>»›|/]", line)) + 4


def judge_part(line):
    """The same for a line, or a part of one, that says one thing."""
    plain = normal(line)
    if not plain:
        return Line("only marks")
    label, _, value = line.partition(":")
    marks = table()
    if normal(label) in marks["label"] and len(label) < len(line) and plain.count(" ") < LONGEST_START:
        reason = marks["label"][normal(label)]
        return Line(reason, {reason: value.strip()} if value.strip() and reason in ("author", "date", "site") else {})
    if plain in marks["whole"]:
        return Line(marks["whole"][plain])
    if is_date(plain):
        return Line("date", {"date": STAMP.sub("", line)})
    if author := byline(line):
        return Line("byline", {"author": author})
    if CONTACT.search(line) and plain.count(" ") < 16:
        return Line("address")
    return Line("hashtags" if TAGS.fullmatch(line) else "address" if ADDRESS.fullmatch(line) else phrase(plain))


def phrase(plain):
    """The reason that a phrase at the start, at the end or within a normalised line gives, or ""."""
    marks, short = table(), plain.count(" ") < LONGEST_START
    return next((why for text, why in marks["start"].get(plain[:HEAD], ()) if short and plain.startswith(text)), "") \
        or next((why for text, why in marks["end"].items() if plain.endswith(text)), "") \
        or next((why for text, why in marks["part"].items() if text in plain), "")


@cache
def table():
    """data/rules/boilerplate.csv as {where: {text: reason}}; the many of "start" as {first letters: [(text, reason)]}."""
    out = {"whole": {}, "label": {}, "start": {}, "end": {}, "part": {}}
    for row in rules.table("boilerplate"):
        if row["where"] == "start":
            out["start"].setdefault(row["text"][:HEAD], []).append((row["text"], row["reason"]))
        else:
            out[row["where"]][row["text"]] = row["reason"]
    return out


def normal(line):
    """Lower case, straight apostrophes, numbers as #, no marks at the edges."""
    line = EDGE.sub("", line[:CHARS].replace("’", "'").lower())
    return " ".join(NUMBER.sub("#", line).split())


def is_date(plain):
    """Are all words of a normalised line those of dates (data/rules/boilerplate_dates.txt), with a number among them?"""
    words = DATE_PART.findall(plain.replace("#", "0 "))
    known = rules.words("boilerplate_dates")
    named = {w for w in words if w.isalpha()}
    return len(words) <= 24 and any(w.isdigit() for w in words) and bool(named or words.count("0") > 2) and named <= known


def byline(line):
    """The author of "By Ana Lopez and Tom Hill, Staff Writers", else ""."""
    match = BYLINE.fullmatch(line.strip())
    if not match or len(match[1].split()) > 16:
        return ""
    return POST.split(match[1])[0] if is_named(match[1]) and not SENTENCE.search(match[1]) else ""


def is_named(text):
    """Is a text made of capitalised words and those between names in bylines (data/rules/boilerplate_credits.txt)?"""
    words = re.findall(r"[^\W\d_][\w’'.-]*", text)
    return bool(words) and all(w[0].isupper() or w.lower() in rules.words("boilerplate_credits") for w in words)
