"""An article to look around in: choose an actor or a paragraph, see all that is known of it. For JupyterLab, by mouse or keyboard."""
import os
from contextlib import suppress
from importlib import import_module

from . import highlight, markup
from .charts.topics import title

ALL = "everybody"


def explore(reading):
    """Two fields, for an actor and a paragraph, over what they choose; the view of everybody, without fields, where widgets are
    absent (ipywidgets not installed, or NEWSREAD_STATIC set: a notebook that is run to be committed keeps no widget)."""
    if not os.environ.get("NEWSREAD_STATIC"):
        with suppress(ImportError):
            return panel(reading, import_module("ipywidgets"))
    return markup.Html(actor_view(reading, ALL), "The article with its quotes and names marked.")


def panel(reading, widgets):
    """The widget: an actor's name, or a part of one, or a paragraph's number shows its view below.

    Both are fields to type in, since JupyterLab takes the arrow keys from lists; the field offers the names, arrows step the number."""
    names = [ALL, *reading.actors.actor]
    actors = widgets.Combobox(options=names, value=ALL, continuous_update=False, description="Actor")
    paragraphs = widgets.BoundedIntText(max=len(reading.page.paragraphs), description="Paragraph")
    view = widgets.HTML(actor_view(reading, ALL))
    view.add_class("jp-RenderedHTMLCommon")                 # tables as in JupyterLab's own outputs

    def on_actor(change):
        paragraphs.value = 0
        view.value = named_view(reading, change["new"])

    def on_paragraph(change):
        view.value = paragraph_view(reading, change["new"]) if change["new"] else named_view(reading, actors.value)
    actors.observe(on_actor, "value")
    paragraphs.observe(on_paragraph, "value")
    return widgets.VBox([widgets.HBox([actors, paragraphs]), view])


def named_view(reading, typed):
    """HTML for what was typed: the view of the one actor who has it in a name, or a line that says who does."""
    found = named(reading, typed.strip().casefold()) if typed.strip() not in ("", ALL) else [ALL]
    if len(found) == 1:
        return actor_view(reading, found[0])
    return markup.paragraph(f"“{typed}” stands in the names of {', '.join(found)}." if found else f"No actor is named “{typed}”.")


def named(reading, typed):
    """The actors of this name; if there is none, those who have it in one of their names."""
    names = {row.actor: [row.actor, *row.aliases] for row in reading.actors.itertuples()}
    return [actor for actor in names if actor.casefold() == typed] or \
        [actor for actor, own in names.items() if any(typed in name.casefold() for name in own)]


def actor_view(reading, actor):
    """HTML: the article with this actor's quotes and names marked; the quotes, their tone and their topics as tables."""
    if actor == ALL:
        return highlight.highlighted(reading)
    quotes = reading.quotes[reading.quotes.actor == actor]
    tone = reading.tone_by_speaker[reading.tone_by_speaker.speaker == actor]
    parts = [highlight.highlighted(reading, only=actor),
             shown(quotes[["paragraph", "kind", "quote", "cue", "speaker"]], f"What {actor} says"),
             shown(tone.drop(columns="speaker"), f"The tone in which {actor} speaks"),
             shown(topics_within(reading, quotes), f"The topics of which {actor} speaks")]
    return "\n".join(parts)


def topics_within(reading, quotes):
    """topic, words: the evidence words that lie inside the quotes, most telling topic first."""
    words = reading.topic_evidence
    inside = words[[any(q.start <= w.start < q.end for q in quotes.itertuples()) for w in words.itertuples()]]
    told = inside.groupby("topic").agg(weight=("weight", "sum"), words=("word", lambda some: ", ".join(dict.fromkeys(some))))
    return told.rename(title).sort_values("weight", ascending=False, kind="stable").reset_index()


def paragraph_view(reading, number):
    """HTML: the paragraph, who is named and who speaks in it, its tone and topics, and the words that made them."""
    tables = {"Names": reading.mentions, "Quotes": reading.quotes, "Tone": reading.sentiment, "Words that carry tone": reading.tone_words,
              "Leading topics": reading.topic_leads, "Words that carry a topic": reading.topic_evidence}
    own = {caption: table[table.paragraph == number].drop(columns="paragraph") for caption, table in tables.items()}
    first, last = reading.page.paragraphs[number - 1]
    return "\n".join([markup.paragraph(reading.page.string(first, last)), *(shown(table, caption) for caption, table in own.items())])


def shown(table, caption):
    """A table, or a line that says there is nothing to show."""
    return markup.table(table, caption) if len(table) else markup.paragraph(f"{caption}: nothing found.")
