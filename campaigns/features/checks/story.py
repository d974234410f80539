"""A story as the checks see it: plain values, in the order of the page."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """What a passage is on the page."""

    HEADLINE = "headline"
    PROSE = "prose"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, a line of the head or a caption; `number` is its place in the story.

    `field` is the field of the page it stands in, `block_id` the block of the body, if any.
    """

    number: int
    field: str
    block_id: str
    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture; number 0 is the lead picture. `caption` is there even when it has no words."""

    number: int
    caption: Passage
    has_picture: bool
    title: str = ""
    credit: str = ""
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Credit:
    """One person's part, as the credits of the page name it."""

    role: str
    name: str


@dataclass(frozen=True, slots=True)
class Reprint:
    """Where copy of another paper comes from."""

    is_reprint: bool = False
    source: str = ""
    author: str = ""
    title: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class KnownNames:
    """What the site knows to exist; a check without such a list says nothing."""

    city: str = ""
    districts: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LostMention:
    """A link to a picture that is gone: the block, and the words of the link."""

    block_id: str
    label: str


@dataclass(frozen=True, slots=True)
class CheckedStory:
    """All that checks may know of a story."""

    passages: tuple[Passage, ...] = ()
    figures: tuple[Figure, ...] = ()
    credits: tuple[Credit, ...] = ()
    reprint: Reprint = Reprint()
    known: KnownNames = KnownNames()
    lost_mentions: tuple[LostMention, ...] = ()
    issue_date: date | None = None
    letters: int = field(init=False, default=0)

    def __post_init__(self) -> None:
        object.__setattr__(self, "letters", sum(len(passage.text) for passage in self.passages))


class StoryWriter:
    """Puts the passages of a story together and gives each its number."""

    def __init__(self) -> None:
        self._passages: list[Passage] = []

    def add(self, text: str, field: str, block_id: str = "", kind: Kind = Kind.PROSE) -> Passage:
        passage = Passage(len(self._passages), field, block_id, kind, text)
        self._passages.append(passage)
        return passage

    @property
    def passages(self) -> tuple[Passage, ...]:
        return tuple(self._passages)
