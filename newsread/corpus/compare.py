"""What many articles say together: who is quoted where, tone and topics over time, words that mark an outlet.

All take tables of load_table(); `by` and `when` name carried columns (outlet, date). Intervals are taken over articles, since the
sentences of one article are not independent."""
import re
from collections import Counter

import numpy as np
import pandas as pd

from .. import language
from .sources import CorpusError

# 97.5 % points of Student's t for 0 (none), 1, 2, … 30 degrees of freedom
T = np.array((np.nan, 12.71, 4.30, 3.18, 2.78, 2.57, 2.45, 2.36, 2.31, 2.26, 2.23, 2.20, 2.18, 2.16, 2.14, 2.13, 2.12, 2.11, 2.10,
              2.09, 2.09, 2.08, 2.07, 2.07, 2.06, 2.06, 2.06, 2.05, 2.05, 2.05, 2.04))
UNCLEAR = r"\d{1,2}[/.-]\d{1,2}[/.-]\d"                      # 03/04/2025: of March or of April
WORD = re.compile(r"[^\W\d_](?:[’'-]?[^\W\d_])+")            # of two letters or more, of any alphabet


def quoted(quotes, by):
    """by, actor, words, quotes, articles, share, low, high: attributed words of each speaker, and their share of those of the outlet
    (shares())."""
    named = quotes[quotes.actor != ""]
    table = named.groupby([by, "actor"]).agg(words=("words", "sum"), quotes=("words", "size"), articles=("article", "nunique"))
    table = table.reset_index().merge(shares(named, by, "actor"))
    return table.sort_values([by, "words", "actor"], ascending=[True, False, True], ignore_index=True)


def sides(quotes, actors, by):
    """by, side, words, share, low, high: attributed words by the side that the article puts the speaker on ("" where it names none),
    and their share of those of the outlet (shares())."""
    sided = quotes.merge(actors[["article", "actor", "side"]], on=["article", "actor"], how="left").fillna({"side": ""})
    return shares(sided, by, "side")


def shares(quotes, by, what):
    """by, what, words, share, low, high: the share of an outlet's words that each `what` has, with a 95 % t interval over articles.

    A share of words is a ratio of two sums over articles; its variance is that of Cochran (1977, chapter 6)."""
    quotes = quotes.astype({"words": "int64"})              # whose squares fit
    parts = quotes.groupby([by, "article", what]).words.sum().reset_index()
    whole = parts.groupby([by, "article"]).words.transform("sum")
    table = parts.assign(squares=parts.words ** 2, products=parts.words * whole).groupby([by, what])[["words", "squares", "products"]]
    articles = quotes.groupby([by, "article"]).words.sum().reset_index()
    outlets = articles.assign(x2=articles.words ** 2).groupby(by).agg(total=("words", "sum"), x2=("x2", "sum"), n=("words", "size"))
    table = table.sum().reset_index().merge(outlets.reset_index(), on=by)
    table["share"] = table.words / table.total
    spread = table.squares - 2 * table.share * table.products + table.share ** 2 * table.x2
    n = table.n.where(table.n > 1)                          # nan for a single article: no interval
    half = t_of(table.n) * np.sqrt(spread.clip(lower=0) * n / (n - 1)) / table.total
    table["low"], table["high"] = (table.share - half).clip(lower=0), (table.share + half).clip(upper=1)
    return table[[by, what, "words", "share", "low", "high"]]


def t_of(n):
    """The 97.5 % points of Student's t for n values each; over 31 values by a formula, right to .005."""
    return np.where(n > 31, 1.96 + 2.5 / n, T[np.minimum(n - 1, 30)])


def means(table, keys, column, least, most=1):
    """keys, articles, column, low, high: the mean of a column of each group (a row is an article) with a 95 % t interval within the
    scale; no interval (nan) for a single article."""
    found = table.groupby(keys)[column].agg(articles="count", mean="mean", deviation="std").reset_index()
    half = t_of(found.articles) * found.deviation / np.sqrt(found.articles)
    ends = {"low": (found["mean"] - half).clip(least, most), "high": (found["mean"] + half).clip(least, most)}
    return found.drop(columns="deviation").rename(columns={"mean": column}).assign(**ends)


def volume(articles, when, by, period="M"):
    """How many articles there are: a row an outlet, a column a period."""
    return pd.crosstab(articles[by], periods(articles[when], period).rename(when))


def periods(dates, freq):
    """Which period each date lies in; CorpusError for what is no date. An article without one is left out by groupby."""
    said = dates.astype(str)
    if (unclear := said.str.match(UNCLEAR)).any():
        raise CorpusError(f"A column of dates holds {said[unclear].iloc[0]!r}, of which the month may be the first or the second "
                          "number: write them like 2025-01-31.")
    try:
        found = pd.PeriodIndex(dates, freq=freq)
    except ValueError as error:
        raise CorpusError(f"A column of dates holds something else ({error}): write them like 2025-01-31.") from error
    if found.isna().all():
        raise CorpusError("No article has a date: nothing can be said of time.")
    return found.astype(str)


def tone(sentiment, articles, when, by=None, period="M"):
    """period, (by,) articles, score, low, high: mean tone of the articles of each period, with a 95 % interval over articles.

    An article's tone is the mean of its paragraphs' scores, weighted by their sentences."""
    weights = sentiment.sentences + 1e-9                    # for an article in which there are none
    sums = pd.DataFrame({"score": sentiment.score * weights, "weight": weights}).groupby(sentiment.article).sum()
    scores = articles.set_index("article").join((sums.score / sums.weight).rename("score"))
    return means(scores.assign(period=periods(scores[when], period)), ["period", *([by] if by else [])], "score", -1)


def topics(shares, articles, when, period="M"):
    """period, topic, articles, share, low, high: mean topic shares of the articles of each period, 95 % interval over articles."""
    names = [c for c in shares.columns if c not in ("paragraph", *articles.columns)]
    found = articles.set_index("article").join(shares.groupby("article")[names].mean().astype(float))
    long = found.assign(period=periods(found[when], period)).melt("period", names, "topic", "share")
    return means(long.astype({"topic": pd.CategoricalDtype(names)}), ["period", "topic"], "share", 0).astype({"topic": "str"})


def keyness(articles, by, one, other=None, least=3):
    """Words that mark one outlet against another (or all others), most telling first: word, in_one, in_other, log_ratio, likelihood, p.

    likelihood is Dunning's log-likelihood G2 (Rayson and Garside 2000); log_ratio, the effect size, is the binary logarithm of
    the ratio of relative frequencies, with half a word added to each count (Hardie 2014): 1 is twice as frequent. p is that of
    chi-square with one degree of freedom; words met fewer than `least` times are left out."""
    if one not in (there := sorted(articles[by].unique())):
        some = ", ".join(map(repr, there[:20])) + " …" * (len(there) > 20)
        raise CorpusError(f"No article has the {by} {one!r}: there are {some}.")
    a = counted(articles[articles[by] == one].text)
    b = counted(articles[(articles[by] == other) if other else (articles[by] != one)].text)
    sizes = sum(a.values()), sum(b.values())
    rows = [(word, a[word], b[word], *marked(a[word], b[word], *sizes)) for word in sorted(a | b) if a[word] + b[word] >= least]
    table = pd.DataFrame(rows, columns=["word", "in_one", "in_other", "log_ratio", "likelihood", "p"])
    return table.sort_values("likelihood", ascending=False, kind="stable", ignore_index=True)


def counted(texts):
    """A Counter of the words of texts, in lower case."""
    return Counter(w for text in texts for w in WORD.findall(text.lower()))


def marked(a, b, size_a, size_b):
    """(log ratio, G2, p) of a word met a times among size_a words and b times among size_b."""
    from math import erfc, log, log2, sqrt
    expected = [(a + b) * size / (size_a + size_b) for size in (size_a, size_b)]
    likelihood = max(0.0, 2 * sum(n * log(n / e) for n, e in zip((a, b), expected) if n))
    ratio = log2((a + .5) / (size_a + .5)) - log2((b + .5) / (size_b + .5))
    return ratio, likelihood, erfc(sqrt(likelihood / 2))


def together(quotes, least=2):
    """one, other, articles, by_chance: speakers quoted in the same articles, and in how many they would meet by chance."""
    speakers = quotes.loc[quotes.actor != "", ["article", "actor"]].drop_duplicates().rename(columns={"actor": "one"})
    pairs = speakers.merge(speakers.rename(columns={"one": "other"}), on="article")
    table = pairs[pairs.one < pairs.other].groupby(["one", "other"]).size().rename("articles").reset_index()
    alone, table = speakers.one.value_counts(), table[table.articles >= least]
    table = table.assign(by_chance=table.one.map(alone) * table.other.map(alone) / speakers.article.nunique())
    return table.sort_values(["articles", "one", "other"], ascending=[False, True, True], ignore_index=True)


def quoted_both(quotes, pairs):
    """The quotes that pairs of together() are made of: those of both speakers in the articles that quote both."""
    some = [quotes[quotes.actor.isin((pair.one, pair.other))] for pair in pairs.itertuples()]
    return pd.concat([quotes[:0], *(both[both.groupby("article").actor.transform("nunique") == 2] for both in some)])


def places(words, articles):
    """article, id, start, end: where words of keyness() stand in these articles."""
    words = set(words)
    rows = [(article, own, found.start(), found.end()) for article, own, text in zip(articles.article, articles.id, articles.text)
            for found in WORD.finditer(text) if found.group().lower() in words]
    return pd.DataFrame(rows, columns=["article", "id", "start", "end"])


def paragraphs(rows, articles):
    """Rows of "sentiment" or "topics" with the start and end of their paragraph, for evidence()."""
    texts, cut = articles.set_index("article").text, {}
    for article in rows.article.unique():
        page = language.cut(texts[article])
        cut[article] = [(page.starts[first], page.ends[last - 1]) for first, last in page.paragraphs]
    start, end = zip(*(cut[article][n - 1] for article, n in zip(rows.article, rows.paragraph))) if len(rows) else ((), ())
    return rows.assign(start=start, end=end)


def evidence(rows, articles, around=60):
    """article, id, start, end, context: where each row of a table stands, so that a bar can be followed back to the words that made
    it."""
    texts = articles.set_index("article").text
    def context(row):
        text = texts[row.article]
        before, after = text[max(0, row.start - around - 1):row.start], text[row.end:row.end + around + 1]
        before = before.partition(" ")[2] if len(before) > around else before       # whole words
        after = after.rpartition(" ")[0] if len(after) > around else after
        return f"{before}[{text[row.start:row.end]}]{after}"
    found = [(r.article, r.id, r.start, r.end, " ".join(context(r).split())) for r in rows.itertuples()]
    return pd.DataFrame(found, columns=["article", "id", "start", "end", "context"])
