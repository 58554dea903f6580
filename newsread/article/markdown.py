"""Markdown to plain lines."""
import re

FRONT = re.compile(r"---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)", re.S)
BLOCK = re.compile(r"^ {0,3}(?:#{1,6}[ \t]+|(?:>[ \t]?)+|[*+-][ \t]+|\d{1,3}[.)][ \t]+)")
RULE = re.compile(r"^ {0,3}(?:[-*_=][ \t]*){3,}$|^ {0,3}(?:```|~~~)|^ {0,3}\[[^\]]+\]:[ \t]")
IMAGE = re.compile(r"!\[([^\[\]]*)\](?:\([^()\s]*(?:[ \t]+\"[^\"]*\")?\)|\[[^\[\]]*\])")
LINK = re.compile(r"\[([^\[\]]*)\](?:\(<?[^()<>]*(?:\([^()]*\)[^()]*)?>?\)|\[[^\[\]]*\])|<((?:https?://|mailto:)[^<>\s]+)>")
STRONG = re.compile(r"(\*\*\*|\*\*|__|~~)(?=\S)([^*_~]+)(?<=\S)\1")
EMPHASIS = re.compile(r"(?<![\w*])([*_])(?=[^\s*_])([^*_]+)(?<=\S)\1(?![\w*])")
TAG = re.compile(r"</?[A-Za-z][^<>]*>|<!--[^<>]*-->")
ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!|<>~\"'-])")
ASIDE = 0xE000                                              # private characters stand for marks that a backslash escapes
ESCAPED = re.compile("[\ue021-\ue07e]")
HEADING = re.compile(r"^ {0,3}#[ \t]")
UNDERLINE = re.compile(r" {0,3}=+[ \t]*")


def lines(text):
    """([(number, text)], dropped [(number, text, reason)], title, facts) of a Markdown text; marks of headings, lists, links and
    emphasis are taken away, the lines of a paragraph joined. facts: author, date and site of the front matter."""
    rows = text.splitlines()
    facts, first = front_matter(text)
    dropped = [(n, row.strip(), "front matter") for n, row in enumerate(rows[:first], 1) if row.strip()]
    found, open_ = [], False
    for n, row in enumerate(rows[first:], first + 1):
        text, mark = plain(row), is_mark(row)
        if mark or row.strip() and not text:
            dropped.append((n, row.strip(), "Markdown mark or picture"))
        elif open_ and text and not BLOCK.match(row):
            found[-1][1].append(text)
        elif text:
            found.append((n, [text]))
        if HEADING.match(row):
            facts.setdefault("title", text)
        elif open_ and UNDERLINE.fullmatch(row):
            facts.setdefault("title", found[-1][1][0])
        open_ = bool(text) and not mark and not row.lstrip().startswith("#") and not row.endswith(("  ", "\\"))
    return [(n, " ".join(parts)) for n, parts in found], dropped, facts.pop("title", ""), facts


def is_mark(row):
    """Is a line a rule, a fence, the line under a table's head, or where a link leads?"""
    return bool(RULE.match(row)) or "|" in row and set(row) <= set("|:- ")


def front_matter(text):
    """(facts, number of its lines) of the YAML block at the top: title, author, date, site where they are plain values."""
    match = FRONT.match(text)
    if not match:
        return {}, 0
    pairs = (line.partition(":") for line in match[1].splitlines())
    facts = {key.strip().lower(): value.strip().strip("\"'") for key, _, value in pairs}
    facts = {key: facts[key] for key in ("title", "author", "date", "site") if facts.get(key)}
    return facts, match[0].rstrip("\n").count("\n") + 1


def plain(row):
    """A line of Markdown without its marks.

    >>> plain("## A [link](https://example.org) and **bold** *words*")
    'A link and bold words'
    """
    row = ESCAPE.sub(lambda m: chr(ASIDE + ord(m[1])), row)
    row = row.rstrip(" #") if row.lstrip().startswith("#") else row
    row = LINK.sub(lambda m: m[1] if m[2] is None else m[2], IMAGE.sub("", BLOCK.sub("", row)))
    row = EMPHASIS.sub(r"\2", STRONG.sub(r"\2", TAG.sub("", row).replace("`", "")))
    return ESCAPED.sub(lambda m: chr(ord(m[0]) - ASIDE), row).strip(" \t\\")
