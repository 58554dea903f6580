"""Where articles come from: a folder of article files, or tables (CSV, JSONL, Parquet) with a column of texts."""
import csv
import glob
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq

from ..article import ArticleError, load_article

ARTICLES = frozenset((".txt", ".md", ".html", ".htm", ".docx", ".pdf"))
TABLES = frozenset((".csv", ".jsonl", ".parquet"))


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


def files(source):
    """(kind, paths): "articles" or "tables", sorted. `source` is a folder, one file, or a glob of them.

    CorpusError where there are none, or where tables and articles are mixed."""
    path = Path(source)
    found = sorted(path.iterdir()) if path.is_dir() else [path] if path.is_file() else sorted(map(Path, glob.glob(str(source))))
    tables, articles = ([p for p in found if p.suffix.lower() in kind and p.is_file()] for kind in (TABLES, ARTICLES))
    if bool(tables) == bool(articles):
        what = "both tables and article files" if tables else "no .txt, .md, .html, .docx, .pdf, .csv, .jsonl or .parquet file"
        raise CorpusError(f"{source} holds {what}: name a folder, a file or a pattern of one kind.")
    return ("tables", tables) if tables else ("articles", articles)


def check_columns(path, columns):
    """CorpusError if the table cannot be read, or lacks a column that is asked for."""
    try:
        have = table_columns(path)
    except (ValueError, OSError) as error:
        raise CorpusError(f"{path} cannot be read ({one_line(error)}): save it anew, a CSV or JSONL file in UTF-8.") from error
    missing = [c for c in columns.wanted if c not in have]
    if missing:
        raise CorpusError(f"{path} has no column {missing[0]!r}: it has {', '.join(map(repr, have))}.")


def table_columns(path):
    """The names of a table's columns."""
    if path.suffix.lower() == ".parquet":
        return pq.read_schema(path).names
    first = next(iter(frames(path, 1)), None)
    if first is None:
        raise ValueError("it is empty")
    return list(first.columns)


def frames(path, size, wanted=None):
    """DataFrames of at most `size` rows, one after the other, so that a table of any length passes through little memory."""
    suffix = path.suffix.lower()
    if suffix == ".parquet":
        with pq.ParquetFile(path) as file:
            for batch in file.iter_batches(size, columns=wanted) if file.metadata.num_rows else [file.read(wanted)]:
                yield batch.to_pandas()
    elif suffix == ".jsonl":
        with pd.read_json(path, lines=True, chunksize=size, dtype=False, convert_dates=False, encoding="utf-8-sig") as reader:
            yield from reader
    else:
        with pd.read_csv(path, chunksize=size, dtype=str, keep_default_na=False) as reader:
            yield from reader


def count(path):
    """How many rows a table has: what the progress bar counts towards."""
    if path.suffix.lower() == ".parquet":
        return pq.read_metadata(path).num_rows
    with open(path, encoding="utf-8", errors="replace", newline="") as file:
        if path.suffix.lower() == ".jsonl":
            return sum(1 for line in file if line.strip())
        csv.field_size_limit(2 ** 31 - 1)
        return sum(1 for row in csv.reader(file) if row) - 1


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
    for frame in frames(path, size, columns.wanted):
        picked = [frame[c].tolist() if c else [""] * len(frame) for c in (columns.id, columns.title, columns.text)]
        carried = zip(*(frame[c].tolist() for c in columns.carry)) if columns.carry else [()] * len(frame)
        rows = [(f"{label}#{n}", str(i), tuple(map(plain, c)), title, text)
                for n, (i, title, text, c) in enumerate(zip(*picked, carried), row + 1)]
        row += len(rows)
        yield rows


def one_line(error):
    """What an error says, on one line of at most 300 characters."""
    said = " ".join(str(error).split())[:300]
    return said if isinstance(error, ArticleError) else f"{type(error).__name__}: {said}"


def plain(value):
    """A carried value as text; "" where there is none."""
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
