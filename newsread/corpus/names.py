"""The same actor across articles: one name for all spellings, with the evidence kept."""
from collections import defaultdict

import pandas as pd

from .. import rules
from ..actors import lexicon
from ..actors.aliases import FORMS, base, name_words, skeleton
from .tables import load_table

SEVERAL = "surname of several"
COLUMNS = ["article", "actor", "label", "name", "how"]


def match_names(table):
    """article, actor, label, name, how: the corpus-wide name of each actor of a corpus's "actors" table, and how it was known.

    how is "listed" (in the analyst's own data/rules/actors.csv: never made another), "same name", "spelling" (given names and
    surname agree but for transliteration or a short form), "surname" (the only person of the corpus with it), "surname of several"
    (who are not told apart) or "short for" (an alias that other articles give this actor alone). Two people who share a surname
    are never made one."""
    own = {row["name"].strip() for row in rules.table("actors")}
    table = table.assign(person=table.label == "PERSON")
    found = [(actor, kind is persons, *name) for kind, some in ((persons, table[table.person]), (others, table[~table.person]))
             for actor, name in kind(some, own).items()]
    names = pd.DataFrame(found, columns=["actor", "person", "name", "how"]).astype({"actor": "str", "person": bool})
    return table.merge(names, "left", ["actor", "person"])[COLUMNS]


def in_order(table, own):
    """{actor: the number of its rows}: those on the analyst's list first, then the most frequent."""
    times = table.actor.value_counts().to_dict()
    return {actor: times[actor] for actor in sorted(times, key=lambda a: (a not in own, -times[a], a))}


def persons(table, own):
    """{actor: (name, how)}"""
    actors, surnames, out = in_order(table, own), defaultdict(Namesakes), {}
    for actor in actors:
        parts = name_words(tuple(actor.split()))
        if len(parts) > 1:
            name = surnames[skeleton(parts[-1])].find_or_add(actor, parts[0], alone=actor in own)
            out[actor] = (name, "same name" if name == actor else "spelling")
        if actor in own:
            out[actor] = (actor, "listed")
    for actor in actors.keys() - out.keys():
        rivals = surnames[skeleton(actor.split()[-1])].names
        out[actor] = (rivals[0], "surname") if len(rivals) == 1 else (actor, SEVERAL if rivals else "same name")
    return out


class Namesakes:
    """The people of one surname, by what their given names are looked up under: however many there are, each is asked for once."""

    def __init__(self):
        self.names, self.at = [], {}

    def find_or_add(self, actor, given, alone):
        """The first whose given name agrees (aliases.agree), or `actor`, who is one of them then; alone: is so in any case."""
        asked, told = looks(given)
        found = None if alone else min((self.at[key] for key in asked if key in self.at), default=None)
        if found is not None:
            return self.names[found]
        for key in told:
            self.at.setdefault(key, len(self.names))
        self.names.append(actor)
        return actor


def looks(given):
    """What a given name asks for and is known by; two agree (aliases.agree) where one asks for what the other is known by: an
    initial for any name with it, a name for itself, its short form, its initial, and for itself without one of five letters."""
    name = lexicon.fold(given).lower().rstrip(".")
    if len(name) == 1:
        return [name + "…"], [name + "…", name]
    bare = skeleton(lexicon.short_forms().get(name, name))
    forms = [bare + "!", *(f"{bare[:k]}?{bare[k + 1:]}" for k in range(len(bare)) if len(bare) > 4)]
    return [*forms, name[:1]], [*forms, name[:1] + "…"]


def others(table, own):
    """{actor: (name, how)}"""
    times, first, out = in_order(table, own), {}, {}
    called = listed(table[["aliases", "actor"]].explode("aliases").dropna().drop_duplicates().itertuples(index=False))
    for actor in times:
        whole = [a for a in called.get(actor, ()) if a != actor]
        name = first.setdefault(lexicon.fold(FORMS.sub("", base(actor))).lower(), actor)
        if actor in own:
            out[actor] = (actor, "listed")
        elif name == actor and len(whole) == 1:
            out[actor] = (whole[0], "short for")
        else:
            out[actor] = (name, "same name" if name == actor else "spelling")
    return out


def name_speakers(quotes, names):
    """A "quotes" table with corpus-wide names (of match_names) in `actor`; a speaker who is no actor of the own article has the name
    that other articles give, or none: “officials” or “the doctor” of two articles are not one speaker."""
    own = names.drop_duplicates(["article", "actor"], keep="last")
    named = quotes[["article", "actor"]].merge(own, "left", ["article", "actor"]).name.set_axis(quotes.index)
    elsewhere = names.drop_duplicates("actor", keep="last").set_index("actor").name
    return quotes.assign(actor=named.fillna(quotes.actor.map(elsewhere)).fillna(""))


def people(out, date=""):
    """A row an actor of the whole corpus, most articles first: name, label, articles, mentions, aliases, sides, roles.

    roles are listed in the order in which they are first met, with the first and last `date` (a carried column) where there is one."""
    table = load_table(out, "actors")
    table = table.assign(name=match_names(table).name, date=table[date] if date else "")
    found = table.groupby("name").agg(articles=("article", "nunique"), mentions=("mentions", "sum")).reset_index()
    lists = {"aliases": aliases(table), "sides": by_number(table[table.side != ""], "side"), "roles": roles(table)}
    label = {name: labels[0] for name, labels in by_number(table, "label").items()}
    found = found.assign(label=found.name.map(label), **{key: [some.get(n, ()) for n in found.name] for key, some in lists.items()})
    found = found.sort_values("articles", ascending=False, kind="stable", ignore_index=True)
    return found[["name", "label", "articles", "mentions", "aliases", "sides", "roles"]]


def listed(pairs):
    """{name: (its values, …)} of pairs of name and value, in their order."""
    found = defaultdict(list)
    for name, value in pairs:
        found[name].append(value)
    return {name: tuple(values) for name, values in found.items()}


def by_number(table, column):
    """{name: its values in a column, the most frequent first}; of equal ones the first met is first."""
    times = table.groupby(["name", column], sort=False).size().sort_values(ascending=False, kind="stable")
    return listed(times.index)


def aliases(table):
    """{name: (all its names, …)}"""
    actors = table[["name", "actor"]].rename(columns={"actor": "aliases"})
    names = pd.concat([table[["name", "aliases"]].explode("aliases"), actors])
    return listed(sorted(names.dropna().drop_duplicates().itertuples(index=False)))


def roles(table):
    """{name: ('mayor (2025-01-14 to 2025-03-04)', …)}"""
    met = table[table.role != ""].sort_values("date", kind="stable")
    met = met.groupby(["name", "role"], sort=False).date.agg(["first", "last"])
    return listed((name, f"{role} ({first} to {last})" if first else role) for (name, role), first, last in met.itertuples())
