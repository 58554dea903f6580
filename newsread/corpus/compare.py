"""What many articles say together: who is quoted where, tone and topics over time, words that mark an outlet.

All take tables of load_table(); `by` and `when` name carried columns (outlet, date). Intervals are taken over articles, since the
sentences of one article are not independent."""
import re
from collections import Counter
from itertools import combinations

import numpy as np
import pandas as pd

# 97.5 % points of Student's t for 1, 2, … 30 degrees of freedom; beyond, the normal's
T = (12.71, 4.30, 3.18, 2.78, 2.57, 2.45, 2.36, 2.31, 2.26, 2.23, 2.20, 2.18, 2.16, 2.14, 2.13, 2.12, 2.11, 2.10, 2.09, 2.09,
     2.08, 2.07, 2.07, 2.06, 2.06, 2.06, 2.05, 2.05, 2.05, 2.04)
WORD = re.compile(r"[a-z][a-z’'-]*[a-z]")


def quoted(quotes, by):
    """by, actor, words, quotes, articles, share: attributed words of each speaker, and their share of those of the outlet."""
    named = quotes[quotes.actor != ""]
    table = named.groupby([by, "actor"]).agg(words=("words", "sum"), quotes=("words", "size"), articles=("article", "nunique"))
    table = table.reset_index()
    table["share"] = table.words / table.groupby(by).words.transform("sum")
    return table.sort_values([by, "words", "actor"], ascending=[True, False, True], ignore_index=True)


def sides(quotes, actors, by):
    """by, side, words, share: attributed words by the side that the article puts the speaker on ("" where it names none)."""
    sided = quotes.merge(actors[["article", "actor", "side"]], on=["article", "actor"], how="left").fillna({"side": ""})
    table = sided.groupby([by, "side"]).words.sum().reset_index()
    return table.assign(share=table.words / table.groupby(by).words.transform("sum"))


def interval(values):
    """(mean, low, high) with a 95 % t interval over articles; no interval (nan) for a single one."""
    n = len(values)
    half = T[min(n - 2, 29)] * np.std(values, ddof=1) / np.sqrt(n) if n > 1 else np.nan
    mean = float(np.mean(values))
    return mean, mean - half, mean + half


def weighted(table, columns, weight):
    """The mean of each column over each article's paragraphs, weighted by `weight`, a row an article."""
    return table.groupby("article")[[*columns, weight]].apply(
        lambda g: pd.Series(np.average(g[columns], axis=0, weights=g[weight] + 1e-9), columns))


def tone(sentiment, articles, when, by=None, period="M"):
    """period, (by,) articles, score, low, high: mean tone of the articles of each period, with a 95 % interval over articles."""
    scores = articles.set_index("article").join(weighted(sentiment, ["score"], "sentences"))
    scores["period"] = pd.PeriodIndex(scores[when], freq=period).astype(str)
    keys = ["period", *([by] if by else [])]
    rows = [(*(key if isinstance(key, tuple) else (key,)), len(group), *interval(group.score)) for key, group in scores.groupby(keys)]
    return pd.DataFrame(rows, columns=[*keys, "articles", "score", "low", "high"])


def topics(shares, articles, when, period="M"):
    """period, topic, articles, share, low, high: mean topic shares of the articles of each period, 95 % interval over articles."""
    names = [c for c in shares.columns if c not in ("paragraph", *articles.columns)]
    means = articles.set_index("article").join(shares.groupby("article")[names].mean())
    means["period"] = pd.PeriodIndex(means[when], freq=period).astype(str)
    rows = [(period, name, len(group), *interval(group[name])) for period, group in means.groupby("period") for name in names]
    return pd.DataFrame(rows, columns=["period", "topic", "articles", "share", "low", "high"])


def keyness(articles, by, one, other=None, least=3):
    """Words that mark one outlet against another (or all others), most telling first: word, in_one, in_other, log_ratio, likelihood, p.

    likelihood is Dunning's log-likelihood G2 (Rayson and Garside 2000); log_ratio, the effect size, is the binary logarithm of
    the ratio of relative frequencies, with half a word added to each count (Hardie 2014): 1 is twice as frequent. p is that of
    chi-square with one degree of freedom; words met fewer than `least` times are left out."""
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
    speakers = quotes[quotes.actor != ""].groupby("article").actor.agg(lambda some: tuple(sorted(set(some))))
    alone, pairs = Counter(a for some in speakers for a in some), Counter(p for some in speakers for p in combinations(some, 2))
    rows = [(a, b, n, alone[a] * alone[b] / len(speakers)) for (a, b), n in pairs.items() if n >= least]
    table = pd.DataFrame(rows, columns=["one", "other", "articles", "by_chance"])
    return table.sort_values(["articles", "one", "other"], ascending=[False, True, True], ignore_index=True)


def evidence(rows, articles, around=60):
    """article, id, context: where each row of a table stands, so that a bar can be followed back to the words that made it."""
    texts = articles.set_index("article").text
    def context(row):
        text = texts[row.article]
        return f"{text[max(0, row.start - around):row.start]}[{text[row.start:row.end]}]{text[row.end:row.end + around]}"
    return pd.DataFrame([(r.article, r.id, " ".join(context(r).split())) for r in rows.itertuples()], columns=["article", "id", "context"])
