"""Figures as files: four formats together, same bytes, alt text and provenance inside."""
import hashlib
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from xml.etree import ElementTree

import numpy as np
import pandas as pd
import pytest
from charts_kit import made
from PIL import Image
from pypdf import PdfReader

from newsread import __version__, export
from newsread.charts import FIGURES, embed, picture

ARTICLE = SimpleNamespace(name="port-talks", sha256="ab" * 32)
NAME = "3_words_spoken"
VARIED = ["2_named_together", "7_topics_by_paragraph", "8_overview"]    # curves, hatching, all marks
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def chart():
    return FIGURES[NAME](made(title="From $5 ... to $6 & <b>more</b>"))


def test_four_files_with_alt_text_and_provenance(chart, tmp_path):
    pdf, svg, png, csv = export.save_figure(chart, NAME, tmp_path, ARTICLE)
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted(f"{NAME}.{k}" for k in ("pdf", "svg", "png", "csv"))
    made_of = f"port-talks, sha256 {'ab' * 32}, newsread {__version__}"
    info = PdfReader(pdf).metadata
    assert (info.title, info.subject, info.keywords) == (chart.title, chart.alt, made_of)
    text = Image.open(png).text
    assert (text["Title"], text["Description"], text["Source"]) == (chart.title, chart.alt, made_of)
    root = ElementTree.parse(svg).getroot()
    assert root.get("role") == "img"
    assert [root.find(f"{SVG}title").text, root.find(f"{SVG}desc").text] == [chart.title, chart.alt]
    assert root.get("aria-labelledby").split() == [root.find(f"{SVG}{tag}").get("id") for tag in ("title", "desc")]
    assert made_of in svg.read_text(encoding="utf-8")
    pd.testing.assert_frame_equal(pd.read_csv(csv, keep_default_na=False)[["actor", "words"]], chart.numbers[["actor", "words"]])


def test_fonts_are_embedded_truetype_and_svg_text_is_text(chart, tmp_path):
    pdf, svg, png, _ = export.save_figure(chart, NAME, tmp_path)
    page = PdfReader(pdf).pages[0]
    fonts = [f.get_object() for f in page["/Resources"]["/Font"].values()]
    kinds = {d.get_object()["/Subtype"] for f in fonts for d in f.get("/DescendantFonts", [f])}
    assert kinds <= {"/CIDFontType2", "/TrueType"}
    texts = [t for t in ElementTree.parse(svg).iter(f"{SVG}text")]
    assert chart.title in [t.text for t in texts] and "'DejaVu Sans', sans-serif" in texts[0].get("style")
    assert float(page.mediabox.width) == pytest.approx(183 / 25.4 * 72, abs=.01)
    assert Image.open(png).size[0] == 2161


def test_bytes_are_the_same_in_another_process(chart, tmp_path):
    code = ("import sys; sys.path[:0] = ['tests', '.']; from charts_kit import made; from newsread import export, charts;"
            f"[export.save_figure(charts.FIGURES[n](made()), n, {str(tmp_path / 'b')!r}) for n in {VARIED}]")
    subprocess.run([sys.executable, "-c", code], check=True, env={"PYTHONHASHSEED": "7"}, cwd=Path(__file__).parent.parent)
    for name in VARIED:
        export.save_figure(FIGURES[name](made()), name, tmp_path / "a")
    digests = [{p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in (tmp_path / x).iterdir()} for x in "ab"]
    assert digests[0] == digests[1] and len(digests[0]) == 4 * len(VARIED)


def test_a_failed_run_changes_nothing(chart, tmp_path, monkeypatch):
    before = {p: p.read_bytes() for p in export.save_figure(chart, NAME, tmp_path)}
    monkeypatch.setattr(export, "csv_text", lambda numbers: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        export.save_figure(FIGURES[NAME](made(1)), NAME, tmp_path)
    assert {p: p.read_bytes() for p in tmp_path.iterdir()} == before


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-dash", "@x", "\t=1", "\r=1", "\n=1", "\0=1"])
def test_no_cell_or_head_of_the_numbers_is_run(chart, tmp_path, cell):
    chart.numbers = pd.DataFrame({cell: [cell, "a=b"], "share": [-.25, 1 / 3]})
    *_, csv = export.save_figure(chart, NAME, tmp_path)
    assert csv.read_text(encoding="utf-8").lstrip('"')[0] in "'\ufffd" and pd.read_csv(csv).iloc[0, 0][0] in "'\ufffd"
    assert pd.read_csv(csv).iloc[1].tolist() == ["a=b", .3333] and pd.read_csv(csv).share[0] == -.25


def test_figures_page_shows_all_figures_and_escapes(chart, tmp_path):
    export.save_figure(chart, NAME, tmp_path, "port [talks] $5")
    export.save_figure(FIGURES["1_actors_by_paragraph"](made()), "1_actors_by_paragraph", tmp_path)
    export.save_figure(chart, NAME, tmp_path / "89mm")
    page = export.figures_page(tmp_path).read_text(encoding="utf-8")
    assert page.index("(1_actors_by_paragraph.png)") < page.index(f"({NAME}.png)")
    assert export.plain(chart.alt) in page and "&#91;talks&#93; &#36;5" in page and "$" not in page
    assert f"[SVG]({NAME}.svg)" in page and f"charts.{NAME[2:]}(reading)" in page
    assert page.count("(89mm/") == 3 and f"[PNG](89mm/{NAME}.png)" in page


def test_a_pdf_depends_on_no_figure_before_it_and_reads_as_with_matplotlibs_own_fonts(tmp_path):
    names = ["Łukasz Żółty", "Office of finance", "Анна Петрова"]          # letters that few figures need, ligatures
    charts = [FIGURES[NAME](made(title=title)) for title in names]
    for folder, order in (("forth", (0, 1, 2)), ("back", (2, 1, 0))):
        embed.cut.cache_clear()
        for n in order:
            export.save_figure(charts[n], str(n), tmp_path / folder)
    for n, chart in enumerate(charts):
        one, other = (tmp_path / folder / f"{n}.pdf" for folder in ("forth", "back"))
        assert one.read_bytes() == other.read_bytes()
        chart.savefig(tmp_path / "own.pdf")
        text = PdfReader(tmp_path / "own.pdf").pages[0].extract_text()
        assert PdfReader(one).pages[0].extract_text() == text and names[n].split()[-1] in text


def recoloured(pixels, **how):
    """The (n, 3) colours of a row of pixels after `png`."""
    figure = SimpleNamespace(dpi=1, bbox=SimpleNamespace(size=np.array([len(pixels), 1])),
                             savefig=lambda file, **_: file.write(np.insert(pixels, 3, 255, axis=1).astype(np.uint8).tobytes()))
    return np.array(Image.open(BytesIO(picture.png(figure, 1, {}, **how))).convert("RGB"))[0]


def test_the_256_colours_that_cover_most_stay_what_they_are_and_others_take_the_nearest():
    shades = np.array([[n, n, n] for n in range(256)] + [[200, 200, 201]])
    pixels = np.repeat(shades, [3] * 256 + [1], axis=0)                     # the last colour is the rarest
    drawn = recoloured(pixels)
    assert (drawn[:-1] == pixels[:-1]).all() and drawn[-1].tolist() == [200, 200, 200]


def test_a_small_pale_area_keeps_its_hue_among_many_shades_of_ink():
    letters = np.tile([[n, n, n] for n in range(255, 0, -5)], (100, 1))     # edges: runs of one pixel, 51 shades
    areas = np.repeat([[255, 255, 255], [214, 239, 231], [214, 232, 242]], [2000, 40, 40], axis=0)      # a pale green, a pale blue
    drawn = recoloured(np.concatenate([letters, areas]), most=24)
    assert (drawn[len(letters):] == areas).all() and len(np.unique(drawn, axis=0)) == 24
    assert np.abs(drawn[:len(letters)] - letters).max() <= 8

