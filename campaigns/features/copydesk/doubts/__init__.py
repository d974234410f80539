"""Doubts about the text: found, said, never settled by the desk itself.

Each room of this package knows one kind of slip and yields `Doubt`s for a paragraph; `check`
asks all of them. A rule speaks of patterns of the language, never of one page.

Most paragraphs give no cause for doubt, so a rule looks first for the characters without which
it finds nothing, and hands back an empty tuple: looking for one character costs a hundredth of
an expression.
"""

from __future__ import annotations

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


def check(text: str, facts: StoryFacts) -> list[Doubt]:
    """All doubts about one paragraph, heading or caption."""
    doubts: list[Doubt] = []
    for rule in _RULES:
        found = rule(text, facts)
        if found:
            doubts.extend(islice(found, MOST))
    return doubts
