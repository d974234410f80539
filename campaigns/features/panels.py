"""How the editor's form of a feature is laid out."""

from collections.abc import Sequence
from typing import Any

from django.forms import Script
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    Panel,
    TabbedInterface,
    TitleFieldPanel,
)


class ChecksPanel(Panel):
    """检查: what the checks find, beside the copy. The list itself is fetched (check_views)."""

    class BoundPanel(Panel.BoundPanel):
        """The empty list of one feature, once it has been saved."""

        template_name = "features/admin/checks_panel.html"

        class Media:
            css = {"all": ["desk/checks.css"]}
            js = [Script("desk/checks.js", type="module")]

        def is_shown(self) -> bool:
            return bool(super().is_shown() and self.instance.pk)

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            context["page"] = self.instance
            return context


def feature_edit_handler(promote_panels: Sequence[Panel]) -> TabbedInterface:
    """Copy first, then who made it, then where it was printed."""
    return TabbedInterface(
        [
            ObjectList(_copy_panels(), heading=_("稿件")),
            ObjectList(_people_panels(), heading=_("署名与归类")),
            ObjectList(_print_panels(), heading=_("见报")),
            ObjectList(list(promote_panels), heading=_("分享与检索")),
        ]
    )


def _copy_panels() -> list[Panel]:
    return [
        FieldPanel("kicker"),
        TitleFieldPanel("title", targets=[], help_text=_("两段之间用全角空格隔开。")),
        FieldPanel("subtitle"),
        FieldPanel("summary"),
        MultiFieldPanel(
            [FieldPanel("editor_note_label"), FieldPanel("editor_note")], heading=_("编者语")
        ),
        MultiFieldPanel(
            [FieldPanel("lead_image"), FieldPanel("lead_caption"), FieldPanel("lead_credit")],
            heading=_("题图"),
        ),
        FieldPanel("body"),
        MultiFieldPanel(
            [FieldPanel("afterword_label"), FieldPanel("afterword")],
            heading=_("编后"),
            classname="collapsed",
        ),
        ChecksPanel(heading=_("检查")),
    ]


def _people_panels() -> list[Panel]:
    return [
        InlinePanel("credits", heading=_("署名"), label=_("署名")),
        FieldPanel("genre"),
        FieldPanel("districts"),
        FieldPanel("topics"),
        MultiFieldPanel(
            [
                FieldPanel("is_reprint"),
                FieldPanel("reprint_source"),
                FieldPanel("reprint_author"),
                FieldPanel("reprint_title"),
                FieldPanel("reprint_url"),
            ],
            heading=_("转载"),
            classname="collapsed",
        ),
    ]


def _print_panels() -> list[Panel]:
    return [
        FieldPanel("paper"),
        FieldRowPanel([FieldPanel("issue_date"), FieldPanel("issue_no")]),
        FieldRowPanel([FieldPanel("page_no"), FieldPanel("page_name")]),
        FieldPanel("page_image"),
        FieldPanel("page_pdf"),
    ]
