"""What is known of words and names before the article is read: data/rules/ as look-ups, made once."""
import unicodedata
from functools import cache
from typing import NamedTuple

from .. import rules
from ..kept import Kept

CLASSES = ("PERSON", "ORG", "PLACE", "OTHER")
CACHED = 50_000                                             # answers on names and words that are kept
SIZES = {"state": 4, "big": 3.5, "province": 2.5, "mid": 2, "small": 1.2, "feature": 4}


class Known(NamedTuple):
    """A name in the lists: class (GPE, LOC, ORG, NORP), canonical name, how sure it is that this is meant, its country."""
    label: str
    actor: str
    weight: float
    country: str = ""


class Word(NamedTuple):
    """What a single word tells: head and of (name_heads.csv), title (begins one), sex (of a given name), surname, plain (an
    ordinary word of English), never (no name by itself), ending (class that its last letters hint at)."""
    head: str
    of: bool
    title: bool
    sex: str
    surname: bool
    plain: bool
    never: bool
    ending: str


def kept(answer):
    """A function of one name or word, as a look-up in a Kept (twice as fast as functools.lru_cache)."""
    return Kept(answer, CACHED).__getitem__


def fold(text):
    """Without accents and with straight apostrophes: "Élysée’s" -> "Elysee's"."""
    if text.isascii():
        return text
    letters = unicodedata.normalize("NFKD", text.replace("’", "'").replace("ł", "l").replace("ø", "o").replace("ı", "i"))
    return "".join([c for c in letters if c < "\u0300" or not unicodedata.combining(c)])


def split(field):
    return [x for x in field.split("|") if x]


@cache
@rules.lasting()
def names():
    """{name: the fields of its Known} of places, organisations and peoples; the surer entry wins where lists disagree. They are
    plain tuples, which Python makes faster than named ones and need not search for garbage."""
    out = {}

    def add(name, label, actor, weight, country=""):
        new = label, actor, weight, country
        for form in (name,) if name.isascii() else (name, fold(name)):
            if out.setdefault(form, new)[2] < weight:
                out[form] = new
    codes = {row["code"]: row["name"] for row in rules.table("countries") if row["code"]}
    for row in rules.table("places"):
        label, weight, country = "LOC" if row["kind"] == "feature" else "GPE", SIZES[row["kind"]], codes.get(row["country"], "")
        for name in split(row["names"]):
            add(name, label, name, weight, country)
    for row in rules.table("organisations"):
        for name in (row["name"], *split(row["aliases"])):
            weight = 3 if name.lower() in rules.words("common_words") else 5
            add(name, "ORG", row["name"], weight, row["country"])
    for name in rules.lines("things"):
        add(name, "OTHER", name, 5)
    for name in rules.lines("groups"):
        for form in (name, plural(name)):
            add(form, "NORP", name, 4)
    for row in rules.table("countries"):
        add_country(add, row)
    for row in rules.table("name_variants"):
        for name in (row["name"], *split(row["variants"])) if row["kind"] == "place" else ():
            add(name, *out.get(row["name"], ("GPE", row["name"], 3)))
    return out


@cache
def short_forms():
    """{given name in lower case: the one that it is short for}."""
    rows = (row for row in rules.table("name_variants") if row["kind"] == "given")
    return {form: row["name"] for row in rows for form in split(row["variants"])}


@kept
def known(name):
    """The Known entry of a name, with or without its accents, also of one in capitals ("ATHENS"); None if it is in no list."""
    return listed(name) or (listed(name.title()) if len(name) > 3 and name.isupper() else None)


def listed(name):
    """The Known entry of a name as it is written, with or without its accents."""
    plain = fold(name)
    found = entry(name) or (None if name != plain and given().get(name) else entry(plain))       # Germán is no German
    return Known("GPE", name, SIZES["small"]) if not found and plain in rules.words("towns") else found


def entry(name):
    """The Known entry of exactly this name; None if it has none."""
    found = names().get(name)
    return found and Known._make(found)


def add_country(add, row):
    label, name = "LOC" if row["kind"] == "region" else "GPE", row["name"]
    country = name if row["kind"] == "country" else ""
    for form in (name, *split(row["aliases"])):
        add(form, label, name, 6, country)
    for form in split(row["adjectives"]):
        add(form, "NORP", name, 6, country)
        add(plural(form), "NORP", name, 6, country)
    for form in split(row["seats"]):
        add(form, "ORG", form, 5, country)
    if row["capital"]:
        add(row["capital"], "GPE", row["capital"], 5, country)


def plural(name):
    return name if name.endswith(("s", "sh", "ch", "ese")) else name[:-1] + "ies" if name.endswith("ry") else name + "s"


@cache
def kind(name):
    """The words of one kind of data/rules/name_words.csv, a frozenset; endings as a tuple."""
    words = next(split(row["words"]) for row in rules.table("name_words") if row["kind"] == name)
    return tuple(words) if "ending" in name else frozenset(words)


@cache
def capitals():
    """{capital: country}, and the seats of government: what can stand for a country."""
    out = {}
    for row in rules.table("countries"):
        for name in (row["capital"], *split(row["seats"])):
            out[name] = row["name"]
    return out


@cache
def given():
    """{given name: "f", "m", "u" (both) or "-" (not known)}."""
    return {name: row["sex"] for row in rules.table("given_names") for name in split(row["names"])}


def sex(name):
    """The usual sex of a given name, or of the one that it is short for; "" where neither is known."""
    return given().get(name) or given().get(short_forms().get(name.lower(), "").capitalize(), "")


@cache
def surnames():
    return frozenset(name for line in rules.lines("surnames") for name in split(line))


@cache
def heads():
    return {row["word"]: row for row in rules.table("name_heads")}


@cache
def titles():
    """{first word: [(words of the title, kind, sex)], longest first}, in lower case."""
    out = {}
    for row in rules.table("titles"):
        words = tuple(row["title"].lower().replace("-", " - ").split())                     # as the tokens are
        out.setdefault(words[0], []).append((words, row["kind"], row["sex"]))
    return {first: sorted(entries, key=lambda e: (-len(e[0]), e[1])) for first, entries in out.items()}


@cache
def title_ends():
    """The last words of the titles that are no mere forms of address, in lower case."""
    return frozenset(words[-1] for entries in titles().values() for words, kind, _ in entries if kind != "honorific")


@cache
def countries():
    """The names of countries."""
    names = {row["name"] for row in rules.table("countries")}
    return frozenset(name for name in names if entry(name).country == name)


@cache
def cues():
    """{where: {word: [(class, weight)]}} for the words before and after a name, and after its 's."""
    out = {"before": {}, "after": {}, "owned": {}, "pair": {}}
    for row in rules.table("name_cues"):
        for word in split(row["words"]):
            out[row["where"]].setdefault(word.replace("_", " "), []).append((CLASSES.index(row["label"]), float(row["weight"])))
    for word in titles():
        if any(len(words) == 1 and kind != "honorific" for words, kind, _ in titles()[word]):
            out["before"].setdefault(word, []).append((0, 2.5))
    return out


def head(words):
    """The class that the last word or two of a name give it ("School District" is a body, "District" a place)."""
    pair = heads().get(" ".join(words[-2:]))
    return pair["label"] if pair else word(words[-1]).head


@kept
def word(text):
    """The Word of a token, however it is written in capitals."""
    low, plainly = text.lower(), fold(text)
    form = plainly.capitalize() if plainly.isupper() and len(plainly) > 2 else plainly
    head = heads().get(text if text in kind("firm") else form)                                # LLP
    ending = "PERSON" if low.endswith(kind("person_ending")) else "PLACE" if low.endswith(kind("place_ending")) else ""
    return Word(head["label"] if head else "", bool(head) and head["of"] == "yes", low in titles(),
                given().get(form.rstrip("."), ""), form in surnames(), low in rules.words("common_words"),
                low in rules.words("not_names"), ending)
