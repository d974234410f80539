"""Where the words of Chinese text begin and end."""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate

import rjieba


@lru_cache(maxsize=512)
def word_borders(text: str) -> frozenset[int]:
    """The places between two words, both ends of the text among them.

    Words that the dictionary does not know fall into single characters: guessing at them would
    make 个弃 + 管 of 112个弃管小区, and a watched word would be lost.
    """
    return frozenset((0, *accumulate(len(word) for word in rjieba.cut(text, False))))
