"""What a rule hands back, and what it may know of the whole story."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import NamedTuple


class Doubt(NamedTuple):
    """One doubt about `text[start:end]`."""

    code: str
    start: int
    end: int
    message: str
    proposals: tuple[str, ...] = ()
    is_of_paragraph: bool = False  # said at every line that the paragraph comes from


@dataclass(frozen=True)
class StoryFacts:
    """What the story as a whole says: its year, and how often it uses each variant of a term."""

    year: int | None = None
    terms: Counter[str] = field(default_factory=Counter)
