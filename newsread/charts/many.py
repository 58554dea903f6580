"""Figures of a corpus, drawn from the tables of newsread.corpus.compare. Each takes (table, source, width=183) and gives a Chart,
whose narrow() draws it for one column; `source` says which corpus it is, for the line at the foot."""
from collections import Counter
from math import ceil

import numpy as np

from .page import MARGIN, Page
from .rows import ROW, figure, key, names_and_columns, pair, row_of
from .scale import HIGH, LOW
from .style import BAND, BAR, HUES, INK, LEAD, NO_SIDE, SMALL, SOFT, TICK, on, pale
from .topics import title
from .wording import count, listing, percent, plural, sentence, signed, width_of

REST = "other sides"
FEW = 4                                           # periods or outlets that a title names


def greatest(table, most):
    """(the outlets with most words, in the order of their names; " (of 9 the 4 with most words)" or ""). "" is no outlet."""
    words = table[table.iloc[:, 0] != ""].groupby(table.columns[0]).words.sum().sort_values(ascending=False, kind="stable")
    return sorted(words.index[:most]), f" (of {len(words)} the {most} with most words)" if len(words) > most else ""


@figure
def quoted_by_outlet(table, source, width=183, most=10, columns=FEW):
    """Bars side by side: the share of each outlet's attributed words that each speaker has (compare.quoted)."""
    by, (outlets, part) = table.columns[0], greatest(table, columns)
    shown = table[table[by].isin(outlets)]
    total = shown.groupby("actor").words.sum()
    speakers = sorted(total.index, key=lambda a: (-total[a], a))[:most]
    leads = [shown[shown[by] == o].iloc[0] for o in outlets]
    shown = shown[shown.actor.isin(speakers)]
    page = Page(width)
    page.head("; ".join(f"{row.actor} leads in {row[by]} ({percent(row.share)})" for row in leads) or "No speaker is quoted by name",
              f"Share of the words that each outlet{part} attributes by name, the {len(speakers)} speakers with most words overall. "
              "Line: 95% interval over articles.")
    left, places = names_and_columns(page, speakers, outlets)
    scale = (places[0][1] - 8) / np.fmax(max(row.share for row in leads), shown.high.max()) if places else 1
    found = {(getattr(r, by), r.actor): r for r in shown.itertuples()}
    for actor in speakers:
        y = row_of(page, actor, left)
        for (x, _), outlet in zip(places, outlets):
            with_interval(page, x, y, scale, found.get((outlet, actor)))
    return page.finish(source, table, [f"{r.actor} {percent(r.share)}{between(r)} in {getattr(r, by)}" for r in shown.itertuples()])


def between(r):
    """The interval of a share, in words; "" where there is none."""
    return f" ({percent(r.low)} to {percent(r.high)})" if r.high > r.low else ""


def with_interval(page, x, y, scale, r):
    """A bar of a share with its interval, and the share in figures; of None, the figures alone."""
    share, low, high = (r.share, r.low, r.high) if r else (0, np.nan, np.nan)
    page.box(x, y, share * scale, ROW * .6, BAR)
    if high > low:
        page.line([x + low * scale, x + high * scale], [y, y], INK, .9)
    page.text(x + np.fmax(share, high) * scale + .8, y, percent(share), SMALL, INK if share else TICK)


@figure
def words_by_side(table, source, width=183, most=12):
    """A bar an outlet, cut by side: the share of attributed words (compare.sides). The sides with most words have a hue each, the
    others are drawn as one, and "" last, as no side."""
    by, (outlets, part) = table.columns[0], greatest(table, most)
    shown = table[table[by].isin(outlets)]
    total = shown[shown.side != ""].groupby("side").words.sum().sort_values(ascending=False, kind="stable")
    hues = dict(zip(total.index, HUES))
    cells = shown.assign(side=[s if s in hues else REST if s else "no side" for s in shown.side]).groupby([by, "side"]).share.sum()
    faces = {s: face for s, face in (hues | {REST: NO_SIDE, "no side": pale(NO_SIDE, .4)}).items() if s in cells.index.unique(1)}
    page = Page(width)
    page.head(ahead(shown, by) or "No speaker has a side",
              f"Share of attributed words by the side of the speaker{', a bar an outlet' * bool(part)}{part}. Grey: no side named.")
    if REST in faces:
        key(page, faces)
    left, [(x, wide)] = names_and_columns(page, outlets, [""])
    for outlet in outlets:
        y, at = row_of(page, outlet, left), x
        for side, face in faces.items():
            share = cells.get((outlet, side), 0)
            page.box(at, y, share * wide, ROW * .7, face)
            label = f"{side} {percent(share)}"
            if width_of(label, SMALL) + 1 < share * wide:
                page.text(at + .8, y, label, SMALL, INK if side == "no side" else on(face))
            at += share * wide
    return page.finish(source, table, [f"{getattr(r, by)}, {r.side or 'no side'} {percent(r.share)}{between(r)}"
                                       for r in shown.itertuples()])


def ahead(table, by):
    """The title: the side with most words in each outlet, or in those with most words."""
    sided = table[table.side != ""].sort_values("words", ascending=False, kind="stable").drop_duplicates(by)
    told = sided[sided[by].isin(greatest(table, FEW)[0])].sort_values(by)
    return "; ".join(f"{getattr(r, by)}: {r.side} {percent(r.share)}" for r in told.itertuples())


@figure
def tone_over_time(table, source, width=183):
    """A dot a period with its 95 % interval over articles, on the scale of tone (compare.tone)."""
    clear = [r for r in table.itertuples() if r.high < LOW or r.low > HIGH]
    low, high = table.loc[table.score.idxmin()], table.loc[table.score.idxmax()]
    page = Page(width)
    which = listing(r.period for r in clear) if len(clear) <= FEW else f"{len(clear)} of {len(table)} periods"
    told = f"{which or 'no period'} {'are' if len(clear) > 1 else 'is'} clear of the neutral band"
    runs = f"runs from {signed(low.score)} in {low.period} to {signed(high.score)} in {high.period}"
    page.head(f"Tone {runs if len(table) > 1 else f'is {signed(low.score)} in {low.period}'}; {told}",
              "Mean tone of the articles of a period, with a 95% interval over articles. Grey band: neutral.")
    left, [(x, wide)] = names_and_columns(page, table.period, [""])
    zero, unit = x + wide * .45, wide * .45
    top = page.y
    page.box(zero + LOW * unit, top + ROW * len(table) / 2, (HIGH - LOW) * unit, ROW * len(table), BAND, zorder=.1)
    page.line([zero, zero], [top, top + ROW * len(table)], TICK, zorder=.2)
    for r in table.itertuples():
        y = row_of(page, r.period, left)
        ends = np.clip([r.low, r.high], -1, 1)
        page.line(zero + ends * unit, [y, y], INK, .9)
        page.mark("circle", zero + r.score * unit, y, 2, INK if r in clear else "white", INK)
        page.text(page.right, y, f"{signed(r.score)} · {plural(r.articles, 'article')}", SMALL, SOFT, ha="right")
    return page.finish(source, table, [f"{r.period} {signed(r.score)} ({signed(r.low)} to {signed(r.high)})" for r in table.itertuples()])


@figure
def topics_over_time(table, source, width=183, most=8):
    """Shaded cells: mean topic shares of each period (compare.topics), the topics with the greatest mean share."""
    means = table.groupby("topic").share.mean().sort_values(ascending=False, kind="stable")
    periods, names = sorted(table.period.unique()), list(means.index[:most])
    first = [table[table.period == p].nlargest(1, "share").iloc[0] for p in periods]
    page = Page(width)
    page.head(leading(first),
              f"Mean topic shares of the articles of a period; the {len(names)} greatest of {len(means)}. Darker: more.")
    room = max(width_of(str(p), SMALL) for p in periods) + 2
    columns = len(periods) * room / (width - 2 * MARGIN - 30)       # of which each is labelled where there is room for all
    left, places = names_and_columns(page, [title(n) for n in names], periods, every=max(1, ceil(columns)))
    found = {(r.period, r.topic): float(r.share) for r in table.itertuples()}
    for name in names:
        y = row_of(page, title(name), left)
        for (x, wide), period in zip(places, periods):
            share = found[period, name]
            face = pale(LEAD, min(1, share * 2))
            page.box(x, y, wide - min(.6, wide / 6), ROW - .5, face)
            if wide > 4.5:
                page.text(x + wide / 2, y, percent(share), SMALL, on(face), ha="center")
    shown = table[table.topic.isin(names)]
    return page.finish(source, table, [f"{title(r.topic)} {percent(r.share)} in {r.period}" for r in shown.itertuples()])


def leading(first):
    """The title: which topic leads in which period, or in how many, or in all."""
    times = Counter(r.topic for r in first)
    if len(times) == 1 and len(first) > 1:
        shares = listing(percent(r.share) for r in first) if len(first) <= FEW else \
            f"{percent(min(r.share for r in first))} to {percent(max(r.share for r in first))}"
        return f"{sentence(title(first[0].topic))} leads in every period ({shares})"
    if len(first) > FEW:
        (topic, n), (other, m) = times.most_common(2)
        return sentence(f"{title(topic)} leads in {n} of {len(first)} periods, {title(other)} in {m}")
    return "; ".join(f"{r.period}: {title(r.topic)} leads ({percent(r.share)})" for r in first)


@figure
def marking_words(table, source, one, width=183, most=15):
    """Bars of the log ratio of the words that mark an outlet (compare.keyness), the most likely ones first."""
    words = table[(table.log_ratio > 0) & (table.likelihood > 3.84)].head(most)
    page = Page(width)
    page.head(f"“{words.word.iloc[0]}” marks {one} most" if len(words) else f"No word marks {one}",
              "How much more frequent, as a power of two (1: twice, 2: four times, 3: eight times). Right: how often in this "
              "outlet and elsewhere, and the log-likelihood (over 3.84 is chance in 5 of 100 cases, over 15.13 in one of 10,000).")
    left, [(x, wide)] = names_and_columns(page, words.word, [""])
    scale = (wide - 42) / max(1e-9, words.log_ratio.max() if len(words) else 1)
    for r in words.itertuples():
        y = row_of(page, r.word, left)
        page.box(x, y, r.log_ratio * scale, ROW * .6, BAR)
        page.text(x + r.log_ratio * scale + .8, y, f"{r.log_ratio:.1f}", SMALL)
        page.text(page.right, y, f"{r.in_one} : {r.in_other} · {r.likelihood:.1f}", SMALL, SOFT, ha="right")
    return page.finish(source, table, [f"{r.word} {r.log_ratio:.1f} ({r.in_one} to {r.in_other})" for r in words.itertuples()])


@figure
def quoted_together(table, source, width=183, most=12):
    """Bars of the articles in which two speakers are both quoted, with a tick where chance would put them (compare.together)."""
    pairs = table.head(most)
    page = Page(width)
    page.head(closest(table),
              "Articles in which both are quoted. Tick: what chance would give, were they quoted independently.")
    names = [f"{r.one} and {r.other}" for r in pairs.itertuples()]
    short = [pair(page, r.one, r.other) for r in pairs.itertuples()]
    left, [(x, wide)] = names_and_columns(page, short, [""])
    scale = (wide - 8) / max([1, *pairs.articles, *pairs.by_chance])
    for name, r in zip(short, pairs.itertuples()):
        y = row_of(page, name, left)
        page.box(x, y, r.articles * scale, ROW * .6, BAR)
        page.line([x + r.by_chance * scale] * 2, [y - ROW * .4, y + ROW * .4], INK, .9)
        number, tick, end = f"{r.articles:,}", r.by_chance * scale, r.articles * scale
        page.text(x + (tick if end < tick < end + width_of(number, SMALL) + 1.6 else end) + .8, y, number, SMALL)
    return page.finish(source, table, [f"{n} {r.articles}, {r.by_chance:.1f} by chance" for n, r in zip(names, pairs.itertuples())])


def closest(table):
    """The title: which pair of speakers shares most articles, or how many pairs do."""
    if not len(table):
        return "No two speakers are quoted together twice"
    first = table[table.articles == table.articles.max()]
    articles = plural(table.articles.max(), "article")
    if len(first) > 1:
        return sentence(f"{count(len(first), 'pair')} of speakers are quoted together most, in {articles} each")
    return f"{first.one.iloc[0]} and {first.other.iloc[0]} are quoted together most, in {articles}"
