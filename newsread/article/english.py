"""Is a text English?"""
import re

from .. import rules

WORD = re.compile(r"[^\W\d_]+")


def english_share(text):
    """The share of English function words (data/rules/function_words.txt) among the words of a text: news has about a third.

    >>> english_share("the talks of the day"), english_share("die Gespräche des Tages")
    (0.6, 0.0)
    """
    words = WORD.findall(text.lower())
    known = rules.words("function_words")
    return sum(w in known for w in words) / max(1, len(words))
