"""One story: its blocks given their places, part by part."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .assembly import Assembly, StoryParts, TakenNote
from .blocks import Block, label_of
from .boxes import open_boxes
from .caption_list import CaptionList
from .captions import release_enumerations, settle_markers, split_captions
from .credit_book import CreditBook, is_taken
from .doubts.doubt import StoryFacts
from .doubts.terms import count_terms
from .endings import Settling
from .finishing import close_spaces, turn_quotes
from .heading_lines import join_dashed, join_numbers, merge_couplets
from .headings import find_headings
from .headlines import key_of
from .joining import join_split
from .labels import Part
from .notes import reach
from .report import Report
from .rows import Kind, Row
from .structure import Story
from .titles import Head, is_dropped, is_title_again, note_label, read_head
from .wraps import join_wrapped

_YEAR = re.compile(r"(20\d\d)年，?(?:是|以来|伊始|新年|元旦|春节)")
_NOTE_PARTS = (Part.NOTE, Part.AFTERWORD, Part.SUMMARY)


class StoryReader:
    """Reads one story from its rows. Each pass takes its blocks out of the row of blocks; what
    is left at the end is the body."""

    def __init__(
        self, rows: Sequence[Row], report: Report, settling: Settling, number: int
    ) -> None:
        self.rows = rows
        self.report = report
        self.settling = settling
        self.number = number  # of the story in the paste, from 0
        self.pictures = 0  # that a docx brought with it
        self.targets: dict[int, str] = {}
        self.notes: dict[Part, TakenNote] = {}
        self.page: dict[str, str] = {}
        self.page_line = 0  # the first print reference below other lines
        self.book = CreditBook(report)
        self.captions = CaptionList(report, self.book)

    def read(self) -> Story:
        blocks = self._blocks()
        blocks = self._take_page_lines(blocks)
        blocks, head = self._take_head_and_notes(blocks)
        blocks = self.captions.take(blocks)
        blocks = self.book.take_lines(blocks)
        blocks = self._without_title(blocks, head)
        blocks = join_dashed(open_boxes(blocks, self.report), self.report)
        blocks = join_numbers(blocks, self.report)
        headings = merge_couplets(blocks, find_headings(blocks), self.report)
        headings.update(n for n, block in enumerate(blocks) if block.kind is Kind.BOX)
        for index, block in enumerate(blocks):
            if index not in headings and block.row.kind is not Kind.CREDIT:
                block.set_passage(close_spaces(block.passage, self.report))
        self.book.take_signed_ends(blocks, headings)
        parts = StoryParts(
            number=self.number,
            lines=tuple(row.number for row in self.rows),
            head=head,
            notes=self.notes,
            blocks=blocks,
            headings=headings,
            captions=self.captions.captions,
            credits=self.book.merged(),
            pictures=self.pictures,
            page={**self.book.page, **self.page},
            facts=self._facts(blocks),
        )
        return Assembly(parts, self.report, self.settling, self.targets).story()

    # The passes, in order.

    def _blocks(self) -> list[Block]:
        blocks = join_wrapped(self.rows, self.report)
        release_enumerations(blocks)
        blocks = settle_markers(blocks, self.report)
        blocks = join_split(blocks, self.report)
        blocks = split_captions(blocks, self.report)
        for block in blocks:
            turn_quotes(block, self.report)
        return blocks

    def _take_page_lines(self, blocks: Sequence[Block]) -> list[Block]:
        kept: list[Block] = []
        for block in blocks:
            if block.kind is Kind.PAGE and is_taken(
                self.report, "PAGE_LINE_READ", block, f"版面信息已读出，不入正文：{block.text}"
            ):
                for key, value in block.detail.items():
                    self.page.setdefault(key, value)
                self.targets[block.line] = "publication"
                self.page_line = self.page_line or block.line if kept else 0
            elif block.kind is Kind.ORNAMENT and is_taken(
                self.report, "ORNAMENT_DROPPED", block, f"装饰符号“{block.text[:10]}”不入稿"
            ):
                continue
            else:
                if block.kind in (Kind.PAGE, Kind.ORNAMENT):
                    block.as_text()
                kept.append(block)
        return kept

    def _take_head_and_notes(self, blocks: list[Block]) -> tuple[list[Block], Head]:
        """The head may stand before or after the editor's note; bylines may stand between."""
        head: Head | None = None
        kept: list[Block] = []
        index = 0
        while index < len(blocks):
            block = blocks[index]
            if block.kind is Kind.LABEL and label_of(block).part in _NOTE_PARTS:
                index += 1 + self._take_note(blocks, index, kept)
                continue
            if head is None and block.kind in (Kind.TEXT, Kind.LABEL):
                head = read_head(blocks[index:], self.report, self.page_line)
                self.book.credits.extend(head.credits)
                if head.length:
                    kept.extend(head.left_over)
                    kept.extend(
                        b
                        for b in blocks[index : index + head.length]
                        if b.kind not in (Kind.TEXT, Kind.LABEL)
                    )
                    index += head.length
                    continue
            if block.kind is Kind.LABEL:
                self._release_label(block)
            if block.text:
                kept.append(block)
            index += 1
        return kept, head or Head()

    def _release_label(self, block: Block) -> None:
        """A label out of its place: 正文 goes, any other is part of the text."""
        label = label_of(block)
        if label.part is Part.BODY and not self.report.is_undone(note_label(block, self.report)):
            block.set_passage(block.passage.cut(label.end).stripped())
        block.as_text()

    def _take_note(self, blocks: Sequence[Block], index: int, kept: list[Block]) -> int:
        """Take a note with its label; returns how many blocks after the label went with it."""
        block = blocks[index]
        label = label_of(block)
        name = note_label(block, self.report)
        if self.report.is_undone(name):
            block.as_text()
            kept.append(block)
            return 0
        length = reach(blocks, index)
        passages = [block.passage.cut(label.end).stripped()]
        passages.extend(after.passage for after in blocks[index + 1 : index + 1 + length])
        passages = [close_spaces(passage, self.report) for passage in passages if passage]
        if not passages:
            return 0
        if label.part in self.notes:
            self.notes[label.part][1].extend(passages)
        else:
            self.notes[label.part] = (label.word, passages, [block.line])
        return length

    def _without_title(self, blocks: Sequence[Block], head: Head) -> list[Block]:
        """The body without second printings of the title."""
        title = head.passage(Part.TITLE)
        if title is None:
            return list(blocks)
        key = key_of(title.text)
        return [
            block
            for block in blocks
            if not (is_title_again(block, key) and is_dropped(block, self.report))
        ]

    def _facts(self, blocks: Sequence[Block]) -> StoryFacts:
        """What the doubts may know of the whole story."""
        texts = [block.text for block in blocks]
        texts.extend(caption.passage.text for caption in self.captions.captions)
        texts.extend(p.text for _, passages, _ in self.notes.values() for p in passages)
        page = {**self.book.page, **self.page}
        if "issue_date" in page:
            year: int | None = int(page["issue_date"][:4])
        else:
            said = (match for text in texts if "20" in text for match in _YEAR.finditer(text))
            year = max((int(match[1]) for match in said), default=None)
        return StoryFacts(year, count_terms(texts))
