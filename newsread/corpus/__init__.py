"""Many articles to the same tables, as Parquet, on one core or on a Dask cluster."""
from .cluster import connect
from .engine import read_corpus
from .generate import generate
from .names import match_names, name_speakers, people
from .sources import CorpusError
from .tables import load_table

__all__ = ["CorpusError", "connect", "generate", "load_table", "match_names", "name_speakers", "people",
           "read_corpus"]
