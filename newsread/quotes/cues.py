"""The cue lexicon: verbs of saying and what each takes; and what an attribution is."""
from dataclasses import dataclass
from functools import cache

from .. import rules


@dataclass(frozen=True, slots=True)
class Cue:
    """One form of a verb, or a noun. form: base, s, past, ing or noun; takes: subset of that, bare, clause (bare, and hardly
    ever a thing), wh, to, ing (a gerund), np, quote;
    addressee: always, maybe or ""."""
    lemma: str
    form: str
    particle: str
    kind: str
    takes: frozenset
    addressee: str
    noun: bool

    @property
    def units(self):
        """Of how many units it is: "pointed out" of two; the "that" of "held that" belongs to the content."""
        return 1 if self.particle in ("", "that") else 2


@dataclass(slots=True)
class Attribution:
    """One attribution. first: the unit where it begins; cue; after: the unit after cue and particle (and a subject that follows);
    subject: (first, last) or None; entry: the cue's entry; rule: its pattern (plain: subject, then verb)."""
    first: int
    cue: int
    after: int
    subject: tuple
    entry: Cue
    rule: str


@cache
def lexicon(attitudes=False, every=True):
    """{form: [Cue]} of data/rules/cues.csv, those with a particle first; verbs of attitude only when asked for; `every` verb
    of saying, or only say, tell and add."""
    out = {"according": [], "per": [], "words": []}
    for row in rules.table("cues"):
        if (attitudes or row["class"] != "attitude") and (every or row["lemma"] in ("say", "tell", "add")):
            for cue, form in forms(row):
                out.setdefault(form, []).append(cue)
    for row in rules.table("cue_nouns") if every else ():
        for form in {row["noun"], row["plural"]} - {""}:
            out.setdefault(form, []).append(Cue(row["noun"], "noun", "", "speech", frozenset(row["takes"].split()), "", True))
    return {form: sorted(cues, key=lambda c: not c.particle) for form, cues in out.items()}


def forms(row):
    """[(Cue, form)] of a row of the lexicon."""
    base, third, *rest = row["forms"].split()
    named = {base: "base", third: "s"} | {form: "ing" if form.endswith("ing") else "past" for form in rest if form != base}
    return [(Cue(row["lemma"], name, row["particle"], row["class"], frozenset(row["takes"].split()), row["addressee"],
                 bool(row["noun"])), form) for form, name in named.items()]


@cache
def grammar(name):
    """The words of one class of data/rules/grammar.csv as a frozenset."""
    return next(frozenset(row["words"].split()) for row in rules.table("grammar") if row["class"] == name)
