"""Named mentions, their aliases, and the persons' roles and sides against the gold."""
import re
from collections import Counter, defaultdict

from .paragraphs import yes
from .quotes import names_of, plain

CLASSES = {"PERSON": "PERSON", "ORG": "ORG", "GPE": "PLACE", "LOC": "PLACE", "FAC": "PLACE"}


def counts(reading, gold):
    """{measure: count} of exact spans, with their class, by class, and B³ of aliases; GPE, LOC and FAC are one class, PLACE."""
    asked, given = both(reading, gold)
    out = {"names": exact(asked, given, 2), "names with class": exact(asked, given, 3)}
    for c in sorted(set(CLASSES.values())):
        out[f"names, {c}"] = exact(*([m for m in side if m[2] == c] for side in (asked, given)), 3)
    return out | {"aliases (B³)": b_cubed(asked, given)}


def exact(asked, given, columns):
    """A count of mentions that are the same in their first columns."""
    a, b = ({m[:columns] for m in side} for side in (asked, given))
    return len(a & b), len(b), len(a & b), len(a)


def both(reading, gold):
    """The spans of the gold and of a reading."""
    return spans(gold.mentions, gold.text), spans(reading.mentions, gold.text)


def spans(table, text):
    """[(start, end, class, actor)] of the mentions that have a class, without a leading article and a closing ’s."""
    out = []
    for m in table[table.label.isin(list(CLASSES))].itertuples():
        name = re.sub(r"(?:['’]s?|\s)+$", "", text[m.start:m.end])
        article = re.match(r"(?:the|an?)\s+", name, re.I)
        out.append((m.start + (article.end() if article else 0), m.start + len(name), CLASSES[m.label], m.actor))
    return out


def paired(asked, given):
    """{asked index: given index}: each mention of the gold takes the free one that it shares most characters with."""
    pairs, free = {}, set(range(len(given)))
    for i, a in enumerate(asked):
        shared = {j: min(a[1], given[j][1]) - max(a[0], given[j][0]) for j in free}
        best = max(sorted(shared), key=shared.get, default=None)
        if best is not None and shared[best] > 0:
            pairs[i] = best
            free.remove(best)
    return pairs


def b_cubed(asked, given):
    """B³ (Bagga and Baldwin 1998), end to end: a mention that is not paired counts as wrong. A count."""
    pairs = paired(asked, given)
    back = {j: i for i, j in pairs.items()}
    return shared_clusters(given, asked, back), len(given), shared_clusters(asked, given, pairs), len(asked)


def shared_clusters(items, others, pairs):
    """Summed over the items: the share of an item's cluster that the other side puts into one cluster with it."""
    clusters = defaultdict(list)
    for k, item in enumerate(items):
        clusters[item[3]].append(k)
    def together(k, m):
        return m in pairs and others[pairs[m]][3] == others[pairs[k]][3]
    return sum(sum(together(k, m) for m in clusters[items[k][3]]) / len(clusters[items[k][3]]) for k in pairs)


def person_counts(reading, gold):
    """{measure: count} of the roles and sides that the gold states, and of persons found as one actor."""
    roles, sides, found = [], [], []
    for person, got in persons(reading, gold):
        found.append(got is not None)
        if person.role:
            roles.append(got is not None and same_role(person.role, got.role))
        if person.side:
            sides.append(got is not None and plain(got.side) in names_of(person.side, gold))
    return {"persons found": (sum(found),) * 2 + (sum(found), len(found)),
            "roles": yes(roles), "sides": yes(sides)}


def persons(reading, gold):
    """[(gold person, the reading's actor or None)], paired by the most of the person's mentions."""
    asked, given = both(reading, gold)
    table = {a.actor: a for a in reading.actors.itertuples()}
    votes = defaultdict(Counter)
    for i, j in paired(asked, given).items():
        if given[j][2] == "PERSON":
            votes[asked[i][3]][given[j][3]] += 1
    return [(a, table.get(votes[a.actor].most_common(1)[0][0]) if votes[a.actor] else None)
            for a in gold.actors[gold.actors.label == "PERSON"].itertuples()]


def same_role(asked, given):
    """Does the role found hold the last word of the gold's role, before "of", "at" or "the"?"""
    words = re.split(r"\s(?:of|at|the)\s", asked.casefold())[0].split()
    return words[-1].rstrip(".") in given.casefold()
