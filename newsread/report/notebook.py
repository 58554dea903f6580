"""A report's blocks in a notebook: its figures as they are, all else as the page has it."""
from functools import singledispatch

from .. import findings
from ..charts.wording import plural
from ..markup import Html
from .content import Figure, Marked, Table
from .page import html


def shown(block):
    """What Jupyter displays for a block: a Chart, or HTML in which nothing that came from an article can run."""
    return block.fig if isinstance(block, Figure) else Html(html(block), plain(block))


@singledispatch
def plain(block):
    """A block in words, for where there is no browser."""
    return block.text


@plain.register
def _(block: Table):
    return f"{block.caption}: {plural(len(block.frame), 'row')}"


@plain.register
def _(block: Marked):
    return findings.quotes(block.reading)
