"""The paragraph for a methods section."""
from newsread import Article, method, read, rules

ARTICLE = Article("“No” to the bridge", ["“We agree on this,” said Ana Lopez.", "“We do not agree at all,” she added later."], "bridge")


def test_it_says_what_was_read_how_and_how_often_that_is_right():
    told = method.paragraph(ARTICLE, read(ARTICLE))
    assert told.startswith("“‘No’ to the bridge” (16 words in 2 paragraphs) was read") and "no trained model" in told
    row = next(line for line in (rules.FOLDER.parent / "accuracy.csv").read_text(encoding="utf-8").splitlines()
               if line.startswith('quotes,PolNeAR (speech),200,"quotes with speaker, F1"'))
    f1, low, high = row.split('"')[2].split(",")[1:4]
    assert f"F1 of {f1} for quotes with their speaker on PolNeAR (speech) (95 % interval {low} to {high})" in told
    assert told.endswith("Nothing was corrected by hand.")


def test_every_figure_that_it_names_was_measured():
    (told,) = method.measured(read("Ana Lopez smiled."))
    assert told.count("95 % interval") == len(method.CHIEF)


def test_a_reading_of_another_make_borrows_no_figures():
    scheme = rules.FOLDER.parent / "topics_example.csv"
    for reading in (read("The river rose.", topics=scheme), read("Ana Lopez hopes that it rains.", attitudes=True)):
        assert method.measured(reading) == []


def test_what_was_corrected_by_hand_is_counted(tmp_path):
    path = tmp_path / "bridge.csv"
    path.write_text("what,where,from,to,note\nspeaker,not agree at all,,Bo Lind,heard it\n", encoding="utf-8")
    assert method.paragraph(ARTICLE, read(ARTICLE, corrections=path)).endswith("One item was corrected by hand.")
