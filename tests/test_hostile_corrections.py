"""Odd files of corrections: each line is applied, left, or reported; only a file that is none is refused, in one sentence."""
import os
import warnings

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsread import corrections, read, tables
from newsread.highlight import highlighted

TEXT = ("“We won,” said Mayor Ada Byrne of Cork. The bridge will open in May, the engineer wrote.\n\n"
        "Byrne and Tom Lind met the dockers in Dublin. “Not now,” he said.\n\nNobody else came.")
HEAD = "what,where,from,to,note,by\n"
SOME = settings(max_examples=30, derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck))
MANY = settings(SOME, max_examples=int(os.environ.get("EXAMPLES", 2000)) // 4, derandomize=False)


def corrected(tmp_path, content, text=TEXT):
    path = tmp_path / "bridge.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", corrections.CorrectionWarning)
        return corrections.apply(read(text), path)


@pytest.mark.parametrize("line, status", [
    ("type,Ada Byrne,,PERSON or ORG,,", "'PERSON or ORG' is none of PERSON"), ("topic,P1,,sport economy,,", "'sport economy' is none of"),
    ("tone,P1,,negative very,,", "'very' is no score"), ("tone,P1,,negative -7,,", "'-7' is no score"),
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
def test_what_is_no_file_of_corrections_is_refused_in_one_sentence(tmp_path, content, message):
    with pytest.raises(corrections.CorrectionError, match=message) as error:
        corrected(tmp_path, content)
    assert len(str(error.value)) < 500 + len(str(tmp_path)) and str(error.value).isprintable()


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


WORDS = st.sampled_from(["", "P1", "P2", "P3", "P9", "P2 Not now", "Not now", "We won", "the engineer", "Byrne", "Ada Byrne", "Cork", "Tom Lind",
                         "PERSON", "ORG", "GPE", "negative", "positive -2", "neutral", "sport", "politics", "Mia", "=1+1", "<b>x</b>", "$a$ _b_",
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
