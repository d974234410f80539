"""Headings of several lines: couplets, a second line after ——, a number over its words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .blocks import Block, ends_sentence, is_numbered
from .headlines import LONGEST, is_couplet, is_headline_like
from .marks import NUMBER_ENDS
from .report import Report
from .rows import Kind
from .titles import note_joined_lines, with_gap, without_dash

LONGEST_NUMBER = 8
_NUMBER = re.compile(
    r"0\d|\d{1,2}[.、．]?|[一二三四五六七八九十壹贰叁肆伍陆]{1,2}、?|（[一二三四五六七八九十]）|(?:PART|Part)\.?\s?\d{1,2}"
)
_SOURCE = re.compile(r"—+\s*(?:摘自|引自|选自|《|[一-鿿·]{2,4}$)")


def merge_couplets(blocks: Sequence[Block], headings: set[int], report: Report) -> set[int]:
    """Two lines of one heading made one block; returns the headings that are left.

    The second line of a couplet is emptied: the first holds both.
    """
    left = set(headings)
    for index in sorted(headings):
        after = index + 1
        if index in left and after in left and is_couplet(blocks[index], blocks[after]):
            note_joined_lines(blocks[index].passage, blocks[after], report)
            blocks[index].set_passage(with_gap(blocks[index].passage, blocks[after].passage))
            left.discard(after)
            blocks[after].kind = Kind.ORNAMENT
    return left


def join_dashed(blocks: Sequence[Block], report: Report) -> list[Block]:
    """Blocks with each heading's second line (——火种留在山脚下) joined to the first: two parts
    of one heading, which stands over a paragraph."""
    joined: list[Block] = []
    for index, block in enumerate(blocks):
        before = joined[-1] if joined else None
        after = blocks[index + 1] if index + 1 < len(blocks) else None
        if before is None or after is None or not _is_dashed_line(before, block, after):
            joined.append(block)
            continue
        words = without_dash(block.passage, report)
        if len(words.text) == len(block.text):
            joined.append(block)
            continue
        note_joined_lines(before.passage, block, report)
        before.set_passage(with_gap(before.passage, words))
    return joined


def _is_dashed_line(before: Block, block: Block, after: Block) -> bool:
    text = block.text
    if text[0] != "—" or block.kind is not Kind.TEXT or not is_headline_like(before):
        return False
    if "。" in text or len(text) > LONGEST or _SOURCE.match(text):
        return False
    if before.text[0] == "—" or ends_sentence(text) or ends_sentence(before.text):
        return False
    return after.kind is Kind.TEXT and after.text[0] != "—" and not is_headline_like(after)


def join_numbers(blocks: Sequence[Block], report: Report) -> list[Block]:
    """Blocks with a number on a line of its own (01) joined to the heading below it."""
    joined: list[Block] = []
    for index, block in enumerate(blocks):
        if joined and _is_number(joined[-1]) and _is_numbered_heading(blocks, index):
            note_joined_lines(joined[-1].passage, block, report)
            number = joined[-1].passage
            has_mark = number.text.endswith(NUMBER_ENDS)
            joined[-1].set_passage(
                number + block.passage if has_mark else with_gap(number, block.passage)
            )
        else:
            joined.append(block)
    return joined


def _is_number(block: Block) -> bool:
    return (
        block.kind is Kind.TEXT
        and len(block.text) <= LONGEST_NUMBER
        and _NUMBER.fullmatch(block.text) is not None
    )


def _is_numbered_heading(blocks: Sequence[Block], index: int) -> bool:
    """Whether a line without a number of its own stands over a paragraph."""
    if index + 1 == len(blocks) or not is_headline_like(blocks[index]):
        return False
    below = blocks[index + 1]
    is_over = below.kind is Kind.TEXT and not is_headline_like(below)
    return is_over and not is_numbered(blocks[index].text)
