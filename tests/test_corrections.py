"""Corrections by hand: each kind, what no longer fits, and the way from a review to a file and back."""
import sys

import pandas as pd
import pytest

from newsread import corrections, findings, load_article, read, rules, tables
from newsread.actors import Actor, Mention
from newsread.charts import page
from newsread.quotes import Quote
from newsread.reading import Reading

sys.path.insert(0, str(rules.FOLDER.parent.parent))
import utils  # noqa: E402

TEXT = ("“We won,” said Mayor Ada Byrne of Cork. The bridge will open in May, the engineer wrote.\n\n"
        "Byrne and her brother, Tom Byrne, met the dockers. “Not now,” he said.\n\nNobody else came.")

NOBODY = {"role": "", "roles": (), "side": "", "side_how": "", "collective": False}


def reading():
    """A reading of TEXT whose names and quotes are laid down here, so that the reader's own rules do not matter."""
    one = Reading(TEXT)
    def at(words, after=0):
        return TEXT.index(words, after)
    def named(words, label, actor, after=0):
        return Mention(
            at(words, after), at(words, after) + len(words), one.page.token_at(at(words, after)),
            one.page.token_at(at(words, after) + len(words) - 1) + 1, label, actor, "test", .9)
    mentions = [named("Ada Byrne", "PERSON", "Ada Byrne"), named("Cork", "ORG", "Cork"),
                named("Byrne", "PERSON", "Ada Byrne", 90), named("Tom Byrne", "PERSON", "Tom Byrne")]
    def actor(name, label, mine, **more):
        return Actor(
            **NOBODY | {"actor": name, "label": label, "aliases": (name,), "mentions": mine} | more)
    one._named = mentions, [actor("Ada Byrne", "PERSON", [mentions[0], mentions[2]], role="Mayor", roles=("Mayor",), side="Cork"),
                            actor("Cork", "ORG", mentions[1:2]), actor("Tom Byrne", "PERSON", mentions[3:])]
    def quote(words, actor, paragraph, sure):
        return Quote(
            at(words), at(words) + len(words), "direct", "said", "he", None, actor, paragraph, 2, "test", sure)
    one._quotes = [quote("We won,", "Ada Byrne", 1, .9), quote("Not now,", "Ada Byrne", 2, .4)]
    return one


def corrected(tmp_path, *lines):
    path = tmp_path / "bridge.csv"
    path.write_text("\n".join(["what,where,from,to,note,by", *lines]) + "\n", encoding="utf-8")
    return corrections.apply(reading(), path)


def cell(table, key, value, column):
    return table[table[key] == value][column].item()


def test_speaker(tmp_path):
    one = corrected(tmp_path, "speaker,P2 Not now,Ada Byrne,Tom Byrne,he is the brother,Mia")
    assert list(one.quotes.actor) == ["Ada Byrne", "Tom Byrne"]
    assert list(one.quotes.corrected) == ["", "Mia"] and list(one.corrections.status) == ["applied"]
    assert "Tom Byrne" in list(one.tone_by_speaker.speaker)                        # what rests on the quotes follows


def test_quotes_dropped_and_added(tmp_path):
    one = corrected(tmp_path, "drop quote,Not now,,,,", "add quote,The bridge will open in May,,the engineer,,")
    assert list(one.quotes.quote) == ["We won,", "The bridge will open in May"]
    row = one.quotes.iloc[1]
    assert (row.kind, row.actor, row.paragraph, row.words, row.corrected) == ("indirect", "the engineer", 1, 6, "by hand")
    assert TEXT[row.start:row.end] == row.quote


def test_actors_merged(tmp_path):
    one = corrected(tmp_path, "merge actors,,Tom Byrne,Ada Byrne,one person,Mia")
    assert set(one.mentions.actor) == {"Ada Byrne", "Cork"} and set(one.actors.actor) == {"Ada Byrne", "Cork"}
    assert cell(one.actors, "actor", "Ada Byrne", "aliases") == ("Ada Byrne", "Tom Byrne")
    assert cell(one.actors, "actor", "Ada Byrne", "mentions") == 3


def test_merging_takes_quotes_and_sides_along(tmp_path):
    one = corrected(tmp_path, "merge actors,,Ada Byrne,Tom Byrne,,", "merge actors,,Cork,Tom Byrne,,")
    assert set(one.quotes.actor) == {"Tom Byrne"} and cell(one.actors, "actor", "Tom Byrne", "side") == "Tom Byrne"


def test_actor_split(tmp_path):
    one = corrected(tmp_path, "split actor,P2 Byrne,Ada Byrne,Eve Byrne,,")
    assert list(one.mentions.actor) == ["Ada Byrne", "Cork", "Eve Byrne", "Tom Byrne"]
    assert list(one.mentions.corrected) == ["", "", "by hand", ""]
    assert cell(one.actors, "actor", "Eve Byrne", "aliases") == ("Byrne",)
    assert cell(one.actors, "actor", "Ada Byrne", "mentions") == 1


def test_type_role_and_side(tmp_path):
    one = corrected(tmp_path, "type,Cork,ORG,GPE,,", "role,Tom Byrne,,brother of the mayor,,", "side,Tom Byrne,,Cork,,Mia")
    assert cell(one.actors, "actor", "Cork", "label") == cell(one.mentions, "text", "Cork", "label") == "GPE"
    tom = one.actors[one.actors.actor == "Tom Byrne"].iloc[0]
    assert (tom.role, tom.roles, tom.side, tom.side_how, tom.corrected) == (
        "brother of the mayor", ("brother of the mayor",), "Cork", "by hand", "Mia")


def test_tone_and_topic(tmp_path):
    one = corrected(tmp_path, "tone,P1,,negative -0.7,,", "tone,Nobody else,,positive,,", "topic,P1 “We,,sport,,Mia",
                    "topic,P3,,health,,")
    assert list(one.sentiment.score[[0, 2]]) == [-.7, .5] and list(one.sentiment.label[[0, 2]]) == ["negative", "positive"]
    assert list(one.sentiment.corrected) == ["by hand", "", "by hand"]
    assert one.topics.loc[1].idxmax() == "sport" and one.topics.sum(axis=1).round(9).eq(1).all()
    assert list(one.topic_leads["first"][[0, 2]]) == ["sport", "health"] and one.topic_leads.corrected[0] == "Mia"


@pytest.mark.parametrize("line, status", [
    ("speaker,Nobody said this,,Cork,,", "0 quotes hold these words"),
    ("speaker,o,,Cork,,", "2 quotes hold these words"),
    ("speaker,Not now,Cork,Tom Byrne,,", "it is 'Ada Byrne' now, not 'Cork'"),
    ("drop quote,P3 Not now,,,,", "0 quotes hold these words"),
    ("add quote,The bridge fell,,Cork,,", "these words stand 0 times"),
    ("add quote,Not now,,Cork,,", "there is a quote already"),
    ("merge actors,,Dublin,Cork,,", "there is no actor 'Dublin'"),
    ("split actor,P3,Ada Byrne,Eve,,", "0 of 2 mentions stand there"),
    ("type,Cork,ORG,TOWN,,", "'TOWN' is none of PERSON, ORG, GPE, LOC, FAC, NORP, OTHER"),
    ("tone,P9,,negative,,", "0 paragraphs are 'P9'"),
    ("tone,P1 Byrne and her brother,,negative,,", "0 paragraphs are 'P1 Byrne and her brother'"),
    ("tone,Byrne,,negative,,", "2 paragraphs are 'Byrne'"),
    ("topic,P1,,weather,,", "'weather' is none of politics"),
])
def test_what_no_longer_fits_is_reported_and_changes_nothing(tmp_path, line, status):
    with pytest.warns(corrections.CorrectionWarning, match="bridge.csv, line 2: .* not corrected"):
        one = corrected(tmp_path, line)
    assert one.corrections.status[0].startswith(status)
    assert list(one.quotes.actor) == ["Ada Byrne", "Ada Byrne"] and not any(one.actors.corrected)


def test_what_the_reader_has_learnt_meanwhile_is_said_without_a_warning(tmp_path, recwarn):
    one = corrected(tmp_path, "speaker,Not now,Tom Byrne,Ada Byrne,,")
    assert list(one.corrections.status) == ["it is so already"] and not recwarn.list and not any(one.quotes.corrected)


@pytest.mark.parametrize("content, message", [
    ("what,where,from\nspeaker,x,y\n", "line 1: there is no column 'to'"),
    ("what,where,from,to\nshout,x,y,z\n", "line 2: 'shout' is none of speaker, "),
    (b"what,where,from,to\nspeaker,caf\xe9,,Cork\n", "is not in UTF-8"),
])
def test_a_file_that_cannot_be_read(tmp_path, content, message):
    path = tmp_path / "a.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(corrections.CorrectionError, match=message):
        corrections.apply(reading(), path)


def test_semicolons_and_no_optional_columns(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("\ufeffwhat;where;from;to\ntone;P1;;negative\n", encoding="utf-8")
    assert corrections.apply(reading(), path).sentiment.label[0] == "negative"


def test_review_lists_the_least_certain_first():
    draft = corrections.review(reading())
    certainty = draft.note.str.split().str[0].astype(float)
    assert list(draft.columns) == ["what", "where", "from", "to", "note", "by"]
    assert certainty.is_monotonic_increasing and (certainty < .8).all() and (draft.to == "").all()
    speakers = draft[draft.what == "speaker"]
    assert list(speakers["where"]) == ["P2 Not now,"] and list(speakers["from"]) == ["Ada Byrne"]


def test_from_review_to_file_to_reading(tmp_path, monkeypatch):
    monkeypatch.setattr(corrections, "FOLDER", tmp_path / "corrections")
    monkeypatch.delenv("NEWSREAD_ARTICLE", raising=False)
    path = tmp_path / "corrections" / "grain-talks.csv"
    _, plain = utils.load("grain-talks")
    assert plain.corrections is None
    utils.review(plain)
    assert utils.load("grain-talks")[1].corrections.status.eq("left as it is").all()          # an untouched draft changes nothing
    draft = pd.read_csv(path, dtype=str, keep_default_na=False)
    draft.loc[len(draft)] = ["tone", "P10", "", "positive", "", "Mia"]
    draft.to_csv(path, index=False)
    _, one = utils.load("grain-talks")
    assert one.sentiment.corrected.iloc[-1] == "Mia" and one.sentiment.label.iloc[-1] == "positive"
    utils.review(one)
    assert len(pd.read_csv(path)) == len(draft)                                               # a file that is there stays


def test_notebooks_show_what_was_corrected(tmp_path, monkeypatch):
    shown = []
    monkeypatch.setattr(corrections, "FOLDER", tmp_path)
    monkeypatch.setattr(utils, "display", shown.append)
    monkeypatch.delenv("NEWSREAD_ARTICLE", raising=False)
    line = "side,Doina Albescu,,dock workers’ union,,Mia"
    (tmp_path / "grain-talks.csv").write_text(f"what,where,from,to,note,by\n{line}\n", "utf-8")
    _, one = utils.load("grain-talks")
    assert "dock workers’ union" in shown[0].html and "applied" in shown[0].html
    assert findings.cast(one, 99).set_index("actor").corrected["Doina Albescu"] == "Mia"


def test_figures_and_tables_say_that_a_reading_was_corrected(tmp_path):
    one = corrected(tmp_path, "side,Tom Byrne,,Cork,,Mia", "tone,P1,,,,")
    assert "words, 1 correction by hand)" in page.source(one) and "by hand" not in page.source(reading())
    tables.save_tables(one, tmp_path / "out")
    sheet = pd.read_excel(tmp_path / "out" / "tables.xlsx", sheet_name=None)
    assert "corrected" in set(sheet["columns"].column) and "Mia" in set(sheet["actors"].corrected)


def test_read_takes_a_file_of_corrections(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("what,where,from,to\ntone,P1,,negative\n", encoding="utf-8")
    assert read("It rained.", corrections=path).sentiment.label[0] == "negative" and read("It rained.").corrections is None


@pytest.mark.parametrize("path", sorted(corrections.FOLDER.glob("*.csv")), ids=lambda p: p.stem)
def test_the_corrections_that_come_with_the_project_fit(path):
    article = load_article(path.parent.parent / "articles" / f"{path.stem}.txt")
    assert set(read(article, corrections=path).corrections.status) <= set(corrections.QUIET)
