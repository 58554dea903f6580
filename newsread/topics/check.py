"""Is a topic scheme well made? The seeds that say nothing, said before anyone reads a share."""
from . import evidence

COLUMNS = ["seed", "topics", "lines", "problem"]


def check(pages, scheme):
    """Rows of COLUMNS on every seed that does not help to tell topics apart, in the order of the file's lines.

    duplicated      another seed of the same topic matches the same words
    never matched   in none of `pages` (a list of language.Text)
    in all topics   it stands under every topic of the scheme"""
    found = {hit.seed for page in pages for hit in evidence.find(page, scheme)}
    first, out = {}, []
    for n, seed in enumerate(scheme.seeds):
        stems = seed.text[0] == "=", *(scheme.options.stem[part.lower()] for part in seed.parts)
        twins = [first.setdefault((topic, stems), seed) for topic in seed.lines]
        problems = [f"duplicated: the same as {twin.text!r}" for twin in twins if twin is not seed]
        problems += ["never matched"] if n not in found and not problems else []
        problems += ["in all topics"] if len(scheme.ids) > 1 and len(seed.weights) == len(scheme.ids) else []
        out += [(seed.text, list(seed.lines), list(seed.lines.values()), problem) for problem in problems]
    return sorted(out, key=lambda row: row[2])
