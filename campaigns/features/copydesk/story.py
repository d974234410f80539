"""One story: its blocks given their places, part by part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from . import doubts
from .blocks import Block, label_of, mark_of
from .captions import release_enumerations, settle_markers, split_captions, take_caption_credit
from .credits import CreditLine, read_credits
from .doubts.doubt import StoryFacts
from .doubts.terms import count_terms
from .endings import Edit, Settling
from .finishing import close_spaces, part_headline, turn_quotes
from .headings import find_headings
from .headlines import key_of
from .joining import join_split
from .labels import Part
from .notes import reach
from .passages import Passage
from .report import Report
from .rows import Kind, Row
from .run_ins import RunIn, find_run_ins
from .structure import Caption, Credit, Note, Paragraph, Publication, Section, Story
from .titles import Head, is_dropped, is_title_again, merge_couplets, note_label, read_head
from .wraps import join_wrapped

_DATELINE = re.compile(
    r"(?:本报|新华社|[一-鿿]{2,6}报)[一-鿿\d]{0,12}[讯电]\s?[（(](?P<credit>[^（）()]{2,60})[）)]"
)
_SPOKEN_DATELINE = re.compile(
    r"(?:本报|[一-鿿]{2,6}报)[一-鿿\d]{0,8}讯\s*(?P<credit>(?:本报|见习|实习|特约)?记者[^，。：“]{1,30}?)(?:报道\s?[：:]?|[：:])"
)
_LAST_CREDIT = re.compile(r"(?<=.)[（(](?P<credit>[^（）()]{2,60})[）)]。?$")
_SIGNED = re.compile(r"记者|通讯员|实习生|摄|[文图]\s?[/／]|供稿|供图|撰稿|报道|评论员")
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
        self.targets: dict[int, str] = {}
        self.notes: dict[Part, tuple[str, list[Passage], list[int]]] = {}
        self.credits: list[Credit] = []
        self.page: dict[str, str] = {}
        self.captions: list[tuple[int, Passage, str, tuple[int, ...]]] = []
        self.numbers: set[int] = set()
        self.last_number = 0
        self.facts = StoryFacts()

    def read(self) -> Story:
        blocks = self._blocks()
        blocks = self._take_page_lines(blocks)
        blocks, head = self._take_head_and_notes(blocks)
        blocks = self._take_captions(blocks)
        blocks = self._take_credits(blocks)
        blocks = self._without_title(blocks, head)
        headings = self._headings(blocks)
        for index, block in enumerate(blocks):
            if index not in headings:
                close_spaces(block, self.report)
        self._take_signed_ends(blocks, headings)
        self._learn(blocks, head)
        return self._story(blocks, headings, head)

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
            if block.kind is Kind.PAGE and self._is_taken(
                "PAGE_LINE_READ", block, "版面信息已读出，不入正文"
            ):
                for key, value in block.detail.items():
                    self.page.setdefault(key, value)
                self.targets[block.line] = "publication"
            elif block.kind is Kind.ORNAMENT and self._is_taken(
                "ORNAMENT_DROPPED", block, "装饰符号不入稿"
            ):
                continue
            else:
                if block.kind in (Kind.PAGE, Kind.ORNAMENT):
                    block.as_text()
                kept.append(block)
        return kept

    def _is_taken(self, code: str, block: Block, message: str) -> bool:
        name = self.report.note(
            code,
            block.line,
            message,
            block.passage.locate(0, len(block.text)),
            found=block.text[:40],
        )
        return not self.report.is_undone(name)

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
                head = read_head(blocks[index:], self.report)
                self.credits.extend(head.credits)
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
        passages = [passage for passage in passages if passage]
        if not passages:
            return 0
        if label.part in self.notes:
            self.notes[label.part][1].extend(passages)
        else:
            self.notes[label.part] = (label.word, passages, [block.line])
        return length

    def _take_captions(self, blocks: Sequence[Block]) -> list[Block]:
        kept: list[Block] = []
        for block in blocks:
            if block.kind is Kind.CAPTION:
                self._take_caption(block)
            else:
                kept.append(block)
        return kept

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
        numbers = mark.numbers or (self.last_number + 1,)
        for number in numbers:
            if number in self.numbers:
                place = block.passage.locate(0, max(mark.end, 1))
                message = f"图{number}的说明不止一条，请核对图号"
                self.report.note("DUPLICATE_CAPTION", block.line, message, place)
            self.numbers.add(number)
            self.last_number = max(self.last_number, number)
            self.captions.append((number, passage, credit, block.passage.lines))

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
        self._add_credits(credit_line, (spans[0][0],))
        return rest, said

    def _take_credits(self, blocks: Sequence[Block]) -> list[Block]:
        kept: list[Block] = []
        for block in blocks:
            if block.kind is Kind.CREDIT:
                credit_line: CreditLine = block.detail
                code = "CREDIT_IRREGULAR" if credit_line.faults else "CREDIT_READ"
                said = "；".join((*credit_line.faults, "已按角色拆开"))
                if self._is_taken(code, block, f"署名：{said}"):
                    self._add_credits(credit_line, block.passage.lines, block)
                    for key, value in credit_line.page:
                        self.page.setdefault(key, value)
                    continue
                block.as_text()
            kept.append(block)
        return kept

    def _add_credits(
        self, credit_line: CreditLine, lines: tuple[int, ...], block: Block | None = None
    ) -> None:
        for credit in credit_line.credits:
            self.credits.append(replace(credit, src_lines=lines))
        for unknown in credit_line.unknown:
            spans = block.passage.locate(0, len(block.text)) if block else ()
            message = f"“{unknown}”没有对应的署名项，请自己放"
            self.report.note(
                "CREDIT_UNKNOWN_ROLE", lines[0], message, spans, found=unknown, at=unknown
            )

    def _without_title(self, blocks: Sequence[Block], head: Head) -> list[Block]:
        """The body without second printings of the title."""
        title = head.passage(Part.TITLE)
        if title is None:
            return list(blocks)
        key = key_of(title.text)
        kept: list[Block] = []
        kept_titles: set[int] = set()
        for block in blocks:
            if is_title_again(block, key):
                if is_dropped(block, self.report):
                    continue
                kept_titles.add(block.line)
            kept.append(block)
        return kept

    def _headings(self, blocks: Sequence[Block]) -> set[int]:
        return merge_couplets(blocks, find_headings(blocks), self.report)

    def _take_signed_ends(self, blocks: Sequence[Block], headings: set[int]) -> None:
        """本报讯（记者 甲） stays in the text and is read; （本报记者 甲） at the end of a
        paragraph goes to the credits."""
        for index, block in enumerate(blocks):
            text = block.text
            if index in headings:
                continue
            dateline = _DATELINE.match(text) or _SPOKEN_DATELINE.match(text)
            if dateline:
                credit_line = read_credits(dateline["credit"])
                if credit_line:
                    self._add_credits(credit_line, (block.line,))
            signed = _LAST_CREDIT.search(text, max(0, len(text) - 64)) if "）" in text else None
            if signed and signed.start() and _SIGNED.search(signed["credit"]):
                self._take_signed_end(block, signed)

    def _take_signed_end(self, block: Block, signed: re.Match[str]) -> None:
        credit_line = read_credits(signed["credit"])
        if credit_line is None:
            return
        spans = block.passage.locate(*signed.span())
        name = self.report.note(
            "CREDIT_READ", spans[0][0], "段末署名移入署名栏", spans, found=signed.group()
        )
        if not self.report.is_undone(name):
            self._add_credits(credit_line, (spans[0][0],))
            block.set_passage(block.passage.cut(0, signed.start()))

    def _learn(self, blocks: Sequence[Block], head: Head) -> None:
        """What the doubts may know of the whole story."""
        texts = [block.text for block in blocks]
        texts.extend(passage.text for _, passage, *_ in self.captions)
        texts.extend(p.text for _, passages, _ in self.notes.values() for p in passages)
        year: int | None = None
        if "issue_date" in self.page:
            year = int(self.page["issue_date"][:4])
        else:
            years = [
                int(match[1]) for text in texts if "20" in text for match in _YEAR.finditer(text)
            ]
            year = max(years, default=None)
        self.facts = StoryFacts(year, count_terms(texts))

    # The structure.

    def _story(self, blocks: Sequence[Block], headings: set[int], head: Head) -> Story:
        kicker, title, subtitle = (
            self._headline(head.passage(part), part.value)
            for part in (Part.KICKER, Part.TITLE, Part.SUBTITLE)
        )
        column = head.passage(Part.COLUMN)
        summary = self._summary()
        note, afterword = self._note(Part.NOTE), self._note(Part.AFTERWORD)
        story = Story(
            kicker=kicker,
            title=title,
            subtitle=subtitle,
            summary=summary,
            column=column.text if column else None,
            editor_note=note,
            afterword=afterword,
            sections=tuple(self._sections(blocks, headings)),
            credits=self._merged_credits(),
            captions=tuple(self._captions()),
            publication=Publication(
                self.page.get("name"),
                self.page.get("issue_date"),
                self.page.get("issue_no"),
                self.page.get("page_no"),
                self.page.get("page_name"),
            ),
            src_lines=tuple(row.number for row in self.rows),
        )
        self._ask_for_missing(story)
        return story

    def _headline(self, passage: Passage | None, target: str) -> str | None:
        if passage is None:
            return None
        self._aim(passage, target)
        return self._settled(passage, target)

    def _settled(self, passage: Passage, target: str) -> str:
        return self.settling.text(passage, self._edits(passage, target))

    def _edits(self, passage: Passage, target: str) -> list[Edit]:
        return self.settling.edits(passage, doubts.check(passage.text, self.facts), target)

    def _aim(self, passage: Passage, target: str) -> None:
        for line in passage.lines:
            self.targets.setdefault(line, target)

    def _summary(self) -> str | None:
        found = self.notes.get(Part.SUMMARY)
        if found is None:
            return None
        for passage in found[1]:
            self._aim(passage, "summary")
        return "\n".join(self._settled(passage, "summary") for passage in found[1])

    def _note(self, part: Part) -> Note | None:
        found = self.notes.get(part)
        if found is None:
            return None
        label, passages, lines = found
        paragraphs = []
        for index, passage in enumerate(passages):
            target = f"{part.value}.paragraphs[{index}]"
            self._aim(passage, target)
            paragraphs.append(Paragraph(self._settled(passage, target), None, passage.lines))
        src_lines = tuple(dict.fromkeys((*lines, *(n for p in passages for n in p.lines))))
        self.targets.setdefault(lines[0], part.value)
        return Note(label, tuple(paragraphs), src_lines)

    def _sections(self, blocks: Sequence[Block], headings: set[int]) -> Iterator[Section]:
        heading: Block | None = None
        paragraphs: list[Block] = []
        number = 0
        for index, block in enumerate(blocks):
            if index not in headings:
                if block.kind is Kind.TEXT:
                    paragraphs.append(block)
                continue
            if heading is not None or paragraphs:
                yield self._section(heading, paragraphs, number)
                number += 1
            heading, paragraphs = block, []
        if heading is not None or paragraphs:
            yield self._section(heading, paragraphs, number)

    def _section(self, heading: Block | None, blocks: Sequence[Block], number: int) -> Section:
        words: str | None = None
        lines: tuple[int, ...] = ()
        if heading is not None:
            passage = part_headline(heading.passage, self.report)
            target = f"sections[{number}].heading"
            self._aim(passage, target)
            words, lines = self._settled(passage, target), passage.lines
        run_ins = find_run_ins(blocks)
        paragraphs = tuple(
            self._paragraph(block, run_ins.get(index), f"sections[{number}].paragraphs[{index}]")
            for index, block in enumerate(blocks)
        )
        return Section(words, paragraphs, lines)

    def _paragraph(self, block: Block, run_in: RunIn | None, target: str) -> Paragraph:
        passage = block.passage
        self._aim(passage, target)
        edits = self._edits(passage, target)
        if run_in is not None:
            place = passage.locate(0, run_in.rest)
            name = self.report.note(
                "RUN_IN_SPLIT",
                place[0][0],
                f"段首主题句单列：{passage.text[: run_in.end]}",
                place,
                target=target,
                found=passage.text[: run_in.rest],
            )
            if not self.report.is_undone(name):
                words = self.settling.text(passage, edits, 0, run_in.end)
                rest = self.settling.text(passage, edits, run_in.rest)
                return Paragraph(rest, words, passage.lines)
        return Paragraph(self.settling.text(passage, edits), None, passage.lines)

    def _captions(self) -> Iterator[Caption]:
        for index, (number, passage, credit, lines) in enumerate(self.captions):
            target = f"captions[{index}]"
            self._aim(passage, target)
            yield Caption(number, self._settled(passage, target), credit, lines)

    def _merged_credits(self) -> tuple[Credit, ...]:
        """The same credit said under several pictures is one."""
        names: dict[tuple[str, str | None, str], dict[str, None]] = {}
        firsts: dict[tuple[str, str | None, str], Credit] = {}
        for credit in self.credits:
            key = (credit.role, credit.title, credit.scope)
            firsts.setdefault(key, credit)
            names.setdefault(key, {}).update(dict.fromkeys(credit.names))
        merged = {key: replace(first, names=tuple(names[key])) for key, first in firsts.items()}
        for index, credit in enumerate(merged.values()):
            for line in credit.src_lines:
                self.targets.setdefault(line, f"credits[{index}]")
        return tuple(merged.values())

    def _ask_for_missing(self, story: Story) -> None:
        page = story.publication
        has_editor = any(credit.role == "responsible_editor" for credit in story.credits)
        wanted = {
            "title": ("标题", story.title),
            "publication": ("报纸名", page.name),
            "issue_date": ("出报日期", page.issue_date),
            "page_no": ("版次", page.page_no),
            "page_name": ("版名", page.page_name),
            "responsible_editor": ("责任编辑", has_editor or None),
        }
        for key, (words, value) in wanted.items():
            if value is None:
                message = f"稿里没有写{words}，请填"
                self.report.note(
                    "MISSING_METADATA", None, message, target=key, at=key, story=self.number
                )
        if story.captions:
            message = f"{len(story.captions)}条图片说明还没有图片，请放图"
            self.report.note(
                "MISSING_METADATA",
                None,
                message,
                target="captions",
                found=f"images×{len(story.captions)}",
                at="images",
                story=self.number,
            )
