"""In what tone: score, interval and label of each paragraph."""
COLUMNS = ("paragraph", "score", "low", "high", "label", "sentences", "scored_words")


def score(page, quotes, mentions):
    """A row (COLUMNS) a paragraph."""
    return [(n, 0.0, -1.0, 1.0, "neutral", 0, 0) for n in range(1, len(page.paragraphs) + 1)]
