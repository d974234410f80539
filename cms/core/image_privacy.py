"""Takes the whereabouts and names of people out of picture files before they are stored."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db.models import Model
from django.db.models.signals import pre_save
from django.utils.translation import gettext as _
from PIL import Image
from wagtail.images.models import AbstractImage, WagtailImageField, WagtailImageFieldFile
from wagtail.utils.file import hash_filelike

from cms.core.image_metadata import orientation_of, strip_metadata, upright


def image_upload_to(instance: AbstractImage, filename: str) -> str:
    """The path of an original; a function of its own because migrations refer to it."""
    return instance.get_upload_to(filename)


class PrivateFile(ContentFile[bytes]):
    """The content of an image file that has been cleaned."""


class PrivateImageFieldFile(WagtailImageFieldFile):
    """An image file whose width and height are those that are seen, however the camera was held."""

    def get_image_dimensions(self) -> tuple[int, int]:
        was_closed = self.closed
        self.open()
        try:
            with Image.open(self.file) as opened:
                return upright(opened.size, orientation_of(opened))
        except OSError:
            # What Pillow does not know: Wagtail says why.
            return super().get_image_dimensions()
        finally:
            if was_closed:
                self.close()
            else:
                self.seek(0)


class PrivateImageField(WagtailImageField):
    """An image field whose stored file carries no GPS position and no personal EXIF."""

    attr_class = PrivateImageFieldFile

    def contribute_to_class(self, cls: type[Model], name: str, **kwargs: Any) -> None:
        super().contribute_to_class(cls, name, **kwargs)
        # Before any field is written: the hash and size of the file are fields of their own.
        pre_save.connect(self._before_save, sender=cls)

    def _before_save(self, instance: Any, raw: bool = False, **kwargs: Any) -> None:
        if not raw:
            self._make_private(instance)

    def pre_save(self, model_instance: Any, add: bool) -> Any:
        # bulk_create sends no signal.
        self._make_private(model_instance)
        return super().pre_save(model_instance, add)

    def _make_private(self, instance: Any) -> None:
        """Clean a file that has not been stored yet; raises ValidationError when it is no image."""
        file = getattr(instance, self.attname)
        if not file or file._committed or isinstance(file.file, PrivateFile):
            return
        file.file.seek(0)
        try:
            content = PrivateFile(strip_metadata(file.file.read()), name=file.name)
        # Pillow raises nearly everything over files that it cannot read.
        except Exception as error:
            raise ValidationError(_("“%s”不是能打开的图片，请换一个文件。") % file.name) from error
        file.file = content
        if hasattr(instance, "file_hash"):
            instance.file_size = content.size
            instance.file_hash = hash_filelike(content)
            content.seek(0)
