"""The rule files of quotes are well formed, and the families can be switched off."""
import pytest

from newsread import actors, language, rules
from newsread.quotes import ablation, find
from newsread.quotes.cues import grammar, lexicon

TEXT = """“We will rebuild,” Ana Lopez said. “It is time we did.”
She told the council that the bridge was old, adding that it would close.
“Is it safe?” asked Ben Ito, an engineer. According to the minister, it is.
Her claim that the bridge is safe was doubted.
LOPEZ: It is not safe at all, I said."""
TAKES = {"that", "bare", "clause", "wh", "to", "ing", "np", "quote"}


def found(**options):
    page = language.cut(TEXT)
    return find(page, *actors.find(page), **options)


def test_cues_are_well_formed():
    rows = rules.table("cues")
    assert len({(row["lemma"], row["particle"]) for row in rows}) == len(rows)
    for row in rows:
        assert set(row["takes"].split()) <= TAKES and row["takes"], row
        assert len(row["forms"].split()) >= 3 and row["class"] in ("speech", "finding", "attitude"), row
        assert row["addressee"] in ("", "always", "maybe") and row["noun"] in ("", "yes"), row


def test_nouns_of_saying_are_well_formed_and_in_order():
    rows = rules.table("cue_nouns")
    assert [row["noun"] for row in rows] == sorted({row["noun"] for row in rows})
    assert all(set(row["takes"].split()) <= {"that", "to"} and row["takes"] for row in rows)


@pytest.mark.parametrize("row", rules.table("grammar"), ids=lambda row: row["class"])
def test_classes_of_words_are_in_small_letters_and_hold_nothing_twice(row):
    words = row["words"].split()
    assert row["words"] == row["words"].lower() and len(words) == len(grammar(row["class"])) > 0


@pytest.mark.parametrize("name", ["generic_bodies", "salient_posts", "other_persons", "no_speakers", "label_speakers",
                                  "labels_no_speaker"])
def test_lists_are_sorted_without_doubles(name):
    assert rules.lines(name) == sorted(set(rules.lines(name)))


def test_verbs_of_attitude_only_when_asked_for():
    assert "hopes" not in lexicon() and "hopes" in lexicon(attitudes=True) and "wrote" not in lexicon(every=False)


def test_every_rule_given_is_a_family():
    assert {q.rule for q in found()} <= {row["family"] for row in rules.table("quote_families") if row["what"] == "rule"}


@pytest.mark.parametrize("family", [row["family"] for row in rules.table("quote_families") if row["what"] == "rule"])
def test_a_family_switched_off_gives_nothing(family):
    assert family not in {q.rule for q in found(without={family})}


def test_ablation_of_a_gold_that_is_all_found_loses_points_without_its_families(tmp_path):
    path = tmp_path / "gold.jsonl.gz"
    gold = [{"start": q.start, "end": q.end, "speaker": q.speaker, "resolved": q.actor} for q in found()]
    with ablation.gzip.open(path, "wt", encoding="utf-8") as file:
        file.write(ablation.json.dumps({"text": TEXT, "quotes": gold}))
    lost = ablation.table([str(path)])
    assert lost.loc["all families"].tolist() == [100, 100, 100]
    assert lost.loc["without after"].iloc[0] > 0 and lost.loc["without dash"].tolist() == [0, 0, 0]
