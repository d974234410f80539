"""Numbers the figures of a body, links its mentions of them, and lists its sections.

Figures have no stored number: ①②③ follow from their order, so that a picture that is moved
takes its mentions with it. A mention is stored as <a linktype="figure" id="BLOCK">图①</a>,
where BLOCK is the id of the figure's block.
"""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from html import escape
from typing import Any
from uuid import uuid4

from django.utils.safestring import SafeString, mark_safe
from wagtail.blocks import StreamValue
from wagtail.rich_text import expand_db_html

from cms.core.blocks.figures import FigureValue
from cms.core.shelf import shelved

CIRCLED_FIRST = ord("①")
CIRCLED_COUNT = 20

LINKED_MENTION = re.compile(r'<a\b[^>]*\blinktype="figure"[^>]*>(?P<label>.*?)</a>', re.DOTALL)
FIGURE_ID = re.compile(r'\bid="(?P<id>[^"]+)"')
PLAIN_MENTION = re.compile(r"图(?:(?P<circled>[①-⑳])|[（(](?P<digits>\d{1,3})[)）])")
TAG_OR_TEXT = re.compile(r"(?P<tag><[^>]*>)|(?P<text>[^<]+)")


@dataclass(frozen=True)
class PlacedFigure:
    """A figure of a body with its number and the id of its block."""

    block_id: str
    number: int
    value: FigureValue
    group_credit: str = ""

    @property
    def credit(self) -> str:
        """The credit readers see: the group's line stands for each of its pictures."""
        return self.group_credit or self.value.credit_text


@dataclass(frozen=True)
class BodySection:
    """A section heading as the table of contents needs it."""

    anchor: str
    text: str


@dataclass
class BodyLayout:
    """What a page needs to know of its body before it is rendered."""

    figures: list[PlacedFigure] = field(default_factory=list)
    sections: list[BodySection] = field(default_factory=list)
    character_count: int = 0


def circled(number: int) -> str:
    """① to ⑳; beyond that (21), because Unicode's later circled numbers are missing in most fonts."""
    if 1 <= number <= CIRCLED_COUNT:
        return chr(CIRCLED_FIRST + number - 1)
    return f"({number})"


def place_figures(body: StreamValue) -> list[PlacedFigure]:
    """The figures of a body in reading order, numbered from 1."""
    return [
        PlacedFigure(block_id, number, value, credit)
        for number, (block_id, value, credit) in enumerate(_figures(body), start=1)
    ]


def _figures(body: StreamValue) -> Iterator[tuple[str, FigureValue, str]]:
    for child in body:
        if child.block_type == "figure":
            child.id = child.id or str(uuid4())
            yield child.id, child.value, ""
        elif child.block_type == "figure_group":
            for item in child.value["figures"].bound_blocks:
                item.id = item.id or str(uuid4())
                yield item.id, item.value, child.value["credit"]


def lay_out(body: StreamValue) -> BodyLayout:
    """Number figures, link mentions both ways and collect sections; marks the values of `body`.

    Whatever the body names is loaded here, with one query for pictures, files and pages each.
    """
    with shelved(body):
        for child in body:
            child.value  # noqa: B018  (turns the stored value into what templates show)
        return _laid_out(body)


def _laid_out(body: StreamValue) -> BodyLayout:
    layout = BodyLayout(figures=place_figures(body))
    by_id = {figure.block_id: figure for figure in layout.figures}
    for figure in layout.figures:
        figure.value.number = figure.number
    for child in body:
        if child.block_type == "heading":
            anchor = f"section-{len(layout.sections) + 1}"
            child.value.anchor = anchor
            layout.sections.append(BodySection(anchor, child.value["text"]))
            layout.character_count += len(child.value["text"])
        elif child.block_type == "paragraph":
            child.value.html = _with_links(child.value["text"].source, by_id)
            layout.character_count += len(child.value["run_in"] or "")
            layout.character_count += len(re.sub(r"<[^>]*>|\s", "", child.value["text"].source))
    return layout


def _with_links(source: str, by_id: dict[str, PlacedFigure]) -> SafeString:
    def link(match: re.Match[str]) -> str:
        found = FIGURE_ID.search(match[0])
        figure = by_id.get(found["id"]) if found else None
        if figure is None:
            return match["label"]
        anchor = ""
        if not figure.value.mentioned_at:
            figure.value.mentioned_at = f"mention-{figure.number}"
            anchor = f' id="{figure.value.mentioned_at}"'
        label = f"图{circled(figure.number)}"
        return f'<a class="figure-link"{anchor} href="#figure-{figure.number}">{label}</a>'

    linked = LINKED_MENTION.sub(link, source)
    return mark_safe(expand_db_html(linked))  # noqa: S308  (cleaned when it was saved)


def bind_mentions(body: StreamValue) -> StreamValue:
    """Turn each plain 图① into a link to the picture that has this number now, and bring the
    words of older links up to date. A number without a picture stays plain text.

    Returns the same body, changed in place.
    """
    figures = place_figures(body)
    for child in body:
        if child.block_type == "paragraph":
            text: Any = child.value["text"]
            text.source = bind_mentions_in(text.source, figures)
    return body


def bind_mentions_in(source: str, figures: list[PlacedFigure]) -> str:
    """The same for the stored HTML of one paragraph."""
    by_id = {figure.block_id: figure for figure in figures}

    def refresh(match: re.Match[str]) -> str:
        found = FIGURE_ID.search(match[0])
        figure = by_id.get(found["id"]) if found else None
        # The link to a picture that is gone stays a link: as plain text it would be bound to
        # whichever picture has the number now.
        return _stored_link(figure) if figure else match[0]

    source = LINKED_MENTION.sub(refresh, source)
    bound: list[str] = []
    depth = 0
    for match in TAG_OR_TEXT.finditer(source):
        if tag := match["tag"]:
            depth += tag.startswith("<a") - tag.startswith("</a")
            bound.append(tag)
        else:
            text = match["text"]
            bound.append(text if depth else PLAIN_MENTION.sub(_binder(figures), text))
    return "".join(bound)


def _binder(figures: list[PlacedFigure]) -> Any:
    def bind(match: re.Match[str]) -> str:
        number = mention_number(match)
        known = 1 <= number <= len(figures)
        return _stored_link(figures[number - 1]) if known else match[0]

    return bind


def mention_number(match: re.Match[str]) -> int:
    """The number that a match of PLAIN_MENTION speaks of."""
    if match["circled"]:
        return ord(match["circled"]) - CIRCLED_FIRST + 1
    return int(match["digits"])


def _stored_link(figure: PlacedFigure) -> str:
    label = f"图{circled(figure.number)}"
    return f'<a linktype="figure" id="{escape(figure.block_id)}">{label}</a>'


def lost_mentions(body: StreamValue) -> Iterator[tuple[str, str]]:
    """Links to pictures that are gone, though another may have their number now: the id of the
    paragraph, and 图⑦ as it stands there."""
    known = {figure.block_id for figure in place_figures(body)}
    for child in body:
        if child.block_type == "paragraph":
            for label in _lost_labels(child.value["text"].source, known):
                yield child.id, label


def _lost_labels(source: str, known: Container[str]) -> Iterator[str]:
    for match in LINKED_MENTION.finditer(source):
        found = FIGURE_ID.search(match[0])
        if found is None or found["id"] not in known:
            yield match["label"]


def dangling_mentions(body: StreamValue) -> list[str]:
    """Mentions such as 图⑦ that no picture of the body answers, in reading order."""
    known = {figure.block_id for figure in place_figures(body)}
    dangling: list[str] = []
    for child in body:
        if child.block_type != "paragraph":
            continue
        source = child.value["text"].source
        dangling += _lost_labels(source, known)
        plain = LINKED_MENTION.sub("", source)
        dangling += [match[0] for match in PLAIN_MENTION.finditer(plain)]
    return dangling
