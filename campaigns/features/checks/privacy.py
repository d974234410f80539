"""Personal data that copy should not hold: identity numbers, telephone numbers, bank cards."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from .findings import Hit, Severity
from .registry import masked, passage_check
from .story import Passage

_IDENTITY = re.compile(r"(?<![\dA-Za-z])\d{6}(?:19|20)\d{9}[\dXx](?![\dA-Za-z])")
_MOBILE = re.compile(r"(?<![\d.])(?:\+?86[ -]?)?1[3-9]\d(?P<gap>[ -]?)\d{4}(?P=gap)\d{4}(?![\d.])")
_CARD = re.compile(r"(?<![\dA-Za-z.])[3-6]\d{3}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?![\dA-Za-z.])")
# GB 11643-1999: weights of the first 17 digits, and the check character by the sum modulo 11.
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK = "10X98765432"


@passage_check("IDENTITY_NUMBER", "身份证号", Severity.ERROR)
def identity_numbers(passage: Passage) -> Iterator[Hit]:
    for match in _IDENTITY.finditer(passage.text):
        if is_identity_number(match.group()):
            yield _hit(passage, match, "身份证号")


@passage_check("MOBILE_NUMBER", "手机号码", Severity.ERROR)
def mobile_numbers(passage: Passage) -> Iterator[Hit]:
    for match in _MOBILE.finditer(passage.text):
        yield _hit(passage, match, "手机号码")


@passage_check("BANK_CARD", "银行卡号", Severity.ERROR)
def bank_cards(passage: Passage) -> Iterator[Hit]:
    for match in _CARD.finditer(passage.text):
        digits = re.sub(r"\D", "", match.group())
        if len(digits) >= 16 and is_card_number(digits) and not is_identity_number(digits):
            yield _hit(passage, match, "银行卡号")


def _hit(passage: Passage, match: re.Match[str], what: str) -> Hit:
    message = (
        f"文中有{what}{masked(match.group())}，属个人信息，请删去；经本人同意公开的写明理由放行。"
    )
    return Hit(passage, *match.span(), message, is_private=True)


def is_identity_number(text: str) -> bool:
    """18 characters with a day of birth that exists and the right check character."""
    if len(text) != 18 or not text[:17].isdecimal():
        return False
    try:
        date(int(text[6:10]), int(text[10:12]), int(text[12:14]))
    except ValueError:
        return False
    total = sum(int(d) * weight for d, weight in zip(text[:17], _WEIGHTS, strict=True))
    return _CHECK[total % 11] == text[17].upper()


def is_card_number(digits: str) -> bool:
    """The Luhn sum of ISO/IEC 7812-1; a row of one digit is none."""
    if len(set(digits)) < 3:
        return False
    doubled = [int(d) * 2 if at % 2 else int(d) for at, d in enumerate(reversed(digits))]
    return sum(d - 9 if d > 9 else d for d in doubled) % 10 == 0
