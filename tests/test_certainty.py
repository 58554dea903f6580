"""Confidences: points that are well-formed, features of what can be seen."""
import pytest

from newsread import read, rules


def test_the_points_are_well_formed():
    rows = rules.table("certainty")
    assert {row["of"] for row in rows} == {"quotes", "names"}
    assert all(abs(float(row["points"])) < 6 and int(row["items"]) >= 15 for row in rows)
    assert len({(row["of"], row["feature"]) for row in rows}) == len(rows)


@pytest.mark.parametrize("surer, less_sure", [
    ("“We have seen it coming for years,” said Ana Lopez.", "“We came.” Ana Lopez left."),
    ("“We have seen it coming for years,” said Ana Lopez.", "They found the road closed, reports suggest."),
])
def test_a_plain_attribution_is_surer(surer, less_sure):
    first, second = (list(read(text).quotes.confidence) for text in (surer, less_sure))
    assert first[0] > .85 and (not second or max(second) < first[0])


def test_a_known_country_is_surer_than_an_unknown_word():
    table = read("Norway joined. He met Qvarne in Ulm Brask.").mentions.set_index("text").confidence
    assert table["Norway"] > table.drop("Norway").max() and table.between(0, 1).all()
