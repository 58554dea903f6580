"""The whole collection into a folder: every notebook run, the figures and tables that they write, and the article's report."""
import asyncio
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "notebooks")]
import run  # noqa: E402

FENCE = ROOT / "tests" / "fence"
PATHS = [run.FOLDER / f"{name}.ipynb" for name in run.NAMES]


def collect(folder, **environment):
    """Run it in a process of its own, behind tests/fence, in that environment; the folder."""
    bare = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG", "PYTHON", "NEWSREAD", "ARTICLE"))}
    fenced = {"PYTHONPATH": str(FENCE), "NEWSREAD_FIGURES": str(folder / "figures")}
    subprocess.run([sys.executable, __file__, str(folder)], check=True, env=bare | fenced | environment)
    return folder


def main(folder):
    from newsread.report.__main__ import main as report
    books = asyncio.run(run.run_all(PATHS))
    for path, book in zip(PATHS, books, strict=True):
        run.write(folder / "notebooks" / path.name, book)
    run.figures_page(folder / "figures" / "miami-talks")
    report(ROOT / "data" / "articles" / "miami-talks.txt", folder / "report")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
