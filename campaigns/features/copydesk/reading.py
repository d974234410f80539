"""The desk's one door: a manuscript in, its stories out."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from .blocks import classify, release_folios, take_names_below
from .endings import Settling
from .headlines import LONGEST
from .jumps import take_jumps
from .manuscript import Manuscript
from .report import Decisions, Report
from .rows import Kind, Row, read_rows
from .separating import split_stories
from .story import StoryReader
from .structure import Story

NOTHING_DECIDED = Decisions()
MOST_TITLE_LINES = 3
# A part with nothing but these belongs to the story before it (or after, at the top).
_ATTACHED = frozenset({Kind.CAPTION, Kind.MARKER, Kind.CREDIT, Kind.PAGE, Kind.ORNAMENT})


def parse(manuscript: Manuscript | str, decisions: Decisions = NOTHING_DECIDED) -> list[Story]:
    """Read raw copy as stories, each with its report.

    Nothing is dropped, joined or changed without an entry in a report; doubts are only said.
    `decisions` name entries by id: undone changes are left out, adopted replacements put in,
    and the entries stay in the report with their new state.
    """
    if isinstance(manuscript, str):
        manuscript = Manuscript.from_text(manuscript)
    report = Report(decisions)
    for note in manuscript.notes:
        report.note(note.code, note.line, note.message)
    kept_narrow: set[int] = set()
    raw = {line.number: line.text for line in manuscript.lines}
    settling = Settling(report, raw, kept_narrow)
    parts = [
        [row for read in read_rows(lines, report, kept_narrow) if (row := take_jumps(read, report))]
        for lines in split_stories(manuscript.lines, report)
    ]
    for rows in parts:
        for row in rows:
            classify(row)
        take_names_below(rows)
        release_folios(rows)
    readers = [
        StoryReader(rows, report, settling, number)
        for number, rows in enumerate(_with_attachments(parts))
    ]
    if not readers:
        return []
    _give_pictures(readers, manuscript)
    stories = [reader.read() for reader in readers]
    targets = {line: path for reader in readers for line, path in reader.targets.items()}
    entries = report.entries([reader.rows[0].number for reader in readers], targets)
    return [replace(story, report=own) for story, own in zip(stories, entries, strict=True)]


def _give_pictures(readers: list[StoryReader], manuscript: Manuscript) -> None:
    """Count the pictures that a docx brought for each story."""
    firsts = [reader.rows[0].number for reader in readers]
    for picture in manuscript.pictures:
        readers[max(bisect_right(firsts, picture.after_line) - 1, 0)].pictures += 1


def _with_attachments(parts: list[list[Row]]) -> list[list[Row]]:
    """Captions, credits, page lines and titles that a separator cut off, given back to their
    story."""
    stories: list[list[Row]] = []
    waiting: list[Row] = []
    parts = [rows for rows in parts if rows]
    for index, rows in enumerate(parts):
        if all(row.kind in _ATTACHED for row in rows):
            (stories[-1] if stories else waiting).extend(rows)
            continue
        if index + 1 < len(parts) and _is_title_of(rows, parts[index + 1]):
            waiting.extend(rows)
            continue
        stories.append([*waiting, *rows])
        waiting = []
    if waiting:
        stories.append(waiting)
    return stories


def _is_title_of(rows: list[Row], after: list[Row]) -> bool:
    """Whether a line was drawn under a title only to set it off: nothing else stands above the
    line, and below it a paragraph begins at once."""
    if len(rows) > MOST_TITLE_LINES or not all(_is_short(row) for row in rows):
        return False
    first = next((row for row in after if row.kind is not Kind.CREDIT), None)
    return first is not None and first.kind is Kind.TEXT and "。" in first.text


def _is_short(row: Row) -> bool:
    return row.kind is Kind.TEXT and len(row.text) <= LONGEST and "。" not in row.text
