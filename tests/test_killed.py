"""kill -9 at every step of every writer: no file is ever cut short, and the next run ends as if nothing had been."""
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from newsread import drafts

STEPS = {"figure": 20, "all_tables": 40, "report": 13, "draft": 7, "notebook": 8, "corpus": 60}      # at least so many times


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this system")
@pytest.mark.parametrize("how, share", [("quick", 1 / 16), pytest.param("long", 1, marks=pytest.mark.slow)])
def test_no_file_is_cut_short(tmp_path, how, share):
    command = [sys.executable, Path(__file__).with_name("killing.py"), tmp_path, how]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    times = json.loads(done.stdout.splitlines()[-1])
    assert times.keys() == STEPS.keys() and all(times[writer] >= share * STEPS[writer] for writer in STEPS), times


def test_drafts_in_subfolders_take_their_places_and_a_failure_leaves_no_trace(tmp_path):
    with drafts.drafts(tmp_path / "out") as draft:
        (draft / "a.txt").write_text("a")
        (draft / "b").mkdir()
        (draft / "b" / "c.txt").write_text("c")
    with pytest.raises(ZeroDivisionError), drafts.drafts(tmp_path / "out") as draft:
        (draft / "a.txt").write_text(str(1 / 0))
    assert {p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*")} == {"out", "out/a.txt", "out/b", "out/b/c.txt"}
    assert (tmp_path / "out" / "a.txt").read_text() == "a"


def test_drafts_of_a_run_that_may_still_go_on_are_left_alone(tmp_path):
    fresh, stale = tmp_path / f"{drafts.PREFIX}fresh", tmp_path / f"{drafts.PREFIX}stale"
    fresh.mkdir()
    stale.mkdir()
    os.utime(stale, times=(time.time() - drafts.OLD - 60,) * 2)
    drafts.clear(tmp_path)
    assert fresh.exists() and not stale.exists()


def test_drafts_that_vanish_while_others_are_looked_for(tmp_path, monkeypatch):
    monkeypatch.setattr(Path, "glob", lambda folder, pattern: [folder / f"{drafts.PREFIX}gone"])
    drafts.clear(tmp_path)
