"""Tables and text as HTML in which nothing that came from an article can run: every piece is escaped, and $ stays money."""
import re
from html import escape

import pandas as pd

SAFE = "newsread tex2jax_ignore mathjax_ignore"             # MathJax leaves elements of these classes alone
CELL = "text-align:{}; vertical-align:top"
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def safe(value):
    """A str that is inert in HTML and in an attribute; characters that no document may hold become �.

    >>> safe("<b>5 & 6</b>\\0")
    '&lt;b&gt;5 &amp; 6&lt;/b&gt;�'
    """
    return escape(CONTROL.sub("\ufffd", str(value)))


def table(frame, caption="", right=()):
    """A DataFrame as an HTML table, numbers and the columns in `right` set to the right; its index is shown where it has a name."""
    if frame.index.name:
        frame = frame.reset_index()
    numbers = {*right, *frame.select_dtypes("number").columns}
    styles = [CELL.format("right" if c in numbers else "left") for c in frame.columns]
    head = row("th", [str(c).replace("_", " ") for c in frame.columns], styles)
    body = "\n".join(row("td", values, styles) for values in frame.itertuples(index=False, name=None))
    title = f'<caption style="text-align:left">{safe(caption)}</caption>\n' if caption else ""
    return f'<table class="{SAFE}">\n{title}<thead>{head}</thead>\n<tbody>\n{body}\n</tbody>\n</table>'


def row(tag, values, styles):
    cells = (f'<{tag} style="{style}">{safe(written(value))}</{tag}>' for value, style in zip(values, styles, strict=True))
    return f"<tr>{''.join(cells)}</tr>"


def written(value):
    """A cell's value as a reader wants it: two decimals, a true minus, lists with commas, nothing for what is missing.

    >>> [written(v) for v in (-.456, ("Kyiv", "Moscow"), None, 12, True)]
    ['−0.46', 'Kyiv, Moscow', '', '12', 'yes']
    """
    if isinstance(value, (tuple, list, set, frozenset)):
        return ", ".join(written(v) for v in (sorted(value, key=str) if isinstance(value, (set, frozenset)) else value))
    if pd.isna(value):
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.2f}".replace("-0.00", "0.00").replace("-", "−")
    return str(value)


def paragraph(text, strong=False):
    """One paragraph of plain text, in bold where it is a finding."""
    inner = f"<strong>{safe(text)}</strong>" if strong else safe(text)
    return f'<p class="{SAFE}">{inner}</p>'


class Html:
    """Something that a notebook shows: HTML, and plain text where there is no browser."""

    def __init__(self, html, plain):
        self.html, self.plain = html, plain

    def _repr_mimebundle_(self, include=None, exclude=None):
        return {"text/html": self.html, "text/plain": self.plain}
