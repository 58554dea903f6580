"""Every error of a reading, with the text in view."""
import pandas as pd

from ..article import load_article
from ..gold import DATA
from . import names, quotes
from .paragraphs import first_topics

COLUMNS = ("article", "paragraph", "task", "error", "gold", "found", "text")


def errors(readings, golds):
    """A row (COLUMNS) an error, in the order of the text; in `text` the place in question stands between ⟦ and ⟧."""
    rows = []
    for reading, gold in zip(readings, golds, strict=True):
        mine = [*quote_errors(reading, gold), *name_errors(reading, gold),
                *person_errors(reading, gold), *paragraph_errors(reading, gold)]
        rows += [(gold.name, paragraph_at(gold, start), task, error, asked, found, in_view(gold.text, start, end))
                 for start, end, task, error, asked, found in sorted(mine, key=lambda row: row[:2])]
    return pd.DataFrame(rows, columns=COLUMNS)


def quote_errors(reading, gold):
    """(start, end, task, error, gold, found): missed, wrong bounds, wrong speaker, not in the gold."""
    asked, free, given = *quotes.gold_rows(gold), quotes.rows(reading.quotes, gold.text)
    hits, loose = quotes.matched(asked, free, given, .8)
    there = {q.start for q, _ in hits}
    for q, found in hits:
        if not quotes.right_speaker(q, found, gold):
            yield q.start, q.end, "quotes", "wrong speaker", q.actor or q.speaker, found.actor or found.speaker
    for q in asked:
        near = [found for found in loose if quotes.meets(q, [found])]
        if q.start not in there:
            yield q.start, q.end, "quotes", "wrong bounds" if near else "missed", q.quote, near[0].quote if near else ""
    for q in loose:
        if not quotes.meets(q, asked):
            yield q.start, q.end, "quotes", "not in the gold", "", q.quote


def name_errors(reading, gold):
    """The same of names: missed, wrong bounds, wrong class, wrong actor, not in the gold."""
    asked, given = names.both(reading, gold)
    pairs = names.paired(asked, given)
    for i, a in enumerate(asked):
        g = given[pairs[i]] if i in pairs else None
        if g is None:
            yield *a[:2], "names", "missed", a[2], ""
        elif g[:2] != a[:2]:
            yield *a[:2], "names", "wrong bounds", gold.text[a[0]:a[1]], gold.text[g[0]:g[1]]
        elif g[2] != a[2]:
            yield *a[:2], "names", "wrong class", a[2], g[2]
        elif quotes.plain(g[3]) not in quotes.names_of(a[3], gold):
            yield *a[:2], "names", "wrong actor", a[3], g[3]
    for j, g in enumerate(given):
        if j not in pairs.values():
            yield *g[:2], "names", "not in the gold", "", g[2]


def person_errors(reading, gold):
    """The same of persons, where they are first named: a role or side that is not the gold's ("" where none was found)."""
    for person, got in names.persons(reading, gold):
        first = gold.mentions[gold.mentions.actor == person.actor].iloc[0]
        if got and person.role and not names.same_role(person.role, got.role):
            yield first.start, first.end, "persons", "wrong role", person.role, got.role
        if got and person.side and quotes.plain(got.side) not in quotes.names_of(person.side, gold):
            yield first.start, first.end, "persons", "wrong side", person.side, got.side


def paragraph_errors(reading, gold):
    """The same of paragraphs: a tone that no second reader could defend, a first topic that is none of the gold's."""
    start, labels, paragraphs = 0, reading.sentiment.label, gold.article.paragraphs
    for tone, given, topic, paragraph in zip(gold.sentiment.itertuples(), labels, first_topics(reading), paragraphs):
        if given != tone.label and given not in tone.also:
            yield start, start + len(paragraph), "tone", "wrong label", tone.label, given
        if gold.topics[tone.paragraph] and topic not in gold.topics[tone.paragraph]:
            yield start, start + len(paragraph), "topics", "wrong topic", gold.topics[tone.paragraph][0], topic
        start += len(paragraph) + 2


def paragraph_at(gold, offset):
    """The number of the paragraph that holds an offset."""
    return gold.text.count("\n\n", 0, offset) + 1


def in_view(text, start, end, margin=45):
    """The place between ⟦ and ⟧, with what stands around it in the paragraph; the middle of long places left out."""
    first = max(text.rfind("\n", 0, start) + 1, start - margin)
    last = min(text.find("\n", end) % (len(text) + 1), end + margin)            # -1, no further line, is the text's end
    place = text[start:end] if end - start <= 3 * margin else f"{text[start:start + margin]} … {text[end - margin:end]}"
    return f"{'…' if first else ''}{text[first:start]}⟦{place}⟧{text[end:last]}"


def line_errors(golds, data=DATA):
    """A row (article, error, text) a line on which load_article and the gold differ: boilerplate kept, or body left out."""
    rows = []
    for gold in golds:
        kept, body = load_article(data / "articles" / f"{gold.name}.txt").paragraphs, gold.article.paragraphs
        rows += [(gold.name, "boilerplate kept", line) for line in kept if line not in body]
        rows += [(gold.name, "body left out", line) for line in body if line not in kept]
    return pd.DataFrame(rows, columns=["article", "error", "text"])
