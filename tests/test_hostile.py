"""Any text gives tables: no exception, offsets that hold, figures in their range, the same result twice."""
import gc
import os
import sys

import docx
import pandas as pd
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from test_article import MIAMI

from newsread import Article, export, findings, markup, read, words
from newsread.article import Dropped
from newsread.charts import FIGURES
from newsread.corrections import review
from newsread.report import save_report
from newsread.tables import csv_text, save_tables
from newsread.topics import kwic

SEED = MIAMI.read_text(encoding="utf-8")
TABLES = ("mentions", "actors", "quotes", "sentiment", "topics", "tone_words", "tone_by_speaker", "tone_towards")
PIECES = ["“", "”", '"', "'", "‘", "’", "«", "»", "(", ")", "[", "]", "—", "-", ",", ".", "…", ":", ";", "?", "!", " ", " ", " ",
"\n", "\n\n",
          "\t", "\r\n", "\u2028", "\u200b", "\u202e", "\u0301", "\ufeff", "\0", "\ud800", "𝔘", "😀", "ß", "İ", "日本", "مرحبا",
          "$5", "1,000", "5%",
          "said", "says", "told", "that", "according to", "he", "she", "they", "Ana Lopez", "Lopez", "Mr. Smith", "Smith’s",
          "the U.S.", "U.S.-led",
          "President", "Secretary of State", "president of", "Acme Inc.", "Russian", "Kyiv", "war", "good", "not", "bad", "by",
          "and", "who", "SMITH:"]
NEWS = st.lists(st.sampled_from(PIECES), max_size=60).flatmap(lambda x: st.sampled_from(["",
" "]).map(lambda space: space.join(x)))
SOME = settings(max_examples=40, derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck))
MANY = settings(max_examples=int(os.environ.get("EXAMPLES", 2000)), database=None, deadline=None, suppress_health_check=list(HealthCheck))


def mutated(edits):
    """The article with characters replaced, put in or taken out."""
    text = SEED
    for at, old, new in edits:
        at %= len(text) + 1
        text = text[:at] + new + text[at + old:]
    return text


MUTATED = st.lists(st.tuples(st.integers(0, 10 ** 6), st.integers(0, 40), st.sampled_from([*PIECES, ""])), max_size=30).map(mutated)


def whole(frame, text, column):
    """Do a table's offsets lead to what it says?"""
    return all(0 <= s < e <= len(text) and text[s:e] == t for s, e, t in zip(frame.start, frame.end, frame[column], strict=True))


def check(text):
    r = read(text)
    assert whole(r.quotes, text, "quote") and whole(r.mentions, text, "text") and whole(r.tone_words, text, "word")
    assert list(r.quotes.start) == sorted(r.quotes.start) and list(r.mentions.start) == sorted(r.mentions.start)
    said = r.quotes.dropna(subset="speaker_start")
    assert all(text[n:n + len(s)] == s for n, s in zip(said.speaker_start, said.speaker, strict=True))
    paragraphs = [p for p in text.split("\n") if p.strip() and p.strip("\x1c\x1d\x1e\x1f")]
    assert len(r.sentiment) == len(r.topics) <= len(paragraphs) and list(r.sentiment.paragraph) == list(range(1, len(r.sentiment) + 1))
    for table in (r.quotes, r.mentions, r.tone_words):
        assert table.paragraph.between(1, len(r.sentiment)).all()
    assert r.quotes.kind.isin(["direct", "indirect", "mixed"]).all()
    assert r.mentions.label.isin(["PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "OTHER"]).all()
    assert r.sentiment.label.isin(["negative", "neutral", "positive"]).all()
    assert ((r.sentiment.low >= -1) & (r.sentiment.low <= r.sentiment.score) & (r.sentiment.score <= r.sentiment.high)
            & (r.sentiment.high <= 1)).all()
    assert ((r.topics.sum(axis=1) - 1).abs() < 1e-9).all() and (r.topics >= 0).all(axis=None)
    for table in (r.quotes, r.mentions):
        assert table.confidence.between(0, 1).all()
    actors = list(r.actors.actor)                           # pandas' is_unique takes "Kyiv" and "Kyiv\0" for the same
    assert set(r.mentions.actor) <= set(actors) and len(set(actors)) == len(actors)
    return r


def same(a, b):
    return all(getattr(a, table).equals(getattr(b, table)) for table in TABLES)


@SOME
@given(st.text(st.characters(exclude_categories=()), max_size=300))
@example("")
@example("\0")
@example("\ud800\udc00\ud800 “\udfff”")
@example("“" * 3000)
@example("e\u0301" * 500)
def test_any_unicode(text):
    check(text)


@SOME
@given(NEWS)
def test_any_heap_of_words_and_marks(text):
    assert same(check(text), read(text))


@SOME
@given(MUTATED)
def test_the_article_with_errors_in_it(text):
    check(text)


@pytest.mark.slow
@pytest.mark.parametrize("texts", [st.text(st.characters(exclude_categories=()), max_size=2000), NEWS, MUTATED], ids=["any",
"heap", "errors"])
def test_for_long(texts):
    @MANY
    @given(texts)
    def run(text):
        assert same(check(text), read(text))
    run()


@pytest.mark.parametrize("text", [
    SEED.encode().decode("cp1252", "replace"), SEED.encode().decode("utf-16",
    "replace"), SEED.encode("utf-16").decode("latin-1"), SEED[::-1],
    SEED.upper(), SEED.lower(), SEED.replace("“", "").replace("”", ""), SEED.replace(" ", ""), SEED.replace(" ",
    "\u00a0"), SEED.replace("\n", " "),
    SEED.replace(" ", "\n"), SEED.replace("e", "e\u0301\u200d"), "\u202e" + SEED, SEED.replace(".", "…"), SEED.replace("\n\n",
    "\r\n\r\n"),
    "“" * 10_000, '"' * 9_999, "“a” " * 2_500, "'" * 10_000, "".join(chr(n) for n in range(0x3000)),
    "".join(chr(n) for n in range(0x1F000, 0x20000)),
], ids=range(21))
def test_what_becomes_of_articles(text):
    assert same(check(text), read(text))


@pytest.mark.slow
def test_a_megabyte_in_one_line():
    line = " ".join(SEED.split())
    check((line + " ") * (1_000_000 // len(line)))


def calls(text):
    """How many Python and C functions a reading calls: what its time grows with, and the same on every machine."""
    count = 0

    def tick(*_):
        nonlocal count
        count += 1

    sys.setprofile(tick)
    try:
        reading = read(text)
        for table in TABLES:
            reading.rows(table)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("piece", ["“", '" ', "‘No ", "“No,” said Smith. ", "No,” said Ana Lopez, “", "said ",
"Smith said that ", "according to Smith, ",
                                   "Ana ", "Ana Lopez, ", "A", "president of ", "U.S. ", ", ", "(", "(a ", ". ", "…", "a:", "☃",
                                   "good ", "not ",
                                   "Ana and ", "of Ana ", "Ana.\n", "“No.\n", "NAME: yes\n"])
def test_work_grows_with_the_length_and_no_faster(piece):
    calls(piece * 50)
    one, four = (calls((piece * n)[:n]) for n in (2_500, 10_000))
    assert four < 5 * one + 5_000


def test_a_reading_leaves_no_cycles_so_python_need_not_look_for_any():
    reading, asked = read(SEED), gc.isenabled()
    gc.collect()
    gc.disable()
    try:
        for table in TABLES:
            reading.rows(table)
        assert not gc.isenabled()
        del reading
        assert gc.collect() < 100
    finally:
        if asked:
            gc.enable()
    read(SEED).rows("quotes")
    assert gc.isenabled() == asked


MARKS = ["\ud800", "\0", "\ufffe", "\u2028", "<b>", "$_^{", "%s"]


def marked(mark):
    """(article, reading) of the article with a mark at the head of each paragraph's words and of some names."""
    text = "\n\n".join(line.replace(" ", f"{mark} ", 12).replace(" U", f" {mark}U") for line in SEED.splitlines() if line)
    article = Article(f"Talks {mark} end {mark}", text.split("\n\n"), "talks", {"author": f"Ana {mark}"},
                      dropped=[Dropped(1, mark, "share")])
    return article, read(article)


@pytest.mark.parametrize("mark", MARKS)
def test_whatever_stands_in_the_text_its_tables_can_be_written(tmp_path, mark):
    article, reading = marked(mark)
    *_, workbook = save_tables(reading, tmp_path)
    assert pd.read_excel(workbook, sheet_name=None).keys() > {"quotes", "topics"}
    for table in (findings.facts(article, reading), findings.paragraphs(reading), findings.dropped(article), findings.answer(reading),
                  findings.resolved(reading), findings.evidence(reading), words.collocations(reading), words.frequent(reading),
                  words.concordance(reading, "the"), kwic(reading, "diplomacy"), review(reading)):
        assert csv_text(table).encode() and "<b>" not in markup.table(table)


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore:.*has no sign for")
@pytest.mark.parametrize("mark", MARKS)
def test_whatever_stands_in_the_text_its_report_and_figures_can_be_written(tmp_path, mark):
    article, reading = marked(mark)
    report, document = save_report(article, reading, tmp_path)
    assert "Talks <b>" not in report.read_text("utf-8") and docx.Document(str(document)).paragraphs
    for name, figure in FIGURES.items():
        assert export.save_figure(figure(reading, 89), name, tmp_path, article)


LAST = [f"{a}{b}{c}son" for a in "BDFGHKLMPT" for b in "aeiou" for c in "lmnrst"]


def test_of_a_hundred_actors_those_of_the_strongest_pairs_are_drawn():
    meetings = [f"Ana {a} met Bo {b} in May." for a, b in zip(LAST[:50], LAST[50:100])]
    fig = FIGURES["2_named_together"](read(" ".join(meetings + [f"Carl {name} smiled. Carl {name} left." for name in LAST[100:150]])), 183)
    assert len(fig.numbers) > 20 and any("and" in t.get_text() and "fewer sentences" in t.get_text() for t in fig.axes[0].texts)


def test_a_sentence_with_hundreds_of_names_has_no_more_pairs_than_a_figure_can_use():
    reading = read(" and ".join(f"Ana {name}" for name in LAST) + " met in May.")
    assert len(reading.actors) > 200 and len(FIGURES["2_named_together"](reading, 183).numbers) == 60 * 59 / 2


@pytest.mark.parametrize("text", ["Lt.-Gov. Ana Lopez came.", "She met the Lt.-Gov. in Cork.", "by a Gov.-elect intensive",
                                  "Playa Blanca Dome said no."])
def test_titles_with_hyphens_and_buildings(text):
    check(text)
