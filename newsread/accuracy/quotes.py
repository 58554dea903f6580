"""Quotes against the gold: spans that overlap enough, with the right speaker."""
import re

OVERLAPS = (("over half", .5), ("over 0.8", .8), ("exact", .999))
KINDS = ("direct", "indirect", "mixed")
TAIL = re.compile(r"[,;:(–—]|\s(?:of|in|for|from|at|with|on|who|whose|which|that|to|by|close|near)\s")


def counts(reading, gold):
    """{measure: count} at each overlap, by kind, and with the right speaker; what is optional in the gold is neither asked for
    nor counted as wrong where it is found."""
    asked, free, given = *gold_rows(gold), rows(reading.quotes, gold.text)
    matches = {name: matched(asked, free, given, least) for name, least in OVERLAPS}
    out = {f"quotes, {name}": count(len(hits), len(loose), len(asked)) for name, (hits, loose) in matches.items()}
    hits, loose = matches["over 0.8"]
    for kind in KINDS:
        wrong = sum(q.kind == kind and not meets(q, asked) for q in loose)
        out[f"{kind} quotes"] = count(sum(q.kind == kind for q, _ in hits), wrong, sum(q.kind == kind for q in asked))
    right = sum(right_speaker(q, found, gold) for q, found in hits)
    out["speaker of those found"] = (right, len(hits)) * 2
    out["quotes with speaker"] = right, len(hits) + len(loose), right, len(asked)
    return out


def count(hits, loose, asked):
    return hits, hits + loose, hits, asked


def rows(table, text):
    """The rows of a table of quotes, spans trimmed to their outermost letters or digits."""
    spans = [trim(text, *span) for span in zip(table.start, table.end)]
    return list(table.assign(start=[s for s, _ in spans], end=[e for _, e in spans]).itertuples())


def gold_rows(gold):
    """(asked, optional) rows of a gold reading's quotes."""
    both = rows(gold.quotes, gold.text)
    return [q for q in both if not q.optional], [q for q in both if q.optional]


def trim(text, start, end):
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return start, end


def matched(asked, free, given, least):
    """([(asked, found)], [found that neither match nor meet an optional one]): each quote of the gold, in its order, takes the
    free one that overlaps it most, over `least` of the longer of the two."""
    left, hits = list(given), []
    for q in asked:
        best = max(left, key=lambda found: overlap(q, found), default=None)
        if best is not None and overlap(q, best) > least:
            hits.append((q, best))
            left.remove(best)
    return hits, [q for q in left if not meets(q, free)]


def overlap(one, other):
    """Shared characters over the longer of two spans."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return max(0, shared) / max(one.end - one.start, other.end - other.start, 1)


def meets(one, others):
    """Does a span share a character with any of the others?"""
    return any(one.start < other.end and other.start < one.end for other in others)


def right_speaker(asked, found, gold):
    """Is the resolved actor the gold's, by any of its names? Where the article names none: the head word of the speaker.

    >>> head("Two officials close to the prime minister"), head("The company")
    ('officials', 'company')
    """
    if asked.actor:
        return plain(found.actor) in names_of(asked.actor, gold)
    return head(asked.speaker) in {head(found.speaker), head(found.actor)} if asked.speaker else not found.actor


def names_of(actor, gold):
    """All names by which a gold reading has an actor."""
    texts = gold.mentions.text[(gold.mentions.actor == actor) & (gold.mentions.label != "NORP")]
    return {plain(name) for name in [actor, *texts]}


def plain(name):
    """A name in small letters, without a leading article."""
    return re.sub(r"^(?:the|an?)\s+", "", name.casefold())


def head(phrase):
    """The head word of a noun phrase: the last before a comma, a preposition or a relative pronoun."""
    words = TAIL.split(phrase.casefold())[0].split()
    return words[-1] if words else ""
