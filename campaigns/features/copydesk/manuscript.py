"""What the copy desk is given: numbered lines of raw copy, and what a docx said about them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

Kind = Literal["txt", "docx"]

# Word's soft break and Unicode's own separators end a line wherever they stand.
LINE_ENDS = ("\r\n", "\r", "\v", "\x85", "\u2028", "\u2029")


@dataclass(frozen=True, slots=True)
class LineHint:
    """What a docx says about a line; plain text has no hints."""

    is_centered: bool = False
    is_bold: bool = False
    size_pt: float | None = None
    bold_prefix: int = 0  # characters of the leading bold run, within the line's text
    is_heading_style: bool = False
    begins_paragraph: bool = True
    is_caption: bool = False  # a small centred line beneath a picture, or a caption style


class Line(NamedTuple):
    """One line of the raw copy, untouched: number from 1, blank lines counted."""

    number: int
    text: str
    hint: LineHint | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture found in a docx, and the line that it stands after (0: before the first)."""

    name: str
    data: bytes
    after_line: int


@dataclass(frozen=True, slots=True)
class IntakeNote:
    """What the reading of a docx left out or wrote out, to be told in the report."""

    code: str
    line: int | None
    message: str


@dataclass(frozen=True, slots=True)
class Manuscript:
    """Raw copy as lines; `encoding` is the one that its bytes were read with."""

    lines: tuple[Line, ...]
    encoding: str = "utf-8"
    kind: Kind = "txt"
    pictures: tuple[Picture, ...] = ()
    notes: tuple[IntakeNote, ...] = ()

    @classmethod
    def from_text(cls, text: str, encoding: str = "utf-8") -> Manuscript:
        """Number the lines of decoded text; CRLF, CR, LF and Unicode separators all end one."""
        lines = split_lines(text)
        return cls(tuple(Line(number, line) for number, line in enumerate(lines, 1)), encoding)


def split_lines(text: str) -> list[str]:
    """Lines as a text editor numbers them: a form feed ends none, nor does a final line end
    begin one."""
    text = text.removeprefix("\ufeff")
    for end in LINE_ENDS:
        text = text.replace(end, "\n")
    lines = text.split("\n")
    if lines[-1] == "":
        lines.pop()
    return lines
