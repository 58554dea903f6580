"""Many articles: the same tables as one by one, nothing lost or twice, and every fault a row or a clear sentence."""
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

import distributed
import pandas as pd
import pytest
from distributed import Client, as_completed

from newsread import read
from newsread.corpus import CorpusError, connect, load_table, read_corpus
from newsread.corpus import cluster as cluster_module
from newsread.corpus import tables as written
from newsread.corpus.sources import Columns
from newsread.corpus.work import Task, run

ROOT = Path(__file__).resolve().parents[1]
PEOPLE = ("Ana Lopez", "Bob Hill", "Carla Stein", "Dev Rao")
TABLES = ("articles", "mentions", "actors", "quotes", "sentiment", "topics", "failures")


def text(n):
    name = PEOPLE[n % 4]
    return f"{name} opened bridge number {n} in Paris.\n\n“It is a good day,” said {name}. The cost rose to ${n} million."


def page(n):
    return f"Bridge {n} opens\n\n{text(n)} It was one of the many that they had planned for the town.\n"


def article_frame(n):
    return pd.DataFrame({"uid": [f"a{i}" for i in range(n)], "body": [text(i) for i in range(n)],
                         "outlet": ["Echo" if i % 2 else "Post" for i in range(n)]})


def read_frame(frame, folder, out="out", name="table.parquet", **options):
    path = folder / name
    write = {".parquet": frame.to_parquet, ".csv": lambda p: frame.to_csv(p, index=False),
             ".jsonl": lambda p: frame.to_json(p, orient="records", lines=True)}
    write[path.suffix](path)
    read_corpus(path, folder / out, **{"text": "body", "id": "uid", "carry": ["outlet"], "batch": 10, **options})
    return folder / out


def rows(out, name):
    table = load_table(out, name)
    table = table.apply(lambda c: c.map(lambda x: tuple(x) if hasattr(x, "tolist") or isinstance(x, list) else x))
    return sorted(map(repr, table.itertuples(index=False)))


@pytest.mark.parametrize("name", ["table.parquet", "table.csv", "table.jsonl"])
def test_a_table_of_articles_gives_the_rows_that_read_gives(tmp_path, name):
    out = read_frame(article_frame(25), tmp_path, name=name)
    quotes = load_table(out, "quotes")
    for i, own in quotes.groupby("id"):
        alone = read(text(int(i[1:]))).quotes
        columns = ["start", "end", "quote", "actor"]
        assert own[columns].values.tolist() == alone[columns].values.tolist()
    articles = load_table(out, "articles").set_index("article")
    assert len(articles) == 25 and articles.outlet.tolist()[:2] == ["Post", "Echo"]
    mentions = load_table(out, "mentions")
    assert all(articles.text[m.article][m.start:m.end] == m.text for m in mentions.itertuples())


def test_a_folder_of_article_files_and_only_new_ones_on_a_second_run(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    for i in range(5):
        (folder / f"n{i}.txt").write_text(page(i))
    read_corpus(folder, tmp_path / "out", batch=2)
    (folder / "n9.txt").write_text(page(9))
    (folder / "bad.txt").write_bytes(b"")
    read_corpus(folder, tmp_path / "out", batch=2)
    assert sorted(load_table(tmp_path / "out", "articles").id) == ["n0", "n1", "n2", "n3", "n4", "n9"]
    assert load_table(tmp_path / "out", "failures").id.tolist() == ["bad"]


def test_article_files_that_failed_are_tried_again_and_those_that_changed_are_named(tmp_path):
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    for i in range(3):
        (folder / f"n{i}.txt").write_text(page(i))
    (folder / "bad.txt").touch()
    read_corpus(folder, out)
    assert load_table(out, "failures").id.tolist() == ["bad"]
    (folder / "bad.txt").write_text(page(7))
    read_corpus(folder, out)
    assert load_table(out, "failures").empty and sorted(load_table(out, "articles").id) == ["bad", "n0", "n1", "n2"]
    (folder / "n1.txt").write_text(page(8))
    with pytest.raises(CorpusError, match="n1.txt has changed since it was read"):
        read_corpus(folder, out)


def test_a_table_that_changed_in_its_middle_alone_is_named(tmp_path):
    out = read_frame(article_frame(1200), tmp_path, name="t.csv", batch=1200)
    table = tmp_path / "t.csv"
    table.write_text(table.read_text().replace("bridge number 600 ", "bridge number 601 "))
    with pytest.raises(CorpusError, match="has changed"):
        read_frame(pd.read_csv(table), tmp_path, name="t.csv", batch=1200)


def test_articles_without_an_id_are_no_duplicates(tmp_path):
    out = read_frame(article_frame(4).assign(uid=["", None, "a", "a"]), tmp_path)
    assert load_table(out, "failures").article.tolist() == ["table.parquet#3", "table.parquet#4"]


def test_faults_of_single_articles_are_rows_of_failures(tmp_path):
    frame = article_frame(6).astype({"body": object})
    frame.loc[1, "body"], frame.loc[2, "body"], frame.loc[5, "uid"] = None, "  \n ", "a0"
    out = read_frame(frame, tmp_path)
    failures = load_table(out, "failures").set_index("article").reason
    assert "no text" in failures["table.parquet#2"] and "empty" in failures["table.parquet#3"]
    assert "more than once" in failures["table.parquet#1"] and "more than once" in failures["table.parquet#6"]
    assert len(load_table(out, "articles")) == 4


def test_mixed_types_in_a_json_table(tmp_path):
    (tmp_path / "t.jsonl").write_text("\n".join(json.dumps({"body": b}) for b in (text(1), 17, ["x"], None, text(2))))
    read_corpus(tmp_path / "t.jsonl", tmp_path / "out", text="body")
    assert len(load_table(tmp_path / "out", "articles")) == 2 and len(load_table(tmp_path / "out", "failures")) == 3


def test_a_table_without_the_column_names_those_it_has(tmp_path):
    article_frame(2).to_csv(tmp_path / "t.csv", index=False)
    with pytest.raises(CorpusError, match="no column 'story': it has 'uid', 'body', 'outlet'"):
        read_corpus(tmp_path / "t.csv", tmp_path / "out", text="story")


def test_an_out_into_which_nothing_was_read_takes_the_mended_line(tmp_path):
    with pytest.raises(CorpusError, match="no column 'story'"):
        read_frame(article_frame(3), tmp_path, text="story")
    assert len(load_table(read_frame(article_frame(3), tmp_path), "articles")) == 3


def test_a_parquet_file_cut_short_is_a_failure_beside_whole_files(tmp_path):
    for name in ("a", "b"):
        article_frame(4).to_parquet(tmp_path / f"{name}.parquet")
    whole = (tmp_path / "b.parquet").read_bytes()
    (tmp_path / "b.parquet").write_bytes(whole[:len(whole) // 2])
    read_corpus(tmp_path / "*.parquet", tmp_path / "out", text="body")
    assert load_table(tmp_path / "out", "failures").article.tolist() == ["b.parquet"]
    assert len(load_table(tmp_path / "out", "articles")) == 4


def test_sources_and_outs_that_cannot_be_used(tmp_path):
    with pytest.raises(CorpusError, match="is not there: name a folder"):
        read_corpus(tmp_path / "nothing*", tmp_path / "out")
    (tmp_path / "file").touch()
    with pytest.raises(CorpusError, match="file cannot be made"):
        read_frame(article_frame(3), tmp_path, out="file")
    with pytest.raises(CorpusError, match="batch is 0"):
        read_frame(article_frame(3), tmp_path, batch=0)
    out = read_frame(article_frame(3), tmp_path)
    with pytest.raises(CorpusError, match="choose an empty folder"):
        read_corpus(tmp_path / "table.parquet", out, text="body", batch=11)
    article_frame(4).to_parquet(tmp_path / "table.parquet")
    with pytest.raises(CorpusError, match="has changed"):
        read_corpus(tmp_path / "table.parquet", out, text="body", id="uid", carry=["outlet"], batch=10)


def test_a_full_disk_is_said_and_leaves_what_is_whole(tmp_path, monkeypatch):
    real, calls = written.pq.write_table, []

    def fill(table, path, **options):
        calls.append(path)
        if len(calls) > 10:
            Path(path).write_bytes(b"PAR1")
            raise OSError(28, "No space left on device")
        real(table, path, **options)
    monkeypatch.setattr(written.pq, "write_table", fill)
    with pytest.raises(CorpusError, match="No space left on device.*run the same line again"):
        read_frame(article_frame(30), tmp_path)
    assert len(load_table(tmp_path / "out", "articles")) == 10
    monkeypatch.undo()
    assert len(load_table(read_frame(article_frame(30), tmp_path), "articles")) == 30


@pytest.mark.parametrize("file", ["corpus.json", "manifest/*-000001.json", "quotes/*-000001.parquet"])
@pytest.mark.parametrize("data", [b"", b"{", b"\xff" * 99])
def test_a_damaged_file_of_a_corpus_is_named_and_the_way_out_leads_out(tmp_path, file, data):
    out = read_frame(article_frame(30), tmp_path)
    whole = {name: rows(out, name) for name in TABLES}
    path, = out.glob(file)
    path.write_bytes(data)
    with pytest.raises(CorpusError, match=f"{path.name} is damaged .*: delete .* and run the same line of read_corpus again") as error:
        load_table(out, "quotes")
        read_frame(article_frame(30), tmp_path)
    Path(str(error.value).split(": delete ")[1].split(" and run")[0]).unlink()
    read_frame(article_frame(30), tmp_path)
    assert {name: rows(out, name) for name in TABLES} == whole


def test_what_is_no_corpus_table_or_column_is_said(tmp_path):
    with pytest.raises(CorpusError, match="holds no corpus: name the folder"):
        load_table(tmp_path, "quotes")
    out = read_frame(article_frame(3), tmp_path)
    with pytest.raises(CorpusError, match="no table 'quots': it has articles, mentions"):
        load_table(out, "quots")
    with pytest.raises(CorpusError, match="The table quotes has no column 'day': it has 'article', 'id', 'outlet'"):
        load_table(out, "quotes", ["id", "day"])


def test_what_a_killed_run_left_is_not_counted_twice_where_all_files_are_opened(tmp_path):
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    for i in range(8):
        (folder / f"n{i}.txt").write_text(page(i))
    read_corpus(folder, out, batch=4)
    next((out / "manifest").glob("files-*")).unlink()           # as if killed just before it
    (folder / "n00.txt").write_text(page(9))                    # so that the next run cuts other batches
    read_corpus(folder, out, batch=4)
    assert sorted(pd.read_parquet(out / "articles").id) == sorted(load_table(out, "articles").id)
    assert len(load_table(out, "articles")) == 9


KILLED = """
import os, signal, sys
sys.path.insert(0, {root!r})
from newsread.corpus import read_corpus
real, calls = os.replace, []
def replace(a, b):
    calls.append(a)
    if len(calls) == {n}:
        os.kill(os.getpid(), signal.SIGKILL)
    real(a, b)
os.replace = replace
read_corpus({table!r}, {out!r}, text="body", id="uid", carry=["outlet"], batch=10)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL on this system")
@pytest.mark.parametrize("n", [1, 11, 16])
def test_a_run_that_is_killed_while_it_writes_goes_on_and_ends_like_an_undisturbed_one(tmp_path, n):
    whole = read_frame(article_frame(40), tmp_path)
    script = KILLED.format(root=str(ROOT), n=n, table=str(tmp_path / "table.parquet"), out=str(tmp_path / "killed"))
    assert subprocess.run([sys.executable, "-c", script], capture_output=True).returncode == -signal.SIGKILL
    read_corpus(tmp_path / "table.parquet", tmp_path / "killed", text="body", id="uid", carry=["outlet"], batch=10)
    for name in TABLES:
        assert rows(tmp_path / "killed", name) == rows(whole, name)
        assert len(list((tmp_path / "killed" / name).glob("*.parquet"))) == len(list((whole / name).glob("*.parquet")))


@contextmanager
def started(folder):
    """A scheduler and two workers as three programs on loopback, without newsread on their path: (address, scheduler)."""
    scheduler = [sys.executable, "-m", "dask", "scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard",
                 "--scheduler-file", str(folder / "s.json")]
    worker = [sys.executable, "-m", "dask", "worker", "--host", "127.0.0.1", "--no-dashboard", "--nthreads", "1",
              "--nworkers", "2", "--scheduler-file", str(folder / "s.json"), "--local-directory", str(folder)]
    bare = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
    programs = [subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder, env=bare)
                for command in (scheduler, worker)]
    with Client(scheduler_file=str(folder / "s.json"), timeout="60s") as client:
        client.wait_for_workers(2, timeout=60)
    yield json.loads((folder / "s.json").read_text())["address"], programs[0]
    for program in reversed(programs):
        program.terminate()
        program.wait()


@pytest.fixture(scope="module")
def cluster(tmp_path_factory):
    with started(tmp_path_factory.mktemp("cluster")) as (address, _):
        yield address


def test_a_cluster_named_by_its_address_is_sent_newsread_and_reads_the_same(tmp_path, cluster, monkeypatch):
    monkeypatch.setenv("DASK_SCHEDULER_ADDRESS", cluster)
    whole = read_frame(article_frame(40), tmp_path)
    with connect() as client:
        where = client.run(lambda: __import__("newsread").__file__)
        assert len(where) == 2 and not any(path.startswith(str(ROOT)) for path in where.values())
        monkeypatch.chdir(tmp_path)
        read_frame(article_frame(40), Path("."), out="far", client=client)
    for name in TABLES:
        assert rows(tmp_path / "far", name) == rows(whole, name)


def die_once(flag):
    """In a worker: the third part that it writes kills it, once for all workers."""
    from newsread.corpus import tables
    real, calls = tables.write_part, []

    def write_part(*given):
        calls.append(1)
        if len(calls) == 3 and not Path(flag).exists():
            Path(flag).touch()
            os.kill(os.getpid(), signal.SIGKILL)
        real(*given)
    tables.write_part = write_part


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL on this system")
def test_a_worker_that_is_killed_costs_no_article(tmp_path):
    whole = read_frame(article_frame(80), tmp_path)
    with connect(2) as client:
        assert all(address.startswith("tcp://127.0.0.1:") for address in client.scheduler_info(n_workers=-1)["workers"])
        client.run(die_once, str(tmp_path / "flag"))
        read_frame(article_frame(80), tmp_path, out="hit", client=client)
    assert (tmp_path / "flag").exists()
    for name in TABLES:
        assert rows(tmp_path / "hit", name) == rows(whole, name)


def test_a_cluster_without_workers_or_one_that_is_closed_is_not_waited_for(tmp_path):
    with Client(n_workers=0, host="127.0.0.1", dashboard_address="127.0.0.1:0") as client:
        with pytest.raises(CorpusError, match="has no workers: start one or more"):
            read_frame(article_frame(3), tmp_path, client=client)
    with pytest.raises(CorpusError, match="does not answer .*: connect to it anew"):
        read_frame(article_frame(3), tmp_path, client=client)


def test_workers_that_cannot_do_the_work_say_why(tmp_path):
    with Client(n_workers=1, threads_per_worker=1, host="127.0.0.1", dashboard_address="127.0.0.1:0") as client:
        client.run(lambda: sys.modules.update({"newsread.corpus.work": None}))
        with pytest.raises(CorpusError, match="workers of the Dask cluster lack a module .*work.*: install requirements.lock"):
            read_frame(article_frame(3), tmp_path, client=client)
    task = Task("t.csv", ("t.csv",), str(tmp_path / "elsewhere"), Columns(), 9)
    with pytest.raises(CorpusError, match="does not see .*elsewhere: choose a folder that all machines reach"):
        run(json.dumps(asdict(task)))


def test_a_scheduler_that_is_killed_in_mid_run_ends_it_in_one_sentence_and_the_next_run_goes_on(tmp_path, monkeypatch):
    whole = read_frame(article_frame(40), tmp_path)
    (tmp_path / "cluster").mkdir()
    with started(tmp_path / "cluster") as (address, scheduler):
        def killed(futures):
            for future in as_completed(futures):
                yield future
                scheduler.kill()
                scheduler.wait()
        monkeypatch.setattr(distributed, "as_completed", killed)
        monkeypatch.setenv("DASK_SCHEDULER_ADDRESS", address)
        with connect() as client, pytest.raises(CorpusError, match="cluster was lost .*run the same line again to go on"):
            read_frame(article_frame(40), tmp_path, out="cut", client=client)
    read_frame(article_frame(40), tmp_path, out="cut")
    assert all(rows(tmp_path / "cut", name) == rows(whole, name) for name in TABLES)


def test_no_scheduler_at_the_address_is_one_sentence(monkeypatch):
    monkeypatch.setattr(cluster_module, "SECONDS", 2)
    monkeypatch.setenv("DASK_SCHEDULER_ADDRESS", "tcp://127.0.0.1:9")
    with pytest.raises(CorpusError, match="No Dask scheduler answers at tcp://127.0.0.1:9"):
        connect()


@pytest.mark.parametrize("said", [b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n", bytes(8), None])
def test_another_server_at_the_address_is_no_scheduler(monkeypatch, said):
    """Also one that takes the call and says nothing, as a scheduler does that hangs: a Client would wait for ever."""
    monkeypatch.setattr(cluster_module, "SECONDS", 2)
    silent = []

    def answer(server):
        while True:
            peer = server.accept()[0]
            silent.append(peer)
            if said:
                with peer:
                    peer.sendall(said)
    server = socket.create_server(("127.0.0.1", 0))
    threading.Thread(target=answer, args=[server], daemon=True).start()
    monkeypatch.setenv("DASK_SCHEDULER_ADDRESS", "tcp://{}:{}".format(*server.getsockname()))
    with pytest.raises(CorpusError, match="No Dask scheduler answers"):
        connect()


@pytest.mark.skipif(not shutil.which("mount") or os.name != "posix" or os.geteuid() != 0, reason="needs root to mount a tmpfs")
def test_a_disk_that_is_really_full(tmp_path):
    (tmp_path / "small").mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=200k", "tmpfs", str(tmp_path / "small")]).returncode:
        pytest.skip("mount is not allowed here")
    try:
        with pytest.raises(CorpusError, match="cannot be written"):
            read_frame(article_frame(200), tmp_path, out="small/out")
        assert len(load_table(tmp_path / "small" / "out", "articles")) % 10 == 0
    finally:
        subprocess.run(["umount", "-l", str(tmp_path / "small")], check=True)
