"""What many articles say together, and the same actor across articles."""
import math
from itertools import product

import pandas as pd
import pytest

from newsread.actors.aliases import agree
from newsread.charts import many
from newsread.corpus import CorpusError, compare, generate, load_table, match_names, name_speakers, people, read_corpus
from newsread.corpus.names import looks

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
    assert named["3", "Baker"][1] == "surname of several"


def test_given_names_are_looked_up_as_they_agree():
    names = ["Victor", "Viktor", "Wictor", "V.", "V", "Élise", "Elise", "Bob", "Robert", "Rob", "Ana", "Ann", "Joan", "Khalid", "Halid"]
    for one, other in product(names, names):
        known = set(looks(one)[0]) & set(looks(other)[1])
        assert bool(known) == agree((one, "Stone"), (other, "Stone")), (one, other)


def test_an_alias_of_one_body_alone_is_that_body():
    named = actors(("1", "Harbour Trust", "ORG", ("HT",)), ("2", "HT", "ORG", ()), ("3", "Harbour Trust Group", "ORG", ()))
    assert named["2", "HT"] == ("Harbour Trust", "short for") and named["3", "Harbour Trust Group"] == ("Harbour Trust", "spelling")


def test_names_on_the_analysts_list_are_never_made_another(monkeypatch):
    own = [{"name": "Volodymyr Zelensky"}, {"name": "Lopez"}, {"name": "HT"}]
    monkeypatch.setattr("newsread.corpus.names.rules.table", lambda name: own)
    named = actors(("1", "Volodymyr Zelenskyy", "PERSON", ()), ("2", "Volodymyr Zelensky", "PERSON", ()), ("3", "Lopez", "PERSON", ()),
                   ("1", "Volodymyr Zelenskyy", "PERSON", ()), ("4", "Ana Lopez", "PERSON", ()), ("1", "Harbour Trust", "ORG", ("HT",)),
                   ("2", "HT", "ORG", ()))
    assert named["2", "Volodymyr Zelensky"] == ("Volodymyr Zelensky", "listed") and named["3", "Lopez"] == ("Lopez", "listed")
    assert named["1", "Volodymyr Zelenskyy"] == ("Volodymyr Zelensky", "spelling") and named["2", "HT"] == ("HT", "listed")


def test_a_speaker_who_is_no_actor_of_an_article_has_the_name_of_the_others_or_none():
    names = match_names(pd.DataFrame([("1", "Ana Lopez", "PERSON", ()), ("2", "Lopez", "PERSON", ())],
                                     columns=["article", "actor", "label", "aliases"]))
    quotes = pd.DataFrame({"article": ["2", "3", "3", "3"], "actor": ["Lopez", "Lopez", "officials", ""]})
    assert name_speakers(quotes, names).actor.tolist() == ["Ana Lopez", "Ana Lopez", "", ""]


def test_people_keep_their_roles_with_dates(out):
    table = people(out, date="date").set_index("name")
    assert table.loc["Ana Lopez", "articles"] == 2 and "Mayor (2025-01-03 to 2025-01-03)" in table.loc["Ana Lopez", "roles"]
    assert table.loc["Petra Lopez", "articles"] == 1


def test_shares_of_words_sum_to_one_in_each_outlet(out):
    table = compare.quoted(load_table(out, "quotes"), by="outlet")
    assert table.groupby("outlet").share.sum().round(9).tolist() == [1, 1]
    sides = compare.sides(load_table(out, "quotes"), load_table(out, "actors"), by="outlet")
    assert sides.groupby("outlet").share.sum().round(9).tolist() == [1, 1]


def test_the_interval_of_a_share_is_that_of_a_ratio_over_articles():
    words = {"A": [6, 14, 10, 12], "B": [4, 6, 10, 8]}
    quotes = pd.DataFrame([("Echo", str(n), actor, w) for actor in words for n, w in enumerate(words[actor])],
                          columns=["outlet", "article", "actor", "words"])
    table = compare.shares(quotes, "outlet", "actor").set_index("actor")
    half = 3.18 * math.sqrt(4 / 3 * sum((a - .6 * (a + b)) ** 2 for a, b in zip(*words.values()))) / 70
    assert table.share.to_dict() == {"A": .6, "B": .4}
    assert [*table.low, *table.high] == pytest.approx([.6 - half, .4 - half, .6 + half, .4 + half])
    assert compare.shares(quotes[quotes.article == "0"], "outlet", "actor").low.isna().all()
    assert compare.shares(quotes[:0], "outlet", "actor").empty


def test_tone_has_an_interval_over_articles_and_none_for_a_single_one(out):
    tone = compare.tone(load_table(out, "sentiment"), load_table(out, "articles"), when="date")
    assert tone.period.tolist() == ["2025-01", "2025-02"] and (tone.low < tone.score).all()
    alone = compare.tone(load_table(out, "sentiment"), load_table(out, "articles"), when="date", by="outlet")
    assert len(alone) == 4 and alone.low.isna().all()


def test_the_interval_is_that_of_students_t():
    table = pd.DataFrame({"month": ["a", "a", "b"], "score": [0.0, 1.0, .5]})
    both, alone = compare.means(table, "month", "score", -9, 9).itertuples(index=False)
    assert (both.articles, both.score, round(both.low, 2), round(both.high, 2)) == (2, .5, -5.86, 6.86)
    assert (alone.articles, alone.score) == (1, .5) and math.isnan(alone.low) and math.isnan(alone.high)
    assert compare.means(table, "month", "score", 0).iloc[0].tolist() == ["a", 2, .5, 0, 1]
    assert compare.t_of(pd.Series([2, 31, 32, 61, 121, 9_999])).round(2).tolist() == [12.71, 2.04, 2.04, 2.00, 1.98, 1.96]


def test_the_tone_of_an_article_weighs_its_paragraphs_by_their_sentences():
    articles = pd.DataFrame({"article": ["1", "2"], "date": ["2025-01-01", "2025-01-31"]})
    sentiment = pd.DataFrame({"article": ["1", "1", "2"], "score": [.5, -.1, 0], "sentences": [1, 3, 0]})
    assert compare.tone(sentiment, articles, "date").score.tolist() == pytest.approx([.025])


def test_a_speaker_with_more_words_than_half_of_four_bytes_can_square():
    rows = [("Echo", "1", "A", 60_000), ("Echo", "1", "B", 20_000), ("Echo", "2", "B", 70_000)]
    quotes = pd.DataFrame(rows, columns=["outlet", "article", "actor", "words"])
    long, short = (compare.shares(quotes.astype({"words": kind}), "outlet", "actor") for kind in ("int64", "int32"))
    assert short[["low", "high"]].equals(long[["low", "high"]])


def test_articles_are_counted_by_outlet_and_period_and_what_is_no_date_is_said(out):
    articles = load_table(out, "articles")
    assert compare.volume(articles, "date", "outlet").loc["Echo"].to_dict() == {"2025-01": 1, "2025-02": 1}
    assert compare.volume(articles.assign(date=["2025-01-03", "", "", ""]), "date", "outlet").to_numpy().tolist() == [[1]]
    with pytest.raises(CorpusError, match="holds something else .*SOON.*: write them like 2025-01-31"):
        compare.tone(load_table(out, "sentiment"), articles.assign(date="soon"), when="date")
    for date in ("03/04/2025", "3.4.25", "03-04-2025 10:00"):
        with pytest.raises(CorpusError, match=f"holds '{date}', of which the month may be the first or the second number"):
            compare.volume(articles.assign(date=["2025-01-03", date, "", ""]), "date", "outlet")
    dates = pd.Series(["2025-01-31T23:30:00+02:00", "2025-01-31 10:00", "20250131", "31 January 2025", "Fri, 31 Jan 2025 10:00:00"])
    assert set(compare.periods(dates, "M")) == {"2025-01"}


def test_keyness_is_the_published_log_likelihood():
    ratio, likelihood, p = compare.marked(20, 10, 1000, 1000)
    assert likelihood == pytest.approx(2 * (20 * math.log(20 / 15) + 10 * math.log(10 / 15)))
    assert ratio == pytest.approx(math.log2(20.5 / 10.5)) and p == pytest.approx(0.0653, abs=1e-3)
    assert compare.marked(5, 5, 100, 100)[:2] == (0, 0)


def test_words_of_any_alphabet_are_words():
    assert compare.counted(["Müller’s café--the CAFÉ, co-op x 42nd"]) == {"müller’s": 1, "café": 2, "the": 1, "co-op": 1, "nd": 1}


def test_bars_lead_back_to_words_and_paragraphs(out):
    articles = load_table(out, "articles")
    texts = articles.set_index("article").text
    found = compare.places(["bridge"], articles)
    assert len(found) == 4 and all(texts[r.article][r.start:r.end] == "bridge" for r in found.itertuples())
    tone = compare.paragraphs(load_table(out, "sentiment"), articles)
    assert [texts[r.article][r.start:r.end] for r in tone.itertuples()] == texts[tone.article].tolist()     # of one paragraph each
    assert compare.paragraphs(tone[:0], articles).empty
    quotes = load_table(out, "quotes")
    pairs = compare.together(quotes, least=1)
    both = compare.quoted_both(quotes, pairs[pairs.one == "Bo Lind"])
    assert compare.quoted_both(quotes, pairs[:0]).empty
    assert both.id.tolist() == ["p1", "p1"] and both.actor.tolist() == ["Bo Lind", "Volodymyr Zelensky"]


def test_evidence_stands_in_the_text_of_its_article(out):
    quotes = load_table(out, "quotes")
    found = compare.evidence(quotes, load_table(out, "articles"))
    assert len(found) == len(quotes) and all(f"[{q.split()[0]}" in c for q, c in zip(quotes.quote, found.context))


def test_context_of_evidence_is_cut_at_words():
    text = "Earlier on Monday the mayor Ana Lopez opened the new bridge."
    rows = pd.DataFrame([("a", "p1", text.index("Ana"), text.index(" opened"))], columns=["article", "id", "start", "end"])
    articles = pd.DataFrame([("a", text)], columns=["article", "text"])
    found = [compare.evidence(rows, articles, around).context[0] for around in (0, 9, 10, 12, 60)]
    assert found == ["[Ana Lopez]", "mayor [Ana Lopez] opened", "the mayor [Ana Lopez] opened", "the mayor [Ana Lopez] opened the",
                     text.replace("Ana Lopez", "[Ana Lopez]")]


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


def shares(outlets, sides):
    rows = [(f"Outlet {o:02}" if o else "", f"Side {s}" if s else "", 100 + o, 1 / sides, .1, .2)
            for o in range(outlets) for s in range(sides)]
    return pd.DataFrame(rows, columns=["outlet", "side", "words", "share", "low", "high"])


def test_of_many_outlets_and_sides_those_with_most_words_are_drawn_and_the_figure_says_so():
    chart = many.words_by_side(table := shares(40, 7), "a test")
    drawn = [text.get_text() for text in chart.axes[0].texts]
    rows = [t for t in drawn if t.startswith("Outlet") and ":" not in t]
    assert rows == [f"Outlet {n}" for n in range(28, 40)]                       # and not what has no outlet
    assert {"Side 1", "Side 4", "other sides", "no side"} < set(drawn) and "Side 5" not in drawn
    assert "(of 39 the 12 with most words)" in chart.alt and chart.title.count(";") == 3 and len(chart.numbers) == 280
    few = many.words_by_side(shares(3, 3), "a test").axes[0].texts
    assert "no side" not in [text.get_text() for text in few]                   # no key is needed
    quoted = many.quoted_by_outlet(table.rename(columns={"side": "actor"}), "a test")
    assert "(of 39 the 4 with most words)" in quoted.alt and quoted.title.count("leads in Outlet 3") == 4


def test_months_of_many_years_are_told_in_a_short_title_and_do_not_write_over_each_other():
    months = pd.period_range("2020-01", periods=60, freq="M").astype(str)
    rows = [(m, topic, 9, share + (topic == "sport" and k < 20) / 2, 0, 1) for k, m in enumerate(months)
            for topic, share in (("economy", .4), ("sport", .1))]
    table = pd.DataFrame(rows, columns=["period", "topic", "articles", "share", "low", "high"])
    for chart in (many.topics_over_time(table, "a test"), many.topics_over_time(table, "a test").narrow()):
        assert chart.title == "Economy leads in 40 of 60 periods, sport in 20"
        assert 5 <= len([t for t in chart.axes[0].texts if t.get_text() in months]) <= 20
    assert many.topics_over_time(table[table.topic == "economy"], "a test").title == "Economy leads in every period (40% to 40%)"
    tone = pd.DataFrame({"period": months, "articles": 9, "score": -.9, "low": -.95, "high": -.85})
    assert many.tone_over_time(tone, "a test").title.endswith("60 of 60 periods are clear of the neutral band")
    assert many.tone_over_time(tone[:1], "a test").title == "Tone is −0.90 in 2020-01; 2020-01 is clear of the neutral band"


def test_a_word_that_may_be_chance_marks_no_outlet():
    table = pd.DataFrame([("bridge", 3, 2, .4, 1.2, .3)], columns=["word", "in_one", "in_other", "log_ratio", "likelihood", "p"])
    assert many.marking_words(table, "a test", "Echo").title == "No word marks Echo"


def test_pairs_are_told_apart_by_the_second_name_too():
    long = pd.DataFrame([("The Northern Harbour Trust", f"{n} Committee of the Harbour", 5, 7.0) for n in ("Alder", "Birch")],
                        columns=["one", "other", "articles", "by_chance"])
    drawn = [text.get_text() for text in many.quoted_together(long, "a test").narrow().axes[0].texts]
    assert any("and Alder" in text for text in drawn) and any("and Birch" in text for text in drawn)


def test_an_outlet_that_is_not_there_or_a_corpus_without_dates_is_said(out):
    articles = load_table(out, "articles")
    with pytest.raises(CorpusError, match="No article has the outlet 'Ledger': there are 'Echo', 'Post'"):
        compare.keyness(articles, "outlet", "Ledger")
    with pytest.raises(CorpusError, match="No article has a date"):
        compare.volume(articles.assign(date=""), "date", "outlet")


def test_a_corpus_that_quotes_nobody_gives_figures_that_say_so(tmp_path):
    pd.DataFrame({"text": ["It rained.", "It was dry."], "outlet": ["Echo", "Post"]}).to_csv(tmp_path / "t.csv", index=False)
    read_corpus(tmp_path / "t.csv", tmp_path / "out", carry="outlet")
    table = load_table(tmp_path / "out", "actors")
    quotes = name_speakers(load_table(tmp_path / "out", "quotes"), match_names(table))
    assert many.quoted_by_outlet(compare.quoted(quotes, by="outlet"), "a test").title == "No speaker is quoted by name"
    assert many.words_by_side(compare.sides(quotes, table, by="outlet"), "a test").title == "No speaker has a side"


def test_generated_articles_are_the_same_each_time(tmp_path):
    one, two = generate(tmp_path / "1", 5, per_file=2), generate(tmp_path / "2", 5, per_file=2)
    assert pd.read_parquet(one[0]).columns.tolist() == ["id", "outlet", "date", "title", "text"]    # which notebook 07 asks for
    assert len(one) == 3 and [p.read_bytes() for p in one] == [p.read_bytes() for p in two]


def test_a_corpus_read_by_other_rules_is_not_mixed_in(tmp_path, monkeypatch):
    paths = generate(tmp_path / "in", 2, paragraphs=1)
    read_corpus(paths[0], tmp_path / "out", id="id")
    monkeypatch.setattr("newsread.corpus.engine.made_by", lambda: "0.0.1 other")
    with pytest.raises(CorpusError, match="other columns, batches or rules"):
        read_corpus(paths[0], tmp_path / "out", id="id")
