"""Numbers as newspapers write them: 3,244, 1.2万, 一百八十六, 二〇二六."""

from __future__ import annotations

from decimal import Decimal

NUMBER = (
    r"(?:\d[\d,]{0,14}(?:\.\d{1,6})?[百千万亿]{0,2}|[〇零一二三四五六七八九十百千万亿两]{1,14})"
)
_DIGITS = {mark: value for value, mark in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10_000, "亿": 100_000_000}


def read_number(text: str) -> Decimal | None:
    """The value of a match of NUMBER; None for what is none, such as 十百 or 万."""
    if not text:
        return None
    if text[0].isascii():
        return _arabic(text)
    if all(mark in _DIGITS for mark in text):
        if len(text) == 1 or text[0] != "两":
            return Decimal("".join(str(_DIGITS[mark]) for mark in text))
        return None
    return _chinese(text)


def _arabic(text: str) -> Decimal | None:
    digits = text.rstrip("百千万亿")
    factor = 1
    for mark in text[len(digits) :]:
        factor *= _UNITS.get(mark) or _LARGE[mark]
    plain = digits.replace(",", "")
    return Decimal(plain) * factor if plain.replace(".", "", 1).isdecimal() else None


def _chinese(text: str) -> Decimal | None:
    total = section = digit = 0
    had_digit = False
    for mark in text:
        if mark in _DIGITS:
            digit, had_digit = _DIGITS[mark], True
        elif mark in _UNITS:
            if not had_digit and not (mark == "十" and section == 0):
                return None
            section += (digit if had_digit else 1) * _UNITS[mark]
            digit, had_digit = 0, False
        else:
            section += digit
            if section == 0 and total == 0:
                return None
            total = (
                (total + section) * _LARGE[mark] if total == 0 else total + section * _LARGE[mark]
            )
            section, digit, had_digit = 0, 0, False
    return Decimal(total + section + digit)
