"""Figure 6: the narrator's tone against that of each speaker."""
from collections import defaultdict

from ..sentiment import NARRATOR, UNKNOWN
from .cast import NOBODY, Cast, Speech
from .page import MARGIN, Page
from .scale import HOW, NOTE, VALUE, Scale, clear, strongest
from .style import INK, SMALL, SOFT, house
from .wording import clean, count, cut_list, listing, number, plural, sentence, signed, width_of

MOST_ROWS = 14


@house()
def tone_narrator_and_speakers(reading, width=183):
    """Figure 6, dots with intervals: the tone of the narration (quotes cut out) and of the words attributed to each speaker.

    numbers: those of reading.tone_by_speaker, and the strongest words. A Chart of `width` mm."""
    cast, words = Cast(reading), spoken_words(reading)
    table = reading.tone_by_speaker
    table = table.assign(order=[{NARRATOR: -1, UNKNOWN: 1}.get(s, 0) for s in table.speaker])
    table = table.sort_values(["order", "words"], ascending=[True, False], kind="stable").drop(columns="order")
    table = table.assign(strongest=[", ".join(strongest(words[s])) for s in table.speaker])
    page = Page(width)
    page.head(finding(table, cast), HOW.replace(" Pale", " Dotted: the narrator. Pale"))
    if table.words.sum():
        draw(page, cast, table.head(MOST_ROWS + 1))
    if len(table) > MOST_ROWS + 1:
        page.footnote(f"Not shown: {len(table) - MOST_ROWS - 1} speakers with fewer words.")
    return page.finish(reading, table, map(clause, table.itertuples()), cast.key(table.speaker) + NOTE)


def spoken_words(reading):
    """{speaker as in tone_by_speaker: [(word, weight)]}."""
    speech, out = Speech(reading), defaultdict(list)
    for row in reading.tone_words.itertuples():
        actor = speech.speaker_at(row.start)
        out[NARRATOR if actor is None else actor or UNKNOWN].append((row.word, row.weight))
    return out


def named(speaker):
    return {NARRATOR: "Narrator", UNKNOWN: NOBODY}.get(speaker, speaker)


def clause(row):
    if not row.scored_words:
        return f"{named(row.speaker)}: {plural(row.words, 'word')}, none of them scored"
    return f"{named(row.speaker)}: {signed(row.score)} ({signed(row.low)} to {signed(row.high)}) in {plural(row.words, 'word')}" \
           f"{'' if row.judged else ', not judged'}"


def finding(table, cast):
    """The title: where the narrator stands, and which speakers' intervals do not touch the narrator's."""
    rows = list(table.itertuples())
    if not table.words.sum():
        return "There is no text to judge"
    narrator, speakers = rows[0], [r for r in rows[1:] if r.speaker != UNKNOWN]
    head = "The narrator says too little to be judged"
    if narrator.judged:
        side = {-1: "clearly negative", 0: "not clearly off neutral", 1: "clearly positive"}[clear(narrator)]
        head = f"The narrator is {side} ({signed(narrator.score)})"
    if not speakers:
        return f"{head}; nobody else speaks"
    sure = [r for r in speakers if r.judged]
    if not sure or not narrator.judged:
        return f"{head}; {unjudged(speakers, sure)}"
    off = [r for r in sure if r.low > narrator.high or r.high < narrator.low]
    if not off:
        one = f"{cast.short(sure[0].speaker)}, the only speaker judged, does not clearly differ"
        return f"{head}; {one if len(sure) == 1 else f'no speaker of {number(len(sure))} judged clearly differs'}"
    halves = [(way, [cast.short(r.speaker) for r in off if (r.score > narrator.score) == (way == "more positive")])
              for way in ("more negative", "more positive")]
    parts = [f"{listing(who) if len(who) <= 3 else count(len(who), 'speaker')} {'is' if len(who) == 1 else 'are'} clearly {way}"
             for way, who in halves if who]
    return sentence(f"{head}; {' and '.join(parts)}")


def unjudged(speakers, sure):
    if not sure and len(speakers) == 1:
        return "the one speaker says too little"
    if not sure:
        return f"no speaker of {number(len(speakers))} says enough to be judged"
    return f"{count(len(sure), 'speaker')} can be judged"


def draw(page, cast, table):
    tall = len(table) <= 11
    height = 4.9 if tall else 4.2
    names = min(max(width_of(clean(named(s)), bold=not s) for s in table.speaker) + 1, 34 if page.wide else 22)
    counts = MARGIN + 3.4 + names + 7                             # right edge of the column of words
    left = counts + (14 if page.wide else 5)
    scale = Scale(page, left, 122 if page.wide else page.right - VALUE)
    scale.head()
    heads(page, counts)
    page.y += 6.2
    scale.ground(page.y, page.y + height * len(table))
    for row in table.itertuples():
        y = page.y + height / 2
        label(page, cast, row, y, names)
        page.text(counts, y, f"{row.words:,}", ha="right", color=INK if row.judged else SOFT)
        if page.wide:
            page.text(counts + 9, y, str(row.quotes or "–"), ha="right", color=INK if row.judged else SOFT)
            page.text(133, y, cut_list(row.strongest.split(", "), page.right - 133, SMALL), SMALL, SOFT)
        look = cast.look(row.speaker)
        hue, shape = (None, "circle") if row.speaker == NARRATOR else (look.hue, look.shape)
        scale.score(row, y, hue, shape)
        page.y += height
        if row.speaker == NARRATOR:
            page.rule(page.y)
    first = next(table.itertuples())
    if first.scored_words:
        page.line([scale.x(first.score)] * 2, [page.y - height * (len(table) - .5), page.y], INK, .7, linestyle=(0, (1, 1.5)),
                  zorder=1.2)


def heads(page, counts):
    y = page.y + 4.2
    page.text(counts, y, "words", SMALL, SOFT, ha="right")
    if page.wide:
        page.text(counts + 9, y, "quotes", SMALL, SOFT, ha="right")
        page.text(133, y, "strongest words", SMALL, SOFT)


def label(page, cast, row, y, width):
    """Narrator in bold; a speaker with the mark of the side; nobody in grey."""
    look = cast.look(row.speaker)
    if row.speaker not in (NARRATOR, UNKNOWN):
        page.mark(look.shape, MARGIN + 1, y, 1.7, look.hue)
    name = "Narrator" if row.speaker == NARRATOR else cast.fit("" if row.speaker == UNKNOWN else row.speaker, width)
    page.text(MARGIN + 3.4, y, name, color=INK if row.judged else SOFT, bold=row.speaker == NARRATOR)
