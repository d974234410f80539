"""Checks of a story before print: plain Python, no Django (docs/checks.md).

A check is a function entered in the registry; importing this package enters them all.
"""

from . import (
    dates,
    figures,
    names,
    pictures,
    places,
    privacy,
    punctuation,
    sources,
    watched,
    wording,
)
from .findings import Finding, Severity, digest_of
from .registry import CHECKS, label_of, run_checks
from .story import (
    CheckedStory,
    Credit,
    Figure,
    Kind,
    KnownNames,
    LostMention,
    Passage,
    Reprint,
    StoryWriter,
)
from .word_rules import WordList, WordRule

__all__ = [
    "CHECKS",
    "CheckedStory",
    "Credit",
    "Figure",
    "Finding",
    "Kind",
    "KnownNames",
    "LostMention",
    "Passage",
    "Reprint",
    "Severity",
    "StoryWriter",
    "WordList",
    "WordRule",
    "dates",
    "digest_of",
    "figures",
    "label_of",
    "names",
    "pictures",
    "places",
    "privacy",
    "punctuation",
    "run_checks",
    "sources",
    "watched",
    "wording",
]
