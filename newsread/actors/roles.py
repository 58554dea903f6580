"""What the article says that its persons are (role), which country or body that ties them to (side), and their sex."""
from . import lexicon, runs

OPEN = frozenset(["a", "an", "the", "his", "her", "their", "its", "our", "my"])
END = frozenset([".", ";", ":", "who", "whose", "which", "that", "said", "says", "told", "has", "had", "is", "was", "were", "will", ")",
                 "(", "—", "–", "…", "”", "“", '"', "but", "while", "when", "after", "before", "where"])
KIN = lexicon.kind("kin")
LISTS = (("including",), ("such", "as"), ("like",), ("namely",), ("among", "them"))
LONGEST = 16


def assign(page, found, actors):
    """Fill role, roles, side, side_how and gender of the actors {name: Actor} from [(Piece, Mention)]."""
    at = {m.first: m for _, m in found}
    stated, sexes, ties = {}, {}, {}
    for k, (piece, m) in enumerate(found):
        if m.label == "PERSON":
            told = stated.setdefault(m.actor, [])
            told += [s for s in (before(page, piece, at), after(page, m), listed(page, m, found, k)) if s]
            if m.actor not in ties and (body := belongs(page, m, at)):
                ties[m.actor] = body
            if piece.title:
                sexes.setdefault(m.actor, []).append(piece.title[2])
    for name, actor in actors.items():
        if actor.label == "PERSON":
            describe(page, actor, stated.get(name, ()), at)
            if not actor.side and name in ties:
                actor.side, actor.side_how = ties[name]
            actor.gender = gender(actor, sexes.get(name, ()))
        else:
            own_side(actor)
    for piece, m in found:
        if piece.entry:
            obey(actors[m.actor], piece.entry)


def obey(actor, entry):
    """What the analyst's list says goes before what the article says."""
    if entry["role"]:
        actor.role, actor.roles = entry["role"], (entry["role"], *(r for r in actor.roles if r != entry["role"]))
    if entry["side"]:
        actor.side, actor.side_how = entry["side"], "analyst's list"


def describe(page, actor, bounds, at):
    """Set a person's role and side from the token bounds of what it is called."""
    texts = [singular(tidy(page.string(*s))) for s in bounds]
    actor.roles = tuple(dict.fromkeys(texts))
    actor.role = max(texts, key=lambda t: (not KIN & set(t.split()), texts.count(t), min(len(t), 60)), default="")
    for (first, last), text in zip(bounds, texts):
        ties = (at[i] for i in range(first, last) if i in at)
        tie = next((m for m in ties if m.label in ("GPE", "NORP", "ORG", "LOC") and m.actor != actor.actor), None)
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
    return text[:-1] if word.endswith("s") and word not in lexicon.titles() and word[:-1] in lexicon.titles() else text


def before(page, piece, at):
    """Token bounds of the title before a name, with what it belongs to: "Ukraine’s Prime Minister", "former U.S. Secretary of State"."""
    first, words, last = piece.first, page.lower, piece.first
    if piece.title:
        first = piece.first - len(piece.title[0])
        last = first if piece.title[1] == "honorific" else last
    if first == last and first and words[first - 1] == "," and (role := apposed(page, first - 1, at)):
        return role
    if first == last:
        first = compound(page, trade_before(page, first), last)
    while 0 < first < last and (step := owner(page, first, at)) is not None:
        first = step
    return (first, last) if first < last else None


def owner(page, i, at):
    """The first token of what stands before token i and belongs to a role: a people, an owner with 's, "former" and the like."""
    words = page.lower
    k = i - 1
    if words[k] in ("former", "ex", "-", "acting", "outgoing", "then", "deputy", "senior", "chief", "interim", "late", "incoming", "first",
                    "foreign", "prime", "vice", "assistant", "special", "national", "security", "presidential", "political", "executive"):
        return k
    if words[k] in runs.POSSESSED:
        k -= 1
    return next((j for j in range(k, max(k - 6, -1), -1) if j in at and at[j].last == k + 1 and at[j].label in ("GPE", "NORP", "ORG", "LOC")), None)


def compound(page, first, last):
    """The title with the noun that narrows it ("union leader"), where it is plain that the phrase begins there."""
    i = first - 1
    if first == last or i < 1 or not page.words[i].islower() or not page.words[i].isalpha() or not lexicon.word(page.words[i]).plain:
        return first
    opens = page.words[i - 1][-1] in ".,;:“”\"" or page.lower[i - 1] in OPEN
    return i if opens and not lexicon.word(page.words[i]).never and page.lower[i] not in lexicon.cues()["before"] else first


def trade_before(page, i):
    """First token of a title in lower case that ends at token i: "president", "special envoy"."""
    for n in (4, 3, 2, 1):
        entries = lexicon.titles().get(page.lower[i - n], ()) if i >= n else ()
        if any(e[0] == tuple(page.lower[i - n:i]) and e[1] != "honorific" for e in entries):
            return i - n
    return i


def apposed(page, comma, at):
    """Bounds of "president of the Court," before a comma and a name; None where no title opens the phrase."""
    for i in range(comma - 1, max(comma - LONGEST, -1), -1):
        word = page.lower[i]
        if word in END or word == ",":
            return None
        n = title_length(page, i)
        if n and i + n <= comma and (i + n == comma or page.lower[i + n] in ("of", "for", "to", "at", "in")):
            first = i
            while first > 0 and (step := owner(page, first, at)) is not None:
                first = step
            return first, comma
    return None


def title_length(page, i):
    if page.words[i].endswith(("ologist", "icist", "ician", "rist", "nist")) and page.words[i].islower():
        return 1
    for entry in lexicon.titles().get(page.lower[i], ()):
        n = len(entry[0])
        if entry[1] != "honorific" and tuple(page.lower[i:i + n]) == entry[0]:
            return n
    return 0


def after(page, m):
    """Bounds of the apposition after a name: ", a special envoy of Russian President Vladimir Putin" up to its comma."""
    words, i = page.lower, m.last
    if i + 1 >= len(words) or words[i] != ",":
        return None
    i += 1
    if words[i].isdigit() and i + 1 < len(words):
        i += 2 if words[i + 1] == "," else 1
    begin = i
    end = begin
    while end < len(words) and end - begin < LONGEST and words[end] not in END and words[end] != "," and page.spaced(end) | (words[end][0] in "'’-") \
            and not (words[end] == "and" and end + 1 < len(words) and page.words[end + 1][0].isupper()):
        end += 1
    if any(title_length(page, k) for k in range(begin, min(begin + 7, end))) and (words[begin] in OPEN or title_length(page, begin)
                                                                               or page.words[begin][0].isupper()):
        return begin + (words[begin] in ("a", "an", "the")), end
    return None


def listed(page, m, found, k):
    """Bounds of the plural role of a list of names: "U.S. envoys including A and B"."""
    i = m.first
    while k and m.first - i < 3 * LONGEST and page.lower[i - 1] in ("and", ",") and i - 1 <= found[k - 1][1].last + 1 and found[k - 1][1].label == "PERSON":
        k -= 1
        i = found[k][1].first
    for marks in LISTS:
        n = len(marks)
        if tuple(page.lower[i - n:i]) == marks:
            j = i - n - (page.lower[i - n - 1] == ",")
            if j > 0 and title_length_plural(page, j - 1):
                first, at = j - 1, {x.first: x for _, x in found[max(0, k - 3):k]}
                while first > 0 and (step := owner(page, first, at)) is not None:
                    first = step
                return first, j
    return None


def title_length_plural(page, i):
    word = page.lower[i]
    return word.endswith("s") and any(e[0] == (word[:-1],) for e in lexicon.titles().get(word[:-1], ()))


def gender(actor, titles):
    """ "f", "m" or "": by titles ("Mrs"), by the role's first telling word ("spokeswoman"), by the given name."""
    words = [sex for role in actor.roles for w in role.lower().split()[:5] for _, _, sex in lexicon.titles().get(w, ())]
    given = lexicon.given().get(lexicon.fold(actor.actor.split()[0]), "") if " " in actor.actor else ""
    return next((sex for sex in (*titles, *words, given) if sex in ("f", "m")), "")
