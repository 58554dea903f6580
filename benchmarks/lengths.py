"""How the time of a reading grows with the length of hostile texts: `python benchmarks/lengths.py [characters ...]`.

A row a text, made of one piece again and again: seconds of processor time at each length (the median of RUNS), and the exponent,
the slope of log seconds over log characters (1: linear). Exponents over 1.2 are marked; so are texts that take over 30 s, which
are not made longer."""
import gc
import sys
import time
from pathlib import Path
from statistics import linear_regression, median

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from newsread import read  # noqa: E402

RUNS = 3
ROWS = ("quotes", "mentions", "actors", "sentiment", "topics", "tone_words", "tone_by_speaker", "tone_towards")
FRAMES = ("topic_intervals", "topic_evidence", "topic_leads")
PIECES = ["“", "”", "“ ", "\"", "\" ", "' ", "‘", "’ ", "« ", "said ", "he said ", "said Smith ", "Smith said ",
"“No,” said Smith. ", "“No ", "No,” said Ana Lopez, “",
          "said Smith, said Lopez, ", "who said that ", "Smith said that ", "according to ", "according to Smith, ", "he ",
          "the ", "president ",
          "the president of ", "President ", "Secretary of State ", "A ", "A", "Ana ", "Ana Lopez ", "Lopez, ",
          "Ana Lopez, president of Acme, ",
          "Ana Lopez (Acme) ", "U.S. ", "U.S.-led ", "Mr. ", "J. ", ", ", ",", "(", "( ", ")", "[", "[ ", "(a ", ". ", ".", "… ",
          "...", "? ", "a:", ": ",
          "; ", "-", "- ", "— ", "☃", "☃ ", "$", "#a ", "@a ", "1 ", "1,", "5 percent ", "good ", "not good ", "war ", "but ",
          "and ", "Ana and ", "of ", "of Ana ",
          "\n", "a\n", "Ana.\n", "“No.\n", "\t", " ", "\u200b", "\u0301", "\u202e", "𝔘", "a", "http://a.b/ ", "a.b@c.d ",
          "NAME: ", "NAME: yes\n", "’s ", "Ana’s ",
          "„", "“”", "‘’", "“‘", "«»", "\"'", "``", "“\n", "\"\n", "“No\n\n", "' said ", "“a” said he “b” ", "“,” ", "” said ",
          "Said ", "says: ", "said: “", "said “", "say said ", "told Ana that ", "he said, she said, ", "said he said she ",
          "who said ", "Ana, who said ", "which he said ", "that ", "that said ", "said that ", "if ", "because ", "to say ", "not to ",
          "AB ", "ABC", "Ab", "AbC", "ANA LOPEZ ", "ANA LOPEZ: ", "Ana-", "Ana.", "Ana/", "Ana Lopez said", "Mr. Ana ", "Dr. ",
          "Ana Lopez and ", "Ana Lopez, Bo Lind, ", "Ana of Acme of ", "Ana’s Bo’s ", "the Ana ", "Bank of ", "University of the ",
          "mayor ", "mayor Ana ", "former ", "minister of ", "British ", "Russian president ", "he, ", "his ", "her mother’s ",
          "Ana Lopez (", "Ana (ABC) ", "Ana, ", ", Ana, a mayor, ", ", a ", ", who ", ", who said, ", ", which, ", ",,", ", said, ",
          "()", "[]", "([{", ")(", "(“", "<", "<a>", "{", "{{a}}", "[a](b) ", "*a* ", "\\", "\n\n", "\r\n", "\n ", " \n", "a\n\n",
          "Ana\n", "Ana said\n", "“a”\n", "\x0b", "\x85", "\u2028", "0", "12 ", "1.", "1. ", "1/", "1:2 ", "1-2 ", "$1 ", "£1m ", "5% ",
          "1st ", "2024 ", "May 5, 2024 ", "--", "—", "–", " — ", " - ", "-a", "a-b ", "Ana — ", "“—", "_", "=", "~", "!", "?!", "?”", ".”",
          "…”", ". A", "A. ", "A.", "U.S.A.", "e.g. ", "etc. ", "Inc. ", "No. ", "St. ", "a. ", "a.", ".a", "a.b ", "a, ", "a'",
          "a’", "n't ",
          "don't ", "Ana's", "I ", "I'm ", "you ", "we said ", "very ", "very good ", "no good ", "never not ", "but good ",
          "good but bad ",
          "not only ", "tax ", "tax cut ", "war in Ukraine ", "football ", "Kyiv", "Kyiv ", "in Kyiv, Ukraine, ", "日本", "日本 ", "م", "é",
          "e\u0301", "\ufeff", "\0", "\0 ", "\ud800", "😀", "😀 ", "ſ", "İ", "a\u200b", "a" * 119 + " ", "A" * 121 + " ",
          "supercalifragilistic "]


def seconds(text):
    """Processor time of a text's reading, all tables."""
    gc.collect()
    start = time.process_time()
    reading = read(text)
    for table in ROWS:
        reading.rows(table)
    for table in FRAMES:
        getattr(reading, table)
    return time.process_time() - start


def measure(piece, lengths):
    """[seconds] of a piece again and again, at each length until it takes too long."""
    found = []
    for n in lengths:
        text = (piece * (n // len(piece) + 1))[:n]
        found.append(median(seconds(text) for _ in range(RUNS)))
        if found[-1] > 30:
            break
    return found


def exponent(lengths, times):
    return linear_regression(np.log(lengths[:len(times)]), np.log(times)).slope


def main(lengths):
    seconds("Ana Lopez said “no”.")                         # the word lists are read before the clock runs
    for piece in PIECES:
        times = measure(piece, lengths)
        growth = exponent(lengths, times)
        mark = " <<<" * (growth > 1.2 and times[-1] > .5 or times[-1] > 30)
        print(f"{growth:5.2f}  {' '.join(f'{t:7.2f}' for t in times)}  {piece!r}{mark}", flush=True)


if __name__ == "__main__":
    main([int(n) for n in sys.argv[1:]] or [20_000, 40_000, 80_000, 160_000, 320_000])
