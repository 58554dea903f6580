"""Tone and topics of paragraphs against the gold."""
TONES = ("negative", "neutral", "positive")


def tone_counts(reading, gold):
    """{measure: count} of tone labels: a class each for macro-F1, and those that a second reader could defend;
    of scores inside the stated interval."""
    asked, given = gold.sentiment, list(reading.sentiment.label)
    out = {f"tone, macro-F1 = {tone}": by_class(tone, asked.label, given) for tone in TONES}
    right = [g == label for g, label in zip(given, asked.label)]
    defended = [g == row.label or g in row.also for g, row in zip(given, asked.itertuples())]
    inside = [row.low <= score <= row.high for score, row in zip(asked.score, reading.sentiment.itertuples())]
    return out | {"tone": yes(right), "tone, or one that can be defended": yes(defended), "tone’s 90 % interval holds it": yes(inside)}


def by_class(c, asked, given):
    """A count of one class."""
    right = sum(a == g == c for a, g in zip(asked, given))
    return right, sum(g == c for g in given), right, sum(a == c for a in asked)


def yes(checks):
    """The count of a list of right and wrong."""
    return (sum(checks), len(checks)) * 2


def topic_counts(reading, gold):
    """{measure: count} of the first topic of the paragraphs that have one."""
    both = [(given, asked) for given, asked in zip(first_topics(reading), gold.topics.values()) if asked]
    return {"first topic": yes([given == asked[0] for given, asked in both]),
            "first topic, among the gold’s": yes([given in asked for given, asked in both])}


def first_topics(reading):
    """The topic with the greatest share of each paragraph."""
    return list(reading.topics.idxmax(axis=1)) if len(reading.topics) else []
