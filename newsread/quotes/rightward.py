"""Where the content to the right of an attribution begins: after a mark, "that", an adverbial, or at a bare clause."""
from . import phrases as p
from . import subjects
from . import words as w
from .stream import QUOTE

BEYOND = frozenset("after because while when whereas although though despite".split())     # ends a noun phrase
POINTING = frozenset("this that these those it them him so".split())      # says nothing new
EMPTY = frozenset("him them me us nothing something anything otherwise so".split())      # begins no clause
TALE = frozenset("story stories tale tales joke jokes truth lie lies".split())
AHEAD = 18                  # units in which a "that" is looked for


def content(s, a, by, b):
    """The unit where the content to the right of an attribution begins, None where there is none."""
    if by.rule == "according":
        return after_according(s, a, by, b)
    if by.rule == "noun":
        return by.after
    if by.rule == "inverted":
        return marked(s, by.after, b)
    if by.rule == "plain" and after_quote(s, a, by, b):
        found = marked(s, p.adverbials(s, by.after, b), b)
        return None if found and found > by.after + 1 and s.titled(found) else found        # in her memoir, “A Life”
    i = inserted(s, by.after, b)
    if by.entry.lemma == "tell" and not TALE.isdisjoint(s.low[i:i + 4]):
        return None                                         # "told the story of a bridge"
    i = past_relative(s, i, addressed(s, i, b), b) if by.entry.addressee and not unaddressed(s, i, b, by) else i
    k = p.adverbials(s, i, b)
    if by.first > a and s.low[by.first - 1] == "as":
        if marked(s, k, b) is not None:
            return marked(s, k, b)
        leads = by.first - 2 < a or by.first - 3 < a and s.low[a] in w.JOINER or s.low[by.first - 2] == "("
        return k + 1 if leads and "that" in by.entry.takes and k + 1 < b and s.low[k] == "," else None
    for unit in (i, k) if k > i else (i,):
        found = introduced(s, unit, b, by.entry.takes)
        if found is not None and not (unit > i and relative(s, unit, b)):
            return found
    return that_ahead(s, i, b, by) or bare(s, k, b, by) or phrase(s, i, b, by) or after_comma(s, a, k, b, by)


def follows_quote(s, a):
    """Does the sentence at a follow a quotation in its paragraph?"""
    return a > 0 and s.low[a - 1] == QUOTE and "\n" not in s.page.text[s.end(a - 1):s.start(a)]


def inserted(s, i, b):
    """Unit after an adverb between commas: ", however,"; after an aside between dashes that a "that" follows."""
    if i < b and s.low[i] in w.DASH:
        return next((k + 1 for k in range(i + 2, min(i + 8, b - 1)) if s.low[k] in w.DASH and s.low[k + 1] == "that"), i)
    if i >= b or s.low[i] != ",":
        return i
    comma = next((k for k in range(i + 2, min(i + 5, b - 1)) if s.low[k] == ","), i)
    return comma + 1 if comma > i and (s.low[comma + 1] == "that" or comma == i + 2 and w.adverb(s.low[i + 1])) else i


def after_according(s, a, by, b):
    """Content after "According to X, a lawyer," at the head of a sentence."""
    if not (by.first <= a + 1 or s.low[by.first - 1] in (":", ";", "but", "and")):
        return None
    if p.clause_at(s, by.after, b):
        return by.after
    commas = [k for k in range(by.after, min(b, by.after + p.LONGEST)) if s.low[k] == ","][:2]
    if len(commas) > 1 and not subjects.ends_clause(s, commas[0] + 1, commas[1]) and p.clausal(s, commas[1] + 1, b):
        del commas[0]
    return commas[0] + 1 if commas and commas[0] + 1 < b else None


def after_quote(s, a, by, b):
    """Does an attribution stand right after a quotation?"""
    i = by.subject[0]
    if i == a:
        return follows_quote(s, a) and p.adverbials(s, by.after, b) >= b - 1
    return s.low[i - 1] == QUOTE or s.low[i - 1] == "," and s.low[i - 2] == QUOTE


def addressed(s, i, b):
    """Unit after the one spoken to, who stands between the verb and the content."""
    low = s.low
    if i >= b or low[i] in ("that", "to", QUOTE) or low[i] in w.WH or low[i] in w.STOP or low[i] in w.PREPOSITION:
        return i
    if low[i] in w.NOMINATIVE or low[i] == "who":
        return i                                            # these are subjects
    if low[i] in w.PRONOUN or low[i] in w.OBJECT and (low[i] not in w.DETERMINER or low[i] == "her"):
        return i + 1
    if low[i] in w.DETERMINER or w.named(s, i):
        last = p.noun_phrase(s, i, b)
        named = next((k for k in range(i, last) if not w.named(s, k)), last)
        return named if i < named < last and p.clause_at(s, named, b) else last         # told Reuters prices had risen
    k, b = i + 1, min(b, i + 4)
    while k < b and not (low[k - 1].endswith("s") or low[k] in w.DETERMINER or low[k] in w.PRONOUN or low[k] in w.PREPOSITION
                         or low[k] in w.CONJUNCTION or not s.word[k].islower()):
        k += 1
    return k


def unaddressed(s, i, b, by):
    """Does a clause follow a verb that need not name the one spoken to: "warned prices could rise"?"""
    if by.entry.addressee != "maybe" or i >= b or not s.word[i].isalpha() or w.past(s, i) or "bare" not in by.entry.takes:
        return False
    return "to" not in s.low[i + 1:p.noun_phrase(s, i, b) + 1] and p.clause_at(s, i, b)


def past_relative(s, begun, i, b):
    """Unit after the relative clause that belongs to those spoken to: "told the mayors who had gathered in Lima, “…”"."""
    if i < begun + 2 or s.low[i:i + 1] != ["who"]:
        return i
    return next((k for k in range(i + 2, min(b, i + AHEAD)) if s.low[k] in ("that", QUOTE) or s.low[k] == ","), i)


def marked(s, i, b):
    """The quotation at i, or after a comma or colon there, also at the beginning of the next sentence."""
    if i < b and s.low[i] == QUOTE:
        return None if work(s, i) else i
    return i + 1 if i < b and s.low[i] in (":", ",", ";") and s.low[i + 1:i + 2] == [QUOTE] and not (
        s.low[i] == "," and work(s, i + 1)) else None


def work(s, i):
    """Is the quotation at i the title of a work: on “Any Questions”, the BBC's “In Town”, in her memoir, “Any Questions”?"""
    before = s.low[i - 2 if s.low[i - 1] == "," else i - 1]
    if before in w.OWNER:
        return s.titled(i) or all(word[0].isupper() for word in s.words_of(i))
    return s.titled(i) and (before in w.WORK or s.low[i - 1] in w.PREPOSITION)


def introduced(s, i, b, takes):
    """The unit at or after i where content that is introduced by a mark or a word begins: “…”, ":", that, whether, to; a gerund."""
    if i >= b or s.low[i - 1] not in w.PREPOSITION and marked(s, i, b) is not None:
        named = i < b and s.low[i] == QUOTE and "bare" not in takes and s.titled(i)        # "published “A Life”"
        return None if named else marked(s, i, b)
    word, following = s.low[i], s.low[i + 1] if i + 1 < b else ""
    if word == "that" and s.low[i + 1:i + 3] == [",", QUOTE] and i > b - 5:
        return i + 2
    if word == ":" and i + 4 < b or word == "," and following in ("that", "if", "when", "once") and "bare" in takes:
        return i + 1
    whole = b - i > 4 or QUOTE in s.low[i:b] or p.clausal(s, i, b)
    if word == "that" and "that" in takes and whole or word in w.WH and "wh" in takes:
        return i
    if "ing" in takes and word.endswith("ing") and len(word) > 5 and s.word[i].islower() and b - i > 2:
        return i
    return i if "to" in takes and (word == "to" or word == "not" and following == "to") else None


def that_ahead(s, i, b, by):
    """The "that" after adverbials of any kind: "said in an interview with the paper that"."""
    if "that" not in by.entry.takes or i >= b:
        return None
    if not (s.low[i] in w.PREPOSITION or s.low[i] in w.TIME or w.adverb(s.low[i]) or by.entry.addressee):
        return None
    for k in range(i, min(b, i + AHEAD)):
        word = s.word[k]                                    # in capitals it is part of a name
        if word == "that":
            return None if k > i and relative(s, k, b) else k
        if word in w.FINITE or word in w.CONJUNCTION or word in w.PRONOUN or word in (";", ":") or (
                word.endswith("ed") and s.low[k - 1] == ","):
            return None
    return None


def relative(s, k, b):
    """Is the "that" at k a relative pronoun: "of bridges that are old"?"""
    return s.low[k] == "that" and k + 1 < b and (s.low[k + 1] in w.FINITE or w.past(s, k + 1))


def bare(s, i, b, by):
    """A clause without "that" at i: any after "say", one that begins with subject and verb after others."""
    if "bare" not in by.entry.takes or i >= b or by.entry.kind == "finding" and by.rule != "plain":
        return None                                         # "finding the bridge closed"
    word = s.low[i]
    if word in ("if", "once", "until"):
        return i if p.clausal(s, i, b) else None
    if word in EMPTY or word.endswith(("self", "selves")):
        return None
    if word in w.FINITE and gapped(s, by):
        return i
    if by.entry.lemma == "say" and word in ("although", "though", "unless", "while") and p.clause_at(s, i + 1, b):
        return i
    if word in w.STOP or word in w.CONJUNCTION or word in w.FINITE or word in w.RELATIVE or word in w.JOINER:
        return None
    if by.entry.lemma == "say":
        doing = i > by.after + 1 and s.low[i - 1].endswith("ing") and s.low[i - 2] in w.PREPOSITION     # "said in opening it"
        return i if b - i > 1 and word not in w.TIME and not doing else None
    sure = "clause" in by.entry.takes and p.noun_phrase(s, i, b) > i and p.clausal(s, i, b)
    return i if sure or p.clause_at(s, i, b) else None


def after_comma(s, a, i, b, by):
    """A clause after a comma at i, where the attribution opens the sentence: "I said, we are leaving"."""
    opens = all(s.low[k] in w.JOINER or s.low[k] == "," for k in range(a, by.first))
    fits = opens and by.rule == "plain" and "bare" in by.entry.takes
    return i + 1 if fits and i + 1 < b and s.low[i] == "," and p.clause_at(s, i + 1, b) else None


def gapped(s, by):
    """Does an attribution stand inside a clause whose subject comes before it: "rules that critics say have failed"?"""
    k = by.subject[0] - 1 if by.rule == "plain" else 0
    if k < 1 or s.low[k + 1] in ("who", "which", "what", "all", "everything"):
        return False
    if s.low[k] in ("which", "who", "that"):
        return s.low[k - 1] not in w.PREPOSITION
    return s.low[k] not in w.STOP and s.low[k] not in w.CONJUNCTION and s.low[k] not in w.PREPOSITION


def phrase(s, i, b, by):
    """A noun phrase at i that the verb takes: "reiterated his support for the talks"."""
    if "np" not in by.entry.takes or s.low[i:i + 1] and s.low[i] in POINTING or not w.NEGATION.isdisjoint(s.low[by.first:by.cue]):
        return None
    if by.rule == "participle" and not (by.subject and personal(s, *by.subject)):
        return None                                         # "The talks failed, emphasizing the need for help"
    return i if p.noun_phrase(s, i, b) > i and not p.timely(s, i, b) else None


def personal(s, first, last):
    """Does a noun phrase hold a name, or is it a pronoun?"""
    return any(s.low[k] in w.PRONOUN or w.named(s, k) and s.low[k] not in w.DETERMINER for k in range(first, last))


def nominal(s, i, b):
    """Is what begins at i a noun phrase, and no clause nor a gerund?"""
    last = p.noun_phrase(s, i, b)
    if last == i or s.low[i] in w.PRONOUN or s.low[i].endswith("ing"):
        return False
    while last < b and s.low[last] in w.INNER and p.noun_phrase(s, last + 1, b) > last + 1:
        last = p.noun_phrase(s, last + 1, b)
    return last >= b or not (w.verbal(s, i, last) or s.low[last] in w.OWNER or any(w.present(s, k) for k in range(i + 1, last)))


def phrase_end(s, i, b):
    """Unit after the noun phrase at i with all that belongs to it: before a date, or a clause that goes on."""
    return next((k for k in range(i + 1, b) if s.low[k] in BEYOND or dated(s, k, b)
                 or s.low[k] == "," and breaks_off(s, k + 1, b)), b)


def breaks_off(s, i, b):
    """Does what follows a comma at i not belong to the noun phrase before it?"""
    return i < b and (s.low[i] in BEYOND or s.low[i] in ("as", "but", "not") or (
        s.low[i].endswith("ing") and s.low[i] != "including"))


def dated(s, k, b):
    """Does a date without a preposition, or with in or on, begin at k?"""
    if s.low[k] in ("in", "on") and k + 1 < b:
        return s.low[k + 1] in w.WEEKDAY or s.low[k + 1] in w.MONTH or len(s.low[k + 1]) == 4 and s.low[k + 1].isdigit()
    return s.low[k] in w.WEEKDAY
