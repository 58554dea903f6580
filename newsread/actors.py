"""Who is named: mentions in a text, and the actors that they name."""
import re
from dataclasses import dataclass

MENTION_COLUMNS = ("start", "end", "text", "label", "actor", "paragraph", "rule", "confidence")
ACTOR_COLUMNS = ("actor", "label", "role", "roles", "side", "side_how", "aliases", "collective", "mentions", "paragraphs")


@dataclass(slots=True)
class Mention:
    """One named mention: offsets, token bounds, class (PERSON, ORG, GPE, LOC, NORP, OTHER), its actor's canonical name."""
    start: int
    end: int
    first: int
    last: int
    label: str
    actor: str
    rule: str
    confidence: float


@dataclass(slots=True)
class Actor:
    """One actor: canonical name, class, role as the article states it, side, all its names, its mentions."""
    actor: str
    label: str
    role: str
    roles: tuple
    side: str
    side_how: str
    aliases: tuple
    collective: bool
    mentions: list


def find(page):
    """(mentions, actors) of a language.Text, in the order of the text."""
    mentions, full = [], {}
    for first, last in page.sentences:
        i = first
        while i < last:
            j = i
            while j < last and page.words[j][0].isupper() and re.match(r"\w", page.words[j]):
                j += 1
            if j - i >= 2 or j > i > first:
                name = page.string(i, j)
                full.setdefault(page.words[j - 1], name) if j - i > 1 else None
                actor = full.get(page.words[j - 1], name)
                mentions.append(Mention(page.starts[i], page.ends[j - 1], i, j, "PERSON" if actor.count(" ") else "GPE", actor, "capitals", .5))
            i = max(j, i + 1)
    actors = {}
    for m in mentions:
        a = actors.setdefault(m.actor, Actor(m.actor, m.label, "", (), "", "", (), False, []))
        a.mentions.append(m)
    return mentions, list(actors.values())
