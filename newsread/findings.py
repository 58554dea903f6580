"""What the tables say, in sentences: each is computed, so that it stays true for any article."""
import pandas as pd


def facts(article, reading):
    """what, value: the article in a table of one screen."""
    page = reading.page
    rows = [("title", article.title), ("file", f"{article.name} (SHA-256 {article.sha256[:12]}…)"),
            ("paragraphs", len(page.paragraphs)), ("sentences", len(page.sentences)), ("words", sum(map(is_word, page.words))),
            ("lines left out", len(article.dropped))]
    known = [(key, article.source[key]) for key in ("author", "date", "site", "address") if article.source.get(key)]
    return pd.DataFrame(rows[:2] + known + rows[2:], columns=["what", "value"])


def paragraphs(reading):
    """paragraph, sentences, words, opening: the size of each paragraph and its first words."""
    page, rows = reading.page, []
    counts = pd.Series([page.paragraph_of[first] for first, _ in page.sentences], dtype="int64").value_counts()
    for number, (first, last) in enumerate(page.paragraphs, 1):
        words = sum(map(is_word, page.words[first:last]))
        rows.append((number, int(counts[number]), words, page.string(first, min(last, first + 9)) + " …"))
    return pd.DataFrame(rows, columns=["paragraph", "sentences", "words", "opening"])


def dropped(article):
    """line, text, reason: every line of the file that is not read."""
    return pd.DataFrame(article.dropped, columns=["line", "text", "reason"])


def left_out(article):
    """How many lines were left out, and why."""
    if not article.dropped:
        return "Every line of the file is read."
    reasons = pd.Series([reason for _, _, reason in article.dropped]).value_counts(sort=False)
    return f"{count(len(article.dropped), 'line')} left out: {listed(f'{reason} ({n})' for reason, n in reasons.items())}."


def sizes(reading):
    """How long the text is, and which paragraph is the longest."""
    table = paragraphs(reading)
    if table.empty:
        return "There is no text to read."
    longest = table.loc[table.words.idxmax()]
    return (f"{count(table.words.sum(), 'word')} in {count(table.sentences.sum(), 'sentence')} and {count(len(table), 'paragraph')}; "
            f"the longest is paragraph {longest.paragraph} with {count(longest.words, 'word')}.")


def is_word(token):
    """Does a token hold a letter or a digit?"""
    return any(c.isalnum() for c in token)


def count(n, noun, plural=None):
    """'1 quote', '3 quotes', 'no quotes'."""
    return f"{n or 'no'} {noun if n == 1 else plural or noun + 's'}"


def listed(items, most=5):
    """'A', 'A and B', 'A, B and C'; past `most`, 'A, B and 7 more'.

    >>> listed(["A", "B", "C"]), listed("ABCDEFG", 2)
    ('A, B and C', 'A, B and 5 more')
    """
    items = [str(item) for item in items]
    if len(items) > most:
        items = [*items[:most], f"{len(items) - most} more"]
    return " and ".join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)
