"""Hard-wrapped columns: lines of one width put back together as paragraphs."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence

from .blocks import (
    Block,
    begins_block,
    ends_sentence,
    is_numbered,
    is_table_row,
    read_notice,
    reread_credits,
)
from .credit_words import STARTS
from .credits import LONGEST as CREDITS_LONGEST
from .passages import Passage, Piece, gap_after
from .publication import opens_page_line
from .report import Report
from .rows import Kind, Row

_CLAUSE = re.compile("[，。；：、]")
NARROWEST, WIDEST = 12, 60
MOST_CREDIT_LINES = 8
_NOTICES = (Kind.CREDIT, Kind.PAGE)
SLACK = 2  # a line ends early when a mark may not begin the next one


class Column:
    """The column that some copy was wrapped to."""

    def __init__(self, width: int, has_indents: bool, has_gaps: bool) -> None:
        self.width = width
        self.has_indents = has_indents
        self.has_gaps = has_gaps

    def is_full(self, row: Row) -> bool:
        return row.length >= self.width - SLACK or _display(row) >= self.width - SLACK


def join_wrapped(rows: Sequence[Row], report: Report) -> list[Block]:
    """Blocks made of the lines; each wrapped paragraph becomes one."""
    column = find_column(rows)
    if column is None:
        return [Block(row) for row in rows]
    blocks: list[Block] = []
    index = 0
    while index < len(rows):
        size = _notice_lines(rows, index, column) or _paragraph_lines(rows, index, column)
        blocks.extend(_joined(rows[index : index + size], report))
        index += size
    return blocks


def _paragraph_lines(rows: Sequence[Row], index: int, column: Column) -> int:
    """How many lines the paragraph takes that begins at `index`."""
    size = 1
    while index + size < len(rows):
        before, row = rows[index + size - 1], rows[index + size]
        following = rows[index + size + 1] if index + size + 1 < len(rows) else None
        if not goes_on(before, row, column, is_first=size == 1):
            break
        if ends_sentence(before.text) and _is_heading(row, following, column):
            break
        size += 1
    return size


def _is_heading(row: Row, following: Row | None, column: Column) -> bool:
    """A short line after a finished sentence that does not itself finish one."""
    if column.is_full(row) or ends_sentence(row.text) or following is None:
        return False
    return not following.blanks or row.blanks > 0 or not column.has_gaps


def _notice_lines(rows: Sequence[Row], index: int, column: Column) -> int:
    """How many lines a wrapped credit line or footer takes, or 0 when none begins at `index`."""
    first = rows[index]
    if not column.is_full(first):
        return 0
    if STARTS.match(first.text) is None and not opens_page_line(first.text):
        return 0
    best, text = 0, rows[index].text
    for size in range(2, MOST_CREDIT_LINES + 1):
        last = index + size - 1
        if last >= len(rows) or rows[last].blanks or not column.is_full(rows[last - 1]):
            break
        text += rows[last].text
        if len(text) > CREDITS_LONGEST:
            break
        is_whole = first.kind is Kind.PAGE and rows[last].kind in _NOTICES  # each by itself
        if not is_whole and read_notice(text) is not None:
            best = size
    return best


def find_column(rows: Sequence[Row]) -> Column | None:
    """The width of the column, when most lines fill it, none runs over it, and most full lines
    stop in mid-sentence; None for copy that was not wrapped."""
    adjacent = [row for row, after in itertools.pairwise(rows) if not after.blanks]
    adjacent = [row for row in adjacent if row.length >= NARROWEST]
    if len(adjacent) < 2:
        return None
    # The better measure first: the one by which more lines are of one width.
    for measure, counts in sorted(
        ((measure, Counter(map(measure, adjacent))) for measure in (_characters, _display)),
        key=lambda measured: -max(measured[1].values()),
    ):
        width = _likely_width(counts)
        if width is None:
            continue
        full = [
            row for row in adjacent if measure(row) >= width - SLACK and not is_table_row(row.text)
        ]
        over = sum(1 for row in rows if measure(row) > width + 1)
        if over * 12 > len(rows) or len(full) * 2 < len(adjacent) or len(full) < 2:
            continue
        if len(full) < 4 and len({measure(row) for row in full}) > 1:
            continue
        if sum(1 for row in full if not ends_sentence(row.text)) * 2 < len(full):
            continue
        return Column(width, _has_indents(rows), any(row.blanks for row in rows[1:]))
    return None


def _characters(row: Row) -> int:
    return row.length


def _likely_width(counts: Counter[int]) -> int | None:
    best, score = None, 0
    for width in counts:
        if NARROWEST <= width <= WIDEST:
            near = counts[width] + counts[width - 1] + counts[width - 2]
            if near > score or (near == score and best is not None and width > best):
                best, score = width, near
    return best


def _display(row: Row) -> int:
    """Width in Han characters: two ASCII characters fill one place."""
    size = len(row.text)
    ascii_count = (3 * size - len(row.text.encode(errors="surrogatepass"))) // 2
    return size + row.cells - ascii_count // 2


def _has_indents(rows: Sequence[Row]) -> bool:
    indented = sum(1 for row in rows if row.indent)
    return 2 <= indented < len(rows) * 0.9


def goes_on(row: Row, after: Row, column: Column, is_first: bool) -> bool:
    """Whether the paragraph of `row` goes on in the line after it."""
    if after.blanks or row.kind not in (Kind.TEXT, Kind.CAPTION, Kind.LABEL, Kind.CREDIT):
        return False
    if not column.is_full(row) or is_table_row(row.text) or is_table_row(after.text):
        return False
    if after.kind is not Kind.TEXT or (begins_block(after) and ends_sentence(row.text)):
        return False
    if after.indent and (column.has_indents or not row.indent):
        return False
    if column.has_indents or not ends_sentence(row.text):
        return not (is_first and (_is_short_head(row, column) or _heads_numbers(row, after)))
    return column.has_gaps or row.length >= column.width


def _is_short_head(row: Row, column: Column) -> bool:
    """A headline of exactly the column's width, in copy whose paragraphs are indented."""
    return column.has_indents and not row.indent and row.length < column.width - 1


def _heads_numbers(row: Row, after: Row) -> bool:
    """A line without a clause to it over 一、…: a headline over the first heading."""
    return is_numbered(after.text) and not _CLAUSE.search(row.text)


def _joined(group: Sequence[Row], report: Report) -> list[Block]:
    if len(group) == 1:
        return [Block(group[0])]
    name = f"HARD_WRAP_JOINED:{group[0].number}"
    numbers = [row.number for row in group]
    ids = [
        report.note(
            "HARD_WRAP_JOINED",
            row.number,
            f"按栏宽断开的第{numbers[0]}—{numbers[-1]}行接成一段",
            row.passage.locate(0, len(row.text)),
            group=name,
        )
        for row in group
    ]
    if report.is_undone(name, *ids):
        return [Block(row) for row in group]
    pieces: list[Piece] = []
    for row in group:
        if pieces and _is_latin(pieces[-1].text[-1:]) and _is_latin(row.text[:1]):
            pieces.append(gap_after(pieces[-1], " "))
        pieces.extend(row.passage.pieces)
    block = Block(group[0], Passage(pieces))
    if block.kind in (Kind.TEXT, *_NOTICES):
        reread_credits(block)
    return [block]


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalpha()
