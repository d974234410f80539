"""Settling doubts and undone changes in a finished passage: what the editor will read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from .doubts import Doubt
from .passages import Passage
from .punctuation import WIDE
from .report import Report

MOST_PIECES = 12  # of a paragraph whose every line is told of a doubt about the whole
Edit = tuple[int, int, str]


class Settling:
    """Notes doubts, puts adopted replacements in, and gives half-width marks back to the lines
    whose widening was undone."""

    def __init__(self, report: Report, raw: Mapping[int, str], kept_narrow: set[int]) -> None:
        self.report = report
        self.raw = raw
        self.kept_narrow = kept_narrow

    def edits(self, passage: Passage, doubts: Iterable[Doubt], target: str) -> list[Edit]:
        """Note doubts about a passage; the replacements that the editor adopted, in order."""
        edits: list[Edit] = []
        for doubt in doubts:
            replacement = self._note(passage, doubt, target)
            if replacement is not None:
                edits.append((doubt.start, doubt.end, replacement))
        edits.sort()
        return edits

    def _note(self, passage: Passage, doubt: Doubt, target: str) -> str | None:
        spans = passage.locate(doubt.start, doubt.end)
        found = passage.text[doubt.start : doubt.end]
        lines: tuple[int, ...] = (spans[0][0],)
        if doubt.is_of_paragraph and len(passage.pieces) <= MOST_PIECES:
            lines = passage.lines
        group = f"{doubt.code}:{spans[0][0]}:{spans[0][1]}"
        ids = [
            self.report.note(
                doubt.code,
                line,
                f"{doubt.message}：{found}" if len(found) <= 24 else doubt.message,
                tuple(span for span in spans if span[0] == line),
                group=group,
                found=found,
                proposals=doubt.proposals,
                target=target,
                at=spans[0][1],
            )
            for line in lines
        ]
        return self.report.replacement(*ids, group)

    def text(
        self, passage: Passage, edits: Iterable[Edit] = (), start: int = 0, end: int | None = None
    ) -> str:
        """A part of a passage as it goes into the structure; edits across its edge are left."""
        if end is None:
            end = len(passage.text)
        words = self._own_marks(passage) if self.kept_narrow else passage.text
        said: list[str] = []
        position = start
        for low, high, replacement in edits:
            if position <= low and high <= end:
                said.extend((words[position:low], replacement))
                position = high
        said.append(words[position:end])
        return "".join(said)

    def _own_marks(self, passage: Passage) -> str:
        said: list[str] = []
        for line, at, text in passage.pieces:
            if line not in self.kept_narrow:
                said.append(text)
                continue
            raw = self.raw[line][at : at + len(text)]
            said.append(
                "".join(
                    old if WIDE.get(old) == new else new
                    for old, new in zip(raw, text, strict=False)
                )
                + text[len(raw) :]
            )
        return "".join(said)
