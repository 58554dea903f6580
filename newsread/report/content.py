"""What a report says, as sections of plain blocks: a page, a document and a notebook show the same ones."""
from dataclasses import dataclass

import pandas as pd

from .. import charts, findings, method, rules


@dataclass
class Finding:
    """A computed sentence, to stand in bold."""
    text: str


@dataclass
class Note:
    """A sentence on how to read what is shown."""
    text: str


@dataclass
class Table:
    """A DataFrame and the line above it."""
    frame: pd.DataFrame
    caption: str


@dataclass
class Figure:
    """A chart: a matplotlib Figure with title and alt, and the name of its file."""
    name: str
    fig: object


@dataclass
class Marked:
    """The article's text with its quotes and actors marked."""
    reading: object


@dataclass
class Section:
    """A heading and what stands under it."""
    title: str
    blocks: list


QUESTIONS = {
    "The whole reading": ("8_overview",),
    "Who": ("1_actors_by_paragraph", "2_named_together"),
    "Says what": ("3_words_spoken", "4_who_speaks_where"),
    "About what": ("7_topics_by_paragraph",),
    "In what tone": ("5_tone_by_paragraph", "6_tone_narrator_and_speakers")}


def sections(article, reading, width=183):
    """[Section]: the answer, the facts, the overview, then who, says what, about what and in what tone, the marked text, and how
    far to trust it. The figures are `width` mm wide."""
    tables = {"Who": actors, "Says what": quotes, "About what": topics, "In what tone": tone}
    shown = [Section(title, [Figure(name, charts.FIGURES[name](reading, width)) for name in names]
                     + ([Note(HOW[title]), tables[title](reading)] if title in tables else [])) for title, names in QUESTIONS.items()]
    answer = Section("The answer", [Table(findings.answer(reading), article.title)])
    facts = Section("The article", [Finding(findings.sizes(reading)), Table(findings.facts(article, reading), "What was read")])
    return [answer, facts, *shown, Section("The text, marked", [Note(HOW_MARKED), Marked(reading)]), trust(article, reading)]


HOW = {
    "Who": "Side: the country or body that the article’s own words tie an actor to; empty where they do not say. Aliases: all names "
           "by which it is called. Mentions: how often it is named.",
    "Says what": "Cue: the word that says that somebody speaks. Speaker: as the article writes it; actor: who that is taken to be. "
                 "Confidence: how often such a quote, with its speaker, was right on other people’s news (1: always).",
    "About what": "First, second: the topics with the greatest shares; lead: by how much, in shares of 1, the first has more. "
                  "Mixed: the lead is under 0.15. Judged, no: fewer than three topic words, too little to say anything.",
    "In what tone": "Low to high: the 90 % interval. Label: where the score lies; clearly so only where the whole interval lies "
                    "outside the figure’s neutral band. Judged, no: fewer than three sentences or three scored words, too little "
                    "to say anything."}
HOW_MARKED = "Quotes (shaded, or in italics) follow the name of their speaker; names are underlined. What is not marked was not found."


def actors(reading):
    """Who is named: a row an actor."""
    columns = ["actor", "kind", "role", "side", "aliases", "mentions", "paragraphs", "corrected"]
    table = reading.actors.assign(kind=findings.in_words(reading.actors.label))
    return Table(table.filter(columns), "Actors, most named first")


def quotes(reading):
    """Who said what: a row a quote."""
    columns = ["paragraph", "kind", "quote", "cue", "speaker", "actor", "confidence", "corrected"]
    return Table(reading.quotes.filter(columns), "Quotes, in the order of the text")


def topics(reading):
    """What each paragraph is about: first and second topic, and the words that say so."""
    leads = reading.topic_leads.filter(["paragraph", "first", "second", "lead", "mixed", "judged", "corrected"])
    leads = leads.assign(first=leads["first"].map(charts.topics.title), second=leads["second"].map(charts.topics.title))
    return Table(with_words(leads, reading.topic_evidence), "Leading topics of each paragraph, with their evidence")


def tone(reading):
    """The tone of each paragraph: score, interval, label, and the words that made it."""
    table = reading.sentiment.filter(["paragraph", "score", "low", "high", "label", "scored_words", "judged", "corrected"])
    return Table(with_words(table, reading.tone_words), "Tone of each paragraph, −1 to 1, with its 90 % interval")


def with_words(table, evidence):
    """A table of paragraphs with the words that speak for each, each word once."""
    words = evidence.groupby("paragraph").word.agg(lambda some: ", ".join(dict.fromkeys(some)))
    return table.assign(words=table.paragraph.map(words).fillna(""))


def trust(article, reading):
    """How the reading was made and how good it was where it could be measured; what was left out of the file."""
    notes = [Note(line) for line in [*rules.lines("method"), f"For a methods section: {method.paragraph(article, reading)}"]]
    known = Table(findings.measured().drop(columns="texts"),
                  "How often the rules were right on public, annotated news (× 100), beside the best other tool measured there")
    left_out = [Note(findings.left_out(article)), Table(findings.dropped(article), "Lines left out")]
    return Section("How far to trust this", [*notes, known, *left_out])
