"""Figures, dates and tables."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock


class KeyFigureBlock(blocks.StructBlock):
    """One number and what it counts."""

    label = blocks.CharBlock(label=_("是什么"), max_length=40)
    value = blocks.CharBlock(label=_("数字"), max_length=20)
    unit = blocks.CharBlock(label=_("单位"), required=False, max_length=10)

    class Meta:
        icon = "order"
        label_format = "{label}　{value}{unit}"


class KeyFiguresBlock(blocks.StructBlock):
    """Big numbers with their source and date (关键数字)."""

    heading = blocks.CharBlock(label=_("标题"), required=False, max_length=40)
    items = blocks.ListBlock(KeyFigureBlock(), label=_("数字"), min_num=1, max_num=8)
    source = blocks.CharBlock(label=_("数据来源"), max_length=200)
    as_of = blocks.DateBlock(label=_("截至"), required=False)

    class Meta:
        icon = "order-up"
        label = _("关键数字")
        template = "blocks/key_figures.html"
        preview_value = {
            "heading": "",
            "items": [{"label": "改造完成的老旧小区", "value": "112", "unit": "个"}],
            "source": "市住建局",
            "as_of": None,
        }


class TimelineEventBlock(blocks.StructBlock):
    """One date and what happened."""

    date = blocks.CharBlock(label=_("时间"), max_length=40, help_text=_("例如：2025年3月。"))
    title = blocks.CharBlock(label=_("事情"), max_length=60)
    text = blocks.TextBlock(label=_("细节"), required=False, rows=2)

    class Meta:
        icon = "date"
        label_format = "{date}　{title}"


class TimelineBlock(blocks.StructBlock):
    """What happened when, oldest first (时间线)."""

    heading = blocks.CharBlock(label=_("标题"), required=False, max_length=40)
    events = blocks.ListBlock(TimelineEventBlock(), label=_("事件"), min_num=2)

    class Meta:
        icon = "history"
        label = _("时间线")
        template = "blocks/timeline.html"
        preview_value = {
            "heading": "一盏灯的来历",
            "events": [
                {"date": "2025年3月", "title": "列入改造计划", "text": ""},
                {"date": "2025年11月", "title": "楼道全部亮灯", "text": ""},
            ],
        }


class DataTableBlock(blocks.StructBlock):
    """A table of words and numbers (表格)."""

    caption = blocks.CharBlock(label=_("表题"), max_length=100)
    table = TypedTableBlock(
        [
            ("text", blocks.CharBlock(label=_("文字"), required=False)),
            ("number", blocks.CharBlock(label=_("数字"), required=False)),
        ],
        label=_("表格"),
    )
    source = blocks.CharBlock(label=_("数据来源"), required=False, max_length=200)

    class Meta:
        icon = "table"
        label = _("表格")
        template = "blocks/table.html"
