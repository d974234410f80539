"""What paragraphs and letters look like: direct formatting over styles over the defaults.

Chinese offices hardly use styles, and WPS and Word localise their names (“标题 1”, “1”,
“heading 1”), so the outline level and the look count beside the name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, replace

from .wordml import Node, attribute, child, children, switch, value, whole_number

# 五号, Word's own size for Chinese text, in half points.
DEFAULT_SIZE = 21
BODY_OUTLINE_LEVEL = 9
HEADING_NAME = re.compile(
    r"(heading|标题|title|subtitle|副标题|大标题|小标题)\s*[0-9一二三四五六]?"
)
CAPTION_NAME = re.compile(r"(caption|题注|图注|图说|图片说明)\s*[0-9]?")


@dataclass(frozen=True, slots=True)
class Look:
    """The properties that tell headings, captions, beginnings and emphasis; None is unset.

    `first_line` and `size` are in twentieths and halves of a point, as Word counts.
    """

    alignment: str | None = None
    outline_level: int | None = None
    first_line: int | None = None
    numbering: str | None = None
    numbering_level: int | None = None
    is_bold: bool | None = None
    size: int | None = None
    is_hidden: bool | None = None

    def over(self, lower: Look) -> Look:
        """This look, with what it leaves unset taken from `lower`."""
        if lower == UNSET:
            return self
        if self == UNSET:
            return lower
        own = (getattr(self, name) for name in NAMES)
        merged = {name: each for name, each in zip(NAMES, own, strict=True) if each is not None}
        return replace(lower, **merged)


NAMES = tuple(field.name for field in fields(Look))
UNSET = Look()


@dataclass(frozen=True, slots=True)
class Style:
    """One style of the sheet with its chain of `basedOn` resolved."""

    look: Look = Look()
    is_heading: bool = False
    is_caption: bool = False


def paragraph_look(properties: Node | None) -> Look:
    """The look that a `pPr` sets by itself, without its style."""
    indent = child(properties, "ind")
    numbering = child(properties, "numPr")
    return Look(
        alignment=value(properties, "jc"),
        outline_level=whole_number(value(properties, "outlineLvl")),
        first_line=_first_line(indent),
        numbering=value(numbering, "numId"),
        numbering_level=whole_number(value(numbering, "ilvl")),
    )


def letter_look(properties: Node | None) -> Look:
    """The look that an `rPr` sets by itself, without its style."""
    return Look(
        is_bold=switch(properties, "b"),
        size=whole_number(value(properties, "sz")),
        is_hidden=switch(properties, "vanish"),
    )


class StyleSheet:
    """The styles of a document by id; an unknown id looks like the default."""

    def __init__(self, root: Node | None) -> None:
        self._nodes = {attribute(node, "styleId"): node for node in children(root, "style")}
        defaults = child(root, "docDefaults")
        self.base = letter_look(child(child(defaults, "rPrDefault"), "rPr")).over(
            paragraph_look(child(child(defaults, "pPrDefault"), "pPr"))
        )
        self._resolved: dict[str, Style] = {}
        self._default = next(
            (key for key, node in self._nodes.items() if _is_default_paragraph(node)), ""
        )

    def paragraph_style(self, style_id: str | None) -> Style:
        """The style of a paragraph, the sheet's default one when it names none."""
        return self.style(self._default if style_id is None else style_id)

    def style(self, style_id: str) -> Style:
        """The style with everything it inherits; a chain that runs in a circle ends there."""
        chain: list[str] = []
        while style_id in self._nodes and style_id not in self._resolved:
            if style_id in chain:
                break
            chain.append(style_id)
            style_id = value(self._nodes[style_id], "basedOn") or ""
        resolved = self._resolved.get(style_id, Style())
        for key in reversed(chain):
            resolved = self._resolved[key] = _inherit(self._nodes[key], resolved)
        return resolved


def _inherit(node: Node, parent: Style) -> Style:
    own = paragraph_look(child(node, "pPr")).over(letter_look(child(node, "rPr")))
    look = own.over(parent.look)
    name = (value(node, "name") or "").strip().lower()
    level = look.outline_level
    has_level = level is not None and 0 <= level < BODY_OUTLINE_LEVEL
    by_name = HEADING_NAME.fullmatch(name) is not None
    # A style based on a heading is one too, unless it sets itself back to the body level.
    is_heading = by_name or has_level or (parent.is_heading and level != BODY_OUTLINE_LEVEL)
    is_caption = CAPTION_NAME.fullmatch(name) is not None or parent.is_caption
    return Style(look, is_heading and not is_caption, is_caption)


def _is_default_paragraph(node: Node) -> bool:
    return attribute(node, "type") == "paragraph" and attribute(node, "default") in {"1", "true"}


def _first_line(indent: Node | None) -> int | None:
    if indent is None:
        return None
    # A width counted in characters wins over one in twentieths of a point.
    for name in ("firstLineChars", "firstLine"):
        amount = whole_number(attribute(indent, name))
        if amount:
            return amount
    return 0 if attribute(indent, "firstLine") or attribute(indent, "hanging") else None
