"""What an analyst knows better: a file of corrections, applied to a Reading in this one place, and its first draft.

A file has the columns what, where, from, to, note, by (data/README.md says what each holds). A line whose `to` is empty changes
nothing, so that a draft can be applied as it is."""
import csv
import io
import re
import warnings
from collections import defaultdict
from pathlib import Path

from .. import rules
from ..frames import frame
from .edits import ALREADY, BY_HAND, KINDS, Mismatch
from .review import COLUMNS, review

FOLDER = rules.FOLDER.parent / "corrections"
DONE, UNTOUCHED = "applied", "left as it is"
QUIET = (DONE, UNTOUCHED, ALREADY)
TABLES = (("quotes", "start"), ("mentions", "start"), ("actors", "actor"), ("sentiment", "paragraph"),
          ("topic_leads", "paragraph"))

__all__ = ["CorrectionError", "CorrectionWarning", "apply", "load", "of", "review"]


class CorrectionError(ValueError):
    """A file of corrections cannot be read; the message names the file and, where it is one of its lines, the line."""


class CorrectionWarning(UserWarning):
    """A correction no longer fits the reading."""


def of(article):
    """The path of an Article's file of corrections, None where there is none."""
    path = FOLDER / f"{article.name}.csv"
    return path if path.exists() else None


def apply(reading, path):
    """Correct a new Reading by a CSV file, before any of its tables was asked for; returns the Reading.

    `reading.corrections` lists the file's lines with their status: applied, left as it is, so already, or why one does not fit,
    which is also warned of (CorrectionWarning). The tables quotes, mentions, actors, sentiment and topic_leads get a column `corrected`:
    who said so. Raises CorrectionError for a file that cannot be read."""
    marks = defaultdict(dict)
    done = [(*row.values(), status(reading, row, marks)) for row in load(path)]
    reading.corrections = frame(done, ("line", *COLUMNS, "status"))
    for table, key in TABLES:
        rows = getattr(reading, table)
        setattr(reading, table, rows.assign(corrected=[marks[table].get(value, "") for value in rows[key].tolist()]))
    for row in reading.corrections[~reading.corrections.status.isin(QUIET)].itertuples():
        message = f"{Path(path).name}, line {row.line}: {row.what} not corrected, {row.status}"
        warnings.warn(message, CorrectionWarning, stacklevel=3)
    return reading


def load(path):
    """[{line, what, where, from, to, note, by}] of a CSV file; semicolons may take the commas' place."""
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise CorrectionError(f"{path} is not in UTF-8: save it again as “CSV UTF-8”") from error
    except OSError as error:
        raise CorrectionError(f"{path} cannot be opened ({error.strerror})") from error
    head = text.partition("\n")[0]
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter="," if "," in head else ";")
    try:
        if missing := [c for c in COLUMNS[:4] if c not in (reader.fieldnames or ())]:
            raise CorrectionError(f"{path}, line 1: there is no column {missing[0]!r}")
        return [{"line": reader.line_num} | cells(path, reader.line_num, row) for row in reader if any(row.values())]
    except csv.Error as error:
        raise CorrectionError(f"{path}, line {reader.line_num + 1}: {error}") from error


def cells(path, line, row):
    """The cells of a line, without the apostrophes that keep a spreadsheet from running them."""
    found = {c: re.sub(r"(?:^|(?<=[;\n]))'(?=[=+@\t-])", "", (row.get(c) or "").strip()) for c in COLUMNS}
    if found["what"] not in KINDS:
        raise CorrectionError(f"{path}, line {line}: {found['what'][:60]!r} is none of {', '.join(KINDS)}")
    return found


def status(reading, row, marks):
    """Apply one correction and mark what it changed; how it went, in words."""
    if not row["to"] and row["what"] != "drop quote":
        return UNTOUCHED
    try:
        for table, key in KINDS[row["what"]](reading, row):
            marks[table][key] = row["by"] or BY_HAND
    except Mismatch as mismatch:
        return str(mismatch)
    return DONE
