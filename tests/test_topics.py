"""Topics: seeds found, shares, intervals, evidence, leads, and the analyst's own scheme."""
import numpy as np
import pytest

from benchmarks import topic_intervals
from newsread import read, rules, topics
from newsread.topics import TopicsError, load
from newsread.topics.measure import beta_quantiles

WAR = "Troops shelled the village and soldiers fired missiles.\nThe bank cut interest rates as inflation eased.\nHello there."


def scheme(tmp_path, text):
    path = tmp_path / "my_topics.csv"
    path.write_text(text, encoding="utf-8")
    return path


def evidence(text, **options):
    return read(text, **options).topic_evidence[["word", "topic"]].values.tolist()


def test_first_topic_of_each_paragraph():
    assert read(WAR).topic_leads["first"].tolist() == ["conflict", "economy", ""]


@pytest.mark.parametrize("text, topic", [
    ("Trams run late, and roadworks close the motorway.", "economy"),
    ("A coach skidded on the ice and overturned near a level crossing.", "humanitarian"),
    ("Riders of both teams praised her stage win.", "sport"),
    ("At this stage not a single ballot is missing.", "politics"),
    ("Rent rises drive pensioners into a hostel.", "labour_social"),
    ("Detectives suspect foul play: a body was found.", "justice"),
    ("The town ran out of milk, butter and vaccines.", "health"),
    ("Plastic waste washed into a green space.", "environment_energy"),
    ("Many disabled people feel like second-class citizens.", "rights_religion"),
])
def test_phrases_say_more_than_their_words(text, topic):
    assert read(text).topic_leads["first"].tolist() == [topic]


def test_shares_sum_to_one_and_no_evidence_is_uniform_and_not_judged():
    reading = read(WAR)
    assert reading.topics.sum(axis=1).round(9).tolist() == [1, 1, 1]
    assert reading.topics.loc[3].nunique() == 1
    assert reading.topic_leads.judged.tolist()[2] is False and reading.topic_leads.evidence.tolist()[2] == 0


def test_intervals_hold_the_share_and_give_a_topic_without_words_room():
    table = read(WAR).topic_intervals
    assert (table.low <= table.share).all() and (table.share <= table.high).all()
    unseen = table[(table.paragraph == 1) & (table.topic == "sport")].iloc[0]
    assert unseen.low < .001 and unseen.high > unseen.share > 0


def test_evidence_stands_at_its_offsets():
    text = "“Cease-fire?” 🙂 The ambassador’s talks\nran late."
    table = read(text).topic_evidence
    assert len(table) and all(text[s:e] == w for s, e, w in zip(table.start, table.end, table.word))


@pytest.mark.parametrize("text, expected", [
    ("Works of art, tax cuts.", [["Works of art", "art"]]),                        # a phrase before its words
    ("Work-of-art and women’s rights.", [["Work-of-art", "art"], ["women’s rights", "rights"]]),
    ("AIDS and aids.", [["AIDS", "health"]]),                                      # capitals: as written
    ("Imports rose; an important import.", [["import", "trade"]]),                 # = this form only
    ("They struck a deal. He strikes.", [["strikes", "art"], ["strikes", "trade"]]),     # none: passed over
])
def test_matching(tmp_path, text, expected):
    path = scheme(tmp_path, "topic,kind,weight,seeds\nart,,1,works of art; strike\nrights,,1,women's rights\nhealth,,2,AIDS\n"
                            "trade,,1,=import; work; strike\nnone,,,struck a deal\n")
    assert evidence(text, topics=path) == expected


def test_words_of_another_sense_keep_stems_of_their_own(tmp_path):
    path = scheme(tmp_path, "topic,seeds\nculture,evening\nforeign,international\n")
    assert evidence("Even evenings; intern, internal, international.", topics=path) == [
        ["evenings", "culture"], ["international", "foreign"]]


def test_ambiguous_seeds_are_shared_out(tmp_path):
    path = scheme(tmp_path, "topic,weight,seeds\nwar,1,strike\nwork,3,strike\n")
    assert read("A strike.", topics=path).topic_evidence.weight.tolist() == [.5, 1.5]
    assert list(read("A strike.", topics=str(path)).topics.columns) == ["war", "work"]


@pytest.mark.parametrize("text, place", [
    ("topic,words\nwar,army\n", "line 1, column words"),
    ("topic;seeds\nwar;army\n", "line 1, column topic;seeds"),
    ("topic\nwar\n", "line 1, column seeds"),
    ("topic,seeds\n# a note\n\nwar,\n", "line 4, column seeds"),
    ("topic,seeds\nwar,army\n,peace\n", "line 3, column topic"),
    ("topic,seeds\nwar,army\nwar,navy\n", "line 3, column topic"),
    ("topic,kind,seeds\nwar,men,army\nwar,men,navy\n", "line 3, column kind"),
    ("topic,seeds\nwar,army\nWar,navy\n", "line 3, column topic"),
    ("topic,seeds\nwar,army\nart,\"film;\n\n song; ?!\"\n", "line 5, column seeds"),
    ("topic,seeds\nwar,\"army\nart,film\n", "line 2, column seeds"),
    ("topic,weight,seeds\nwar,heavy,army\n", "line 2, column weight"),
    ("topic,weight,seeds\nwar,0,army\n", "line 2, column weight"),
    ("topic,seeds\nwar,army,navy\n", "line 2, column 3"),
    ("topic,seeds\nwar,army; ?!\n", "line 2, column seeds"),
    ("", "line 1, column topic"),
])
def test_a_faulty_topic_file_is_told_where_it_is_wrong(tmp_path, text, place):
    with pytest.raises(TopicsError, match="my_topics.csv") as caught:
        load(scheme(tmp_path, text))
    assert place in str(caught.value)


def test_a_file_that_is_not_utf8_and_one_that_is_not_there(tmp_path):
    (tmp_path / "latin.csv").write_bytes("topic,seeds\nart,café\n".encode("latin-1"))
    with pytest.raises(TopicsError, match="UTF-8"):
        read("", topics=tmp_path / "latin.csv")
    with pytest.raises(FileNotFoundError, match="nowhere.csv"):
        read("", topics=tmp_path / "nowhere.csv")


def test_a_changed_file_is_read_again(tmp_path):
    path = scheme(tmp_path, "topic,seeds\nwar,army\n")
    assert load(path).ids == ["war"]
    scheme(tmp_path, "topic,seeds\npeace,treaty\n")
    assert load(path).ids == ["peace"]


def test_check_names_seeds_that_do_not_tell_topics_apart(tmp_path):
    path = scheme(tmp_path, "topic,seeds\nwar,army; armies; attack; siege\nsport,attack; goal\n")
    page = read("The army attacks. A goal!").page
    assert topics.check([page], load(path)).values.tolist() == [
        [2, "war", "armies", "duplicated: matches what 'army' matches"], [2, "war", "attack", "in all topics"],
        [2, "war", "siege", "never matched"], [3, "sport", "attack", "in all topics"]]


def test_forms_of_one_stem_in_two_topics_share_it_and_the_check_says_so(tmp_path):
    path = scheme(tmp_path, "topic,seeds\npolitics,premier\nculture,premiere\nsport,goal\n")
    page = read("The premier came to the premiere, a goal.").page
    assert [(hit[4], hit[1], hit[5]) for hit in topics.table(page, load(path), topics.find(page, load(path)))] == [
        ("premier", "politics", .5), ("premier", "culture", .5), ("premiere", "politics", .5), ("premiere", "culture", .5),
        ("goal", "sport", 1)]
    assert topics.check([page], load(path)).problem.tolist() == [
        "same stem as 'premiere' under 'culture'", "same stem as 'premier' under 'politics'"]


def test_the_check_names_seeds_that_stand_there_twice(tmp_path):
    path = scheme(tmp_path, "topic,seeds\nwar,\"army; navy;\narmy\"\nsport,goal; army\nart,film\n")
    page = read("An army, a navy, a goal, a film.").page
    assert topics.check([page], load(path)).values.tolist() == [
        [2, "war", "army", "duplicated: also under 'sport'"], [3, "war", "army", "duplicated: matches what 'army' matches"],
        [4, "sport", "army", "duplicated: also under 'war'"]]


def test_our_own_scheme_has_no_seed_twice():
    assert load().twins == []


def test_kwic_and_rollup():
    text = "Envoys met.\nThe ambassador then left for home."
    reading = read(text)
    assert topics.kwic(reading, "diplomacy", 12).iloc[-1].tolist() == [2, "The ", "ambassador", " then left"]
    assert topics.kwic(reading, "sport").columns.tolist() == ["paragraph", "before", "word", "after"]
    rolled = topics.rollup(reading.topics)
    assert rolled.loc[2, "politics and government"] == pytest.approx(reading.topics.loc[2, ["politics", "diplomacy"]].sum())
    assert rolled.loc[2].sum() == pytest.approx(1)


def test_empty_and_strange_texts():
    assert list(read("").topics.columns) == topics.TOPICS and len(read("").topics) == 0
    assert len(read("\ud800 \u200b\n" + "war " * 50).topic_leads) == 2


def test_every_topic_has_its_media_topic():
    rows = rules.table("topics_iptc")
    assert [row["topic"] for row in rows] == topics.TOPICS
    assert all(row["code"].startswith("medtop:") and len(row["code"]) == 15 and row["media_topic"] for row in rows)


@pytest.mark.parametrize("words, clump", [(6, 1), (12, 1), (12, 1.25)])
def test_stated_90_percent_hold_the_truth_in_about_90_of_100(words, clump):
    held = topic_intervals.simulate(words, clump, np.random.default_rng(1), 400)
    assert .87 < np.mean([ok for _, ok in held]) < .95
    assert np.mean([ok for first, ok in held if first]) > .87


@pytest.mark.parametrize("words", [1, 3, 8, 40, 400])
def test_intervals_hold_the_share_however_the_words_fall(words):
    draw, plan = np.random.default_rng(words), topics.load()
    weighted = np.array([draw.multinomial(words, draw.dirichlet(np.full(14, .2))) for _ in range(40)], float)
    rows = topics.intervals(topics.shares(weighted), weighted, weighted.sum(axis=1), plan)
    assert all(0 <= low <= share <= high <= 1 for _, _, share, low, high in rows)


def test_a_paragraph_leans_on_the_others_of_its_article():
    shares = read("The match and the goal.\nThe match, a vote.\nThe goal, the striker.").topics
    assert shares.loc[2, "sport"] > read("The match, a vote.").topics.loc[1, "sport"]
    assert shares.loc[2, "politics"] > .2


def test_intervals_narrow_with_words_and_hold_nought_and_one():
    few, many = (read("Soldiers, missiles. " * times).topic_intervals.set_index("topic") for times in (1, 12))
    assert many.high.conflict - many.low.conflict < few.high.conflict - few.low.conflict
    assert (many.high.conflict, many.low.sport) == (1, 0)


def test_beta_quantiles_are_those_of_known_distributions():
    assert beta_quantiles(1, 1, (.05, .5, .95)) == pytest.approx([.05, .5, .95], abs=1e-4)
    assert beta_quantiles(2, 1, (.25, 0, 1)) == pytest.approx([.5, 0, 1], abs=1e-4)          # P(x < q) = q²
    assert beta_quantiles(.5, .5, (.25,)) == pytest.approx([.146447], abs=1e-4)              # the arcsine distribution
