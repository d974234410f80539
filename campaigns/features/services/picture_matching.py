"""Which picture belongs to which caption."""

from collections.abc import Iterable, Mapping, Sequence

from django.core.files.base import File
from django.db import transaction

from campaigns.features.models import CopyImport, CopyPicture, CopySource
from campaigns.features.services.picture_numbers import number_in
from campaigns.features.services.reading import SourceStory, still_read, stories_of
from campaigns.features.services.sittings import lock
from campaigns.features.services.sources import add_uploaded_picture
from cms.core.models import CustomImage
from cms.core.picture_words import emptied_problem

Place = tuple[CopySource, int, int]  # source, story, number
DESCRIPTION_LENGTH = 255


def match_pictures(
    copy_import: CopyImport,
    *,
    stories: Sequence[SourceStory] | None = None,
    chosen: Mapping[int, str] | None = None,
) -> None:
    """Give the pictures without a caption one: what was `chosen` (`place_name` by the key of the
    picture), else by the number in their name, those of a docx by their order.

    What the editor chose before stays; a picture of a docx without any caption left keeps its
    place in the text under the next number.
    """
    # Read before the lock is taken: long copy takes a second.
    seen = stories_of(copy_import) if stories is None else stories
    with transaction.atomic():
        copy_import = lock(copy_import)
        seen = still_read(copy_import, seen)
        taken = _taken(copy_import)
        free = captions_without_picture(seen, taken)
        by_name = {place_name(place): place for place in free}
        for picture in copy_import.pictures.waiting().select_related("from_source"):
            place = by_name.get((chosen or {}).get(picture.pk, ""))
            if place not in free:
                place = _wanted_place(picture, free) or _next_number(picture, seen, taken)
            if place is not None:
                taken.add((place[0].pk, place[1], place[2]))
                free = [other for other in free if other != place]
                _move(picture, place)


def place_name(place: Place) -> str:
    """A place as a value of a form."""
    source, story, number = place
    return f"{source.pk}-{story}-{number}"


def _taken(copy_import: CopyImport) -> set[tuple[int, int, int]]:
    placed = copy_import.pictures.exclude(source=None).exclude(number=None)
    rows = placed.values_list("source", "story", "number")
    return {(source, story, number or 0) for source, story, number in rows}


def captions_without_picture(
    stories: Iterable[SourceStory], taken: set[tuple[int, int, int]]
) -> list[Place]:
    """The captions that wait for a picture, in reading order; `taken` are source, story, number."""
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


def _next_number(
    picture: CopyPicture, stories: Iterable[SourceStory], taken: set[tuple[int, int, int]]
) -> Place | None:
    """The place of a docx picture without a caption: in the story that it stood in."""
    if not picture.from_source_id:
        return None
    own = [item for item in stories if item.source.pk == picture.from_source_id]
    line = picture.after_line or 0
    before = [item for item in own if min(item.story.src_lines, default=0) <= line]
    if not own:
        return None
    item = (before or own[:1])[-1]
    used = {caption.number for caption in item.story.captions}
    used |= {number for source, story, number in taken if (source, story) == _key(item)}
    return item.source, item.index, max(used, default=0) + 1


def _key(item: SourceStory) -> tuple[int, int]:
    return item.source.pk, item.index


def assign_picture(picture: CopyPicture, source: CopySource, story: int, number: int) -> None:
    """Put a picture to a caption; one that was there is free again."""
    CopyPicture.objects.filter(source=source, story=story, number=number).exclude(
        pk=picture.pk
    ).update(source=None, number=None)
    _move(picture, (source, story, number))


def _move(picture: CopyPicture, place: Place) -> None:
    picture.source, picture.story, picture.number = place
    picture.save(update_fields=["source", "story", "number"])


class PicturesOfStory:
    """The pictures of a sitting as one story sees them: loaded once, then changed by the editor.

    Stands within a transaction that holds the lock of the sitting.
    """

    def __init__(self, copy_import: CopyImport, item: SourceStory) -> None:
        self.copy_import, self.item = copy_import, item
        self.numbers = {caption.number for caption in item.story.captions}
        self.pictures = {picture.pk: picture for picture in copy_import.pictures.usable()}
        # As the editor saw it: a picture that moves must not be moved back by the field that it
        # left.
        self.seen_at = {
            picture.number: picture.pk
            for picture in self.pictures.values()
            if (picture.source_id, picture.story) == _key(item)
        }

    def describe(self, descriptions: Mapping[int, str]) -> list[str]:
        """Give pictures the words that screen readers say; a sentence for each that must not
        lose them."""
        problems = []
        for pk, words in descriptions.items():
            picture = self.pictures.get(pk)
            words = words.strip()[:DESCRIPTION_LENGTH]
            if picture is None or picture.image.description == words:
                continue
            if problem := emptied_problem(picture.image, words):
                problems.append(f"{picture.filename}：{problem}")
            else:
                picture.image.description = words
                picture.image.save(update_fields=["description"])
        return problems

    def place(self, chosen: Mapping[int, int | None]) -> None:
        """Put the chosen picture to each caption whose choice changed; None takes its away."""
        for number, pk in chosen.items():
            before = self.seen_at.get(number)
            if number not in self.numbers or pk == before:
                continue
            if pk in self.pictures:
                assign_picture(self.pictures[pk], self.item.source, self.item.index, number)
            elif pk is None and before is not None:
                CopyPicture.objects.filter(
                    pk=before, source=self.item.source, story=self.item.index, number=number
                ).update(source=None, number=None)

    def take_in(self, uploads: Mapping[int, File[bytes]], added: list[CustomImage]) -> list[str]:
        """Put each new file to its caption; a sentence for each that is no picture. Images that
        were stored are appended to `added`."""
        problems = []
        for number, file in uploads.items():
            if number not in self.numbers:
                continue
            picture = add_uploaded_picture(
                copy_import=self.copy_import, file=file, filename=file.name or ""
            )
            if picture.image is None:
                problems.append(f"{picture.filename}：{picture.problem}")
                continue
            added.append(picture.image)
            assign_picture(picture, self.item.source, self.item.index, number)
        return problems
