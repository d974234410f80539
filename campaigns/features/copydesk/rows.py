"""Raw lines made ready to read: edges stripped, punctuation widened, blank lines counted."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum
from itertools import zip_longest
from typing import Any

from .manuscript import Line, LineHint
from .passages import Passage, Piece
from .punctuation import widen
from .report import Report

_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+"
)
BLANK_RUN = 3  # so many blank lines together were the place of a picture


class Kind(Enum):
    """What a line is, as far as it says so itself."""

    TEXT = "text"
    LABEL = "label"
    CAPTION = "caption"
    MARKER = "marker"
    CREDIT = "credit"
    PAGE = "page"
    ORNAMENT = "ornament"
    BOX = "box"  # 记者手记 and the like: always a heading


class Row:
    """One line that is not blank."""

    __slots__ = (
        "blanks",
        "cells",
        "detail",
        "hint",
        "indent",
        "kind",
        "length",
        "number",
        "passage",
        "text",
    )

    def __init__(self, number: int, passage: Passage, indent: int, hint: LineHint | None) -> None:
        self.number = number
        self.passage = passage
        self.text = passage.text
        self.indent = indent
        self.cells = indent  # the indent in Han characters
        self.length = indent + len(passage.text)
        self.hint = hint
        self.blanks = 0  # blank lines before it
        self.kind = Kind.TEXT
        self.detail: Any = None  # what the kind's own room found in it


def read_rows(lines: Iterable[Line], report: Report, kept_narrow: set[int]) -> list[Row]:
    """The lines of one story that say something; `kept_narrow` gathers those left half width."""
    rows: list[Row] = []
    blank: list[Line] = []
    lines = list(lines)
    for line, after in zip_longest(lines, lines[1:]):
        is_blank = not line.text or line.text.isspace()
        below = after.text if after is not None else ""
        row = None if is_blank else _read_row(line, below, report, kept_narrow)
        if row is None:
            blank.append(line)
            continue
        row.blanks = len(blank)
        if blank:
            _note_blanks(blank, not rows, report)
            blank = []
        rows.append(row)
    return rows


def _read_row(line: Line, below: str, report: Report, kept_narrow: set[int]) -> Row | None:
    raw = line.text
    text = raw.strip()
    start = len(raw) - len(raw.lstrip())
    seen: Passage | None = None
    if not text.isprintable():
        seen = _without_invisible(Passage((Piece(line.number, start, text),)), report)
        if not seen:
            return None
    wide, counts = widen(seen.text if seen else text, below)
    if counts:
        _note_widened(line, counts, report, kept_narrow)
    passage = seen.reworded(wide) if seen else Passage((Piece(line.number, start, wide),))
    if start:
        report.note(
            "INDENT_STRIPPED",
            line.number,
            f"去掉段首空格{start}个，缩进由版式给出",
            ((line.number, 0, start),),
            group="INDENT_STRIPPED",
        )
    row = Row(line.number, passage, start, line.hint)
    if start and raw[0] != "\u3000":
        row.cells = _cells(raw[:start])
    return row


def _cells(indent: str) -> int:
    """How many Han characters typed blanks take: two spaces one, a tab two."""
    wide = indent.count("\u3000")
    tabs = indent.count("\t")
    return wide + 2 * tabs + (len(indent) - wide - tabs) // 2


def _without_invisible(passage: Passage, report: Report) -> Passage:
    spans = [match.span() for match in _INVISIBLE.finditer(passage.text)]
    if not spans:
        return passage
    line = passage.pieces[0].line
    places = tuple(place for span in spans for place in passage.locate(*span))
    name = report.note("INVISIBLE_REMOVED", line, f"去掉看不见的字符{len(spans)}处", places)
    return passage if report.is_undone(name) else passage.without(spans).stripped()


def _note_widened(line: Line, counts: dict[str, int], report: Report, kept: set[int]) -> None:
    raw = line.text
    detail = "　".join([f"{mark}{count}" for mark, count in counts.items()])
    name = report.note(
        "PUNCT_HALFWIDTH",
        line.number,
        f"半角标点改为全角{sum(counts.values())}处：{detail}",
        ((line.number, 0, len(raw)),),
        group="PUNCT_HALFWIDTH",
        found=detail,
    )
    if report.is_undone(name, "PUNCT_HALFWIDTH"):
        kept.add(line.number)


def _note_blanks(blank: list[Line], is_leading: bool, report: Report) -> None:
    if not is_leading and len(blank) < BLANK_RUN:
        return
    for line in blank:
        message = "去掉文首空行" if is_leading else "去掉连续空行，可能是图片的位置"
        report.note(
            "BLANK_RUN",
            line.number,
            message,
            ((line.number, 0, len(line.text)),),
            group="BLANK_RUN",
        )
