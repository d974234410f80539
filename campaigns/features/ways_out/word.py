"""A feature as a Word document that the copy desk reads back without loss.

Labels (主题：, 副题：, 核心提示：) say what stands where, as newsrooms write them; run-in headings are
bold; pictures stand in their places with 图①： below. What the copy desk has no place for, such as a
table or a timeline, stands as plain lines.
"""

from __future__ import annotations

import io
import re
from html import unescape
from typing import Any, assert_never

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from campaigns.features.enums import CreditRole
from campaigns.features.ways_out.outgoing import (
    Box,
    CreditedPeople,
    Grid,
    Heading,
    Outgoing,
    Part,
    Picture,
    Voice,
    Words,
)
from cms.core.body_layout import circled
from cms.core.plain_words import plain

BODY_FONT = "宋体"
HEAD_FONT = "黑体"
PICTURE_WIDTH = Cm(14)
# Word shows a JPEG, and the largest that is sensible on paper.
PICTURE_SIZE = "max-2000x2000|format-jpeg|jpegquality-85"
INDENT = "\u3000\u3000"

_BREAK = re.compile(r"<br\s*/?>")
_END = re.compile(r"</(?:p|li|h\d|blockquote)>")
_TAG = re.compile(r"<[^>]*>")
_TAKEN = re.compile(r"[摄图供绘]|照片|提供")


def word_file(story: Outgoing) -> bytes:
    """The bytes of a .docx; raises OSError when a picture's file cannot be read."""
    document = _empty()
    _head(document, story)
    said = _credit_said_of_all(story)
    for part in story.parts:
        _part(document, part, said)
    if story.after:
        _voice(document, story.after)
    for people in story.credits:
        _line(document, credit_line(people))
    for line in story.source:
        _line(document, line)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def plain_lines(html: str) -> list[str]:
    """The words of a rich text, a line for each of its paragraphs."""
    text = _END.sub("\n", _BREAK.sub("\n", html))
    lines = (unescape(_TAG.sub("", line)).strip() for line in text.split("\n"))
    return [line for line in lines if line]


def credit_line(people: CreditedPeople) -> str:
    """责任编辑：甲 乙, or 采写：本报记者 甲 通讯员 乙.

    Whoever gave pictures without a title may be a unit, of which 摄影 is not said.
    """
    shares = [" ".join(filter(None, (title, *names))) for title, names in people.by_title]
    has_titles = all(title for title, _names in people.by_title)
    is_given = people.role == CreditRole.PHOTOGRAPHER and not has_titles
    return f"{'供图' if is_given else people.role_label}：{' '.join(shares)}"


def _empty() -> Document:
    document = docx.Document()
    style: Any = document.styles["Normal"]
    style.font.name = BODY_FONT
    style.font.size = Pt(12)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), BODY_FONT)
    style.paragraph_format.space_after = Pt(6)
    return document


def _head(document: Document, story: Outgoing) -> None:
    for label, text, size in (
        ("引题", story.kicker, 14),
        ("主题", story.title, 22),
        ("副题", story.subtitle, 14),
    ):
        if text:
            _centred(document, f"{label}：{text}", size)
    if story.summary:
        _line(document, f"核心提示：{' '.join(story.summary.splitlines())}")
    if story.before:
        _voice(document, story.before)


def _voice(document: Document, voice: Voice) -> None:
    """The label on a line of its own; an empty line says where the voice ends."""
    _line(document, f"{voice.label}：")
    for line in plain_lines(voice.html):
        _line(document, INDENT + line)
    document.add_paragraph()


def _credit_said_of_all(story: Outgoing) -> str:
    """The one credit of all pictures, when the credits of the page name the same people.

    Said once more below each picture, it would read as credits of its own.
    """
    credits = {picture.credit for picture in story.pictures}
    names = [
        name
        for people in story.credits
        if people.role == CreditRole.PHOTOGRAPHER
        for _title, share in people.by_title
        for name in share
    ]
    if len(credits) != 1 or not names:
        return ""
    (credit,) = credits
    return credit if all(name in credit for name in names) else ""


def _part(document: Document, part: Part, said: str) -> None:
    match part:
        case Heading():
            _centred(document, part.text, 14)
        case Words():
            _words(document, part)
        case Picture():
            _picture(document, part, said)
        case Box():
            for line in filter(None, (part.title, *part.lines)):
                _line(document, INDENT + line)
        case Grid():
            _grid(document, part)
        case _:
            assert_never(part)


def _words(document: Document, words: Words) -> None:
    lines = plain_lines(words.html)
    paragraph = document.add_paragraph(INDENT)
    if words.run_in:
        paragraph.add_run(plain(words.run_in)).bold = True
    if lines:
        paragraph.add_run(plain(lines[0]))
    for line in lines[1:]:
        _line(document, INDENT + line)


def _picture(document: Document, picture: Picture, said: str) -> None:
    if picture.image is not None:
        rendition = picture.image.get_rendition(PICTURE_SIZE)
        with rendition.file.open("rb") as file:
            holder = document.add_paragraph()
            holder.alignment = WD_ALIGN_PARAGRAPH.CENTER
            holder.add_run().add_picture(file, width=PICTURE_WIDTH)
    credit = "" if picture.credit == said else _as_credit(picture.credit)
    words = "　".join(filter(None, (picture.caption, credit)))
    _line(document, f"图{circled(picture.number)}：{words}")


def _as_credit(credit: str) -> str:
    """A credit that says itself what it is."""
    return credit if not credit or _TAKEN.search(credit) else f"{credit} 摄"


def _grid(document: Document, grid: Grid) -> None:
    _line(document, grid.title)
    table = document.add_table(rows=0, cols=len(grid.rows[0]), style="Table Grid")
    for row in grid.rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = plain(text)
    if grid.source:
        _line(document, f"数据来源：{grid.source}")


def _line(document: Document, text: str) -> None:
    # What is stored already may hold signs that a Word file cannot.
    document.add_paragraph(plain(text))


def _centred(document: Document, text: str, size: int) -> None:
    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run: Any = paragraph.add_run(plain(text))
    run.bold = True
    run.font.size = Pt(size)
    run.font.name = HEAD_FONT
    run._element.rPr.rFonts.set(qn("w:eastAsia"), HEAD_FONT)
