"""Keeps what intervals.py and topic_intervals.py measured in data/coverage.csv, which notebooks 04 and 05 show."""
import csv
import datetime
from pathlib import Path

FILE = Path(__file__).resolve().parents[1] / "data" / "coverage.csv"
COLUMNS = ["task", "what", "measured_on", "case", "cases", "held", "date"]
SIMULATED, PUBLIC, OWN = "simulated", "public sets", "our own gold"


def row(what, measured_on, case, held):
    """A row of COLUMNS but for task and date, printed; held: one true or false a case."""
    share = 100 * sum(held) / len(held)
    print(f"{what:36} {measured_on:13} {case:32} {share:5.1f} % of {len(held)}", flush=True)
    return what, measured_on, case, len(held), f"{share:.1f}"


def save(task, rows, file=FILE):
    """Puts rows of a task in the place of its earlier ones."""
    kept = []
    if file.exists():
        with open(file, encoding="utf-8", newline="") as old:
            kept = [line for line in csv.reader(old) if line[0] not in ("task", task)]
    today = datetime.date.today().isoformat()
    with open(file, "w", encoding="utf-8", newline="") as new:
        csv.writer(new, lineterminator="\n").writerows([COLUMNS, *kept, *((task, *row, today) for row in rows)])
