"""The body of a story: every block that may stand in it."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.core.blocks.figures import FigureBlock, FigureGroupBlock
from cms.core.blocks.media import AudioBlock, FileBlock, VideoBlock
from cms.core.blocks.tables import DataTableBlock, KeyFiguresBlock, TimelineBlock
from cms.core.blocks.text import HeadingBlock, ParagraphBlock, QuotationBlock, RelatedBlock


class StoryBlock(blocks.StreamBlock):
    """The body of a feature, a campaign or a standard page."""

    heading = HeadingBlock(group=_("文字"))
    paragraph = ParagraphBlock(group=_("文字"))
    quotation = QuotationBlock(group=_("文字"))
    figure = FigureBlock(group=_("图片"))
    figure_group = FigureGroupBlock(group=_("图片"))
    key_figures = KeyFiguresBlock(group=_("数据"))
    timeline = TimelineBlock(group=_("数据"))
    table = DataTableBlock(group=_("数据"))
    video = VideoBlock(group=_("音视频与附件"))
    audio = AudioBlock(group=_("音视频与附件"))
    file = FileBlock(group=_("音视频与附件"))
    related = RelatedBlock(group=_("音视频与附件"))
