"""How the time of a reading grows with the length of hostile texts: `python benchmarks/lengths.py [characters ...]`.

A row a text, made of one piece again and again: seconds of processor time at each length, and the exponent between the last two
thirds of the lengths (1: linear). Exponents over 1.2 are marked; so are texts that take over 30 s, which are not made longer."""
import math
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from newsread import read  # noqa: E402

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
          "NAME: ", "NAME: yes\n", "’s ", "Ana’s "]


def seconds(text):
    """Processor time of a text's reading, all tables."""
    start = time.process_time()
    reading = read(text)
    for table in ("quotes", "mentions", "actors", "sentiment", "topics", "tone_words", "tone_by_speaker", "tone_towards"):
        reading.rows(table)
    return time.process_time() - start


def measure(piece, lengths):
    """[seconds] of a piece again and again, at each length until it takes too long."""
    found = []
    for n in lengths:
        found.append(seconds((piece * (n // len(piece) + 1))[:n]))
        if found[-1] > 30:
            break
    return found


def exponent(lengths, times):
    """The growth between the length at a third of the way and the last."""
    first = len(times) // 3
    return math.log(max(times[-1], 1e-4) / max(times[first], 1e-4)) / math.log(lengths[len(times) - 1] / lengths[first])


def main(lengths):
    seconds("Ana Lopez said “no”.")                         # the word lists are read before the clock runs
    for piece in PIECES:
        times = measure(piece, lengths)
        growth = exponent(lengths, times)
        mark = " <<<" * (growth > 1.2 and times[-1] > .5 or times[-1] > 30)
        print(f"{growth:5.2f}  {' '.join(f'{t:7.2f}' for t in times)}  {piece!r}{mark}", flush=True)


if __name__ == "__main__":
    main([int(n) for n in sys.argv[1:]] or [20_000, 40_000, 80_000, 160_000, 320_000])
