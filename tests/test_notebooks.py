"""Every notebook through its own kernel, from the first cell to the last: without a network, and the same bytes each time."""
import asyncio
import re

import nbformat
import pytest
from collection import FENCE, PATHS, ROOT, collect, run
from nbclient.exceptions import CellExecutionError

from newsread import charts, load_article, read
from newsread.report import Figure, page, sections

ASCII = {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
ONE = {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", **ASCII}
OTHER = {"PYTHONHASHSEED": "4242", "TZ": "America/Los_Angeles", "LC_ALL": "C.UTF-8", "LANG": "de_DE.UTF-8"}


@pytest.fixture(scope="module")
def collected(tmp_path_factory):
    """The folder of a run of the whole collection, in which no other host can be reached and no pickle read."""
    return collect(tmp_path_factory.mktemp("one"), **ONE)


@pytest.fixture(scope="module")
def fresh(collected):
    """{name: the notebook as it comes out of that run}"""
    return {name: nbformat.read(collected / "notebooks" / f"{name}.ipynb", as_version=4) for name in run.NAMES}


def test_another_run_in_another_time_zone_and_locale_gives_the_same_bytes(collected, tmp_path):
    one, other = ({p.relative_to(folder): p.read_bytes() for p in folder.rglob("*") if p.is_file()}
                  for folder in (collected, collect(tmp_path, **OTHER)))
    assert one.keys() == other.keys() and not [str(path) for path in one if one[path] != other[path]]
    kinds = {path.suffix for path in one}
    assert kinds == {".ipynb", ".pdf", ".svg", ".png", ".csv", ".xlsx", ".md", ".html", ".docx"} and len(one) > 100


@pytest.mark.parametrize("line, event", [
    ("import socket; socket.create_connection(('192.0.2.1', 80), timeout=1)", "connection to 192.0.2.1"),
    ("import urllib.request; urllib.request.urlopen('http://example.org/')", "connection to example.org"),
    ("import pickle, decimal; pickle.loads(pickle.dumps(decimal.Decimal(1)))", "a pickle is read"),
])
def test_the_fence_around_these_runs_holds(tmp_path, monkeypatch, line, event):
    monkeypatch.setenv("PYTHONPATH", str(FENCE))
    nbformat.write(nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(line)]), tmp_path / "a.ipynb")
    with pytest.raises(CellExecutionError, match=event):
        asyncio.run(run.run_all([tmp_path / "a.ipynb"]))


@pytest.mark.parametrize("path", [ROOT / "utils.py", *sorted((ROOT / "newsread").rglob("*.py"))], ids=lambda p: p.stem)
def test_no_module_reads_what_can_run(path):
    assert not re.search(r"pickle|shelve|marshal|joblib|\b(eval|exec)\(", path.read_text(encoding="utf-8"))


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


def test_the_report_notebook_shows_what_the_page_shows(fresh):
    outputs = [o.data for cell in run.code_cells(fresh["06_report"]) for o in cell.outputs]
    assert sum("image/png" in data for data in outputs) == len(charts.FIGURES)
    html = "\n".join(data.get("text/html", "") for data in outputs)
    article = load_article(ROOT / "data" / "articles" / "miami-talks.txt")
    blocks = [block for section in sections(article, read(article)) for block in section.blocks]
    for block in blocks:
        assert isinstance(block, Figure) or page.html(block) in html


@pytest.mark.parametrize("name", run.NAMES)
def test_cells_are_short(fresh, name):
    assert max(len(cell.source.splitlines()) for cell in run.code_cells(fresh[name])[1:]) <= 3


def test_an_article_that_cannot_be_read_is_one_line_and_exit_1(tmp_path, capsys, monkeypatch):
    monkeypatch.delenv("NEWSREAD_ARTICLE", raising=False)
    monkeypatch.setattr(run, "ONE_ARTICLE", run.NAMES[:1])
    (tmp_path / "empty.txt").touch()
    assert run.main(str(tmp_path / "empty.txt")) == 1
    assert "empty.txt" in capsys.readouterr().err
    assert not (run.FIGURES / "empty").exists()


def test_a_path_at_which_nothing_is_is_told_before_any_notebook_runs(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(run, "run_all", None)
    monkeypatch.chdir(tmp_path)
    assert [run.main(path) for path in ("missing.txt", str(tmp_path / "missing.txt"))] == [1, 1]
    relative, absolute = capsys.readouterr().err.splitlines()
    assert relative == f"missing.txt does not exist: check the path (it is taken from {tmp_path})."
    assert absolute == f"{tmp_path / 'missing.txt'} does not exist: check the path."
