"""Where the content to the right of an attribution ends: before the main clause, a comparison or a remark by the writer."""
from . import nouns, rightward, subjects
from . import phrases as p
from . import words as w

TURNS = w.DASH | {",", "and", "but", "though", "although"}      # what a remark or another deed begins with
SUMMED = frozenset(["a", "an", "the"])


def end(s, a, by, first, limit):
    """The unit after the content that begins at `first` and does not reach beyond `limit`."""
    if relative(s, a, by):
        clause = s.low[first] == "that" or p.clause_at(s, first, limit) and not s.low[first].endswith("ing")
        return p.main_verb(s, first, limit, 1 + clause)
    if by.rule == "asked":
        return next((k for k, _ in commas(s, first, limit)), limit)
    if by.rule == "noun":
        return nouns.end(s, a, by, first, limit)
    if "np" in by.entry.takes and rightward.nominal(s, first, limit):
        return rightward.phrase_end(s, first, limit)
    if by.rule == "participle":
        limit = next((k for k in range(first + 1, limit - 2) if another(s, k)), limit)
    if fronted(s, a, by, first):
        return next((k for k, n in commas(s, first, limit) if p.clause_at(s, n, limit)), limit)
    if enclosed(s, a, by):
        limit = next((k for k, n in commas(s, first, limit) if subjects.begins_verb(s, n + w.adverb(s.low[n]), limit)), limit)
    start = first + 1 + (s.low[first] == "that")
    return next((k for k in range(start, limit - 4) if s.low[k] in TURNS and (remark(s, k) or performs(s, k))), limit)


def enclosed(s, a, by):
    """Does an attribution stand between a subject and its verb: "Roe, who said it was late, left"?"""
    first = by.first - 1
    a = max(a, first - p.LONGEST)
    while first > a and s.low[first] != ",":
        first -= 1
    return first > a and (s.low[first + 1] in w.RELATIVE or s.low[first + 1] in w.FRONTED) and not p.clausal(s, a, first)


def sums_up(s, i):
    """Does a noun at i, or after one or two adjectives, say what the clause before it is: "a move that", "a clear sign of"?"""
    noun = next((k for k in range(i, min(i + 3, len(s.low) - 1)) if s.low[k] in w.SUMMING), None)
    return noun is not None and (s.low[noun + 1] in w.RELATIVE or s.low[noun + 1] in w.PREPOSITION
                                 or p.clause_at(s, noun + 1, len(s.low)))


def performs(s, k):
    """Does the writer tell at k what else was done by speaking: "and rejected", "but he has also praised", "though she gave no
    details"?"""
    if s.low[k] not in ("and", "but", "though", "although"):
        return False
    k += 1 + (s.low[k + 1] in ("he", "she", "they", "it"))
    k += s.low[k] in ("has", "have", "had")
    k += w.adverb(s.low[k])
    return s.low[k] in w.PERFORMING or s.low[k] in ("gave", "offered", "provided", "cited") and s.low[k + 1] == "no"


def remark(s, k):
    """Does a comparison or a concession by the writer begin at k: ", compared with …", "— though …", ", based on …"?"""
    following = s.low[k + 1]
    if s.low[k] == "," and following == "compared":
        return any(word[0].isdigit() for word in s.low[k + 2:k + 8])
    if s.low[k] == ",":
        return following == "based" or following in SUMMED and sums_up(s, k + 2)
    return s.low[k] in w.DASH and following in ("though", "although", "even", "despite")


def commas(s, first, limit):
    """(the unit where content ends, the unit where something begins) of each comma, also of one that closes a quotation."""
    for k in range(first, min(limit - 1, first + p.LONGEST)):
        if s.low[k] == ",":
            yield k, k + 1
        elif k in s.quotes and s.page.text[s.quotes[k][1] - 1] == ",":
            yield k + 1, k + 1


def another(s, k):
    """Does another participle stand after the conjunction at k: "saying it was old and calling it a danger"?"""
    return s.low[k] in ("and", "before", "after") and s.low[k + 1 + (s.low[k + 1] == "by")].endswith("ing")


def fronted(s, a, by, first):
    """Does an attribution stand in a clause before the main one: "After he said that …, they left"; "Saying …, they left"?"""
    if s.low[first - 1] == ",":
        return False                                        # "As Roe said, …"
    if by.first > a and s.low[by.first - 1] in w.FRONTED and not p.clausal(s, a, by.first - 1):
        return True
    i = a + (s.low[a] in w.JOINER)
    if by.rule == "participle" and by.first < i + 2:
        return True
    opens = s.low[i] in w.FRONTED or s.low[i] in w.PREPOSITION and by.rule == "participle"
    return opens and i < by.first < i + p.LONGEST and not any(
        s.low[k] == "," and p.clause_at(s, k + 1, by.cue + 1) for k in range(i, by.first))


def relative(s, a, by):
    """Does an attribution belong to the subject of the sentence: "Voters who said that … were few"?"""
    return by.rule == "plain" and s.low[by.subject[0]] == "who" and by.first > a and s.low[by.first - 1] not in w.STOP and (
        not p.clausal(s, a, by.first))
