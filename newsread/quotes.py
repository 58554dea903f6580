"""Who said what: quotes, direct, indirect and mixed, with cue, speaker and resolved actor."""
from dataclasses import dataclass

COLUMNS = ("start", "end", "quote", "kind", "cue", "speaker", "speaker_start", "actor", "paragraph", "words", "rule", "confidence")


@dataclass(slots=True)
class Quote:
    """One quote. Offsets without the quotation marks; speaker as written ("" if none), actor as resolved ("" if unknown)."""
    start: int
    end: int
    kind: str
    cue: str
    speaker: str
    speaker_start: int | None
    actor: str
    paragraph: int
    words: int
    rule: str
    confidence: float


def find(page, mentions, actors, attitudes=False):
    """[Quote] of a language.Text in the order of the text; mentions and actors are those of actors.find()."""
    return []
