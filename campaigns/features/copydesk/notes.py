"""How far an editor's note, a summary or an afterword reaches."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .blocks import Block, is_bulleted, is_numbered, label_of
from .headlines import is_headline_like
from .labels import Part
from .rows import BLANK_RUN, Kind

LONGEST_NOTE = 4  # paragraphs, when a heading ends it
LONGEST_SUMMARY = 3
# How an editor speaks: of the paper, its column and its readers.
_EDITOR_SPEAKS = re.compile(
    r"本报|本版|本刊|本栏|今[日天]起|即日起|推出|刊发|刊登|敬请|关注|读者|编者|栏目|专栏|专版"
)

# How a reporter begins, where a note has ended.
_SCENE = re.compile(
    r"\d{1,2}月\d{1,2}日|[“\"]|(?:清晨|早晨|早上|凌晨|上午|中午|下午|傍晚|傍黑|夜里|深夜|晚上|近日|日前|走进|走在|初[春夏秋冬])"
)


def reach(blocks: Sequence[Block], index: int) -> int:
    """How many blocks after the label at `index` belong to its part."""
    label = label_of(blocks[index])
    has_text = label.end < len(blocks[index].text)
    run, is_closed = _paragraphs_after(blocks, index + 1)
    if label.part is Part.AFTERWORD:
        return run
    if label.part is Part.SUMMARY:
        return _summary_reach(blocks, index, run, has_text, is_closed)
    if has_text:
        return _while_editor_speaks(blocks, index + 1, run) if is_closed else 0
    if not run:
        return 1 if index + 1 < len(blocks) and blocks[index + 1].kind is Kind.TEXT else 0
    if is_closed and run <= LONGEST_NOTE:
        return run
    return 1 + _while_editor_speaks(blocks, index + 2, run - 1)


def _summary_reach(
    blocks: Sequence[Block], index: int, run: int, has_text: bool, is_closed: bool
) -> int:
    bullets = 0
    for block in blocks[index + 1 : index + 12]:
        if block.kind is not Kind.TEXT or not is_bulleted(block.text):
            break
        bullets += 1
    if bullets or has_text:
        return bullets
    if not run:
        return 1 if index + 1 < len(blocks) and blocks[index + 1].kind is Kind.TEXT else 0
    return run if is_closed and run <= LONGEST_SUMMARY else 1


def _paragraphs_after(blocks: Sequence[Block], start: int) -> tuple[int, bool]:
    """Paragraphs in a row from `start`, and whether something other than the end stops them."""
    count = 0
    is_tight = start < len(blocks) and not blocks[start].blanks
    is_loose = True  # every paragraph so far stands off as far
    for index in range(start, len(blocks)):
        block = blocks[index]
        stands_off = block.blanks >= BLANK_RUN - 1
        if count and ((is_tight and block.blanks) or _SCENE.match(block.text)):
            return count, True
        if block.kind is not Kind.TEXT or block.text.startswith(("本报讯", "新华社")):
            return count, True
        if count and stands_off and not is_loose:
            return count, True
        if is_headline_like(block) or is_numbered(block.text):
            return count, True
        is_loose = is_loose and stands_off
        count += 1
    return count, False


def _while_editor_speaks(blocks: Sequence[Block], start: int, most: int) -> int:
    count = 0
    while count < most and _EDITOR_SPEAKS.search(blocks[start + count].text):
        count += 1
    return count
