"""Bytes to a str, a str to numbered lines."""
import codecs
import re
from itertools import pairwise

BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
        (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x7f]")
ENDS = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
WRAPPED = 110                                               # no hard-wrapped text has longer lines


def decode(data):
    """(text, name of the encoding) of bytes: by the byte order mark, else UTF-8, else cp1252 (else UnicodeDecodeError).

    UTF-8 with a few broken bytes (a file cut short) is read as such, the broken ones as U+FFFD."""
    for bom, name in BOMS:
        if data.startswith(bom):
            return data.decode(name, errors="replace").removeprefix("\ufeff"), name
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    if not broken:
        return text, "utf-8"
    if sum(c > "\x7f" for c in text) > 2 * broken:
        return text, "utf-8 with broken bytes"
    return data.decode("cp1252"), "cp1252"


def is_binary(text):
    """Do control characters say that this was never a text?"""
    return len(CONTROL.findall(text)) > len(text) / 200


def numbered(text):
    """[(line number, text)] of the lines that hold anything; the lines of hard-wrapped paragraphs are joined."""
    lines = list(enumerate(text.splitlines(), 1))
    if is_wrapped(lines):
        lines = join(lines)
    return [(n, line.strip()) for n, line in lines if line.strip()]


def inner(lines):
    """The pairs of lines with nothing between them."""
    return [(a, b) for (_, a), (_, b) in pairwise(lines) if a.strip() and b.strip()]


def is_wrapped(lines):
    """Do most lines stop in mid-sentence, at about the same width?"""
    pairs = inner(lines)
    broken = [a for a, b in pairs if not ENDS.search(a.rstrip()) and len(a) > 40 and b.strip()[0].isalnum()]
    return len(broken) >= 2 and len(broken) > len(pairs) / 2 and max(len(line) for _, line in lines) <= WRAPPED


def join(lines):
    """Each line that is nearly full takes up the next, unless that is blank or indented."""
    full = .7 * max(len(line) for _, line in lines)
    out, open_ = [], False
    for n, line in lines:
        if open_ and line.strip() and not line[0].isspace():
            out[-1][1].append(line.strip())
        else:
            out.append((n, [line.strip()]))
        open_ = bool(line.strip()) and len(line) >= full
    return [(n, " ".join(parts)) for n, parts in out]
