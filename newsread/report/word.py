"""A report as a Word document: headings, captions, figures with text alternatives, tables as tables."""
import zipfile
from functools import singledispatchmethod
from io import BytesIO

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.shared import Mm, Pt

from .. import highlight, markup
from ..charts.cast import NOBODY
from ..charts.picture import png
from .content import Figure, Finding, Marked, Note, Table

MARGIN, WIDTH = 13.5, 183                                   # mm: a page of 210 mm holds a figure of two columns
MOST = 200                                                  # rows of a table that a document shows
LETTER, PADDING = 1.4, 4                                    # mm: a letter in a table, and what its cell leaves empty


def document(title, sections, made_of):
    """The bytes of a .docx; the same report gives the same bytes."""
    word = Word(title, made_of)
    for section in sections:
        word.document.add_heading(plain(section.title), level=1)
        for block in section.blocks:
            word.add(block)
    return word.bytes()


def plain(text):
    """Text that a Word document may hold."""
    return markup.CONTROL.sub("\ufffd", str(text))


class Word:
    """A document in the making."""

    def __init__(self, title, made_of):
        self.document, self.figures = Document(), 0
        page = self.document.sections[0]
        page.orientation, page.page_width, page.page_height = WD_ORIENT.PORTRAIT, Mm(210), Mm(297)
        page.left_margin = page.right_margin = Mm(MARGIN)
        normal = self.document.styles["Normal"]
        normal.font.name, normal.font.size = "Arial", Pt(10)
        self.document.core_properties.title, self.document.core_properties.author = plain(title)[:255], "newsread"
        self.document.add_heading(plain(title), level=0)
        self.document.add_paragraph(plain(made_of))

    @singledispatchmethod
    def add(self, block):
        """Write a block at the document's end, by its type."""

    @add.register
    def _(self, block: Finding):
        self.document.add_paragraph().add_run(plain(block.text)).bold = True

    @add.register
    def _(self, block: Note):
        self.document.add_paragraph(plain(block.text))

    @add.register
    def _(self, block: Figure):
        self.figures += 1
        picture = self.document.add_picture(BytesIO(png(block.fig, 300, {})), width=Mm(WIDTH))
        self.document.paragraphs[-1].paragraph_format.keep_with_next = True        # its caption stays below it
        for side in "TBLR":
            picture._inline.set(f"dist{side}", "0")         # LibreOffice takes 3 mm where none is given
        described = picture._inline.docPr
        described.set("descr", plain(block.fig.alt))
        described.set("title", plain(block.fig.title))
        self.document.add_paragraph(f"Figure {self.figures}. {plain(block.fig.title)}", style="Caption")

    @add.register
    def _(self, block: Table):
        self.document.add_paragraph(plain(block.caption), style="Caption").paragraph_format.keep_with_next = True
        cells = [[plain(markup.written(v)) for v in row] for row in block.frame.head(MOST).itertuples(index=False, name=None)]
        rows = [[str(c).replace("_", " ") for c in block.frame.columns], *cells]
        table = self.document.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
        table.autofit = False
        table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))          # repeated on each page
        wide = [Mm(width) for width in widths(rows)]
        for column, width in zip(table.columns, wide):                                  # LibreOffice reads these, Word the cells'
            column.width = width
        for n, (row, values) in enumerate(zip(table.rows, rows)):
            row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))                # a row stays on its page
            fill(row, values, wide, bold=n == 0)
        if len(block.frame) > MOST:
            self.document.add_paragraph(f"The first {MOST} of {len(block.frame)} rows; report.html and the CSV file hold them all.")

    @add.register
    def _(self, block: Marked):
        reading = block.reading
        for pieces in highlight.cut(reading.page, list(reading.quotes.itertuples()), list(reading.mentions.itertuples())):
            line = self.document.add_paragraph()
            for start, end, quote, name, begins in pieces:
                if begins:
                    line.add_run(f"[{plain(quote.actor or NOBODY)}] ").font.size = Pt(7)
                run = line.add_run(plain(reading.text[start:end]))
                run.italic, run.underline = quote is not None, name is not None

    def bytes(self):
        """The document, its files dated alike."""
        with BytesIO() as raw, BytesIO() as out:
            self.document.save(raw)
            with zipfile.ZipFile(raw) as made, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as same:
                for name in made.namelist():
                    same.writestr(zipfile.ZipInfo(name, (2000, 1, 1, 0, 0, 0)), made.read(name), zipfile.ZIP_DEFLATED)
            return out.getvalue()


def widths(rows):
    """Widths of columns in mm, WIDTH together: room for the longest word of up to 16 letters; what is left goes to longer texts."""
    columns = list(zip(*rows))
    words = [min(16, max((len(word) for cell in column for word in cell.replace("-", "- ").split()), default=1)) for column in columns]
    least = [word * LETTER + PADDING for word in words]
    more = [1 + min(300, max(map(len, column))) - min(word, max(map(len, column))) for word, column in zip(words, columns)]
    rest = WIDTH - sum(least)
    return [width + rest * (m / sum(more) if rest > 0 else width / sum(least)) for width, m in zip(least, more)]


def fill(row, values, wide, bold):
    """Write the cells of a table's row, small."""
    for cell, value, width in zip(row.cells, values, wide):
        cell.width = width
        run = cell.paragraphs[0].add_run(value)
        run.font.size, run.bold = Pt(7), bold
