"""read(): an article or a text to its tables, each made when it is first asked for."""
from functools import cached_property

from . import actors, certainty, language, quotes, sentiment, topics
from .corrections import apply
from .frames import frame, shares
from .rules import uncollected
from .topics import load


def read(article, model=None, attitudes=False, topics=None, corrections=None):
    """A Reading of an Article or of a str (read exactly as it is; paragraphs are the blocks between newlines).

    model       name of an installed spaCy pipeline whose sentences and entities replace the rules' (OSError if not installed)
    attitudes   also take beliefs, hopes and fears ("hopes that …") for quotes
    topics      path of a topic scheme of your own, a CSV file (newsread.topics.load says how it is written)
    corrections path of a CSV file of corrections made by hand (newsread.corrections.apply)

    >>> read("Prices rose. “We saw it coming,” said Ana Lopez.").quotes.loc[0, ["quote", "actor"]].tolist()
    ['We saw it coming,', 'Ana Lopez']
    """
    text, title = (article, "") if isinstance(article, str) else (article.text, article.title)
    reading = Reading(text, title, model, attitudes, topics)
    return apply(reading, corrections) if corrections else reading


class Reading:
    """What newsread finds in one text. Tables carry `start` and `end`, offsets into `text`: text[start:end] is the evidence.
    `corrections` lists what was corrected by hand, None where nothing was to be."""

    corrections = None

    def __init__(self, text, title="", model=None, attitudes=False, topics=None):
        self.text, self.title, self.model, self.attitudes, self._scheme = text, title, model, attitudes, load(topics)

    @cached_property
    def page(self):
        """The text cut into tokens, sentences and paragraphs (language.Text)."""
        return language.cut(self.text, self.model)

    @cached_property
    def _named(self):
        return certainty.weigh_names(self.page, *actors.find(self.page))

    @cached_property
    def _quotes(self):
        return certainty.weigh_quotes(quotes.find(self.page, *self._named, attitudes=self.attitudes))

    def rows(self, table):
        """The rows of a table ("mentions", "actors", "quotes", "sentiment", "tone_words", "topics" …) as tuples: what a corpus is
        written from, with no pandas in between; the columns are those of the property of that name (topics: paragraph, then the
        topics)."""
        with uncollected():
            return getattr(self, f"_{table}_rows")()

    def _mentions_rows(self):
        of = self.page.paragraph_of
        return [(m.start, m.end, self.text[m.start:m.end], m.label, m.actor, of[m.first], m.rule, m.confidence, m.stands_for)
                for m in self._named[0]]

    def _actors_rows(self):
        of = self.page.paragraph_of
        rows = [(a.actor, a.label, a.role, a.roles, a.side, a.side_how, a.aliases, a.collective, a.gender, len(a.mentions),
                 sorted({of[m.first] for m in a.mentions})) for a in self._named[1]]
        return sorted(rows, key=lambda row: -row[9])

    def _quotes_rows(self):
        return [(q.start, q.end, self.text[q.start:q.end], q.kind, q.cue, q.speaker, q.speaker_start, q.actor, q.paragraph,
                 q.words, q.rule, q.confidence) for q in self._quotes]

    @cached_property
    def _tone(self):
        return sentiment.Tone(self.page, self._named[0])

    def _sentiment_rows(self):
        return self._tone.paragraphs()

    def _tone_passages_rows(self):
        return self._tone.passages()

    def _tone_words_rows(self):
        return self._tone.evidence()

    def _tone_by_speaker_rows(self):
        return self._tone.speakers(self._quotes)

    def _tone_towards_rows(self):
        return self._tone.towards()

    def _headline_tone_rows(self):
        title = language.cut(self.title, self.model)
        return sentiment.headline(sentiment.Tone(title, actors.find(title)[0]), self._tone)

    def _topics_rows(self):
        return [(n, *shares) for n, shares in enumerate(self._topic_shares.tolist(), 1)]

    @cached_property
    def _topic_hits(self):
        return topics.find(self.page, self._scheme)

    @cached_property
    def _topic_counts(self):
        return topics.counts(self.page, self._scheme, self._topic_hits)

    @cached_property
    def _topic_tally(self):
        return topics.tally(self._topic_counts, self._scheme)

    @cached_property
    def _topic_shares(self):
        return topics.shares(self._topic_tally[0])

    @cached_property
    def mentions(self):
        """A row a named mention: start, end, text, label (PERSON, ORG, GPE, LOC, FAC, NORP, OTHER), actor, paragraph, rule,
        confidence, stands_for (the country that a capital or seat of government acts for)."""
        return frame(self.rows("mentions"), actors.MENTION_COLUMNS)

    @cached_property
    def actors(self):
        """A row an actor, most mentioned first: actor, label, role, roles, side, side_how, aliases, collective, gender, mentions,
        paragraphs."""
        return frame(self.rows("actors"), actors.ACTOR_COLUMNS)

    @cached_property
    def quotes(self):
        """A row a quote: start, end, quote, kind, cue, speaker, speaker_start, actor, paragraph, words, rule, confidence."""
        return frame(self.rows("quotes"), quotes.COLUMNS)

    @cached_property
    def sentiment(self):
        """A row a paragraph: paragraph, score (-1 to 1), low, high (90 % interval), label, sentences, scored_words, evidence (False:
        no scored word, so the neutral 0 means nothing), judged (False: too few sentences or scored words)."""
        return frame(self.rows("sentiment"), sentiment.COLUMNS)

    @cached_property
    def tone_passages(self):
        """A row a passage, neighbouring paragraphs together until there are sentences and scored words enough to judge:
        first_paragraph, last_paragraph, score, low, high, label, sentences, scored_words, judged."""
        return frame(self.rows("tone_passages"), sentiment.PASSAGE_COLUMNS)

    @cached_property
    def tone_words(self):
        """A row a scored word: paragraph, start, end, word, weight (signed, after negation, intensifiers and contrast)."""
        return frame(self.rows("tone_words"), sentiment.WORD_COLUMNS)

    @cached_property
    def tone_by_speaker(self):
        """A row a voice: speaker ("": the narrator, quotes cut out; "(unknown)": quotes nobody was found for), score, low, high,
        label, quotes, words, sentences, scored_words, judged."""
        return frame(self.rows("tone_by_speaker"), sentiment.SPEAKER_COLUMNS)

    @cached_property
    def tone_towards(self):
        """A row an actor who is named in three sentences or more, by the tone of these sentences: actor, score, low, high, label,
        sentences, scored_words, judged."""
        return frame(self.rows("tone_towards"), sentiment.TOWARDS_COLUMNS)

    @cached_property
    def headline_tone(self):
        """The headline beside the body, one row (none without a headline): headline, score, label, scored_words, body_score,
        body_low, body_high, body_label, matches (False: they clearly differ)."""
        return frame(self.rows("headline_tone"), sentiment.HEADLINE_COLUMNS)

    @cached_property
    def topics(self):
        """A row a paragraph (index), a column a topic: shares that sum to 1."""
        with uncollected():
            return shares(self._topic_shares, self._scheme.ids)

    @cached_property
    def topic_intervals(self):
        """A row a topic of each paragraph: paragraph, topic, share, low, high (the 90 % interval of the share)."""
        return frame(topics.intervals(self._topic_shares, *self._topic_tally, self._scheme), topics.INTERVAL_COLUMNS)

    @cached_property
    def topic_evidence(self):
        """A row a word or phrase that speaks for a topic: paragraph, topic, start, end, word, weight."""
        return frame(topics.table(self.page, self._scheme, self._topic_hits), topics.EVIDENCE_COLUMNS)

    @cached_property
    def topic_leads(self):
        """A row a paragraph: paragraph, first and second topic, lead (between their shares), mixed (a lead under .15),
        evidence (words that speak for a topic), judged (False: too few of them)."""
        return frame(topics.leads(self._topic_shares, self._scheme, self._topic_counts), topics.LEAD_COLUMNS)
