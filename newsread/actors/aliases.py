"""Which names name the same actor: surname and full name, acronym and expansion, spelling variants, country and people."""
import re
from bisect import bisect_right
from functools import lru_cache

from . import lexicon, spans

FORMS = re.compile(r",? (?:Inc|Corp|Corporation|Ltd|Limited|Co|Company|PLC|plc|Group|Holdings|AG|SA|LLC)\.?$")
SHORT = {"joe": "joseph", "bill": "william", "bob": "robert", "mike": "michael", "jim": "james", "tom": "thomas", "dick": "richard",
         "tony": "anthony", "dave": "david", "steve": "stephen", "chris": "christopher", "dan": "daniel", "ben": "benjamin",
         "ted": "edward", "ed": "edward", "andy": "andrew", "nick": "nicholas", "ron": "ronald", "don": "donald", "sam": "samuel",
         "liz": "elizabeth", "kate": "katherine", "jen": "jennifer", "matt": "matthew", "greg": "gregory", "alex": "alexander",
         "tim": "timothy", "pete": "peter", "will": "william", "jon": "jonathan", "abe": "abraham", "al": "albert", "fred": "frederick",
         "mohamed": "mohammed", "muhammad": "mohammed", "mohammad": "mohammed", "mohamad": "mohammed", "mohd": "mohammed",
         "md": "mohammed", "vova": "volodymyr", "sergey": "sergei", "dmitri": "dmitry", "yulia": "julia", "yuliya": "julia"}


@lru_cache(maxsize=50_000)
def skeleton(word):
    """A name word without what transliterations differ in: Zelensky, Zelenskyy and Zelenskiy are one, Khadafi and Kadafi too."""
    word = lexicon.fold(word).lower().replace("kh", "h").replace("ph", "f").replace("w", "v")
    word = re.sub(r"(?:iy|yi|ii|yy|ij|i|ie)$", "y", word)
    return re.sub(r"(.)\1", r"\1", word)


def resolve(page, found):
    """Give each Mention of [(Piece, Mention)] its actor's canonical name."""
    persons = People()
    for piece, m in found:
        if m.label == "PERSON":
            persons.add(m.first, tuple(page.words[m.first:m.last]))
    bodies = Bodies()
    for piece, m in found:
        if m.label == "PERSON":
            m.actor = persons.of(m.first, tuple(page.words[m.first:m.last]), piece)
        else:
            m.actor = bodies.of(page, m)


class People:
    """The full names of an article's persons, by each of their words."""

    def __init__(self):
        self.by_last, self.by_word, self.same = {}, {}, {}

    def add(self, at, name):
        """Note a name of several words; a variant of one that is there already is the same person."""
        parts = name_words(name)
        if len(parts) < 2:
            return
        text = " ".join(name)
        if text not in self.same:
            rivals = self.by_last.get(skeleton(parts[-1]), {})
            self.same[text] = next((other for other, (words, _) in rivals.items() if agree(words, parts)), text)
        entry = self.by_last.setdefault(skeleton(parts[-1]), {}).setdefault(self.same[text], (parts, []))
        entry[1].append(at)
        for word in parts[:-1]:
            self.by_word.setdefault(skeleton(word), {})[self.same[text]] = entry

    def of(self, at, name, piece):
        """The person that a name at token `at` names."""
        text = " ".join(name)
        if text in self.same:
            return self.same[text]
        word = skeleton(name_words(name)[-1])
        return latest(self.by_last.get(word), at) or latest(self.by_word.get(word), at) or text


def latest(people, at):
    """Of several persons the one named last before token `at`, or first after it."""
    if not people:
        return None

    def distance(entry):
        seen = entry[1][1]
        k = bisect_right(seen, at)
        return (0, at - seen[k - 1]) if k else (1, seen[0] - at)
    return min(people.items(), key=distance)[0]


def name_words(name):
    """The words of a person's name that count: no particles, hyphens or generation."""
    words = [w for w in name if w[0].isalpha() and w.lower() not in spans.PARTICLES and w not in ("Jr", "Jr.", "Sr", "Sr.", "II", "III")]
    return words or list(name)


def agree(one, other):
    """Can two full names with the same last word be one person's? Given names agree, or one is the other's initial or short form."""
    a, b = lexicon.fold(one[0]).lower().rstrip("."), lexicon.fold(other[0]).lower().rstrip(".")
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    return skeleton(SHORT.get(a, a)) == skeleton(SHORT.get(b, b))


class Bodies:
    """The places and organisations of an article, by full name, acronym and head word."""

    def __init__(self):
        self.names, self.short = {}, {}

    def of(self, page, m):
        text = spans.key(page, m.first, m.last)
        known = lexicon.names().get(text)
        if known and known.weight >= 2 or known and m.label in ("GPE", "LOC"):
            actor = known.actor
        else:
            plain = FORMS.sub("", text)
            actor = self.names.get(plain) or self.short.get(plain) or self.names.get(lexicon.fold(plain).lower()) or text
        self.note(page, m, text, actor)
        return actor

    def note(self, page, m, text, actor):
        """Remember the name, its acronym and the words that can stand for it."""
        self.names.setdefault(FORMS.sub("", text), actor)
        self.names.setdefault(lexicon.fold(text).lower(), actor)
        if m.last - m.first > 1 and m.label not in ("NORP",):
            self.short.setdefault("".join(w[0] for w in page.words[m.first:m.last] if w[0].isupper()), actor)
            last, first = page.words[m.last - 1], page.words[m.first]
            if lexicon.word(last).head == "ORG":
                self.short[last] = actor
            if m.label == "ORG" and not lexicon.word(first).plain:
                self.short.setdefault(first, actor)
        elif m.label == "ORG" and actor == text:
            self.short[text] = actor
        if page.words[m.last:m.last + 1] == ["("] and page.words[m.last + 2:m.last + 3] == [")"]:
            self.short[page.words[m.last + 1]] = actor
