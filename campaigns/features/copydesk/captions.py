"""Captions: their marks, several in one line, the credit at their end, and stray marks."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from .blocks import Block, mark_of
from .credit_book import is_taken
from .credits import CreditLine, read_credits
from .marks import caption_mark
from .passages import Passage
from .report import Report
from .rows import Kind

_CREDIT_END = re.compile(
    r"(?:^|[。！？\s（(])\s*(?P<credit>(?:新华社[发图]\s?[（(]?)?"
    r"(?:[一-鿿A-Za-z]{0,10}(?:记者|通讯员|实习生)\s*)?[一-鿿·、\s]{1,18}?\s*/?(?:摄影?|供图|提供|图))\s*[）)]?[。]?$"
)
_TAIL = 50
_WORDS_FOR_CAPTIONS = re.compile(r"(?:图片?说明|图说|图注)[：:]?$")


_CIRCLES = frozenset(map(chr, (*range(0x2460, 0x2474), *range(0x2776, 0x2780))))
_TRAILING = re.compile(r"(?<=[。！？”）])\s*(?:图?[①-⑳❶-❿][、\s]?)+$")


def release_enumerations(blocks: Sequence[Block]) -> None:
    """①②③ after a sentence that ends in ： count its points: they are paragraphs."""
    is_list = False
    for block in blocks:
        if block.kind is Kind.TEXT:
            is_list = block.text.endswith(("：", ":")) and not _WORDS_FOR_CAPTIONS.search(
                block.text
            )
        elif block.kind is Kind.CAPTION and is_list and mark_of(block).is_plain:
            block.as_text()
        else:
            is_list = False


def settle_markers(blocks: Sequence[Block], report: Report) -> list[Block]:
    """Marks on lines of their own: before its text a mark makes a caption, any other is stray
    and leaves the copy."""
    numbered = {n for b in blocks if b.kind is Kind.CAPTION for n in mark_of(b).numbers}
    alone = [n for n, block in enumerate(blocks) if block.kind is Kind.MARKER]
    heads = set(alone) if _are_heads(alone, blocks, numbered) else set()
    kept: list[Block] = []
    waiting: Block | None = None
    for index, block in enumerate(blocks):
        if index in heads:
            waiting = block
        elif block.kind is Kind.MARKER:
            if _is_kept(block, numbered, report):
                kept.append(block)
        elif waiting is not None:
            kept.append(_under_mark(waiting, block))
            waiting = None
        else:
            kept.append(block)
    return kept


def _are_heads(alone: Sequence[int], blocks: Sequence[Block], numbered: set[int]) -> bool:
    """Whether the lone marks are followed by their captions: they count up from 1, each has a
    short text after it, and no caption carries its own mark."""
    if not alone or numbered:
        return False
    numbers = [mark_of(blocks[index]).numbers for index in alone]
    if [n for group in numbers for n in group] != list(range(1, sum(map(len, numbers)) + 1)):
        return False
    follow = [blocks[index + 1] if index + 1 < len(blocks) else None for index in alone]
    return all(b is not None and b.kind is Kind.TEXT and len(b.text) <= 160 for b in follow) and (
        all(later - earlier <= 3 for earlier, later in itertools.pairwise(alone))
    )


def _under_mark(marker: Block, block: Block) -> Block:
    mark = mark_of(marker)
    block.kind = Kind.CAPTION
    block.detail = mark._replace(end=len(marker.text))
    block.set_passage(marker.passage + block.passage)
    return block


def _is_kept(block: Block, numbered: set[int], report: Report) -> bool:
    numbers = mark_of(block).numbers
    if not numbers:
        if is_taken(report, "LABEL_TAKEN", block, f"“{block.text}”是标签，不入正文"):
            return False
        block.as_text()
        return True
    known = all(number in numbered for number in numbers)
    name = report.note(
        "STRAY_MARKER",
        block.line,
        f"去掉零散图号{block.text}" + ("" if known else "，稿中没有这个图号的说明"),
        block.passage.locate(0, len(block.text)),
        found=block.text,
    )
    if report.is_undone(name):
        block.as_text()
        return True
    return False


def split_captions(blocks: Sequence[Block], report: Report) -> list[Block]:
    """Captions that share a line (①…。②…。) made one block each."""
    parted: list[Block] = []
    for block in blocks:
        _drop_trailing_mark(block, report)
        starts = _caption_starts(block) if block.kind is Kind.CAPTION else []
        if not starts:
            parted.append(block)
            continue
        if report.is_undone(*_note_split(block, len(starts) + 1, report)):
            parted.append(block)
            continue
        bounds = [0, *starts, len(block.text)]
        for start, end in itertools.pairwise(bounds):
            part = Block(block.row, block.passage.cut(start, end).stripped())
            part.kind, part.detail = Kind.CAPTION, caption_mark(part.text)
            parted.append(part)
    return parted


def _note_split(block: Block, count: int, report: Report) -> list[str]:
    """Say at each line of a block that its captions were parted."""
    group = f"CAPTIONS_SPLIT:{block.line}"
    return [group] + [
        report.note(
            "CAPTIONS_SPLIT",
            line,
            f"连写的{count}条图片说明分开",
            tuple(span for span in block.passage.locate(0, len(block.text)) if span[0] == line),
            group=group,
        )
        for line in block.passage.lines
    ]


def _drop_trailing_mark(block: Block, report: Report) -> None:
    """①扫雪。②植树。③: the last mark lost its picture and its words."""
    match = None
    if block.kind in (Kind.CAPTION, Kind.TEXT) and block.text[-1] in _CIRCLES:
        match = _TRAILING.search(block.text, max(0, len(block.text) - _TAIL))
    if match is None or not match.start():
        return
    place = block.passage.locate(match.start(), len(block.text))
    found = match.group().strip()
    message = f"去掉句末零散图号{found}，没有说明"
    name = report.note("STRAY_MARKER", place[0][0], message, place, found=found)
    if not report.is_undone(name):
        block.set_passage(block.passage.cut(0, match.start()))


def _caption_starts(block: Block) -> list[int]:
    """Where the next numbers in order begin, after a finished sentence or a space."""
    text, numbers = block.text, mark_of(block).numbers
    if not numbers:
        return []
    due = numbers[-1] + 1
    starts: list[int] = []
    position = mark_of(block).end
    kept = _TRAILING.search(text, max(position, len(text) - _TAIL))  # ③ at the end, undone
    end = kept.start() if kept else len(text)
    while position < end:
        match = _CIRCLED.search(text, position, end)
        if match is None:
            break
        position = match.end()
        mark = caption_mark(text[match.start() : match.start() + 12])
        if mark is None or not mark.numbers or mark.numbers[0] != due:
            continue
        if text[match.start() - 1] in "。；！？，、）” \u3000":
            starts.append(match.start())
            due = mark.numbers[-1] + 1
    return starts


_CIRCLED = re.compile(r"图\s?(?:[①-⑳]|[0-9]{1,2}[：:])|[①-⑳㉑-㉟㊱-㊿❶-❿]")


def take_caption_credit(passage: Passage) -> tuple[Passage, str, CreditLine | None, int]:
    """The caption without a 某某 摄 at its end, that credit as it stood, what it says, and
    where it began (-1 without one)."""
    text = passage.text
    low = max(0, len(text) - _TAIL)
    match = _CREDIT_END.search(text, low) if text[-4:].strip("。）) ")[-1:] in _LAST else None
    if match is None:
        return passage, "", None, -1
    said = match["credit"].strip()
    inner = re.sub(r"^新华社[发图]\s?[（(]?", "", said)
    credit_line = read_credits(inner, default=None)
    if credit_line is None:
        return passage, "", None, -1
    start = match.start("credit")
    while start and text[start - 1] in "（( \u3000":
        start -= 1
    if not start:
        return passage, "", None, -1
    return passage.cut(0, start), said, credit_line, start


_LAST = ("摄", "影", "图", "供")
