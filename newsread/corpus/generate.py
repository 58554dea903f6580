"""Made-up corpora of any size, to try a machine or a cluster on: the project's own sample articles, their paragraphs reshuffled."""
import random
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from ..article import load_article

SAMPLES = Path(__file__).resolve().parents[2] / "data" / "articles"
OUTLETS = ("Echo", "Ledger", "Post")


def generate(folder, articles, paragraphs=6, per_file=2500, seed=0):
    """Write `articles` articles of `paragraphs` paragraphs as Parquet files of `per_file` rows (id, outlet, date, title, text); paths.

    Each is drawn from the sample articles with a fixed seed, so that the same call gives the same corpus."""
    samples = [load_article(path) for path in sorted(SAMPLES.glob("*.txt"))]
    pool = [p for sample in samples for p in sample.paragraphs]
    draw = random.Random(seed)
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for first in range(0, articles, per_file):
        rows = [(f"g{n:07d}", OUTLETS[n % 3], f"2025-{1 + n % 12:02d}-{1 + n % 28:02d}", samples[n % len(samples)].title,
                 "\n\n".join(draw.sample(pool, paragraphs))) for n in range(first, min(first + per_file, articles))]
        paths.append(folder / f"generated-{first:07d}.parquet")
        pq.write_table(pa.table(dict(zip(("id", "outlet", "date", "title", "text"), zip(*rows)))), paths[-1])
    return paths
