"""Copy of others without its source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .findings import Hit, Severity
from .registry import Checking, check
from .story import Kind

_AGENCY = re.compile(r"(?:新华社|人民日报|中新社|央视新闻)[^，。]{0,12}\d{1,2}月\d{1,2}日[电讯]")
_FIELDS = {
    "reprint_source": ("source", "来源"),
    "reprint_author": ("author", "原作者"),
    "reprint_title": ("title", "原标题"),
    "reprint_url": ("url", "原文网址"),
}


@check("MISSING_SOURCE", "转载没有写明出处", Severity.ERROR)
def missing_source(checking: Checking) -> Iterator[Hit]:
    reprint = checking.story.reprint
    if not reprint.is_reprint:
        return
    for field, (name, label) in _FIELDS.items():
        if not getattr(reprint, name).strip():
            yield Hit(None, 0, 0, f"转载稿没有写{label}，请在“转载”里填写。", field=field)


@check("UNDECLARED_REPRINT", "似乎是转载稿", Severity.HINT)
def undeclared_reprint(checking: Checking) -> Iterator[Hit]:
    """An agency's dateline at the head of the first paragraph."""
    if checking.story.reprint.is_reprint:
        return
    first = next((p for p in checking.story.passages if p.kind is Kind.PROSE), None)
    if first and (match := _AGENCY.match(first.text)):
        message = "看电头是通讯社的稿子，请勾选“这是转载稿”并写明出处。"
        yield Hit(first, *match.span(), message)
