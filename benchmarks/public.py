"""Takes the figures of the public sets into data/accuracy.csv and into the README's table.

    python benchmarks/public.py FIGURES.json PEERS.json

FIGURES: {task: {set: {"texts": n, "figures": {figure: [value, low, high]}}}}, shares of 1. PEERS: {task: {set: {peer: {figure:
[value, ...]}}}}. benchmarks/public.csv says which figures are shown and what they, the sets and the peers are called."""
import csv
import datetime
import json
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COLUMNS = "task set texts figure newsread low high best_peer peer date".split()
HEAD = "| task | set (texts) | figure | newsread | 95 % interval | best of the others |\n|---|---|---|---|---|---|\n"
TABLE = re.compile(re.escape(HEAD) + r"(?:\|.*\n)*")
MEASURED = re.compile(r"(?<=Measured on public, human-annotated news on )\d+ \w+ \d+")


def main(figures, peers):
    today = datetime.date.today()
    rows = list(measured(json.loads(Path(figures).read_bytes()), json.loads(Path(peers).read_bytes()), today))
    with open(ROOT / "data" / "accuracy.csv", "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(COLUMNS)
        out.writerows(rows)
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    page = TABLE.sub(lambda _: HEAD + "".join(map(line, rows)), MEASURED.sub(f"{today.day} {today:%B %Y}", page))
    (ROOT / "README.md").write_text(page, encoding="utf-8", newline="\n")


def measured(figures, peers, today):
    """The rows of accuracy.csv."""
    called = {kind: {row["key"]: row["name"] for row in named() if row["kind"] == kind} for kind in ("set", "figure", "peer")}
    for row in named():
        if row["kind"] == "shown":
            task, name, figure = row["key"].split("/")
            ours, theirs = figures[task][name], peers[task].get(name, {})
            best, peer = max(((f[figure][0], p) for p, f in theirs.items() if f.get(figure, [None])[0] is not None), default=("", ""))
            values = [f"{100 * v:.1f}" for v in ours["figures"][figure]]
            yield [task, called["set"][name], ours["texts"], called["figure"][figure], *values,
                   best and f"{100 * best:.1f}", called["peer"].get(peer, ""), today.isoformat()]


def named():
    with open(ROOT / "benchmarks" / "public.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def line(row):
    """A row of the README's table."""
    task, name, texts, figure, value, low, high, best, peer, _ = row
    return f"| {task} | {name} ({texts}) | {figure} | **{value}** | {low} to {high} | {best and f'{best} ({peer})' or '–'} |\n"


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
