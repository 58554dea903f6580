"""Where a scheme's seeds stand in a text: phrases before words, each word of the text counted once."""
from collections import Counter
from typing import NamedTuple

from ..frames import frame
from .scheme import stem

LINKS = frozenset(("-", "–", "'s", "’s"))                   # a phrase runs over these: health-care, women’s rights
COLUMNS = ["paragraph", "topic", "start", "end", "word", "weight"]


class Hit(NamedTuple):
    """Tokens first to last (excluded) of a page match seed number `seed`."""
    first: int
    last: int
    seed: int


def find(page, scheme):
    """Every Hit of a scheme's seeds in a language.Text, in order; none overlaps another."""
    at = [i for i, word in enumerate(page.lower) if word not in LINKS]
    lower, out, free = [page.lower[i] for i in at] + [""], [], 0
    for k, found in enumerate(map(scheme.options.__getitem__, lower)):
        if found is None or k < free:
            continue
        phrases, words = found
        opened = phrases and phrases.get(stem[lower[k + 1]])
        for seed, rest, forms in opened + words if opened else words:
            last = k + 1 + len(rest)
            if (len(rest) < 2 or tuple([stem[word] for word in lower[k + 1:last]]) == rest) and (
                    forms is None or written(page, at[k], at[last - 1] + 1, forms)):
                out.append(Hit(at[k], at[last - 1] + 1, seed))
                free = last
                break
    return out


def written(page, first, last, forms):
    """Are tokens first to last written as these forms, or all in capitals?"""
    words = tuple([w for w in page.words[first:last] if w not in LINKS])
    return words == forms or words == tuple([form.upper() for form in forms])


def counts(page, scheme, hits):
    """For each paragraph a Counter {seed: times} of the seeds that have a weight."""
    out, of = [[] for _ in page.paragraphs], page.paragraph_of
    for hit in hits:
        if scheme.weights[hit.seed]:
            out[of[hit.first] - 1].append(hit.seed)
    return [Counter(seeds) for seeds in out]


def table(page, scheme, hits):
    """Rows of COLUMNS, in the order of the text: one a topic of each hit."""
    of = page.paragraph_of
    return [(of[h.first], scheme.ids[t], page.starts[h.first], page.ends[h.last - 1], page.string(h.first, h.last), weight)
            for h in hits for t, weight in sorted(scheme.weights[h.seed].items())]


def kwic(reading, topic, width=40):
    """Key word in context: a row an evidence word of a topic: paragraph, before, word, after.

    width   up to so many characters of context on either side, whole words; a paragraph's end is not crossed"""
    page, found = reading.page, reading.topic_evidence[reading.topic_evidence.topic == topic]
    around = [page.around(page.token_at(r.start), page.token_at(r.end - 1) + 1, width) for r in found.itertuples()]
    rows = [(p, before, word, after) for p, word, (before, after) in zip(found.paragraph.tolist(), found.word, around)]
    return frame(rows, ("paragraph", "before", "word", "after"))
