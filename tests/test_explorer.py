"""Looking around in an article by actor and by paragraph."""
import sys

import ipywidgets
import pytest

from newsread import markup, read
from newsread.explorer import actor_view, explore, panel, paragraph_view

TEXT = ("Ana Lopez opened the <b>market</b> in Paris. “It is a wonderful day for trade,” said Ana Lopez.\n\n"
        "Bo Lind said that the war was a terrible disaster.")


@pytest.fixture(scope="module")
def reading():
    return read(TEXT)


def test_choosing_an_actor_shows_that_actor_and_no_other(reading):
    widget = panel(reading, ipywidgets)
    lists, view = widget.children
    lists.children[0].value = "Ana Lopez"
    assert "What Ana Lopez says" in view.value and "wonderful day" in view.value
    assert "<td" in view.value and "Bo Lind</span>" not in view.value


@pytest.mark.parametrize("typed, said", [
    ("lopez", "What Ana Lopez says"), (" BO LIND ", "What Bo Lind says"), ("", "wonderful day"),
    ("o", "“o” stands in the names of Ana Lopez, Bo Lind."), ("<i>", "No actor is named “&lt;i&gt;”."),
])
def test_a_part_of_a_name_is_enough_and_what_is_nobody_is_said(reading, typed, said):
    lists, view = panel(reading, ipywidgets).children
    lists.children[1].value = 2
    lists.children[0].value = typed
    assert said in view.value and lists.children[1].value == 0


def test_choosing_a_paragraph_and_going_back(reading):
    lists, view = panel(reading, ipywidgets).children
    before = view.value
    lists.children[1].value = 2
    assert "terrible" in view.value and "Ana Lopez" not in view.value
    lists.children[1].value = 0
    assert view.value == before


def test_what_the_article_wrote_is_inert(reading):
    for html in (actor_view(reading, "Ana Lopez"), paragraph_view(reading, 1)):
        assert "<b>market" not in html and "&lt;b&gt;market" in html and markup.SAFE in html


@pytest.mark.parametrize("absent", ["asked for", "not installed"])
def test_without_widgets_the_view_is_static(reading, monkeypatch, absent):
    if absent == "asked for":
        monkeypatch.setenv("NEWSREAD_STATIC", "1")
    else:
        monkeypatch.setitem(sys.modules, "ipywidgets", None)
    shown = explore(reading)._repr_mimebundle_()
    assert set(shown) == {"text/html", "text/plain"} and "wonderful day" in shown["text/html"]
