"""Where articles come from: a folder of article files, or tables (CSV, JSONL, Parquet) with a column of texts."""
import csv
import glob
import gzip
import io
import json
import os
import zlib
from collections import Counter
from dataclasses import dataclass
from hashlib import file_digest
from itertools import islice
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from ..article import ArticleError, load_article
from ..language import SURROGATE

ARTICLES = frozenset((".txt", ".md", ".html", ".htm", ".docx", ".pdf"))
TABLES = frozenset((".csv", ".jsonl", ".parquet", ".csv.gz", ".jsonl.gz"))
UNREADABLE = (ValueError, KeyError, OSError, EOFError, zlib.error, pa.ArrowException)       # what libraries raise on a table that is broken


class CorpusError(ValueError):
    """A corpus cannot be read or written; the message is one sentence that names the file and the way out."""


@dataclass(frozen=True)
class Columns:
    """Which columns of a table hold what: the text, the user's id and the headline ("" if none), the ones carried along."""
    text: str = "text"
    id: str = ""
    carry: tuple = ()
    title: str = ""

    @property
    def wanted(self):
        return list(dict.fromkeys((self.text, *(c for c in (self.id, self.title, *self.carry) if c))))


def ending(path):
    """What tells the kind of a file: the end of its name in lower case, with that before .gz: ".csv", ".csv.gz"."""
    ends = path.suffixes[-2:] if path.suffix.lower() == ".gz" else path.suffixes[-1:]
    return "".join(ends).lower()


def files(source):
    """(kind, paths): "articles" or "tables", sorted. `source` is a folder, one file, a glob of them, or a list of these.

    CorpusError where there are none, where tables and articles are mixed, or where names do not tell files apart."""
    several = isinstance(source, (list, tuple))
    said = "The list" if several else source
    found = sorted({path for some in (source if several else [source]) for path in listed(some)})
    tables, articles = ([p for p in found if ending(p) in kind and p.is_file()] for kind in (TABLES, ARTICLES))
    if bool(tables) == bool(articles):
        what = "both tables and article files" if tables else f"no {', '.join(sorted(ARTICLES | TABLES))} file"
        raise CorpusError(f"{said} holds {what}: name a folder, a file or a pattern of one kind.")
    check_names(said, tables or articles)
    return ("tables", tables) if tables else ("articles", articles)


def listed(source):
    """The files of a folder, the file, or those that a pattern matches; CorpusError where there is nothing."""
    if not isinstance(source, (str, os.PathLike)):
        raise CorpusError(f"The source is a {type(source).__name__}: name a folder, a file or a pattern, or give a list of "
                          "such names.")
    try:
        if os.path.isdir(source):                               # what a system hides there (._a.csv) is no part of a corpus
            return [path for path in Path(source).iterdir() if not path.name.startswith(".")]
        found = [source] if os.path.isfile(source) else glob.glob(str(source))
    except OSError as error:
        raise CorpusError(f"{source} cannot be looked into ({error.strerror}): name a folder that can be read.") from error
    if not found:
        raise CorpusError(f"{source} is not there: name a folder, a file or a pattern of one kind.")
    return map(Path, found)


def check_names(said, paths):
    """CorpusError where two files have one name, or a name is no Unicode: rows are told apart by the names of their files."""
    name, times = Counter(p.name for p in paths).most_common(1)[0]
    if times > 1:
        raise CorpusError(f"{said} holds {times} files of the name {name}, so their articles could not be told apart: rename "
                          "them, or read each folder into an `out` of its own.")
    if odd := next((ascii(p.name) for p in paths if SURROGATE.search(p.name)), None):
        raise CorpusError(f"The name of the file {odd} is no Unicode: rename it.")


def check_columns(path, columns):
    """CorpusError if the table cannot be read, or lacks a column that is asked for."""
    try:
        have = table_columns(path)
    except UNREADABLE as error:
        advice = "save or copy it anew" if ending(path) == ".parquet" else "save it anew, a CSV or JSONL file in UTF-8"
        raise CorpusError(f"{path} cannot be read ({one_line(error)}): {advice}.") from error
    missing = [c for c in columns.wanted if c not in have]
    if missing:
        hint = "; columns are parted by commas" if ending(path).startswith(".csv") and set(";\t|").intersection(have[0]) else ""
        raise CorpusError(f"{path} has no column {missing[0]!r}: it has {', '.join(map(repr, have))}{hint}.")
    if twice := [c for c in columns.wanted if have.count(c) > 1]:
        raise CorpusError(f"{path} has {have.count(twice[0])} columns {twice[0]!r}: leave one of that name.")


def table_columns(path):
    """The names of a table's columns; of a JSONL table those of its first rows, which may leave some out."""
    if ending(path) == ".parquet":
        return pq.read_schema(path).names
    first = next(frames(path, 200), None)
    if first is None or not len(first.columns):
        raise ValueError("it is empty" if first is None else "its first lines are no JSON objects")
    return list(first.columns)


def frames(path, size, columns=None):
    """DataFrames of at most `size` rows, one after the other, so that a table of any length passes through little memory."""
    wanted = columns.wanted if columns else None
    if ending(path) == ".parquet":
        with pq.ParquetFile(path) as file:
            for batch in file.iter_batches(size, columns=wanted) if file.metadata.num_rows else [file.read(wanted)]:
                yield frame(batch)
    elif ending(path).startswith(".jsonl"):
        for rows in batches(json_rows(path, columns), size):
            yield pd.DataFrame(rows, columns=wanted, dtype=object)
    else:
        with (opened(path) as file, Whole(file, encoding="utf-8", newline="") as lines,
              pd.read_csv(lines, chunksize=size, dtype=str, keep_default_na=False, index_col=False,
                          usecols=lambda name: not wanted or name in wanted) as reader):    # with it, a cell too many does no harm
            yield from reader


def frame(batch):
    """A batch of a Parquet table as a DataFrame, in which text that is no UTF-8 is left as bytes."""
    try:
        batch.validate(full=True)
        return batch.to_pandas(integer_object_nulls=True, ignore_metadata=True)     # 7 is not 7.0 because another is missing
    except pa.ArrowException:
        columns = zip(batch.schema.names, batch.columns)
        return pd.DataFrame({name: pd.Series(map(loosely, values), dtype=object) for name, values in columns})


def loosely(value):
    """A value of a Parquet table; that of a text that is no UTF-8 as bytes."""
    try:
        return value.as_py()
    except UnicodeDecodeError:
        return value.cast(pa.binary()).as_py()


class Whole(io.TextIOWrapper):
    """Text with U+FFFD for NUL, at which pandas would cut a cell off."""

    def read(self, size=-1):
        return super().read(size).replace("\0", "\ufffd")


def json_rows(path, columns=None):
    """The lines of a JSONL table as dicts; of a line that is no object, one whose text is an ArticleError that says so."""
    with opened(path) as file:
        for n, line in enumerate(file, 1):
            try:
                row = json.loads(line.decode("utf-8-sig")) if line.strip() else ()
            except (ValueError, RecursionError):
                row = None
            if isinstance(row, dict):
                yield {key: SURROGATE.sub("\ufffd", v) if isinstance(v, str) else v for key, v in row.items()}
            elif row != ():
                yield {columns.text: ArticleError(f"Line {n} of the table is no JSON object in UTF-8.")} if columns else {}


def opened(path):
    """A table of lines as a stream of bytes, unpacked."""
    return gzip.open(path) if path.suffix.lower() == ".gz" else open(path, "rb")


def count(path):
    """How many rows a table has: what the progress bar counts towards."""
    if ending(path) == ".parquet":
        return pq.read_metadata(path).num_rows
    with opened(path) as file:
        if ending(path).startswith(".jsonl"):
            return sum(1 for line in file if line.strip())
        csv.field_size_limit(2 ** 31 - 1)
        return sum(1 for row in csv.reader(io.TextIOWrapper(file, encoding="utf-8", errors="replace", newline="")) if row) - 1


def fingerprint(path):
    """Tells whether a file is the one that was read before: a hash of it, or "" where it cannot be read."""
    try:
        with open(path, "rb") as file:
            return file_digest(file, "sha256").hexdigest()[:16]
    except OSError:
        return ""


def table_rows(path, label, columns, size):
    """Lists of at most `size` rows (article key, user's id, carried values, title, text) of a table, in its order."""
    row = 0
    for frame in frames(path, size, columns):
        picked = [frame[c].tolist() if c else [""] * len(frame) for c in (columns.id, columns.title, columns.text)]
        carried = zip(*(frame[c].tolist() for c in columns.carry)) if columns.carry else [()] * len(frame)
        rows = [(f"{label}#{n}", plain(i), tuple(map(plain, c)), plain(title), text)
                for n, (i, title, text, c) in enumerate(zip(*picked, carried), row + 1)]
        row += len(rows)
        yield rows


def one_line(error):
    """What an error says, on one line of at most 300 characters."""
    said = " ".join(str(error).split())[:300]
    return said if isinstance(error, (ArticleError, CorpusError)) else f"{type(error).__name__}: {said}".rstrip(": ")


def plain(value):
    """An id or a carried value as text; "" where there is none."""
    return "" if value is None or value != value else str(value)


def file_rows(paths):
    """Rows (as of table_rows) of article files; for the text, the ArticleError that a file raised."""
    rows = []
    for path in map(Path, paths):
        try:
            article = load_article(path)
            rows.append((path.name, path.stem, (), article.title, article.text))
        except ArticleError as error:
            rows.append((path.name, path.stem, (), "", error))
    return rows


def batches(items, size):
    """Lists of at most `size` items."""
    items = iter(items)
    while batch := list(islice(items, size)):
        yield batch
