"""Odd tables of articles: each is read, row by row as far as it can be, or refused in one sentence."""
import io

import pandas as pd
import pytest

from newsread.corpus import CorpusError, load_table, read_corpus

TEXT = "“We will pay,” said Ana Lopez, the mayor of Cork. The war is bad."


def parquet(**columns):
    pd.DataFrame(columns).to_parquet(buffer := io.BytesIO())
    return buffer.getvalue()


def corpus(folder, name, data, **how):
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    read_corpus(path, folder / "out", **how)
    return [load_table(folder / "out", table) for table in ("articles", "failures")]


@pytest.mark.parametrize("name, data, message", [
    ("a.csv", "", "cannot be read"), ("a.csv", "\n\n", "cannot be read"), ("a.csv", b"\x89PNG\r\n\0\0" * 99, "cannot be read"),
    ("a.csv", f"text\n{TEXT}\n".encode("utf-16"), "cannot be read"), ("a.csv", "text\ncafé".encode("cp1252"), "cannot be read"),
    ("a.csv", f'text\n"{TEXT}\n', "cannot be read"), ("a.jsonl", "", "it is empty"), ("a.jsonl", "[1, 2]\n", "has no column 'text'"),
    ("a.jsonl", f'{{"text": {"9" * 30}}}', "cannot be read"), ("a.parquet", b"", "cannot be read"),
    ("a.parquet", b"PAR1" + bytes(50) + b"PAR1", "cannot be read"), ("a.parquet", parquet(text=[TEXT])[:-20], "cannot be read"),
])
def test_what_is_no_table_is_refused_in_one_sentence(tmp_path, name, data, message):
    with pytest.raises(CorpusError, match=message) as error:
        corpus(tmp_path, name, data)
    assert str(error.value).isprintable() and len(str(error.value)) < 600


@pytest.mark.parametrize("column", ["article", "id", "start", "words", "title", "text", "sport"])
def test_no_column_is_carried_in_the_place_of_one_of_ours(tmp_path, column):
    with pytest.raises(CorpusError, match=f"column '{column}' cannot be carried along"):
        corpus(tmp_path, "a.csv", f"text,{column}\n{TEXT},9\n", carry=[column])


@pytest.mark.parametrize("name, data, read, failed", [
    ("a.csv", "text", 0, 0), ("a.csv", f'text,x\n"{TEXT}",1,2,3\n', 1, 0), ("a.csv", f'text\n"{TEXT}"\na\0b\n', 2, 0),
    ("a.jsonl", '\ufeff{"text": "Ana said no."}\n', 1, 0), ("a.jsonl", '{"text": "a\\ud800b said Ana."}\n', 1, 0),
    ("a.jsonl", '{"text": 5}\n{"text": null}\n{"text": {"a": 1}}\n{"text": "x"}\n', 1, 3),
    ("a.parquet", parquet(text=[1, 2]), 0, 2), ("a.parquet", parquet(text=[b"a\xff", None]), 0, 2),
    ("a.parquet", parquet(text=pd.Series([], dtype="str")), 0, 0),
    ("a[1].csv", f'text\n"{TEXT}"\n', 1, 0), ("a%b\nc*.csv", f'text\n"{TEXT}"\n', 1, 0),
])
def test_odd_tables_are_read_as_far_as_they_go(tmp_path, name, data, read, failed):
    articles, failures = corpus(tmp_path, name, data)
    assert (len(articles), len(failures)) == (read, failed) and all(failures.reason)


def test_a_table_that_ends_in_noise_says_so(tmp_path):
    rows = "".join(f'{{"text": "Ana Lopez said no {n}."}}\n' for n in range(4))
    articles, failures = corpus(tmp_path, "a.jsonl", rows + "{broken\n", batch=2)
    assert len(articles) == 4 and failures.reason.str.contains("cannot be read on").tolist() == [True]
