"""Pictures in a body. They carry no number of their own: numbers follow from their order."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructValue

from cms.core.blocks.choosers import ImageChooserBlock


class FigureValue(StructValue):
    """A picture with its words: what is written here, else what travels with the picture.

    `number` and `mentioned_at` are set when the body is laid out (cms.core.body_layout).
    """

    number: int | None = None
    mentioned_at: str = ""

    @property
    def alt_text(self) -> str:
        return self["alt"] or getattr(self["image"], "description", "")

    @property
    def caption_text(self) -> str:
        return self["caption"] or getattr(self["image"], "caption", "")

    @property
    def credit_text(self) -> str:
        return self["credit"] or getattr(self["image"], "credit", "")


class FigureBlock(blocks.StructBlock):
    """One picture with caption and credit (图片)."""

    image = ImageChooserBlock(label=_("图片"))
    caption = blocks.TextBlock(
        label=_("图片说明"),
        required=False,
        rows=2,
        help_text=_("空着就用图片自带的说明。不用写①②③，号码按顺序自动排。"),
    )
    credit = blocks.CharBlock(
        label=_("署名"), required=False, max_length=100, help_text=_("空着就用图片自带的署名。")
    )
    alt = blocks.CharBlock(
        label=_("替代文字"),
        required=False,
        max_length=255,
        help_text=_("读屏软件念给看不见图的读者听。空着就用图片自带的。"),
    )

    class Meta:
        icon = "image"
        label = _("图片")
        template = "blocks/figure.html"
        value_class = FigureValue


class FigureGroupBlock(blocks.StructBlock):
    """Several pictures under one credit line (图组)."""

    figures = blocks.ListBlock(FigureBlock(), label=_("图片"), min_num=2, max_num=9)
    credit = blocks.CharBlock(
        label=_("合署"),
        required=False,
        max_length=100,
        help_text=_("例如：本版图片　本报记者 顾一舟 绘。写了就不再逐张署名。"),
    )

    class Meta:
        icon = "image"
        label = _("图组")
        template = "blocks/figure_group.html"
