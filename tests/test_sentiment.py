"""In what tone: paragraphs, the words that made it, narrator and speakers, towards whom, headline and body."""
import pytest

from newsread import Article, read, rules
from newsread.sentiment import estimate
from newsread.sentiment.words import inflections, lexicon

TABLES = {
    "sentiment": "paragraph score low high label sentences scored_words evidence judged",
    "tone_passages": "first_paragraph last_paragraph score low high label sentences scored_words judged",
    "tone_words": "paragraph start end word weight",
    "tone_by_speaker": "speaker score low high label quotes words sentences scored_words judged",
    "tone_towards": "actor score low high label sentences scored_words judged",
    "headline_tone": "headline score label scored_words body_score body_low body_high body_label matches",
}
SPOKEN = ("The flood was a terrible disaster. The valley lost its homes and its harvest.\n\n"
          "“We are proud and grateful, and the rescue was a wonderful success,” said Ana Lopez. "
          "“Our friends were generous and brave,” Lopez said. “I love this town,” said Lopez.")


def weights(text):
    return {word.lower(): weight for word, weight in read(text).tone_words[["word", "weight"]].itertuples(index=False)}


@pytest.mark.parametrize("table, columns", TABLES.items())
@pytest.mark.parametrize("text", ["", "The flood was terrible. Ana Lopez wept.\n\nNine people died.", "\n \n", "“", "\ud800 12 ...", "not"])
def test_tables_have_their_columns_on_any_text(table, columns, text):
    assert list(getattr(read(text), table).columns) == columns.split()


@pytest.mark.parametrize("text, label", [
    ("The wonderful rescue made everyone happy.", "positive"),
    ("The terrible crash killed a child.", "negative"),
    ("The council meets on Tuesday.", "neutral"),
    ("The United Nations Security Council, the Supreme Court and the Justice Department sent a special envoy.", "neutral"),
    ("The party secretary of state for defence and intelligence shared certain interests.", "neutral"),
    ("Two officials were convicted of corruption and sent to jail.", "negative"),
    ("A bombing was reported; the gunman was shot.", "negative"),
    ("The bridge’s opening was a historic victory for the village.", "positive"),
    ("The two lorries collided and were set ablaze.", "negative"),
    ("A lacklustre, overlong play, clichéd and shambolic.", "negative"),
    ("All twelve miners came up unhurt and were reunited with their children.", "positive"),
    ("The clinical trial measures the blood pressure of drivers who lift killer whales.", "neutral"),
])
def test_label_of_a_sentence(text, label):
    assert read(text).sentiment.label.tolist() == [label]


@pytest.mark.parametrize("plain, shifted, low, high", [
    ("It was good.", "It was not good.", -.9, 0),
    ("It was good.", "It wasn't good.", -.9, 0),
    ("It was good.", "It was very good.", 1.01, 2),
    ("It was good.", "It was slightly good.", .1, .99),
    ("It was good.", "It was a good but long day.", .1, .99),
    ("They win respect.", "They lack respect.", -.9, 0),
    ("It raised hopes.", "Frost dashed all hopes.", -.9, 0),
    ("They knew friendship.", "They were robbed of friendship.", -.9, 0),
    ("It was good.", "It was not the mayor’s house but a good one.", 1, 1),
    ("It was good.", "It was not. Good.", 1, 1),
    ("It was awful.", "The end was awful.", 1, 1),
    ("It was brave.", "The loss seemed brave.", 1, 1),
    ("It was good.", "Nobody was good.", -.9, 0),
])
def test_words_before_a_word_shift_its_weight(plain, shifted, low, high):
    word = plain.rstrip(".").split()[-1]
    assert low <= weights(shifted)[word] / weights(plain)[word] <= high


@pytest.mark.parametrize("text", [
    "It isn't good, it can't be good.", "She doesn't like the poor result.", "They won't win; he hadn't failed.",
])
def test_curly_apostrophes_are_read_as_straight_ones(text):
    curly = read(text.replace("'", "’"))
    assert curly.sentiment.score.tolist() == read(text).sentiment.score.tolist()
    assert curly.tone_words.weight.tolist() == read(text).tone_words.weight.tolist()


@pytest.mark.parametrize("text, absent", [
    ("Troops prevented attacks on the port.", "attacks"),
    ("The new valve halves the danger for divers.", "danger"),
    ("She was to greet John Love in Hope.", "love"),
    ("They spoke of health care as well.", "care well"),
    ("It not only ended; it began.", "not"),
])
def test_what_carries_no_tone_here(text, absent):
    assert not set(absent.split()) & weights(text).keys()


@pytest.mark.parametrize("text, word, sign", [
    ("Unemployment soared.", "soared", -1), ("Unemployment fell again.", "fell", 1), ("A drop in thefts pleased the mayor.", "drop", 1),
    ("A sharp rise in rents hurt families.", "rise", -1), ("Bread prices have doubled.", "doubled", -1),
    ("Unemployment has not fallen.", "fallen", -1), ("Profits soared.", "soared", 1), ("Profits fell.", "fell", -1),
    ("Oil prices fell.", "fell", -1), ("There were fears. Eased by rain, it ended.", "fears", -1),
])
def test_a_rise_of_what_is_bad_is_bad_and_a_fall_of_it_good(text, word, sign):
    assert sign * weights(text)[word] > 0


def test_a_burden_that_shrinks_is_no_evidence():
    assert set(weights("Poverty declined.")) == {"declined"}
    assert "poverty" in weights("Poverty grew.")


def test_a_phrase_that_is_passed_over_does_not_shift_what_follows():
    assert weights("It not only destroyed the mill but also cost a fortune.")["destroyed"] == weights("It destroyed it.")["destroyed"]


def test_scored_words_stand_at_their_offsets_and_sum_to_the_score():
    reading = read("🙂 The “wonderful” rescue\n\n ended a terrible, terrible night; the village can’t rejoice.")
    table = reading.tone_words
    assert [reading.text[s:e] for s, e in zip(table.start, table.end)] == table.word.tolist()
    assert table.paragraph.tolist() == sorted(table.paragraph) and set(table.paragraph) == {1, 2}
    for row in reading.sentiment.itertuples():                  # one sentence each
        total = table.weight[table.paragraph == row.paragraph].sum()
        assert row.score == pytest.approx(total / (total ** 2 + 1) ** .5)


def test_a_repeated_word_is_scored_where_it_stands():
    first, second = read("The deal is good. The other deal is not good.").tone_words.query("word == 'good'").weight
    assert first > 0 > second


def test_a_paragraph_without_a_scored_word_is_no_evidence():
    table = read("The council meets on Tuesday.\n\nThe crash was terrible.").sentiment
    assert table.evidence.tolist() == [False, True]
    assert table.loc[0, ["score", "label", "scored_words"]].tolist() == [0, "neutral", 0]


def test_two_sentences_are_not_judged_and_three_need_three_scored_words():
    table = read("A war began. A war ended.\n\nA war began. It rained. It ended.\n\nA war began. A war raged. A war ended.").sentiment
    assert table.judged.tolist() == [False, False, True]


def test_long_paragraphs_do_not_saturate():
    assert read("The flood was terrible. The mill stood. " * 40).sentiment.score[0] > -.5


def test_narrator_and_speakers_are_told_apart():
    table = read(SPOKEN).tone_by_speaker.set_index("speaker")
    assert table.loc["", "label"] == "negative" and table.loc["Ana Lopez", "label"] == "positive"
    assert table.loc["Ana Lopez", ["quotes", "sentences", "judged"]].tolist() == [3, 3, True]
    assert table.words.sum() == sum(word[0].isalnum() for word in read(SPOKEN).page.words)


def test_quotes_of_nobody_known_are_not_the_narrator_s():
    table = read("The hall was full.\n\n“A wonderful, wonderful rescue,” was all that was heard.").tone_by_speaker.set_index("speaker")
    assert table.loc["(unknown)", "score"] > 0 and table.loc["", "scored_words"] == 0


def test_towards_whom_rests_on_three_sentences():
    text = "Ana Lopez won praise. Lopez is a hero. Everyone loves Lopez. Ben Cole lied. Cole stole."
    table = read(text).tone_towards
    assert table.actor.tolist() == ["Ana Lopez"] and table.loc[0, ["label", "sentences"]].tolist() == ["positive", 3]


@pytest.mark.parametrize("headline, label, matches", [
    ("Hundreds die in terrible flood", "negative", True), ("Joy as wonderful rescue succeeds", "positive", False),
    ("Council meets after flood", "negative", True), ("Council meets on Tuesday", "neutral", True),
])
def test_headline_against_body(headline, label, matches):
    table = read(Article(headline, ["The flood was a disaster. It destroyed the mill. The mayor wept in despair."])).headline_tone
    assert table.loc[0, ["headline", "label", "body_label", "matches"]].tolist() == [headline, label, "negative", matches]


def test_without_a_headline_nothing_is_compared():
    assert read("The flood was a disaster.").headline_tone.empty


def test_intervals_hold_the_score_and_narrow_with_sentences():
    table = read("A war began.\n\nA war began. A war raged. A war ended. It rained.").sentiment
    assert (table.low < table.score).all() and (table.score < table.high).all()
    assert table.high[1] - table.low[1] < .6 * (table.high[0] - table.low[0])


def test_what_words_miss_of_a_paragraph_evens_out_over_paragraphs():
    one, two = (estimate.mean([.2, .4, .1, .3], .09, 20, paragraphs) for paragraphs in (1, 2))
    assert one[0] == two[0] and two[2] - two[1] < one[2] - one[1]


@pytest.mark.parametrize("freedom, point", [(10, 1.8125), (20, 1.7247), (30, 1.6973), (1000, 1.6464)])
def test_student(freedom, point):
    assert estimate.student(freedom) == pytest.approx(point, abs=.002)


@pytest.mark.parametrize("sentences", [1, 3, 8])
def test_ninety_percent_intervals_cover_ninety_percent(sentences):
    simulate = pytest.importorskip("benchmarks.intervals").simulate
    held = simulate(sentences, 5, estimate.VARIANCE ** .5, articles=300)
    assert .87 < sum(held) / len(held) < .94


@pytest.mark.parametrize("word, forms", [
    ("ban", "bans banned banning"), ("defy", "defies defied defying"), ("ease", "eases eased easing"),
    ("flee", "flees fleed fleeing"), ("clash", "clashes clashed clashing"), ("threaten", "threatens threatened threatening"),
])
def test_inflections(word, forms):
    assert inflections(word) == forms.split()


def test_rules_are_well_formed():
    for name in ("tone_news", "tone_afinn", "tone_opinion"):
        words = [row["word"] for row in rules.table(name)]
        assert len(words) == len(set(words)) and all(word == word.lower().strip() and word for word in words)
        assert all(float(row["weight"]) is not None for row in rules.table(name))
    by_kind = {row["kind"]: row["weight"] for row in rules.table("tone_news")}
    assert all(row["weight"] == by_kind[row["kind"]] for row in rules.table("tone_news")), "the words of a kind weigh the same"
    assert {row["kind"] for row in rules.table("tone_shifters")} == {"negates", "strengthens", "weakens", "fights", "lacks", "links"}
    assert {row["kind"] for row in rules.table("tone_changes")} == {"burden", "cost", "more", "fewer"}
    changing = [row["word"] for row in rules.table("tone_changes")]
    assert len(changing) == len(set(changing)) and all(word == word.lower() and word.isalpha() for word in changing)
    phrases = rules.lines("tone_phrases")
    assert len(phrases) == len(set(phrases)) and all(len(p.replace("-", " ").split()) > 1 and p == p.lower() for p in phrases)
    assert all(-1 <= weight <= 1 for weight in lexicon().values())


BAD, GOOD = "The flood was a terrible disaster.", "It was a wonderful, happy rescue."


@pytest.mark.parametrize("paragraphs, bounds", [
    ([BAD] * 3 + [GOOD] * 3, [(1, 3), (4, 6)]),
    ([BAD] * 3 + [GOOD] * 2, [(1, 5)]),                         # those left over join the last
    ([f"{BAD} {BAD} {BAD}", GOOD, GOOD, GOOD], [(1, 1), (2, 4)]),
    (["It rained."] * 4 + [BAD] * 2, [(1, 6)]),                 # sentences enough, words enough only with the fifth and sixth
    ([BAD, BAD], [(1, 2)]), (["It rained."], [(1, 1)]), ([], []),
])
def test_passages_are_as_many_paragraphs_as_it_takes(paragraphs, bounds):
    table = read("\n".join(paragraphs)).tone_passages
    assert list(zip(table.first_paragraph, table.last_paragraph)) == bounds
    assert table.judged.tolist() == [len(paragraphs) > 2] * len(bounds)
    assert table.sentences.sum() == sum(p.count(".") for p in paragraphs)


def test_a_passage_has_the_mean_of_its_sentences_and_a_narrower_interval():
    found = read("\n".join([BAD, BAD, GOOD]))
    passage, alone = found.tone_passages.iloc[0], found.sentiment
    assert passage.score == pytest.approx(alone.score.mean())
    assert passage.high - passage.low < (alone.high - alone.low).min()
