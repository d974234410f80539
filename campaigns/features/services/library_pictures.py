"""Picture files on their way into the library, and out of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePath
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.db import transaction
from django.utils.translation import gettext as _
from PIL import Image
from wagtail.images.models import Image as WagtailImage
from wagtail.models import Collection, ReferenceIndex, get_root_collection_id
from wagtail.permission_policies.collections import CollectionOwnershipPermissionPolicy

from campaigns.features.exceptions import PictureRefused
from campaigns.features.models import CopyPicture
from cms.core.image_forms import PictureFileField
from cms.core.models import CustomImage

TITLE_LENGTH = 255
# As Wagtail's own, which moves from one module to another with its version 8.
LIBRARY_POLICY = CollectionOwnershipPermissionPolicy(
    CustomImage, auth_model=WagtailImage, owner_field_name="uploaded_by_user"
)
# What Pillow raises over files that are cut off, damaged or too large.
UNREADABLE = (OSError, SyntaxError, ValueError, Image.DecompressionBombError)


def add_picture(*, file: File[bytes], filename: str, user: Any) -> CustomImage:
    """Put one picture into the library, in a collection that the user may add to.

    Without a user (the command line) it goes to the root collection. Raises PictureRefused for
    what is no picture and for users who may add none, OSError when the disk takes nothing.
    """
    file.name = PurePath(filename).name
    title = PurePath(filename).stem[:TITLE_LENGTH] or _("图片")
    collection = collection_for(user)
    try:
        checked = PictureFileField().clean(file)
        with transaction.atomic():
            return CustomImage.objects.create(
                title=title,
                file=checked,
                uploaded_by_user=user,
                file_size=checked.size,
                collection_id=collection,
            )
    except ValidationError as error:
        raise PictureRefused("".join(error.messages)) from error
    except UNREADABLE as error:
        # Pillow's own OSErrors have no number: one that has comes from the disk we write to.
        if isinstance(error, OSError) and error.errno is not None:
            raise
        raise PictureRefused(_("“%s”不是完整的图片，打不开，请换一个文件。") % file.name) from error


def collection_for(user: Any) -> int:
    """The collection that this user's pictures go to: the root where they may add to it, else
    the first of theirs. Raises PictureRefused when there is none."""
    root = int(get_root_collection_id())
    if user is None:
        return root
    own = Collection.objects.filter(
        pk__in=LIBRARY_POLICY.collections_user_has_permission_for(user, "add").values("pk")
    )
    found = own.filter(pk=root).first() or own.order_by("path").first()
    if found is None:
        raise PictureRefused(_("您的账号不能往图片库里加图片，请管理员开通，或请同事来传。"))
    return int(found.pk)


def remove_from_library(image: CustomImage) -> None:
    """Take a picture out of the library, unless something other than an import shows it."""
    references = ReferenceIndex.get_references_to(image).exclude(
        base_content_type=ContentType.objects.get_for_model(CopyPicture)
    )
    if not references.exists():
        image.delete()


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
