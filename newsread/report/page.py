"""A report as one HTML page that asks nothing of any other host."""
import re
from functools import singledispatch
from io import StringIO

from .. import highlight, markup
from ..charts.style import house
from .content import Figure, Finding, Marked, Note, Table

TAG, ID = re.compile("<[^>]*>"), re.compile(r'(\bid="|url\(#|href="#)')
# The policy keeps a browser from loading or running anything, should some text get past the escaping.
PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
body {{ font: 16px/1.5 "DejaVu Sans", Verdana, sans-serif; color: #222; max-width: 60rem; margin: 2rem auto; padding: 0 1rem;
  overflow-wrap: break-word; }}
h1 {{ font-size: 1.6rem; line-height: 1.25; }} h2 {{ font-size: 1.25rem; margin-top: 2.5rem; border-bottom: 1px solid #222; }}
figure {{ margin: 1.5rem 0; }} figure svg {{ width: 100%; height: auto; }} figcaption, .note {{ color: #5f5f5f; font-size: .85rem; }}
.wide {{ overflow-x: auto; }} table {{ border-collapse: collapse; font-size: .8rem; margin: 1rem 0; }}
caption {{ font-weight: bold; padding: .3rem 0; }} th, td {{ border-bottom: 1px solid #d4d4d4; padding: .25rem .5rem; }}
span {{ white-space: normal !important; }}
@media print {{ h2 {{ break-after: avoid; }} figure, tr {{ break-inside: avoid; }} }}
</style>
</head>
<body class="{safe_class}">
<h1>{title}</h1>
<p class="note">{made_of}</p>
{body}
</body>
</html>
"""


def page(title, sections, made_of):
    """The page as a str; everything that came from the article is escaped."""
    body = "\n".join(f"<section>\n<h2>{markup.safe(s.title)}</h2>\n" + "\n".join(map(html, s.blocks)) + "\n</section>" for s in sections)
    return PAGE.format(title=markup.safe(title), made_of=markup.safe(made_of), safe_class=markup.SAFE, body=body)


@singledispatch
def html(block):
    """A block as HTML, by its type."""


@html.register
def _(block: Finding):
    return markup.paragraph(block.text, strong=True)


@html.register
def _(block: Note):
    return f'<p class="note">{markup.safe(block.text)}</p>'


@html.register
def _(block: Table):
    return f'<div class="wide">{markup.table(block.frame, block.caption)}</div>'


@html.register
def _(block: Marked):
    return highlight.highlighted(block.reading)


@html.register
def _(block: Figure):
    return f"<figure>\n{svg(block.fig, block.name)}\n<figcaption><details><summary>In words</summary>\n" \
           f"{markup.safe(block.fig.alt)}</details></figcaption>\n</figure>"


def svg(fig, name):
    """The figure's <svg> element, named for screen readers, with ids of its own."""
    with house(), StringIO() as out:
        fig.savefig(out, format="svg", metadata={"Date": None})
        drawn = out.getvalue()
    drawn = TAG.sub(lambda tag: ID.sub(rf"\g<1>{name}-", tag[0]), drawn[drawn.index("<svg "):])
    return drawn.replace("<svg ", f'<svg role="img" aria-label="{markup.safe(fig.title)}" ', 1)
