"""Figure 4: where in the article who speaks."""
from .cast import NOBODY, Cast, Speech
from .page import MARGIN, Page, numbers_of
from .style import INK, SMALL, SOFT, WRITER, house, on, pale
from .wording import clean, cut, cut_letters, paragraphs, percent, plural, sentence, width_of

MOST_ROWS, MOST_TALL = 60, 16
BAR = 3.2


@house()
def who_speaks_where(reading, width=183):
    """Figure 4, a bar a paragraph, as long as its words: whose words stand where, quoted (solid) and reported (pale).

    numbers, a row a stretch of words: paragraph, first_word, last_word (from 1, in the paragraph), actor, side, quoted, cue.
    A Chart of `width` mm."""
    cast, speech = Cast(reading), Speech(reading)
    page = Page(width)
    shown = speech.bounds[:MOST_ROWS]
    cropped = f" The first {MOST_ROWS} of {len(speech.bounds)} paragraphs." if len(speech.bounds) > MOST_ROWS else ""
    page.head(finding(speech), "Each bar is a paragraph, its length the number of words. Solid: in quotation marks. "
              f"Pale, outlined: reported in the writer’s words. Pale, no outline: the writer.{cropped}")
    if speech.total:
        rows = Tall if page.wide and len(shown) <= MOST_TALL else Flat
        rows(page, cast, speech, shown).draw()
    rows = [clause(speech, n) for n in range(1, len(speech.bounds) + 1)]
    return page.finish(reading, numbers(cast, speech), rows, cast.key(run.actor for run in speech.runs))


def numbers(cast, speech):
    """The table of the figure's CSV: a row a run of words of one speaker."""
    zero = [begin for begin, *_ in speech.bounds]
    return numbers_of("paragraph first_word last_word actor side quoted cue", [
        {"paragraph": r.paragraph, "first_word": r.first - zero[r.paragraph - 1] + 1, "last_word": r.last - zero[r.paragraph - 1],
         "actor": r.actor, "side": cast.side.get(r.actor, ""), "quoted": r.quoted, "cue": speech.quotes.cue[r.quote]}
        for r in speech.runs])


def shares(speech):
    """{paragraph: attributed words}."""
    out = dict.fromkeys(range(1, len(speech.bounds) + 1), 0)
    for run in speech.runs:
        out[run.paragraph] += run.last - run.first
    return out


def clause(speech, n):
    own = [run for run in speech.runs if run.paragraph == n]
    who = ", ".join(dict.fromkeys(run.actor or NOBODY.lower() for run in own))
    first, last = speech.bounds[n - 1]
    return f"paragraph {n}: {sum(r.last - r.first for r in own)} of {plural(last - first, 'word')}" + (f" ({who})" if who else "")


def finding(speech):
    """The title: which paragraphs hold most of the attributed words, and which hold none."""
    words = shares(speech)
    total, silent = sum(words.values()), [p for p, n in words.items() if not n]
    if not speech.total:
        return "There is no text to read"
    if not total:
        return "Nobody speaks: all words are the writer’s"
    ranked, top = sorted(words, key=lambda p: -words[p]), []
    while sum(words[p] for p in top) < .6 * total:
        top.append(ranked[len(top)])
    if len(words) == 1:
        return f"Of the one paragraph’s words {percent(total / speech.total)} are attributed"
    if len(silent) == len(words) - 1:
        return f"All attributed words stand in paragraph {top[0]}"
    if len(top) > 4:
        return f"Speech is spread over {len(words) - len(silent)} of {len(words)} paragraphs, none with more than " \
               f"{percent(words[ranked[0]] / total)} of the attributed words"
    rest = f"{paragraphs(silent)} hold{'s' if len(silent) == 1 else ''} none" if silent else "every paragraph holds some"
    held = sum(words[p] for p in top)
    share = "all" if held == total else f"{percent(held / total)} of the"
    return sentence(f"{paragraphs(top)} hold{'s' if len(top) == 1 else ''} {share} attributed words; {rest}")


class Rows:
    """Bars of paragraphs; the two kinds below differ in where the names stand."""

    def __init__(self, page, cast, speech, bounds):
        self.page, self.cast, self.speech, self.bounds = page, cast, speech, bounds
        self.left = MARGIN + 5
        self.scale = (self.end - self.left) / max(b - a for a, b in bounds)
        self.words = shares(speech)

    def draw(self):
        self.page.text(self.page.right, self.page.y + 1, "share spoken", SMALL, SOFT, ha="right")
        self.page.y += 2.6
        for n, (first, last) in enumerate(self.bounds, 1):
            self.row(n, first, last, [run for run in self.speech.runs if run.paragraph == n])

    def bar(self, n, y, height, first, last, own):
        page = self.page
        page.text(MARGIN + 3, y, str(n), bold=True, ha="right")
        page.box(self.left, y, (last - first) * self.scale, height, WRITER)
        for run in own:
            hue, width = self.cast.look(run.actor).hue, (run.last - run.first) * self.scale
            page.box(self.x(run.first, first), y, width, height, hue if run.quoted else pale(hue), hue)
        share = percent(self.words[n] / (last - first)) if own else "–"
        page.text(page.right, y, share, color=INK if own else SOFT, ha="right")

    def x(self, word, first):
        return self.left + (word - first) * self.scale


class Tall(Rows):
    """Names and cues above the words, the opening words in them."""

    @property
    def end(self):
        return self.page.right - 9

    def row(self, n, first, last, own):
        page = self.page
        heads = [run for i, run in enumerate(own) if run.quote not in {r.quote for r in own[:i]}]
        if heads:
            self.labels(page.y + 1.5, first, heads)
            page.y += 2.9
        y = page.y + BAR / 2
        self.bar(n, y, BAR, first, last, own)
        for run in own:
            self.opening(run, y, first)
        page.y += BAR + 1.7

    def labels(self, y, first, heads):
        """Names first, where the speaker changes; then the cues that fit between them."""
        taken = []
        for i, run in enumerate(heads):
            if i == 0 or run.actor != heads[i - 1].actor:
                self.label(y, self.x(run.first, first), run, taken)
        for run in heads:
            cue = str(self.speech.quotes.cue[run.quote])
            x = max([self.x(run.first, first)] + [b for a, b in taken if a - .1 <= self.x(run.first, first) < b])
            end = x + width_of(cue, SMALL)
            inside = x < max(self.x(run.last, first), self.x(run.first, first) + .1) and end < self.page.right
            if cue and inside and all(end < a or x >= b for a, b in taken):
                self.page.text(x, y, cue, SMALL, SOFT)
                taken.append((x, end + 1.5))

    def label(self, y, x, run, taken):
        """Mark and short name at x, or as near to the right of it as there is room above the words."""
        text, look = self.cast.short(run.actor) or NOBODY.lower(), self.cast.look(run.actor)
        start = max([x] + [b for _, b in taken])
        text = cut_letters(text, min(50, self.page.right - start - 2.4))
        if text and start < x + max((run.last - run.first) * self.scale, 4):
            self.page.mark(look.shape, start + .9, y, 1.5, look.hue)
            self.page.text(start + 2.3, y, text)
            taken.append((start, start + 2.3 + width_of(text) + 1.4))

    def opening(self, run, y, first):
        quote = self.speech.quotes.quote[run.quote]
        begin = self.speech.starts[run.first] - int(self.speech.quotes.start[run.quote])
        room = (run.last - run.first) * self.scale - 1.8
        text = cut(("“" if run.quoted else "") + quote[max(begin, 0):], room, SMALL)
        if text.count(" ") > 1:
            hue = self.cast.look(run.actor).hue
            self.page.text(self.x(run.first, first) + .8, y, text, SMALL, on(hue) if run.quoted else INK)


class Flat(Rows):
    """Low rows, the names in a column beside the bars: for many paragraphs, and for a narrow page."""

    @property
    def end(self):
        return self.column - 2

    @property
    def column(self):
        return self.page.right - 9 - (46 if self.page.wide else 24)

    def row(self, n, first, last, own):
        page = self.page
        height = 3.1 if len(self.bounds) > MOST_TALL else 4.6
        y = page.y + height / 2
        self.bar(n, y, height * .66, first, last, own)
        self.names(y, list(dict.fromkeys(run.actor for run in own)))
        page.y += height

    def names(self, y, actors):
        """Mark and short name of each speaker in turn; "+2" where there is no room for two more."""
        x, end = self.column, self.page.right - 10
        for i, actor in enumerate(actors):
            name, look = self.cast.short(actor) or NOBODY.lower(), self.cast.look(actor)
            room = end - x - 2 - (3.5 if i < len(actors) - 1 else 0)
            if i and width_of(clean(name), SMALL) > room:
                self.page.text(x, y, f"+{len(actors) - i}", SMALL, SOFT)
                return
            self.page.mark(look.shape, x + .8, y, 1.3, look.hue)
            name = cut_letters(name, room, SMALL)
            self.page.text(x + 2, y, name, SMALL, SOFT)
            x += 3.4 + width_of(name, SMALL)
