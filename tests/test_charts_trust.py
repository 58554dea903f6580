"""The figures of accuracy: nothing clipped, nothing overlapping, titles that follow from the numbers."""
import pandas as pd
import pytest
from charts_kit import clashes

from newsread.accuracy.scores import COLUMNS
from newsread.accuracy.trust import RELIABILITY_COLUMNS
from newsread.charts import trust

MEASURES = ("quotes with speaker", "direct quotes", "names with class", "tone, or one that can be defended",
            "first topic, among the gold’s")
SCORES = pd.DataFrame([*[(m.split()[0], m, .8, .7, .9, .8, .8, 10, 12) for m in MEASURES],
                       ("x", "none", float("nan"), 0, 0, 0, 0, 0, 0)], columns=COLUMNS)


def close(table):
    """The same with two neighbouring steps of large numbers side by side."""
    return table.assign(stated=[.55, .65, .75, .865, .91, .95], right=1, high=1)


def steps(*right):
    quotes = [("quotes", .5 + k / 10, .6 + k / 10, .55 + k / 10, share, share - .05, min(1, share + .05), 120)
              for k, share in enumerate(right)]
    return pd.DataFrame([*quotes, ("names", .9, 1, .95, .95, .93, .97, 1000)], columns=RELIABILITY_COLUMNS)


@pytest.mark.parametrize("width", [183, 89])
@pytest.mark.parametrize("draw, table", [(trust.accuracy, SCORES), (trust.reliability, steps(.5, .66, .74, .86, 1))])
def test_no_text_leaves_the_page_or_overlaps(draw, table, width):
    assert clashes(draw(table, 15, width)) == []


def test_neighbouring_steps_do_not_overlap():
    assert clashes(trust.reliability(close(steps(.5, .66, .74, .86, 1)), 15, 89)) == []


def test_accuracy():
    chart = trust.accuracy(SCORES, 15)
    assert chart.title == ("Of 100: 80 for quotes with their speaker, 80 for names with their class, "
                           "80 for a tone that can be defended, 80 for topics")
    assert len(chart.numbers) == 5 and "direct quotes: 80 (70 to 90)" in chart.alt


@pytest.mark.parametrize("right, title", [
    ((.55, .65, .75), "Quotes and names are right about as often as they say"),
    ((.3, .65), "At one step of 3, items are surer of themselves than they should be"),
    ((.9, .95), "At two steps of 3, items are right more often than they say"),
])
def test_reliability(right, title):
    assert trust.reliability(steps(*right), 15).title == title
