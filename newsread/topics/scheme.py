"""A topic scheme: topics and their seeds, read from a CSV file that an analyst can edit, and looked up by word."""
import csv
import re
from functools import cache, lru_cache
from pathlib import Path

from nltk.stem.snowball import SnowballStemmer

from ..rules import FOLDER

REQUIRED, OPTIONAL = ("topic", "seeds"), ("kind", "weight")
NONE = "none"                                               # the "topic" of words and phrases that say nothing of the topic
WORD = re.compile(r"\w[\w.&+]*")                            # a word of a seed, as the tokenizer cuts it
POSSESSIVE = re.compile(r"['’]s\b")
CACHED = 200_000                                            # words whose seeds are kept


class TopicsError(ValueError):
    """What is wrong in a topic file: names the file, the line and the column."""


class Seed:
    """One seed: how it is written, the line it stands on under each topic, its weight under each topic's number."""

    def __init__(self, text):
        self.text, self.lines, self.weights = text, {}, {}
        self.parts = WORD.findall(POSSESSIVE.sub("", text))

    @property
    def rank(self):
        """Phrases come before words, exact forms before stems, capitals before any case."""
        return -len(self.parts), not self.text.startswith("="), self.text == self.text.lower()


class Scheme:
    """ids: the topics, in the file's order. seeds: every Seed. options: {word: what seeds may begin with it} (Options).

    >>> load().ids[:3]
    ['politics', 'diplomacy', 'conflict']
    """

    def __init__(self, ids, seeds):
        self.ids, self.seeds = ids, sorted(seeds, key=lambda seed: seed.rank)
        self.options = Options(self.seeds)
        self.weights = [{t: w / len(s.weights) for t, w in s.weights.items()} for s in self.seeds]      # ambiguous: shared out


class Options(dict):
    """{lower-case word: [(seed number, stems of the words that follow, forms or None)], best first, or None}; filled as words
    are met. forms: the seed's own words, where it has capitals and matches only what is written so."""

    def __init__(self, seeds):
        self.stem, self.by_stem, self.by_word = Stems(), {}, {}
        for n, seed in enumerate(seeds):
            head, *rest = [part.lower() for part in seed.parts]
            where, key = (self.by_word, head) if seed.text.startswith("=") else (self.by_stem, self.stem[head])
            forms = seed.parts if seed.text != seed.text.lower() else None
            where.setdefault(key, []).append((n, [self.stem[part] for part in rest], forms))

    def __missing__(self, word):
        if len(self) > CACHED:
            self.clear()
        found = self.by_stem.get(self.stem[word], []) + self.by_word.get(word, [])
        self[word] = sorted(found, key=lambda option: option[0]) or None
        return self[word]


class Stems(dict):
    """{lower-case word: Snowball stem}, filled as words are met."""

    def __missing__(self, word):
        if len(self) > CACHED:
            self.clear()
        self[word] = stemmer().stem(word)
        return self[word]


@cache
def stemmer():
    return SnowballStemmer("english")


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
def parsed(path, *_):
    reader = Reader(path)
    for line, row in reader.rows():
        reader.add(line, row)
    if not reader.ids:
        raise reader.error(1, "topic", "the file holds no topic")
    return Scheme(reader.ids, list(reader.seeds.values()))


class Reader:
    """Reads one topic file, row by row, and says where it is wrong."""

    def __init__(self, path):
        self.path, self.ids, self.seeds, self.kinds = path, [], {}, {}

    def error(self, line, column, what):
        return TopicsError(f"{self.path}, line {line}, column {column}: {what}")

    def rows(self):
        """(line, {column: text}) of each row below the header."""
        try:
            text = self.path.read_text(encoding="utf-8-sig")
        except UnicodeDecodeError as error:
            raise self.error(1, "topic", "not UTF-8 text; save it as “CSV UTF-8”") from error
        lines = csv.reader("\n" if line.startswith("#") else line for line in text.splitlines(keepends=True))
        header, last = None, 0
        for row in lines:
            line, last = last + 1, lines.line_num
            if not any(row):
                continue
            if header is None:
                header = self.header(line, row)
            elif len(row) > len(header):
                raise self.error(line, len(header) + 1, f"a cell too many: {row[len(header)]!r} (text with a comma needs quotes)")
            else:
                yield line, dict(zip(header, row + [""] * len(header)))

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
        topic, kind = row["topic"].strip(), row.get("kind", "").strip()
        if not topic:
            raise self.error(line, "topic", "no topic is named")
        if (topic, kind) in self.kinds:
            column = "kind" if kind else "topic"
            raise self.error(line, column, f"{kind or topic!r} is there already (line {self.kinds[topic, kind]})")
        self.kinds[topic, kind] = line
        if topic not in self.ids and topic != NONE:
            self.ids.append(topic)
        weight, number = self.weight(line, row), self.ids.index(topic) if topic != NONE else None
        seeds = split(row["seeds"], line)
        if not seeds:
            raise self.error(line, "seeds", f"topic {topic!r} has no seeds here")
        for at, text in seeds:
            self.seed(at, text, topic, number, weight)

    def weight(self, line, row):
        text = row.get("weight", "").strip() or "1"
        if not re.fullmatch(r"\d+(\.\d*)?|\.\d+", text) or not float(text):
            raise self.error(line, "weight", f"{text!r} is no number above 0")
        return float(text)

    def seed(self, line, text, topic, number, weight):
        seed = self.seeds.setdefault(text, Seed(text))
        if not seed.parts:
            raise self.error(line, "seeds", f"{text!r} holds no word")
        if topic in seed.lines:
            raise self.error(line, "seeds", f"{text!r} is there already under {topic!r} (line {seed.lines[topic]})")
        seed.lines[topic] = line
        if topic != NONE:
            seed.weights[number] = weight


def split(cell, line):
    """[(line, seed)] of a cell whose row begins on `line`."""
    out = []
    for part in cell.split(";"):
        blank = len(part) - len(part.lstrip())
        if part.strip():
            out.append((line + part.count("\n", 0, blank), " ".join(part.split())))
        line += part.count("\n")
    return out
