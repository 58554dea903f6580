"""The subject of a sentence, found past what opens it: a dateline, "Last month,", "Asked about it,"."""
from . import datelines, subjects
from . import phrases as p
from . import words as w


def subject(s, a, b):
    """(first, last) of the subject of a sentence that begins at a; None where nothing looks like one."""
    low, b = s.low, min(b, a + subjects.LONGEST)
    i = elapsed(s, datelines.after(s, a, b), b)
    while i < b and (low[i] in w.JOINER or low[i] in w.OPENER or low[i] == "," or w.adverb(low[i]) and not surname(s, i, b)):
        i += 1
    if i < b and (low[i] in w.SUBORDINATOR or last_month(s, i, b) or participial(s, i, b)):
        i = after_commas(s, i, b)
    last = p.noun_phrase(s, i, b)
    return (i, next((k for k in range(i + 1, last) if w.present(s, k)), last)) if last > i else None


def surname(s, i, b):
    """Is a word in -ly a name, which a verb follows: "Reilly laughs"?"""
    return s.word[i][0].isupper() and s.low[i].endswith("ly") and i + 1 < b and (w.past(s, i + 1) or w.present(s, i + 1))


def elapsed(s, i, b):
    """The unit after "A few minutes later" or "Two days ago" at i, else i."""
    k = next((k for k in range(i + 1, min(i + 5, b - 1)) if s.low[k] in ("later", "earlier", "ago")), i)
    return k + 1 if k > i and s.low[k - 1] in w.UNIT else i


def last_month(s, i, b):
    """Does "Last month," or "This time around," begin at i?"""
    low, k = s.low, i + 2 + (s.low[i + 2:i + 3] != [","])
    return i + 1 < b and low[i] in w.SPAN and low[i + 1] in w.UNIT and low[k:k + 1] == [","]


def participial(s, i, b):
    """Does "Asked about it," or "Speaking in Lima," begin at i, and no "Retired Col. Roe"?"""
    return s.low[i].endswith(("ing", "ed")) and len(s.low[i]) > 4 and not (
        i + 1 < b and w.named(s, i + 1) and s.low[i].endswith("ed"))


def after_commas(s, i, b):
    """The unit after the comma that ends an opening adverbial: "At a rally in Lima, Peru, on Monday, the mayor …"."""
    while True:
        i = next((k + 1 for k in range(i, b) if s.low[k] == ","), b)
        comma = next((k for k in range(i, min(i + 4, b)) if s.low[k] == ","), b)
        place = comma + 1 < b and w.named(s, i) and s.low[comma + 1] in w.PREPOSITION
        if comma == b or not (place or subjects.leading(s, i, comma)):
            return i
