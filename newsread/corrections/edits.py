"""The kinds of corrections: each changes one thing in a Reading and returns [(table, key)] of the rows that it changed."""
import re

from ..actors import Actor
from ..actors.own import TYPES
from ..quotes import Quote
from ..sentiment.estimate import label

TONES = {"negative": -.5, "neutral": 0., "positive": .5}
PLACE = re.compile(r"(?:P(\d{1,9})\b)?\s*(.*)", re.S)
SCORE = re.compile(r"[+-]?(?:0?\.\d+|[01](?:\.0*)?)")
BY_HAND, ALREADY = "by hand", "it is so already"


class Mismatch(Exception):
    """Why a correction does not fit."""


def checked(row, now, allowed=None):
    """The value to set; Mismatch if the present one is not that of `from`, is so already, or the new one is not allowed."""
    if allowed and row["to"] not in allowed:
        raise Mismatch(f"{row['to']!r} is none of {', '.join(allowed)}")
    if row["to"] == now:
        raise Mismatch(ALREADY)
    if row["from"] and row["from"] != now:
        raise Mismatch(f"it is {now!r} now, not {row['from']!r}")
    return row["to"]


def the_quote(reading, where):
    """The one quote that holds the words of `where` ("P3 the words": in paragraph 3)."""
    paragraph, words = PLACE.fullmatch(where).groups()
    found = [q for q in reading._quotes if words in reading.text[q.start:q.end] and q.paragraph == int(paragraph or q.paragraph)]
    if len(found) != 1:
        raise Mismatch(f"{len(found)} quotes hold these words")
    return found[0]


def the_actor(reading, name):
    """The actor of that canonical name."""
    for actor in reading._named[1]:
        if actor.actor == name:
            return actor
    raise Mismatch(f"there is no actor {name!r}")


def the_paragraph(reading, where):
    """The number of the one paragraph that `where` says: "P3", words that stand in it, or both, which then have to agree."""
    number, words = PLACE.fullmatch(where).groups()
    page = reading.page
    found = [n for n, bounds in enumerate(page.paragraphs, 1) if n == int(number or n) and words in page.string(*bounds)]
    if len(found) != 1:
        raise Mismatch(f"{len(found)} paragraphs are {where!r}")
    return found[0]


def set_speaker(reading, row):
    quote = the_quote(reading, row["where"])
    quote.actor, quote.confidence = checked(row, quote.actor), 1.
    return [("quotes", quote.start)]


def drop_quote(reading, row):
    reading._quotes.remove(the_quote(reading, row["where"]))
    return []


def add_quote(reading, row):
    """`where` holds the words, without the marks around them; `to` the actor."""
    paragraph, words = PLACE.fullmatch(row["where"]).groups()
    if not words:
        raise Mismatch("no words are given")
    page = reading.page
    places = [m.start() for m in re.finditer(re.escape(words), reading.text)
              if page.paragraph_of[page.token_at(m.start())] == int(paragraph or page.paragraph_of[page.token_at(m.start())])]
    if len(places) != 1:
        raise Mismatch(f"these words stand {len(places)} times")
    start, end = places[0], places[0] + len(words)
    if any(q.start < end and start < q.end for q in reading._quotes):
        raise Mismatch("there is a quote already")
    kind = "direct" if start and reading.text[start - 1] in "“\"‘'«„`" else "indirect"
    reading._quotes.append(Quote(start, end, kind, "", "", None, row["to"], page.paragraph_of[page.token_at(start)],
                                 len(words.split()), BY_HAND, 1.))
    reading._quotes.sort(key=lambda q: q.start)
    return [("quotes", start)]


def merge_actors(reading, row):
    """All that is `from`'s becomes `to`'s."""
    one, other = the_actor(reading, row["from"]), the_actor(reading, row["to"])
    if one is other:
        raise Mismatch(ALREADY)
    other.mentions = sorted(other.mentions + one.mentions, key=lambda m: m.start)
    other.aliases = tuple(dict.fromkeys((*other.aliases, one.actor, *one.aliases)))
    other.role, other.side = other.role or one.role, other.side or one.side
    reading._named[1].remove(one)
    return [("actors", other.actor), *renamed(reading, one.mentions, one.actor, other.actor)]


def split_actor(reading, row):
    """The mentions of `from` in the paragraph or with the words of `where` become those of a new actor, `to`."""
    old = the_actor(reading, row["from"])
    if any(actor.actor == row["to"] for actor in reading._named[1]):
        raise Mismatch(f"there is an actor {row['to']!r} already")
    paragraph, words = PLACE.fullmatch(row["where"]).groups()
    of = reading.page.paragraph_of
    mine = [m for m in old.mentions
            if of[m.first] == int(paragraph or of[m.first]) and words in ("", reading.text[m.start:m.end])]
    if not mine or len(mine) == len(old.mentions):
        raise Mismatch(f"{len(mine)} of {len(old.mentions)} mentions stand there")
    old.mentions = [m for m in old.mentions if m not in mine]
    names = tuple(dict.fromkeys(reading.text[m.start:m.end] for m in mine))
    reading._named[1].append(Actor(row["to"], old.label, "", (), "", "", names, old.collective, mine))
    return [("actors", old.actor), ("actors", row["to"]), *renamed(reading, mine, "", row["to"])]


def renamed(reading, mentions, old, new):
    """Give mentions and, by the old name, quotes and sides to `new`; what was changed."""
    for m in mentions:
        m.actor = new
    quotes = [q for q in reading._quotes if old and q.actor == old]
    for q in quotes:
        q.actor = new
    for a in reading._named[1]:
        a.side = new if old and a.side == old else a.side
    return [("mentions", m.start) for m in mentions] + [("quotes", q.start) for q in quotes]


def set_type(reading, row):
    actor = the_actor(reading, row["where"])
    old, actor.label = actor.label, checked(row, actor.label, TYPES)
    mentions = [m for m in actor.mentions if m.label == old]
    for m in mentions:
        m.label = actor.label
    return [("actors", actor.actor), *(("mentions", m.start) for m in mentions)]


def set_role(reading, row):
    actor = the_actor(reading, row["where"])
    actor.role = checked(row, actor.role)
    actor.roles = tuple(dict.fromkeys((actor.role, *actor.roles)))
    return [("actors", actor.actor)]


def set_side(reading, row):
    actor = the_actor(reading, row["where"])
    actor.side, actor.side_how = checked(row, actor.side), BY_HAND
    return [("actors", actor.actor)]


def set_tone(reading, row):
    """`to` is a label, and if wanted a score after it ("negative -0.7")."""
    number, table = the_paragraph(reading, row["where"]), reading.sentiment
    tone, score = scored(checked(row, table.label[number - 1]))
    table.loc[number - 1, ["score", "low", "high", "label", "evidence", "judged"]] = score, score, score, tone, True, True
    return [("sentiment", number)]


def scored(to):
    """(label, score) of "negative -0.7", or of a label alone."""
    tone, _, score = to.partition(" ")
    if tone not in TONES:
        raise Mismatch(f"{tone!r} is none of {', '.join(TONES)}")
    score = score.strip() or str(TONES[tone])
    if not SCORE.fullmatch(score):
        raise Mismatch(f"{score!r} is no score from -1 to 1")
    if label(float(score)) != tone:
        raise Mismatch(f"{score} is {label(float(score))}, not {tone}")
    return tone, float(score)


def set_topic(reading, row):
    """The first topic and the one in `to` change places."""
    number, ids = the_paragraph(reading, row["where"]), list(reading._scheme.ids)
    leads, top = reading.topic_leads, int(reading._topic_shares[number - 1].argmax())
    new = ids.index(checked(row, leads["first"][number - 1], ids))
    for counted in (reading._topic_shares, reading._topic_tally[0]):
        counted[number - 1, [top, new]] = counted[number - 1, [new, top]]
    leads.loc[number - 1, ["first", "second", "mixed", "judged"]] = ids[new], ids[top], False, True
    return [("topic_leads", number)]


KINDS = {"speaker": set_speaker, "drop quote": drop_quote, "add quote": add_quote, "merge actors": merge_actors,
         "split actor": split_actor, "type": set_type, "role": set_role, "side": set_side, "tone": set_tone, "topic": set_topic}
