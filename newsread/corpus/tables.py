"""The Parquet folders that a corpus is written to: parts, manifest, and reading them again."""
import json
from contextlib import contextmanager
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from ..drafts import drafts
from .sources import UNREADABLE, CorpusError, one_line

NAMES = ("articles", "mentions", "actors", "quotes", "sentiment", "topics", "failures")


@contextmanager
def changing(out):
    """What the block writes or removes in `out` it may not be able to: a CorpusError then, where the disk is full or the like."""
    try:
        yield
    except OSError as error:
        raise CorpusError(f"{out} cannot be written ({error.strerror or error}): what is there is whole; make room, or the folder "
                          "writable, and run the same line again to go on.") from error


def write_part(out, part, tables, entry):
    """Write one batch: its tables together, then the manifest's entry.

    A batch without its entry is read anew by the next run and replaces what it left, so that nothing is lost or twice."""
    with changing(out), drafts(out) as draft:
        for name, table in tables.items():
            pq.write_table(table, folder(draft, name) / f"{part}.parquet", compression="zstd")
    write_json(out, f"manifest/{part}.json", entry)


def write_json(out, name, value):
    """Write a file of the corpus; its draft lies in `out`, where the next run looks for those that were left."""
    with changing(out), drafts(out) as draft:
        path = draft / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(value), encoding="utf-8")


def read_json(path):
    """A file of write_json; CorpusError where it is damaged."""
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise damaged(path, error, path) from error


def damaged(path, error, entry):
    """The CorpusError for a file of the corpus that cannot be read: without the entry, it is made anew."""
    return CorpusError(f"{path} is damaged ({one_line(error)}): delete {entry} and run the same line of read_corpus again, "
                       "which reads anew what is missing; the rest is whole.")


def drop_part(out, part):
    """Take one part back, its manifest entry first."""
    with changing(out):
        for path in (Path(out) / "manifest" / f"{part}.json", *(Path(out) / name / f"{part}.parquet" for name in NAMES)):
            path.unlink(missing_ok=True)


def sweep(out, begun):
    """Remove what runs that were killed left without a manifest entry: pandas or Polars, which read whole folders, would count
    those articles twice. What is younger than `begun` (a time.time()) another run may just be writing."""
    with changing(out):
        for path in (path for name in NAMES for path in (Path(out) / name).glob("*.parquet")):
            if not is_written(out, path.stem) and path.stat().st_mtime < begun:
                path.unlink()


def folder(out, name):
    """The folder of a table, made if need be."""
    path = Path(out) / name
    path.mkdir(parents=True, exist_ok=True)
    return path


def manifest(out):
    """{part: entry} of all that is written whole."""
    return {path.stem: read_json(path) for path in sorted((Path(out) / "manifest").glob("*.json"))}


def arrow(columns, rows, types):
    """A pyarrow Table of tuples; `types` {column: type} (text where it names none)."""
    values = list(zip(*rows)) if rows else [()] * len(columns)
    return pa.table({c: pa.array(v, types.get(c, pa.string())) for c, v in zip(columns, values)})


def is_written(out, part):
    """Is a part there, whole? One look at the disk: a task that read all of the manifest would take longer the more there is."""
    return (Path(out) / "manifest" / f"{part}.json").exists()


def load_table(out, name, columns=None):
    """A table of a corpus as a DataFrame: "articles", "mentions", "actors", "quotes", "sentiment", "topics" or "failures".

    Only what the manifest lists, in the order of its parts; `article` tells the rows of one article. CorpusError where `out`
    holds no corpus, or a damaged one, or where there is no such table or column."""
    if name not in NAMES:
        raise CorpusError(f"A corpus has no table {name!r}: it has {', '.join(NAMES)}.")
    if not (Path(out) / "manifest").is_dir():
        raise CorpusError(f"{out} holds no corpus: name the folder that read_corpus wrote to.")
    found = list(parts(out, name, columns))
    return pa.concat_tables(found).to_pandas() if found else pd.DataFrame(columns=columns)


def parts(out, name, columns=None):
    """A table of a corpus, part by part, as pyarrow Tables."""
    for part in manifest(out):
        if (path := Path(out) / name / f"{part}.parquet").exists():
            yield read_part(path, columns)


def read_part(path, columns):
    """A part of a table; CorpusError where it is damaged, or has no such column."""
    try:
        with pq.ParquetFile(path) as file:
            have, table = file.schema_arrow.names, file.read(columns)
    except UNREADABLE as error:
        raise damaged(path, error, path.parents[1] / "manifest" / f"{path.stem}.json") from error
    if missing := [c for c in columns or () if c not in have]:
        raise CorpusError(f"The table {path.parent.name} has no column {missing[0]!r}: it has {', '.join(map(repr, have))}.")
    return table
