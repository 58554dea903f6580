"""Sentences, paragraphs and tokens of a text."""
import pytest

from newsread import language, rules
from newsread.language import cut, tokenizer


def sentences(text):
    page = cut(text)
    return [page.string(*s) for s in page.sentences]


@pytest.mark.parametrize("text, expected", [
    ("Talks in the U.S. While he slept, they ended.", ["Talks in the U.S.", "While he slept, they ended."]),
    ("The U.S. Senate met. It rose.", ["The U.S. Senate met.", "It rose."]),
    ("Gov. Ana J. Lopez left at 5 p.m. She returned.", ["Gov. Ana J. Lopez left at 5 p.m.", "She returned."]),
    ("“Is it over?” she asked. “Yes.” He left.", ["“Is it over?” she asked.", "“Yes.”", "He left."]),
    ("They wait… and wait. Then… Nothing.", ["They wait… and wait.", "Then…", "Nothing."]),
    ('"Stop." "Why?" He ran.', ['"Stop."', '"Why?"', "He ran."]),
    ("It fell 3.5 percent to No. 2 of Acme Inc. shares.", ["It fell 3.5 percent to No. 2 of Acme Inc. shares."]),
    ("One\nTwo. Three", ["One", "Two.", "Three"]),
])
def test_sentences(text, expected):
    assert sentences(text) == expected


def test_paragraphs_are_the_blocks_between_newlines_that_hold_anything():
    page = cut("Ants bite.\n\n  \nCats doze. Eels flow.\n")
    assert [page.string(*p) for p in page.paragraphs] == ["Ants bite.", "Cats doze. Eels flow."]
    assert page.paragraph_of == [1] * 3 + [2] * 6


def test_offsets_index_the_text_with_any_characters():
    text = "Ωmega 𝔘ber \ud800 café\u200b “x”.\n\n\tEnd"
    page = cut(text)
    assert all(text[s:e].replace("\ud800", "\ufffd") == w for s, e, w in zip(page.starts, page.ends, page.words))
    assert "".join(page.words) == "".join(text.replace("\ud800", "\ufffd").split())


def test_long_runs_without_spaces_keep_every_character():
    page = cut("a " + "“" * 5000 + " b")
    assert "".join(page.words) == "a" + "“" * 5000 + "b"


def test_a_model_that_is_not_installed_says_how_to_install_it():
    with pytest.raises(OSError, match="python -m spacy download no_such_model"):
        cut("Hello.", model="no_such_model")


def test_tokens_are_those_of_spacy_whatever_was_read_before():
    text = "Don’t stop,\tsaid\u00a0Ana.\n\nShe won’t: “U.S.-led” e-mails (3.5%)…  \r\nEnd. "
    expected = [token.text for token in tokenizer()(text) if not token.is_space]
    assert cut(text).words == expected
    assert cut(text).words == expected                      # from the pieces kept


def test_a_short_title_is_one_token_and_ends_no_sentence():
    short = [title for row in rules.table("titles") if (title := row["title"]).endswith(".") and " " not in title]
    short = [title for title in short if language.abbreviations().get(title) != "maybe"]            # Halden Pens Pvt. Ltd.
    for title in short:
        page = cut(f"{title} Ana Lopez came.")
        assert page.words[0] == title and len(page.sentences) == 1, title
    assert len(short) > 20 and cut("(Capt. Ana Lopez swam.)").words[1] == "Capt."


def test_what_is_kept_of_pieces_is_bounded(monkeypatch):
    monkeypatch.setattr(language.known, "most", 10)
    cut("x" * 500 + " " + " ".join(f"word{n}" for n in range(100)))
    assert len(language.known) < 12 and max(map(len, language.known)) < 120
