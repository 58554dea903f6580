"""Fails where a committed notebook's sources or text outputs are not what the run that has just ended gave."""
import subprocess
import sys
from pathlib import Path

import nbformat


def words(text):
    """The cells of a notebook and their outputs, pictures aside."""
    book = nbformat.reads(text, as_version=4)
    for output in (o for cell in book.cells for o in cell.get("outputs", []) if "data" in o):
        output.data = {kind: value for kind, value in output.data.items() if not kind.startswith("image/")}
    return book.cells


def committed(path):
    return subprocess.run(["git", "show", f"HEAD:{path.as_posix()}"], check=True, capture_output=True).stdout.decode()


stale = [path.name for path in sorted(Path("notebooks").glob("0*.ipynb"))
         if words(path.read_text(encoding="utf-8")) != words(committed(path))]
sys.exit(f"A fresh run changes {', '.join(stale)}: run make figures and commit them." if stale else 0)
