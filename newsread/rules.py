"""What newsread knows, read from data/rules/: word lists (.txt) and tables (.csv) that an analyst can edit."""
import csv
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "data" / "rules"


def lines(name):
    """The entries of data/rules/<name>.txt, one a line, in order; blank lines and lines that begin with # are left out."""
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]


@cache
def words(name):
    """The entries of data/rules/<name>.txt as a frozenset.

    >>> "while" in words("sentence_starters")
    True
    """
    return frozenset(lines(name))


@cache
def table(name):
    """The rows of data/rules/<name>.csv as a tuple of dicts; lines that begin with # are left out.

    >>> [row["ends"] for row in table("abbreviations") if row["abbreviation"] == "Mr."]
    ['no']
    """
    with open(FOLDER / f"{name}.csv", encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(line for line in file if not line.startswith("#")))
