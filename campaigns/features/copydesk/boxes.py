"""Boxes beside a story: 记者手记, 短评, 新闻链接 … head the text that stands below or after them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .blocks import Block
from .report import Report
from .rows import Kind

_WORDS = (
    "记者手记", "采访手记", "采访札记", "采访后记", "采编手记", "编辑手记", "手记", "记者感言",
    "记者观察", "记者点评", "记者短评", "短评", "微评", "快评", "编辑点评", "专家点评", "新闻链接",
    "相关链接", "背景链接", "知识链接", "政策链接", "链接", "延伸阅读", "相关阅读", "新闻背景",
    "背景资料", "相关新闻", "名词解释", "新闻延伸", "新闻助读", "画外音",
)  # fmt: skip
_BOX = re.compile(
    r"(?P<sign>[■◆●□▲★◎▶]?\s?[【\[〔（]?\s*)"
    rf"(?P<word>{'|'.join(sorted(_WORDS, key=lambda word: (-len(word), word)))})"
    r"(?P<mark>\s*[】\]〕）]?\s*[：:]?\s*)"
)
BOX_NAMES = frozenset(_WORDS)
_FIRSTS = frozenset(word[0] for word in _WORDS) | frozenset("■◆●□▲★◎▶【[〔（")
_ADDRESS = re.compile(r"(?:https?:|www\.)", re.IGNORECASE)


def open_boxes(blocks: Sequence[Block], report: Report) -> list[Block]:
    """Blocks with the name of each box in a block of its own. A name stands alone on its line
    or before ：; where one is printed again and again (短评：… 短评：…) it heads no box."""
    opened: list[Block] = []
    found = {n: match for n, block in enumerate(blocks) if (match := _name_of(block))}
    inline = [match["word"] for match in found.values() if match.end() < len(match.string)]
    for index, block in enumerate(blocks):
        match = found.get(index)
        if match is None or (match.end() < len(block.text) and inline.count(match["word"]) > 1):
            opened.append(block)
            continue
        opened.extend(_opened(block, match, report))
    return opened


def _name_of(block: Block) -> re.Match[str] | None:
    if block.kind is not Kind.TEXT or block.text[0] not in _FIRSTS:
        return None
    match = _BOX.match(block.text)
    if match is None or _ADDRESS.match(block.text, match.end()):
        return None
    is_alone = match.end() == len(block.text)
    is_marked = "：" in match["mark"] or match["sign"].strip()[-1:] in tuple("【[〔")
    return match if is_alone or is_marked else None


def _opened(block: Block, match: re.Match[str], report: Report) -> list[Block]:
    """The name of the box, and the text that stood after it on its line."""
    start, end = match.span("word")
    passage = block.passage
    word = passage.cut(start, end)
    marks = [*passage.locate(0, start), *passage.locate(end, match.end())]
    marks = [span for span in marks if span[1] < span[2]]
    rest = passage.cut(match.end())
    if marks or rest:
        message = f"“{word.text}”另成一栏，作小标题"
        name = report.note("LABEL_TAKEN", passage.lines[0], message, tuple(marks), found=word.text)
        if report.is_undone(name):
            return [block]
    block.set_passage(word)
    block.kind = Kind.BOX
    if not rest:
        return [block]
    after = Block(block.row, rest)
    after.kind, after.detail = Kind.TEXT, None
    return [block, after]
