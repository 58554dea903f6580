"""Speakers named before a colon: transcripts ("LOPEZ: …", or "Ana Lopez: …" again and again) and headlines ("Lopez: Bridge will
be rebuilt")."""
from .. import rules
from . import words as w
from .contents import Draft
from .cues import Attribution, Cue

LONGEST = 12                # units of a label
LABEL = Cue(":", "", "", "speech", frozenset(), "", False)


def labelled(s, a, b, colon, names):
    """[Draft] of the paragraph that begins with the sentence [a, b) whose unit `colon` closes a label; [] where it is none."""
    if not 0 < colon - a < LONGEST or not starts_paragraph(s, a):
        return []
    end = paragraph_end(s, a)
    by = Attribution(a, colon, colon + 1, (a, next((k for k in range(a, colon) if s.low[k] == ","), colon)), LABEL, "label")
    if capitals(s, a, colon) and colon + 1 < end:
        return [Draft(colon + 1, end, by, "transcript")]
    if colon - a > 6 or not all(w.named(s, k) or s.low[k] in w.LINKER for k in range(a, colon)):
        return []
    headed = s.low[colon - 1] in names or s.low[colon - 1] in rules.words("label_speakers")
    again = headed and s.labels[s.low[colon - 1]] > 1       # an interview
    words = any(word.isalpha() for word in s.low[colon + 1:end])         # and no "Lopez: 547." of a table
    enough = colon + 4 < b or again and s.low[end - 1] in w.END and words
    fits = headed and enough and (again or end == b) and s.low[end - 1] not in w.STOP - w.END
    return [Draft(colon + 1, end, by, "transcript" if again else "headline")] if fits else []


def capitals(s, a, colon):
    """Is a label written in capitals, its post or place after a comma, and names somebody?"""
    label = s.string(a, colon)
    return len(s.word[a]) > 1 and label.isupper() and label not in rules.words("labels_no_speaker") and all(
        w.named(s, k) or s.low[k] in w.LINKER or s.low[k] == "," for k in range(a, colon))


def starts_paragraph(s, a):
    return a == 0 or "\n" in s.page.text[s.end(a - 1):s.start(a)]


def paragraph_end(s, a):
    """The unit after the last of the paragraph that unit a is in."""
    token = s.page.paragraphs[s.page.paragraph_of[s.tok[a]] - 1][1]
    return s.at(token)
