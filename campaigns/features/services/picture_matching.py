"""Which picture belongs to which caption."""

from collections.abc import Iterable

from django.db import transaction

from campaigns.features.models import CopyImport, CopyPicture, CopySource
from campaigns.features.services.copy_imports import SourceStory, stories_of
from campaigns.features.services.picture_numbers import number_in

Place = tuple[CopySource, int, int]  # source, story, number


@transaction.atomic
def match_pictures(copy_import: CopyImport) -> None:
    """Give the pictures without a caption one: by the number in their name, those of a docx by
    their order. What the editor chose stays; a picture of a docx without any caption left keeps
    its place in the text under the next number.
    """
    stories = stories_of(copy_import)
    free = captions_without_picture(copy_import, stories)
    for picture in copy_import.pictures.filter(source=None).select_related("from_source"):
        place = _wanted_place(picture, free)
        if place is not None:
            free.remove(place)
        elif picture.from_source_id:
            place = _next_number(picture, stories)
        if place is not None:
            assign_picture(picture, *place)


def captions_without_picture(
    copy_import: CopyImport, stories: Iterable[SourceStory]
) -> list[Place]:
    """The captions that wait for a picture, in reading order."""
    taken = set(copy_import.pictures.values_list("source", "story", "number"))
    return [
        (item.source, item.index, number)
        for item in stories
        for number in sorted({caption.number for caption in item.story.captions})
        if (item.source.pk, item.index, number) not in taken
    ]


def _wanted_place(picture: CopyPicture, free: list[Place]) -> Place | None:
    """Pictures of a docx come in the order of its captions, files carry a number."""
    if picture.from_source_id:
        return next((place for place in free if place[0].pk == picture.from_source_id), None)
    for source, story, number in free:
        if number == number_in(picture.filename, source.filename):
            return source, story, number
    return None


def _next_number(picture: CopyPicture, stories: Iterable[SourceStory]) -> Place | None:
    """The place of a docx picture without a caption: in the story that it stood in."""
    own = [item for item in stories if item.source.pk == picture.from_source_id]
    line = picture.after_line or 0
    before = [item for item in own if min(item.story.src_lines, default=0) <= line]
    if not own:
        return None
    item = (before or own[:1])[-1]
    used = {caption.number for caption in item.story.captions}
    used |= {placed.number or 0 for placed in item.source.pictures.filter(story=item.index)}
    return item.source, item.index, max(used, default=0) + 1


def assign_picture(picture: CopyPicture, source: CopySource, story: int, number: int) -> None:
    """Put a picture to a caption; one that was there is free again."""
    CopyPicture.objects.filter(source=source, story=story, number=number).exclude(
        pk=picture.pk
    ).update(source=None, number=None)
    picture.source, picture.story, picture.number = source, story, number
    picture.save(update_fields=["source", "story", "number"])


def release_picture(picture: CopyPicture) -> None:
    """Take a picture away from its caption; it stays in the sitting."""
    picture.source, picture.number = None, None
    picture.save(update_fields=["source", "number"])


def describe_picture(picture: CopyPicture, words: str | None) -> None:
    """Give a picture the words that screen readers say; None leaves them as they are."""
    image = picture.image
    if words is not None and image.description != words.strip()[:255]:
        image.description = words.strip()[:255]
        image.save(update_fields=["description"])
