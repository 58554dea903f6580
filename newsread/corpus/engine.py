"""read_corpus(): tasks over files, here or on a Dask cluster; a run that stopped goes on where it was."""
import json
import math
import os
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
from .sources import UNREADABLE, Columns, CorpusError, batches, check_columns, count, files, fingerprint
from .work import BROKEN, COLUMNS, Task, work

PACKAGE = Path(__file__).resolve().parents[1]
DUPLICATES = "~duplicates"
OWN = frozenset(("article", "id")).union(*COLUMNS.values())


def read_corpus(source, out, *, text="text", id="", title="", carry=(), client=None, batch=200):
    """Read many articles into Parquet folders under `out`; load_table(out, "quotes") gives them back.

    source      a folder of article files (.txt .md .html .docx .pdf); or a CSV, JSONL (both also as .gz) or Parquet table, a
                folder or glob of them
    text, id, title, carry   columns of the table: the text; the user's id and the headline, if any; those to carry along
    client      a Dask Client, whose workers reach source and out at the same place; without one the work is done in this process
    batch       articles read and written at a time: what is lost at most, and done again by the next run, when a run is killed

    Each table has `article` (unique: file and row), `id` and the carried columns. A bad article is a row of "failures"; a run
    that stopped goes on where it was. CorpusError where the source, its columns or `out` cannot be used.
    """
    kind, paths = files(source)
    if client:                                              # whose workers run in folders of their own
        paths, out = [path.absolute() for path in paths], os.path.abspath(out)
    carry = (carry,) if isinstance(carry, str) else tuple(carry)
    columns = Columns(text, id, carry, title)
    if taken := OWN.intersection(carry):
        raise CorpusError(f"The column {min(taken)!r} cannot be carried along, since newsread's tables have one of that name: rename it.")
    if batch < 1:
        raise CorpusError(f"batch is {batch}: how many articles are read and written at a time, one or more.")
    workers = len(client.scheduler_info(n_workers=-1)["workers"]) if client else 1
    prepare(out, {"kind": kind, "text": text, "id": id, "title": title, "carry": list(carry), "batch": batch, "made_by": made_by()})
    plan, total = (plan_tables if kind == "tables" else plan_articles)(paths, str(out), columns, batch, workers)
    with tqdm(total=total, unit=" articles", smoothing=0.05, disable=bool(os.environ.get("NEWSREAD_STATIC"))) as bar:
        for n in spread(plan, client) if client else (n for task in plan for n in work(task)):
            bar.update(n)
    report_duplicates(out, columns)


def prepare(out, settings):
    """Make the folder; CorpusError if it holds a corpus that was read in another way: the two would not go together."""
    try:
        path = tables.folder(out, "manifest").parent / "corpus.json"
    except OSError as error:
        raise CorpusError(f"{out} cannot be made ({error.strerror}): name a folder that can be written to.") from error
    if path.exists() and json.loads(path.read_text(encoding="utf-8")) != settings:
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
    done = {entry["table"]: entry["fingerprint"] for entry in tables.manifest(out).values() if "table" in entry}
    for path in paths:
        if done.get(path.name, fingerprint(path)) != fingerprint(path):
            raise CorpusError(f"{path} has changed since it was read into {out}: choose an empty folder.")
    of = math.ceil(2 * workers / len(paths)) if workers > 1 else 1
    return [Task(p.name, (str(p),), out, columns, size, n, of) for p in paths for n in range(of)], sum(map(rows_of, paths))


def plan_articles(paths, out, columns, size, workers):
    """([Task], number of files) of the article files that no earlier run has read."""
    done = {name for entry in tables.manifest(out).values() for name in entry.get("files", ())}
    left = [str(p) for p in paths if p.name not in done]
    size = max(1, min(size, math.ceil(len(left) / (4 * workers))))
    return [Task("", tuple(some), out, columns, size) for some in batches(left, size)], len(left)


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
    """The rows of a part whose ids have one of these numbers."""
    return zip(*table.filter(np.isin(hashes(table), alike)).to_pydict().values(), strict=True)
