"""The marks of captions (①, 图①：, 图1, 图一) and of numbered headings (一、 （一） 1.)."""

from __future__ import annotations

import re
from typing import NamedTuple

_CIRCLED = "①-⑳㉑-㉟㊱-㊿❶-❿"
_HAN_DIGITS = {digit: value for value, digit in enumerate("〇一二三四五六七八九")}
_CIRCLED_RE = re.compile(f"[{_CIRCLED}]")
_BARE = re.compile(rf"([{_CIRCLED}](?:[、\s]?[{_CIRCLED}])*)[：、．.]?\s*")
_NAMED = re.compile(
    rf"[（(【\[]?(?:图片?|照片)\s?(?:说明)?\s?"
    rf"(?:([{_CIRCLED}](?:[、\s]?[{_CIRCLED}])*)[）)】\]]?[：、．.为]?"
    rf"|([0-9０-９]{{1,2}}|[一二三四五六七八九十]{{1,3}})(?:[）)】\]][：、．.]?|[：、．.为]|(?=\s)|$))\s*"
)
_UNNUMBERED = re.compile(
    r"(?:[（(【\[]图片说明[）)】\]][：:]?|图片说明[：:])\s*"
    r"|(?P<kept>(?=(?:(?:上|下|左|右|题|主|资料)?图|图片)为(?!什么|何[会不要能在以]|啥|此|了(?!解))"
    r"|(?:上|下|左|右|题|主|资料)图(?:[：:]|（)))"
    r"|(?P<sign>[▲▼◀▶△▽↑↓←→]\s?)(?=.)"
)
_SIGN = re.compile(r"[▲▼◀▶△▽↑↓←→]\s?")

NUMBERED = re.compile(
    r"第[一二三四五六七八九十百\d]{1,3}(?:[章节]|部分|[，：、\s])\s?"
    r"|[一二三四五六七八九十]{1,3}[、.．]\s?"
    r"|（[一二三四五六七八九十]{1,3}）[、.．]?\s?"
    r"|\d{1,2}[、．]\s?|\d{1,2}[.。](?!\d)\s?|（\d{1,2}）\s?|\d{1,2}）\s?"
)
HEADING_SIGN = re.compile(r"[●■◆▶★☆□◇○◎※][ \u3000]*(?=.)")


NUMBER_ENDS = ("、", ".", "．", "）")


def is_bare_number(text: str) -> bool:
    """Whether text is nothing but a heading's number with its mark, which needs no gap after."""
    return text.endswith(NUMBER_ENDS) and NUMBERED.fullmatch(text) is not None


class Mark(NamedTuple):
    """A caption's mark: its numbers (none for 图为 …), and where the words begin."""

    numbers: tuple[int, ...]
    end: int
    is_plain: bool  # nothing but circled numbers, which the structure itself shows


def caption_mark(text: str) -> Mark | None:
    """The mark that a line begins with, or None."""
    first = text[0]
    if first in "图（(【[照上下左右题主资▲▼◀▶△▽↑↓←→":
        return _named_mark(text)
    if first < "①" or not _CIRCLED_RE.match(first):
        return None
    match = _BARE.match(text)
    if match is None:
        return None
    numbers = _circled_numbers(match.group(1))
    return Mark(numbers, match.end(), match.end() == len(match.group(1)))


def _named_mark(text: str) -> Mark | None:
    sign = _SIGN.match(text)
    start = sign.end() if sign else 0
    match = _NAMED.match(text, start)
    if match is not None:
        circled, plain = match.groups()
        numbers = _circled_numbers(circled) if circled else (han_number(plain),)
        return Mark(numbers, match.end(), False) if all(numbers) else None
    bare = _BARE.match(text, start) if sign else None
    if bare is not None:
        return Mark(_circled_numbers(bare.group(1)), bare.end(), False)
    match = _UNNUMBERED.match(text)
    return None if match is None else Mark((), match.end(), match.group("kept") is not None)


def _circled_numbers(marks: str) -> tuple[int, ...]:
    return tuple(map(_circled_number, _CIRCLED_RE.findall(marks)))


def _circled_number(mark: str) -> int:
    code = ord(mark)
    for first, last, number in (
        (0x2460, 0x2473, 1),
        (0x3251, 0x325F, 21),
        (0x32B1, 0x32BF, 36),
        (0x2776, 0x277F, 1),
    ):
        if first <= code <= last:
            return code - first + number
    raise ValueError(mark)


def han_number(text: str) -> int:
    """A number up to 99 in Han or Arabic digits (full width too)."""
    if text.isdecimal():
        return int(text)
    tens, ten, units = text.rpartition("十")
    if not ten:
        value = 0
        for digit in text:
            value = value * 10 + _HAN_DIGITS.get(digit, 0)
        return value
    return (_HAN_DIGITS.get(tens, 0) if tens else 1) * 10 + _HAN_DIGITS.get(units, 0)
