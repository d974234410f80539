"""The form by which editors add and change pictures."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from PIL import Image
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from cms.core.picture_words import emptied_problem

# Without them no page with the picture is published.
NEEDED_BY_READERS = ("description", "credit")


class PictureFileField(WagtailImageField):
    """Wagtail's field, which looks at the size that a file announces before it is decoded.

    Wagtail decodes first: a bomb of a few kilobytes would take gigabytes, or fail without a word.
    """

    def to_python(self, data: Any) -> Any:
        if data and announced_pixels(data) > self.max_image_pixels:
            raise ValidationError(
                _("这幅图片的像素太多，最多 %d 万像素，请缩小后再上传。")
                % (self.max_image_pixels // 10_000),
                code="file_too_many_pixels",
            )
        try:
            return super().to_python(data)
        # A file that is cut off announces itself well and fails when Pillow decodes it.
        except (OSError, SyntaxError) as error:
            if getattr(error, "errno", None) is not None:
                raise  # the disk, not the picture
            raise ValidationError(
                _("“%s”不完整，读不出来。请重新导出或重新拷贝后再上传。") % data.name,
                code="file_cut_off",
            ) from error


def announced_pixels(upload: Any) -> float:
    """Width times height by the header; 0 when it is no image, which Wagtail will say."""
    upload.seek(0)
    try:
        with Image.open(upload) as opened:
            return opened.width * opened.height
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return float("inf")
    # Pillow raises nearly everything over files that it cannot read.
    except Exception:
        return 0
    finally:
        upload.seek(0)


class PictureForm(BaseImageForm):
    """Wagtail's form, as one transaction."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            wagtails = self.fields["file"]
            self.fields["file"] = PictureFileField(
                label=wagtails.label, required=wagtails.required, widget=wagtails.widget
            )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        for name in NEEDED_BY_READERS:
            if name in self.changed_data and (
                problem := emptied_problem(self.instance, cleaned.get(name))
            ):
                self.add_error(name, problem)
        return cleaned

    def save(self, commit: bool = True) -> Any:
        # Wagtail saves the picture and then deletes the sizes of its old file. What is to happen
        # after the save, the making of new sizes, must come after both.
        with transaction.atomic():
            return super().save(commit=commit)
