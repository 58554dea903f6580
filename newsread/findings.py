"""What the tables say, in sentences: each is computed, so that it stays true for any article."""
from collections import Counter

import pandas as pd

from .charts.cast import Speech
from .charts.tone import units
from .charts.topics import title
from .charts.wording import count, have, listing, number, plural, sentence, signed, unit, word_starts
from .frames import frame
from .rules import FOLDER

CLASSES = {"PERSON": ("person", "persons"), "ORG": ("organisation", "organisations"), "LOC": ("other place", "other places"),
           "GPE": ("country, city or region", "countries, cities or regions"), "NORP": ("people or party", "peoples or parties"),
           "FAC": ("building or site", "buildings or sites"), "OTHER": ("other name", "other names")}


def facts(article, reading):
    """what, value: the article in a table of one screen."""
    page = reading.page
    rows = [("title", article.title), ("file", f"{article.name} (SHA-256 {article.sha256[:12]}…)"),
            ("paragraphs", len(page.paragraphs)), ("sentences", len(page.sentences)), ("words", len(word_starts(page))),
            ("lines left out", len(article.dropped))]
    known = [(key, article.source[key]) for key in ("author", "date", "site", "address", "format", "encoding") if article.source.get(key)]
    return frame(rows[:2] + known + rows[2:], ["what", "value"])


def paragraphs(reading):
    """paragraph, sentences, words, opening: the size of each paragraph and its first words."""
    page = reading.page
    sentences = Counter(page.paragraph_of[first] for first, _ in page.sentences)
    words = Counter(page.paragraph_of[page.token_at(start)] for start in word_starts(page))
    rows = [(n, sentences[n], words[n], page.string(first, min(last, first + 9)) + " …")
            for n, (first, last) in enumerate(page.paragraphs, 1)]
    return frame(rows, ["paragraph", "sentences", "words", "opening"])


def dropped(article):
    """line, text, reason: every line of the file that is not read."""
    return frame(article.dropped, ["line", "text", "reason"])


def left_out(article):
    """How many lines were left out, and why."""
    if not article.dropped:
        return "Every line of the file is read."
    reasons = Counter(reason for _, _, reason in article.dropped)
    return f"{plural(len(article.dropped), 'line')} left out: {listed(f'{reason} ({n})' for reason, n in reasons.items())}."


def sizes(reading):
    """How long the text is, and which paragraph is the longest."""
    table = paragraphs(reading)
    if table.empty:
        return "There is no text to read."
    longest = table.loc[table.words.idxmax()]
    return (f"{plural(table.words.sum(), 'word')} in {plural(table.sentences.sum(), 'sentence')} and "
            f"{plural(len(table), 'paragraph')}; the longest is paragraph {longest.paragraph} with {plural(longest.words, 'word')}.")


def actors(reading):
    """How many actors of which class are named, how often, and who most."""
    table = reading.actors
    if table.empty:
        return "Nobody and nothing is named."
    kinds = [f"{n} {CLASSES.get(label, CLASSES['OTHER'])[n > 1]}" for label, n in Counter(table.label).most_common()]
    first = table.iloc[0]
    return (f"{plural(len(table), 'actor')} ({listing(kinds)}) {'is' if len(table) == 1 else 'are'} named "
            f"{plural(table.mentions.sum(), 'time')}, {first.actor} most ({plural(first.mentions, 'time')}).")


def cast(reading, n=12):
    """actor, kind (in words), role, side, named, paragraphs, and who corrected it, if anyone: the n actors named most."""
    table = reading.actors.head(n)
    return table[["actor"]].assign(kind=in_words(table.label), role=table.role, side=table.side, named=table.mentions,
                                   paragraphs=table.paragraphs, **table.filter(["corrected"]))


def in_words(labels):
    """The classes of actors in words: "country, city or region" for GPE."""
    return [CLASSES.get(label, CLASSES["OTHER"])[0] for label in labels]


def sides(reading):
    """actor, side, side_how, roles: who stands where and how that is known, side by side."""
    table = reading.actors[reading.actors.side.astype(bool)]
    ranks = {side: -n for side, n in Counter(table.side).items()}
    return table[["side", "actor", "side_how", "roles"]].sort_values("side", key=lambda c: c.map(ranks), kind="stable")


def no_side(reading):
    """Which persons and organisations could not be put on a side."""
    able = [(row.actor, row.side) for row in reading.actors.itertuples() if row.label in ("PERSON", "ORG")]
    none = [actor for actor, side in able if not side]
    if not able:
        return "No person or organisation is named."
    return f"The article does not say on which side {listed(none)} stand{'s' if len(none) == 1 else ''}." if none \
        else "Every person and organisation has a side."


def quotes(reading):
    """How many quotes of which kind, how much of the text they are, and how many have no known speaker."""
    table = reading.quotes
    if table.empty:
        return "Nobody is quoted."
    kinds = [f"{n} {kind}" for kind, n in Counter(table.kind).most_common()]
    spoken = {actor: sum(counts) for actor, counts in Speech(reading).spoken().items()}
    most, unknown = max(spoken, key=spoken.get, default=""), sum(table.actor == "")
    head = f"{plural(len(table), 'quote')} ({listing(kinds)}), {plural(sum(spoken.values()), 'word')} in all"
    if not most:
        return f"{head}, the most ({spoken[most]}) in {count(unknown, 'quote')} without a known speaker."
    return (f"{head}; {most} {have([most])} the most ({spoken[most]}); "
            + (f"{count(unknown, 'quote')} without a known speaker." if unknown else "each has a known speaker."))


def resolved(reading):
    """quote, speaker, actor: the quotes whose speaker is written otherwise than by name ("he", "the minister")."""
    table = reading.quotes
    rows = [(q.paragraph, q.speaker, q.actor, q.quote) for q in table.itertuples()
            if q.actor and q.speaker and last_word(q.actor) not in q.speaker.split()]
    return frame(rows, ["paragraph", "speaker", "actor", "quote"])


def doubtful(reading, n=5):
    """The n quotes with the least certain attribution, least certain first."""
    columns = ["confidence", "rule", "actor", "speaker", "cue", "quote", "paragraph"]
    return reading.quotes.sort_values("confidence", kind="stable")[columns].head(n)


def tone(reading):
    """How many paragraphs are negative, neutral and positive, and how many cannot be judged."""
    table = units(reading)
    judged = table[table.judged.astype(bool)]
    if judged.empty:
        return "No paragraph has enough sentences and scored words to be judged."
    kinds = [f"{number(n)} {'is' if n == 1 else 'are'} {label}" for label, n in Counter(judged.label).most_common()]
    left = len(table) - len(judged)
    kind = unit(table.paragraph)
    told = f"Of {count(len(judged), kind)} that can be judged, {listing(kinds)}" if len(judged) > 1 else \
        f"The one {kind} that can be judged is {judged.label.iloc[0]}"
    if kind == "passage":
        return f"{told}; a passage is as many neighbouring paragraphs as it takes."
    return (told + (f"; {number(left)} {'has' if left == 1 else 'have'} too few sentences or scored words." if left else "."))


def headline(reading):
    """Does the headline have the tone of the body?"""
    if reading.headline_tone.empty:
        return "There is no headline to compare."
    row = reading.headline_tone.iloc[0]
    said = f"The headline is {row.label} ({signed(row.score)}), the body {row.body_label} ({signed(row.body_score)})"
    return said + (": no clear difference." if row.matches else ": a clear difference.") if row.scored_words \
        else said + "; no word of the headline carries tone."


def tone_words(reading, n=4):
    """paragraph, lower_it, raise_it: the words that make the score of each paragraph, each with the sum of its weights, the
    strongest first."""
    rows = []
    for paragraph in reading.sentiment.paragraph:
        sums = Counter()
        for row in reading.tone_words[reading.tone_words.paragraph == paragraph].itertuples():
            sums[row.word.lower(), row.weight < 0] += row.weight
        ranked = sorted(sums, key=lambda key: (-abs(sums[key]), key))
        rows.append((paragraph, *(tuple(f"{word} {signed(sums[word, low])}" for word, low in ranked if low is side)[:n]
                                  for side in (True, False))))
    return frame(rows, ["paragraph", "lower_it", "raise_it"])


def topics(reading):
    """Which topic leads where, where two are not told apart, and how many paragraphs have too few topic words to say."""
    leads, mixed, few = {}, [], 0
    for row in reading.topic_leads.itertuples():
        if row.judged:
            (mixed if row.mixed else leads.setdefault(row.first, [])).append(row.paragraph)
        else:
            few += 1
    said = [f"{title(topic)} leads in {paragraphs_in_words(numbers)}" for topic, numbers in leads.items()] or ["no topic leads anywhere"]
    said += [f"two topics are not told apart in {paragraphs_in_words(mixed)}"] if mixed else []
    said += [f"{count(few, 'paragraph')} {'has' if few == 1 else 'have'} too few topic words to tell"] if few else []
    return sentence("; ".join(said) + ".")


def evidence(reading, n=6):
    """topic, times, words: the words that speak for each topic, the most frequent first."""
    found = {}
    for topic, word in zip(reading.topic_evidence.topic, reading.topic_evidence.word):
        found.setdefault(topic, Counter())[word.lower()] += 1
    rows = [(topic, words.total(), tuple(word for word, _ in words.most_common(n))) for topic, words in found.items()]
    return frame(sorted(rows, key=lambda row: -row[1]), ["topic", "times", "words"])


def measured(task=None):
    """task, set, texts, figure, newsread, 95 % interval, best of the others: how often the rules (of one task: without the column)
    were right on public, annotated news (× 100), beside the best other tool on the same texts."""
    table = pd.read_csv(FOLDER.parent / "accuracy.csv", dtype=str, keep_default_na=False)
    shown = table[["task", "set", "texts", "figure", "newsread"]].assign(**{
        "95 % interval": table.low + " to " + table.high, "best of the others": table.best_peer + " (" + table.peer + ")"})
    return shown[shown.task == task].drop(columns="task") if task else shown


def covered(task):
    """what, measured_on, cases, least, most: of 100 intervals that state 90 %, how many held the truth (of first topics: how many
    were right), from data/coverage.csv; least and most are those of the single sets, lengths and simulations."""
    table = pd.read_csv(FOLDER.parent / "coverage.csv")
    groups = table[table.task == task].groupby(["what", "measured_on"], sort=False)
    return groups.agg(cases=("cases", "sum"), least=("held", "min"), most=("held", "max")).reset_index()


def answer(reading):
    """question, answer: Lasswell's question, one line each."""
    return frame([("Who?", actors(reading)), ("says what?", quotes(reading)), ("about what?", topics(reading)),
                  ("in what tone?", f"{tone(reading)} {headline(reading)}")], ["question", "answer"])


def listed(items, most=5):
    """'A', 'A and B', 'A, B and C'; past `most`, 'A, B and 7 more'.

    >>> listed(["A", "B", "C"]), listed("ABCDEFG", 2)
    ('A, B and C', 'A, B and 5 more')
    """
    items = [str(item) for item in items]
    if len(items) > most:
        items = [*items[:most], f"{len(items) - most} more"]
    return listing(items)


def paragraphs_in_words(numbers):
    """Which paragraphs, runs drawn together.

    >>> paragraphs_in_words([1, 2, 3, 5]), paragraphs_in_words([4])
    ('paragraphs 1–3 and 5', 'paragraph 4')
    """
    runs = []
    for n in sorted(numbers):
        if runs and n == runs[-1][1] + 1:
            runs[-1][1] = n
        else:
            runs.append([n, n])
    named = listed((f"{a}–{b}" if b > a else a for a, b in runs), 20)
    return f"paragraph{'s' if len(numbers) > 1 else ''} {named}"


def last_word(name):
    return name.split()[-1] if name.split() else name
