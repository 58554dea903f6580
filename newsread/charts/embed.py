"""The fonts in a PDF: matplotlib cuts each font down for each figure anew, tables for typesetting and all, which takes most of
the time of a PDF. Here the letters that figures use are cut out of a font once."""
from contextlib import contextmanager, nullcontext
from functools import cache
from io import BytesIO
from unittest.mock import patch

from fontTools import subset
from fontTools.ttLib import TTFont
from matplotlib.backends import _backend_pdf_ps as backend
from matplotlib.font_manager import get_font

USUAL = frozenset([*range(0x20, 0x7F), *map(ord, "–—‘’“”„•…·×÷±≤≥−→←↑↓△▽")])     # in every PDF, whether it needs them or not
TYPESETTING = ["GSUB", "GPOS", "GDEF", "kern", "FFTM"]                          # a PDF says itself where each letter stands


@contextmanager
def embedding():
    """Within this context matplotlib embeds fonts cut out by `part`; before 3.11, which cuts them otherwise, its own."""
    with patch.object(backend, "get_glyphs_subset", part) if hasattr(backend, "SubsetResults") else nullcontext():
        yield


def part(path, glyphs):
    """In place of matplotlib's get_glyphs_subset: a context that gives the open font and {glyph: its number in it}."""
    data, numbers = cut(path, usual(path) | frozenset(glyphs))
    return nullcontext(backend.SubsetResults(TTFont(BytesIO(data), recalcTimestamp=False), numbers))


@cache
def usual(path):
    return frozenset(map(get_font(path).get_char_index, USUAL))


@cache
def cut(path, glyphs):
    """(bytes, {glyph: its number in it}) of a font with these glyphs alone."""
    options = subset.Options(glyph_names=False, recommended_glyphs=True, hinting=False)
    options.drop_tables += TYPESETTING
    options.font_number = path.face_index
    font, cutter = subset.load_font(path, options), subset.Subsetter(options)
    cutter.populate(gids=glyphs)
    cutter.subset(font)
    with font, BytesIO() as out:
        font.save(out, reorderTables=False)
        return out.getvalue(), cutter.glyph_index_map
