"""Sources without a verb: "according to X", "as reported by X", "per X", "in the words of X", "in X's words"."""
from . import phrases as p
from . import words as w
from .cues import Attribution, Cue

TO, ALONE = (Cue("according to", "base", particle, "speech", frozenset(["bare"]), "", False) for particle in ("to", ""))
OWNED = 6                   # units of "in Ana Lopez's own words"


def find(s, a, b, c, entries):
    """The Attribution to a source that the unit c names; None where it names none."""
    word, following = s.low[c], s.low[c + 1] if c + 1 < b else "."
    past = c > a and s.low[c - 1] == "as" and following == "by" and entries and entries[0].form == "past"
    if word == "according" and following in ("to", "by") or past:
        return beyond(s, a, b, c, c, c + 2, TO)             # as reported by the BBC
    if word == "per" and (c == a or s.low[c - 1] in (",", "as", "(")):
        return closed(s, a, b, c)
    return worded(s, a, b, c) if word == "words" else None


def beyond(s, a, b, begins, c, first, entry):
    """The source whose name begins at `first`; after what it says, it goes on to the next stop: "according to data released
    on Friday"."""
    last = p.noun_phrase(s, first, b)
    while begins > a + 1 and first < last < min(b, c + p.CLAUSE) and not (
            s.low[last] in w.STOP or s.low[last] in w.FINITE or s.low[last] in w.CONJUNCTION):
        last += 1
    return Attribution(begins, c, last, (first, last), entry, "according") if last > first else None


def closed(s, a, b, c):
    """The source after "per", where a stop follows it: "per the report,", and not "per person"."""
    by = beyond(s, a, b, c, c, c + 1, ALONE)
    known = by and (s.low[c + 1] in w.DETERMINER or w.named(s, c + 1))
    return by if known and (by.after >= b or s.low[by.after] in w.STOP) else None


def worded(s, a, b, c):
    """The source of "in the words of Ana Lopez," or "in Ana Lopez's own words,"; None elsewhere, as in "in other words"."""
    if s.low[max(a, c - 2):c] == ["in", "the"] and s.low[c + 1:c + 2] == ["of"]:
        return beyond(s, a, b, c - 2, c, c + 2, TO)
    begins = next((k for k in range(c - 1, max(a, c - OWNED) - 1, -1) if s.low[k] == "in"), c)
    owner = next((k for k in range(begins + 1, c) if w.owner(s, k)), None)
    if owner:
        return Attribution(begins, c, c + 1, (begins + 1, owner), ALONE, "according")
    owned = begins + 1 < c and s.low[begins + 1] in w.POSSESSIVE
    return Attribution(begins, c, c + 1, (begins + 1, begins + 2), ALONE, "according") if owned else None
