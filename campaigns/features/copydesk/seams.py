"""Characters repeated where a page or a column broke a paragraph."""

from __future__ import annotations

import re

from .blocks import NEVER_FIRST
from .passages import Passage, Piece
from .report import Report, Span

LONGEST_OVERLAP = 3
# Characters that double in good Chinese: 慢慢, 往往; 小小的; 人人, 一天天; 看看; 妈妈.
ADVERBS = frozenset("慢渐常往多早深紧轻静悄默匆纷频屡仅刚偏恰统久苦暗隐冉缓徐脉依茫滔")
ADJECTIVES = frozenset("大小高好白红绿黑亮真细满浓密团圆甜暖")
COUNTED = frozenset("天人年月日时处事家户代辈层步个件样种条句字次回点滴")
VERBS = frozenset("想看说试走谈听问坐尝歇笑聊谢")
KIN = frozenset("爸妈爷奶哥姐弟妹叔伯婆公星")
_YEAR = re.compile(r"\d{4}年")


def overlap_length(head: str, tail: str) -> int:
    """How many characters (at most three) end the one and begin the other."""
    for length in range(min(LONGEST_OVERLAP, len(head), len(tail)), 0, -1):
        if head.endswith(tail[:length]):
            return length
    return 0


def _droppable(head: str, tail: str, length: int) -> bool:
    """Whether a repetition can only be a slip. Figures and Latin letters may well repeat; so
    may some characters where Chinese doubles them, unless they would stand there thrice."""
    repeated = tail[:length]
    if repeated.isdigit():
        return _makes_year(head, tail, length)
    if length > 1:
        return True
    before, after = head[-2:-1], tail[1:2]
    if repeated in KIN or repeated.isascii():
        return False
    if after in NEVER_FIRST:
        return True
    if repeated in ADVERBS:
        return repeated in (before, after)
    if repeated in ADJECTIVES:
        return after not in "的地得"
    if repeated in COUNTED:
        is_each = not before or before in "，。、；：“" or head[-3:-2] == before
        is_part_of_year = repeated in "年月" and before.isdecimal() and after in "底末初中间"
        return not (is_each or is_part_of_year or before == "一" or after == repeated)
    return repeated not in VERBS


def _makes_year(head: str, tail: str, length: int) -> bool:
    """从202｜20年: a year has four figures."""
    start = len(head.rstrip("0123456789"))
    figures = head[start:]
    return _YEAR.fullmatch(figures + tail[length : tail.find("年") + 1]) is not None


def end_span(piece: Piece, length: int) -> tuple[Span, ...]:
    end = piece.start + len(piece.text)
    return ((piece.line, max(piece.start, end - length), end),)


def without_overlap(
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
        report.note(
            "JOIN_OVERLAP_DROPPED", at_line, message, span, group=name, found=repeated, at=at
        )
        for at_line, span, at in (
            (head.line, end_span(head, length), "end"),
            (line, tail.locate(0, length), "start"),
        )
    ]
    return tail if report.is_undone(name, *ids) else tail.cut(length)
