"""Pictures: the words that travel with them, and what is taken out of their files."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition

from cms.core.image_privacy import PrivateImageField, image_upload_to
from cms.core.plain_words import PlainWords


class CustomImage(PlainWords, AbstractImage):
    """A picture of the library with its alt text, caption and credit."""

    file = PrivateImageField(
        verbose_name=_("文件"),
        upload_to=image_upload_to,
        width_field="width",
        height_field="height",
    )
    caption = models.TextField(
        _("图片说明"), blank=True, help_text=_("随图片走；某处用法不同，可在正文里另写。")
    )
    credit = models.CharField(
        _("署名"),
        max_length=100,
        blank=True,
        help_text=_("例如：本报记者 顾一舟 摄。没有署名的图片不能随稿发布。"),
    )

    admin_form_fields = (
        "title",
        "file",
        "description",
        "caption",
        "credit",
        "collection",
        "tags",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )

    class Meta(AbstractImage.Meta):
        verbose_name = _("图片")
        verbose_name_plural = _("图片")
        permissions = [("choose_image", "Can choose image")]


class CustomRendition(AbstractRendition):
    """A size and format of a picture as readers get it."""

    image = models.ForeignKey(CustomImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"],
                name="rendition_once_per_filter",
            )
        ]

    def get_upload_to(self, filename: str) -> str:
        # The hash of the original in the path: another picture never takes the address of an
        # earlier one, so that browsers may keep what they have for ever.
        name = self.file.storage.get_valid_name(filename)
        return f"images/{self.image.get_file_hash()[:10]}/{name}"
