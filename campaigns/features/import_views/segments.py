"""Text cut into stretches: those that a change concerns are marked, long others can be folded."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

FOLDED_FROM = 34  # characters; a shorter stretch is quicker read than unfolded
KEPT = 14  # characters that stay in sight on a side, about: a clause ends there
# Half-width punctuation that the desk widens; between digits it stays.
HALF_WIDTH = re.compile(r"((?<!\d)[,:]|[,:](?!\d)|[;!?()])")
CLAUSE_END = re.compile(r"[，。；：！？,;:!?、]")


class Mark(NamedTuple):
    """A stretch of a text that belongs to a change; `rank` decides where two overlap."""

    start: int
    end: int
    change: str
    rank: int = 0
    tone: str = ""  # "ask" or "err" while a doubt waits


@dataclass(frozen=True)
class Segment:
    """A stretch of text: part of a change, or plain, or plain and folded at first.

    `widened` is the change that widened the half-width marks in it.
    """

    text: str
    change: str = ""
    tone: str = ""
    is_folded: bool = False
    widened: str = ""

    @property
    def pieces(self) -> list[tuple[str, bool]]:
        """The text, its half-width marks apart (True) where they were widened."""
        if not self.widened:
            return [(self.text, False)]
        parts = HALF_WIDTH.split(self.text)
        return [(part, n % 2 == 1) for n, part in enumerate(parts) if part]


def segments_of(text: str, marks: Iterable[Mark], widened: str = "") -> list[Segment]:
    """The text in stretches. Where marks overlap, the one of the higher rank is shown."""
    owner: list[Mark | None] = [None] * len(text)
    for mark in sorted(marks, key=lambda mark: mark.rank):
        for position in range(max(mark.start, 0), min(mark.end, len(text))):
            owner[position] = mark
    cuts = [0, *(i for i in range(1, len(text)) if owner[i] != owner[i - 1]), len(text)]
    runs = [(text[start:end], owner[start]) for start, end in pairwise(cuts) if end > start]
    segments: list[Segment] = []
    for index, (part, shown) in enumerate(runs):
        if shown:
            segments.append(Segment(part, shown.change, shown.tone))
        else:
            segments += _folded(part, index > 0, index < len(runs) - 1)
    return [replace(segment, widened=widened) for segment in segments] if widened else segments


def _folded(text: str, has_mark_before: bool, has_mark_after: bool) -> Sequence[Segment]:
    """A long plain stretch keeps the clause beside each mark, or its first one."""
    if len(text) < FOLDED_FROM:
        return [Segment(text)]
    head = _clause_after(text) if not has_mark_after or has_mark_before else 0
    tail = _clause_before(text) if has_mark_after else len(text)
    if tail - head < FOLDED_FROM // 2:
        return [Segment(text)]
    parts = [Segment(text[:head]), Segment(text[head:tail], is_folded=True), Segment(text[tail:])]
    return [part for part in parts if part.text]


def _clause_after(text: str) -> int:
    """Where the clause ends that reaches about KEPT characters from the start."""
    match = CLAUSE_END.search(text, KEPT)
    return match.end() if match and match.end() <= KEPT * 3 else KEPT


def _clause_before(text: str) -> int:
    """Where the clause begins that reaches about KEPT characters from the end."""
    ends = [match.end() for match in CLAUSE_END.finditer(text, 0, max(len(text) - KEPT // 2, 0))]
    return ends[-1] if ends and len(text) - ends[-1] <= KEPT * 3 else len(text) - KEPT
