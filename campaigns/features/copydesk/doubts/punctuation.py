"""Marks that a Chinese newspaper sets otherwise: ..., --, doubled marks, full-width figures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from .doubt import Doubt, StoryFacts

_DOTS = re.compile(r"\.{3,}|。{2,}|…+")
_DASHES = re.compile(r"(?<![-\w])-{2,}(?![-\w])|(?<=[一-鿿])-{2,}(?=[一-鿿])|—+")
_DOUBLE = re.compile(r"[，、；：。！？][，、；：。]")
_WIDE = "[０-９Ａ-Ｚａ-ｚ]"
_FULLWIDTH = re.compile(f"{_WIDE}{_WIDE}*")  # searched for much faster than with a +
_NARROW = {code: code - 0xFEE0 for code in range(0xFF10, 0xFF5B)}
_RANGE = re.compile(r"[\d年月日时点A-Za-z一二三四五六七八九十]")


def check(text: str, facts: StoryFacts) -> Iterable[Doubt]:
    has_dots, has_dashes = "…" in text or ".." in text, "—" in text or "--" in text
    if not has_dots and not has_dashes and not _DOUBLE.search(text) and not _FULLWIDTH.search(text):
        return ()
    return _doubts(text)


def _doubts(text: str) -> Iterator[Doubt]:
    if "…" in text or "..." in text or "。。" in text:
        for match in _DOTS.finditer(text):
            if match.group() not in ("……", "…………"):
                yield Doubt("SUSPECT_PUNCT", *match.span(), "省略号用“……”", ("……",))
    if "—" in text or "--" in text:
        for match in _DASHES.finditer(text):
            if match.group() != "——" and not _is_range(text, match):
                yield Doubt("SUSPECT_PUNCT", *match.span(), "破折号用“——”", ("——",))
    for match in _DOUBLE.finditer(text):
        pair = match.group()
        if pair != "。。":
            proposals = tuple(dict.fromkeys((pair[1], pair[0])))
            yield Doubt("SUSPECT_PUNCT", *match.span(), "标点重复", proposals)
    for match in _FULLWIDTH.finditer(text):
        narrow = match.group().translate(_NARROW)
        message = "数字和字母一般用半角"
        yield Doubt("SUSPECT_FULLWIDTH", *match.span(), message, (narrow,))


def _is_range(text: str, match: re.Match[str]) -> bool:
    """A single — between years, days or places: 2022年—2024年."""
    start, end = match.span()
    if match.group() != "—":
        return False
    return bool(_RANGE.match(text[start - 1 : start]) or _RANGE.match(text[end : end + 1]))
