"""Rows to DataFrames, with the same column types whether there are rows or none."""
import numpy as np
import pandas as pd

EMPTY = {
    **dict.fromkeys(("start", "end", "paragraph", "first_paragraph", "last_paragraph", "words", "mentions", "sentences", "scored_words", "quotes"), "int64"),
    **dict.fromkeys(("score", "low", "high", "confidence", "weight", "share", "lead"), "float64"),
    **dict.fromkeys(("collective", "judged", "mixed", "matches"), "bool")}


def frame(rows, columns):
    """A DataFrame of tuples, one a row, with the types of EMPTY where there are none.

    Text stays Python objects: pandas' own strings cannot hold every text (lone surrogates), and take most of a small table's time."""
    values = zip(*rows) if rows else [()] * len(columns)
    with pd.option_context("future.infer_string", False):
        return pd.DataFrame({column: array(column, some) for column, some in zip(columns, values)}, copy=False)


def array(column, values):
    """The values of one column: numbers and truths as such, numbers that may be missing as Int64, all else as objects."""
    if column == "speaker_start":
        return pd.array(values, dtype="Int64")
    if not values:
        return np.empty(0, EMPTY.get(column, object))
    return np.array(values) if isinstance(values[0], (bool, int, float)) else np.fromiter(values, object, len(values))


def shares(values, columns):
    """A DataFrame of a 2-D array, a row a paragraph (index, from 1), in one block, which is made faster than column by column."""
    return pd.DataFrame(values, pd.RangeIndex(1, len(values) + 1, name="paragraph"), pd.Index(columns, dtype=object), copy=True)
