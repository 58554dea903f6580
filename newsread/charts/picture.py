"""A figure to a small PNG: 256 colours are enough for ink, greys and four hues, and a quarter of the bytes."""
from io import BytesIO

import numpy as np
from PIL import Image
from PIL.PngImagePlugin import PngInfo


def png(fig, dpi, facts):
    """The bytes of a PNG at `dpi`, with `facts` {key: text} in its metadata.

    The 256 most frequent colours stay exactly what they are; the rest, shades of edges, take the nearest of them (Pillow's own
    palettes shift the house colours)."""
    with BytesIO() as raw:
        fig.savefig(raw, format="raw", dpi=dpi)
        size = tuple(int(x) for x in fig.bbox.size * dpi / fig.dpi)
        pixels = np.frombuffer(raw.getvalue(), ">u4") >> 8                 # red, green, blue; the last eight bits are opacity
    colours, number, times = runs(pixels)
    table = np.stack([colours >> 16, colours >> 8 & 255, colours & 255], axis=1).astype(np.int64)
    kept = np.sort(np.argsort(-np.bincount(number, times), kind="stable")[:256])
    nearest = np.array([np.abs(table[kept] - colour).sum(1).argmin() for colour in table], np.uint8)
    image = Image.frombytes("P", size, np.repeat(nearest[number], times).tobytes())
    image.putpalette(table[kept].astype(np.uint8).tobytes())
    info = PngInfo()
    for key, text in facts.items():
        info.add_itxt(key, text)
    with BytesIO() as out:
        image.save(out, "PNG", pnginfo=info, dpi=(dpi, dpi))               # optimize=True: 8 % smaller in nine times the time
        return out.getvalue()


def runs(pixels):
    """(sorted colours, the number of each run's colour, its length in pixels): there are far fewer runs than pixels to sort."""
    begins = np.flatnonzero(np.diff(pixels, prepend=~pixels[:1]))
    colours, number = np.unique(pixels[begins], return_inverse=True)
    return colours, number, np.diff(begins, append=len(pixels))
