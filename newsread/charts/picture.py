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
        width, height = (int(x) for x in fig.bbox.size * dpi / fig.dpi)
        pixels = np.frombuffer(raw.getvalue(), np.uint8).reshape(height, width, 4)[..., :3].astype(np.int64)
    colours, index = distinct(pixels @ [65536, 256, 1])
    kept = np.sort(np.argsort(-np.bincount(index.ravel()), kind="stable")[:256])
    table = np.stack([colours >> 16, colours >> 8 & 255, colours & 255], axis=1)
    nearest = np.array([np.abs(table[kept] - colour).sum(1).argmin() for colour in table], np.uint8)
    image = Image.fromarray(nearest[index], "P")
    image.putpalette(table[kept].astype(np.uint8).tobytes())
    info = PngInfo()
    for key, text in facts.items():
        info.add_itxt(key, text)
    with BytesIO() as out:
        image.save(out, "PNG", pnginfo=info, dpi=(dpi, dpi), optimize=True)
        return out.getvalue()


def distinct(pixels):
    """(sorted colours, the number of each pixel's colour) of 24-bit colours: np.unique without its sort of all pixels."""
    number = np.zeros(1 << 24, np.uint16)
    number[pixels] = 1
    colours = np.flatnonzero(number)
    number[colours] = np.arange(len(colours))
    return colours, number[pixels]
