"""Nouns that stand for somebody: the head of a description, and what sort of speaker it can be."""
from functools import cache

from ..actors import groups, lexicon
from . import words as w
from .stream import HYPHEN


def noun(s, first, head):
    """The head of a noun phrase with what belongs to it: "front-runner", "year-old" of "the 43-year-old", "father-of-two"."""
    if s.low[head + 1:head + 2] == ["of"] and not w.NUMBER.isdisjoint(s.low[head + 2:head + 3]):
        return f"{s.low[head]}-of-{s.low[head + 2]}"
    begin = head
    while begin - 2 > first and s.low[begin - 1] == HYPHEN and s.low[begin - 2].isalpha():
        begin -= 2
    return "".join("-" if word == HYPHEN else word for word in s.low[begin:head + 1])


def titled(s, head):
    """The unit after a noun, or after the title that it begins: "chief of staff"."""
    return head + max((len(words) for words, _, _ in lexicon.titles().get(s.low[head], ())
                       if tuple(s.low[head:head + len(words)]) == words), default=1)


def sort(noun):
    """(kind, named, sex) of what a noun in small letters stands for."""
    if noun in groups.people():
        return "group", False, ""
    if noun in people():
        return "person", False, people()[noun]
    return ("group" if noun[-1] == "s" and noun[-2:] != "ss" else "thing"), False, ""


@cache
def people():
    """{noun for one person: its sex or ""}."""
    plurals = {word[:-3] + "man" if word.endswith("men") else word[:-1]: "" for word in groups.people()}
    return plurals | {words[0]: sex for entries in lexicon.titles().values() for words, _, sex in entries if len(words) == 1}


@cache
def forms_of_address():
    """Titles of one word that stand before a name."""
    return frozenset(words[0] for entries in lexicon.titles().values() for words, kind, _ in entries if len(words) == 1
                     and kind != "trade")


def leads(m, first, last, low):
    """Is a mention in tokens [first, last) what the phrase is about?"""
    k = m.first - 1
    while k > first and (low[k] in w.DETERMINER or low[k] in forms_of_address()):
        k -= 1                                              # a spokesman for Gov. Roe
    if k >= first and (low[k] in w.PREPOSITION or low[k] == "(" or low[k] == "," and m.label in ("GPE", "LOC")):
        return False
    following = low[m.last] if m.last < last else ","
    return following in w.STOP or following in w.PREPOSITION or following in ("and", "who", "that", "whose")
