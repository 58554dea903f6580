"""Files that appear whole or not at all, also when a run is killed while it writes."""
import os
import shutil
import tempfile
import time
from contextlib import contextmanager, suppress
from pathlib import Path

PREFIX = ".draft-"
OLD = 3600                                                  # seconds after which no run is still writing its drafts


@contextmanager
def drafts(folder):
    """A folder to write to; when the block has ended well, its files (in subfolders, too) take their places in `folder`.

    A run that fails leaves no trace; one that is killed leaves its hidden drafts, which a later run clears away."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    clear(folder)
    with tempfile.TemporaryDirectory(prefix=PREFIX, dir=folder) as name:
        yield Path(name)
        for path in sorted(p for p in Path(name).rglob("*") if p.is_file()):
            final = folder / path.relative_to(name)
            final.parent.mkdir(exist_ok=True)
            os.replace(path, final)


def clear(folder):
    """Remove the drafts of runs that were killed; those of a run that may still go on stay."""
    for path in folder.glob(f"{PREFIX}*"):
        with suppress(FileNotFoundError):                   # another run has just put its drafts in their places
            if time.time() - path.stat().st_mtime > OLD:
                shutil.rmtree(path)
