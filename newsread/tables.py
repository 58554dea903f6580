"""All tables of a reading to files that others open: one CSV a table, and one Excel workbook that explains its columns."""
import re
from datetime import datetime
from pathlib import Path

import pandas as pd
import xlsxwriter

from . import __version__, markup, rules
from .drafts import drafts

EPOCH = datetime(2000, 1, 1)                                # one date in every workbook: the same reading gives the same bytes
LONGEST = 32_767                                            # characters in a cell, Excel's own limit
# what a spreadsheet runs: a cell that begins so; where semicolons part cells, as in Germany, they and line ends begin one, too
FORMULA = re.compile(r"^(?=[=+@\t\n-])|(?<=[;\n])(?=[=+@\t-])")
HEAD = {"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"}


def save_tables(reading, folder, source=""):
    """Write every table of a Reading into `folder` as <table>.csv, and all of them as tables.xlsx; returns the paths.

    Text stays text: no cell is ever run as a formula. source: a line for the workbook's first sheet (article, hash). All files
    appear when all are whole; a failed run changes nothing."""
    folder, tables = Path(folder), all_tables(reading)
    with drafts(folder) as draft:
        for name, table in tables.items():
            (draft / f"{name}.csv").write_text(csv_text(table), encoding="utf-8", newline="")
        write_workbook(draft / "tables.xlsx", tables, source)
    return [folder / f"{name}.csv" for name in tables] + [folder / "tables.xlsx"]


def columns():
    """{table: {column: what it says}} of data/rules/columns.csv, in its order; "*" stands for all columns not named."""
    out = {}
    for row in rules.table("columns"):
        out.setdefault(row["table"], {})[row["column"]] = row["meaning"]
    return out


def all_tables(reading):
    """{name: DataFrame}; an index that has a name becomes the first column."""
    found = {name: getattr(reading, name) for name in columns()}
    return {name: table.reset_index() if table.index.name else table for name, table in found.items()}


def plain(value):
    """A cell's value as a number, a truth value, a str or None.

    >>> plain(("Kyiv", "Moscow")), plain(float("nan")), plain(1 / 3)
    ('Kyiv, Moscow', None, 0.3333)
    """
    if isinstance(value, (tuple, list)):
        return ", ".join(map(str, value))
    if pd.isna(value):
        return None
    if isinstance(value, str):
        return markup.CONTROL.sub("\ufffd", value)
    return round(value, 4) if isinstance(value, float) else value


def csv_text(table):
    """A DataFrame as CSV that a spreadsheet opens without running any of it, its head included."""
    return table.rename(columns=as_csv).map(as_csv).to_csv(index=False, lineterminator="\n")


def as_csv(value):
    """The same for CSV, which knows no types: an apostrophe before what a spreadsheet would run, no line end that would begin a row.

    >>> as_csv("=1+1"), as_csv("pay;=1+1"), as_csv(-.5)
    ("'=1+1", "pay;'=1+1", -0.5)
    """
    value = plain(value)
    return FORMULA.sub("'", value.replace("\r\n", "\n").replace("\r", "\n")) if isinstance(value, str) else value


def write_workbook(path, tables, source):
    """An .xlsx with the sheet "columns", which says what each column means, and a sheet for each table."""
    book = xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False})
    book.set_properties({"created": EPOCH, "title": "newsread tables", "comments": f"{source} newsread {__version__}".strip()})
    styles = {"head": book.add_format(HEAD), float: book.add_format({"num_format": "0.00"})}
    told = [(table, column, meaning) for table, meanings in columns().items() for column, meaning in meanings.items()]
    told += [(n, "corrected", "Who corrected this row by hand; empty: nobody") for n, table in tables.items() if "corrected" in table]
    write_sheet(book, "columns", pd.DataFrame(told, columns=["table", "column", "meaning"]), styles)
    for name, table in tables.items():
        write_sheet(book, name, table, styles)
    book.close()


def write_sheet(book, name, table, styles):
    """A table as a sheet: a head that stays in view, a filter, numbers as numbers and all else as text."""
    sheet = book.add_worksheet(name)
    sheet.write_row(0, 0, [plain(c) for c in table.columns], styles["head"])
    for at, column in enumerate(table.columns):
        cells = [plain(value) for value in table[column].tolist()]
        for row, value in enumerate(cells, 1):
            write_cell(sheet, row, at, value, styles)
        sheet.set_column(at, at, min(60, 2 + max(map(len, [column, *(str(c) for c in cells)]))))
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(table), max(0, len(table.columns) - 1))


def write_cell(sheet, row, column, value, styles):
    if isinstance(value, bool):
        sheet.write_boolean(row, column, value)
    elif isinstance(value, str):
        sheet.write_string(row, column, value[:LONGEST])
    elif value is not None:
        sheet.write_number(row, column, value, styles.get(type(value)))
