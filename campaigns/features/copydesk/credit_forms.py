"""The outward form of credit lines: spread and bracketed roles, addresses, irregular items."""

from __future__ import annotations

import re

from .credit_words import ROLE_ATOM, SPREAD_ROLE

_CONTACT = re.compile(
    r"(?:^|(?<=[\s，；|｜]))(?:[一-鿿]{0,4}(?:邮箱|信箱|热线|电话|网址|传真|微信)|[Ee]-?mail|QQ)\s*[：:]"
    r"\s*[\w@.:/+()（）-]+"
)
_BRACKETED_ROLE = re.compile(rf"[【〔\[]\s*(?P<role>{ROLE_ATOM.pattern})\s*[】〕\]]\s*：?")


def plain_roles(text: str) -> str:
    """责 任 编 辑 as 责任编辑."""
    return SPREAD_ROLE.sub(lambda match: re.sub(r"\s", "", match.group()), text)


def without_brackets(text: str) -> str:
    """【责任编辑】甲 as 责任编辑：甲."""
    return _BRACKETED_ROLE.sub(r"\g<role>：", text) if text[:1] in "【〔[" else text


def without_contacts(text: str) -> tuple[str, list[str]]:
    """A line without 电子邮箱：… and the like, which stand beside editors."""
    if "：" not in text and ":" not in text:
        return text, []
    contacts = [match.group().strip() for match in _CONTACT.finditer(text)]
    return (_CONTACT.sub(" ", text), contacts) if contacts else (text, [])


def irregularities(text: str, is_wrapped: bool) -> tuple[str, ...]:
    """How a credit sentence (由 … 采写) departs from itself: items in another form, no 。."""
    items = [item for item in re.split(r"[，；。]", text) if item.strip()]
    with_by = sum(1 for item in items if re.search(r"[由为系](?=.)", item))
    if not with_by or is_wrapped:
        return ()
    faults = []
    if with_by < len(items):
        odd = next(n for n, item in enumerate(items, 1) if not re.search(r"[由为系](?=.)", item))
        faults.append(f"第{odd}项缺“由”")
    if not text.endswith("。"):
        faults.append("句末缺句号")
    return tuple(faults)
