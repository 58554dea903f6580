"""Odd files that an analyst wrote (corrections, topics, actors): a line that cannot be obeyed is reported, in one sentence."""
import csv
import os
import warnings

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsread import corrections, read, rules, tables
from newsread.actors import own
from newsread.highlight import highlighted
from newsread.report.__main__ import main
from newsread.topics import TopicsError, load

TEXT = ("“We won,” said Mayor Ada Byrne of Cork. The bridge will open in May, the engineer wrote.\n\n"
        "Byrne and Tom Lind met the dockers in Dublin. “Not now,” he said.\n\nNobody else came.")
HEAD = "what,where,from,to,note,by\n"
SOME = settings(max_examples=30, derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck))
MANY = settings(SOME, max_examples=int(os.environ.get("EXAMPLES", 2000)) // 4, derandomize=False)


@pytest.fixture
def usual_cells():
    """No cells of more characters than Python allows; other libraries allow more, for all that runs after them."""
    limit = csv.field_size_limit(131_072)
    yield
    csv.field_size_limit(limit)


def corrected(tmp_path, content, text=TEXT):
    path = tmp_path / "bridge.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", corrections.CorrectionWarning)
        return corrections.apply(read(text), path)


@pytest.mark.parametrize("line, status", [
    ("type,Ada Byrne,,PERSON or ORG,,", "'PERSON or ORG' is none of PERSON"), ("topic,P1,,sport economy,,", "'sport economy' is none of"),
    ("tone,P1,,gloomy,,", "'gloomy' is none of negative"), ("tone,P1,,negative very,,", "'very' is no score"),
    ("tone,P1,,negative -7,,", "'-7' is no score"),
    ("tone,P1,,positive nan,,", "'nan' is no score"), ("tone,P1,,negative 0.5,,", "0.5 is positive, not negative"),
    ("tone,P1,,positive .5 .6,,", "'.5 .6' is no score"),
    ("merge actors,,Ada Byrne,Ada Byrne,,", "it is so already"), ("split actor,P2,Ada Byrne,Ada Byrne,,", "there is an actor 'Ada Byrne'"),
    ("add quote,,,Ada Byrne,,", "no words are given"), ("add quote,P2,,Ada Byrne,,", "no words are given"),
    (f"tone,P{'9' * 5000},,negative,,", "0 paragraphs are"), ("speaker,P0,,Ada Byrne,,", "0 quotes hold these words"),
])
def test_what_makes_no_sense_is_reported_and_changes_nothing(tmp_path, line, status):
    one, plain = corrected(tmp_path, HEAD + line), read(TEXT)
    assert one.corrections.status[0].startswith(status)
    for table in ("quotes", "mentions", "actors", "sentiment", "topic_leads"):
        assert getattr(one, table).drop(columns="corrected").equals(getattr(plain, table))


@pytest.mark.parametrize("content, message", [
    (b"", "there is no column 'what'"), (b"\0" * 50, "line 1"), (HEAD.encode("utf-16"), "is not in UTF-8"),
    (HEAD + f"tone,P1,,{'x' * 200_000}", "line 2: .*limit"), (HEAD + '"tone,P1', "is none of"),
    (HEAD + f"{'x' * 5000},P1,,a\n", "is none of"), (HEAD + "a\nb,P1,,a\n", "line 2: 'a' is none of"),
])
def test_what_is_no_file_of_corrections_is_refused_in_one_sentence(tmp_path, usual_cells, content, message):
    with pytest.raises(corrections.CorrectionError, match=message) as error:
        corrected(tmp_path, content)
    assert len(str(error.value)) < 500 + len(str(tmp_path)) and str(error.value).isprintable()


@pytest.mark.parametrize("name, message", [("gone.csv", "No such file"), ("", "Is a directory")])
def test_where_there_is_no_file_of_corrections_the_refusal_says_so(tmp_path, name, message):
    with pytest.raises(corrections.CorrectionError, match=message):
        read(TEXT, corrections=tmp_path / name)


def test_the_report_says_what_is_wrong_with_a_file_of_corrections(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(corrections, "FOLDER", tmp_path)
    (tmp_path / "miami-talks.csv").write_text("what,where\n", encoding="utf-8")
    assert main(rules.FOLDER.parent / "articles" / "miami-talks.txt", tmp_path / "out") == 1
    assert capsys.readouterr().err == f"{tmp_path / 'miami-talks.csv'}, line 1: there is no column 'from'\n"
    assert not (tmp_path / "out").exists()


def test_blank_lines_and_the_same_line_twice(tmp_path):
    one = corrected(tmp_path, f"{HEAD}\n\ntone,P1,,negative,,\ntone,P1,,negative,,\n,,,,,\n")
    assert list(one.corrections.status) == ["applied", "it is so already"] and list(one.corrections.line) == [4, 5]


@pytest.mark.parametrize("mark", ["\u2028", "\x85", "\x0b", "\x1c", "\r", "\0", "\t", '"', ";", "'", "=1+1"])
def test_the_draft_of_a_review_can_be_read_whatever_stands_in_the_text(tmp_path, mark):
    text = f"{mark}“We{mark} won,” said {mark}Ada{mark} Byrne{mark}.\n\nNobody {mark} came, it seems."
    plain = read(text)
    draft = tables.csv_text(corrections.review(plain))
    one = corrected(tmp_path, draft, text)
    assert len(one.corrections) > 1 and one.corrections.status.eq("left as it is").all()


@pytest.mark.parametrize("odd", ["=1+1", "pay;=1+1", "pay;-it", "pay; it"])
def test_the_words_of_a_draft_still_stand_in_the_text(tmp_path, odd):
    text = f"“{odd} now or never,” she said.\n\nNobody came."
    draft = tables.csv_text(corrections.review(read(text), below=2))
    one = corrected(tmp_path, draft.replace('now or never,",,,', 'now or never,",,Ada Byrne,'), text)
    assert "applied" in set(one.corrections.status[one.corrections.what == "speaker"]) and list(one.quotes.actor) == ["Ada Byrne"]


WORDS = st.sampled_from(["", "P1", "P2", "P3", "P9", "P2 Not now", "Not now", "We won", "the engineer", "Byrne", "Ada Byrne",
                         "Cork", "Tom Lind",
                         "PERSON", "ORG", "GPE", "negative", "positive -2", "neutral", "sport", "politics", "Mia", "=1+1",
                         "<b>x</b>", "$a$ _b_",
                         "[a-z]*(", "\\", "𝔘", "\u202e", "Tom Lind’s", "日本", "%s {} {0}", "x" * 300])
LINES = st.lists(st.tuples(st.sampled_from([*corrections.KINDS]), WORDS, WORDS, WORDS, WORDS), max_size=8)


def check(tmp_path, lines):
    one = corrected(tmp_path, HEAD + "".join(f"{','.join(line)},Mia\n" for line in lines))
    names = list(one.actors.actor)
    assert len(one.corrections) == len(lines) and len(set(names)) == len(names) and set(one.mentions.actor) <= set(names)
    assert one.mentions.groupby("actor").size().to_dict() == dict(zip(one.actors.actor, one.actors.mentions))
    assert [TEXT[s:e] for s, e in zip(one.quotes.start, one.quotes.end)] == list(one.quotes.quote)
    assert one.sentiment.score.between(-1, 1).all() and ((one.topics.sum(axis=1) - 1).abs() < 1e-9).all()
    assert "<b>x" not in highlighted(one)
    assert tables.save_tables(one, tmp_path / "out")
    return one


@SOME
@given(LINES)
def test_any_heap_of_corrections(tmp_path_factory, lines):
    check(tmp_path_factory.mktemp("any"), lines)


@pytest.mark.slow
def test_any_heap_of_corrections_for_long(tmp_path_factory):
    @MANY
    @given(LINES)
    def run(lines):
        check(tmp_path_factory.mktemp("any"), lines)
    run()


TOPICS = "topic,kind,weight,seeds\n"


@pytest.mark.parametrize("content, message", [
    (TOPICS + "paragraph,,,war\n", "line 2, column topic: 'paragraph' is no name for a topic"),
    (TOPICS + f"talk,,,{'x' * 200_000}\n", "line 2, column seeds: .*limit"), (TOPICS + f"talk,,{'9' * 400},war\n", "no number from"),
    (TOPICS + "talk,,0.0001,war\n", "no number from"), (TOPICS + f"talk,,,{'=' * 9000}\n", "holds no word"), (b"\0,\0\n", "not a column"),
    (TOPICS.encode("utf-16"), "not UTF-8"), (TOPICS.encode() + b"caf\xe9,,,war", "not UTF-8"),
])
def test_what_is_no_file_of_topics_is_refused_in_one_sentence(tmp_path, usual_cells, content, message):
    path = tmp_path / "mine.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(TopicsError, match=message) as error:
        load(path)
    assert len(str(error.value)) < 500 + len(str(path)) and str(error.value).isprintable()


@pytest.mark.parametrize("content", [
    "=1+1,,,war\n<b>x</b>,,,talk\n$x$ $,,,peace\n", "talk,,,\"=; war\"\n".replace("=; ", "; ;"), "a\u2028b,,,war\u2028peace\n",
    "a\0,,,wa\0r\n",
    "talk,,,*.[(\\w\n", "score,,,war\nfirst,,,talk\nindex,,,peace\n", f"{'a' * 5000},,1000000,war\n",
])
def test_odd_topics_give_shares_all_the_same(tmp_path, content):
    path = tmp_path / "mine.csv"
    path.write_text(TOPICS + content, encoding="utf-8")
    one = read("The war goes on. They talk of peace.\n\nNo dock.", topics=path)
    assert tuple(one.topics.columns) == tuple(load(path).ids) and ((one.topics.sum(axis=1) - 1).abs() < 1e-9).all()
    assert tables.save_tables(one, tmp_path / "out") and len(one.topic_leads) == 2


@pytest.fixture
def listed(monkeypatch):
    """A function that puts rows into the analyst's own list of actors."""
    usual = rules.table

    def put(*rows):
        head = ("name", "alias", "type", "side", "role")
        mine = tuple(dict(zip(head, [*row.split(","), *[None] * 5])) for row in rows)
        monkeypatch.setattr(rules, "table", lambda name: mine if name == "actors" else usual(name))
        own.aliases.cache_clear()
    yield put
    own.aliases.cache_clear()


@pytest.mark.parametrize("row", ["Ana Lopez", "Ana Lopez,Iron Ana", "Ana Lopez,Iron Ana,TOWN,,", "Ana Lopez,,person,,",
                                 ",Iron Ana,PERSON,,"])
def test_a_line_of_the_actors_list_that_is_not_whole_is_named(listed, row):
    listed("Bo Lind,Bo,PERSON,,", row)
    with pytest.raises(ValueError, match="actors.csv: .* is no line of name, alias, type, side and role") as error:
        read("Bo came.").mentions  # noqa: B018
    assert repr(row.split(",")[0]) in str(error.value)


def test_names_on_the_actors_list_stand_for_themselves_only(listed):
    listed("Ana Lopez,.*|A*B|[x]|C++|$5|a.b|\\,PERSON,Rosalia,=1+1")
    one = read("Bo met A*B of Kyiv. “No,” said C++. It rose $5, said [x].")
    assert [t for t, a in zip(one.mentions.text, one.mentions.actor) if a == "Ana Lopez"] == ["A*B", "C++", "$5", "[x]"]


def test_names_that_differ_by_a_character_that_pandas_does_not_see_are_two():
    draft = corrections.review(read("Ana Lopez came. Ana Lopez\0 went, and Bo Lind\0 too."), below=2)
    types = draft[draft.what == "type"]
    assert len(types) > 1 and (types.note.str.split().str[0].astype(float) > 0).all()
