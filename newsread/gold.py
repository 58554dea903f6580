"""Gold readings: what a careful reader finds in an article, from data/gold/<article>.toml to the tables of a Reading."""
import json
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from .article import Article

DATA = Path(__file__).resolve().parent.parent / "data"
QUOTE_COLUMNS = ("start", "end", "quote", "kind", "cue", "speaker", "actor", "paragraph", "optional")
MENTION_COLUMNS = ("start", "end", "text", "label", "actor", "paragraph")
ACTOR_COLUMNS = ("actor", "label", "role", "side")
TONE_COLUMNS = ("paragraph", "label", "score", "also")
EXAMPLES = """
actors = [
  # {actor = "Ada Byrne", label = "PERSON", role = "mayor of Cork", side = "Cork", names = ["Ada Byrne", "Byrne"]},
]

quotes = [
  # {paragraph = 1, kind = "direct", cue = "said", speaker = "the mayor", actor = "Ada Byrne", quote = "We are ready,"},
]
"""


class GoldError(ValueError):
    """A gold reading does not fit its article; the message names the file and the entry."""


@dataclass
class Gold:
    """name, article (title and paragraphs), and tables as a Reading has them: quotes, mentions, actors, sentiment; topics is
    {paragraph: [topic ids, the most important first]}. Offsets index `text`, as those of read(gold.article) do."""
    name: str
    article: Article
    quotes: pd.DataFrame
    mentions: pd.DataFrame
    actors: pd.DataFrame
    sentiment: pd.DataFrame
    topics: dict

    @property
    def text(self):
        return self.article.text


def names(data=DATA):
    """The articles that have a gold reading, in alphabetical order."""
    return sorted(path.stem for path in (Path(data) / "gold").glob("*.toml"))


def load_gold(name, data=DATA):
    """The Gold of data/articles/<name>.txt from data/gold/<name>.toml; GoldError where a string of it is not in the article.

    >>> gold = load_gold("grain-talks")
    >>> gold.text[gold.quotes.start[1]:gold.quotes.end[1]] == gold.quotes.quote[1]
    True
    """
    path = Path(data) / "gold" / f"{name}.toml"
    record = tomllib.loads(path.read_text(encoding="utf-8"))
    lines = (Path(data) / "articles" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    try:
        paragraphs = [the_line(lines, p["begins"]) for p in record["paragraphs"]]
        return build(name, record, Article(record["title"], paragraphs, name))
    except (KeyError, LookupError) as error:
        raise GoldError(f"{path.name}: {error.args[0]}") from error


def template(article):
    """The TOML text of a gold reading yet to be made, with the paragraphs of an Article; to annotate before it is read."""
    def quoted(text):
        return json.dumps(text, ensure_ascii=False)
    rows = "".join(f'  {{begins = {quoted(p[:40])}, tone = "neutral", score = 0.0, topics = []}},\n' for p in article.paragraphs)
    return f"title = {quoted(article.title)}\n\nparagraphs = [\n{rows}]\n{EXAMPLES}"


def build(name, record, article):
    """The tables of a record (a dict as the TOML file has it) over its article."""
    starts = paragraph_starts(article.paragraphs)
    rows = list(enumerate(record["paragraphs"], 1))
    return Gold(name, article,
                pd.DataFrame([quote_row(q, article.paragraphs, starts) for q in record["quotes"]], columns=QUOTE_COLUMNS),
                pd.DataFrame(mention_rows(record["actors"], article.paragraphs, starts), columns=MENTION_COLUMNS),
                pd.DataFrame([[a.get(c, "") for c in ACTOR_COLUMNS] for a in record["actors"]], columns=ACTOR_COLUMNS),
                pd.DataFrame([(n, p["tone"], p["score"], p.get("also", [])) for n, p in rows], columns=TONE_COLUMNS),
                {n: p["topics"] for n, p in rows})


def the_line(lines, begins):
    """The one line that begins with `begins`."""
    found = [line for line in lines if line.startswith(begins)]
    if len(found) != 1:
        raise LookupError(f"{len(found)} lines of the article begin with {begins!r}")
    return found[0]


def paragraph_starts(paragraphs):
    """The offset of each paragraph in a text that has a blank line between them."""
    starts = [0]
    for paragraph in paragraphs:
        starts.append(starts[-1] + len(paragraph) + 2)
    return starts


def quote_row(quote, paragraphs, starts):
    """A row (QUOTE_COLUMNS); the quote has to stand in its paragraph exactly, and once (else `nth` says which, from 1)."""
    n, words = quote["paragraph"], quote["quote"]
    places = [m.start() for m in re.finditer(re.escape(words), paragraphs[n - 1])]
    if not places or len(places) > 1 and "nth" not in quote:
        raise LookupError(f"quote stands {len(places)} times in paragraph {n}: {words!r}")
    start = starts[n - 1] + places[quote.get("nth", 1) - 1]
    return (start, start + len(words), words, quote["kind"], quote.get("cue", ""), quote.get("speaker", ""),
            quote.get("actor", ""), n, quote.get("optional", False))


def mention_rows(actors, paragraphs, starts):
    """Rows (MENTION_COLUMNS): wherever a name stands as whole words, the longest name first."""
    rows, unseen = [], {entry for a in actors for entry in a.get("names", []) + a.get("adjectives", [])}
    for n, (paragraph, start) in enumerate(zip(paragraphs, starts), 1):
        known = names_in(actors, n)
        pattern = "|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in sorted(known, key=lambda name: (-len(name), name)))
        for m in re.finditer(pattern, paragraph) if known else ():
            actor, label, entry = known[m[0]]
            unseen.discard(entry)
            rows.append((start + m.start(), start + m.end(), m[0], label, actor, n))
    if unseen:
        raise LookupError(f"names that stand nowhere: {sorted(unseen)}")
    return rows


def names_in(actors, n):
    """{name: (actor, label, entry)} for paragraph n: "Kyiv@3" holds in paragraph 3 only, and there before a plain "Kyiv"."""
    everywhere, here = {}, {}
    for a in actors:
        for entry in a.get("names", []) + a.get("adjectives", []):
            name, _, only = entry.partition("@")
            label = "NORP" if entry in a.get("adjectives", []) else a["label"]
            if not only or int(only) == n:
                (here if only else everywhere)[name] = a["actor"], label, entry
    return everywhere | here
