"""A paragraph for the methods section of a paper: what was read, how, and how often that is right."""
from . import __version__, findings
from .charts.page import corrected
from .charts.wording import count, listing, plural, titled, word_starts
from .topics import load

# the figures that it names: for each, the measure, its set in data/accuracy.csv, and what it is of
CHIEF = (("names with class, F1", "WorldWide NER", "F1 of {} for names with their class"),
         ("quotes with speaker, F1", "PolNeAR (speech)", "F1 of {} for quotes with their speaker"),
         ("tone, macro-F1", "NYT editorials", "macro-F1 of {} for tone"),
         ("topic, accuracy", "BBC paragraphs", "accuracy of {} for topics"))
HOW = ("Quotes are reported speech or writing, direct, indirect or mixed, each given to its speaker. Tone is the mean over sentences of "
       "the scores of words in VADER, AFINN and the Opinion Lexicon, amended for the news, names and fixed phrases passed over. Topics "
       "are shares of weighted seed words. Intervals cover 90 %.")


def paragraph(article, reading):
    """The paragraph as a str. Measured figures are those of the rules: it names none where a model or topics of one's own took part."""
    page = reading.page
    size = f"{plural(len(word_starts(page)), 'word')} in {plural(len(page.paragraphs), 'paragraph')}" \
           + (f"; SHA-256 {article.sha256[:12]}" if article.sha256 else "")
    how = f"names and sentences by the spaCy model {reading.model}" if reading.model else "rules and word lists, no trained model"
    parts = [f"{titled(article.title or article.name)} ({size}) was read with newsread {__version__} ({how}).", HOW]
    return " ".join([*parts, *measured(reading), by_hand(reading)])


def measured(reading):
    """[the sentence on how often the rules were right], [] where it is not theirs."""
    if reading.model or reading.attitudes or list(reading.topics.columns) != load().ids:
        return []
    known = findings.measured().set_index(["figure", "set"])
    told = [f"{text.format(known.newsread[figure, name])} on {name} (95 % interval {known['95 % interval'][figure, name]})"
            for figure, name, text in CHIEF]
    return [f"On public, human-annotated news, on which its rules were developed, it reached, × 100, {listing(told)}."]


def by_hand(reading):
    """How many items a person corrected."""
    n = corrected(reading)
    return f"{count(n, 'item').capitalize()} {'was' if n == 1 else 'were'} corrected by hand." if n else "Nothing was corrected by hand."
