"""Paragraphs broken by a page or a column, put together again; characters repeated at the
seam are dropped when nothing else can be meant."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .blocks import NEVER_FIRST, Block, begins_block, ends_open, ends_sentence
from .passages import Passage, Piece
from .report import Report, Span
from .rows import Kind

LONG = 32  # a line of so many characters is no heading
LONGEST_OVERLAP = 3
# Characters that double in good Chinese: 天天, 慢慢, 看看, 妈妈.
REDUPLICABLE = frozenset(
    "天人年月日时处事家户代层步个件样种条句次回点滴慢渐常往多大小高好早深紧轻静悄默匆纷频屡仅刚偏恰统"
    "白红绿黑亮想看说试走谈听问坐爸妈爷奶哥姐弟妹叔伯婆公星谢久苦真细满暗隐冉缓徐脉依茫滔浓密团圆尝歇笑聊"
)
# After these a sentence must go on, however short it is.
HANGING = re.compile(r"(?:[，、（《“‘—]|[的和与及或把被将对从向为在以于由让使并而但且是]|[0-9]|[一二三四五六七八九两几])$")
_VERSE = 18


def join_split(blocks: Sequence[Block], report: Report) -> list[Block]:
    """Blocks with the broken ones joined to what follows. Captions, credits and page lines that
    stand between the halves of a paragraph do not part them."""
    joined: list[Block] = []
    is_before_prose = True  # no sentence yet, so this is still the head
    open_text: Block | None = None  # the last paragraph, while it may go on
    for index, block in enumerate(blocks):
        before = joined[-1] if joined else None
        if block.kind is Kind.TEXT:
            following = blocks[index + 1] if index + 1 < len(blocks) else None
            first = before if before is not None and before.kind is not Kind.TEXT else open_text
            if before is not None and before.kind is Kind.CAPTION and not _caption_goes_on(
                before, block, following, joined
            ):
                first = open_text
            is_in_head = is_before_prose and len(joined) <= 4
            if (
                first is not None
                and goes_on(first, block, following, is_in_head)
                and _join(first, block, report)
            ):
                continue
            is_before_prose = is_before_prose and "。" not in block.text
            open_text = block
        elif block.kind is Kind.LABEL:
            open_text = block if _has_own_text(block) else None
        joined.append(block)
    for block in joined:
        block.settle()
    return joined


def goes_on(
    first: Block, second: Block, following: Block | None, is_in_head: bool = False
) -> bool:
    """Whether `second` is the rest of the sentence that `first` leaves open. In the head, a
    long line without a full stop may well be a subtitle."""
    if first.kind not in (Kind.TEXT, Kind.CAPTION, Kind.LABEL) or begins_block(second.row):
        return False
    if first.kind is Kind.LABEL and not _has_own_text(first):
        return False
    head, tail = first.ending, second.text
    if not ends_open(head):
        return False
    if tail[0] in NEVER_FIRST:
        return not (tail[0] == "…" and len(tail) <= 2)
    if _is_fragment(tail) or _closes(head, tail):
        return True
    if _is_verse(head, tail):
        return False
    if HANGING.search(head) and len(head) > 4 and not _is_two_part(second):
        return head[-1] in "，、（《“" or _is_prose(second) or _is_prose(first)
    overlap = overlap_length(head, tail)
    if overlap and tail[overlap : overlap + 1] in NEVER_FIRST and tail[overlap:]:
        return True
    if first.kind is Kind.CAPTION:
        return True
    if not _is_prose(first) or (is_in_head and "。" not in first.text and len(first.text) <= 60):
        return False
    return _is_prose(second) or not _looks_like_heading(second, following)


def _caption_goes_on(
    caption: Block, block: Block, following: Block | None, before: Sequence[Block]
) -> bool:
    """Whether text after a caption that lacks its full stop is the rest of it: other captions
    have theirs, or it is caught between two captions, or it cannot begin a sentence."""
    if not ends_open(caption.ending) or begins_block(block.row):
        return False
    tail = block.text
    overlap = overlap_length(caption.ending, tail)
    if tail[0] in NEVER_FIRST or tail[overlap : overlap + 1] in "，。、；：" and tail[overlap:]:
        return True
    if HANGING.search(caption.ending):
        return True
    if not ends_sentence(tail):
        return False
    earlier = next((b for b in reversed(before[:-1][-6:]) if b.kind is Kind.CAPTION), None)
    stops = earlier is not None and ends_sentence(earlier.ending)
    if following is not None and following.kind is Kind.CAPTION:
        return stops or earlier is None and ends_sentence(following.text)
    return stops and len(tail) <= 80


def _is_fragment(tail: str) -> bool:
    """善。加大…: the end of a sentence whose beginning is elsewhere."""
    return tail[1:2] in "。，；、" and len(tail) > 1 or tail[2:3] in "。；" and len(tail) > 2


def _closes(head: str, tail: str) -> bool:
    """Whether a quotation or bracket that the one leaves open ends in the other."""
    for opening, closing in ("“”", "（）", "《》"):
        if head.rfind(opening) > head.rfind(closing):
            end, begin = tail.find(closing), tail.find(opening)
            if 0 <= end and not 0 <= begin < end:
                return True
    return False


def _has_own_text(block: Block) -> bool:
    return block.detail is not None and block.detail.end < len(block.text)


def _is_prose(block: Block) -> bool:
    """Whether a block is clearly running text and no heading."""
    text = block.text
    return bool(block.more) or len(text) > LONG or "。" in text or text.count("，") >= 2 or "；" in text


def _is_two_part(block: Block) -> bool:
    return len(block.text) <= LONG and len(block.text.split()) == 2


def _looks_like_heading(block: Block, following: Block | None) -> bool:
    hint = block.hint
    if hint is not None and (hint.is_centered or hint.is_bold or hint.is_heading_style):
        return True
    if len(block.text) > LONG or ends_sentence(block.text):
        return False
    return following is not None and following.kind is Kind.TEXT


def _is_verse(head: str, tail: str) -> bool:
    """Lines of a poem or a couplet: short, and of one length."""
    return len(head) <= _VERSE and abs(len(head) - len(tail)) <= 1


def overlap_length(head: str, tail: str) -> int:
    """How many characters (at most three) end the one and begin the other."""
    for length in range(min(LONGEST_OVERLAP, len(head), len(tail)), 0, -1):
        if head.endswith(tail[:length]):
            return length
    return 0


def _droppable(head: str, tail: str, length: int) -> bool:
    """Whether a repetition can only be a slip: figures and Latin letters may well repeat, and
    so may 慢 or 天, unless it would stand there three times."""
    repeated = tail[:length]
    if not length or any(c.isascii() or c.isdecimal() for c in repeated):
        return False
    if length > 1 or repeated not in REDUPLICABLE:
        return True
    thrice = head[-2:-1] == repeated or tail[1:2] == repeated
    return thrice or (tail[1:2] in NEVER_FIRST and repeated not in "爸妈爷奶哥姐弟妹叔婆星天")


def _join(first: Block, second: Block, report: Report) -> bool:
    """Join two blocks and say so at both lines; False when the editor undid it."""
    head = first.more[-1] if first.more else first.passage.pieces[-1]
    tail = second.passage
    seam = f"{first.ending[-4:]}｜{tail.text[:5]}"
    message = f"第{head.line}、{second.line}行断开的段已接上：{seam}"
    name = f"PARA_SPLIT_JOINED:{head.line}+{second.line}"
    ids = [
        report.note("PARA_SPLIT_JOINED", line, message, span, group=name, found=seam, at=at)
        for line, span, at in (
            (head.line, _end_span(head, 3), "end"),
            (second.line, tail.locate(0, min(2, len(tail.text))), "start"),
        )
    ]
    if report.is_undone(name, *ids):
        return False
    length = overlap_length(first.ending, tail.text)
    if length:
        tail = _without_overlap(first.ending, head, tail, length, report)
    first.extend(tail)
    return True


def _end_span(piece: Piece, length: int) -> tuple[Span, ...]:
    end = piece.start + len(piece.text)
    return ((piece.line, max(piece.start, end - length), end),)


def _without_overlap(
    ending: str, head: Piece, tail: Passage, length: int, report: Report
) -> Passage:
    line, repeated = tail.pieces[0].line, tail.text[:length]
    if not _droppable(ending, tail.text, length):
        report.note(
            "SUSPECT_REPEAT",
            line,
            f"接缝处“{repeated}”出现两次，请看是否多了一次",
            tail.locate(0, length),
            found=repeated,
            at="seam",
        )
        return tail
    name = f"JOIN_OVERLAP_DROPPED:{head.line}+{line}"
    message = f"接缝处重复的“{repeated}”去掉一次"
    ids = [
        report.note("JOIN_OVERLAP_DROPPED", at_line, message, span, group=name, found=repeated, at=at)
        for at_line, span, at in (
            (head.line, _end_span(head, length), "end"),
            (line, tail.locate(0, length), "start"),
        )
    ]
    return tail if report.is_undone(name, *ids) else tail.cut(length)
