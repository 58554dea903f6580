"""Datelines: what stands before the first sentence is neither said nor a speaker."""
import pytest

from newsread import read

FERRY = "The ferry will stop, harbour master Ana Lopez said on Tuesday."


@pytest.mark.parametrize("dateline", [
    "OBAN, Scotland, May 3 - ", "BRISTOL (Reuters) - ", "Bristol (dpa) – ", "NEW DELHI, May 3 (PTI): ", "NEW DELHI: ",
    "(Reuters) - ", "KUALA LUMPUR, May 3: ", "PARIS/BERLIN (Reuters) - ", "LAGOS, Nigeria (AP) — ", "HARARE, May 3 (Xinhua) -- ",
    "ST. PAUL, Minn. (AP) – ", "PARIS — "])
def test_a_dateline_is_not_said(dateline):
    q = read(dateline + FERRY).quotes
    assert list(zip(q.quote, q.speaker)) == [("The ferry will stop", "harbour master Ana Lopez")]


@pytest.mark.parametrize("text, expected", [
    ("LAGOS, Nigeria (AP) — According to the Red Cross, the river has risen.", [("the river has risen", "the Red Cross")]),
    ("LOPEZ: We are ready.", [("We are ready", "LOPEZ")]),
    ("JORDAN: Are we ready?\nREILLY: We are.\nJORDAN: Then let us go.", [
        ("Are we ready?", "JORDAN"), ("We are", "REILLY"), ("Then let us go", "JORDAN")]),
    ("NASA — the space agency — said the probe was lost.", [("the probe was lost", "NASA")]),
    ("U.S. officials - who asked not to be named - said the talks had failed.", [("the talks had failed", "U.S. officials")]),
])
def test_what_is_no_dateline(text, expected):
    q = read(text).quotes
    assert list(zip(q.quote, q.speaker)) == expected
