"""Datelines: "PARIS (Reuters) — ", "OBAN, Scotland, May 3 - ", "NEW DELHI: " are no words of the first sentence."""
from ..actors import lexicon
from . import words as w

LONGEST = 14                # units of a dateline
EARLY = 6                   # paragraphs in which a place before a colon is one
COLON = frozenset([":", "):"])
BETWEEN = frozenset("(),./")


def after(s, a, b):
    """The unit after the dateline that the sentence [a, b) begins with; a where there is none."""
    low, limit = s.low, min(a + LONGEST, b - 1)
    if not (s.word[a].isupper() or low[a] == "(" or "(" in low[a + 1:limit]):
        return a
    k = next((k for k in range(a + 1, limit) if low[k] in w.DASH or low[k] in COLON), a)
    return k + 1 if k > a and dateline(s, a, k) and not s.word[k + 1][0].islower() else a


def dateline(s, a, k):
    """Do the units [a, k) before a dash or colon tell where and when, by a known place, or a comma or an agency after it?"""
    last = s.low.index("(", a, k) if "(" in s.low[a:k] else k
    if not all(w.named(s, u) or s.low[u] in BETWEEN or s.low[u] in w.LINKER or s.word[u].isdigit() for u in range(a, last)):
        return False
    if s.low[k] in COLON:
        once = s.paragraph(a) < EARLY and s.page.text.count(s.string(a, k + 1)) == 1        # no label of a transcript
        return once and place(s, a, next((u for u in range(a, last) if s.low[u] == ","), last))
    return s.low[k - 1] == ")" or "," in s.low[a:last] or place(s, a, last)


def place(s, a, k):
    """Are the units [a, k) the name of a place, and of a well-known one where it may be a surname?"""
    name = s.string(a, k).title() if k > a else ""
    known = lexicon.known(name)
    return bool(known) and known.label in ("GPE", "LOC") and (known.weight > 3 or not lexicon.word(name).surname)
