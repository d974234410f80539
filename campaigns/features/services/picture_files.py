"""Picture files on their way into the library."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePath
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import File
from wagtail.images.fields import WagtailImageField

from campaigns.features.exceptions import PictureRefused
from cms.core.models import CustomImage

TITLE_LENGTH = 255


def add_picture(*, file: File[bytes], filename: str, user: Any) -> CustomImage:
    """Put one picture into the library; raises PictureRefused for what is none."""
    file.name = PurePath(filename).name
    try:
        checked = WagtailImageField().clean(file)
    except ValidationError as error:
        raise PictureRefused("".join(error.messages)) from error
    title = PurePath(filename).stem[:TITLE_LENGTH] or "图片"
    image = CustomImage(title=title, file=checked, uploaded_by_user=user)
    image.file_size = checked.size
    image.save()
    return image


@contextmanager
def no_stray_files() -> Iterator[list[CustomImage]]:
    """Take the files of the collected pictures away again when their transaction fails.

    A rolled back database forgets pictures, a folder of files does not.
    """
    added: list[CustomImage] = []
    try:
        yield added
    except BaseException:
        for image in added:
            image.file.storage.delete(image.file.name)
        raise
