"""How fast, how steady, how small: ratios within one run, the median of several turns. `make bench` writes benchmarks/RESULTS.md.

    python benchmarks/bench.py [steps growth corpus articles start notebooks]     (none named: all)
"""
import datetime
import gc
import math
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import pandas as pd  # noqa: E402
import spacy  # noqa: E402

from newsread import language, load_article, read  # noqa: E402
from newsread.corpus import connect, read_corpus  # noqa: E402
from newsread.corpus.generate import generate  # noqa: E402

TABLES = ("mentions", "actors", "quotes", "sentiment", "topics")


def clock(do, *given):
    """Seconds that do(*given) takes."""
    gc.collect()
    begin = time.perf_counter()
    do(*given)
    return time.perf_counter() - begin


def samples():
    """The project's articles, each once: their words are as new to a tokenizer as those of news are."""
    table = pd.read_csv(ROOT / "data" / "corpus" / "calder-bay.csv")
    return [load_article(path).text for path in sorted((ROOT / "data" / "articles").glob("*.txt"))] + table.text.tolist()


def tokenize(texts, nlp):
    for text in texts:
        nlp(text)


def touch(text, names=TABLES):
    reading = read(text)
    for name in names:
        len(getattr(reading, name))


def step_times(texts):
    """{step: seconds} of the steps over texts, each on top of what it needs, tables made."""
    seconds = dict.fromkeys(("tokens", "mentions and actors", "quotes", "sentiment", "topics"), 0.0)
    for text in texts:
        reading = read(text)
        for step, names in zip(seconds, (("page",), ("mentions", "actors"), ("quotes",), ("sentiment",), ("topics",))):
            begin = time.perf_counter()
            for name in names:
                getattr(reading, name)
            seconds[step] += time.perf_counter() - begin
    return seconds


def forget():
    """Our tokenizer made anew, without the pieces it kept: as a new corpus finds it."""
    language.known.clear()
    language.tokenizer.cache_clear()
    language.tokenizer()


def turn(texts):
    """Seconds of read() on words met before, of read() and of a tokenizer on words not met before, and {step: seconds}."""
    met = clock(lambda: [touch(t) for t in texts])
    forget()
    return met, clock(lambda: [touch(t) for t in texts]), clock(tokenize, texts, spacy.blank("en")), step_times(texts)


def steps():
    """Speed of read() and of each step, as a multiple of a tokenizer made anew, over the same texts in turns."""
    texts = samples()
    words = sum(len(t.split()) for t in texts)
    touch(texts[0])
    runs = [turn(texts) for _ in range(15)]
    yield "read() with all tables ÷ fresh blank tokenizer", statistics.median(b / a for a, _, b, _ in runs), "≥ 0.25"
    yield "the same, our tokenizer made anew, too", statistics.median(b / a for _, a, b, _ in runs), ""
    for step in runs[0][3]:
        yield f"{step} ÷ fresh blank tokenizer", statistics.median(b / s[step] for _, _, b, s in runs), ""
    yield "words a second, one core", statistics.median(words / a for a, *_ in runs), ""


def exponent(sizes, seconds):
    """Slope of log seconds over log size, least squares: 1 is linear growth."""
    return statistics.linear_regression(list(map(math.log, sizes)), list(map(math.log, seconds))).slope


def growth():
    """Time over the length of one text, 10 KB to 1 MB."""
    joined = "\n\n".join(samples())
    joined *= math.ceil(1_000_000 / len(joined))
    sizes = (10_000, 100_000, 1_000_000)
    touch(joined[:10_000])
    seconds = [statistics.median(clock(touch, joined[:size]) for _ in range(5)) for size in sizes]
    yield "growth of time with length, 10 KB to 1 MB (exponent)", exponent(sizes, seconds), "≤ 1.03"


def corpus():
    """Two Dask workers beside one."""
    with tempfile.TemporaryDirectory() as folder:
        paths = generate(f"{folder}/many", 4_000, per_file=250)
        words = sum(len(text.split()) for path in paths for text in pd.read_parquet(path).text)
        one, two = (on_workers(n, folder) for n in (1, 2))
        yield "two Dask workers ÷ one", one / two, "≥ 1.8"
        yield f"articles of {words / 4_000:.0f} words a second on two workers", 4_000 / two, ""
        yield "words a second on two workers, from file to file", words / two, ""
        yield "cores busy all day with 10 million articles of 500 words (reckoned)", 10e6 * 500 / 86_400 / (words / two) * 2, ""


def on_workers(n, folder):
    """Seconds that n workers take for the corpus, once warm."""
    with connect(n) as client:
        times = []
        for run in range(4):
            out = f"{folder}/out-{n}-{run}"
            times.append(clock(lambda out=out: read_corpus(f"{folder}/many", out, id="id", client=client)))
            shutil.rmtree(out)
    return statistics.median(times[1:])


def articles(sizes=(100, 1_000, 10_000, 100_000)):
    """Time over the number of short articles, and the peak memory of the Dask worker that reads them, a new one for each number."""
    seconds, peaks = [], []
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            generate(f"{folder}/{size}", size, paragraphs=1)
            with connect(1) as client:
                read_corpus(f"{folder}/{sizes[0]}", f"{folder}/warm{size}", id="id", client=client)
                given = f"{folder}/{size}", f"{folder}/out{size}"
                seconds.append(clock(lambda given=given, client=client: read_corpus(*given, id="id", client=client)))
                peaks += client.run(peak).values()
    yield f"growth of time with articles, {sizes[0]:,} to {sizes[-1]:,} (exponent)", exponent(sizes, seconds), "≤ 1.03"
    yield f"peak memory of a worker, {sizes[-1]:,} articles (MB)", peaks[-1], "≤ 400"
    yield f"peak memory, {sizes[-1]:,} articles ÷ {sizes[1]:,}", peaks[-1] / peaks[1], "≤ 1.10"


def peak():
    """Peak memory of this process in MB. Linux counts what the parent held at a fork in ru_maxrss, not in VmHWM."""
    import resource                                         # not on Windows
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else ()
    kilobytes = [int(line.split()[1]) for line in lines if line.startswith("VmHWM")]
    return kilobytes[0] / 1e3 if kilobytes else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6


def start():
    """A new process: import newsread and read the first article, beside importing spaCy and pandas."""
    article = ROOT / "data" / "articles" / "miami-talks.txt"
    ours = (f"import sys; sys.path.insert(0, {str(ROOT)!r}); from newsread import read, load_article; "
            f"r = read(load_article({str(article)!r})); r.quotes, r.actors, r.mentions, r.sentiment, r.topics")
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}      # as on most machines
    run = partial(subprocess.run, env=kept)
    runs = [[clock(run, [sys.executable, "-c", code]) for code in (ours, "import spacy, pandas")] for _ in range(6)]
    yield "import newsread + first article ÷ import spacy, pandas", statistics.median(a / b for a, b in runs[1:]), "≤ 1.5"


EMPTY = """
import asyncio, sys
sys.path.insert(0, {folder!r})
import nbformat, run, kernels, types
if {own}:
    kernels.sys = types.SimpleNamespace(platform="none that forks")
books = [nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("1")]) for _ in run.ONE_ARTICLE]
run.nbformat.read = lambda path, as_version: books[path]
asyncio.run(run.run_all(range(len(books))))
"""


def notebooks():
    """The six notebooks on the article, figures and tables written, beside as many empty ones run the same way, and beside as many
    whose kernels each start anew, as they do in JupyterLab."""
    folder, article = str(ROOT / "notebooks"), str(ROOT / "data" / "articles" / "miami-talks.txt")
    with tempfile.TemporaryDirectory() as figures:
        made = {**os.environ, "NEWSREAD_FIGURES": figures}
        empty = [[sys.executable, "-c", EMPTY.format(folder=folder, own=own)] for own in (False, True)]
        commands = [sys.executable, f"{folder}/run.py", article], *empty
        runs = [[clock(lambda c=c: subprocess.run(c, env=made, capture_output=True, check=True)) for c in commands] for _ in range(6)]
    yield "make figures when warm ÷ as many empty notebooks", statistics.median(a / b for a, b, _ in runs[1:]), "≤ 2.0"
    yield "the same ÷ as many empty notebooks in kernels of their own", statistics.median(a / c for a, _, c in runs[1:]), ""


PARTS = {"steps": steps, "growth": growth, "corpus": corpus, "articles": articles, "start": start, "notebooks": notebooks}


def main():
    os.environ["NEWSREAD_STATIC"] = "1"                     # no progress bars among the figures
    rows = []
    for name in sys.argv[1:] or PARTS:
        for what, value, goal in PARTS[name]():
            rows.append((what, f"{value:,.2f}" if value < 1000 else f"{value:,.0f}", goal))
            print(f"{what}: {rows[-1][1]}  {goal}", flush=True)
    if not sys.argv[1:]:
        table = "\n".join(f"| {a} | {b} | {c} |" for a, b, c in rows)
        (ROOT / "benchmarks" / "RESULTS.md").write_text(
            f"# Results\n\nMeasured on {datetime.date.today()}, {platform.system()} {platform.machine()}, Python "
            f"{platform.python_version()}, {os.cpu_count()} cores. `make bench` writes this page; README.md says what is measured.\n\n"
            f"| figure | measured | goal |\n|---|---|---|\n{table}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
