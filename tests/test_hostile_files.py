"""Broken, odd and hostile files: each gives a sensible article or an ArticleError of one line."""
import io
import json
import os
import random
import runpy
import subprocess
import sys
import zipfile
import zlib
from pathlib import Path

import pages
import pytest
from test_article import BODY, MIAMI

from newsread import ArticleError, load_article, read
from newsread.article import extract, load, sandbox

TITLE = "Council closes the old bridge"
TEXT = "\n\n".join([TITLE, *BODY])
PAGE = pages.page(TITLE, BODY)
CAFE = TEXT.replace("bridge", "café")


def zipped(**members):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml").replace("_rels", ".rels"), data)
    return buffer.getvalue()


def repacked(data, replace):
    """A Word file with members of {name: bytes -> bytes} changed, or new."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in {**dict.fromkeys(old.namelist()), **dict.fromkeys(replace)}:
            member = old.read(name) if name in old.namelist() else b""
            new.writestr(name, replace[name](member) if name in replace else member)
    return buffer.getvalue()


WORD, PDF = pages.word(TITLE, BODY), pages.pdf(TITLE, BODY)
DOCUMENT = "word/document.xml"
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
ENTITIES = {
    "laughs": f'<!DOCTYPE d [<!ENTITY l0 "ha">{LAUGHS}]>', "external": '<!DOCTYPE d [<!ENTITY l11 SYSTEM "file:///etc/passwd">]>',
    "remote": '<!DOCTYPE d [<!ENTITY l11 SYSTEM "http://127.0.0.1:1/x">]>',
}


def with_entity(kind):
    return repacked(WORD, {DOCUMENT: lambda xml: xml.replace(b"<w:document", ENTITIES[kind].encode() + b"<w:document", 1).replace(
        b"Shop owners", b"&l11; Shop owners", 1)})


def pdf_of(objects, trailer="/Root 1 0 R"):
    """A PDF of objects (str or bytes), numbered from 1, with a right table of references."""
    out, places = bytearray(b"%PDF-1.7\n"), []
    for n, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % n + (body if isinstance(body, bytes) else body.encode()) + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1) + b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(out + f"trailer\n<</Size {len(places) + 1} {trailer}>>\nstartxref\n{start}\n%%EOF".encode())


def stream(data, extra=""):
    return f"<</Length {len(data)}{extra}>>\nstream\n".encode() + data + b"\nendstream"


def one_page(content, extra=""):
    return pdf_of(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                   "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/XObject<</X 4 0 R>>>>>>",
                   stream(content, extra), "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"])


def encrypted(password):
    import pypdf
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(PDF))
    writer.encrypt(user_password=password, owner_password="owner", algorithm="RC4-128")
    return pages.saved(writer.write)


def shuffled(data, seed=3, share=50):
    """The bytes with one in `share` changed."""
    rng, data = random.Random(seed), bytearray(data)
    for _ in range(len(data) // share):
        data[rng.randrange(len(data))] = rng.randrange(256)
    return bytes(data)


def nested(tag, depth=10_000):
    return f"<html><body>{f'<{tag}>' * depth}{''.join(f'<p>{p}</p>' for p in BODY)}{f'</{tag}>' * depth}</body></html>".encode()


def plain_pages(*lines):
    """A PDF page with lines of text."""
    return one_page(b"BT /F 12 Tf 14 TL 72 720 Td " + b" ".join(b"(%s) Tj T*" % line.encode("cp1252") for line in lines) + b" ET")


ARTICLE, REFUSED, EITHER = "an article", "", None           # what has to come out; any other: words of the refusal
JAPANESE = "東京で会議が開かれた。" * 50
GAPS = ((b"a", b" ", b"b"), (b"a", b".", b"b"), (b"1", b"1", b"x"), (b"a", b"a", b"a"), (b"By Ana", b" ", b"Lopez"))
TEXTS = {
    "empty.txt": (b"", "is empty"), "blank.txt": (b" \r\n\t\n" * 50, "is empty"), "only-a-mark.txt": (b"\xef\xbb\xbf",
    "is empty"),
    "utf-8-mark.txt": (TEXT.encode("utf-8-sig"), ARTICLE), "utf-16.txt": (TEXT.encode("utf-16"), ARTICLE),
    "utf-16-be.txt": (b"\xfe\xff" + TEXT.encode("utf-16-be"), ARTICLE), "utf-32.txt": (TEXT.encode("utf-32"), ARTICLE),
    "utf-16-without-mark.txt": (TEXT.encode("utf-16-le"), "binary"), "utf-16-cut.txt": (TEXT.encode("utf-16")[:-1], ARTICLE),
    "cp1252.txt": (CAFE.encode("cp1252"), ARTICLE), "mac.txt": (CAFE.encode("mac-roman"), EITHER),
    "shift-jis.txt": (JAPANESE.encode("shift-jis"), REFUSED), "japanese.txt": (JAPANESE.encode(), REFUSED),
    "cut-in-a-letter.txt": (f"{CAFE} A café".encode()[:-1], ARTICLE),
    "two-encodings.txt": (CAFE.encode() + b" \x93x\x94", ARTICLE),
    "mojibake.txt": (CAFE.encode().decode("cp1252", "ignore").encode(), ARTICLE),
    "shuffled.txt": (shuffled(TEXT.encode()), EITHER),
    "cr.txt": (TEXT.replace("\n", "\r").encode(), ARTICLE), "crlf.txt": (TEXT.replace("\n", "\r\n").encode(), ARTICLE),
    "lfcr.txt": (TEXT.replace("\n", "\n\r").encode(), ARTICLE), "line-separators.txt": (TEXT.replace("\n",
    "\u2028").encode(), ARTICLE),
    "next-line.txt": (TEXT.replace("\n", "\x85").encode(), ARTICLE), "form-feed.txt": (TEXT.replace("\n\n",
    "\f").encode(), ARTICLE),
    "a-nul.txt": (TEXT.replace("year", "ye\0ar").encode(), ARTICLE), "nuls.txt": (bytes(5000), "binary"),
    "noise.txt": (random.Random(1).randbytes(20_000), REFUSED), "program.txt": (b"\x7fELF\2\1\1" + bytes(4000), REFUSED),
    "picture.txt": (b"\x89PNG\r\n\x1a\n" + random.Random(2).randbytes(5000), REFUSED),
    "one-line.txt": (" ".join(BODY).encode(), ARTICLE),
    "a-long-line.txt": (" ".join(BODY * 2000).encode(), ARTICLE), "one-word.txt": (b"a" * 900_000, REFUSED),
    "marks.txt": (("“" * 300_000).encode(), REFUSED), "headlines.txt": (f"{TITLE}\n".encode() * 20_000, REFUSED),
    "too-long.txt": ("\n".join(BODY * 4000).encode(), "characters"),
    "50-mb.txt": (lambda: b"The bridge is old. " * 2_700_000, "larger than"),
    "right-to-left.txt": (TEXT.replace("Ana Lopez", "\u202eAna Lopez\u202c").encode(), ARTICLE),
    "table.csv": (b"a,b\n1,2\n" * 900, REFUSED),
    "code.py": (b"import os\n\n\ndef main(x):\n    return x + 1\n" * 40, REFUSED),
    "data.json": (b'{"a": [1, 2, {"b": null}]}' * 90, REFUSED),
    "rich.rtf": (b"{\\rtf1 The bridge is closed.}", "word processor"), "old.doc": (b"\xd0\xcf\x11\xe0" + bytes(3000),
    "word processor"),
    "😀 «naïve» name\t.txt": (TEXT.encode(), ARTICLE), "hashes.md": (b"#" * 900_000, REFUSED),
    "stars.md": (b"*_[" * 300_000, REFUSED),
    "comments.txt": (b"<!---->" * 250 + b"\n" + TEXT.encode(), ARTICLE), "gaps.txt": (b"\n".join(
        begin + gap * 900 + end for begin, gap, end in GAPS for _ in range(100)), REFUSED),
    "pipes.md": (b"|" * 900_000 + b"x", REFUSED), "brackets.md": (b"[a](" * 200_000, REFUSED),
    "never-ending-head.md": (b"---\na: b\n" * 90_000, REFUSED),
    "notes.md": (f"# {TITLE}\n\n{TEXT}".encode(), ARTICLE),
}
WEB = {
    "page.html": (PAGE.encode(), ARTICLE), "no-article.html": (b"<html><body><p>Not found.</p></body></html>", "no paragraph"),
    "empty.html": (b"<html></html>", "no paragraph"), "no-tags.html": (TEXT.encode(), ARTICLE),
    "comment.html": (b"<!--" + b"-" * 99_000, REFUSED),
    "only-script.html": (b"<html><script>" + b"var x = 1;" * 999, REFUSED), "cut.html": (PAGE[:-650].encode(), ARTICLE),
    "spans.html": (nested("span"), EITHER), "divs.html": (nested("div"), EITHER), "bold.html": (nested("b"), EITHER),
    "tables.html": (nested("table><tr><td"), EITHER), "lists.html": (nested("ul><li"), EITHER),
    "quotes.html": (nested("blockquote"), EITHER),
    "attributes.html": (b"<html><body><p " + b"a=b " * 99_999 + b">" + PAGE.encode(), EITHER),
    "tags.html": (b"<html>" + b"<p>a" * 99_999, REFUSED),
    "entities.html": (PAGE.replace("Shop", "&l11;Shop").replace("<!DOCTYPE html>", ENTITIES["laughs"]).encode(), EITHER),
    "declared.html": (PAGE.replace("<!DOCTYPE html>", "<?xml version='1.0' encoding='utf-7'?><!DOCTYPE html>").encode(), ARTICLE),
    "nul.html": (PAGE.replace("year", "ye\0ar").encode(), EITHER), "utf-16.html": (PAGE.encode("utf-16"), ARTICLE),
    "shuffled.html": (shuffled(PAGE.encode()), EITHER),
    "15-mb.html": (lambda: PAGE.encode() + b"<p>More of it.</p>" * 800_000, EITHER),
    "base.html": (PAGE.replace("<head>",
    "<base href='file:///etc/'><link rel=canonical href='http://127.0.0.1:1'>").encode(), ARTICLE),
}
WORDS = {
    "letter.docx": (WORD, ARTICLE), "letter.txt": (WORD, ARTICLE), "cut.docx": (WORD[:-3000], REFUSED),
    "text.docx": (TEXT.encode(), ARTICLE),
    "zip.docx": (zipped(a="b"), "not a Word document"), "empty-zip.docx": (b"PK\x05\x06" + bytes(18), REFUSED),
    "bomb.docx": (lambda: repacked(WORD, {DOCUMENT: lambda xml: xml + b" " * 300_000_000}), "too large inside"),
    "media-bomb.docx": (lambda: repacked(WORD, {"word/media/a.png": lambda _: bytes(150_000_000)}), "too large inside"),
    "lying-bomb.docx": (lambda: lying(repacked(WORD, {DOCUMENT: lambda xml: xml + b" " * 90_000_000})), REFUSED),
    "many.docx": (lambda: repacked(WORD, {f"word/{n}.xml": lambda _: b"<a/>" for n in range(3000)}), "too large inside"),
    "laughs.docx": (with_entity("laughs"), EITHER), "external.docx": (with_entity("external"), EITHER),
    "remote.docx": (with_entity("remote"), EITHER),
    "nested.docx": (repacked(WORD, {DOCUMENT: lambda xml: xml.replace(b"<w:p>", b"<w:smartTag>" * 9999 + b"<w:p>", 1)}), REFUSED),
    "runs.docx": (lambda: repacked(WORD, {DOCUMENT: lambda xml: xml.replace(
        b"<w:p>", b"<w:p><w:r><w:t>a</w:t></w:r></w:p>" * 99_999 + b"<w:p>", 1)}), EITHER),
    "no-styles.docx": (repacked(WORD, {"word/styles.xml": lambda _: b""}), REFUSED),
    "shuffled.docx": (shuffled(WORD, share=2000), EITHER),
    "only-pictures.docx": (pages.word("", [""] * 3), REFUSED),
}
PDFS = {
    "print.pdf": (PDF, ARTICLE), "print.txt": (PDF, ARTICLE), "cut.pdf": (PDF[:len(PDF) // 2], REFUSED),
    "head.pdf": (b"%PDF-1.7\n", REFUSED),
    "no-pages.pdf": (pdf_of(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>"]), "without text"),
    "no-catalog.pdf": (pdf_of(["<</Type/Pages/Kids[]/Count 0>>"], ""), REFUSED), "locked.pdf": (encrypted("secret"),
    "locked with a password"),
    "open-lock.pdf": (encrypted(""), ARTICLE), "scan.pdf": (one_page(b"q 100 0 0 100 0 0 cm Q"), "without text"),
    "simple.pdf": (plain_pages(TITLE, "", *BODY), ARTICLE), "shuffled.pdf": (shuffled(PDF, share=3000), EITHER),
    "loop-of-pages.pdf": (pdf_of(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"]), REFUSED),
    "loop-of-forms.pdf": (one_page(b"/X Do /X Do",
    "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>"), REFUSED),
    "loop-of-tables.pdf": (PDF.replace(b"/Size", b"/Prev %d /Size" % PDF.rindex(b"xref", 0, PDF.rindex(b"startxref"))), EITHER),
    "flate-bomb.pdf": (lambda: one_page(zlib.compress(b" " * 400_000_000), "/Filter/FlateDecode"), REFUSED),
    "flate-twice.pdf": (lambda: one_page(zlib.compress(zlib.compress(b" " * 400_000_000)),
    "/Filter[/FlateDecode/FlateDecode]"), REFUSED),
    "operators.pdf": (lambda: one_page(zlib.compress(b"q Q " * 9_000_000), "/Filter/FlateDecode"), REFUSED),
    "words.pdf": (lambda: one_page(b"BT /F 9 Tf 9 TL " + b"(the cat sat on) Tj T* " * 200_000 + b"ET"), EITHER),
    "brackets.pdf": (lambda: one_page(b"[" * 500_000), REFUSED), "negative.pdf": (one_page(b"BT /F 9 Tf", "/Length -1"), REFUSED),
    "101-pages.pdf": (pdf_of(["<</Type/Catalog/Pages 2 0 R>>", f"<</Type/Pages/Kids[{'3 0 R ' * 101}]/Count 101>>",
    "<</Type/Page/Parent 2 0 R>>"]),
                      "over 100 pages"),
}
FILES = TEXTS | WEB | WORDS | PDFS


def lying(data):
    """A zip file that says of its largest member that it is small."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        size = max(e.file_size for e in archive.infolist())
    return data.replace(size.to_bytes(4, "little"), (1000).to_bytes(4, "little"))


def outcome(path):
    """The article or the message that load_article gives."""
    try:
        return load_article(path)
    except ArticleError as error:
        return str(error)


SLOW = {"50-mb.txt", "15-mb.html", "bomb.docx", "media-bomb.docx", "lying-bomb.docx", "runs.docx", "flate-bomb.pdf",
"flate-twice.pdf",
        "operators.pdf", "words.pdf", "brackets.pdf", "headlines.txt"}


@pytest.mark.parametrize("name", [pytest.param(name, marks=pytest.mark.slow) if name in SLOW else name for name in FILES])
def test_a_file_gives_an_article_or_says_why_not(tmp_path, name):
    data, expected = FILES[name]
    path = tmp_path / name
    path.write_bytes(data() if callable(data) else data)
    found = outcome(path)
    if isinstance(found, str):
        assert expected not in (ARTICLE,) and (expected or "") in found
        assert 10 <= len(found) <= 500 and found.isprintable() and path.suffix in found
        assert "root:" not in found and "Traceback" not in found
    else:
        assert expected in (ARTICLE, EITHER)
        assert "council voted" in found.text or expected is EITHER
        assert "root:" not in found.text and all(p and "\n" not in p for p in found.paragraphs)


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux says what a process has held at most")
def test_no_file_takes_more_than_500_mb(tmp_path):
    for name, (data, _) in FILES.items():
        (tmp_path / name).write_bytes(data() if callable(data) else data)
    command = [sys.executable, Path(__file__).with_name("measuring.py"), tmp_path]
    done = subprocess.run(command, capture_output=True, text=True, timeout=1200)
    assert done.returncode == 0, done.stderr
    peaks = json.loads(done.stdout)
    assert peaks.keys() == FILES.keys()
    assert not {name: peak for name, peak in peaks.items() if not 20 < peak < 500}


@pytest.mark.parametrize("kind", ["folder", "dangling link", "link to itself", "device", "pipe", "no permission"])
def test_what_is_no_file(tmp_path, kind):
    path = tmp_path / "bridge.txt"
    if kind == "folder":
        path.mkdir()
    elif "link" in kind:
        path.symlink_to(path if kind == "link to itself" else tmp_path / "gone.txt")
    elif kind == "pipe":
        os.mkfifo(path)
    elif kind == "device":
        path = "/dev/zero"
    else:
        path.write_text(TEXT)
        path.chmod(0)
        if os.access(path, os.R_OK):
            pytest.skip("this user may read anything")
    found = outcome(path)
    assert isinstance(found, str) and 10 <= len(found) <= 500 and found.isprintable()


@pytest.mark.parametrize("mark", ["\x08", "\x0b", "\x1f", "\ufffe", "&#8;", "&#x1F;", "&#xFFFE;", "&#11", "&#65535;"])
def test_a_page_with_control_characters_is_read_without_them(tmp_path, mark):
    path = tmp_path / "page.html"
    path.write_text(PAGE.replace("Shop owners", f"{mark}Shop{mark} owners{mark}").replace("<title>", f"<title>{mark}"), encoding="utf-8")
    article = load_article(path)
    assert article.paragraphs == BODY and not any("Shop owners" in d.text for d in article.dropped)
    harmless = "&#9; &#10; &#13; &#32; &#110; &#x1F600; &#655350; a&b"
    assert extract.CONTROL.sub("", harmless) == harmless


def test_half_characters_in_a_pdf_are_replaced(monkeypatch, capsys):
    monkeypatch.setattr(extract, "pdf", lambda data: {"title": "\ud800A", "author": "😀", "lines": []})
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    extract.main("pdf")
    assert json.loads(capsys.readouterr().out) == {"title": "?A", "author": "😀", "lines": []}


def test_a_link_is_followed(tmp_path):
    link = tmp_path / "link.txt"
    link.symlink_to(MIAMI)
    assert len(load_article(link).paragraphs) == 8


def test_time_and_memory_are_limited(tmp_path, monkeypatch):
    path = tmp_path / "page.html"
    path.write_text(PAGE, encoding="utf-8")
    for limit in ("SECONDS", "BYTES"):
        with monkeypatch.context() as patch:
            patch.setattr(sandbox, limit, 0)
            assert "takes over" in outcome(path)


def test_a_large_file_gets_through_however_often_the_clock_is_looked_at(tmp_path, monkeypatch):
    monkeypatch.setattr(sandbox, "TICK", .001)
    path = tmp_path / "page.html"
    path.write_text(PAGE.replace("</head>", f"<!-- {'x' * 500_000} --></head>"), encoding="utf-8")
    assert load_article(path).paragraphs == BODY


@pytest.mark.parametrize("kind, data, words", [
    ("html", b"<html><body>" + b"<br>" * 60_000, "too many elements"), ("docx", FILES["letter.docx"][0], "too large inside"),
    ("pdf", FILES["locked.pdf"][0], "password"), ("pdf", FILES["101-pages.pdf"][0], "over 100 pages"),
])
def test_what_the_process_refuses(monkeypatch, kind, data, words):
    monkeypatch.setattr(extract, "ENTRIES", 5)
    with pytest.raises(extract.Refused, match=words):
        getattr(extract, kind)(data)


def test_a_file_that_cannot_be_opened(tmp_path, monkeypatch):
    path = tmp_path / "bridge.txt"
    path.write_text(TEXT, encoding="utf-8")
    monkeypatch.setattr(type(path), "read_bytes", lambda self: (_ for _ in ()).throw(PermissionError(13, "Permission denied")))
    assert outcome(path) == f"{path} cannot be opened (Permission denied): check its name and permissions."


def test_a_file_that_is_too_large(monkeypatch):
    monkeypatch.setattr(load, "MAX_BYTES", 100)
    assert "larger than" in outcome(MIAMI)


def test_a_process_that_has_ended_holds_nothing():
    class Ended:
        pid = 2 ** 22 + 1                                   # above the largest that Linux gives
    assert sandbox.memory(Ended) == 0


@pytest.mark.parametrize("name, kind", [("page.html", "html"), ("layout.docx", "docx"), ("print.pdf", "pdf"), ("zip.docx",
"docx")])
def test_the_process_answers_in_json(monkeypatch, capsys, name, kind):
    data = pages.word(TITLE, BODY, table=True) if name == "layout.docx" else FILES[name][0]
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    monkeypatch.setattr(sys, "argv", ["extract.py", kind])
    runpy.run_path(extract.__file__, run_name="__main__")
    answer = json.loads(capsys.readouterr().out)
    assert "not a Word document" in answer["refused"] if name == "zip.docx" else len(answer["lines"]) > 4


def test_nothing_is_left_to_find_out_by_loading_twice(tmp_path):
    path = tmp_path / "page.html"
    path.write_text(PAGE, encoding="utf-8")
    assert load_article(path) == load_article(path)
    assert read(load_article(path)).text == "\n\n".join(BODY)
