"""Figures to files that print: PDF, SVG, PNG and the numbers as CSV; the same bytes on every run."""
from html import escape
from pathlib import Path

from PIL import Image

from . import __version__
from .charts import FIGURES
from .charts.embed import embedding
from .charts.picture import png
from .drafts import drafts
from .tables import csv_text

FORMATS = ("pdf", "svg", "png", "csv")


def save_figure(fig, name, folder, source=""):
    """Write <folder>/<name>.pdf, .svg, .png (300 dpi) and .csv (fig.numbers); returns their paths.

    The title, the text alternative (fig.alt) and the provenance stand in the metadata of each picture. source: the Article (its
    name and sha256 are written) or a str. The four files appear together when all are whole; a failed run changes nothing."""
    made_of = provenance(source)
    with drafts(folder) as draft:
        pdf, svg, image, csv = paths = [draft / f"{name}.{kind}" for kind in FORMATS]
        with embedding():
            fig.savefig(pdf, format="pdf", metadata=pdf_metadata(fig, made_of))
        fig.savefig(svg, format="svg", metadata=svg_metadata(fig, made_of))
        svg.write_bytes(described(svg.read_text(encoding="utf-8"), name, fig).encode())
        image.write_bytes(png(fig, 300, png_metadata(fig, made_of)))
        csv.write_bytes(csv_text(fig.numbers).encode())
    return [Path(folder) / path.name for path in paths]


def provenance(source=""):
    """'miami-talks, sha256 1a2b…, newsread 0.1.0' of an Article; of a str, the str and the version."""
    parts = [source] if isinstance(source, str) else [source.name, f"sha256 {source.sha256}"]
    return ", ".join([p for p in parts if p] + [f"newsread {__version__}"])


def pdf_metadata(fig, made_of):
    return {"Title": fig.title, "Subject": fig.alt, "Keywords": made_of, "Creator": "newsread", "CreationDate": None}


def svg_metadata(fig, made_of):
    return {"Title": fig.title, "Source": made_of, "Creator": "newsread", "Date": None}


def png_metadata(fig, made_of):
    return {"Title": fig.title, "Description": fig.alt, "Source": made_of, "Software": f"newsread {__version__}"}


def described(svg, name, fig):
    """The SVG with its text alternative where screen readers look for it: role, title and description of the root element."""
    head, rest = svg.split("<svg ", 1)
    root, rest = rest.split(">", 1)
    before, rest = rest.split("<title>", 1)
    title, rest = rest.split("</title>", 1)
    return (f'{head}<svg role="img" aria-labelledby="{name}-title {name}-desc" {root}>{before}<title id="{name}-title">{title}'
            f'</title>\n <desc id="{name}-desc">{escape(fig.alt)}</desc>{rest}')


def figures_page(folder):
    """Write <folder>/README.md: every figure saved in the folder with its caption, its text alternative and what made it."""
    folder = Path(folder)
    pictures = sorted(folder.glob("*.png"), key=lambda p: (int(p.name.split("_")[0]) if p.name[0].isdigit() else 99, p.name))
    facts = {p.stem: picture_facts(p) for p in pictures}
    made_of = sorted({f.get("Source", "") for f in facts.values()})
    text = "\n\n".join([f"# Figures: {plain(folder.name)}", "Made of " + plain("; ".join(made_of)) + ". Each figure stands here "
                        "as PNG (300 dpi), PDF and SVG, with the numbers it shows as CSV.",
                        *(entry(folder, name, facts[name]) for name in facts)])
    with drafts(folder) as draft:
        (draft / "README.md").write_text(text + "\n", encoding="utf-8", newline="\n")
    return folder / "README.md"


def picture_facts(path):
    with Image.open(path) as picture:
        return dict(picture.text)


def entry(folder, name, facts):
    """One figure of the page: finding, picture, the same in words, the function that draws it, its other files."""
    title, alt = plain(facts.get("Title", name)), plain(facts.get("Description", ""))
    made = f"`newsread.charts.{FIGURES[name].__name__}(reading)` · " if name in FIGURES else ""
    narrow = f"89mm/{name}"
    column = " · one column (89 mm): " + links(narrow, ("png", "pdf", "svg")) if (folder / f"{narrow}.png").exists() else ""
    return (f"## {title}\n\n![{alt}]({name}.png)\n\n<details><summary>In words</summary>\n\n{alt}\n\n</details>\n\n"
            f"{made}{links(name, ('pdf', 'svg', 'csv'))}{column}")


def links(path, kinds):
    return ", ".join(f"[{kind.upper()}]({path}.{kind})" for kind in kinds)


def plain(text):
    """Text that Markdown shows as it is: no emphasis, links, tags or mathematics ("$5 and $6" is money)."""
    return "".join(f"&#{ord(c)};" if c in "\\`*_{}[]<>#|$&" else c for c in text)
