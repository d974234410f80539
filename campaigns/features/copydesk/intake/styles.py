"""What paragraphs and letters look like: direct formatting over styles over the defaults.

Chinese offices hardly use styles, and WPS and Word localise their names (“标题 1”, “1”,
“heading 1”), so the outline level and the look count beside the name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, replace

from .wordml import Node, attribute, child, children, local_name, switch, value, whole_number

# 五号, Word's own size for Chinese text, in half points.
DEFAULT_SIZE = 21
BODY_OUTLINE_LEVEL = 9
MAX_CHAIN = 20
HEADING_NAME = re.compile(r"(heading|标题|title|subtitle|副标题|章标题|节标题)\s*[0-9一二三四五六]?")
CAPTION_NAME = re.compile(r"(caption|题注|图注|图说|图片说明)\s*[0-9]?")


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """The paragraph properties that tell a heading, a caption or a beginning; None is unset."""

    alignment: str | None = None
    outline_level: int | None = None
    first_line: int | None = None
    numbering: str | None = None
    numbering_level: int | None = None


@dataclass(frozen=True, slots=True)
class LetterLook:
    """The run properties that tell emphasis; the size is in half points."""

    is_bold: bool | None = None
    size: int | None = None
    is_hidden: bool | None = None


@dataclass(frozen=True, slots=True)
class Style:
    """One style of the sheet, its chain resolved."""

    paragraph: ParagraphLook
    letters: LetterLook
    is_heading: bool
    is_caption: bool


def over[Look: (ParagraphLook, LetterLook)](upper: Look, lower: Look) -> Look:
    return upper


PLAIN = Style(ParagraphLook(), LetterLook(), is_heading=False, is_caption=False)
