"""Is a topic scheme well made? The seeds that say little, named before anyone reads a share."""
import pandas as pd

from . import evidence

COLUMNS = ["line", "topic", "seed", "problem"]


def check(pages, scheme):
    """A table of every seed that does not help to tell topics apart (line, topic, seed, problem), in the order of the lines.

    duplicated      another seed of the same topic matches the same words, or another topic has it, too, and shares it
    same stem       another topic has it, in another form, and shares it: =form keeps them apart
    never matched   in none of `pages` (a list of language.Text)
    in all topics   every topic of the scheme names it"""
    found = {hit.seed for page in pages for hit in evidence.find(page, scheme)}
    out = [(line, topic, text, f"duplicated: matches what {other!r} matches") for line, text, topic, other in scheme.twins]
    for n, seed in enumerate(scheme.seeds):
        for topic, (line, text) in seed.written.items():
            out += [(line, topic, text, problem) for problem in problems(scheme, seed, topic, n in found)]
    return pd.DataFrame(sorted(out), columns=COLUMNS)


def problems(scheme, seed, topic, found):
    _, text = seed.written[topic]
    if not found:
        yield "never matched"
    everywhere = len(seed.weights) == len(scheme.ids) > 1
    if everywhere:
        yield "in all topics"
    for other, (_, written) in seed.written.items():
        if written != text:
            yield f"same stem as {written!r} under {other!r}"
        elif other != topic and not everywhere:
            yield f"duplicated: also under {other!r}"
