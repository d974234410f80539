"""Text that knows where each of its characters stands in the raw copy."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from .report import Span


class Piece(NamedTuple):
    """Characters of one raw line: `text[i]` stands at `start + i`, unless it was replaced."""

    line: int
    start: int
    text: str


def gap_after(piece: Piece, gap: str) -> Piece:
    """Space put in behind a piece. It is said to stand at the last character: the raw line may
    end there."""
    return Piece(piece.line, piece.start + max(len(piece.text) - 1, 0), gap)


class Passage:
    """A run of text put together from pieces of raw lines; never changed once made."""

    __slots__ = ("_ends", "pieces", "text")

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._ends: list[int] | None = None
        self.pieces = tuple(pieces)
        self.text = pieces[0].text if len(pieces) == 1 else "".join([p.text for p in pieces])

    def __bool__(self) -> bool:
        return bool(self.text)

    def __add__(self, other: Passage) -> Passage:
        return Passage(self.pieces + other.pieces)

    @property
    def lines(self) -> tuple[int, ...]:
        """The raw lines that it comes from, each once, in order."""
        if len(self.pieces) == 1:
            return (self.pieces[0].line,)
        return tuple(dict.fromkeys([piece.line for piece in self.pieces]))

    def cut(self, start: int, end: int | None = None) -> Passage:
        """The part from `start` to `end` (as a slice of the text, no negative numbers)."""
        if end is None:
            end = len(self.text)
        if len(self.pieces) == 1:
            line, at, text = self.pieces[0]
            return Passage((Piece(line, at + start, text[start:end]),))
        kept: list[Piece] = []
        position = 0
        for line, at, text in self.pieces:
            low, high = max(start - position, 0), min(end - position, len(text))
            if low < high:
                kept.append(Piece(line, at + low, text[low:high]))
            position += len(text)
        return Passage(kept or [Piece(self.pieces[0].line, self.pieces[0].start, "")])

    def stripped(self) -> Passage:
        """Without white space at either end."""
        inner = self.text.strip()
        if len(inner) == len(self.text):
            return self
        start = len(self.text) - len(self.text.lstrip())
        return self.cut(start, start + len(inner))

    def reworded(self, text: str) -> Passage:
        """The same places with other characters, one for one (half width made full)."""
        if len(self.pieces) == 1:
            line, at, _ = self.pieces[0]
            return Passage((Piece(line, at, text),))
        pieces, position = [], 0
        for line, at, old in self.pieces:
            pieces.append(Piece(line, at, text[position : position + len(old)]))
            position += len(old)
        return Passage(pieces)

    def without(self, spans: Sequence[tuple[int, int]]) -> Passage:
        """With these parts of the text left out; `spans` in order, not overlapping."""
        kept: list[Piece] = []
        cuts = iter([*spans, (len(self.text), len(self.text))])
        low, high = next(cuts)
        position = 0
        for line, at, text in self.pieces:
            done, size = 0, len(text)
            while low < position + size:
                if low - position > done:
                    kept.append(Piece(line, at + done, text[done : low - position]))
                done = max(done, min(high - position, size))
                if high > position + size:
                    break
                low, high = next(cuts)
            if done < size and low >= position + size:
                kept.append(Piece(line, at + done, text[done:]))
            position += size
        return Passage(kept or [Piece(self.pieces[0].line, self.pieces[0].start, "")])

    def replaced(self, start: int, end: int, text: str) -> Passage:
        """With `text` in place of a part; the new characters stand where the part began."""
        middle = self.cut(start, max(end, start + 1)).pieces[0]
        return Passage(
            [
                *self.cut(0, start).pieces,
                Piece(middle.line, middle.start, text),
                *self.cut(end).pieces,
            ]
        )

    def locate(self, start: int, end: int) -> tuple[Span, ...]:
        """Where a part of the text stands in the raw copy, a span for each piece."""
        if len(self.pieces) == 1:
            line, at, _ = self.pieces[0]
            return ((line, at + start, at + end),)
        if self._ends is None:
            self._ends = list(accumulate(len(piece.text) for piece in self.pieces))
        ends = self._ends
        spans: list[Span] = []
        index = bisect_right(ends, start)
        while index < len(self.pieces):
            line, at, text = self.pieces[index]
            begin = ends[index] - len(text)
            if begin >= end:
                break
            low, high = max(start - begin, 0), min(end - begin, len(text))
            spans.append((line, at + low, at + high))
            index += 1
        return tuple(spans)
