"""One article's whole reading as a page to mail (report.html) and a document to paste from (report.docx).

    python -m newsread.report path/to/article.txt [folder]
"""
from .content import Figure, Finding, Marked, Note, Section, Table, sections
from .notebook import shown
from .write import save_report

__all__ = ["Figure", "Finding", "Marked", "Note", "Section", "Table", "save_report", "sections", "shown"]
