"""The same actor across articles: one name for all spellings, with the evidence kept."""
from collections import Counter, defaultdict

import pandas as pd

from .. import rules
from ..actors.aliases import FORMS, agree, base, name_words, skeleton
from ..actors.lexicon import fold
from .tables import load_table

SEVERAL = "surname of several"
COLUMNS = ["article", "actor", "label", "name", "how"]


def match_names(table):
    """article, actor, label, name, how: the corpus-wide name of each actor of a corpus's "actors" table, and how it was known.

    how is "listed" (in the analyst's own data/rules/actors.csv: never made another), "same name", "spelling" (given names and
    surname agree but for transliteration or a short form), "surname" (the only person of the corpus with it), "surname of several"
    (who are not told apart) or "short for" (an alias that other articles give this actor alone). Two people who share a surname
    are never made one."""
    listed = {row["name"].strip() for row in rules.table("actors")}
    names = persons(table[table.label == "PERSON"], listed) | others(table[table.label != "PERSON"], listed)
    found = [names[actor, label == "PERSON"] for actor, label in zip(table.actor, table.label)]
    return pd.DataFrame([(*row, *f) for row, f in zip(table[COLUMNS[:3]].itertuples(index=False), found)], columns=COLUMNS)


def persons(table, listed):
    """{(actor, True): (name, how)}"""
    times, groups, out = Counter(table.actor), defaultdict(list), {}
    for actor in sorted(times, key=lambda a: (a not in listed, -times[a], a)):
        if actor in listed:
            out[actor, True] = (actor, "listed")
        parts = name_words(tuple(actor.split()))
        if len(parts) > 1:
            rivals = groups[skeleton(parts[-1])]
            same = None if actor in listed else next((name for name, words in rivals if agree(words, parts)), None)
            out.setdefault((actor, True), (same, "spelling") if same else (actor, "same name"))
            if not same:
                rivals.append((actor, parts))
    for actor in times:
        if (actor, True) not in out:
            rivals = groups.get(skeleton(actor.split()[-1]), [])
            out[actor, True] = (rivals[0][0], "surname") if len(rivals) == 1 else (actor, SEVERAL if rivals else "same name")
    return out


def others(table, listed):
    """{(actor, False): (name, how)}"""
    times, first, out = Counter(table.actor), {}, {}
    aliases = defaultdict(set)
    for actor, some in zip(table.actor, table.aliases):
        for alias in some:
            aliases[alias].add(actor)
    for actor in sorted(times, key=lambda a: (a not in listed, -times[a], a)):
        whole = aliases[actor] - {actor}
        name = first.setdefault(fold(FORMS.sub("", base(actor))).lower(), actor)
        if actor in listed:
            out[actor, False] = (actor, "listed")
        elif name == actor and len(whole) == 1 and times[min(whole)] > 0:
            out[actor, False] = (min(whole), "short for")
        else:
            out[actor, False] = (name, "same name" if name == actor else "spelling")
    return out


def name_speakers(quotes, names):
    """A "quotes" table with corpus-wide names (of match_names) in `actor`; a speaker who is no actor of the own article has the name
    that other articles give."""
    own, elsewhere = dict(zip(zip(names.article, names.actor), names.name)), dict(zip(names.actor, names.name))
    named = [own.get((article, actor), elsewhere.get(actor, actor)) for article, actor in zip(quotes.article, quotes.actor)]
    return quotes.assign(actor=pd.Series(named, quotes.index, quotes.actor.dtype))


def people(out, date=""):
    """A row an actor of the whole corpus, most articles first: name, label, articles, mentions, aliases, sides, roles.

    roles are listed in the order in which they are first met, with the first and last `date` (a carried column) where there is one."""
    table = load_table(out, "actors")
    table = table.assign(name=match_names(table).name, date=table[date] if date else "")
    rows = [(name, Counter(group.label).most_common(1)[0][0], group.article.nunique(), int(group.mentions.sum()),
             tuple(sorted({a for some in group.aliases for a in some} | set(group.actor))),
             tuple(side for side, _ in Counter(s for s in group.side if s).most_common()), roles(group))
            for name, group in table.groupby("name", sort=True)]
    columns = ["name", "label", "articles", "mentions", "aliases", "sides", "roles"]
    return pd.DataFrame(rows, columns=columns).sort_values("articles", ascending=False, kind="stable", ignore_index=True)


def roles(group):
    """('mayor (2025-01-14 to 2025-03-04)', …) of one actor's rows."""
    met = group[group.role != ""].sort_values("date", kind="stable").groupby("role", sort=False).date
    return tuple(f"{role} ({dates.iloc[0]} to {dates.iloc[-1]})" if dates.iloc[0] else role for role, dates in met)
