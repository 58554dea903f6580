"""Odd tables of articles: each is read, row by row as far as it can be, or refused in one sentence."""
import gzip
import io
import sys

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from newsread.corpus import CorpusError, load_table, read_corpus

TEXT = "“We will pay,” said Ana Lopez, the mayor of Cork. The war is bad."


def parquet(**columns):
    pd.DataFrame(columns).to_parquet(buffer := io.BytesIO())
    return buffer.getvalue()


def not_utf8(*texts):
    pq.write_table(pa.table({"text": pa.array(texts).view(pa.string())}), buffer := io.BytesIO())
    return buffer.getvalue()


def corpus(folder, name, data, **how):
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    read_corpus(path, folder / "out", **how)
    return [load_table(folder / "out", table) for table in ("articles", "failures")]


@pytest.mark.parametrize("name, data, message", [
    ("a.csv", "", "cannot be read"), ("a.csv", "\n\n", "cannot be read"), ("a.csv", b"\x89PNG\r\n\0\0" * 99, "cannot be read"),
    ("a.csv", f"text\n{TEXT}\n".encode("utf-16"), "cannot be read"), ("a.csv", "text\ncafé".encode("cp1252"), "cannot be read"),
    ("a.csv", f'text\n"{TEXT}\n', "cannot be read"), ("a.jsonl", "", "it is empty"), ("a.jsonl", "[1, 2]\n", "no JSON objects"),
    ("a.jsonl.gz", b"no gzip", "cannot be read"), ("a.csv.gz", gzip.compress(b"text\n" * 999)[:30], "cannot be read"),
    ("a.parquet", b"", "cannot be read"),
    ("a.parquet", b"PAR1" + bytes(50) + b"PAR1", "cannot be read"), ("a.parquet", parquet(text=[TEXT])[:-20], "cannot be read"),
])
def test_what_is_no_table_is_refused_in_one_sentence(tmp_path, name, data, message):
    with pytest.raises(CorpusError, match=message) as error:
        corpus(tmp_path, name, data)
    assert str(error.value).isprintable() and len(str(error.value)) < 600


def test_a_column_that_is_there_twice_is_named(tmp_path):
    pq.write_table(pa.table([["a"], ["b"]], names=["text", "text"]), tmp_path / "a.parquet")
    with pytest.raises(CorpusError, match="a.parquet has 2 columns 'text': leave one"):
        read_corpus(tmp_path / "a.parquet", tmp_path / "out")


@pytest.mark.parametrize("source, message", [
    (None, "The source is a NoneType: name a folder"), (pd.DataFrame({"text": [TEXT]}), "The source is a DataFrame: name a folder"),
    ([], "The list holds no .csv"), ("", " is not there: name a folder"), ("x" * 5000, "x is not there: name a folder"),
    (["/no/such.csv"], "/no/such.csv is not there"),
])
def test_a_source_that_is_none_is_said(tmp_path, monkeypatch, source, message):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(CorpusError, match=message):
        read_corpus(source, tmp_path / "out")


def test_a_list_of_files_folders_and_patterns_is_read_as_one(tmp_path):
    (tmp_path / "more").mkdir()
    names = ("a.csv", "b.csv", "c.csv", "more/d.csv")
    for name in names:
        (tmp_path / name).write_text(f"text\n{TEXT}\n", encoding="utf-8")
    read_corpus([str(tmp_path / "a.csv"), tmp_path / "more", tmp_path / "[bc].csv", tmp_path / "b.csv"], tmp_path / "out")
    assert load_table(tmp_path / "out", "articles").article.tolist() == [f"{name[-5:]}#1" for name in names]


@pytest.mark.skipif(sys.platform != "linux", reason="names that are no Unicode are refused by the system")
def test_names_of_files_that_are_too_long_or_no_unicode(tmp_path):
    long = tmp_path / f"{'n' * 240}.csv"
    long.write_text(f"text\n{TEXT}\n", encoding="utf-8")
    read_corpus(long, tmp_path / "out")
    assert len(load_table(tmp_path / "out", "articles")) == 1
    long.rename(tmp_path / "odd\udcff.csv")
    with pytest.raises(CorpusError, match=r"The name of the file 'odd\\udcff.csv' is no Unicode: rename it"):
        read_corpus(tmp_path, tmp_path / "out2")


def test_tables_of_one_content_and_stem_stay_two(tmp_path):
    for name in ("a.csv", "a.CSV"):
        (tmp_path / name).write_text(f"text\n{TEXT}\n", encoding="utf-8")
    if len(list(tmp_path.iterdir())) < 2:
        pytest.skip("names are the same but for their case here")
    read_corpus(tmp_path, tmp_path / "out")
    assert len(load_table(tmp_path / "out", "articles")) == 2


@pytest.mark.parametrize("column", ["article", "id", "start", "words", "title", "text", "sport"])
def test_no_column_is_carried_in_the_place_of_one_of_ours(tmp_path, column):
    with pytest.raises(CorpusError, match=f"column '{column}' cannot be carried along"):
        corpus(tmp_path, "a.csv", f"text,{column}\n{TEXT},9\n", carry=[column])


@pytest.mark.parametrize("name, data, texts, reasons", [
    ("a.csv", "text", [], []), ("a.csv", f'text,x\n"{TEXT}",1,2,3\n', [TEXT], []),
    ("a.csv", f'text\n"{TEXT}"\na\0b\n', [TEXT, "a\ufffdb"], []), ("a.jsonl", '{"text": "a\\u0000b"}', ["a\0b"], []),
    ("a.csv", "text,x,\nOne,1,\nTwo,2,,,\nThree\n", ["One", "Two", "Three"], []), ("a.csv", '\ufefftext\n\n""\n', [], ["empty"]),
    ("a.csv.gz", gzip.compress(b"text\nOne\n"), ["One"], []),
    ("a.jsonl.gz", gzip.compress(b'{"text": "One"}\n'), ["One"], []), ("a.jsonl", '\ufeff{"text": "One"}\r\n', ["One"], []),
    ("a.jsonl", '{"text": "a\\ud800b, \\ud83d\\ude42"}\n', ["a\ufffdb, 🙂"], []),
    ("a.jsonl", '{"text": 5}\n{"text": null}\n{"text": {"a": 1}}\n{"text": "x"}\n{"story": "y"}\n{"text": ' + "9" * 30 + "}",
     ["x"], ["int", "no text", "dict", "no text", "int"]),
    ("a.jsonl", b'{"text": "One"}\n{oops\n\n[1]\n"caf\xe9"\n' + b"[" * 99_999 + b'\n{"text": "Two"}', ["One", "Two"],
     [f"Line {n} of the table is no JSON object" for n in (2, 4, 5, 6)]),
    ("a.parquet", parquet(text=[1, 2]), [], ["int", "int"]),
    ("a.parquet", parquet(text=[b"a\xff", None]), [], ["bytes", "no text"]),
    ("a.parquet", parquet(text=pd.Series([], dtype="str")), [], []),
    ("a.parquet", not_utf8(b"One", b"caf\xe9", None, b"Two"), ["One", "Two"], ["bytes", "no text"]),
    ("a[1].csv", f'text\n"{TEXT}"\n', [TEXT], []), ("a%b\nc*.csv", f'text\n"{TEXT}"\n', [TEXT], []),
])
def test_odd_tables_are_read_as_far_as_they_go(tmp_path, name, data, texts, reasons):
    articles, failures = corpus(tmp_path, name, data)
    assert articles.text.tolist() == texts and len(failures) == len(reasons)
    assert all(part in reason for part, reason in zip(reasons, failures.reason))


def test_a_table_that_ends_in_noise_says_so(tmp_path):
    packed = gzip.compress("".join(f'{{"text": "Ana Lopez said no {n}."}}\n' for n in range(900)).encode(), 0)
    articles, failures = corpus(tmp_path, "a.jsonl.gz", packed[:-9], batch=300)
    assert len(articles) == 600 and failures.reason.str.contains("cannot be read on").tolist() == [True]


def test_a_second_table_without_the_column_is_named_and_the_others_are_read(tmp_path):
    for name, column in (("a", "text"), ("b", "body"), ("c", "text")):
        (tmp_path / f"{name}.csv").write_text(f"{column}\n{TEXT}\n", encoding="utf-8")
    read_corpus(tmp_path, tmp_path / "out")
    reason, = load_table(tmp_path / "out", "failures").reason
    assert reason.endswith("b.csv has no column 'text': it has 'body'.")
    assert load_table(tmp_path / "out", "articles").article.tolist() == ["a.csv#1", "c.csv#1"]


def test_what_is_hidden_in_a_folder_is_no_part_of_the_corpus(tmp_path):
    (tmp_path / "a.csv").write_text(f"text\n{TEXT}\n", encoding="utf-8")
    (tmp_path / "._a.csv").write_bytes(b"\0\5\x16\7")
    read_corpus(tmp_path, tmp_path / "out")
    assert load_table(tmp_path / "out", "articles").article.tolist() == ["a.csv#1"]


def test_a_table_parted_by_something_else_is_told_what_parts_columns(tmp_path):
    with pytest.raises(CorpusError, match="no column 'text': it has 'id;text'; columns are parted by commas"):
        corpus(tmp_path, "a.csv", f"id;text\n1;{TEXT}\n")


def test_a_number_stays_whole_beside_one_that_is_missing(tmp_path):
    articles, _ = corpus(tmp_path, "a.parquet", parquet(text=[TEXT, TEXT], id=pd.array([7, None], "Int64")), id="id")
    assert articles.id.tolist() == ["7", ""]


@pytest.mark.parametrize("text, why", [
    ("<p>“Yes,” said Ana Lopez.</p>\n<p>It rained.</p>", "is HTML"), ("One.<br>Two.<BR/>Three.", "is HTML"),
    ("A page needs no </p> at all, said Ana Lopez, since 3 < 5.", ""),
])
def test_html_in_place_of_a_text_is_a_failure_that_says_so(tmp_path, text, why):
    articles, failures = corpus(tmp_path, "a.parquet", parquet(text=[text]))
    assert len(articles) == (not why) and failures.reason.str.contains(why).all()


@pytest.mark.parametrize("name", ["a.csv", "a.txt"])
def test_files_of_one_name_are_refused(tmp_path, name):
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / name).write_text(f"text\n{TEXT}\n", encoding="utf-8")
    with pytest.raises(CorpusError, match=f"2 files of the name {name}"):
        read_corpus(tmp_path / "*" / name, tmp_path / "out")


def test_an_id_or_a_headline_that_is_missing_is_empty_and_one_column_is_carried_by_its_name(tmp_path):
    rows = '{"text": "One", "day": 1}\n{"text": "Two", "key": 7, "head": "A"}\n'
    articles, _ = corpus(tmp_path, "a.jsonl", rows, id="key", title="head", carry="day")
    assert articles[["id", "title", "day"]].values.tolist() == [["", "", "1"], ["7", "A", ""]]
