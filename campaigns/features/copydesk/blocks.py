"""Blocks: lines that belong together (a paragraph, a heading, a caption), and their kinds."""

from __future__ import annotations

import itertools
import re

from .credit_forms import plain_roles
from .credit_words import role_word
from .credits import CreditLine, looks_like_credits, read_credits
from .labels import Label, read_label
from .manuscript import LineHint
from .marks import NUMBERED, Mark, caption_mark
from .passages import Passage, Piece
from .publication import is_folio, read_page_line
from .rows import Kind, Row

TERMINAL = "。！？…!?"
CLOSING = "”’」』）】》〉)\"'＂＇〞"
NEVER_FIRST = "，。、；：！？…”’」』）】》%％,;:!?)"
_ORNAMENT = re.compile(r"[*＊★☆◆◇■□●○※~～\-—_＿.．·•=＝\s]+")
_EDITORS = re.compile(r"编辑|责编|校对|版式|美编|作者|记者|审核|[：:/]")
MOST_FOOTER_PARTS, LONGEST_FOOTER = 14, 120
FOLIO_LINES = 3  # at the top of a page
_PAGE_HINT = re.compile(r"[版期月\-./](?:(?<=[版期])|\d)")
DATELINE = re.compile(r"本报[一-鿿\d]{0,10}讯(?:[\s（(]|$)|新华社[一-鿿\d]{2,12}电")
DATELINE_FIRSTS = "本新"
NUMBER_FIRSTS = frozenset("第一二三四五六七八九十（")
_WIDE_GAP = re.compile(r"\t|[ \u3000]{2,}")
_SIGNED = re.compile(r"[^（）]{0,12}（[^（）]{0,8}(?:记者|通讯员|实习生)")
_LATIN_END = re.compile(r"[A-Za-z]{2,}[,;:!?]? [A-Za-z]+\.$")  # … I love you.
GAP = re.compile(r"[ \u3000\t\xa0]+")


class Block:
    """Text put together from one or more lines, with what its first line said it is."""

    __slots__ = (
        "blanks",
        "detail",
        "ending",
        "hint",
        "indent",
        "kind",
        "more",
        "passage",
        "row",
        "text",
    )

    def __init__(self, row: Row, passage: Passage | None = None) -> None:
        self.row = row
        self.kind = row.kind
        self.detail = row.detail
        self.hint: LineHint | None = row.hint
        self.indent = row.indent
        self.blanks = row.blanks
        self.passage = passage if passage is not None else row.passage
        self.text = self.passage.text
        self.ending = self.text[-64:]
        self.more: list[Piece] = []  # joined to it, not yet part of the passage

    @property
    def line(self) -> int:
        return self.row.number

    def set_passage(self, passage: Passage) -> None:
        self.passage = passage
        self.text = passage.text

    def extend(self, tail: Passage) -> None:
        """Take in the rest of a broken paragraph; `settle` puts all of them together at once."""
        self.more.extend(tail.pieces)
        self.ending = (self.ending + tail.text[-64:])[-64:]

    def settle(self) -> None:
        if self.more:
            self.set_passage(Passage((*self.passage.pieces, *self.more)))
            self.more = []

    def as_text(self) -> None:
        """Make it a paragraph again, mark and label included (a change was undone)."""
        self.kind, self.detail = Kind.TEXT, None


def classify(row: Row) -> None:
    """Say what a line is, when it says so itself."""
    text = row.text
    label = read_label(text)
    if label is not None:
        row.kind, row.detail = Kind.LABEL, label
        return
    mark = caption_mark(text)
    if mark is not None:
        row.kind = Kind.CAPTION if mark.end < len(text) else Kind.MARKER
        row.detail = mark
        return
    notice = read_notice(text)
    if notice is not None:
        row.kind, row.detail = notice
    elif row.hint is not None and row.hint.is_caption:
        row.kind, row.detail = Kind.CAPTION, Mark((), 0, True)
    elif _ORNAMENT.fullmatch(text):
        row.kind = Kind.ORNAMENT


def reread_credits(block: Block) -> None:
    """Look again at a block put together from lines: a whole credit line or footer, or none."""
    read = read_notice(block.text)
    block.kind, block.detail = read if read is not None else (Kind.TEXT, None)


def read_notice(text: str) -> tuple[Kind, CreditLine | dict[str, str]] | None:
    """What a line says that is no part of the copy: credits, a print reference, or both."""
    if looks_like_credits(text):
        credit_line = read_credits(text)
        if credit_line is not None:
            return Kind.CREDIT, credit_line
    page = read_page_line(text)
    if page is not None:
        return Kind.PAGE, page
    footer = _read_footer(text)
    return None if footer is None else (Kind.CREDIT, footer)


def _read_footer(text: str) -> CreditLine | None:
    """A print reference and names on one line, in either order, or the names within it."""
    if len(text) > LONGEST_FOOTER or not (_PAGE_HINT.search(text) and _EDITORS.search(text)):
        return None
    gaps = [(0, 0), *(match.span() for match in GAP.finditer(text)), (len(text), len(text))]
    if len(gaps) > MOST_FOOTER_PARTS:
        return None
    spans = itertools.combinations(range(len(gaps)), 2)
    for first, last in sorted(spans, key=lambda span: span[0] - span[1]):
        credit_part = text[gaps[first][1] : gaps[last][0]]
        outside = (text[: gaps[first][0]], text[gaps[last][1] :])
        if not any(outside) or not looks_like_credits(credit_part):
            continue
        pages = [read_page_line(part, is_footer=True) for part in outside if part]
        credit_line = read_credits(credit_part, default=None) if all(pages) else None
        if credit_line is not None:
            said = {key: value for page in pages if page for key, value in page.items()}
            return credit_line._replace(page=tuple(said.items()))
    return None


def take_names_below(rows: list[Row]) -> None:
    """责任编辑： on a line of its own takes the names of the line below."""
    for index in range(len(rows) - 2, -1, -1):
        row, below = rows[index], rows[index + 1]
        if row.kind is not Kind.TEXT or below.kind is not Kind.TEXT or len(below.text) > 30:
            continue
        said = plain_roles(row.text)
        role = said.rstrip("：: ")
        if role == said or role_word(role) is None:
            continue
        credit_line = read_credits(f"{role}：{below.text}")
        if credit_line is not None:
            row.kind, row.detail = Kind.CREDIT, credit_line
            row.passage += below.passage
            row.text = row.passage.text
            del rows[index + 1]


def release_folios(rows: list[Row]) -> None:
    """文明实践　05 heads a page; within the copy, or again and again, 镜头01 is a heading."""
    folios = [n for n, row in enumerate(rows) if row.kind is Kind.PAGE and is_folio(row.text)]
    for index in folios:
        if len(folios) > 1 or FOLIO_LINES <= index < len(rows) - 1:
            rows[index].kind, rows[index].detail = Kind.TEXT, None


def begins_block(row: Row) -> bool:
    """Whether a line cannot go on the one before it."""
    if row.kind is Kind.TEXT:
        text = row.text
        if text[0] in DATELINE_FIRSTS:
            return DATELINE.match(text) is not None
        return is_numbered(text) or is_bulleted(text)
    return True


def is_numbered(text: str) -> bool:
    first = text[0]
    if first not in NUMBER_FIRSTS and not first.isdecimal():
        return False  # most lines by far, without the cost of the expression
    return NUMBERED.match(text) is not None


def is_bulleted(text: str) -> bool:
    first = text[0]
    if first in "—-·":
        return text.startswith(("——", "- ")) or (first != "—" and len(text) > 2)
    return first in "●■◆▶★☆□◇○◎※•*＊" and len(text) > 1


def is_table_row(text: str) -> bool:
    """Names or figures in columns: several gaps or a wide one, and no sentence."""
    if "，" in text or "。" in text or _SIGNED.match(text):
        return False
    return len(text.split()) >= 3 or _WIDE_GAP.search(text) is not None


def ends_sentence(text: str) -> bool:
    """Whether text ends as a sentence does, closing quotes and brackets aside."""
    bare = text.rstrip(CLOSING)
    if bare and (bare[-1] in TERMINAL or (bare[-1] == "." and _LATIN_END.search(bare))):
        return True
    return (
        text.endswith(("）", "】"))
        and len(text) - len(bare) >= 1
        and bool(bare)
        and ("。（" in text[-60:] or "。【" in text[-60:])
    )


def ends_open(text: str) -> bool:
    """Whether text stops in the middle: no terminal mark, no ： or ； that a list may follow."""
    return not ends_sentence(text) and text[-1] not in "：；:;"


def label_of(block: Block) -> Label:
    detail = block.detail
    if not isinstance(detail, Label):
        raise TypeError("not a label block")
    return detail


def mark_of(block: Block) -> Mark:
    detail = block.detail
    if not isinstance(detail, Mark):
        raise TypeError("not a caption block")
    return detail
