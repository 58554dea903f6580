"""Who is named: mentions in a text, and the actors that they name."""
from dataclasses import dataclass

from . import aliases, groups, lexicon, mentions, roles
from .mentions import Mention as Mention

MENTION_COLUMNS = ("start", "end", "text", "label", "actor", "paragraph", "rule", "confidence", "stands_for")
ACTOR_COLUMNS = ("actor", "label", "role", "roles", "side", "side_how", "aliases", "collective", "gender", "mentions",
                 "paragraphs")


@dataclass(slots=True)
class Actor:
    """One actor: canonical name, class, role as the article states it, side, all its names, its mentions, and "f" or "m" where a
    person's title, role or given name tells it. collective: a group of people ("Ukrainian officials"); its mentions span those of
    the names inside them, and so are not in the list of mentions."""
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
    """(mentions, actors) of a language.Text, in the order of the text.

    >>> from newsread.language import cut
    >>> [(a.actor, a.role, a.side) for a in find(cut("Ghana’s Prime Minister Ama Mensah smiled."))[1]]
    [('Ghana', '', 'Ghana'), ('Ama Mensah', 'Ghana’s Prime Minister', 'Ghana')]
    """
    found = mentions.find(page)
    aliases.resolve(page, found)
    actors = {}
    for _, m in found:
        if m.actor not in actors:
            actors[m.actor] = Actor(m.actor, label_of(m), "", (), "", "", (), False, [])
        actors[m.actor].mentions.append(m)
    roles.assign(page, found, actors)
    for m, owner in groups.find(page, found):
        group = Actor(m.actor, m.label, "", (), actors[owner.actor].side or owner.actor, "named in it", (), True, [])
        actors.setdefault(m.actor, group).mentions.append(m)
    for actor in actors.values():
        actor.aliases = tuple(dict.fromkeys(page.text[m.start:m.end] for m in actor.mentions))
    return [m for _, m in found], list(actors.values())


def label_of(mention):
    """The class of the actor that a mention names: a people's is its country's."""
    known = lexicon.entry(mention.actor) if mention.label == "NORP" else None
    return known.label if known else mention.label
