"""Which names name the same actor: surname and full name, acronym and expansion, spelling variants, country and people."""
import re
from bisect import bisect_right

from . import lexicon, runs
from .mentions import head_word

LEGAL = re.compile(r"(?:,? \(?(?:Pvt|Pty|Pte|Private|Sdn|Co)\.?\)?)?"
                   r",? (?:Inc|Corp|Ltd|Limited|Co|PLC|plc|AG|AB|ASA|SA|SE|SpA|Oyj|GmbH|LLC|LLP|Bhd|N\.?V)\.?$")
FORMS = re.compile(r"(?: (?:Group|Holdings?|Company|Corporation|FC))+$")
NAMESAKES = 12                                # persons of one surname that are told apart: keeps time linear on any text
GENERATIONS = frozenset(["Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"])


@lexicon.kept
def skeleton(word):
    """A name word without what transliterations differ in: Zelensky, Zelenskyy and Zelenskiy are one, Khadafi and Kadafi too."""
    word = lexicon.fold(word).lower().replace("kh", "h").replace("ph", "f").replace("w", "v").replace("-", "")
    word = re.sub(r"(?:iy|yi|ii|yy|ij|i|ie)$", "y", word)
    return re.sub(r"(.)\1", r"\1", word)


def resolve(page, found):
    """Give each Mention of [(Piece, Mention)] its actor's canonical name, and say where a capital stands for its country."""
    persons, bodies = People(), Bodies()
    for piece, m in found:
        if m.label == "PERSON":
            persons.add(m.first, tuple(piece.entry["name"].split()) if piece.entry else piece.name)
        elif m.label != "NORP":
            bodies.add(page, m)
    for piece, m in found:
        if piece.entry:
            m.actor = piece.entry["name"]
        elif m.label == "PERSON":
            m.actor = persons.of(m.first, piece.name, piece.title)
        else:
            m.actor = bodies.of(page, m)
            m.stands_for = stands_for(page, m)
    spell_out(page, [m for _, m in found if m.label == "ORG"])
    quieten([m for _, m in found if m.label != "PERSON"])


def quieten(mentions):
    """Call the "VELDRA" of a dateline Veldra, where that stands elsewhere."""
    names = {m.actor for m in mentions}
    for m in mentions:
        if m.actor.isupper() and m.actor.title() in names:
            m.actor = m.actor.title()


def spell_out(page, bodies):
    """Call a body that the lists know by its acronym by its name in full, where the article has it."""
    full = {}
    for m in bodies:
        for k in range(m.first, m.last - 1) if m.actor.isupper() and m.actor not in full else ():
            known = lexicon.known(runs.key(page, k, m.last))
            if known and known.actor == m.actor:
                full[m.actor] = runs.key(page, k, m.last)
                break
    for m in bodies:
        m.actor = full.get(m.actor, m.actor)


class People:
    """The full names of an article's persons, by each of their words."""

    def __init__(self):
        self.by_last, self.by_word, self.person = {}, {}, {}

    def add(self, at, name):
        """Note a name of several words; a variant of one that is there already is the same person."""
        parts = name_words(name)
        if len(parts) < 2:
            return
        rivals = self.by_last.setdefault(skeleton(parts[-1]), [])
        person = self.person.get(name) or next((p for p in rivals[-NAMESAKES:] if agree(p.parts, parts)), None)
        if not person:
            person = Person(parts)
            rivals.append(person)
        self.person[name] = person
        person.see(at, name)
        for word in parts[:-1]:
            namesakes = self.by_word.setdefault(skeleton(word), [])
            if person not in namesakes[-NAMESAKES:]:
                namesakes.append(person)

    def of(self, at, name, title):
        """The person that a name at token `at` names."""
        if person := self.longer(name):
            return person.name
        if name not in self.person:
            word = skeleton(name_words(name)[-1])
            person = latest(self.by_last.get(word, ()), at, title) or latest(self.by_word.get(word, ()), at, title)
            if not person or len(name_words(name)) > 1:
                return " ".join(name).replace(" - ", "-")
            return person.name
        return self.person[name].name


    def longer(self, name):
        """The person whose double surname, "Baker-Lowe", the name is; None without one."""
        parts = name_words(name)
        rivals = self.by_last.get(skeleton(parts[-1]), ()) if len(parts) > 1 and ("-" in name or not lexicon.sex(parts[0])) else ()
        return next((p for p in rivals[-NAMESAKES:] if len(p.parts) > len(parts) and p.parts[-len(parts):] == parts
                     and not any(map(str.isupper, p.parts))), None)


class Person:
    """One person: the words of the fullest name, that name, and the tokens at which full names stand."""

    def __init__(self, parts):
        self.parts, self.name, self.seen = parts, "", []

    def see(self, at, name):
        parts = name_words(name)
        if not self.name or len(parts) > len(self.parts):
            self.parts, self.name = parts, " ".join(name).replace(" - ", "-")
        self.seen.append(at)


def latest(people, at, title):
    """Of several persons the one named last before token `at`, or first after it, whom the title's sex fits."""
    sex = title[2] if title else ""
    fit = [p for p in people[-NAMESAKES:] if not sex or lexicon.given().get(p.parts[0], sex) in (sex, "u", "-")]
    return min(fit, key=lambda p: distance(p.seen, at), default=None)


def distance(seen, at):
    k = bisect_right(seen, at)
    return (0, at - seen[k - 1]) if k else (1, seen[0] - at)


@lexicon.kept
def name_words(name):
    """The words of a person's name, a tuple, that count: no particles, hyphens or generation."""
    return tuple(w for w in name if w[0].isalpha() and w.lower() not in runs.PARTICLES and w not in GENERATIONS) or name


def agree(one, other):
    """Can two full names with the same last word be one person's? The given names agree, but for initials, short forms and one
    letter."""
    a, b = lexicon.fold(one[0]).lower().rstrip("."), lexicon.fold(other[0]).lower().rstrip(".")
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    short = lexicon.short_forms()
    a, b = skeleton(short.get(a, a)), skeleton(short.get(b, b))
    return a == b or len(a) == len(b) > 4 and sum(x != y for x, y in zip(a, b)) == 1


class Bodies:
    """The places and organisations of an article, by full name, acronym, beginning and head word."""

    def __init__(self):
        self.short, self.head = {}, {}

    def add(self, page, m):
        """Note a name of several words, and what it may be shortened to."""
        if page.words[m.last:m.last + 1] == ["("] and page.words[m.last + 2:m.last + 3] == [")"] and (
                m.label in ("ORG", "OTHER") or runs.abbreviated(page, m.first, m.last)):        # no HALDEN, Peru (AP)
            self.offer(page.words[m.last + 1], base(runs.key(page, m.first, m.last)))
        if m.last - m.first < 2 or m.label not in ("ORG", "OTHER", "FAC"):
            return
        full, words = runs.key(page, m.first, m.last), page.words[m.first:m.last]
        text = base(full)
        if text != full:
            self.short[text] = ""                                       # Acme Corp. is not the Acme Bank
        self.offer(FORMS.sub("", text), text)
        self.offer("".join(w[0] for w in words if w[0].isupper()), text)
        for k in range(1, len(words)):
            if words[k] in ("of", "for", "-", "&", "and") or k == 1:
                self.offer(runs.key(page, m.first, m.first + k), text)
        for k in range(m.first + 1, min(m.first + 3, m.last)):
            known = lexicon.known(runs.key(page, m.first, k))
            if known and known.weight == 6:
                self.offer(runs.key(page, k, m.last), text)

    def offer(self, short, text):
        """`short` may stand for `text`; for neither, where it may stand for two."""
        if len(short) > 1 and short != text:
            other = self.short.get(short, text)
            self.short[short] = text if text.endswith(other) else other if other.endswith(text) else ""

    def of(self, page, m):
        """The actor of a mention that is no person's."""
        text = runs.key(page, m.first, m.last)
        known, plain = lexicon.known(text), base(text)
        longer = self.short.get(plain) if m.label in ("ORG", "OTHER", "FAC") else None
        known = known or m.label == "ORG" and national(page, m)
        if known and (m.label in ("GPE", "LOC", "NORP") or known.label == "ORG" and not longer):
            actor = known.actor
        elif m.last - m.first == 1 and m.label == "ORG" and (lexicon.word(text).head or not lexicon.word(text).plain):
            actor = longer or self.head.get(text, text)
        else:
            actor = longer or lexicon.known(plain) and lexicon.known(plain).actor or plain
        if m.label == "ORG":
            brand = lexicon.known(FORMS.sub("", actor))
            actor = brand.actor if brand else actor
            self.head[head_word(page.words[m.first:m.last])] = actor
        return actor


def national(page, m):
    """What is known of a body behind its country ("United States Federal Reserve"); None without."""
    for k in range(m.first + 1, min(m.first + 3, m.last)):
        country = lexicon.known(runs.key(page, m.first, k))
        if country and country.weight == 6:
            body = lexicon.known(runs.key(page, k, m.last))
            return body if body and (body.country or "United States") == country.actor else None      # no Indian Air Force
    return None


@lexicon.kept
def base(text):
    """The name of a body without its legal form: "Acme Holdings Ltd." -> "Acme Holdings"."""
    return LEGAL.sub("", text) or text


def stands_for(page, m):
    """The country that a capital or a seat of government acts for here; "" where the place itself is meant ("in Moscow")."""
    country = lexicon.capitals().get(m.actor, "") if m.label in ("GPE", "ORG", "FAC") else ""
    if not country or m.label == "ORG":
        return country
    before, after = page.lower[m.first - 1] if m.first else "", (page.lower[m.last:m.last + 2] + ["", ""])[:2]
    acts = after[0] in lexicon.kind("state_act") or any(label == 0 for label, _ in lexicon.cues()["after"].get(after[0], ()))
    owns = after[0] in runs.POSSESSED and after[1] in lexicon.kind("state_matter")
    there = any(label == 2 and weight > 1 for label, weight in lexicon.cues()["before"].get(before, ()))
    return country if (acts or owns or before in lexicon.kind("urging")) and not there else ""
