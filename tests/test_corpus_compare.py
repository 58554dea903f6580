"""What many articles say together, and the same actor across articles."""
import math

import pandas as pd
import pytest

from newsread.charts import many
from newsread.corpus import CorpusError, compare, generate, load_table, match_names, people, read_corpus

TEXTS = [
    ("a1", "Echo", "2025-01-03", "Mayor Ana Lopez opened the bridge. “We are proud of it,” said Ana Lopez."),
    ("a2", "Echo", "2025-02-03", "The bridge is shut. “It is a terrible failure,” Lopez said. The Harbour Trust said that it would sue."),
    ("p1", "Post", "2025-01-09", "Governor Petra Lopez spoke. “The bridge is safe,” said Bo Lind. “It is not,” said Volodymyr Zelensky."),
    ("p2", "Post", "2025-02-11", "“The bridge is a wonderful success,” said Volodymyr Zelenskyy. Ana Lopez said that she agreed.")]


@pytest.fixture(scope="module")
def out(tmp_path_factory):
    folder = tmp_path_factory.mktemp("corpus")
    pd.DataFrame(TEXTS, columns=["id", "outlet", "date", "text"]).to_csv(folder / "t.csv", index=False)
    read_corpus(folder / "t.csv", folder / "out", id="id", carry=["outlet", "date"])
    return folder / "out"


def actors(*rows):
    table = pd.DataFrame(rows, columns=["article", "actor", "label", "aliases"])
    return {(r.article, r.actor): (r.name, r.how) for r in match_names(table).itertuples(index=False)}


def test_spellings_and_lone_surnames_are_one_person():
    named = actors(("1", "Volodymyr Zelenskyy", "PERSON", ()), ("2", "Volodymyr Zelensky", "PERSON", ()),
                   ("3", "Volodymyr Zelenskyy", "PERSON", ()), ("4", "Zelensky", "PERSON", ()))
    assert named["2", "Volodymyr Zelensky"] == ("Volodymyr Zelenskyy", "spelling")
    assert named["4", "Zelensky"] == ("Volodymyr Zelenskyy", "surname")


def test_two_people_of_one_surname_stay_two_and_their_surname_alone_is_neither():
    named = actors(("1", "Joan Baker", "PERSON", ()), ("2", "Peter Baker", "PERSON", ()), ("3", "Baker", "PERSON", ()))
    assert {name for name, _ in named.values()} == {"Joan Baker", "Peter Baker", "Baker"}


def test_an_alias_of_one_body_alone_is_that_body():
    named = actors(("1", "Harbour Trust", "ORG", ("HT",)), ("2", "HT", "ORG", ()), ("3", "Harbour Trust Group", "ORG", ()))
    assert named["2", "HT"] == ("Harbour Trust", "short for") and named["3", "Harbour Trust Group"] == ("Harbour Trust", "spelling")


def test_people_keep_their_roles_with_dates(out):
    table = people(out, date="date").set_index("name")
    assert table.loc["Ana Lopez", "articles"] == 2 and "Mayor (2025-01-03 to 2025-01-03)" in table.loc["Ana Lopez", "roles"]
    assert table.loc["Petra Lopez", "articles"] == 1


def test_shares_of_words_sum_to_one_in_each_outlet(out):
    table = compare.quoted(load_table(out, "quotes"), by="outlet")
    assert table.groupby("outlet").share.sum().round(9).tolist() == [1, 1]
    sides = compare.sides(load_table(out, "quotes"), load_table(out, "actors"), by="outlet")
    assert sides.groupby("outlet").share.sum().round(9).tolist() == [1, 1]


def test_tone_has_an_interval_over_articles_and_none_for_a_single_one(out):
    tone = compare.tone(load_table(out, "sentiment"), load_table(out, "articles"), when="date")
    assert tone.period.tolist() == ["2025-01", "2025-02"] and (tone.low < tone.score).all()
    alone = compare.tone(load_table(out, "sentiment"), load_table(out, "articles"), when="date", by="outlet")
    assert len(alone) == 4 and alone.low.isna().all()


def test_the_interval_is_that_of_students_t():
    mean, low, high = compare.interval([0.0, 1.0])
    assert (mean, round(low, 2), round(high, 2)) == (0.5, -5.86, 6.86)


def test_keyness_is_the_published_log_likelihood():
    ratio, likelihood, p = compare.marked(20, 10, 1000, 1000)
    assert likelihood == pytest.approx(2 * (20 * math.log(20 / 15) + 10 * math.log(10 / 15)))
    assert ratio == pytest.approx(math.log2(20.5 / 10.5)) and p == pytest.approx(0.0653, abs=1e-3)
    assert compare.marked(5, 5, 100, 100)[:2] == (0, 0)


def test_evidence_stands_in_the_text_of_its_article(out):
    quotes = load_table(out, "quotes")
    found = compare.evidence(quotes, load_table(out, "articles"))
    assert len(found) == len(quotes) and all(f"[{q.split()[0]}" in c for q, c in zip(quotes.quote, found.context))


def test_figures_are_drawn_from_the_tables_and_say_what_they_show(out):
    quotes, articles = load_table(out, "quotes"), load_table(out, "articles")
    quoted = many.quoted_by_outlet(compare.quoted(quotes, by="outlet"), "a test")
    assert "leads in Echo" in quoted.title and "Source: newsread" not in quoted.alt and len(quoted.numbers)
    tone = many.tone_over_time(compare.tone(load_table(out, "sentiment"), articles, when="date"), "a test")
    assert tone.title.startswith("Tone runs from")
    inches = [chart.get_figwidth() for chart in (quoted, quoted.narrow(), tone, tone.narrow())]
    assert inches == [183 / 25.4, 89 / 25.4] * 2 and quoted.narrow().title == quoted.title
    empty = many.quoted_together(compare.together(quotes, least=9), "a test")
    assert empty.title == "No two speakers are quoted together twice"


def test_generated_articles_are_the_same_each_time(tmp_path):
    one, two = generate(tmp_path / "1", 5, per_file=2), generate(tmp_path / "2", 5, per_file=2)
    assert len(one) == 3 and [p.read_bytes() for p in one] == [p.read_bytes() for p in two]


def test_a_corpus_read_by_other_rules_is_not_mixed_in(tmp_path, monkeypatch):
    paths = generate(tmp_path / "in", 2, paragraphs=1)
    read_corpus(paths[0], tmp_path / "out", id="id")
    monkeypatch.setattr("newsread.corpus.engine.made_by", lambda: "0.0.1 other")
    with pytest.raises(CorpusError, match="other columns, batches or rules"):
        read_corpus(paths[0], tmp_path / "out", id="id")
