"""Every notebook through its own kernel, from the first cell to the last."""
import asyncio
import sys

import nbformat
import pytest

from newsread import rules

ROOT = rules.FOLDER.parent.parent
sys.path.insert(0, str(ROOT / "notebooks"))
import run  # noqa: E402

PATHS = [run.FOLDER / f"{name}.ipynb" for name in run.NAMES]


@pytest.fixture(scope="module")
def fresh(tmp_path_factory):
    """{name: the notebook as it comes out of a run}; figures go to a temporary folder."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NEWSREAD_FIGURES", str(tmp_path_factory.mktemp("figures")))
        return dict(zip(run.NAMES, asyncio.run(run.run_all(PATHS)), strict=True))


@pytest.mark.parametrize("name", run.NAMES)
def test_runs_top_to_bottom_without_an_error(fresh, name):
    assert [cell.execution_count for cell in run.code_cells(fresh[name])] == list(range(1, len(run.code_cells(fresh[name])) + 1))


@pytest.mark.parametrize("path", PATHS, ids=lambda p: p.stem)
def test_committed_notebook_was_run_and_is_small_and_plain(path):
    book = nbformat.read(path, as_version=4)
    nbformat.validate(book)
    assert [c.execution_count for c in run.code_cells(book)] == list(range(1, len(run.code_cells(book)) + 1))
    assert path.stat().st_size < 300_000
    assert book.metadata == run.PYTHON3
    assert 15 <= len(book.cells) <= 25


@pytest.mark.parametrize("name", run.NAMES)
def test_cells_are_short(fresh, name):
    assert max(len(cell.source.splitlines()) for cell in run.code_cells(fresh[name])[1:]) <= 3


def test_an_article_that_cannot_be_read_is_one_line_and_exit_1(tmp_path, capsys, monkeypatch):
    monkeypatch.delenv("NEWSREAD_ARTICLE", raising=False)
    monkeypatch.setattr(run, "ONE_ARTICLE", run.NAMES[:1])
    assert run.main(str(tmp_path / "missing.txt")) == 1
    assert "missing.txt" in capsys.readouterr().err
    assert not (run.FIGURES / "missing").exists()
