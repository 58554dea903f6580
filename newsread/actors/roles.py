"""What the article says that its persons are (role), which country or body that ties them to (side), and their sex."""
from collections import Counter
from itertools import takewhile

from . import bodies, clauses, lexicon, phrases, sides

KIN = lexicon.kind("kin")
LINKS = frozenset(["of", "to", "for", "at", "in", "with", "from"])          # what follows them is another's


def assign(page, found, actors):
    """Fill role, roles, side, side_how and gender of the actors {name: Actor} from [(Piece, Mention)]."""
    at = {m.first: m for _, m in found}
    stated, sexes, ties, named, country = {}, {}, {}, bodies.Bodies(page, found), bodies.main_country(page, found)
    for k, (piece, m) in enumerate(found):
        if m.label == "PERSON":
            stated.setdefault(m.actor, []).extend(phrases.find(page, piece, m, found, k, at) + clauses.after(page, m, at))
            if m.actor not in ties and (body := sides.belongs(page, m, at) or bodies.headed(page, m, named)):
                ties[m.actor] = body
            if piece.title:
                sexes.setdefault(m.actor, []).append(piece.title[2])
    theirs = sides.theirs(page, found)
    for name, actor in actors.items():
        if actor.label == "PERSON":
            told = stated.get(name, ())
            if told:
                describe(page, actor, told)
            tie = sides.stated(page, told, at, name) or ties.get(name) or theirs.get(name) or bodies.find(page, told, named)
            actor.side, actor.side_how = tie or bodies.of_state(page, told, country) or ("", "")
            actor.side = party(actor.side, actors)
            actor.gender = gender(actor, sexes.get(name, ()))
        else:
            own_side(actor)
    for name, actor in actors.items():
        if actor.label == "PERSON" and not actor.side:
            actor.side, actor.side_how = bodies.fellow(page, stated.get(name, ()), named, actors) or ("", "")
    for piece, m in found:
        if piece.entry:
            obey(actors[m.actor], piece.entry)


def obey(actor, entry):
    """What the analyst's list says goes before what the article says."""
    if entry["role"]:
        actor.role, actor.roles = entry["role"], tuple(dict.fromkeys((entry["role"], *actor.roles)))
    if entry["side"]:
        actor.side, actor.side_how = entry["side"], "analyst's list"


def describe(page, actor, bounds):
    """Set a person's role from the token bounds of what it is called."""
    texts = [singular(phrases.tidy(page.string(*s))) for s in bounds]
    actor.roles = tuple(dict.fromkeys(texts))
    often = Counter(texts)
    telling = [t for t in texts if t.lower() not in phrases.SCHOLARS and KIN.isdisjoint(t.split())]
    noun = {t: 2 - (t.split()[0] in clauses.VERBS) for t in telling}
    actor.role = max(texts, key=lambda t: (noun.get(t, 0), often[t], min(len(t), 60)), default="")


def party(side, actors):
    """The party by its own name, where the article has that beside "Liberal Democrat": "Liberal Democrats", "Tide Party"."""
    return next((name for name in (side + "s", side + " Party") if name in actors and actors[name].label == "ORG"), side)


def own_side(actor):
    """A country stands for itself, a capital that acts and a national body for their country."""
    known = lexicon.entry(actor.actor)
    acts = next((m.stands_for for m in actor.mentions if m.stands_for), "")
    if known and known.country == actor.actor:
        actor.side, actor.side_how = actor.actor, "is a country"
    elif acts:
        actor.side, actor.side_how = acts, "stands for it"
    elif known and known.label == "ORG" and known.country:
        actor.side, actor.side_how = known.country, "known body"


def singular(text):
    """"U.S. envoys" of one of them is "U.S. envoy", "lawmakers from Peru" is "lawmaker from Peru"."""
    head = " ".join(takewhile(lambda word: word not in LINKS, text.split()))
    word = head.split()[-1].lower() if head and head.split()[0] not in clauses.VERBS else ""
    return head[:-1] + text[len(head):] if phrases.plural_title(word) else text


def gender(actor, titles):
    """ "f", "m" or "": by titles ("Mrs"), by the role's first telling word ("spokeswoman"), by the given name."""
    said = [w for role in actor.roles for w in takewhile(lambda w: w not in LINKS, role.lower().split()[:5])]
    words = [sex for w in said for title, kind, sex in lexicon.titles().get(w, ()) if len(title) == 1 and kind != "honorific"]
    given = lexicon.sex(lexicon.fold(actor.actor.split()[0])) if " " in actor.actor else ""
    return next((sex for sex in (*titles, *words, given) if sex in ("f", "m")), "")
