"""The analyst's own list, data/rules/actors.csv: names that are found as they stand there, before anything else."""
from functools import cache

from .. import language, rules

TYPES = ("PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "OTHER")


@cache
def aliases():
    """{first word: [(words, row)], longest first} of every name and alias in the list."""
    out = {}
    for row in rules.table("actors"):
        if None in row.values() or not row["name"].strip() or row["type"] not in TYPES:
            raise ValueError(f"data/rules/actors.csv: {row['name']!r} is no line of name, alias, type, side and role, where the type "
                             f"is one of {', '.join(TYPES)}")
        for name in (row["name"], *row["alias"].split("|")):
            words = tuple(token.text for token in language.tokenizer()(name.strip()))
            if words:
                out.setdefault(words[0], []).append((words, row))
    return {first: sorted(entries, key=lambda e: -len(e[0])) for first, entries in out.items()}


def find(page):
    """[(first, last, row)] token bounds of the listed names of a Text."""
    known, out, end = aliases(), [], 0
    if not known:
        return out
    for i in [i for i, word in enumerate(page.words) if word in known]:
        for words, row in known[page.words[i]]:
            if i >= end and tuple(page.words[i:i + len(words)]) == words:
                end = i + len(words)
                out.append((i, end, row))
    return out
