"""Reports to files."""
from pathlib import Path

from ..drafts import drafts
from ..export import provenance
from .content import sections
from .page import page
from .word import document


def save_report(article, reading, folder):
    """Write report.html (one file, no request to any host) and report.docx into `folder`; their paths. Both or neither appear."""
    folder, title = Path(folder), article.title or article.name
    parts, made_of = sections(article, reading), provenance(article)
    with drafts(folder) as draft:
        (draft / "report.html").write_text(page(title, parts, made_of), encoding="utf-8", newline="\n")
        (draft / "report.docx").write_bytes(document(title, parts, made_of))
    return [folder / "report.html", folder / "report.docx"]
