"""Where the pictures of a story stand: captions come at the end of raw copy, pictures do not."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from campaigns.features.copydesk.structure import Paragraph, Section, Story
from cms.core.body_layout import PLAIN_MENTION, mention_number

PLACE_ENDING = re.compile("区|县|市|镇|乡|村|街道|社区")
PLACE_NAME = (3, 2)  # characters before the ending


class NumberedCaption(NamedTuple):
    """A caption, or a picture that has none, with its number in the copy."""

    number: int
    text: str
    credit: str = ""


def captions_to_place(story: Story, numbers: Iterable[int]) -> list[NumberedCaption]:
    """The captions of a story, and an empty one for each picture without, by number."""
    captions = [NumberedCaption(c.number, c.text, c.credit) for c in story.captions]
    known = {caption.number for caption in captions}
    captions += [NumberedCaption(number, "") for number in numbers if number not in known]
    return sorted(captions, key=lambda caption: caption.number)


def place_captions(
    story: Story, captions: Sequence[NumberedCaption], lines: Mapping[int, int]
) -> list[int]:
    """The paragraph that each caption's picture stands after, counted through all sections.

    `lines` says after which raw line a picture stood in a docx. A picture stands where the text
    mentions it (图①), else where it stood in the docx, else at the end of the section that
    speaks of the same place, else with its neighbours, else at the end. Numbers follow from the
    order of pictures, so no picture stands before one with a lower number.
    """
    paragraphs = [item for section in story.sections for item in section.paragraphs]
    last = len(paragraphs) - 1
    mentioned = _mentions(paragraphs)
    wanted: list[int | None] = []
    for caption in captions:
        place = mentioned.get(caption.number)
        if place is None and caption.number in lines:
            place = _before_line(paragraphs, lines[caption.number])
        wanted.append(_same_place(story.sections, caption.text) if place is None else place)
    return _in_order(wanted, last)


def _mentions(paragraphs: Sequence[Paragraph]) -> dict[int, int]:
    """The first paragraph that mentions each number."""
    found: dict[int, int] = {}
    for index, paragraph in enumerate(paragraphs):
        for match in PLAIN_MENTION.finditer(paragraph.text):
            found.setdefault(mention_number(match), index)
    return found


def _before_line(paragraphs: Sequence[Paragraph], line: int) -> int | None:
    before = [
        index
        for index, item in enumerate(paragraphs)
        if item.src_lines and item.src_lines[0] <= line
    ]
    return before[-1] if before else None


def _same_place(sections: Sequence[Section], caption: str) -> int | None:
    """The last paragraph of the section that names the caption's place most often."""
    names = _place_names(caption)
    if len(sections) < 2 or not names:
        return None
    scores = []
    for section in sections:
        text = (section.heading or "") + "".join(
            (item.run_in or "") + item.text for item in section.paragraphs
        )
        scores.append(sum(text.count(name) for name in names))
    best = max(scores)
    if not best or scores.count(best) > 1:
        return None
    chosen = scores.index(best)
    return sum(len(section.paragraphs) for section in sections[: chosen + 1]) - 1


def _place_names(text: str) -> set[str]:
    names = set()
    for match in PLACE_ENDING.finditer(text):
        for length in PLACE_NAME:
            start = match.start() - length
            if start >= 0:
                names.add(text[start : match.end()])
    return names


def _in_order(wanted: Sequence[int | None], last: int) -> list[int]:
    """Captions without a place of their own join the one before, else the one after."""
    first_known = next((place for place in wanted if place is not None), last)
    places: list[int] = []
    current = first_known
    for place in wanted:
        current = current if place is None else max(current, place) if places else place
        places.append(current)
    return places
