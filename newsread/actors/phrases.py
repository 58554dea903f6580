"""Where the article says what a person is: the phrases before and after a name, and before a list of names."""
from . import lexicon, runs

OPEN, END, MODIFIERS = lexicon.kind("determiner"), lexicon.kind("role_end"), lexicon.kind("modifier")
LISTS = {"including": ("including",), "as": ("such", "as"), "like": ("like",), "namely": ("namely",), "them": ("among", "them")}
LONGEST = 16            # tokens of a phrase
OWNERS = ("GPE", "NORP", "ORG", "LOC")
SCHOLARS = lexicon.kind("scholar")      # forms of address that tell a trade
ROYALS = lexicon.kind("royal")          # and those that tell an office
CALLED = ("named", "called", "nicknamed", "dubbed")
TO = ("of", "for", "to", "at", "in")


def find(page, piece, m, found, k, at):
    """[(first, last)] token bounds of what the person of the k-th (Piece, Mention) is called; at: {first token: Mention}."""
    named = piece.first - (len(piece.title[0]) if piece.title else 0)
    comma = named > 1 and page.words[named - 1] == ","
    return [bounds for bounds in (comma and apposed(page, named - 1, at) or two(page, named, at), before(page, piece, at),
                                  after(page, m), listed(page, m, found, k, at)) if bounds]


def two(page, named, at):
    """Bounds of the first of two roles, "its founder, billionaire Ana Lopez"; None without."""
    trade = trade_before(page, named)
    bounds = apposed(page, trade - 1, at) if 1 < trade < named and page.words[trade - 1] == "," else None
    return bounds if bounds and page.lower[bounds[0] - 1] in ("its", "their", "whose") else None


def before(page, piece, at):
    """The title before a name, with what it belongs to: "Ukraine’s Prime Minister", "former U.S. Secretary of State"."""
    first = last = piece.first
    if piece.title:
        first -= len(piece.title[0])
        scholar = piece.title[0][0] in SCHOLARS and trade_before(page, first) == first       # Education Minister Dr Ana Lopez
        last = first if piece.title[1] == "honorific" and not (scholar or piece.title[0][-1] in ROYALS) else last
        first = ranked(page, first) if first < last else first
    if first == last:
        last -= page.lower[last - 1] in CALLED or 2 * (page.lower[last - 2:last] == ["known", "as"])     # a nurse named Ana Lopez
        first = compound(page, trade_before(page, last), last)
    if first < last and page.lower[first] in SCHOLARS:
        return first, last
    return (widened(page, first, at), last) if first < last else None


def ranked(page, first):
    """The first token of a title with a post right before it: "Detective Sergeant", "Army spokesman Colonel"."""
    post = trade_before(page, first)
    return post if page.words[post:first] and (page.words[post][0].isupper() or page.words[first][0].isupper()) else first


def widened(page, first, at):
    """The first token of a role with its owner and what narrows it before it."""
    while first > 0 and (step := owner(page, first, at)) is not None:
        first = step
    return first


def owner(page, i, at):
    """The first token of what stands before token i and belongs to a role: a people, an owner with 's, "former"; None without."""
    k = i - 1
    if page.words[k] in runs.HYPHENS:
        return None if page.spaced(k) else max(k - 1, 0)
    if page.lower[k] in MODIFIERS:
        return k
    k -= page.lower[k] in runs.POSSESSED or 3 * bracketed(page, k)
    owned = ending(k + 1, at)
    return owned.first if owned and owned.label in OWNERS else None


def bracketed(page, i):
    """Does token i close the brackets around a single word: "Tide Front (TF)"?"""
    return i > 2 and page.words[i] == ")" and page.words[i - 2] == "("


def ending(i, at):
    """The mention, of six tokens at most, that ends right before token i; None without one."""
    for j in range(i - 1, max(i - 6, 0) - 1, -1):
        if j in at and at[j].last == i:
            return at[j]
    return None


def compound(page, first, last):
    """The title with the noun that narrows it ("union leader"), where it is plain that the phrase begins there."""
    i = first - 1
    if first == last or i < 0 or not page.words[i].isalpha() or not (page.words[i].islower() or begins(page, i)):
        return first
    word = lexicon.word(page.words[i])
    opens = begins(page, i) or page.lower[i - 1] in OPEN or page.lower[i - 1] in runs.POSSESSED or (
        page.lower[i - 1] in MODIFIERS) or (page.words[i - 1][0].isupper() and page.words[i].islower())
    cue = page.lower[i] in lexicon.cues()["before"] and not word.title                           # told union leader Ana Lopez
    if not (opens and word.plain) or word.never or cue:
        return first
    opening = lexicon.word(page.words[i - 1])                                                    # Planning committee chairman
    return i - (i > 0 and begins(page, i - 1) and page.words[i - 1].istitle() and opening.plain and not opening.never)


def begins(page, i):
    """Does token i begin the text, a sentence or what stands between marks?"""
    return i == 0 or page.words[i - 1][-1] in ".,;:!?“”\""


def trade_before(page, i):
    """First token of a title in lower case that ends at token i: "president", "special envoy"; i without one."""
    if page.lower[i - 1] not in lexicon.title_ends():
        return i
    for n in (5, 4, 3, 2, 1):
        entries = lexicon.titles().get(page.lower[i - n], ()) if i >= n else ()
        cut = n > 1 and i > n and page.words[i - n - 1][0].isupper() and page.words[i - n][0].isupper()    # Green | Party leader
        if not (cut and page.words[i - 1].islower()) and any(
                words == tuple(page.lower[i - n:i]) and kind != "honorific" for words, kind, _ in entries):
            return i - n
    return i


def apposed(page, comma, at):
    """Bounds of "president of the Court," before a comma and a name; None where no title opens the phrase."""
    first = None
    for i in range(comma - 1, max(comma - LONGEST, -1), -1):
        if page.lower[i] in END or page.words[i] == ",":
            break
        n = title_length(page, i)
        if n and i + n <= comma and (i + n == comma or page.lower[i + n] in TO):
            first = trade_before(page, i + n)
            first = widened(page, compound(page, min(i, first), i + n), at)
            if page.lower[i - 1 - (page.lower[i - 1] in OPEN)] not in TO:                        # the chair of the judges
                break
    return None if first is None or of_another(page, first, at) else (first, comma)


def of_another(page, first, at):
    """Does the phrase that begins at a token follow another person's name and a comma ("Ama Mensah, the mayor, ...")?"""
    first -= page.lower[first - 1] in OPEN
    other = ending(first - 1, at) if page.words[first - 1] == "," else None
    return other is not None and other.label == "PERSON"


def title_length(page, i):
    """Number of tokens of the title, or the trade by its ending, that begins at token i; 0 for none."""
    for words, kind, _ in lexicon.titles().get(page.lower[i], ()):
        if kind != "honorific" and tuple(page.lower[i:i + len(words)]) == words:
            return len(words)
    return int(page.words[i].islower() and page.words[i].endswith(lexicon.kind("occupation_ending")))


def after(page, m):
    """Bounds of the apposition after a name and its age: ", a special envoy of Russian President Vladimir Putin"."""
    words, begin = page.lower, m.last + 1
    if begin >= len(words) or words[m.last] not in (",", "–", "—"):
        return None
    if words[begin].isdigit() and words[begin + 1:begin + 2] == [","]:
        begin += 2
    begin += begin + 1 < len(words) and words[begin] in ("now", "then", "currently", "formerly")
    end = phrase_end(page, begin)
    titled = any(title_length(page, k) for k in range(begin, min(begin + 7, end)))
    if titled and (words[begin] in OPEN or title_length(page, begin) or page.words[begin][0].isupper() or narrowed(page, begin)):
        return begin + (words[begin] in ("a", "an", "the")), end
    return None


def narrowed(page, i):
    """Does token i narrow the title right after it: "regional secretary", "portfolio manager"?"""
    word = lexicon.word(page.words[i])
    cue = page.lower[i] in lexicon.cues()["before"] or page.lower[i] in lexicon.cues()["after"]
    ordinary = page.words[i].isalpha() and word.plain and not (word.never or cue or page.lower[i] in END)
    return (ordinary or page.lower[i] in MODIFIERS) and i + 1 < len(page.lower) and title_length(page, i + 1) > 0


def phrase_end(page, begin):
    """Where the phrase that begins at a token ends: at a comma, a verb, a mark, or "and" before a capital."""
    words, limit = page.lower, min(page.sentences[page.sentence_of[begin]][1], begin + LONGEST)
    for i in range(begin, limit):
        clause = words[i] == "and" and page.words[i + 1:i + 2] and page.words[i + 1][0].isupper()
        if words[i] in END or words[i] == "," or clause or not (
                page.spaced(i) or words[i][0] in "'’-" or words[i - 1] in runs.HYPHENS):
            return i
    return limit


def listed(page, m, found, k, at):
    """Bounds of the plural role of a list of names: "U.S. envoys including A and B"."""
    i = m.first
    while k and m.first - i < 3 * LONGEST and page.lower[i - 1] in ("and", ","):
        earlier = found[k - 1][1]
        if i - 1 > earlier.last + 1 or earlier.label != "PERSON":
            break
        k, i = k - 1, earlier.first
    several = i < m.first or page.lower[m.last:m.last + 1] == ["and"] and m.last + 1 in at and at[m.last + 1].label == "PERSON"
    if several and i > 1 and page.lower[i - 1] == "," and (role := many(page, i - 1, at)):
        return role
    if 0 < i < m.first and plural_title(page.lower[i - 1]):
        return widened(page, i - 1, at), i                      # senators A and B
    marks = LISTS.get(page.lower[i - 1], ())
    j = i - len(marks)
    if marks and j > 0 and tuple(page.lower[j:i]) == marks:
        j -= page.lower[j - 1] == ","
        if j > 0 and plural_title(page.lower[j - 1]):
            return widened(page, j - 1, at), j
    return None


def many(page, comma, at):
    """Bounds of "lawmakers from the Greens," before a comma and names; None where no plural title opens the phrase."""
    for i in range(comma - 1, max(comma - LONGEST, -1), -1):
        if page.lower[i] in END or page.lower[i] in (",", "and"):
            return None
        if plural_title(page.lower[i]) and (i + 1 == comma or page.lower[i + 1] in TO or page.lower[i + 1] == "from"):
            return widened(page, i, at), comma
    return None


def plural_title(word):
    """Is this the plural of a title of one word?"""
    return word.endswith("s") and any(words == (word[:-1],) for words, _, _ in lexicon.titles().get(word[:-1], ()))


def tidy(text):
    return " ".join(text.split()).removesuffix("’s").removesuffix("'s")
