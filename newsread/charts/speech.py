"""Figure 3: words spoken by each actor, quoted and reported apart."""
from .cast import NOBODY, Cast, Speech
from .page import MARGIN, Page, numbers_of
from .style import INK, SMALL, SOFT, house, on, pale
from .wording import clean, cut_list, have, listing, number, paragraphs, percent, plural, sentence, width_of

MOST_ROWS = 14


@house()
def words_spoken(reading, width=183):
    """Figure 3, stacked bars: words in quotation marks (solid) and reported in the writer's words (pale) of each speaker.

    numbers: actor ("" = no speaker named), side, quoted, reported, words, share, paragraphs, cues. A Chart of `width` mm."""
    cast, speech = Cast(reading), Speech(reading)
    spoken = speech.spoken()
    total = sum(map(sum, spoken.values()))
    page = Page(width)
    page.head(finding(spoken, total, cast), f"Words attributed to each speaker, {total:,} of {speech.total:,} in the article. "
              "Solid: in quotation marks. Pale: reported in the writer’s words.")
    numbers = [evidence(speech, cast, actor, *words, total) for actor, words in spoken.items()]
    if numbers:
        table(page, cast, numbers)
    rows = [f"{n['actor'] or NOBODY} {plural(n['words'], 'word')}, {n['quoted']} quoted and {n['reported']} reported, "
            f"in {paragraphs(n['paragraphs'], few=12)}" for n in numbers]
    for n in numbers:
        n["paragraphs"], n["cues"] = " ".join(map(str, n["paragraphs"])), ", ".join(n["cues"])
    columns = "actor side quoted reported words share paragraphs cues"
    return page.finish(reading, numbers_of(columns, numbers), rows, cast.key(spoken))


def evidence(speech, cast, actor, quoted, reported, total):
    """A row of the table: the words of one actor, and where and by which verbs they speak."""
    own = [run for run in speech.runs if run.actor == actor]
    cues = dict.fromkeys(str(speech.quotes.cue[run.quote]).lower() for run in own)
    return {"actor": actor, "side": cast.side.get(actor, ""), "quoted": quoted, "reported": reported, "words": quoted + reported,
            "share": (quoted + reported) / total, "paragraphs": sorted({run.paragraph for run in own}),
            "cues": [c for c in cues if c]}


def finding(spoken, total, cast):
    """The title: who has most of the attributed words, and who is quoted word for word."""
    speakers = [a for a in spoken if a]
    head = leading(spoken, str)
    if len(speakers) < 2:
        return head
    return f"{head}; {verbatim(speakers, [cast.short(a) for a in speakers if spoken[a][0]])}"


def leading(spoken, name):
    """Who has most of the attributed words; name: a function from an actor to what to call it."""
    speakers, total = [a for a in spoken if a], sum(map(sum, spoken.values()))
    if not speakers:
        return f"No speaker is named: {plural(total, 'word')} attributed to nobody" if total else "Nobody is quoted or reported"
    most = sum(spoken[speakers[0]])
    first = [name(a) for a in speakers if sum(spoken[a]) == most]
    share = f"{percent(most / total)} of the attributed words"
    if len(speakers) == 1:
        return f"{first[0]} is the only speaker named, with {plural(most, 'word')}, {spoken[speakers[0]][0]} of them quoted"
    if len(first) > 3:
        return sentence(f"{number(len(first))} speakers have {share} each")
    return sentence(f"{listing(first)} {have(first)} {share}{'' if len(first) == 1 else ' each'}")


def verbatim(speakers, quoted):
    if not quoted:
        return "nobody is quoted word for word"
    if len(quoted) == len(speakers):
        return f"{'both' if len(speakers) == 2 else f'all {number(len(speakers))}'} speakers are quoted word for word"
    if len(quoted) > 2:
        return f"{number(len(quoted))} of {number(len(speakers))} speakers are quoted word for word"
    return f"only {listing(quoted)} {'is' if len(quoted) == 1 else 'are'} quoted word for word"


def table(page, cast, numbers):
    names = min(max(width_of(clean(n["actor"] or NOBODY)) for n in numbers) + 1, 42 if page.wide else 26)
    left = MARGIN + 3.4 + names + 1
    right = 88 if page.wide else page.right - 7
    scale = (right - left) / max(n["words"] for n in numbers)
    heads(page, left)
    row = 5.2 if len(numbers) <= 10 else 4.4
    shown = numbers if len(numbers) <= MOST_ROWS + 1 else numbers[:MOST_ROWS]
    for i, n in enumerate(shown):
        y = page.y + row / 2
        name(page, cast, n["actor"], y, names)
        bar(page, cast.look(n["actor"]).hue, left, y, row * .6, n, scale, wordy=i == 0)
        if page.wide:
            listed(page, n, y)
        page.y += row
    if shown != numbers:
        rest = sum(n["words"] for n in numbers[MOST_ROWS:])
        page.footnote(f"Not shown: {len(numbers) - MOST_ROWS} speakers with {rest} words.")


def heads(page, left):
    y = page.y + 1.4
    for x, text in ((left, "words"), (97, "in paragraphs"), (116, "speech verbs"))[:3 if page.wide else 1]:
        page.text(x, y, text, SMALL, SOFT)
    page.rule(page.y + 3.2)
    page.y += 3.8


def name(page, cast, actor, y, width):
    """The speaker with the mark of the side; nobody in grey, without a mark."""
    look = cast.look(actor)
    if actor:
        page.mark(look.shape, MARGIN + 1, y, 1.7, look.hue)
    page.text(MARGIN + 3.4, y, cast.fit(actor, width), color=INK if actor else SOFT)


def bar(page, hue, x, y, height, n, scale, wordy):
    """Quoted words solid, reported ones pale; how many of each where both are there and the number fits; all in bold after it."""
    at, both = x, n["quoted"] and n["reported"]
    for words, face, what in ((n["quoted"], hue, "quoted"), (n["reported"], pale(hue), "reported")):
        if not words:
            continue
        page.box(at, y, words * scale, height, face, hue)
        texts = [f"{words} {what}"] * wordy + [str(words)]
        fits = [t for t in texts if width_of(t) + 1.6 < words * scale]
        if both and fits:
            page.text(at + .8, y, fits[0], color=on(face) if face == hue else INK)
        at += words * scale
    page.text(at + 1, y, str(n["words"]), bold=True)


def listed(page, n, y):
    """The evidence: paragraphs (a list that does not fit becomes their number) and speech verbs."""
    where = ", ".join(map(str, n["paragraphs"]))
    page.text(97, y, where if width_of(where) < 17.5 else str(len(n["paragraphs"])) + " of them")
    page.text(116, y, cut_list(n["cues"], page.right - 116, SMALL), SMALL, SOFT)


