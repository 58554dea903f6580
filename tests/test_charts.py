"""Figures: the numbers they show, the findings they state, and that no text leaves the page or overlaps another."""
import subprocess
import sys

import pytest
from charts_kit import clashes, made, name, reading
from matplotlib.text import Text

from newsread import read
from newsread.charts import FIGURES, tone, tracks
from newsread.charts.cast import Cast, Speech, parts
from newsread.charts.page import SHAPE, Page
from newsread.charts.wording import clean, cut, cut_list, signed, width_of, wrap
from newsread.reading import Reading

CROWD = [name(i) for i in range(20)]
READINGS = {
    "three people": made(),
    "crowd": made(40, CROWD, ("North Port", "South Port", "East Port", "West Port", "Far Port", "")),
    "no quotes": made(quotes=False),
    "no actors": made(people=()),
    "one paragraph": made(1),
    "empty": reading(""),
    "hostile": made(3, ("$x^{$ _{Lopez}", "<b>Lind</b>", "=SUM(A1)"), ("$5 ... $6",), title="Up from $5 ... to $6 & <more>"),
    "many paragraphs": made(130),
}
STRANGE = ["“$5 … $6,” said Ana $Lopez_{x}. 北京 officials told 王毅 that \ud800 is \x00 bad.", "“" * 300, ". " * 40, "x\n" * 90,
           "مُحَمَّد said that “القاهرة” is great. \u202eLina Cohen\u202c added “לא טוב”. 😀 Eva Smith said “👍🏽 war”.",
           "A" * 700 + " Smith said “" + "B" * 500 + "”. " + "C" * 300 + " met " + "D" * 300 + " Lopez in Paris.",
           "\n".join(f"President Ana Lopez{i} of France said “war is bad” in Paris." for i in range(30)), "Peace talks. Peace talks."]


@pytest.mark.parametrize("width", [183, 89])
@pytest.mark.parametrize("figure", FIGURES)
@pytest.mark.parametrize("case", READINGS)
def test_no_text_leaves_the_page_or_overlaps(case, figure, width):
    chart = FIGURES[figure](READINGS[case], width)
    assert clashes(chart) == []
    assert chart.get_size_inches()[0] == pytest.approx(width / 25.4)
    assert chart.get_size_inches()[1] < 11.7
    assert chart.title and chart.title in chart.alt


@pytest.mark.filterwarnings("ignore:.*has no sign for")
@pytest.mark.parametrize("text", STRANGE)
def test_any_text_can_be_drawn(text):
    found = read(text)
    found.title = text[:60]
    for draw in FIGURES.values():
        assert clashes(draw(found)) == clashes(draw(found, 89)) == []


def test_numbers_keep_their_columns_without_rows():
    columns = {name: list(draw(READINGS["three people"]).numbers) for name, draw in FIGURES.items()}
    assert {name: list(draw(READINGS["empty"]).numbers) for name, draw in FIGURES.items()} == columns
    assert all(columns.values())


def test_a_planted_overlap_and_a_planted_overflow_are_caught():
    page = Page(89)
    page.head("Finding", "How to read it")
    page.y += 20
    page.text(30, 15, "planted over")
    page.text(34, 15.5, "another")
    page.text(80, 20, "beyond the page")
    assert clashes(page.finish(READINGS["empty"], [], [])) == ["off the page: beyond the page", "overlap: planted over / another"]


@pytest.mark.parametrize("case, figure, title", [
    ("three people", 1, "Ana Lopez, Bo Lind and Chi Okafor are named in every paragraph"),
    ("no actors", 1, "No actor is named"),
    ("empty", 1, "No actor is named"),
    ("one paragraph", 1, "Ana Lopez and Bo Lind are named most, two times each"),
    ("empty", 4, "There is no text to read"),
    ("hostile", 4, "Paragraphs 1 and 3 hold all attributed words; paragraph 2 holds none"),
    ("one paragraph", 7, "Diplomacy leads in the one paragraph"),
    ("no quotes", 3, "Nobody is quoted or reported"),
    ("no quotes", 4, "Nobody speaks: all words are the writer’s"),
])
def test_titles(case, figure, title):
    draw = next(f for name, f in FIGURES.items() if name.startswith(f"{figure}_"))
    assert draw(READINGS[case]).title == title


def test_numbers_are_the_tables():
    found = READINGS["three people"]
    numbers = FIGURES["1_actors_by_paragraph"](found).numbers
    assert numbers.times.sum() == len(found.mentions)
    lind = found.mentions[found.mentions.actor == "Bo Lind"]
    assert numbers[numbers.actor == "Bo Lind"].times.tolist() == lind.groupby("paragraph").size().tolist()
    words = FIGURES["3_words_spoken"](found).numbers
    assert words.words.sum() == found.quotes.words.sum()
    assert words.quoted.sum() == found.quotes[found.quotes.kind == "direct"].words.sum()
    assert words.share.sum() == pytest.approx(1)


def test_no_word_counts_twice_when_quotes_are_nested():
    found = made()
    outer = found.quotes.iloc[[1]]
    inner = outer.assign(start=outer.start + 4, quote=outer.quote.str[4:], actor="Chi Okafor")
    found.quotes = type(outer)(found.quotes.to_dict("records") + inner.to_dict("records"))
    spoken = Speech(found).spoken()
    assert sum(map(sum, spoken.values())) == made().quotes.words.sum()
    assert "Chi Okafor" in spoken


def test_sides_take_hues_by_mentions_and_the_fifth_is_grey():
    cast = Cast(READINGS["crowd"])
    shapes = {cast.side[a]: cast.look(a).shape for a in cast.order}
    assert sorted(shapes.values()) == ["circle", "circle", "diamond", "square", "triangle", "wedge"]
    assert cast.look(cast.order[0]).hue == "#0072B2" and shapes[""] == "circle"


@pytest.mark.parametrize("quote, expected", [
    ("all told", [(0, 8, False)]),
    ("a “b c” d", [(0, 2, False), (2, 6, True), (6, 9, False)]),
    ("b c” d", [(0, 3, True), (3, 6, False)]),
    ("a “b", [(0, 2, False), (2, 4, True)]),
])
def test_parts_of_a_mixed_quote(quote, expected):
    assert parts(quote, "mixed") == expected


def test_topics_name_the_row_of_counts_only_where_it_is():
    few, many = made(), made(30)
    said = [" (n) " in FIGURES["7_topics_by_paragraph"](found, width).alt for found in (few, many) for width in (183, 89)]
    assert said == [False, True, False, False]


def test_the_overview_tells_the_marks_that_it_shows():
    found = made(people=[f"{n} Brown" for n in "Ana Bo Chi Dot Eve Flo Gus Hal".split()] + ["Ivo Brown"], paragraphs=9, quotes=False,
                 sides=["North Port"] * 8 + ["South Port"])
    assert tracks.key(found, Cast(found), Speech(found)) == "Circle: side of North Port; grey circle: no side. "


@pytest.mark.parametrize("figure", ["3_words_spoken", "4_who_speaks_where", "6_tone_narrator_and_speakers", "8_overview"])
def test_a_figure_with_marks_of_sides_says_what_they_mean(figure):
    key = "Circle: side of North Port; square: side of South Port; grey circle: no side."
    drawn = [" ".join(text.get_text() for text in FIGURES[figure](made(sides=sides), 89).findobj(Text))
             for sides in (("North Port", "South Port", ""), ("",))]
    assert key in drawn[0] and "no side" not in drawn[1]


def test_the_mean_tone_of_the_overview_is_that_of_the_body():
    found = Reading("A wonderful day.\n\nThe war was a terrible disaster. Nobody came. He sat. She read.", "A headline")
    drawn = [text.get_text() for text in FIGURES["8_overview"](found, 183).findobj(Text)]
    assert signed(found.headline_tone.body_score[0]) in drawn and signed(found.sentiment.score.mean()) not in drawn


def test_short_names_are_unique_words():
    cast = Cast(made(3, ("Ana Lopez", "Bea Lopez", "Number 7", "Chi Okafor")))
    assert [cast.short(a) for a in ("Ana Lopez", "Number 7", "Chi Okafor", "", "Nobody Known")] == \
        ["Ana Lopez", "Number 7", "Okafor", "", "Nobody Known"]


def test_cutting_and_wrapping_keep_to_the_width():
    text = "Several long words and Donaudampfschifffahrtsgesellschaft in a row"
    assert all(width_of(cut(text, w)) <= w for w in range(2, 90))
    assert all(width_of(line) <= 30 for line in wrap(text, 30))
    assert " ".join(wrap(text, 200)) == text
    assert cut_list(["13", "24", "35"], width_of("13, 24, …") + .1) == "13, 24, …"
    assert len(wrap(text, 30, lines=2)) == 2


def test_money_is_no_mathematics_and_unknown_signs_are_said():
    page = Page(89)
    assert not page.text(1, 1, "$5 and $6").get_parse_math()
    with pytest.warns(UserWarning, match="no sign for"):
        assert clean("北 a\x00") == "\ufffd a\ufffd"


def test_importing_newsread_leaves_matplotlib_alone():
    code = "import sys, newsread; sys.exit('matplotlib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


def test_pairs_are_counted_by_sentence_and_against_chance():
    text = "Ana Lopez met Bo Lind. Bo Lind left. Ana Lopez and Bo Lind and Bo Lind agreed. It rained."
    found = reading(text, ("Ana Lopez", "Bo Lind"))
    assert FIGURES["2_named_together"](found).numbers.to_dict("records") == [
        {"actor_a": "Bo Lind", "actor_b": "Ana Lopez", "sentences": 2, "by_chance": 1.5, "sentences_a": 3, "sentences_b": 2}]


def test_stretches_of_speech_lie_in_their_paragraph():
    numbers = FIGURES["4_who_speaks_where"](READINGS["three people"]).numbers
    first = numbers.iloc[0]
    words = READINGS["three people"].text.split("\n")[0].split()[first.first_word - 1:first.last_word]
    assert " ".join(words).startswith("“We want the harbour") and words[-1] == "now,”"
    assert numbers.paragraph.tolist() == [1, 1, 3, 3]


def test_where_few_paragraphs_can_be_judged_neighbours_are_judged_together():
    found = read("\n".join(["The flood was a terrible disaster."] * 3 + ["It was a wonderful, happy rescue."] * 3))
    chart = FIGURES["5_tone_by_paragraph"](found)
    assert chart.title == "Paragraphs 1–3 are clearly negative; paragraphs 4–6 are clearly positive, of 2 judged"
    assert chart.numbers.paragraph.tolist() == [1, 2, 3, 4, 5, 6, "1–3", "4–6"]
    assert FIGURES["8_overview"](found).title.endswith("paragraphs 1–3 are darkest")
    found.sentiment["corrected"] = ""                           # something else was corrected, a role or a speaker
    assert FIGURES["5_tone_by_paragraph"](found).numbers.paragraph.tolist() == [1, 2, 3, 4, 5, 6, "1–3", "4–6"]
    found.sentiment.loc[2, "corrected"] = "by hand"             # an analyst has judged the tone
    assert FIGURES["5_tone_by_paragraph"](found).numbers.paragraph.tolist() == [1, 2, 3, 4, 5, 6]


def test_ticks_of_sentences_have_the_mean_of_the_paragraph():
    found = READINGS["crowd"]
    scores = tone.sentence_scores(found)
    assert found.sentiment.score.tolist() == pytest.approx([sum(scores[p]) / len(scores[p]) for p in found.sentiment.paragraph])


def test_marks_of_one_size_have_one_area():
    areas = []
    for shape in SHAPE:
        patch = SHAPE[shape](0, 0, 2)
        points = patch.get_patch_transform().transform(patch.get_path().to_polygons()[0])
        x, y = points[:, 0], points[:, 1]
        areas.append(abs((x[:-1] * y[1:] - x[1:] * y[:-1]).sum()) / 2)
    assert areas == pytest.approx([3.1416] * len(areas), rel=.01)


def test_alternatives_hold_the_numbers_and_no_more_than_two_dozen_rows():
    chart = FIGURES["1_actors_by_paragraph"](READINGS["three people"])
    assert "Ana Lopez 5 times in paragraphs 1, 2 and 3" in chart.alt
    assert FIGURES["5_tone_by_paragraph"](READINGS["crowd"]).alt.endswith("more in the table of numbers.")


def test_a_figure_shows_itself_with_its_alternative():
    chart = FIGURES["3_words_spoken"](READINGS["three people"])
    data, metadata = chart._repr_mimebundle_()
    assert data["image/png"].startswith(b"\x89PNG") and data["text/plain"] == chart.alt == metadata["image/png"]["alt"]


def test_a_long_text_is_cut_without_measuring_all_of_it():
    assert cut("word " * 100_000, 20).endswith(" …") and cut("x" * 100_000, .1, 5) in ("", "…")
