"""Who is named: mentions in a text, and the actors that they name."""
from dataclasses import dataclass

from . import aliases, lexicon, mentions, roles
from .mentions import Mention

MENTION_COLUMNS = ("start", "end", "text", "label", "actor", "paragraph", "rule", "confidence")
ACTOR_COLUMNS = ("actor", "label", "role", "roles", "side", "side_how", "aliases", "collective", "gender", "mentions", "paragraphs")


@dataclass(slots=True)
class Actor:
    """One actor: canonical name, class, role as the article states it, side, all its names, its mentions, and "f" or "m" where a
    person's title, role or given name tells it."""
    actor: str
    label: str
    role: str
    roles: tuple
    side: str
    side_how: str
    aliases: tuple
    collective: bool
    mentions: list
    gender: str = ""


def find(page):
    """(mentions, actors) of a language.Text, in the order of the text."""
    found = mentions.find(page)
    aliases.resolve(page, found)
    actors = {}
    for _, m in found:
        a = actors.setdefault(m.actor, Actor(m.actor, label_of(m), "", (), "", "", (), False, []))
        a.mentions.append(m)
    roles.assign(page, found, actors)
    for a in actors.values():
        a.aliases = tuple(dict.fromkeys(page.text[m.start:m.end] for m in a.mentions))
    return [m for _, m in found], list(actors.values())


def label_of(mention):
    """The class of the actor that a mention names: a people's is its country's."""
    known = lexicon.names().get(mention.actor) if mention.label == "NORP" else None
    return known.label if known else mention.label
