"""The body of a feature from a story: headings, paragraphs, and the pictures in their places."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from types import MappingProxyType
from typing import Any
from uuid import uuid4

from wagtail.blocks import StreamValue

from campaigns.features.copydesk.structure import Paragraph, Story
from campaigns.features.models import FeaturePage
from campaigns.features.services.crediting import picture_credit
from campaigns.features.services.figure_places import (
    NumberedCaption,
    captions_to_place,
    place_captions,
)
from campaigns.features.services.story_blocks import (
    block,
    heading_block,
    paragraph_block,
    paragraph_html,
)
from cms.core.body_layout import PLAIN_MENTION, bind_mentions, mention_number
from cms.core.models import CustomImage

RUN_IN_LENGTH = 60
HEADING_LENGTH = 100
LARGEST_GROUP = 9


@dataclass(frozen=True)
class StoryPictures:
    """Pictures by their number in the copy; `lines` where they stood in a docx, if they did."""

    images: Mapping[int, CustomImage] = field(default_factory=lambda: MappingProxyType({}))
    lines: Mapping[int, int] = field(default_factory=lambda: MappingProxyType({}))


def build_body(story: Story, pictures: StoryPictures, leading: tuple[str, ...] = ()) -> StreamValue:
    """The body of a feature. `leading` are paragraphs put before the copy.

    A caption whose picture has not come yet becomes a figure without a picture: it keeps its
    place and its number, and the page cannot be published before it is settled.
    """
    stream = FeaturePage.body.field.stream_block
    blocks = [block("paragraph", {"run_in": "", "text": paragraph_html([t])}) for t in leading]
    return bind_mentions(stream.to_python(blocks + list(_Body(story, pictures).blocks())))


class _Body:
    def __init__(self, story: Story, pictures: StoryPictures) -> None:
        self.story, self.pictures = story, pictures
        self.credit = picture_credit(story)
        self.captions = captions_to_place(story, pictures.images)
        self.ids = [str(uuid4()) for _ in self.captions]
        self.places = place_captions(story, self.captions, pictures.lines)
        self.id_of: dict[int, str] = {}
        for caption, block_id in zip(self.captions, self.ids, strict=True):
            self.id_of.setdefault(caption.number, block_id)

    def blocks(self) -> Iterator[dict[str, Any]]:
        index = -1
        for section in self.story.sections:
            if section.heading:
                yield self._heading(section.heading)
            for paragraph in section.paragraphs:
                index += 1
                yield self._paragraph(paragraph)
                yield from self._figures(index)
        if index < 0:
            yield from self._figures(-1)

    def _heading(self, heading: str) -> dict[str, Any]:
        if len(heading) > HEADING_LENGTH:
            return self._paragraph(Paragraph(heading))
        return heading_block(heading)

    def _paragraph(self, paragraph: Paragraph) -> dict[str, Any]:
        made = paragraph_block(paragraph)
        run_in = made["value"]["run_in"]
        if len(run_in) > RUN_IN_LENGTH:
            made = paragraph_block(Paragraph(run_in + paragraph.text))
        made["value"]["text"] = PLAIN_MENTION.sub(self._linked, made["value"]["text"])
        return made

    def _linked(self, mention: Any) -> str:
        """A mention linked by its number in the copy, which the order may yet change."""
        block_id = self.id_of.get(mention_number(mention))
        return f'<a linktype="figure" id="{block_id}">{mention[0]}</a>' if block_id else mention[0]

    def _figures(self, place: int) -> Iterator[dict[str, Any]]:
        """The pictures that stand after a paragraph: one alone, several as groups."""
        here = [i for i, at in enumerate(self.places) if at == place]
        by_group = groupby(enumerate(here), key=lambda pair: pair[0] // LARGEST_GROUP)
        for group in ([index for _, index in pairs] for _, pairs in by_group):
            if len(group) == 1:
                made = block("figure", self._figure(self.captions[group[0]]))
                yield made | {"id": self.ids[group[0]]}
            else:
                yield self._group(group)

    def _group(self, group: list[int]) -> dict[str, Any]:
        """Several pictures; one credit line for all when it is the same for all.

        Each keeps the credit that differs from its own in the library: it stands ready in its
        field when an editor empties the line for all.
        """
        figures = [self._figure(self.captions[index]) for index in group]
        credits = {self._credit_of(self.captions[index]) for index in group}
        shared = credits.pop() if len(credits) == 1 else ""
        items = [
            {"type": "item", "id": self.ids[index], "value": figure}
            for index, figure in zip(group, figures, strict=True)
        ]
        return block("figure_group", {"figures": items, "credit": shared})

    def _figure(self, caption: NumberedCaption) -> dict[str, Any]:
        """What the copy says of a picture; what the picture says itself is not said again."""
        image = self._image_of(caption)
        credit = self._credit_of(caption)
        return {
            "image": image.pk if image else None,
            "caption": "" if image and image.caption == caption.text else caption.text,
            "credit": "" if image and image.credit == credit else credit,
            "alt": "",
        }

    def _credit_of(self, caption: NumberedCaption) -> str:
        image = self._image_of(caption)
        return caption.credit or (image.credit if image else "") or self.credit

    def _image_of(self, caption: NumberedCaption) -> CustomImage | None:
        return None if self._is_repeated(caption) else self.pictures.images.get(caption.number)

    def _is_repeated(self, caption: NumberedCaption) -> bool:
        """A second caption of the same number has no picture of its own."""
        first = next(c for c in self.captions if c.number == caption.number)
        return first is not caption
