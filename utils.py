"""What the notebooks share: where things are, an article by its name, how tables, findings and figures look and where they go."""
import os
from pathlib import Path

import pandas as pd
from IPython.display import display

from newsread import corrections, export, findings, load_article, markup, read, tables
from newsread.drafts import drafts
from newsread.highlight import highlighted
from newsread.report import sections, shown

ROOT = Path(__file__).resolve().parent
ARTICLES, FIGURES = ROOT / "data" / "articles", Path(os.environ.get("NEWSREAD_FIGURES", ROOT / "figures"))
current = None                                              # the Article that was loaded last


def load(name, topics=None):
    """(article, reading) of an article named like its file in data/articles, or of the path of any file. What was corrected by
    hand (data/corrections/<article>.csv) is shown. topics: the path of a topic scheme of your own.

    `make figures ARTICLE=…` sets NEWSREAD_ARTICLE, which then takes the place of `name`."""
    global current
    name = os.environ.get("NEWSREAD_ARTICLE", name)
    current = load_article(next((p for p in sorted(ARTICLES.iterdir()) if p.stem == name), name))
    reading = read(current, topics=topics, corrections=corrections.of(current))
    if reading.corrections is not None:
        display(show(reading.corrections, "Corrected by hand"))
    return current, reading


def review(reading):
    """Write the first draft of data/corrections/<article>.csv, the least certain items first; a file that is there stays."""
    path = corrections.FOLDER / f"{current.name}.csv"
    if not path.exists():
        with drafts(corrections.FOLDER) as draft:
            (draft / path.name).write_text(tables.csv_text(corrections.review(reading)), encoding="utf-8-sig", newline="")
    return written([path], corrections.FOLDER.parent.parent)


def show(table, caption="", right=()):
    """A DataFrame as a table in which nothing that came from an article can run; the columns in `right` are set to the right."""
    return markup.Html(markup.table(table, caption, right), f"{len(table)} rows: {', '.join(map(str, table.columns))}")


def say(finding):
    """A computed finding, in bold."""
    return markup.Html(markup.paragraph(finding, strong=True), finding)


def measured(figures):
    """The rows of benchmarks/RESULTS.md whose figure holds this pattern."""
    lines = (ROOT / "benchmarks" / "RESULTS.md").read_text(encoding="utf-8").splitlines()
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in lines if line.startswith("|")]
    table, when = pd.DataFrame(rows[2:], columns=rows[0]), next(line for line in lines if line.startswith("Measured"))
    return show(table[table.figure.str.contains(figures)], when.split(". ")[0], right=["measured"])


def report(reading):
    """{heading: its blocks} of what the report says of the article that was loaded last; figures in one column's width."""
    return {section.title: section.blocks for section in sections(current, reading, width=89)}


def show_all(blocks):
    """Show the blocks of a report one below the other."""
    for block in blocks:
        display(shown(block))


def highlight(reading, only=None):
    """The text with its quotes and names marked; only: one actor's."""
    return markup.Html(highlighted(reading, only), findings.quotes(reading))


def save_figure(fig, name, narrow=None):
    """Write a figure as PDF, SVG, PNG and a CSV of its numbers; says what was written and where.

    narrow  the same figure for one column (89 mm), saved under the same name in the folder 89mm"""
    paths = export.save_figure(fig, name, folder(), current)
    if narrow:
        export.save_figure(narrow, name, folder() / "89mm", current)
    return written(paths)


def save_tables(reading):
    """Write all tables beside the figures, a CSV each and one workbook; says what was written and where."""
    return written(tables.save_tables(reading, folder() / "tables", f"{current.name}, sha256 {current.sha256},"))


def folder():
    """Where the figures of the article go that was loaded last."""
    return FIGURES / current.name


def written(paths, root=FIGURES.parent):
    line = f"{paths[0].parent.relative_to(root).as_posix()}/: {', '.join(p.name for p in paths)}"
    return markup.Html(markup.paragraph(line), line)
