"""Figure 2: who is named together in a sentence, against what chance would give."""
from collections import Counter, defaultdict
from itertools import combinations

from .cast import Cast
from .network import draw_network
from .page import MARGIN, Page, numbers_of
from .style import BAR, INK, SMALL, SOFT, house
from .wording import clean, count, cut_letters, plural, sentence, width_of

MOST_ROWS, MOST_IN_SENTENCE = 14, 60                        # of a longer list of names the most named: pairs grow with its square
NOTE = "By chance: the sentences that name one actor times those that name the other, over all sentences."


@house()
def named_together(reading, width=183):
    """Figure 2, a network in two columns and a ranked list of pairs: sentences that name both, and how many chance would give.

    numbers, a row a pair: actor_a, actor_b, sentences, by_chance, sentences_a, sentences_b. A Chart of `width` mm."""
    cast, total = Cast(reading), len(reading.page.sentences)
    pairs = ranked(reading, cast)
    page = Page(width)
    page.head(finding(pairs, total, cast), "Actors named in the same sentence. Width of a line and number: sentences shared; "
              "hairline: one. Area of a mark: times named.")
    if pairs:
        top = page.y
        draw_network(page, cast, pairs)
        bottom, page.y = page.y, top if page.wide else page.y + 2
        ranking(page, cast, pairs, 111 if page.wide else MARGIN)
        page.y = max(page.y, bottom)
    rows = [f"{p['actor_a']} and {p['actor_b']} {plural(p['sentences'], 'sentence')} (by chance {p['by_chance']:.1f})"
            for p in pairs]
    columns = "actor_a actor_b sentences by_chance sentences_a sentences_b"
    return page.finish(reading, numbers_of(columns, pairs), rows, NOTE)


def ranked(reading, cast):
    """A dict a pair that shares a sentence, most sentences first; the more named actor stands first."""
    page, named = reading.page, defaultdict(set)
    for actor, start in zip(reading.mentions.actor, reading.mentions.start):
        if actor in cast.mentions:
            named[page.sentence_of[page.token_at(start)]].add(actor)
    order = {a: i for i, a in enumerate(sorted(cast.mentions, key=lambda a: -cast.mentions[a]))}
    single = Counter(a for those in named.values() for a in those)
    both = Counter(pair for those in named.values() for pair in combinations(sorted(those, key=order.get)[:MOST_IN_SENTENCE], 2))
    pairs = [{"actor_a": a, "actor_b": b, "sentences": n, "by_chance": single[a] * single[b] / len(page.sentences),
              "sentences_a": single[a], "sentences_b": single[b]} for (a, b), n in both.items()]
    return sorted(pairs, key=lambda p: (-p["sentences"], p["by_chance"], order[p["actor_a"]], order[p["actor_b"]]))


def finding(pairs, total, cast):
    """The title: the pair that shares most sentences, and whether chance would give as many."""
    if not pairs:
        return "No two actors are named in the same sentence"
    most = pairs[0]["sentences"]
    first = [p for p in pairs if p["sentences"] == most]
    if most == 1:
        return "One pair of actors shares a sentence, and only one" if len(first) == 1 else \
            sentence(f"{count(len(first), 'pair')} of actors share a sentence, none more than one")
    if len(first) > 1:
        return sentence(f"{count(len(first), 'pair')} of actors share most, {most} of {total} sentences each")
    a, b, chance = cast.short(first[0]["actor_a"]), cast.short(first[0]["actor_b"]), first[0]["by_chance"]
    against = "fewer than" if most < .8 * chance else "about what" if most <= 1.25 * chance else "more than"
    return f"{a} and {b} share {most} of {total} sentences, {against} chance would give ({chance:.1f})"


def ranking(page, cast, pairs, left):
    """The list: both names, a bar with the number of sentences, a tick where chance would put it."""
    several = pairs[0]["sentences"] > 1
    listed = [p for p in pairs if p["sentences"] > 1 or not several][:MOST_ROWS]
    column, row = (page.right - left - 24) / 2, 4.1
    start = left + 2 * column
    scale = (page.right - start - 5) / max(max(p["sentences"], p["by_chance"]) for p in listed)
    y = page.y + 1.4
    page.text(left, y, f"Pairs that share {'two sentences or more' if several else 'a sentence'}", SMALL, SOFT, bold=True)
    page.text(page.right, y, "by chance", SMALL, SOFT, ha="right")
    page.line([page.right - width_of("by chance", SMALL) - 1.2] * 2, [y - .9, y + .9], INK, .9)
    page.y += 3.6
    for pair in listed:
        y = page.y + row / 2
        for i, actor in enumerate((pair["actor_a"], pair["actor_b"])):
            look, x = cast.look(actor), left + i * column
            page.mark(look.shape, x + .9, y, 1.5, look.hue)
            page.text(x + 2.6, y, cut_letters(clean(cast.short(actor)), column - 4))
        n, chance = pair["sentences"] * scale, pair["by_chance"] * scale
        page.box(start, y, n, 2.2, BAR)
        page.line([start + chance] * 2, [y - 1.5, y + 1.5], INK, .9)
        page.text(start + max(n, chance + .2) + .8, y, str(pair["sentences"]), bold=True)
        page.y += row
    rest = len([p for p in pairs if p["sentences"] > 1 or not several]) - len(listed)
    if rest:
        page.text(left, page.y + 1.5, f"and {plural(rest, 'pair')} more", SMALL, SOFT)
        page.y += 3
