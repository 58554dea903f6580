"""Figure 8: the whole reading on one text axis: who, says what, about what, in what tone."""
from . import people, speech, tone, topics, tracks
from .cast import Cast, Speech
from .page import MARGIN, Page, numbers_of
from .scale import LOW
from .style import INK, SMALL, SOFT, TITLE, house
from .wording import clean, cut, paragraphs, percent, plural, sentence, signed, titled, unit, width_of, wrap


@house()
def overview(reading, width=183):
    """Figure 8, Lasswell's question as four tracks over the text; a column is a paragraph, as wide as its words.

    numbers: track, row (actor or topic), paragraph, value, low, high. A Chart of `width` mm."""
    cast, spoken = Cast(reading), Speech(reading)
    page = Page(width)
    page.head(finding(reading, cast, spoken), facts(reading, spoken))
    source = "Column width: words in the paragraph. "
    if spoken.total:
        axis = tracks.Axis(page, spoken)
        axis.head()
        joined = tone.units(reading) is not reading.sentiment
        for name, summary, how, total, draw in plan(axis, summaries(reading, cast, spoken), joined):
            track_head(page, axis, name, summary, how, total)
            draw(page, axis, reading, cast, spoken)
        source += tracks.key(reading, cast, spoken)
    return page.finish(reading, numbers(reading, spoken), clauses(reading, cast, spoken), source)


def plan(axis, findings, joined):
    """(name, finding, how to read it, head of the totals, function that draws it) of each track; joined: is tone that of passages,
    too?"""
    tones = "pale: not judged; line: paragraphs together" if joined else "filled: outside the neutral band; pale: not judged"
    cells = ("bold, •: leads; ≈, ○: mixed; grey: not judged", "dot: leads; ring: mixed")[not axis.roomy]
    return zip(("Who", "says what", "about what", "in what tone"), findings,
               ("outline: named; filled: speaks there too; larger: more than once", "solid: in quotation marks; pale: reported",
                f"darker: more; {cells}", f"90% interval; {tones}"),
               ("times named", "words", "mean share", "mean tone"),
               (tracks.who, tracks.says_what, tracks.about_what, tracks.in_what_tone))


def summaries(reading, cast, spoken):
    """The finding of each track."""
    total = len(reading.page.paragraphs)
    words = spoken.spoken().values()
    attributed, quoted = sum(map(sum, words)), sum(q for q, _ in words)
    shares = [f"{topics.title(t)} {percent(s)}" for t, s in tracks.mean_shares(reading)[:2]]
    return (people.finding(cast, people.times(reading), total).split(";")[0],
            f"{attributed:,} of {plural(spoken.total, 'word')} attributed, {quoted:,} of them quoted" if attributed else
            "Nobody is quoted or reported",
            sentence(", ".join(shares)) + " on average" if shares else "No topic words found", span(judged(reading)))


def judged(reading):
    return [row for row in tone.units(reading).itertuples() if row.judged]


def span(sure):
    """From the brightest to the darkest of the paragraphs or passages judged."""
    if not sure:
        return "No paragraph can be judged"
    dark, bright = min(sure, key=lambda row: row.score), max(sure, key=lambda row: row.score)
    if len(sure) == 1:
        return f"{signed(dark.score)} in {paragraphs([dark.paragraph])}, the only one judged"
    if len(tone.alike(sure, dark)) == len(sure):
        return f"{signed(dark.score)} in all {unit(r.paragraph for r in sure)}s judged"
    return f"From {signed(bright.score)} in {paragraphs([bright.paragraph])} to {signed(dark.score)} in {dark.paragraph}"


def darkest(sure):
    """Which of the paragraphs judged are darkest, where they are dark and others are not: "paragraph 4 is darkest"."""
    dark = min(sure, key=lambda row: row.score, default=None)
    if dark is None or dark.score >= LOW or len(tone.alike(sure, dark)) == len(sure):
        return ""
    return f"{tone.are(tone.alike(sure, dark))} darkest"


def finding(reading, cast, spoken):
    """The title: who speaks most, what the subject is, where the tone is lowest."""
    if not spoken.total:
        return "There is no text to read"
    voice = speech.leading(spoken.spoken(), cast.short)
    subject = topics.finding(topics.leads_of(reading), most=1).replace("The article turns", "the subject turns")
    mood = darkest(judged(reading))
    return f"{voice}; {subject[0].lower() + subject[1:]}" + (f"; {mood}" if mood else "")


def facts(reading, spoken):
    name = titled(reading.title) if reading.title else "The text"
    return f"{name}: {plural(spoken.total, 'word')}, {plural(len(spoken.bounds), 'paragraph')}, " \
           f"{plural(len(reading.actors), 'named actor')}, {plural(len(reading.quotes), 'quote')}"


def track_head(page, axis, name, summary, how, total):
    """The name of the track, its finding, and how to read it: beside the finding where there is room, else below it."""
    page.y += 1.2
    page.rule(page.y, color=INK, width=.8)
    y = page.y + 2.4
    page.text(MARGIN, y, name, TITLE, bold=True)
    page.text(page.right, y, total, SMALL, SOFT, ha="right")
    x, room = axis.left, page.right - width_of(total, SMALL) - 2 - axis.left
    for line in wrap(summary, room, bold=True, lines=4):
        page.text(x, y, line, bold=True)
        after, y = x + width_of(line, bold=True) + 2, y + 2.6
    if after + width_of(clean(how), SMALL) < x + room:
        page.text(after, y - 2.6, how, SMALL, SOFT)
    else:
        page.text(x, y, cut(how, page.right - x, SMALL), SMALL, SOFT)
        y += 2.4
    page.y = y - .2


def numbers(reading, spoken):
    """The numbers of all tracks, one under the other."""
    rows = [("who", a, p, n, None, None) for a, found in people.times(reading).items() for p, n in sorted(found.items())]
    rows += [("says what", run.actor, run.paragraph, run.last - run.first, None, None) for run in spoken.runs]
    rows += [("about what", r.topic, r.paragraph, r.share, r.low, r.high) for r in reading.topic_intervals.itertuples()]
    rows += [("in what tone", "", r.paragraph, r.score, r.low, r.high) for r in reading.sentiment.itertuples()]
    columns = "track row paragraph value low high"
    return numbers_of(columns, [dict(zip(columns.split(), row)) for row in rows])


def clauses(reading, cast, spoken):
    """The numbers in words: each track's finding and its first rows."""
    named = tracks.named_most(reading, cast)
    words = [(a or "no speaker named", sum(n)) for a, n in list(spoken.spoken().items())[:tracks.MOST_SPEAKERS]]
    lists = (", ".join(f"{a} named {plural(cast.mentions[a], 'time')}" for a in named),
             ", ".join(f"{a} {plural(n, 'word')}" for a, n in words),
             ", ".join(f"{topics.title(t)} {percent(s)}" for t, s in tracks.mean_shares(reading)),
             ", ".join(f"paragraph {r.paragraph} {signed(r.score)}" for r in reading.sentiment.itertuples() if r.scored_words))
    heads = zip(("who", "says what", "about what", "in what tone"), summaries(reading, cast, spoken), lists)
    return [f"{name}: {summary}" + (f" ({listed})" if listed else "") for name, summary, listed in heads]
