"""Kills a writer of files again and again, each time a step later, and looks at what it left:

    python killing.py FOLDER {quick,long}       quick: not at each step, but at every third and the like

A step is what the interpreter tells its audit hooks: a file opened, renamed or removed, a folder made. To be stopped within a
write, the writer is also given a limit on the size of files that the system ends it at. Prints how often each was killed."""
import json
import os
import resource
import shutil
import signal
import sys
from itertools import count
from pathlib import Path
from types import SimpleNamespace

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parents[1] / "notebooks")]
import nbformat  # noqa: E402
import pandas as pd  # noqa: E402
import run  # noqa: E402
from charts_kit import made  # noqa: E402

import utils  # noqa: E402
from newsread import Article, charts, corrections, drafts, export, read, tables  # noqa: E402
from newsread.corpus import read_corpus  # noqa: E402
from newsread.report import write  # noqa: E402

STEPS = ("open", "os.rename", "os.remove", "os.rmdir", "os.mkdir")
SIZES = (0, 300, 5_000)
TEXTS = ["“We will pay $5 more,” said Ana Lopez, the mayor of Cork.", "Bo Lind met Ana Lopez. “No,” he said, “not in Cork.”"]


def figure(folder, text):
    chart = charts.words_spoken(made(3, title=text))
    picture = export.png(chart, 300, {})                    # made before, since that takes longest

    def save():
        export.png = lambda *_: picture
        export.save_figure(chart, "3_words_spoken", folder)
    return save


def all_tables(folder, text):
    reading = read(text)
    return lambda: tables.save_tables(reading, folder)


def report(folder, text):
    """The report's own making, which takes seconds, is done before."""
    article = Article(text, [text], "a")
    reading = read(article)
    parts = write.sections(article, reading)
    html, word = write.page(text, parts, ""), write.document(text, parts, "")

    def save():
        write.sections, write.page, write.document = (lambda *_, made=made: made for made in (parts, html, word))
        write.save_report(article, reading, folder)
    return save


def draft(folder, text):
    reading = read(text)

    def review():
        corrections.FOLDER, utils.current = folder, SimpleNamespace(name="a")
        utils.review(reading)
    return review


def notebook(folder, text):
    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell(text, id="a")])
    return lambda: run.write(folder / "a.ipynb", book)


def corpus(folder, text):
    os.environ["NEWSREAD_STATIC"] = "1"
    read(text)                                              # what is read and cached once is not read by every child
    source = folder.with_name("source.csv")
    pd.DataFrame({"text": [text, text.replace("Ana", "Eva"), text.replace("Cork", "Rome")]}).to_csv(source, index=False)
    return lambda: read_corpus(source, folder, batch=2)


STRIDES = {figure: 5, all_tables: 15, report: 3, draft: 3, notebook: 3, corpus: 16}          # of a quick run
ONCE = (draft, corpus)                                  # write nothing over what is there


def files(folder):
    """{path: bytes} of what a user sees."""
    return {p.relative_to(folder): p.read_bytes() for p in folder.rglob("*")
            if p.is_file() and not any(part.startswith(".") for part in p.relative_to(folder).parts)}


def in_child(work, prepare=lambda: None):
    """Do `work` in a process of its own; the signal that ended it, 0 where it went to its end."""
    child = os.fork()
    if not child:
        signal.alarm(60)
        prepare()
        work()
        os._exit(0)
    status = os.waitpid(child, 0)[1]
    assert not os.WIFEXITED(status) or os.WEXITSTATUS(status) == 0, "the writer failed in place of being killed"
    return os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0


def at_step(folder, n):
    """Kill this process before its n-th step in the folder."""
    steps = count(1)

    def hook(event, told):
        if event in STEPS and str(told[0]).startswith(str(folder)) and next(steps) == n:
            os.kill(os.getpid(), signal.SIGKILL)
    return lambda: sys.addaudithook(hook)


def at_size(size):
    """End this process where a file grows over `size` bytes."""
    def limit():
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
    return limit


def survive(make, folder, stride):
    """How often the writer was killed; each time every file is whole, and the next run writes all and clears away the rest."""
    old, new, here = folder / "old", folder / "new", folder / "here"
    old.mkdir(parents=True)
    if make not in ONCE:
        in_child(make(old, TEXTS[0]))
    in_child(make(new, TEXTS[1]))
    before, after, work = files(old), files(new), make(here, TEXTS[1])

    def ended(prepare):
        shutil.copytree(old, here)
        by = in_child(work, prepare)
        cut = [str(path) for path, content in files(here).items() if content not in (before.get(path), after[path])]
        assert not cut, f"cut short: {cut}"
        for path in here.rglob(f"{drafts.PREFIX}*"):
            os.utime(path, (0, 0))                          # as if the run had been killed long ago
        in_child(work)
        assert files(here) == after, f"the next run of {make.__name__} wrote other files"
        assert make is draft or not list(here.rglob(f"{drafts.PREFIX}*")), f"the next run of {make.__name__} left drafts"
        shutil.rmtree(here)
        return by
    cut = sum(ended(at_size(size)) > 0 for size in SIZES)
    return cut + next(n for n in count() if not ended(at_step(here, 1 + n * stride)))


if __name__ == "__main__":
    place, how = Path(sys.argv[1]).resolve(), sys.argv[2]
    print(json.dumps({make.__name__: survive(make, place / make.__name__, STRIDES[make] if how == "quick" else 1) for make in STRIDES}))
