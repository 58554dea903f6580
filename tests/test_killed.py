"""kill -9 at every step of every writer: no file is ever cut short, and the next run ends as if nothing had been."""
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from newsread import drafts

WRITERS = {"figure": 15, "all_tables": 30, "report": 8, "draft": 6, "notebook": 6, "corpus": 50}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this system")
@pytest.mark.parametrize("writer, least", WRITERS.items())
def test_no_file_is_cut_short(tmp_path, writer, least):
    done = subprocess.run([sys.executable, Path(__file__).with_name("killing.py"), writer, tmp_path / "at"], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout.split()[-1]) >= least


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
