"""Many articles to the same tables, as Parquet, on one core or on a Dask cluster."""
from .cluster import connect
from .engine import read_corpus
from .sources import CorpusError
from .tables import load_table

__all__ = ["CorpusError", "connect", "load_table", "read_corpus"]
