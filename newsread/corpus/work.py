"""What one worker does: read a batch of articles and write its part of every table, whole or not at all."""
import json
import re
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from socket import gethostname

import pyarrow as pa

from .. import actors, language, quotes, sentiment, topics
from ..article import ArticleError
from ..reading import read
from . import tables
from .sources import UNREADABLE, Columns, CorpusError, check_columns, file_rows, fingerprint, one_line, table_rows

BROKEN = "-broken"
MARKUP = re.compile(r"</(?:p|div|span|a|b|i|em|strong|h[1-6]|li|ul|blockquote|body|html)>|<br ?/?>", re.I)
READ = {"mentions": actors.MENTION_COLUMNS, "actors": actors.ACTOR_COLUMNS, "quotes": quotes.COLUMNS,
        "sentiment": sentiment.COLUMNS, "topics": ("paragraph", *topics.TOPICS)}
COLUMNS = {"articles": ("title", "text", "words"), **READ, "failures": ("reason",)}
TYPES = {
    **dict.fromkeys(("start", "end", "paragraph", "words", "speaker_start", "mentions", "sentences", "scored_words"), pa.int32()),
    **dict.fromkeys(("score", "low", "high", "confidence", *topics.TOPICS), pa.float32()),
    **dict.fromkeys(("collective", "evidence", "judged"), pa.bool_()),
    **dict.fromkeys(("aliases", "roles"), pa.list_(pa.string())), "paragraphs": pa.list_(pa.int32())}


@dataclass(frozen=True)
class Task:
    """What one worker does at a time: every `of`-th batch of a table from batch `nth` on, or one batch of article files."""
    label: str
    paths: tuple
    out: str
    columns: Columns
    size: int
    mark: str = ""              # the fingerprint of the table
    nth: int = 0
    of: int = 1


def run(text):
    """All of a task, given as JSON, on a worker of a cluster; the number of articles read."""
    fields = json.loads(text)
    if not Path(fields["out"]).is_dir():
        raise CorpusError(f"A worker on {gethostname()} does not see {fields['out']}: choose a folder that all machines reach by "
                          "that name.")
    return sum(work(Task(**fields | {"columns": Columns(**fields["columns"])})))


def work(task):
    """Do a task part by part, but for the parts that are there; yields the number of articles after each."""
    for part, rows, entry in (table_parts if task.label else article_parts)(task):
        if not tables.is_written(task.out, part):
            write(task, part, rows, entry)
        yield len(rows)


def article_parts(task):
    """The part (name, rows, manifest entry) of a batch of article files, and that of those which cannot be read."""
    marks = {Path(path).name: fingerprint(path) for path in task.paths}
    name = "files-" + short("\n".join(task.paths))
    whole, broken = [], []
    for row in file_rows(task.paths):
        (broken if isinstance(row[-1], ArticleError) else whole).append(row)
    if whole:
        yield name, whole, {"files": {row[0]: marks[row[0]] for row in whole}}
    if broken:
        yield name + BROKEN, broken, {}


def table_parts(task):
    """Each part (name, rows, manifest entry) of a table; where it cannot be read on, a last one that says so."""
    path = Path(task.paths[0])
    name = f"{path.stem[:40]}-{short(task.label + task.mark)}"
    try:
        check_columns(path, task.columns)
        for n, rows in enumerate(table_rows(path, task.label, task.columns, task.size)):
            if n % task.of == task.nth:
                yield f"{name}-{n:06d}", rows, {"table": task.label, "fingerprint": task.mark}
    except UNREADABLE as error:
        reason = error if isinstance(error, CorpusError) else ArticleError(f"{task.label} cannot be read on: {one_line(error)}")
        yield name + BROKEN, [(task.label, "", ("",) * len(task.columns.carry), "", reason)], {}


def short(text):
    """A short name for a text, to tell parts apart by."""
    return sha256(text.encode()).hexdigest()[:16]


def write(task, part, rows, entry):
    """Read the articles of one part and write it, every table of it."""
    with language.tokenizer().vocab.memory_zone():              # what spaCy learns of words is forgotten after each batch
        found = collect(rows)
    head = ("article", "id", *task.columns.carry)
    tables.write_part(task.out, part, {name: tables.arrow(head + tuple(columns), found[name], TYPES)
                                       for name, columns in COLUMNS.items()}, entry)


def collect(rows):
    """{table: rows} of one batch."""
    found = {name: [] for name in COLUMNS}
    for key, own, carried, title, text in rows:
        head = (key, own, *carried)
        try:
            for name, some in article_rows(title, text):
                found[name] += [head + tuple(row) for row in some]
        except Exception as error:                              # one bad article is never the end of a run
            found["failures"].append((*head, one_line(error)))
    return found


def article_rows(title, text):
    """[(table, rows)] of one article; an error that says what is wrong with it."""
    if isinstance(text, Exception):
        raise text
    if text is None or text != text:                            # what pandas has where there is none
        raise ArticleError("There is no text.")
    if not isinstance(text, str):
        raise ArticleError(f"The text is {type(text).__name__}, not a string.")
    if not text.strip():
        raise ArticleError("The text is empty.")
    if len(MARKUP.findall(text)) > 1:                           # its tags would be read as words, and paragraphs as one
        raise ArticleError("The text is HTML: give it as plain text, its paragraphs parted by blank lines.")
    reading = read(text)
    return [("articles", [(title, text, len(text.split()))]), *((name, reading.rows(name)) for name in READ)]
