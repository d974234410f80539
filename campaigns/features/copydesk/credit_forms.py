"""The outward form of credit lines: spread and bracketed roles, addresses, irregular items."""

from __future__ import annotations

import re

from .credit_words import ROLE_ATOM

_CONTACT = re.compile(
    r"(?:^|(?<=[\s，；|｜]))(?:[一-鿿]{0,4}(?:邮箱|信箱|热线|电话|网址|传真|微信)|[Ee]-?mail|QQ)\s*[：:]"
    r"\s*[\w@.:/+()（）-]+"
)
_SPREAD_ROLE = re.compile(
    r"(?<![一-鿿])(责\s+任\s+编\s+辑|编\s+辑|校\s+对|统\s+筹|策\s+划|摄\s+影|作\s+者|记\s+者|通\s+讯\s+员"
    r"|美\s+编|责\s+编|版\s+式|撰\s+文|采\s+写|供\s+图|执\s+笔|审\s+核|监\s+制|主\s+编)(?=\s*[：:\s])"
)
_BRACKETED_ROLE = re.compile(rf"[【〔\[]\s*(?P<role>{ROLE_ATOM.pattern})\s*[】〕\]]\s*：?")


def plain_roles(text: str) -> str:
    """责 任 编 辑 as 责任编辑."""
    return _SPREAD_ROLE.sub(lambda match: re.sub(r"\s", "", match.group()), text)


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
