"""What newsread knows, read from data/rules/: word lists (.txt) and tables (.csv) that an analyst can edit."""
import csv
import gc
from contextlib import contextmanager
from functools import cache
from itertools import zip_longest
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "data" / "rules"


@contextmanager
def uncollected():
    """Python looks for no garbage meanwhile: where many small objects are made, the search takes up to half of the time, and ever
    more of it the longer a text is. A reading leaves no cycles behind that it would find."""
    on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if on:
            gc.enable()


@contextmanager
def lasting():
    """The same for what is made once and stays: it joins the oldest objects without a search of its own."""
    with uncollected():
        yield
        if not gc.get_freeze_count():                       # what the program has frozen itself stays so
            gc.freeze()
            gc.unfreeze()


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
@lasting()
def table(name):
    """The rows of data/rules/<name>.csv as a tuple of dicts; lines that begin with # are left out.

    >>> [row["ends"] for row in table("abbreviations") if row["abbreviation"] == "Mr."]
    ['no']
    """
    with open(FOLDER / f"{name}.csv", encoding="utf-8", newline="") as file:
        rows = csv.reader(line for line in file if not line.startswith("#"))
        head = next(rows)
        return tuple(dict(zip_longest(head, row)) for row in rows if row)
