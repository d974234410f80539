"""Which story is which when a source is read anew: what was typed and placed stays with its own."""

from collections.abc import Mapping, Sequence

from campaigns.features.copydesk.structure import Story
from campaigns.features.models import CopySource

# Story of the source, number of the caption.
Place = tuple[int, int]


def keep_by_title(source: CopySource, before: Sequence[Story], after: Sequence[Story]) -> None:
    """After another paste: stories are known again by their title, captions by their number.

    What was typed goes before what the copy says: with another story it would be wrong unseen.
    """
    titles = [story.title for story in before]
    now = {
        number: titles.index(story.title)
        for number, story in enumerate(after)
        if story.title and titles.count(story.title) == 1
    }
    places = {
        (old, caption.number): (number, caption.number)
        for number, old in now.items()
        for caption in after[number].captions
    }
    _move(source, now, places)


def keep_by_lines(source: CopySource, before: Sequence[Story], after: Sequence[Story]) -> None:
    """After a decision, of the same lines: stories begin where they began, captions stand where
    they stood. Of two stories that become one, the first keeps what was typed about it."""
    begins = {min(story.src_lines): old for old, story in enumerate(before) if story.src_lines}
    now = {
        number: begins[min(story.src_lines)]
        for number, story in enumerate(after)
        if story.src_lines and min(story.src_lines) in begins
    }
    new_places = {
        line: (number, caption.number)
        for number, story in enumerate(after)
        for caption in story.captions
        for line in caption.src_lines
    }
    places = {
        (old, caption.number): new_places[line]
        for old, story in enumerate(before)
        for caption in story.captions
        for line in caption.src_lines[:1]
        if line in new_places
    }
    _move(source, now, places)


def _move(source: CopySource, now: Mapping[int, int], places: Mapping[Place, Place]) -> None:
    """`now` is the old number of a story by its new one, `places` the new place by the old one.

    A picture whose caption is gone, or has another picture, waits among those without a place.
    """
    source.details = {
        str(number): source.details[str(old)]
        for number, old in now.items()
        if str(old) in source.details
    }
    placed = list(source.pictures.order_by("story", "number"))
    source.pictures.update(source=None, story=0, number=None)
    taken: set[Place] = set()
    for picture in placed:
        place = places.get((picture.story, picture.number or 0))
        if place is None or place in taken:
            continue
        taken.add(place)
        picture.source, picture.story, picture.number = source, *place
        picture.save(update_fields=["source", "story", "number"])
