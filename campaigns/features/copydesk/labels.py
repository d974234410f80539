"""Labels that say what a line is: 引题, 副题, 编者按, 核心提示 …, alone or before their text."""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple


class Part(Enum):
    """The part of a story that a label opens."""

    KICKER = "kicker"
    TITLE = "title"
    SUBTITLE = "subtitle"
    SUMMARY = "summary"
    NOTE = "editor_note"
    AFTERWORD = "afterword"
    COLUMN = "column"
    BODY = "body"


WORDS: dict[Part, tuple[str, ...]] = {
    Part.KICKER: ("引题", "肩题", "眉题"),
    Part.TITLE: ("主标题", "大标题", "标题", "主题", "正题"),
    Part.SUBTITLE: ("副标题", "副题", "子题"),
    Part.SUMMARY: (
        "核心提示", "阅读提示", "内容提示", "新闻提示", "内容提要", "本文提要", "提要题", "提要",
        "内容摘要", "摘要", "核心阅读", "阅读导引", "导语", "导读",
    ),
    Part.NOTE: (
        "编者按语", "编者按", "编者语", "编者的话", "编者注", "编辑的话", "编前语", "编前话", "编前",
        "开栏的话", "开栏语", "开篇的话", "开篇语", "主编的话", "主持人语", "刊首语", "卷首语", "按语",
    ),
    Part.AFTERWORD: ("编后语", "编后记", "编后话", "编后", "编余", "编者后记"),
    Part.COLUMN: ("栏目", "专栏", "栏题"),
    Part.BODY: ("正文",),
}  # fmt: skip
_PART_OF = {word: part for part, words in WORDS.items() for word in words}
_ANY = "|".join(r"\s*".join(word) for word in sorted(_PART_OF, key=lambda word: (-len(word), word)))
_FIRSTS = frozenset(word[0] for word in _PART_OF) | frozenset("【[〔（(■◆●□▲★◎")
_LABEL = re.compile(
    rf"[■◆●□▲★◎]?\s?(?P<open>[【\[〔（(])?\s*(?P<word>{_ANY})(?(open)\s*[】\]〕）)])"
    r"(?P<mark>\s*[：:]|\s*——(?=.)|\s+|$)?\s*"
)
_HEADLINE_PARTS = frozenset({Part.KICKER, Part.TITLE, Part.SUBTITLE, Part.COLUMN})


class Label(NamedTuple):
    """A label at the start of a line: its word, the part it opens, where its text begins."""

    word: str
    part: Part
    end: int

    @property
    def is_headline(self) -> bool:
        return self.part in _HEADLINE_PARTS


def read_label(text: str) -> Label | None:
    """The label that a line begins with, or None. A label needs a mark after it (： or a
    space), brackets round it, or a line of its own: 主题教育 is no label."""
    if text[0] not in _FIRSTS:
        return None
    match = _LABEL.match(text)
    if match is None:
        return None
    word = re.sub(r"\s", "", match["word"])
    mark, end = match["mark"], match.end()
    if mark is None and match["open"] is None:
        return None
    if mark is not None and "——" in mark:
        end = match.end("word") if match["open"] is None else match.start("mark")
    return Label(word, _PART_OF[word], end)
