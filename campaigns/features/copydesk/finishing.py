"""The last touches on a block's characters: straight quotation marks, spaces typed in prose."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .blocks import GAP, Block
from .marks import HEADING_SIGN, is_bare_number
from .name_runs import NameRun, find_name_runs
from .passages import Passage, Piece
from .quotes import pair_straight_quotes
from .report import Report, Span

_HAN = "一-鿿㐀-䶿"
_WIDE = f"{_HAN}“”‘’，。、；：！？（）《》【】…—"
_SPACE = re.compile(
    rf"(?<=[{_WIDE}])[ \u3000\t\xa0]+(?=[{_WIDE}A-Za-z0-9])|(?<=[A-Za-z0-9%])[ \u3000\t\xa0]+(?=[{_WIDE}])"
)
_ANY_SPACE = re.compile(r"[ \u3000\t\xa0]")
_QUOTED = re.compile(r"[“《（][^“”《》（）]{0,60}[”》）]")
_NAMED = re.compile(r"(?:记者|通讯员|实习生|作者|摄影|编辑|校对|图|文|讯|电|消息)$")
# Text with spaces is prose only when it has sentences; a list of names needs its spaces.
_SENTENCE = re.compile(r"[，。；]")
_LISTING = re.compile(r"[，。；：、等]")


def turn_quotes(block: Block, report: Report) -> None:
    """Make straight quotation marks pairs, and say so at each line."""
    text = block.text
    paired = pair_straight_quotes(text)
    if paired == text:
        return
    name = f"QUOTE_STRAIGHT:{block.line}"
    changed = block.passage.reworded(paired)
    ids = []
    for old, new in zip(block.passage.pieces, changed.pieces, strict=True):
        count = sum(1 for a, b in zip(old.text, new.text, strict=True) if a != b)
        if count:
            span = ((old.line, old.start, old.start + len(old.text)),)
            message = f"直引号改为成对引号{count}处"
            ids.append(report.note("QUOTE_STRAIGHT", old.line, message, span, group=name))
    if not report.is_undone(name, *ids):
        block.set_passage(changed)


def close_spaces(passage: Passage, report: Report) -> Passage:
    """Take spaces out of prose; those in quotations, titles and brackets, and between names,
    stay: they mean something. One stays where several part two names."""
    text = passage.text
    if _ANY_SPACE.search(text) is None:
        return passage
    runs = find_name_runs(text)
    spans = _removable(text, runs)
    by_line: dict[int, list[tuple[int, int]]] = {}
    for span in spans:
        line = passage.locate(*span)[0][0]
        by_line.setdefault(line, []).append(span)
    kept: list[tuple[int, int]] = []
    for line, own in by_line.items():
        places = tuple(place for span in own for place in passage.locate(*span))
        message = f"去掉正文中的空格{len(own)}处"
        if not report.is_undone(report.note("SPACE_REMOVED", line, message, places)):
            kept.extend(own)
    _ask_between_names(passage, runs, report)
    return passage.without(sorted(kept)) if kept else passage


def _ask_between_names(passage: Passage, runs: Sequence[NameRun], report: Report) -> None:
    """Say at each line that names stand there with nothing but a space between them."""
    if not _LISTING.search(passage.text):
        return  # a row of names alone is set in columns
    counts: dict[int, list[Span]] = {}
    for run in runs:
        for gap in run.between:
            if _is_between_names(passage.text, *gap):
                continue  # 记者 甲 乙 is how a byline says it
            place = passage.locate(*gap)
            counts.setdefault(place[0][0], []).extend(place)
    for line, places in counts.items():
        message = f"姓名之间只有空格，已留着，看要不要改用顿号：{len(places)}处"
        report.note("SUSPECT_PUNCT", line, message, tuple(places), at="names")


def _removable(text: str, runs: Sequence[NameRun]) -> list[tuple[int, int]]:
    within = {gap for run in runs for gap in run.within}
    between = {gap for run in runs for gap in run.between}
    if _SENTENCE.search(text) is None:
        found = within | between
    else:
        found = {match.span() for match in _SPACE.finditer(text)} | within
    guarded = bytearray(len(text))
    for match in _QUOTED.finditer(text):
        guarded[match.start() : match.end()] = b"\x01" * (match.end() - match.start())
    spans: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if (start, end) in between:
            if end - start > 1:
                spans.append((start + 1, end))
        elif (start, end) in within or not (
            guarded[start]
            or _NAMED.search(text[max(0, start - 3) : start])
            or _is_between_names(text, start, end)
        ):
            spans.append((start, end))
    return spans


def _is_between_names(text: str, start: int, end: int) -> bool:
    """A space in 本报记者 刘鹰 李红: a few characters on from a title, or before 摄."""
    before = text[max(0, start - 16) : start]
    return (
        re.search(r"(?:记者|通讯员|实习生)[ \u3000][^，。；]*$", before) is not None
        or text[end : end + 1] in "摄"
    )


def without_bullet(passage: Passage, report: Report) -> Passage:
    """A heading without the sign (●, ■) that the page set before it."""
    match = HEADING_SIGN.match(passage.text)
    if match is None:
        return passage
    spans = passage.locate(0, match.end())
    name = report.note(
        "ORNAMENT_DROPPED",
        spans[0][0],
        "小标题前的符号不入稿",
        spans,
        found=match.group(),
    )
    return passage if report.is_undone(name) else passage.cut(match.end())


def part_headline(passage: Passage, report: Report) -> Passage:
    """A headline with U+3000 between its parts, whatever the gap was typed as."""
    gaps = [match.span() for match in GAP.finditer(passage.text)]
    quoted = [match.span() for match in _QUOTED.finditer(passage.text)]
    gaps = [(start, end) for start, end in gaps if _divides(passage.text, start, end, quoted)]
    if not gaps:
        return passage
    pieces: list[Piece] = []
    position = 0
    for start, end in gaps:
        place = passage.locate(start, end)
        if is_bare_number(passage.text[:start]):  # the number of a heading is no part of its own
            name = report.note("SPACE_REMOVED", place[0][0], "去掉序号后的空格", place)
            if not report.is_undone(name):
                pieces.extend(passage.cut(position, start).pieces)
                position = end
            continue
        if passage.text[start:end] == "\u3000":
            continue
        if passage.text[start - 1] in "，、：；":  # Hello, 青岚: the mark is full width by now
            name = report.note("SPACE_REMOVED", place[0][0], "去掉标点后的空格", place)
            if not report.is_undone(name):
                pieces.extend(passage.cut(position, start).pieces)
                position = end
            continue
        name = report.note(
            "HEADLINE_SPACE",
            place[0][0],
            "标题分两部分，中间空一字",
            place,
            group="HEADLINE_SPACE",
        )
        if report.is_undone(name, "HEADLINE_SPACE"):
            continue
        pieces.extend(passage.cut(position, start).pieces)
        pieces.append(Piece(place[0][0], place[0][1], "\u3000"))
        position = end
    if not pieces:
        return passage
    return Passage((*pieces, *passage.cut(position).pieces))


def _divides(text: str, start: int, end: int, quoted: Sequence[tuple[int, int]]) -> bool:
    """Whether a gap parts Chinese from Chinese; one within Latin words does not, nor does one
    beside a Latin word in quotation marks."""
    latin = text[start - 1].isascii(), text[end : end + 1].isascii()
    return not all(latin) and not (any(latin) and any(a < start < b for a, b in quoted))
