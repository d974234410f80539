"""Marks that a Chinese newspaper sets otherwise: ..., --, doubled marks, full-width figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .doubt import Doubt, StoryFacts

_ODD = re.compile(
    r"(?P<dots>\.{3,}|。{2,}|…{3,}|(?<!…)…(?!…))|(?P<dashes>(?<![-\w])-{2,}(?![-\w])|(?<!—)—(?=[^—\d一二三四五六七八九十A-Za-z])(?<![\d年月日时A-Za-z]—))"
    r"|(?P<double>[，、；：](?=[，、；：。])|[。！？](?=[，、；：])|，{2,})|(?P<wide>[０-９Ａ-Ｚａ-ｚ]+)"
)
_ANY = re.compile(r"[.。…—\-，、；：！？０-９Ａ-Ｚａ-ｚ]")


def check(text: str, facts: StoryFacts) -> Iterator[Doubt]:
    for match in _ODD.finditer(text):
        kind = match.lastgroup
        found = match.group()
        if kind == "dots":
            if found != "……" and found != "…………":
                yield Doubt("SUSPECT_PUNCT", *match.span(), "省略号用“……”", ("……",))
        elif kind == "dashes":
            yield Doubt("SUSPECT_PUNCT", *match.span(), "破折号用“——”", ("——",))
        elif kind == "double":
            end = match.end() + 1
            pair = text[match.start() : end]
            proposals = tuple(dict.fromkeys((pair[-1], pair[0])))
            yield Doubt("SUSPECT_PUNCT", match.start(), end, "标点重复", proposals)
        else:
            narrow = found.translate(_NARROW)
            message = "数字和字母一般用半角"
            yield Doubt("SUSPECT_FULLWIDTH", *match.span(), message, (narrow,))


_NARROW = {code: code - 0xFEE0 for code in range(0xFF10, 0xFF5B)}
