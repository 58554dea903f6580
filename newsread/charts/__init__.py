"""Figures of a Reading. Each takes (reading, width=183 or 89) and gives a Chart: a matplotlib Figure with `title` (the finding),
`numbers` (DataFrame of what is plotted) and `alt` (text alternative). FIGURES names them all, in order.

>>> from newsread import read
>>> FIGURES["1_actors_by_paragraph"](read("Ana Lopez met Bo Lind. Lopez smiled.")).title
'Ana Lopez is named most, two times'
"""
from .contrast import tone_narrator_and_speakers
from .people import actors_by_paragraph
from .speech import words_spoken
from .tone import tone_by_paragraph
from .voices import who_speaks_where

FIGURES = {f"{n}_{f.__name__}": f for n, f in ((1, actors_by_paragraph), (3, words_spoken), (4, who_speaks_where),
                                               (5, tone_by_paragraph), (6, tone_narrator_and_speakers))}
