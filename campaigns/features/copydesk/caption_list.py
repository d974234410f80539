"""The captions of a story, in the order of the copy, each with its number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .blocks import Block, mark_of
from .captions import take_caption_credit
from .credit_book import CreditBook
from .finishing import close_spaces
from .passages import Passage
from .report import Report
from .rows import Kind


class Taken(NamedTuple):
    """A caption out of the row of blocks, not yet settled."""

    number: int
    passage: Passage
    credit: str
    lines: tuple[int, ...]


class CaptionList:
    """Takes captions; those without a number (图为 …) get the next one."""

    def __init__(self, report: Report, book: CreditBook) -> None:
        self.report = report
        self.book = book
        self.captions: list[Taken] = []
        self.numbers: set[int] = set()
        self.last_number = 0

    def take(self, blocks: Sequence[Block]) -> list[Block]:
        """Take the captions out of the blocks."""
        kept: list[Block] = []
        for block in blocks:
            if block.kind is Kind.CAPTION and not self._is_left(block):
                self._take_caption(block)
            else:
                kept.append(block)
        return kept

    def _is_left(self, block: Block) -> bool:
        """Say that a line without a number is taken for a caption; whether the editor leaves it
        in the text."""
        mark = mark_of(block)
        if mark.numbers or not mark.is_plain:
            return False  # its mark says so
        name = self.report.note(
            "CAPTION_MARK",
            block.line,
            f"没有图号的图片说明，作图{self.last_number + 1}的说明，不入正文：{block.text[:12]}",
            block.passage.locate(0, min(2, len(block.text))),
            found=block.text[:40],
            at="unnumbered",
        )
        if not self.report.is_undone(name):
            return False
        block.as_text()
        return True

    def _take_caption(self, block: Block) -> None:
        mark = mark_of(block)
        passage = block.passage
        is_kept = False
        if not mark.is_plain:
            spans = passage.locate(0, mark.end)
            found = passage.text[: mark.end]
            name = self.report.note(
                "CAPTION_MARK", block.line, f"“{found}”是图号，不入说明", spans, found=found
            )
            is_kept = self.report.is_undone(name)
        start = 0 if is_kept or (not mark.numbers and mark.is_plain) else mark.end
        passage = passage.cut(start)
        passage, credit = self._without_credit(passage)
        passage = close_spaces(passage, self.report)
        numbers = mark.numbers or (self.last_number + 1,)
        for number in numbers:
            if number in self.numbers:
                place = block.passage.locate(0, max(mark.end, 1))
                message = f"图{number}的说明不止一条，请核对图号"
                self.report.note("DUPLICATE_CAPTION", block.line, message, place)
            self.numbers.add(number)
            self.last_number = max(self.last_number, number)
            self.captions.append(Taken(number, passage, credit, block.passage.lines))

    def _without_credit(self, passage: Passage) -> tuple[Passage, str]:
        rest, said, credit_line, start = take_caption_credit(passage)
        if credit_line is None:
            return passage, ""
        spans = passage.locate(start, len(passage.text))
        name = self.report.note(
            "CAPTION_CREDIT",
            spans[0][0],
            "说明末尾的摄影者移入署名",
            spans,
            found=said,
        )
        if self.report.is_undone(name):
            return passage, ""
        self.book.add(credit_line, (spans[0][0],))
        return rest, said
