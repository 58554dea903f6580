"""Which country or body the words around its persons tie them to (side), and by which words."""
from . import clauses, lexicon, phrases, runs

LED = lexicon.kind("led")
SCENE = frozenset(["in", "near", "around", "outside"])
TIES = {"of": ("ORG", "GPE"), "from": ("ORG", "GPE"), "(": ("ORG", "GPE"), "with": ("ORG",), "at": ("ORG",)}
NOUNS = lexicon.kind("body_noun")                       # the company's, the party's
POSTS = lexicon.kind("body_post")                       # offices that belong to a body
FIELDS = lexicon.kind("field_post")
NOW = lexicon.kind("clause_between") | {"currently", "formerly"}
SERVES, SERVED = lexicon.kind("clause_serve"), frozenset(["at", "for", "from", "in", "with"])
JOINS = lexicon.kind("clause_join")
SCORED = lexicon.kind("scored")
VERBS = SERVES | JOINS | {"loan"}
LONG = 40               # tokens from a person to "her party"
NEAR = 6                # tokens between a verb and the body that is served


def stated(page, bounds, at, name):
    """(side, how) of the first of a person's roles that names a body, country or people; None without. What is merely the scene
    ("a trader in Rotterdam") is no side."""
    for first, last in bounds:
        for m in (at[i] for i in range(first, last) if i in at):
            scene = m.label in ("GPE", "LOC") and m.first > first and (
                page.lower[m.first - 1] in SCENE or page.lower[m.first - 1] == "from" and not is_country(m.actor))
            born = page.lower[m.last + 1:m.last + 2] in (["born"], ["majority"])             # the Peruvian-born head of the bank
            inner = at.get(m.last + 1) if page.lower[m.last:m.last + 1] and page.lower[m.last] in runs.POSSESSED else None
            whose = inner and inner.label == "ORG" and inner.last <= last                      # head of Germany’s Halden Bank
            house = m.label == "FAC" and m.actor.lower().split()[-1] in NOUNS                # curator at the Halden Museum
            if (m.label in phrases.OWNERS or house) and m.actor not in (name, name.split()[-1]) and not (scene or born or whose):
                return m.actor, "role: " + phrases.tidy(page.string(first, last))
        if (party := lexicon.known(page.words[first])) and party.label == "NORP" and not party.country:
            return party.actor, "role: " + phrases.tidy(page.string(first, last))              # the Republican from Iowa
    return next((tie for s in bounds if (tie := unlisted(page, *s, at))), None)


def unlisted(page, first, last, at):
    """(side, how) of a role with a body that no rule names, "member of the Tide party"; None without."""
    for i in range(first + 1, last - 1):
        k = i + 1 + (page.lower[i + 1] in ("the", "a", "an"))
        while i + 1 < k < min(last - 1, i + 6) and (page.words[k].islower() or page.words[k] in runs.HYPHENS):
            k += 1                                                                           # the left-wing Tide party
        field = page.lower[i - 1] in FIELDS and k == i + 1 and runs.ordinary(page, k, k + 1)      # director of Public Prosecutions
        body = page.lower[i] == "at" or page.lower[i] in TIES and (k > i + 1 or page.lower[i - 1] in POSTS)
        if body and not field and (name := capitals(page, k, last, at)):
            return name, "role: " + phrases.tidy(page.string(first, last))
    return None


def capitals(page, first, last, at, plainly=False):
    """The name of a body that begins at a token and no other mention, an ordinary word only where plainly; "" without."""
    end = first
    while end < min(last, len(page.words)) and page.words[end][0].isupper() and (
            end not in at or at[end].label in ("OTHER", "FAC") or (                          # at Caltech
                page.lower[end - 1] == "at" and at[end].label == "PERSON" and at[end].last == end + 1)):
        end += 1
    plain = not plainly and end == first + 1 and lexicon.word(page.words[first]).plain and page.words[first][-1] != "s" and (
        page.lower[end:end + 1] == [] or page.lower[end] not in NOUNS)                       # player of the Year; the Tide party
    return "" if end == first or plain or phrases.title_length(page, first) else page.string(first, end)


def belongs(page, m, at):
    """(side, how) of "Lena Fischer of Halden Bank", "Kenya’s Eliud Tanui", "Eliud Tanui (Kenya)", "Rosa Diaz, D-Texas"; None
    without."""
    i, lower = 0, page.lower[m.last:m.last + 5] + [""] * 5
    i += lower[i] == ","
    i += lower[i] == "(" and lower[i + 2] in runs.HYPHENS                                    # (D-Texas)
    i += lower[i] in NOW and lower[i + 1] in TIES                                            # now with Halden Bank
    if lower[i] in ("d", "r", "i") and lower[i + 1] in runs.HYPHENS:
        k, classes = m.last + i + 2, ("GPE", "LOC")
    elif lower[0] == "," and (tie := at.get(m.last + 1)) and tie.label == "ORG" and page.words[tie.last:tie.last + 1] == [":"]:
        return tie.actor, phrases.tidy(page.string(m.first, tie.last))                      # ANA LOPEZ, HALDEN BANK: No.
    elif lower[i] == "," or lower[0] == "," and lower[1] in ("a", "an"):
        return camp(page, m, at) or owned(page, m, at)
    else:
        classes = TIES.get(lower[i], ())
        k = past(page, m.last + i + 1, at) if classes else m.last + i
    tie = at.get(k)
    body = tie and (tie.label == "ORG" or "LOC" in classes or is_country(tie.actor))
    if tie and (tie.label in classes and body or page.lower[k - 1] == "at" and tie.label == "GPE" and tie.last > k + 1 and (
            tie.actor not in lexicon.names())):
        return tie.actor, phrases.tidy(page.string(m.first, tie.last))
    if classes and (name := capitals(page, k, min(k + NEAR, len(page.words)), at, True)) and (
            page.lower[k - 1] in NOUNS or page.lower[k - 2] == "of" or NOUNS.intersection(name.lower().split())):
        return name, phrases.tidy(page.string(m.first, k)) + " " + name
    return owned(page, m, at) or headed(page, m, at) or serves(page, m, at) or through(page, m, at)


def past(page, i, at):
    """The token after "the firm", "Danish lender", "the patients’ group"; after "the" where no noun for a body follows."""
    i += page.lower[i:i + 1] == ["the"]
    for k in range(i, min(i + 4, len(page.words) - 1)):
        if page.lower[k] in NOUNS and page.words[k].islower():
            return k + 1
        if not (page.words[k].islower() or page.words[k] in "’'" or k in at and at[k].label == "NORP"):
            break
    return i


def camp(page, m, at):
    """(side, how) of "Katya Orlova, a Russian,"; None without."""
    tie = at.get(m.last + 2)
    if tie and tie.label == "NORP" and page.lower[tie.last:tie.last + 1] in ([","], ["."], ["and"]):
        return tie.actor, phrases.tidy(page.string(m.first, tie.last))
    return None


def owned(page, m, at):
    """(side, how) of a person right after an owner with 's or the name of a people."""
    k = m.first - (m.first > 1 and page.lower[m.first - 1] in runs.POSSESSED)
    tie = phrases.ending(k, at)
    if tie and (tie.label == "NORP" and k == m.first or tie.label in ("GPE", "ORG") and k < m.first):
        return tie.actor, phrases.tidy(page.string(tie.first, m.last))
    return None


def led(page, m):
    """Where what is "led by Ana Lopez" ends, also with her trade before her name; 0 without."""
    if "by" not in page.lower[max(m.first - 3, 2):m.first]:
        return 0
    by = next(k for k in range(m.first - 1, 1, -1) if page.lower[k] == "by")
    return by - 1 - (page.words[by - 2] == ",") if page.lower[by - 1] in LED else 0


def headed(page, m, at):
    """(side, how) of "the Harbour Trust, led by Ana Lopez"; None without."""
    if end := led(page, m):
        owner = next((k for k in range(end - 1, max(end - 4, 0), -1) if page.lower[k] in runs.POSSESSED), end)  # Peru’s army
        tie = phrases.ending(owner - 3 * phrases.bracketed(page, owner - 1), at)                  # the Tide Front (TF), led by
        if tie and (tie.label == "ORG" or tie.label == "GPE" and is_country(tie.actor)):
            return tie.actor, phrases.tidy(page.string(tie.first, m.last))
    return None


def serves(page, m, at):
    """(side, how) of "X, who joined Halden Bank", "X, on loan from Acme", "X, writing in the Courier"; None without."""
    if VERBS.isdisjoint(page.lower[m.last:m.last + 2 * NEAR]):
        return None
    i = clauses.clause(page, m.last)
    i += page.lower[i:i + 1] == [","]
    verb, loan = clauses.low(page, i), page.lower[i:i + 3] == ["on", "loan", "from"]
    if verb in JOINS or loan:
        found = past(page, i + 3 if loan else i + 1 + (clauses.low(page, i + 1) in ("from", "to")), at)
    elif verb in SERVES:
        served = SERVED - {"in"} if verb.startswith("play") else SERVED                      # plays a villain in a BBC series
        found = next((past(page, k + 1, at) for k in range(i + 1, min(i + NEAR, len(page.words))) if page.lower[k] in served), 0)
    else:
        return None
    tie = at.get(found)
    if not tie and found and page.lower[found - 1] in ("at", "for") and (name := capitals(page, found, found + NEAR, at)):
        return name, phrases.tidy(page.string(m.first, found)) + " " + name
    return (tie.actor, phrases.tidy(page.string(m.first, tie.last))) if tie and (tie.label == "ORG" or loan) else None


def through(page, m, at):
    """(side, how) of who scored: "Drovnik Town led through Ana Lopez"; None without."""
    if m.first and page.lower[m.first - 1] == "through":
        for k in range(m.first - 2, max(m.first - 2 * NEAR, 0), -1):
            team = phrases.ending(k, at) if page.lower[k] in SCORED else None
            if team and team.label in ("ORG", "GPE"):
                return team.actor, phrases.tidy(page.string(team.first, m.last))
    return None


def theirs(page, found):
    """{person: (side, how)} of whoever "her party, the Greens", "whose union EduVoice" and "his Rovers" go back to."""
    out, person = {}, None
    for _, m in found:
        if m.label == "PERSON":
            person = m
        elif person and m.label in ("ORG", "OTHER") and m.first - person.last < LONG:
            i = m.first - 1 - (page.lower[m.first - 1] == "the")
            i -= page.lower[i] == ","
            i -= page.lower[i] in NOUNS
            if page.lower[i] in ("his", "her", "whose") and (m.label == "ORG" or i == m.first - 1):
                out.setdefault(person.actor, (m.actor, phrases.tidy(page.string(i, m.last))))
    return out


def is_country(name):
    return name in lexicon.countries()
