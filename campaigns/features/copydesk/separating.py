"""One paste, several stories: a line of = or — divides them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .manuscript import Line
from .report import Report

_SEPARATOR = re.compile(r"(?:[=＝═]\s?){3,}|(?:[—―─━－–]\s?){3,}|(?:-\s?){4,}|[_＿]{4,}")
_FIRSTS = frozenset("=＝═—―─━－–-_＿")


def split_stories(lines: Sequence[Line], report: Report) -> list[list[Line]]:
    """The lines of each story, without the separators between them."""
    stories: list[list[Line]] = [[]]
    for line in lines:
        text = line.text.strip()
        if text and text[0] in _FIRSTS and _is_separator(line, text, report):
            stories.append([])
        else:
            stories[-1].append(line)
    return [story for story in stories if any(line.text.strip() for line in story)]


def _is_separator(line: Line, text: str, report: Report) -> bool:
    if _SEPARATOR.fullmatch(text) is None:
        return False
    name = report.note(
        "STORY_SEPARATOR",
        line.number,
        "分隔线前后各成一篇，分隔线不入稿",
        ((line.number, 0, len(line.text)),),
        found=text[:20],
    )
    return not report.is_undone(name)
