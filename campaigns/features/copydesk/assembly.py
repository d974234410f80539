"""The parts of a story put together as its structure, doubts noted on the way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from . import doubts
from .blocks import Block
from .caption_list import Taken
from .doubts.doubt import StoryFacts
from .endings import Edit, Settling
from .finishing import part_headline, without_bullet
from .labels import Part
from .passages import Passage
from .report import Report
from .rows import Kind
from .run_ins import RunIn, find_run_ins
from .structure import Caption, Credit, Note, Paragraph, Publication, Section, Story
from .titles import Head

TakenNote = tuple[str, list[Passage], list[int]]  # label, paragraphs, lines of the label


@dataclass(frozen=True)
class StoryParts:
    """What the passes found in a story: everything in its place, nothing settled."""

    number: int  # of the story in the paste, from 0
    lines: tuple[int, ...]
    head: Head
    notes: dict[Part, TakenNote]
    blocks: Sequence[Block]  # the body
    headings: set[int]  # which of its blocks are headings
    captions: Sequence[Taken]
    credits: tuple[Credit, ...]
    pictures: int
    page: dict[str, str]
    facts: StoryFacts


class Assembly:
    """Puts one story together and remembers which line went where."""

    def __init__(
        self, parts: StoryParts, report: Report, settling: Settling, targets: dict[int, str]
    ) -> None:
        self.parts = parts
        self.report = report
        self.settling = settling
        self.targets = targets  # line → path in the structure

    def story(self) -> Story:
        """The story, all doubts noted and the editor's decisions put in."""
        parts, head = self.parts, self.parts.head
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
            sections=tuple(self._sections(parts.blocks, parts.headings)),
            credits=self._credits(),
            captions=tuple(self._captions()),
            publication=Publication(**parts.page),
            src_lines=parts.lines,
        )
        ask_for_missing(story, parts, self.report)
        return story

    def _headline(self, passage: Passage | None, target: str) -> str | None:
        if passage is None:
            return None
        self._aim(passage, target)
        return self._settled(passage, target)

    def _settled(self, passage: Passage, target: str) -> str:
        return self.settling.text(passage, self._edits(passage, target))

    def _edits(self, passage: Passage, target: str) -> list[Edit]:
        return self.settling.edits(passage, doubts.check(passage.text, self.parts.facts), target)

    def _aim(self, passage: Passage, target: str) -> None:
        for line in passage.lines:
            self.targets.setdefault(line, target)

    def _summary(self) -> str | None:
        found = self.parts.notes.get(Part.SUMMARY)
        if found is None:
            return None
        for passage in found[1]:
            self._aim(passage, "summary")
        return "\n".join(self._settled(passage, "summary") for passage in found[1])

    def _note(self, part: Part) -> Note | None:
        found = self.parts.notes.get(part)
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
            passage = part_headline(without_bullet(heading.passage, self.report), self.report)
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
                mark = passage.text[run_in.end : run_in.rest].strip()
                return Paragraph(rest, words, passage.lines, mark)
        return Paragraph(self.settling.text(passage, edits), None, passage.lines)

    def _captions(self) -> Iterator[Caption]:
        for index, (number, passage, credit, lines) in enumerate(self.parts.captions):
            target = f"captions[{index}]"
            self._aim(passage, target)
            yield Caption(number, self._settled(passage, target), credit, lines)

    def _credits(self) -> tuple[Credit, ...]:
        for index, credit in enumerate(self.parts.credits):
            for line in credit.src_lines:
                self.targets.setdefault(line, f"credits[{index}]")
        return self.parts.credits


def ask_for_missing(story: Story, parts: StoryParts, report: Report) -> None:
    """Note what the copy does not say and nobody may invent."""
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
            report.note("MISSING_METADATA", None, message, target=key, at=key, story=parts.number)
    missing = len(story.captions) - parts.pictures
    if missing > 0:
        message = f"{missing}条图片说明还没有图片，请放图"
        report.note(
            "MISSING_METADATA",
            None,
            message,
            target="captions",
            found=f"images×{missing}",
            at="images",
            story=parts.number,
        )
