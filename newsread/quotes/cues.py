"""The cue lexicon: verbs of saying, what each takes, and whether a word is one of them where it stands."""
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


@cache
def lexicon(attitudes=False, every=True):
    """{form: [Cue]} of data/rules/cues.csv, those with a particle first; verbs of attitude only when asked for; `every` verb
    of saying, or only say, tell and add."""
    out = {"according": []}
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
