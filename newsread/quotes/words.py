"""The closed classes of words that the grammar walks by (data/rules/grammar.csv), and what a single unit can be.

Here and in phrases and subjects `s` is the Stream, [a, b) a sentence, `i`, `k`, `r` units in it."""
from functools import lru_cache

from ..actors import groups, lexicon
from .cues import grammar
from .stream import HYPHEN, QUOTE, SCARE

DETERMINER, ARTICLE, PRONOUN, INDEFINITE, OBJECT = map(grammar, ("determiner", "article", "pronoun", "indefinite", "object"))
PREPOSITION, INNER, CONJUNCTION, RELATIVE = map(grammar, ("preposition", "inner", "conjunction", "relative"))
AUXILIARY, FINITE, ADVERB = map(grammar, ("auxiliary", "finite", "adverb"))
BE, COUNTED, ADJECTIVAL, SPOKEN, OPENER = map(grammar, ("be", "counted", "adjectival", "spoken", "opener"))
MONTH, TIME, SPAN, UNIT, WEEKDAY = map(grammar, ("month", "time", "span", "unit", "weekday"))
SUBORDINATOR, FRONTED, WH, MESSAGE, WITHIN, JOINER, LINKER, DUMMY, PERFORMING, WORK, NEGATION, SUMMING = map(grammar, (
    "subordinator", "fronted", "wh", "message", "within", "joiner", "linker", "dummy", "performing", "work",
    "negation", "summing"))
NUMBER = frozenset("one two three four five six seven eight nine ten".split())
SEVERAL = NUMBER - {"one"} | frozenset("many few several these those both".split())
OWNER = frozenset(["'s", "’s", "'", "’"])
POSSESSIVE = OWNER | {"his", "her", "its", "their", "our", "my", "your", "whose"}
DEFINITE = POSSESSIVE | {"the", "this", "that"}
DASH = frozenset(["—", "–", "―", "-", "--", "---"])
NOMINATIVE = frozenset(["he", "she", "they", "we", "i"])
END = frozenset([".", "?", "!", "…", "..."])
STOP = frozenset([",", ";", ":", "(", ")", "[", "]", QUOTE, "“", "”", '"']) | DASH | END
NOT_ADVERBS = frozenset("""ally anomaly assembly belly bully butterfly family folly italy jelly july monopoly rally reply supply
deadly elderly friendly likely lonely lovely costly unlikely""".split())


def named(s, i):
    """Is unit i a capitalised word that is no pronoun, or a quotation of a few words, as within a name?"""
    return s.word[i][0].isupper() and s.low[i] not in PRONOUN or s.low[i] == SCARE


def names(s, first, last):
    """The words of names in units [first, last), lower case."""
    return {s.low[k] for k in range(first, last) if named(s, k)}


def adverb(word):
    """Is a word in small letters an adverb: of the list, or in -ly and no name?"""
    return word in ADVERB or word.endswith("ly") and manner(word)


@lru_cache(4096)
def manner(word):
    return len(word) > 4 and word not in NOT_ADVERBS and word.capitalize() not in lexicon.given()


def owner(s, i):
    """Is unit i a possessive ending, "'s" after a name, and not short for "is" or "has"?"""
    return s.low[i] in OWNER and i > 0 and s.low[i - 1] not in PRONOUN


def past(s, k):
    """Does unit k look like a past form in -ed, and not like the end of "state-owned"?"""
    word = s.low[k]
    return word[-2:] == "ed" and len(word) > 4 and s.low[k - 1] != HYPHEN and s.word[k].islower()


def verbal(s, first, k):
    """Is unit k a finite verb: one of the list, or a past form after a name or pronoun or before a determiner?"""
    if s.low[k] in FINITE or k == first or not past(s, k):
        return s.low[k] in FINITE
    before = k - 1 - (k - 1 > first and adverb(s.low[k - 1]))
    return named(s, before) or s.low[before] in PRONOUN or k + 1 < len(s.low) and s.low[k + 1] in DETERMINER


def present(s, k):
    """Does unit k look like a verb in the present: "wants to", "identifies the", "Roe says"?"""
    word, before, after = s.word[k], s.low[k - 1], s.low[k + 1] if k + 1 < len(s.low) else ""
    if not (word.endswith("s") and word.islower() and word.isalpha()) or word.endswith("ss") or before in DETERMINER:
        return False
    if word in groups.people():
        return False                                        # Republican candidates
    return (named(s, k - 1) and before not in OWNER or before in PRONOUN
            or after in DETERMINER or after in OBJECT or after in ("to", "that", "not"))


def infinitive(s, i, b):
    """Is the "to" at i that of an infinitive?"""
    if i + 1 >= b or not s.word[i + 1].islower():
        return False
    return not (s.low[i + 1] in DETERMINER or s.low[i + 1] in OBJECT or s.low[i + 1].endswith("s"))
