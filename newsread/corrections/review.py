"""The first draft of a file of corrections: what a reading is least sure of."""
from ..frames import frame
from ..sentiment.estimate import label

COLUMNS = ("what", "where", "from", "to", "note", "by")


def review(reading, below=.8):
    """The first draft of a file: what is less certain than `below`, least certain first; `to` is left for the analyst."""
    doubts = [*doubtful_quotes(reading), *doubtful_types(reading), *doubtful_tones(reading), *doubtful_topics(reading)]
    rows = [(what, where, now, "", f"{certainty:.2f} {why}", "")
            for certainty, what, where, now, why in sorted(doubts) if certainty < below]
    return frame(rows, COLUMNS)


def doubtful_quotes(reading):
    """(certainty, what, where, from, why) of each quote's speaker."""
    for q in reading.quotes.itertuples():
        certainty = q.confidence if q.actor else min(q.confidence, .5)
        yield certainty, "speaker", f"P{q.paragraph} {q.quote[:60]}", q.actor, f"{q.rule}: {q.speaker} {q.cue}".strip()


def doubtful_types(reading):
    """The same of each actor's class: as sure as its surest mention."""
    surest = {}                                             # no groupby: it takes "Kyiv" and "Kyiv\0" for one
    for actor, confidence in zip(reading.mentions.actor, reading.mentions.confidence):
        surest[actor] = max(confidence, surest.get(actor, 0))
    for a in reading.actors.itertuples():
        yield surest.get(a.actor, 0), "type", a.actor, a.label, f"{', '.join(a.aliases)}"


def doubtful_tones(reading):
    """The same of each paragraph's tone: the share of its interval that has its label."""
    for row in reading.sentiment.itertuples():
        points = [row.low + (row.high - row.low) * k / 20 for k in range(21)]
        certainty = sum(label(x) == row.label for x in points) / 21
        yield certainty, "tone", opening(reading, row.paragraph), row.label, f"score {row.score:.2f}, {row.low:.2f} to {row.high:.2f}"


def doubtful_topics(reading):
    """The same of each paragraph's first topic: mixed ones are right about half of the time, the others nine times in ten."""
    for row in reading.topic_leads.itertuples():
        certainty = .3 if not row.judged else .5 if row.mixed else .9
        yield certainty, "topic", opening(reading, row.paragraph), row.first, f"then {row.second}, {row.evidence} words of evidence"


def opening(reading, paragraph):
    """ "P3 The first words of it", so that a correction is not taken for another paragraph's when numbers move."""
    return f"P{paragraph} {reading.page.string(*reading.page.paragraphs[paragraph - 1])[:40]}"
