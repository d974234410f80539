"""Pictures: credit, alternative text, captions without picture, mentions without picture."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cms.core.wording import says_something

from .findings import Hit, Severity
from .registry import Checking, check
from .story import Figure, Kind

_CIRCLED = ord("①")
_MENTION = re.compile(r"图(?:(?P<circled>[①-⑳])|[（(](?P<digits>\d{1,3})[)）])")


def _name(figure: Figure) -> str:
    if figure.number == 0:
        name = "题图"
    elif figure.number <= 20:
        name = f"图{chr(_CIRCLED + figure.number - 1)}"
    else:
        name = f"图({figure.number})"
    return f"{name}“{figure.title}”" if figure.title else name


def _at(figure: Figure, message: str, field: str = "") -> Hit:
    return Hit(figure.caption, 0, len(figure.caption.text), message, field=field)


@check("MISSING_CREDIT", "图片没有署名", Severity.ERROR)
def missing_credit(checking: Checking) -> Iterator[Hit]:
    for figure in checking.story.figures:
        if figure.has_picture and not says_something(figure.credit):
            yield _at(figure, f"{_name(figure)}没有署名，请填写“署名”。", _lead(figure, "credit"))


@check("MISSING_ALT", "图片没有替代文字", Severity.ERROR)
def missing_alt(checking: Checking) -> Iterator[Hit]:
    for figure in checking.story.figures:
        if figure.has_picture and not says_something(figure.alt):
            yield _at(figure, f"{_name(figure)}没有替代文字，请写一句画面内容。")


@check("CAPTION_WITHOUT_PICTURE", "有图片说明没有图片", Severity.ERROR)
def caption_without_picture(checking: Checking) -> Iterator[Hit]:
    for figure in checking.story.figures:
        if not figure.has_picture:
            yield _at(figure, f"{_name(figure)}没有图片，请选图，或去掉这一块。")


@check("MENTION_WITHOUT_PICTURE", "文中提到的图不在", Severity.ERROR)
def mention_without_picture(checking: Checking) -> Iterator[Hit]:
    story = checking.story
    numbers = {figure.number for figure in story.figures}
    lost = {(mention.block_id, mention.label) for mention in story.lost_mentions}
    for passage in story.passages:
        if passage.kind is not Kind.PROSE:
            continue
        for match in _MENTION.finditer(passage.text):
            number = (
                ord(match["circled"]) - _CIRCLED + 1 if match["circled"] else int(match["digits"])
            )
            if number not in numbers or (passage.block_id, match.group()) in lost:
                message = f"文中提到“{match.group()}”，但没有这幅图，请补图或改号码。"
                yield Hit(passage, *match.span(), message)


def _lead(figure: Figure, what: str) -> str:
    """The lead picture has fields of its own on the form."""
    return f"lead_{what}" if figure.number == 0 else ""
