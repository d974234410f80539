"""Where the sentences of a paragraph begin and end."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from itertools import pairwise

_END = re.compile(r"[。！？\n]+[”’」』）》]*|[；]")


@lru_cache(maxsize=512)
def sentence_ends(text: str) -> tuple[int, ...]:
    """The ends of all sentences, in order; the last is the end of the text."""
    ends = [match.end() for match in _END.finditer(text)]
    if not ends or ends[-1] < len(text):
        ends.append(len(text))
    return tuple(ends)


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence, or the run of sentences, that holds `text[start:end]`."""
    ends = sentence_ends(text)
    first = bisect_right(ends, start)
    low = ends[first - 1] if first else 0
    last = bisect_right(ends, max(start, end - 1))
    return low, ends[min(last, len(ends) - 1)]


def sentences_of(text: str) -> list[tuple[int, str]]:
    """Each sentence with its place in the text."""
    starts = (0, *sentence_ends(text))
    return [(low, text[low:high]) for low, high in pairwise(starts)]
