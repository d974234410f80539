"""Picture files on their way into the library."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePath
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.db import transaction
from django.utils.translation import gettext as _
from PIL import Image

from campaigns.features.exceptions import PictureRefused
from cms.core.image_forms import PictureFileField
from cms.core.models import CustomImage

TITLE_LENGTH = 255
# What Pillow raises over files that are cut off, damaged or too large.
UNREADABLE = (OSError, SyntaxError, ValueError, Image.DecompressionBombError)


def add_picture(*, file: File[bytes], filename: str, user: Any) -> CustomImage:
    """Put one picture into the library.

    Raises PictureRefused for what is none, OSError when the disk takes nothing.
    """
    file.name = PurePath(filename).name
    title = PurePath(filename).stem[:TITLE_LENGTH] or _("图片")
    try:
        checked = PictureFileField().clean(file)
        with transaction.atomic():
            return CustomImage.objects.create(
                title=title, file=checked, uploaded_by_user=user, file_size=checked.size
            )
    except ValidationError as error:
        raise PictureRefused("".join(error.messages)) from error
    except UNREADABLE as error:
        # Pillow's own OSErrors have no number: one that has comes from the disk we write to.
        if isinstance(error, OSError) and error.errno is not None:
            raise
        raise PictureRefused(_("“%s”不是完整的图片，打不开，请换一个文件。") % file.name) from error


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
