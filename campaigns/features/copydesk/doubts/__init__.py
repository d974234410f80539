"""Doubts about the text: found, said, never settled by the desk itself.

Each room of this package knows one kind of slip and yields `Doubt`s for a paragraph; `check`
asks all of them. A rule speaks of patterns of the language, never of one page.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from . import figures, gaps, pairs, punctuation, redundancy, repetition, terms
from .doubt import Doubt, StoryFacts

__all__ = ["Doubt", "StoryFacts", "check"]

MOST = 40  # doubts of one kind about one paragraph; more say nothing new
_RULES = (
    figures.check,
    gaps.check,
    pairs.check,
    punctuation.check,
    redundancy.check,
    repetition.check,
    terms.check,
)


def check(text: str, facts: StoryFacts) -> Iterator[Doubt]:
    """All doubts about one paragraph, heading or caption."""
    for rule in _RULES:
        yield from islice(rule(text, facts), MOST)
