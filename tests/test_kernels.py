"""Kernels forked from one process: the same outputs as kernels of their own, and nothing left behind."""
import asyncio
import os
import sys
from types import SimpleNamespace

import kernels
import nbformat
import pytest
from collection import ROOT, run
from test_article_address import answer, server

from newsread.article import fetch

CELLS = ["import os, sys; sys.path.insert(0, '..')\nimport utils\nfrom newsread import charts",
         "article, reading = utils.load('valley-flood')\nutils.show(reading.quotes)", "charts.words_spoken(reading)",
         "import matplotlib.pyplot as plt\nplt.plot([1, 2]); plt.show()", "sys.path[:2], os.getcwd(), sys.argv[0][-8:], __name__"]


def outputs(tmp_path, cells):
    """What the cells of a notebook put out."""
    nbformat.write(nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(c, id=f"c{n}") for n, c in enumerate(cells)]),
                   tmp_path / "a.ipynb")
    book, = asyncio.run(run.run_all([tmp_path / "a.ipynb"]))
    return [cell.outputs for cell in book.cells]


@pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux only")
def test_a_forked_kernel_puts_out_what_a_kernel_of_its_own_does(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSREAD_FIGURES", str(tmp_path))
    forked = outputs(tmp_path, CELLS)
    monkeypatch.setattr(kernels, "sys", SimpleNamespace(platform="elsewhere"))
    own = outputs(tmp_path, CELLS)
    assert forked[:-1] == own[:-1] and all(forked[1:])
    assert str(ROOT / "notebooks") in forked[-1][0].data["text/plain"]
    assert forked[-1][0].data["text/plain"].partition("]")[2].split("'")[1] == str(ROOT / "notebooks")


@pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux only")
def test_kernels_know_nothing_of_one_another_and_end_with_the_server(tmp_path):
    with kernels.Server() as server:
        one, other = (kernels.Fork(server.fork(["-f", str(tmp_path / f"{n}.json"), "--log-level=40"], tmp_path)) for n in "ab")
        assert one.pid != other.pid and one.poll() is other.poll() is None
        one.send_signal(9)
        while one.poll() is None:
            pass
        assert other.poll() is None
    while other.poll() is None:
        pass


def test_a_server_that_cannot_start_is_an_error_not_a_wait(tmp_path, monkeypatch):
    monkeypatch.setattr(kernels, "__file__", str(tmp_path / "missing.py"))
    monkeypatch.setattr(kernels, "sys", SimpleNamespace(platform="linux", executable=sys.executable))
    with kernels.Server() as server, pytest.raises((RuntimeError, BrokenPipeError)):
        kernels.Fork(server.fork([], tmp_path))


def test_a_page_is_fetched_once_for_all_notebooks(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("NEWSREAD_FIGURES", str(tmp_path))
    monkeypatch.setenv("NEWSREAD_ARTICLE", "set by run.main, undone after the test")
    monkeypatch.setattr(run, "ONE_ARTICLE", run.NAMES[:2])
    with server(answer(), answer(b"", "404 Not Found")) as host:
        assert run.main(f"{host}/bridge") == 0
    assert (tmp_path / "bridge" / "1_actors_by_paragraph.pdf").exists() and "NEWSREAD_PAGE" not in os.environ


def test_a_page_that_cannot_be_had_is_one_line_and_exit_1(monkeypatch, capsys):
    monkeypatch.setenv("NEWSREAD_ARTICLE", "set by run.main, undone after the test")
    monkeypatch.setattr(run, "ONE_ARTICLE", run.NAMES[:1])
    with server(answer(b"", "404 Not Found")) as host:
        assert run.main(f"{host}/bridge") == 1
    assert "404" in capsys.readouterr().err


def test_a_kept_page_stands_for_its_own_address_alone(tmp_path, monkeypatch):
    with server(answer(b"one"), answer(b"two")) as host:
        fetch.keep(f"{host}/a", tmp_path / "page")
        monkeypatch.setenv("NEWSREAD_PAGE", str(tmp_path / "page"))
        assert [fetch.fetch(f"{host}/{name}")[0] for name in "aba"] == [b"one", b"two", b"one"]
