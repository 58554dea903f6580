"""About what: the topic shares of each paragraph, with their intervals and the words of the text that make them.

data/rules/topics.csv holds the seeds; an analyst's own file of the same columns takes its place (load)."""
from .checks import check
from .evidence import COLUMNS as EVIDENCE_COLUMNS
from .evidence import counts, find, kwic, table
from .measure import ENOUGH, INTERVAL_COLUMNS, LEAD, LEAD_COLUMNS, intervals, leads, rollup, shares, tally
from .reader import TopicsError, load

TOPICS = load().ids

__all__ = ["ENOUGH", "EVIDENCE_COLUMNS", "INTERVAL_COLUMNS", "LEAD", "LEAD_COLUMNS", "TOPICS", "TopicsError",
           "check", "counts", "find", "intervals", "kwic", "leads", "load", "rollup", "shares", "table", "tally"]
