"""A topic file to a Scheme, with an error that names line and column where the file is wrong."""
import csv
import io
import re
from functools import lru_cache
from pathlib import Path

from ..rules import FOLDER, lasting
from .scheme import Scheme, Seed

REQUIRED, OPTIONAL = ("topic", "seeds"), ("kind", "weight")
LEAST, MOST = .001, 1_000_000                               # of a weight
NONE = "none"                                               # the "topic" of words and phrases that say nothing of the topic


class TopicsError(ValueError):
    """What is wrong in a topic file: names the file, the line and the column."""


def load(path=None):
    """The Scheme of a CSV file (None: data/rules/topics.csv), read again only where the file has changed.

    Columns: topic, seeds (words and phrases, separated by semicolons; a cell may run over several lines), and, if wanted,
    kind (a name for this row of seeds) and weight (1 where there is none). A topic may have several rows, of different kinds.
    A seed matches every word of its stem; one with a capital letter only what is so written (AIDS); one after = only this form
    (=import). A seed under several topics is shared out. Seeds under the topic "none" are passed over. Lines that begin with #
    are left out. TopicsError names file, line and column of what is wrong; FileNotFoundError where there is no file."""
    path = Path(path) if path else FOLDER / "topics.csv"
    stat = path.stat()
    return parsed(path, stat.st_mtime_ns, stat.st_size)


@lru_cache(maxsize=8)
@lasting()
def parsed(path, *_):
    reader = Reader(path)
    for line, row in reader.rows():
        reader.add(line, row)
    if not reader.ids:
        raise reader.error(1, "topic", "the file holds no topic")
    return Scheme(reader.ids, reader.seeds.values(), reader.twins)


class Reader:
    """Reads one topic file, row by row."""

    def __init__(self, path):
        self.path, self.ids, self.names, self.seeds, self.kinds, self.twins, self.last = path, [], {}, {}, {}, [], 0

    def error(self, line, column, what):
        what = what if len(what) < 300 else f"{what[:100]}…{what[-150:]}"
        said = "".join(c if c.isprintable() else "?" for c in f"column {str(column)[:60]}: {what}")
        return TopicsError(f"{self.path}, line {line}, {said}")

    def rows(self):
        """(line, {column: text}) of each row below the header."""
        try:
            yield from self.cut()
        except csv.Error as error:
            raise self.error(self.last + 1, "seeds", f"{error} (is a quotation mark closed?)") from error

    def cut(self):
        text = ("\n" if line.startswith("#") else line for line in io.StringIO(self.text()))
        lines = csv.reader(text, strict=True)
        header = None
        for row in lines:
            line, self.last = self.last + 1, lines.line_num
            if not any(row):
                continue
            if header is None:
                header = self.header(line, row)
            elif len(row) > len(header):
                raise self.error(line, len(header) + 1, f"a cell too many: {row[len(header)]!r} (text with a comma needs quotes)")
            else:
                yield line, dict(zip(header, row + [""] * len(header)))

    def text(self):
        try:
            return self.path.read_text(encoding="utf-8-sig")
        except UnicodeDecodeError as error:
            raise self.error(1, "topic", "not UTF-8 text; save it as “CSV UTF-8”") from error

    def header(self, line, row):
        names = [name.strip() for name in row]
        for name in names:
            if name not in REQUIRED + OPTIONAL or names.count(name) > 1:
                known = ", ".join(REQUIRED + OPTIONAL)
                raise self.error(line, name or "(no name)", f"not a column of a topic file, or there twice (columns: {known})")
        for name in REQUIRED:
            if name not in names:
                raise self.error(line, name, "this column is missing")
        return names

    def add(self, line, row):
        """Takes one row's seeds in."""
        topic, kind = row["topic"].strip(), row.get("kind", "").strip()
        if not topic or topic == "paragraph":               # of the table's own column
            raise self.error(line, "topic", f"{topic!r} is no name for a topic" if topic else "no topic is named")
        if (topic, kind) in self.kinds:
            column = "kind" if kind else "topic"
            raise self.error(line, column, f"{kind or topic!r} is there already (line {self.kinds[topic, kind]})")
        self.kinds[topic, kind] = line
        twin = self.names.setdefault(topic.casefold(), topic)
        if twin != topic:
            raise self.error(line, "topic", f"{topic!r} differs from {twin!r} in capitals only")
        if topic not in self.ids and topic != NONE:
            self.ids.append(topic)
        weight, seeds = self.weight(line, row), split(row["seeds"], line)
        if not seeds:
            raise self.error(line, "seeds", f"topic {topic!r} has no seeds here")
        for at, text in seeds:
            self.seed(at, text, topic, weight)

    def weight(self, line, row):
        text = row.get("weight", "").strip() or "1"
        if not re.fullmatch(r"\d+(\.\d*)?|\.\d+", text) or not LEAST <= float(text) <= MOST:
            raise self.error(line, "weight", f"{text!r} is no number from {LEAST} to {MOST}")
        return float(text)

    def seed(self, line, text, topic, weight):
        new = Seed(text)
        if not new.parts:
            raise self.error(line, "seeds", f"{text!r} holds no word")
        seed = self.seeds.setdefault(new.key, new)
        if topic in seed.written:
            self.twins.append((line, text, topic, seed.written[topic][1]))
            return
        seed.written[topic] = line, text
        if topic != NONE:
            seed.weights[self.ids.index(topic)] = weight


def split(cell, line):
    """[(line, seed)] of a cell whose row begins on `line`."""
    out = []
    for part in cell.split(";"):
        words = part.split()
        if words:
            out.append((line + part.count("\n", 0, part.index(words[0])), " ".join(words)))
        line += part.count("\n")
    return out
