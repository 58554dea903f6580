"""For the tests of figures: readings made to measure, and a look at where the texts of a figure stand."""
from itertools import combinations
from types import SimpleNamespace

import pandas as pd
from matplotlib.backends.backend_agg import FigureCanvasAgg

from newsread import language, read, sentiment
from newsread.actors import ACTOR_COLUMNS, MENTION_COLUMNS
from newsread.charts.style import house
from newsread.quotes import COLUMNS as QUOTE_COLUMNS

WORDS = "harbour council budget talks bridge delay strike rescue vote offer storm plan ferry loss grant".split()
FIRST = "Aurelia Bartholomew Clementina Desmond Evangeline".split()
LAST = "Abernathy-Montgomery Featherstonehaugh Quattlebaum Vandersteenhoven".split()


def name(i):
    """The i-th of twenty long names of people."""
    return f"{FIRST[i % 5]} {LAST[i % 4]} {'JKLMN'[i % 5]}. Oyelaran-{LAST[i // 5]}"


def made(paragraphs=3, people=("Ana Lopez", "Bo Lind", "Chi Okafor"), sides=("North Port", "South Port", ""), quotes=True,
         title="Port talks"):
    """A reading of a text made of `people` who stand on `sides` in turn and, with quotes, speak in turn."""
    blocks = []
    for n in range(paragraphs):
        who = [people[(n + k) % len(people)] for k in range(3)] if people else []
        tail = " ".join(WORDS[(n * 3 + k) % len(WORDS)] for k in range(5 + n % 7))
        block = f"The {tail} went on in part {n}."
        if who:
            block += f" {who[0]} met {who[1]}. The {tail} of {who[2]} cost $5 and $6."
        if quotes and who and n % 3 != 1:
            block += f" “We want the {tail} now,” said {who[0]}. {who[1]} noted that the {tail} was late."
        blocks.append(block)
    return reading("\n\n".join(blocks), people, sides, title)


def reading(text, people=(), sides=("",), title=""):
    """The tables of a text: mentions of `people` by name, quotes “…,” said X and X noted that …."""
    page = language.cut(text)
    mentions = mentions_of(text, people, page)
    counts = mentions.actor.value_counts()
    table = [{"actor": p, "label": "PERSON", "role": "head of the long committee on harbours", "side": sides[i % len(sides)],
              "aliases": (p, p.split()[-1]), "mentions": int(counts[p])} for i, p in enumerate(people) if p in counts]
    actors = pd.DataFrame(table, columns=ACTOR_COLUMNS)
    quotes = quotes_of(text, people, page)
    return SimpleNamespace(corrections=None, text=text, title=title, page=page, mentions=mentions, quotes=quotes,
                           **tone(page, quotes), **topics(text),
                           actors=actors.sort_values("mentions", ascending=False, kind="stable"))


def paragraph_at(page, offset):
    return page.paragraph_of[page.token_at(offset)]


def mentions_of(text, people, page):
    rows = []
    for person in people:
        at = text.find(person)
        while at >= 0:
            rows.append((at, at + len(person), person, "PERSON", person, paragraph_at(page, at), "made", 1.0, ""))
            at = text.find(person, at + 1)
    return pd.DataFrame(sorted(rows), columns=MENTION_COLUMNS)


def quotes_of(text, people, page):
    rows, at = [], text.find("“")
    while at >= 0:
        end = text.index("”", at)
        speaker = text[end + len("” said "):].split(". ")[0]
        who = next((p for p in people if text.startswith(p, end + len("” said "))), "")
        rows.append((at + 1, end, "direct", "said", who))
        start = text.find(" noted that ", end) + len(" noted that ")
        other = next((p for p in people if text.endswith(p, 0, start - len(" noted that "))), speaker)
        rows.append((start, text.index(".", start), "indirect", "noted that", other))
        at = text.find("“", end)
    return pd.DataFrame([(s, e, text[s:e], kind, cue, who, s, who, paragraph_at(page, s), text[s:e].count(" ") + 1, "made", 1.0)
                         for s, e, kind, cue, who in rows], columns=QUOTE_COLUMNS)


def tone(page, quotes):
    found = sentiment.Tone(page, [])
    return {"sentiment": pd.DataFrame(found.paragraphs(), columns=sentiment.COLUMNS),
            "tone_passages": pd.DataFrame(found.passages(), columns=sentiment.PASSAGE_COLUMNS),
            "tone_words": pd.DataFrame(found.evidence(), columns=sentiment.WORD_COLUMNS),
            "tone_by_speaker": pd.DataFrame(found.speakers(list(quotes.itertuples())), columns=sentiment.SPEAKER_COLUMNS)}


def topics(text):
    real = read(text)
    return {name: getattr(real, name) for name in ("topics", "topic_intervals", "topic_evidence", "topic_leads")}


def boxes(fig):
    """[(text, box in pixels)] of all visible texts of a figure, drawn at 300 dpi."""
    fig.set_dpi(300)
    renderer = FigureCanvasAgg(fig).get_renderer()
    texts = [t for t in fig.findobj(lambda a: hasattr(a, "get_text")) if t.get_text().strip()]
    with house():
        return [(t.get_text(), t.get_window_extent(renderer)) for t in texts]


def clashes(fig, slack=1.5):
    """What is wrong with the texts of a figure: those that leave the page, and pairs that overlap by more than `slack` pixels."""
    found, width, height = boxes(fig), *(fig.get_size_inches() * 300)
    out = [f"off the page: {t}" for t, b in found if b.x0 < 0 or b.y0 < 0 or b.x1 > width or b.y1 > height]
    return out + [f"overlap: {a} / {b}" for (a, p), (b, q) in combinations(found, 2)
                  if min(p.x1, q.x1) - max(p.x0, q.x0) > slack and min(p.y1, q.y1) - max(p.y0, q.y0) > slack]
