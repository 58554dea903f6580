"""Runs the notebooks, two at a time, and names what they wrote.

    python notebooks/run.py                  all, on the collection's own articles: notebooks and figures are written anew
    python notebooks/run.py path/to/a.txt    01-06 on another article: figures go to figures/<its name>/, the notebooks stay as they are
"""
import asyncio
import os
import sys
import tempfile
import time
from contextlib import contextmanager, suppress
from pathlib import Path

import nbformat
from kernels import Server
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from tqdm import tqdm

FOLDER = Path(__file__).resolve().parent
FIGURES = FOLDER.parent / "figures"
NAMES = sorted(path.stem for path in FOLDER.glob("0*.ipynb"))
sys.path.insert(0, str(FOLDER.parent))                      # newsread is imported late: the kernels need not wait for it
ONE_ARTICLE = [name for name in NAMES if name < "07"]       # the others are about many
SENTENCES = ("ArticleError", "CorrectionError")            # errors whose message says all that a user needs
PYTHON3 = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}, "language_info": {"name": "python"}}


def main(article=None):
    """Run all; the exit status: 0, or 1 after one line that says what went wrong."""
    if said := missing(article):
        print(said, file=sys.stderr)
        return 1
    begun, names = time.time(), ONE_ARTICLE if article else NAMES
    if article:
        os.environ["NEWSREAD_ARTICLE"] = article if "://" in article else str(Path(article).resolve())
    try:
        with one_visit(article):
            books = asyncio.run(run_all([FOLDER / f"{name}.ipynb" for name in names]))
    except CellExecutionError as error:
        print(error.evalue if error.ename in SENTENCES else error, file=sys.stderr)
        return 1
    if not article:
        for name, book in zip(names, books, strict=True):
            write(FOLDER / f"{name}.ipynb", book)
    for path in overviews(begun):
        figures_page(path.parent)
    print(written(begun))
    return 0


def missing(article):
    """What to say of a path at which nothing is, at once: with it the kernels need not start."""
    if article and "://" not in article and not os.path.exists(article):
        from newsread import ArticleError, load_article
        try:
            load_article(article)
        except ArticleError as error:
            return str(error)
    return ""


@contextmanager
def one_visit(article):
    """Fetch a page once for all notebooks; it is kept for as long as the block takes. One that cannot be had they report."""
    if not article or "://" not in article:
        yield
        return
    from newsread.article import ArticleError, fetch
    with tempfile.TemporaryDirectory() as folder:
        with suppress(ArticleError):
            fetch.keep(article, Path(folder) / "page")
            os.environ["NEWSREAD_PAGE"] = str(Path(folder) / "page")
        try:
            yield
        finally:
            os.environ.pop("NEWSREAD_PAGE", None)


async def run_all(paths):
    """The notebooks at `paths`, executed, each in a kernel of its own; a progress bar counts their cells."""
    os.environ["NEWSREAD_STATIC"] = "1"                     # a notebook that is kept holds no widget
    books = [nbformat.read(path, as_version=4) for path in paths]
    two = asyncio.Semaphore(2)
    with Server() as server, tqdm(total=sum(len(code_cells(b)) for b in books), unit="cell", desc="reading") as bar:
        last_first = reversed(books)                        # the longest are the last
        ends = await asyncio.gather(*[run(book, bar, two, server) for book in last_first], return_exceptions=True)
    for error in filter(None, ends):
        raise error
    return books


async def run(book, bar, limit, server):
    """Execute a notebook in place; what a machine, a date or a Python version would change is taken out."""
    client = NotebookClient(
        book, kernel_name="python3", timeout=600, shutdown_kernel="immediate", record_timing=False, store_widget_state=False,
        extra_arguments=["--log-level=40", "--HistoryManager.enabled=False"], resources={"metadata": {"path": str(FOLDER)}},
        on_cell_executed=lambda **_: bar.update())
    async with limit:
        server.provide(client.create_kernel_manager())
        await client.async_execute()
    book.metadata = nbformat.from_dict(PYTHON3)


def code_cells(book):
    return [cell for cell in book.cells if cell.cell_type == "code"]


def write(path, book):
    """Write a notebook whole or not at all."""
    from newsread.drafts import drafts
    with drafts(path.parent) as draft:
        (draft / path.name).write_text(nbformat.writes(book) + "\n", encoding="utf-8", newline="\n")


def figures_page(folder):
    """README.md of a folder of figures."""
    from newsread import export
    export.figures_page(folder)


def newer(begun):
    """The files in figures/ that are newer than `begun` (seconds since 1970)."""
    return sorted(path for path in FIGURES.rglob("*") if path.is_file() and path.stat().st_mtime >= begun)


def overviews(begun):
    """Those of them that show an article on one page, two columns wide."""
    return [path for path in newer(begun) if path.name == "8_overview.png" and path.parent.parent == FIGURES]


def written(begun):
    """A text that lists these files, folder by folder, and says which to open first."""
    folders = {}
    for path in newer(begun):
        folders.setdefault(path.parent, {}).setdefault(path.stem, []).append(path.suffix)
    lines = []
    for folder, stems in folders.items():
        lines += [f"{folder.relative_to(FIGURES.parent).as_posix()}/", *(f"    {stem}{' '.join(ends)}" for stem, ends in stems.items())]
    lines += [f"To begin with, open {path.relative_to(FIGURES.parent).as_posix()}" for path in overviews(begun)]
    return "\n".join(["Wrote", *lines]) if lines else "Nothing was written."


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
