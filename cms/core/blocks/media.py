"""Video, audio and files from the library of files."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructValue

from cms.core.blocks.choosers import DocumentChooserBlock, ImageChooserBlock


class TimedValue(StructValue):
    """Something that plays."""

    @property
    def length(self) -> str:
        """The playing time as minutes and seconds, for example 01:05; empty when unknown."""
        seconds = self["length_seconds"]
        return f"{seconds // 60:02}:{seconds % 60:02}" if seconds else ""


class VideoBlock(blocks.StructBlock):
    """A video with poster and length (视频)."""

    video = DocumentChooserBlock(label=_("视频文件"), help_text=_("MP4（H.264/AAC）。"))
    poster = ImageChooserBlock(label=_("封面"), required=False)
    caption = blocks.CharBlock(label=_("标题"), max_length=100)
    length_seconds = blocks.IntegerBlock(label=_("时长（秒）"), required=False, min_value=1)
    transcript = blocks.TextBlock(
        label=_("文字稿"), required=False, help_text=_("给听不见的读者；也会被检索到。")
    )

    class Meta:
        icon = "media"
        label = _("视频")
        template = "blocks/video.html"
        value_class = TimedValue


class AudioBlock(blocks.StructBlock):
    """A sound recording (音频)."""

    audio = DocumentChooserBlock(label=_("音频文件"), help_text=_("MP3。"))
    caption = blocks.CharBlock(label=_("标题"), max_length=100)
    length_seconds = blocks.IntegerBlock(label=_("时长（秒）"), required=False, min_value=1)
    transcript = blocks.TextBlock(
        label=_("文字稿"), required=False, help_text=_("给听不见的读者；也会被检索到。")
    )

    class Meta:
        icon = "volume"
        label = _("音频")
        template = "blocks/audio.html"
        value_class = TimedValue


class FileValue(StructValue):
    """A file to download."""

    @property
    def shown_title(self) -> str:
        document: Any = self["document"]
        return self["title"] or (document.title if document else "")


class FileBlock(blocks.StructBlock):
    """A file to download (附件)."""

    document = DocumentChooserBlock(label=_("文件"))
    title = blocks.CharBlock(
        label=_("名称"), required=False, max_length=100, help_text=_("空着就用文件自己的名称。")
    )

    class Meta:
        icon = "doc-full"
        label = _("附件")
        template = "blocks/file.html"
        value_class = FileValue
