"""A file to an article: headline, paragraphs, what is left out and why."""
from pathlib import Path

import pytest

from newsread import Article, ArticleError, load_article, read, rules
from newsread.article import english_share
from newsread.article.boilerplate import judge
from newsread.article.lines import decode, numbered
from newsread.article.sort import sort_lines
from newsread.gold import load_gold, names

MIAMI = Path(__file__).parent.parent / "data" / "articles" / "miami-talks.txt"
BODY = ["The town council voted on Monday to close the old bridge until the spring, after engineers found cracks in two of its piers.",
        "“We had no choice,” said Mayor Ana Lopez, who told reporters that the repairs would cost about £3 million… and take a year.",
        "Shop owners on both banks fear that they will lose customers. Some of them plan to run a small ferry for their staff."]


def load(tmp_path, text, name="bridge.txt", **how):
    path = tmp_path / name
    path.write_bytes(text.encode(**how))
    return load_article(path)


def page(*lines, body=BODY):
    return sort_lines(list(enumerate([*lines, *body], 1)))


def test_the_seed_article():
    article = load_article(MIAMI)
    assert article.title == "U.S. and Russian Officials Hold Discussions in Miami Regarding the Ukraine Conflict"
    assert len(article.paragraphs) == 8 and article.paragraphs[0].startswith("As diplomatic tensions continue")
    assert [(d.line, d.text) for d in article.dropped] == [
        (1, "Date:"), (3, "Share:"), (7, "Related Articles"), (25, "#PoliticsNews #WorldNews"), (27, "Popular Articles")]
    assert all(d.reason for d in article.dropped)
    assert article.name == "miami-talks" and article.source["encoding"] == "utf-8" and len(article.sha256) == 64


@pytest.mark.parametrize("path", sorted(MIAMI.parent.glob("*.txt")), ids=lambda path: path.stem)
def test_kept_and_dropped_lines_together_are_the_file(path):
    article = load_article(path)
    lines = [(n, line.strip()) for n, line in enumerate(path.read_text("utf-8").splitlines(), 1) if line.strip()]
    assert sorted(article.kept + [d[:2] for d in article.dropped]) == lines
    assert [text for _, text in article.kept if text != article.title] == article.paragraphs


@pytest.mark.parametrize("name", names())
def test_headline_and_paragraphs_are_those_of_the_gold_reading(name):
    found, gold = load_article(MIAMI.with_name(f"{name}.txt")), load_gold(name).article
    assert (found.title, found.paragraphs) == (gold.title, gold.paragraphs)


def test_read_takes_the_article():
    article = load_article(MIAMI)
    assert read(article).text == article.text == "\n\n".join(article.paragraphs)
    assert len(read(article).sentiment) == 8


@pytest.mark.parametrize("line, reason", [
    ("Share:", "share"), ("SHARE THIS ARTICLE", "share"), ("1.2K shares", "share"), ("Facebook | X | Email", "share"),
    ("Related Articles", "related articles"), ("READ MORE: What the bridge means", "related articles"),
    ("Most Popular", "popular articles"), ("Advertisement", "advertisement"), ("5 min read", "reading time"),
    ("Sign up for our morning newsletter", "newsletter"), ("We use cookies to improve your experience.", "cookies"),
    ("© 2025 The Daily. All rights reserved.", "copyright"), ("Copyright 2025 The Daily", "copyright"),
    ("Skip to main content", "navigation"), ("Home > News > Local", "navigation"), ("World | Politics | Sport", "navigation"),
    ("12 comments", "readers' comments"), ("View comments", "comment counter"), ("Photo: Ana Lopez/Reuters", "caption"),
    ("The bridge on Monday. (AP Photo/Tom Hill)", "caption"),
    ("The bridge in spring. Getty Images", "caption"), ("#bridge #town", "hashtags"), ("* * *", "only marks"), ("ENDS",
    "end mark"),
    ("https://example.org/bridge", "address"), ("Reporting by Ana Lopez; editing by Tom Hill", "credits"),
    ("Tom Hill contributed to this report.", "credits"), ("Tags: bridge, council", "tags"),
    ("Write to Ana Lopez at ana@example.org", "address"),
    ("EXCLUSIVE by Ana Lopez | 08:14, 3 July", "byline, date"), ("by A. Lopez - Newtown Echo online", "byline"),
    ("This interview has been edited for length.", "editorial note"), ("Reference: Lopez et al., Bridges", "reference"),
    ("Image 1 of 5", "photo or video"),
    ("By Ana Lopez", "byline"), ("By ANA LOPEZ and Tom Hill, Staff Writers", "byline"), ("Monday 3 March 2025 10:32 GMT", "date"),
    ("Updated 3 hours ago", "date"), ("2025-03-03T10:32:00Z", "date"), ("By Ana Lopez | May 5, 2024 | 4 min read",
    "byline, date, reading time"),
])
def test_boilerplate(line, reason):
    assert judge(line).reason == reason


@pytest.mark.parametrize("line", [
    *BODY, "Share prices fell by a third on Monday.", "By noon the talks had failed.", "By Monday, Lopez had gone.", "“OK.”",
    "“Advertisement”",
    "Popular with tourists, the bridge is a landmark.", "Related parties may not bid.", "SMITH: I was there.", "Lopez: No.",
    "In May 2024 it rained.", "Yes.", "Home owners object.", "MIAMI (Reuters) - Officials met on Monday.",
    "- Two piers have cracks", "He said:",
    "Read more than once, the letter is clear.", "Date palms were planted.", "Follow the money, she said.",
    "Analysis: Why the bridge closed",
    "Updated rules apply from May.", "The court sat on 5 May", "Support our troops, the banner read.",
])
def test_what_is_not_boilerplate(line):
    assert judge(line).reason == ""


@pytest.mark.parametrize("lines, facts", [
    (["By Ana Lopez and Tom Hill, Staff Writers"], {"author": "Ana Lopez and Tom Hill"}),
    (["Author: Ana Lopez", "Source: The Daily"], {"author": "Ana Lopez", "site": "The Daily"}),
    (["Published: 3 March 2025", "Updated: 4 March 2025"], {"date": "3 March 2025"}),
    (["Last updated on Monday 3 March 2025 at 10:32 GMT"], {"date": "Monday 3 March 2025 at 10:32 GMT"}),
    (["By Ana Lopez • May 5, 2024"], {"author": "Ana Lopez", "date": "May 5, 2024"}),
    (["Date:", "By:"], {}),
])
def test_bylines_and_dates_say_where_it_is_from(lines, facts):
    title, kept, dropped, found = page("Council closes the old bridge", *lines)
    assert found == facts and len(dropped) == len(lines) and title == "Council closes the old bridge"


@pytest.mark.parametrize("lines, title", [
    ([], ""),
    (["Council closes the old bridge"], "Council closes the old bridge"),
    (["Will the bridge ever open again?"], "Will the bridge ever open again?"),
    (["Bridge closed"], "Bridge closed"),
    (["LOCAL", "Council closes the old bridge"], "Council closes the old bridge"),
    (["Council closes the old bridge | The Daily", "Menu", "Council closes the old bridge"], "Council closes the old bridge"),
    (["Council closes the old bridge", "Council Closes the Old Bridge"], "Council closes the old bridge"),
    (["Home", "Your town, your news, every day", "Council closes the old bridge", "By Ana Lopez",
    "Council closes the old bridge"],
     "Council closes the old bridge"),
    (["Town Council Closes Old Bridge After Engineers Find Cracks."],
    "Town Council Closes Old Bridge After Engineers Find Cracks."),
    (["Ministers meet to discuss future of the old bridge in the U.S."],
    "Ministers meet to discuss future of the old bridge in the U.S."),
])
def test_headline(lines, title):
    found, kept, dropped, _ = page(*lines)
    assert found == title
    assert [text for _, text in kept if text != title] == BODY
    assert len(kept) + len(dropped) == len(lines) + len(BODY)


def test_a_standfirst_is_text_and_a_name_under_the_headline_is_not():
    title, kept, dropped, _ = page("Council closes the old bridge", "Engineers found cracks in two piers", "Ana Lopez")
    assert [text for _, text in kept] == [title, "Engineers found cracks in two piers", *BODY]
    assert dropped == [(3, "Ana Lopez", "label under the headline")]


@pytest.mark.parametrize("line, left_out", [
    ("Newtown United 2-1 Oldham Rovers (aet)", True), ("Newtown United 2 Oldham Rovers 1 (after extra time)", True),
    ("Newtown 24, Oldham 17", True), ("St. Ann’s College 101–99 Oldham High School", True),
    ("Newtown beat Oldham 2-1 in the rain", False), ("A 3-2 vote by the council ends a dispute", False),
])
def test_the_score_of_a_match_under_the_headline_is_no_text(line, left_out):
    _, _, dropped, _ = page("Council closes the old bridge", line)
    assert dropped == [(2, line, "label under the headline")] * left_out


def test_crossheads_are_left_out_and_short_lines_elsewhere_are_not():
    body = [BODY[0], "What happens next", BODY[1], "(Laughter)", BODY[2], "Yes", "No", BODY[0], "The end came soon."]
    title, kept, dropped, _ = page("Council closes the old bridge", body=body)
    assert [text for _, text in kept] == [title, *body[:1], *body[2:]]
    assert dropped == [(3, "What happens next", "crosshead")]


def test_a_first_line_over_a_dateline_is_the_headline():
    body = ["NEWTOWN, March 3 (UPI) — The town council voted on Monday to close the old bridge until the spring.", *BODY[1:]]
    assert page("Council votes to close the old bridge to all traffic.", body=body)[0].startswith("Council votes")


def test_teasers_and_readers_comments_go_with_their_headings():
    tail = ["Most read", "Ferry to start in May", "3 hours ago", "Why bridges crack", *BODY[:1], "Comments",
    "I never liked that bridge, to be honest with you."]
    title, kept, dropped, _ = sort_lines(list(enumerate(["Council closes the old bridge", *BODY, *tail], 1)))
    assert [text for _, text in kept] == [title, *BODY, BODY[0]]
    assert [d.text for d in dropped] == tail[:4] + tail[5:]


def test_hard_wrapped_lines_are_joined_and_keep_their_numbers():
    text = ("Council closes the old bridge\n\nThe town council voted on Monday to close the old bridge\nuntil the spring, after engineers "
            "found cracks in two of\nits piers, which were built of stone in the year 1820.\n\nShop owners on both banks fear that they "
            "will lose\ncustomers.\nSome of them plan to run a small ferry.\n")
    assert numbered(text) == [
        (1, "Council closes the old bridge"),
        (3, "The town council voted on Monday to close the old bridge until the spring, after engineers found cracks in two of its piers, "
            "which were built of stone in the year 1820."),
        (7, "Shop owners on both banks fear that they will lose customers."), (9, "Some of them plan to run a small ferry.")]


def test_every_newline_style_gives_the_same_lines():
    texts = [newline.join(["One line.", "", "Two lines.", ""]) for newline in ("\n", "\r\n", "\r", "\u2028", "\x85")]
    assert [numbered(text) for text in texts] == [[(1, "One line."), (3, "Two lines.")]] * 5


@pytest.mark.parametrize("data, text, encoding", [
    ("“é”".encode(), "“é”", "utf-8"), ("“é”".encode("utf-8-sig"), "“é”", "utf-8-sig"), ("“é”".encode("cp1252"), "“é”", "cp1252"),
    ("“é”".encode("utf-16"), "“é”", "utf-16"), ("\ufeff“é”".encode("utf-16-be"), "“é”", "utf-16"), ("“é”".encode("utf-32"),
    "“é”", "utf-32"),
    ("“é” “é”".encode()[:-1], "“é” “é\ufffd", "utf-8 with broken bytes"),
])
def test_encodings(data, text, encoding):
    assert decode(data) == (text, encoding)


def test_the_encoding_is_told(tmp_path):
    article = load(tmp_path, "\n\n".join(BODY), encoding="cp1252")
    assert article.paragraphs == BODY and article.source["encoding"] == "cp1252" and article.title == ""


GERMAN = ("Der Stadtrat hat am Montag beschlossen, die alte Brücke bis zum Frühling zu sperren, nachdem Ingenieure Risse gefunden hatten. "
          "Die Kosten der Reparatur liegen bei drei Millionen Euro.")


@pytest.mark.parametrize("data, words", [
    (b"", "is empty"), (b" \n\t ", "is empty"), (bytes(range(256)) * 20, "binary|not a text"),
    (b"\x89PNG\r\n\x1a\n" + bytes(500), "binary|not a text"),
    (GERMAN.encode(), "not in English"), (b"Council closes the old bridge\n", "no paragraph of running text"),
    (b"a,b\n1,2\n3,4\n", "no paragraph"),
    (b"Home\nNews\nSport\n", "no paragraph"), (b"\x81\x8d\x8f words", "UTF-8"), (b"The bridge is old. " * 60000, "characters"),
])
def test_bad_input_names_the_file_and_the_way_out(tmp_path, data, words):
    path = tmp_path / "odd.txt"
    path.write_bytes(data)
    with pytest.raises(ArticleError, match=words) as error:
        load_article(path)
    message = str(error.value)
    assert "odd.txt" in message and "\n" not in message and ":" in message and 10 <= len(message) <= 500


@pytest.mark.parametrize("path, words", [("nowhere.txt", "does not exist"), (".", "is a folder"),
("x" * 5000, "cannot be opened|does not exist"),
                                         ("a\0b", "does not exist|cannot be opened")])
def test_paths_that_are_no_file(path, words):
    with pytest.raises(ArticleError, match=words) as error:
        load_article(path)
    assert isinstance(error.value, ValueError) and 10 <= len(str(error.value)) <= 500 and str(error.value).isprintable()


@pytest.mark.parametrize("file, name", [
    ("...txt", "article"), ("..txt", "article"), (".txt", "txt"), ("My notes, 3%20%s.txt", "My notes, 3%20%s"), ("x\ny\t.txt", "x-y-"),
    ("a\\b:c.txt", "a-b-c"), ("\u202etxt.a.txt", "-txt.a"), ("\udcff.txt", "-"), ("a" * 250, "a" * 240), ("é" * 125 + ".md", "é" * 120),
])
def test_a_name_is_fit_for_a_folder_that_lies_where_it_should(tmp_path, file, name):
    article = load(tmp_path, "\n\n".join(BODY), file)
    folder = tmp_path / "figures" / article.name / "tables"
    folder.mkdir(parents=True)
    assert article.name == name and folder.resolve().parents[1] == (tmp_path / "figures").resolve()
    assert not (tmp_path / f"{article.name}.csv").exists() and article.name.encode()


def test_a_text_that_is_not_english_is_read_but_not_loaded():
    assert english_share(GERMAN) < .05 < .2 < english_share(" ".join(BODY))
    assert len(read(GERMAN).sentiment) == 1 and english_share("") == 0


def test_an_article_can_be_made_by_hand():
    assert Article("A headline", ["One.", "Two."]).text == "One.\n\nTwo."


def test_the_rules_are_well_formed():
    rows = rules.table("boilerplate")
    assert {row["where"] for row in rows} == {"whole", "label", "start", "end", "part"}
    assert all(row["text"].strip() and row["text"] == row["text"].lower() and row["reason"] for row in rows)
    assert len({(row["where"], row["text"]) for row in rows}) == len(rows)
    for name in ("boilerplate_dates", "boilerplate_credits", "function_words"):
        assert all(word == word.lower() and " " not in word for word in rules.lines(name))
        assert len(rules.lines(name)) == len(rules.words(name))
