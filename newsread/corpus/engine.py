"""read_corpus(): tasks over files, here or on a Dask cluster; a run that stopped goes on where it was."""
import json
import math
import os
import time
from collections import Counter
from concurrent.futures import CancelledError
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path

import numpy as np
from pandas.util import hash_array
from tqdm.auto import tqdm

from .. import __version__, rules
from . import tables
from .sources import UNREADABLE, Columns, CorpusError, batches, check_columns, count, files, fingerprint, one_line
from .work import BROKEN, COLUMNS, Task, work

PACKAGE = Path(__file__).resolve().parents[1]
DUPLICATES = "~duplicates"
OWN = frozenset(("article", "id")).union(*COLUMNS.values())


def read_corpus(source, out, *, text="text", id="", title="", carry=(), client=None, batch=200):
    """Read many articles into Parquet folders under `out`; load_table(out, "quotes") gives them back.

    source      a folder of article files (.txt .md .html .docx .pdf); or a CSV, JSONL (both also as .gz) or Parquet table, a
                folder, a glob or a list of them
    text, id, title, carry   columns of the table: the text; the user's id and the headline, if any; those to carry along
    client      a Dask Client, whose workers reach source and out at the same place; without one the work is done in this process
    batch       articles read and written at a time: what is lost at most, and done again by the next run, when a run is killed

    Each table has `article` (unique: file and row), `id` and the carried columns. A bad article is a row of "failures"; a run
    that stopped goes on where it was; files that could not be read are tried again. CorpusError where the source, its columns,
    `out` or the cluster cannot be used, or where a file has changed since it was read into `out`.
    """
    begun = time.time()
    kind, paths = files(source)
    if client:                                              # whose workers run in folders of their own
        paths, out = [path.absolute() for path in paths], os.path.abspath(out)
    carry = (carry,) if isinstance(carry, str) else tuple(carry or ())
    columns = Columns(text, id, carry, title)
    if taken := OWN.intersection(carry):
        raise CorpusError(f"The column {min(taken)!r} cannot be carried along, since newsread's tables have one of that name: rename it.")
    if batch < 1:
        raise CorpusError(f"batch is {batch}: how many articles are read and written at a time, one or more.")
    workers = workers_of(client) if client else 1
    prepare(out, {"kind": kind, "text": text, "id": id, "title": title, "carry": list(carry), "batch": batch, "made_by": made_by()})
    plan, total = (plan_tables if kind == "tables" else plan_articles)(paths, str(out), columns, batch, workers)
    with tqdm(total=total, unit=" articles", smoothing=0.05, disable=bool(os.environ.get("NEWSREAD_STATIC"))) as bar:
        for n in spread(plan, client) if client else (n for task in plan for n in work(task)):
            bar.update(n)
    tables.sweep(out, begun)
    report_duplicates(out, columns)


def workers_of(client):
    """How many workers a cluster has; CorpusError if none, since a run would wait for them for ever."""
    try:
        workers = len(client.scheduler_info(n_workers=-1)["workers"])
    except (OSError, RuntimeError) as error:
        raise CorpusError(f"The Dask cluster does not answer ({one_line(error)}): connect to it anew.") from error
    if not workers:
        raise CorpusError("The Dask cluster has no workers: start one or more (dask worker ADDRESS), then run the same line again.")
    return workers


def prepare(out, settings):
    """Make the folder; CorpusError if articles in it were read in another way: the two would not go together."""
    try:
        path = tables.folder(out, "manifest").parent / "corpus.json"
    except OSError as error:
        raise CorpusError(f"{out} cannot be made ({error.strerror}): name a folder that can be written to.") from error
    if path.exists() and tables.read_json(path) != settings and any((path.parent / "manifest").glob("*.json")):
        raise CorpusError(f"{out} holds a corpus read with other columns, batches or rules: choose an empty folder.")
    tables.write_json(out, path.name, settings)
    for part in tables.manifest(out):
        if part == DUPLICATES or part.endswith(BROKEN):             # said anew by this run if it still holds
            tables.drop_part(out, part)


def made_by():
    """newsread's version and a hash of its code and rules: what was read by other rules is not mixed in."""
    files = sorted([*PACKAGE.rglob("*.py"), *rules.FOLDER.glob("*.*")])
    return f"{__version__} {sha256(b''.join(f.read_bytes() for f in files)).hexdigest()[:12]}"


def plan_tables(paths, out, columns, size, workers):
    """([Task], number of rows). With fewer tables than workers, each table is shared by several tasks, batch by batch."""
    check_columns(paths[0], columns)
    marks = {path: fingerprint(path) for path in paths}
    done = {entry["table"]: entry["fingerprint"] for entry in tables.manifest(out).values() if "table" in entry}
    for path, mark in marks.items():
        check_unchanged(path, mark, done.get(path.name, mark), out)
    of = math.ceil(2 * workers / len(paths)) if workers > 1 else 1
    plan = [Task(path.name, (str(path),), out, columns, size, mark, n, of) for path, mark in marks.items() for n in range(of)]
    return plan, sum(map(rows_of, paths))


def plan_articles(paths, out, columns, size, workers):
    """([Task], number of files) of the article files that no earlier run has read."""
    done = {name: mark for entry in tables.manifest(out).values() for name, mark in entry.get("files", {}).items()}
    for path in paths:
        if path.name in done:
            check_unchanged(path, fingerprint(path), done[path.name], out)
    left = [str(p) for p in paths if p.name not in done]
    size = max(1, min(size, math.ceil(len(left) / (4 * workers))))
    return [Task("", tuple(some), out, columns, size) for some in batches(left, size)], len(left)


def check_unchanged(path, mark, old, out):
    """CorpusError where a file is no longer the one that was read; where it cannot be read now, it may well be that."""
    if mark and mark != old:
        raise CorpusError(f"{path} has changed since it was read into {out}: choose an empty folder.")


def rows_of(path):
    """The rows of a table for the progress bar; 0 of one that cannot be read, which its task will say."""
    try:
        return count(path)
    except UNREADABLE:
        return 0


def spread(plan, client):
    """Run the tasks on a Dask cluster; yields the number of articles of each as it ends."""
    from distributed import KilledWorker, as_completed
    from distributed.comm import CommClosedError

    def run_there(task):        # a local function, and the task as text: the scheduler, which may lack newsread, passes both on
        from newsread.corpus.work import run
        return run(task)
    futures = client.map(run_there, [json.dumps(asdict(task)) for task in plan], pure=False)
    try:
        for future in as_completed(futures):
            yield future.result()
    except ImportError as error:
        raise CorpusError(f"The workers of the Dask cluster lack a module ({one_line(error)}): install requirements.lock there, "
                          "and let connect() make the client, which sends them newsread.") from error
    except (CancelledError, CommClosedError, KilledWorker) as error:
        raise CorpusError(f"The Dask cluster was lost ({type(error).__name__}): what is written is whole; start the cluster "
                          "and run the same line again to go on.") from error


def report_duplicates(out, columns):
    """Write a failures part that names the ids that occur more than once; their articles are kept, told apart by `article`."""
    if not columns.id:
        return
    head = ["article", "id", *columns.carry]
    alike = repeated(np.concatenate([hashes(t) for t in tables.parts(out, "articles", ["id"])] or [[]]))
    rows = [row for t in tables.parts(out, "articles", head) for row in rows_in(t, alike)]
    times = Counter(row[1] for row in rows)
    said = [(*row, f"The id {row[1]!r} occurs more than once.") for row in rows if times[row[1]] > 1]
    tables.write_part(out, DUPLICATES, {"failures": tables.arrow((*head, "reason"), said, {})}, {})


def hashes(table):
    """A number for each id of a part: eight bytes an article are held of a corpus, not its ids."""
    return hash_array(table["id"].to_numpy().astype(object))


def repeated(numbers):
    """The numbers that occur more than once."""
    found, times = np.unique(numbers, return_counts=True)
    return found[times > 1]


def rows_in(table, alike):
    """The rows of a part whose ids have one of these numbers; those without an id are not alike."""
    found = np.isin(hashes(table), alike) & (table["id"].to_numpy() != "")
    return zip(*table.filter(found).to_pydict().values(), strict=True)
