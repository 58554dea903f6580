"""Quotations that stand under no attribution: carried from the last speaker, or left out as titles and scare quotes."""
from .contents import Draft
from .stream import QUOTE


def leftover(s, drafts):
    """The drafts in the order of the text, with the quotations that they do not cover."""
    out, k, end, last = [], 0, 0, None
    drafts.sort(key=lambda d: d.first)
    for u in s.quotes:
        while k < len(drafts) and drafts[k].first <= u:
            last = drafts[k]
            end = max(end, last.last)
            out.append(last)
            k += 1
        if u >= end and s.low[u] == QUOTE and len(s.page.text[slice(*s.quotes[u])].split()) > 3:
            out.append(Draft(u, u + 1, last.by if last else None, "carried"))
    return out + drafts[k:]
