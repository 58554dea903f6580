"""Rules: what newsread knows, read once, and the search for garbage while it is made."""
import gc

import pytest

from newsread import rules


@pytest.mark.parametrize("block", [rules.uncollected, rules.lasting])
def test_the_search_for_garbage_is_as_before_afterwards(block):
    with block():
        assert not gc.isenabled()
        with block():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_what_lasts_joins_the_oldest_objects_and_what_a_program_froze_stays_frozen():
    with rules.lasting():
        made = [[]]
    assert gc.get_freeze_count() == 0 and any(one is made for one in gc.get_objects(generation=2))
    gc.freeze()
    try:
        with rules.lasting():
            pass
        assert gc.get_freeze_count() > 0
    finally:
        gc.unfreeze()


def test_lines_and_tables_pass_over_comments_and_blank_lines(tmp_path, monkeypatch):
    monkeypatch.setattr(rules, "FOLDER", tmp_path)
    (tmp_path / "some_words.txt").write_text("# origin\n\n oak \nelm\n", encoding="utf-8")
    (tmp_path / "some_table.csv").write_text("# origin\nword,kind\noak,tree\nelm\n", encoding="utf-8")
    assert rules.lines("some_words") == ["oak", "elm"] and rules.words("some_words") == {"oak", "elm"}
    assert rules.table("some_table") == ({"word": "oak", "kind": "tree"}, {"word": "elm", "kind": None})
