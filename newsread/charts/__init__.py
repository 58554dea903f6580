"""Figures of a Reading. Each takes (reading, width=183 or 89) and gives a Chart: a matplotlib Figure with `title` (the finding),
`numbers` (DataFrame of what is plotted) and `alt` (text alternative). FIGURES names them all, in order.

>>> from newsread import read
>>> FIGURES["1_actors_by_paragraph"](read("Ana Lopez met Bo Lind. Lopez smiled.")).title
'Ana Lopez is named most, two times'
"""
from .contrast import tone_narrator_and_speakers
from .overview import overview
from .people import actors_by_paragraph
from .speech import words_spoken
from .together import named_together
from .tone import tone_by_paragraph
from .topics import topics_by_paragraph
from .voices import who_speaks_where

FIGURES = {f"{n}_{figure.__name__}": figure for n, figure in enumerate((
    actors_by_paragraph, named_together, words_spoken, who_speaks_where, tone_by_paragraph, tone_narrator_and_speakers,
    topics_by_paragraph, overview), 1)}
