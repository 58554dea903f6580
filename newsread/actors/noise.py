"""Noise: single words with a capital that are no names."""
from . import lexicon

MONTHS = lexicon.kind("month")
CAPTION = lexicon.kind("caption")
HONOURS = lexicon.kind("honours")


@lexicon.kept
def never(text):
    """Is a single word no name wherever it stands: "The", "Monday"?"""
    low = text.lower()
    return lexicon.word(text).never and low not in MONTHS and not (lexicon.known(text) and text != low.capitalize())


@lexicon.kept
def doubtful(text):
    """May a single word with a capital be no name: is it a letter, a month, a title, an ordinary word?"""
    w, low = lexicon.word(text), text.lower()
    ordinary = w.plain or text.endswith("s") and lexicon.word(text[:-1]).plain
    return len(text) == 1 or low in MONTHS or low in CAPTION or w.never or w.title or (
        (ordinary or len(text) > 5 and text.isupper()) and not lexicon.known(text))


def noise(page, piece, parts):
    """Is this one word no name: a function word, a month, a title, a single ordinary word at the head of a sentence?"""
    name, text = piece.name, piece.name[0]
    before = page.words[piece.first - 1] if piece.first else ""
    if before in ("#", "@") or before in ("(", ":") and ticker(page, piece.first) or before == "," and text in HONOURS:
        return True                                                                                 # Ana Lopez, OBE
    if not doubtful(text):
        return False
    w, low = lexicon.word(text), page.lower[piece.first]
    if low in CAPTION and page.words[piece.last:piece.last + 1] == [":"] or len(text) == 1 and not piece.title:
        return True
    if low in MONTHS:
        return name not in parts or piece.last < len(page.words) and page.words[piece.last][0].isdigit()
    known = lexicon.known(text)
    loud = text.isupper() and len(text) > 5 and not (known or piece.title or name in parts)
    if loud and (w.plain or before.lower() in ("a", "an")):                # a HEARTBROKEN man
        return True
    if w.never or piece.title or name in parts and not (piece.initial and parts[name] in ("body", "head") and w.plain and w.head):
        return False
    if w.title and piece.first and page.lower[piece.first - 1] == "the" and not known and not text.isupper():
        return any(e[0] == (low,) for e in lexicon.titles().get(low, ()))                               # the Pope
    if known and page.words[piece.last:piece.last + 1] and page.words[piece.last][0].isupper():       # Conservative | MP
        return False
    plain = w.plain or text.endswith("s") and lexicon.word(text[:-1]).plain
    return piece.initial and plain and not known or w.title and not w.surname and not text.isupper() and any(
        e[0] == (low,) for e in lexicon.titles().get(low, ()))


def ticker(page, at):
    """Does the code of an exchange, or of a firm on it, stand at this token: "(NYSE: ACME)"?"""
    marks = page.words
    return (marks[at - 1] == "(" and marks[at + 1:at + 2] == [":"] or at > 2 and marks[at - 3] == "(" and
            marks[at - 1] == ":" and marks[at + 1:at + 2] == [")"]) and marks[at].isupper()
