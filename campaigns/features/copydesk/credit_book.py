"""Who made a story: credits gathered from its lines, its captions and the ends of paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from .blocks import Block
from .credits import CreditLine, read_credits
from .names import is_name, join_spread_names
from .report import Report
from .rows import Kind
from .structure import Credit

_DATELINE = re.compile(
    r"(?:本报|新华社|[一-鿿]{2,6}报)[一-鿿\d]{0,12}[讯电]\s?[（(](?P<credit>[^（）()]{2,60})[）)]"
)
_SPOKEN_DATELINE = re.compile(
    r"(?:本报|[一-鿿]{2,6}报)[一-鿿\d]{0,8}讯\s*(?P<credit>(?:本报|见习|实习|特约)?记者[^，。：“]{1,30}?)(?:报道\s?[：:]?|[：:])"
)
# （记者 甲 通讯员 乙） before the first words of a paragraph.
_SIGNED_OPENING = re.compile(
    r"[（(](?P<credit>[^（）()]{0,12}(?:记者|通讯员|实习生)[^（）()]{2,50})[）)](?=[^。，])"
)
_LAST_CREDIT = re.compile(r"(?<=.)[（(](?P<credit>[^（）()]{2,60})[）)]。?$")
# （王小禾 李明） after the last sentence of a story: names and nothing else sign it.
_BARE_SIGNATURE = re.compile(r"(?:^|(?<=[。！？”…]))[（(](?P<names>[一-鿿\s、]{2,20})[）)]$")
_SIGNED = re.compile(r"记者|通讯员|实习生|摄|[文图]\s?[/／]|供稿|供图|撰稿|报道|评论员")


class CreditBook:
    """The credits of one story, in the order in which the copy says them."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.credits: list[Credit] = []
        self.page: dict[str, str] = {}  # what a footer says of the page beside its editors

    def take_lines(self, blocks: Sequence[Block]) -> list[Block]:
        """Take the credit lines out of the blocks."""
        kept: list[Block] = []
        for block in blocks:
            if block.kind is Kind.CREDIT:
                credit_line: CreditLine = block.detail
                code = "CREDIT_IRREGULAR" if credit_line.faults else "CREDIT_READ"
                said = "；".join((*credit_line.faults, "已按角色拆开"))
                if is_taken(self.report, code, block, f"署名：{said}。原文：{block.text}"):
                    self.add(credit_line, block.passage.lines, block)
                    for key, value in credit_line.page:
                        self.page.setdefault(key, value)
                    continue
                block.as_text()
            kept.append(block)
        return kept

    def add(
        self, credit_line: CreditLine, lines: tuple[int, ...], block: Block | None = None
    ) -> None:
        """Add what a line says; roles without a place in the structure are asked about."""
        for credit in credit_line.credits:
            self.credits.append(replace(credit, src_lines=lines))
        for unknown in credit_line.unknown:
            spans = block.passage.locate(0, len(block.text)) if block else ()
            message = f"“{unknown}”没有对应的署名项，请自己放"
            self.report.note(
                "CREDIT_UNKNOWN_ROLE", lines[0], message, spans, found=unknown, at=unknown
            )

    def take_signed_ends(self, blocks: Sequence[Block], headings: set[int]) -> None:
        """本报讯（记者 甲） stays in the text and is read; （本报记者 甲） at the end of a
        paragraph goes to the credits."""
        for index, block in enumerate(blocks):
            text = block.text
            if index in headings:
                continue
            dateline = (
                _DATELINE.match(text) or _SPOKEN_DATELINE.match(text) or _SIGNED_OPENING.match(text)
            )
            if dateline:
                credit_line = read_credits(dateline["credit"])
                if credit_line:
                    self.add(credit_line, (block.line,))
            signed = _LAST_CREDIT.search(text, max(0, len(text) - 64)) if "）" in text else None
            if signed and signed.start() and _SIGNED.search(signed["credit"]):
                self._take_signed_end(block, signed)
        if blocks and len(blocks) - 1 not in headings:
            self._take_signature(blocks[-1])

    def _take_signature(self, block: Block) -> None:
        text = block.text
        match = _BARE_SIGNATURE.search(text, max(0, len(text) - 24))
        if match is None or block.kind is not Kind.TEXT:
            return
        names = join_spread_names(re.split(r"[\s、]+", match["names"].strip()))
        if not all(2 <= len(name) <= 4 and is_name(name) for name in names):
            return
        spans = block.passage.locate(*match.span())
        name = self.report.note(
            "CREDIT_READ", spans[0][0], "文末署名移入署名栏", spans, found=match.group()
        )
        if self.report.is_undone(name):
            return
        self.credits.append(Credit("writer", None, tuple(names), src_lines=(spans[0][0],)))
        block.set_passage(block.passage.cut(0, match.start()))
        if not block.text:
            block.kind = Kind.ORNAMENT

    def _take_signed_end(self, block: Block, signed: re.Match[str]) -> None:
        credit_line = read_credits(signed["credit"])
        if credit_line is None:
            return
        spans = block.passage.locate(*signed.span())
        name = self.report.note(
            "CREDIT_READ", spans[0][0], "段末署名移入署名栏", spans, found=signed.group()
        )
        if not self.report.is_undone(name):
            self.add(credit_line, (spans[0][0],))
            block.set_passage(block.passage.cut(0, signed.start()))

    def merged(self) -> tuple[Credit, ...]:
        """The same credit said under several pictures is one."""
        names: dict[tuple[str, str | None, str], dict[str, None]] = {}
        firsts: dict[tuple[str, str | None, str], Credit] = {}
        for credit in self.credits:
            key = (credit.role, credit.title, credit.scope)
            firsts.setdefault(key, credit)
            names.setdefault(key, {}).update(dict.fromkeys(credit.names))
        merged = {key: replace(first, names=tuple(names[key])) for key, first in firsts.items()}
        return tuple(merged.values())


def is_taken(report: Report, code: str, block: Block, message: str) -> bool:
    """Note that a whole line leaves the text; False when the editor keeps it there."""
    name = report.note(
        code,
        block.line,
        message,
        block.passage.locate(0, len(block.text)),
        found=block.text[:40],
    )
    return not report.is_undone(name)
