"""The Parquet folders that a corpus is written to: parts, manifest, and reading them again."""
import json
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from ..drafts import drafts

NAMES = ("articles", "mentions", "actors", "quotes", "sentiment", "topics", "failures")


def write_part(out, part, tables, entry):
    """Write one batch: its tables together, then the manifest's entry.

    A batch without its entry is read anew by the next run and replaces what it left, so that nothing is lost or twice."""
    with drafts(out) as draft:
        for name, table in tables.items():
            pq.write_table(table, folder(draft, name) / f"{part}.parquet", compression="zstd")
    write_json(out, f"manifest/{part}.json", entry)


def write_json(out, name, value):
    """Write a file of the corpus; its draft lies in `out`, where the next run looks for those that were left."""
    with drafts(out) as draft:
        path = draft / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(value), encoding="utf-8")


def drop_part(out, part):
    """Take one part back, its manifest entry first."""
    for path in (Path(out) / "manifest" / f"{part}.json", *(Path(out) / name / f"{part}.parquet" for name in NAMES)):
        path.unlink(missing_ok=True)


def folder(out, name):
    """The folder of a table, made if need be."""
    path = Path(out) / name
    path.mkdir(parents=True, exist_ok=True)
    return path


def manifest(out):
    """{part: entry} of all that is written whole."""
    return {p.stem: json.loads(p.read_text(encoding="utf-8")) for p in sorted((Path(out) / "manifest").glob("*.json"))}


def arrow(columns, rows, types):
    """A pyarrow Table of tuples; `types` {column: type} (text where it names none)."""
    values = list(zip(*rows)) if rows else [()] * len(columns)
    return pa.table({c: pa.array(v, types.get(c, pa.string())) for c, v in zip(columns, values)})


def is_written(out, part):
    """Is a part there, whole? One look at the disk: a task that read all of the manifest would take longer the more there is."""
    return (Path(out) / "manifest" / f"{part}.json").exists()


def load_table(out, name, columns=None):
    """A table of a corpus as a DataFrame: "articles", "mentions", "actors", "quotes", "sentiment", "topics" or "failures".

    Only what the manifest lists, in the order of its parts; `article` tells the rows of one article."""
    found = list(parts(out, name, columns))
    return pa.concat_tables(found).to_pandas() if found else pd.DataFrame(columns=columns)


def parts(out, name, columns=None):
    """A table of a corpus, part by part, as pyarrow Tables."""
    for part in manifest(out):
        if (path := Path(out) / name / f"{part}.parquet").exists():
            yield pq.read_table(path, columns=columns)
