"""Blocks of running text: headings, paragraphs, quotations, and links to other pages."""

import re
from typing import Any

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructValue
from wagtail.rich_text import expand_db_html

from cms.core.blocks.choosers import PageChooserBlock
from cms.core.querysets import readable_among

# The editor's own mark on each paragraph; readers need not download it.
BLOCK_KEY = re.compile(r' data-block-key="[^"]*"')
PARAGRAPH_FEATURES = ["bold", "italic", "link", "document-link", "figure-link"]


class HeadingValue(StructValue):
    """A section heading; `anchor` is set when the body is laid out."""

    anchor: str = ""

    @property
    def parts(self) -> list[str]:
        """The parts of the heading, which are divided by U+3000."""
        return [part for part in self["text"].split("\u3000") if part]


class HeadingBlock(blocks.StructBlock):
    """A section heading (分题、小标题)."""

    text = blocks.CharBlock(
        label=_("小标题"), max_length=100, help_text=_("两段之间用全角空格隔开，会分开排。")
    )

    class Meta:
        icon = "title"
        label = _("小标题")
        template = "blocks/heading.html"
        value_class = HeadingValue
        preview_value = {"text": "一盏灯，先从楼道亮起"}
        label_format = "{text}"


class ParagraphValue(StructValue):
    """A paragraph; `html` is set when the body is laid out, with its links to figures."""

    html: SafeString | None = None

    @property
    def rendered(self) -> SafeString:
        """The paragraph's HTML, its run-in set into the first <p>."""
        source = self.html if self.html is not None else expand_db_html(self["text"].source)
        html = BLOCK_KEY.sub("", source)
        if run_in := self["run_in"]:
            bold = f'<strong class="run-in">{escape(run_in)}</strong>'
            html = html.replace("<p>", f"<p>{bold}", 1) if "<p>" in html else f"<p>{bold}{html}</p>"
        return mark_safe(html)  # noqa: S308  (rich text is cleaned when it is saved)


class ParagraphBlock(blocks.StructBlock):
    """A paragraph, with or without a leading topic sentence set bold (段首主题句)."""

    run_in = blocks.CharBlock(
        label=_("段首主题句"),
        required=False,
        max_length=60,
        help_text=_("排成黑体，领起这一段；句末标点也写上。没有就空着。"),
    )
    text = blocks.RichTextBlock(
        label=_("正文"),
        features=PARAGRAPH_FEATURES,
        help_text=_("写“图①”会自动连到第一幅图，图挪了位置号码跟着变。"),
    )

    class Meta:
        icon = "pilcrow"
        label = _("段落")
        value_class = ParagraphValue
        preview_value = {
            "run_in": "先问住的人，再动楼里的砖。",
            "text": "<p>东湖街道的做法是把图纸贴在单元门上，谁都可以用铅笔改。</p>",
        }

    def render_basic(self, value: ParagraphValue, context: Any = None) -> SafeString:
        """Without a template: most blocks of a page are paragraphs, and have no markup to lay out."""
        return value.rendered


class QuotationBlock(blocks.StructBlock):
    """Words of somebody, set apart from the text (引语)."""

    text = blocks.TextBlock(label=_("引语"), rows=3)
    attribution = blocks.CharBlock(label=_("谁说的"), required=False, max_length=100)

    class Meta:
        icon = "openquote"
        label = _("引语")
        template = "blocks/quotation.html"
        preview_value = {"text": "棋盘比嘴好使。", "attribution": "梧桐里居民　老周"}


class RelatedValue(StructValue):
    """Links to other pages; only those that every reader may open are shown."""

    @property
    def readable_pages(self) -> list[Any]:
        return readable_among(self["pages"])


class RelatedBlock(blocks.StructBlock):
    """Links to other pages of the site (相关报道)."""

    heading = blocks.CharBlock(label=_("标题"), required=False, default="相关报道", max_length=40)
    pages = blocks.ListBlock(PageChooserBlock(label=_("页面")), label=_("页面"))

    class Meta:
        icon = "link"
        label = _("相关报道")
        template = "blocks/related.html"
        value_class = RelatedValue
        preview_value = {"heading": "相关报道", "pages": []}
