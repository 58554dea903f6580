"""Loads each file of a folder in a process of its own: `python measuring.py FOLDER` prints {name: MB}, the most memory that the
process and the one that it starts (article/sandbox.py) have held, added up. Linux only."""
import json
import os
import resource
import sys
from contextlib import suppress
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from newsread import ArticleError, load_article  # noqa: E402

STATUS = Path("/proc/self/status")


def peak():
    """MB. A process that is started counts at least as much as its starter held at that time, so the sum is rather too high."""
    own = next(line.split()[1] for line in STATUS.read_text().splitlines() if line.startswith("VmHWM"))
    return (int(own) + resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) / 1000


def measured(path):
    read, write = os.pipe()
    if not (child := os.fork()):
        with suppress(ArticleError):
            load_article(path)
        os.write(write, str(peak()).encode())
        os._exit(0)
    assert os.waitpid(child, 0)[1] == 0, f"{path} ended the process"
    found = os.read(read, 100)
    os.close(read)
    os.close(write)
    return float(found)


if __name__ == "__main__":
    print(json.dumps({path.name: measured(path) for path in sorted(Path(sys.argv[1]).iterdir())}))
