"""Where articles come from: a folder of article files, or tables (CSV, JSONL, Parquet) with a column of texts."""
import csv
import glob
import gzip
import io
import json
import zlib
from collections import Counter
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq

from ..article import ArticleError, load_article
from ..language import SURROGATE

ARTICLES = frozenset((".txt", ".md", ".html", ".htm", ".docx", ".pdf"))
TABLES = frozenset((".csv", ".jsonl", ".parquet", ".csv.gz", ".jsonl.gz"))
UNREADABLE = (ValueError, KeyError, OSError, EOFError, zlib.error)      # what libraries raise on a table that is broken


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
        return list(dict.fromkeys(c for c in (self.text, self.id, self.title, *self.carry) if c))


def ending(path):
    """What tells the kind of a file: the end of its name in lower case, with that before .gz: ".csv", ".csv.gz"."""
    ends = path.suffixes[-2:] if path.suffix.lower() == ".gz" else path.suffixes[-1:]
    return "".join(ends).lower()


def files(source):
    """(kind, paths): "articles" or "tables", sorted. `source` is a folder, one file, or a glob of them.

    CorpusError where there are none, where tables and articles are mixed, or where two files have one name."""
    path = Path(source)
    found = sorted(path.iterdir()) if path.is_dir() else [path] if path.is_file() else sorted(map(Path, glob.glob(str(source))))
    tables, articles = ([p for p in found if ending(p) in kind and p.is_file()] for kind in (TABLES, ARTICLES))
    if bool(tables) == bool(articles):
        none = f"holds no {', '.join(sorted(ARTICLES | TABLES))} file" if found or path.is_dir() else "is not there"
        what = "holds both tables and article files" if tables else none
        raise CorpusError(f"{source} {what}: name a folder, a file or a pattern of one kind.")
    name, times = Counter(p.name for p in tables or articles).most_common(1)[0]
    if times > 1:
        raise CorpusError(f"{source} holds {times} files of the name {name}, so their articles could not be told apart: rename "
                          "them, or read each folder into an `out` of its own.")
    return ("tables", tables) if tables else ("articles", articles)


def check_columns(path, columns):
    """CorpusError if the table cannot be read, or lacks a column that is asked for."""
    try:
        have = table_columns(path)
    except UNREADABLE as error:
        advice = "save or copy it anew" if ending(path) == ".parquet" else "save it anew, a CSV or JSONL file in UTF-8"
        raise CorpusError(f"{path} cannot be read ({one_line(error)}): {advice}.") from error
    missing = [c for c in columns.wanted if c not in have]
    if missing:
        raise CorpusError(f"{path} has no column {missing[0]!r}: it has {', '.join(map(repr, have))}.")


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
                yield batch.to_pandas()
    elif ending(path).startswith(".jsonl"):
        for rows in batches(json_rows(path, columns), size):
            yield pd.DataFrame(rows, columns=wanted, dtype=object)
    else:
        with pd.read_csv(path, chunksize=size, dtype=str, keep_default_na=False, index_col=False,
                         usecols=lambda name: not wanted or name in wanted) as reader:     # with it, a cell too many does no harm
            yield from reader


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
    """Tells whether a table is the one that was read before: a hash of its size, beginning and end."""
    size = path.stat().st_size
    with open(path, "rb") as file:
        begin = file.read(65536)
        file.seek(max(0, size - 65536))
        return sha256(b"%d" % size + begin + file.read()).hexdigest()[:16]


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
    return said if isinstance(error, (ArticleError, CorpusError)) else f"{type(error).__name__}: {said}"


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
