"""Tables as files: typed, inert, whole or not there, the same bytes each time."""
import io

import openpyxl
import pandas as pd
import pytest

from newsread import read, rules, tables

TEXT = "“We will pay $5 more,” said Ana Lopez, the mayor of Cork.\n\nLopez said that the terrible strike in Ireland was over."


class Made:
    """Stands for a reading: the tables that it is given, and empty ones for the rest."""

    def __init__(self, **given):
        for name, meanings in tables.columns().items():
            setattr(self, name, given.get(name, pd.DataFrame(columns=[c for c in meanings if c != "*"])))


@pytest.mark.parametrize("text", [TEXT, ""])
def test_every_column_of_every_table_is_explained(text):
    for name, table in tables.all_tables(read(text)).items():
        told = tables.columns()[name]
        assert list(table.columns) == list(told) or "*" in told and set(told) - {"*"} <= set(table.columns), name


def test_csv_and_workbook_hold_what_the_reading_holds(tmp_path):
    reading = read(TEXT)
    paths = tables.save_tables(reading, tmp_path)
    assert {p.name for p in paths} == {p.name for p in tmp_path.iterdir()} == {f"{n}.csv" for n in tables.columns()} | {"tables.xlsx"}
    sheets = pd.read_excel(tmp_path / "tables.xlsx", sheet_name=None)
    for name, table in tables.all_tables(reading).items():
        assert len(pd.read_csv(tmp_path / f"{name}.csv")) == len(sheets[name]) == len(table), name
    assert pd.read_csv(tmp_path / "mentions.csv").text.tolist() == reading.mentions.text.tolist()


def test_what_is_missing_is_an_empty_cell(tmp_path):
    tables.save_tables(Made(quotes=pd.DataFrame({"words": [1.5, None]})), tmp_path)
    assert openpyxl.load_workbook(tmp_path / "tables.xlsx")["quotes"]["A3"].value is None
    assert (tmp_path / "quotes.csv").read_text(encoding="utf-8") == 'words\n1.5\n""\n'


def test_cells_have_types(tmp_path):
    one = pd.DataFrame({"word": ["12"], "weight": [-1.25], "start": [7], "judged": [True]})
    tables.save_tables(Made(tone_words=one), tmp_path)
    sheet = openpyxl.load_workbook(tmp_path / "tables.xlsx")["tone_words"]
    assert [c.value for c in sheet[2]] == ["12", -1.25, 7, True]
    assert sheet["B2"].number_format == "0.00" and sheet.freeze_panes == "A2"


@pytest.mark.parametrize("text", [
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\0=1", "http://example.org", "=HYPERLINK(1)",
])
def test_no_cell_is_run(tmp_path, text):
    tables.save_tables(Made(quotes=pd.DataFrame({"quote": [text]})), tmp_path)
    cell = openpyxl.load_workbook(tmp_path / "tables.xlsx")["quotes"]["A2"]
    assert cell.data_type == "s" and cell.hyperlink is None
    assert pd.read_csv(tmp_path / "quotes.csv").quote[0][0] in "'h\ufffd"


@pytest.mark.parametrize("text", ["a\rb", "a\r\nb", "a\nb"])
def test_a_line_end_in_a_cell_begins_no_row(tmp_path, text):
    tables.save_tables(Made(quotes=pd.DataFrame({"quote": [text, "c"]})), tmp_path)
    assert pd.read_csv(tmp_path / "quotes.csv").quote.tolist() == ["a\nb", "c"]


@pytest.mark.parametrize("text", ["pay;=1+1;now", "pay, they;@SUM(A1)", "pay\r=1+1", "pay\n\t=1", "pay;-1;;+1"])
def test_no_cell_is_run_where_semicolons_part_cells(text):
    told = tables.csv_text(pd.DataFrame({"kind": ["direct"], "quote": [text]}))
    assert not [cell for line in told.splitlines() for cell in line.split(";") if cell[:1] in tuple("=+-@\t")]


def test_no_head_of_a_column_is_run(tmp_path):
    tables.save_tables(Made(topics=pd.DataFrame({"=1+1": [.5]})), tmp_path)
    assert openpyxl.load_workbook(tmp_path / "tables.xlsx")["topics"]["A1"].data_type == "s"
    assert (tmp_path / "topics.csv").read_text(encoding="utf-8").startswith("'=1+1")


def test_what_no_workbook_can_hold_is_replaced_or_cut(tmp_path):
    odd = pd.DataFrame({"quote": pd.Series(["a\0b\x1f", "\ud800", "x" * 40_000], dtype=object)})
    tables.save_tables(Made(quotes=odd), tmp_path)
    sheet = openpyxl.load_workbook(tmp_path / "tables.xlsx")["quotes"]
    assert [len(sheet[f"A{n}"].value) for n in (2, 3, 4)] == [4, 1, tables.LONGEST]


def test_the_same_bytes_on_every_run(tmp_path):
    runs = [{p.name: p.read_bytes() for p in tables.save_tables(read(TEXT), tmp_path / str(n), "cork")} for n in range(2)]
    assert runs[0] == runs[1]


def test_a_run_that_fails_changes_nothing(tmp_path, monkeypatch):
    tables.save_tables(read(TEXT), tmp_path)
    before = {p.name: p.read_bytes() for p in tmp_path.iterdir()}
    monkeypatch.setattr(tables, "write_workbook", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        tables.save_tables(read("Another text."), tmp_path)
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == before


def test_a_csv_with_curly_marks_comes_back_the_same(tmp_path):
    tables.save_tables(Made(quotes=pd.DataFrame({"quote": ["“Yes,” she said…\n\"No\", 5"]})), tmp_path)
    text = (tmp_path / "quotes.csv").read_bytes().decode("utf-8")
    assert pd.read_csv(io.StringIO(text)).quote[0] == "“Yes,” she said…\n\"No\", 5"


def test_the_readme_names_every_column():
    readme = (rules.FOLDER.parent.parent / "README.md").read_text(encoding="utf-8")
    told = {line.split("`")[1]: line.split("|")[3] for line in readme.splitlines() if line.startswith("| `")}
    for table, meanings in tables.columns().items():
        assert all(column in told[table].replace(",", " ").split() for column in meanings if column != "*"), table
