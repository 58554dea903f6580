"""The scripts that turn annotated texts into confidences and into the table of accuracy."""
import datetime
import random
import sys
from math import exp

import pytest
from collection import ROOT

sys.path.insert(0, str(ROOT / "benchmarks"))
import certainty  # noqa: E402
import coverage  # noqa: E402
import public  # noqa: E402

TEXT = "“We will open the gate,” said Ana Lopez. The weather was fine.\nIt rained, said Bo Lind of the Harbour Council."


def judged(**gold):
    return [right for _, right in certainty.quotes_of({"text": TEXT, "quotes": [gold]})]


def test_a_quote_is_right_with_its_span_and_its_speaker():
    gate = {"start": TEXT.index("We will"), "end": TEXT.index(",” said")}
    assert judged(**gate, speaker="Ana Lopez") == [True, False]
    assert judged(**gate, speaker="Bo Lind") == [False, False]
    assert judged(**gate, speaker="Ana Lopez", resolved="Carla Ruiz") == [False, False]


def test_a_quote_that_is_neither_asked_for_nor_wrong_is_left_out():
    assert judged(start=TEXT.index("It rained"), end=TEXT.index(", said Bo"), speaker="Bo Lind", optional=True) == [False]


def test_a_name_is_right_with_its_class():
    span = {"start": TEXT.index("Ana"), "end": TEXT.index("Ana") + len("Ana Lopez")}
    right = [certainty.names_of({"text": TEXT, "entities": [{**span, "label": label}]})[0][1] for label in ("PERSON", "ORG")]
    assert right == [True, False]


def test_a_fit_finds_the_odds_that_were_put_in():
    draw = random.Random(1)
    items = []
    for _ in range(4000):
        features = ["any"] + [f for f in ("sunny", "windy") if draw.random() < .5]
        odds = .5 + 1.5 * ("sunny" in features) - 2 * ("windy" in features)
        items.append((features, draw.random() < 1 / (1 + exp(-odds))))
    found = certainty.fit([*items, (["rare"], True)])
    assert "rare" not in found and found["any"][1] == 4000
    assert [found[f][0] for f in ("any", "sunny", "windy")] == pytest.approx([.5, 1.5, -2], abs=.2)


def test_a_row_of_accuracy_holds_the_interval_and_the_best_peer(monkeypatch):
    rows = [{"kind": "shown", "key": "topics/bbc/accuracy", "name": ""}, {"kind": "set", "key": "bbc", "name": "BBC"},
            {"kind": "figure", "key": "accuracy", "name": "topic"}, {"kind": "peer", "key": "b", "name": "Bees"}]
    monkeypatch.setattr(public, "named", lambda: rows)
    figures = {"topics": {"bbc": {"texts": 7, "figures": {"accuracy": [.8, .75, .853]}}}}
    peers = {"topics": {"bbc": {"a": {"accuracy": [.5]}, "b": {"accuracy": [.7]}, "c": {"accuracy": [None]}}}}
    row, = public.measured(figures, peers, datetime.date(2026, 1, 2))
    assert row == ["topics", "BBC", 7, "topic", "80.0", "75.0", "85.3", "70.0", "Bees", "2026-01-02"]
    assert public.line(row) == "| topics | BBC (7) | topic | **80.0** | 75.0 to 85.3 | 70.0 (Bees) |\n"
    row, = public.measured(figures, {"topics": {}}, datetime.date(2026, 1, 2))
    assert public.line(row).endswith("| – |\n")


def test_coverage_keeps_the_other_task_and_replaces_its_own(tmp_path):
    file = tmp_path / "coverage.csv"
    for held in ([True, False], [True, True, True, False]):
        coverage.save("topics", [coverage.row("shares", coverage.OWN, "all", held)], file)
    coverage.save("sentiment", [coverage.row("tone", coverage.PUBLIC, "a set", [True])], file)
    lines = [line.split(",")[:-1] for line in file.read_text().splitlines()]
    assert lines[1:] == [["topics", "shares", "our own gold", "all", "4", "75.0"],
                         ["sentiment", "tone", "public sets", "a set", "1", "100.0"]]
