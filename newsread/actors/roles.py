"""What the article says that its persons are (role), which country or body that ties them to (side), and their sex."""
from collections import Counter

from . import lexicon, phrases

KIN = lexicon.kind("kin")


def assign(page, found, actors):
    """Fill role, roles, side, side_how and gender of the actors {name: Actor} from [(Piece, Mention)]."""
    at = {m.first: m for _, m in found}
    stated, sexes, ties = {}, {}, {}
    for k, (piece, m) in enumerate(found):
        if m.label == "PERSON":
            stated.setdefault(m.actor, []).extend(phrases.find(page, piece, m, found, k, at))
            if m.actor not in ties and (body := belongs(page, m, at)):
                ties[m.actor] = body
            if piece.title:
                sexes.setdefault(m.actor, []).append(piece.title[2])
    for name, actor in actors.items():
        if actor.label == "PERSON":
            actor.side, actor.side_how = ties.get(name, ("", ""))
            describe(page, actor, stated.get(name, ()), at)
            actor.gender = gender(actor, sexes.get(name, ()))
        else:
            own_side(actor)
    for piece, m in found:
        if piece.entry:
            obey(actors[m.actor], piece.entry)


def obey(actor, entry):
    """What the analyst's list says goes before what the article says."""
    if entry["role"]:
        actor.role, actor.roles = entry["role"], tuple(dict.fromkeys((entry["role"], *actor.roles)))
    if entry["side"]:
        actor.side, actor.side_how = entry["side"], "analyst's list"


def describe(page, actor, bounds, at):
    """Set a person's role, and the side that a role names, from the token bounds of what it is called."""
    texts = [singular(tidy(page.string(*s))) for s in bounds]
    actor.roles = tuple(dict.fromkeys(texts))
    often = Counter(texts)
    actor.role = max(texts, key=lambda t: (not KIN & set(t.split()), often[t], min(len(t), 60)), default="")
    for (first, last), text in zip(bounds, texts):
        ties = (at[i] for i in range(first, last) if i in at)
        tie = next((m for m in ties if m.label in phrases.OWNERS and m.actor != actor.actor), None)
        if tie:
            actor.side, actor.side_how = tie.actor, f"role: {text}"
            break


def belongs(page, m, at):
    """(side, how) of "Lena Fischer of Halden Bank"; None without."""
    i = m.last + 1
    if i < len(page.words) and page.lower[m.last] in ("of", "from", "with", "at"):
        i += page.lower[i] == "the"
        if i in at and at[i].label in (("ORG", "GPE") if page.lower[m.last] in ("of", "from") else ("ORG",)):
            return at[i].actor, tidy(page.string(m.last, at[i].last))
    return None


def own_side(actor):
    """A country stands for itself, a capital that acts and a national body for their country."""
    known = lexicon.names().get(actor.actor)
    acts = next((m.stands_for for m in actor.mentions if m.stands_for), "")
    if known and known.country == actor.actor:
        actor.side, actor.side_how = actor.actor, "is a country"
    elif acts:
        actor.side, actor.side_how = acts, "stands for it"
    elif known and known.label == "ORG" and known.country:
        actor.side, actor.side_how = known.country, "known body"


def tidy(text):
    return " ".join(text.split()).removesuffix("’s").removesuffix("'s")


def singular(text):
    """"U.S. envoys" of one of them is "U.S. envoy"."""
    word = text.split()[-1].lower()
    return text[:-1] if word not in lexicon.titles() and phrases.plural_title(word) else text


def gender(actor, titles):
    """ "f", "m" or "": by titles ("Mrs"), by the role's first telling word ("spokeswoman"), by the given name."""
    words = [sex for role in actor.roles for w in role.lower().split()[:5] for _, _, sex in lexicon.titles().get(w, ())]
    given = lexicon.sex(lexicon.fold(actor.actor.split()[0])) if " " in actor.actor else ""
    return next((sex for sex in (*titles, *words, given) if sex in ("f", "m")), "")
