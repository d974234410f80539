"""What the admin takes from the features: the import of copy, contributors, the desk's look."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets import Button
from wagtail.models import Page
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from campaigns.features import check_views, export_views, import_views, word_views
from campaigns.features.desk_panels import WaitingPanel
from campaigns.features.models import Contributor, FeaturePage
from campaigns.features.permissions import may_import


class ContributorViewSet(SnippetViewSet):
    """Contributors in the admin."""

    model = Contributor
    icon = "group"
    menu_order = 300
    add_to_admin_menu = True
    menu_label = _("作者")
    list_display = ["name", "title", "unit"]
    search_fields = ["name", "slug", "unit"]


register_snippet(ContributorViewSet)
register_snippet(word_views.WatchedWordViewSet)


class ImportMenuItem(MenuItem):
    """导入稿件, for those who may add a feature somewhere."""

    def is_shown(self, request: HttpRequest) -> bool:
        return may_import(request.user)


@hooks.register("register_admin_urls")
def import_urls() -> list[Any]:
    return [
        path("campaigns/", import_views.campaigns, name="campaign_explorer"),
        path("import/", import_views.start, name="copy_import_start"),
        path("import/<uuid:key>/", import_views.start, name="copy_import_files"),
        path("import/<uuid:key>/discard/", import_views.discard, name="copy_import_discard"),
        path("import/<uuid:key>/review/", import_views.review, name="copy_import_review"),
    ]


@hooks.register("register_admin_urls")
def check_urls() -> list[Any]:
    return [
        path("checks/<int:page_id>/", check_views.checks, name="feature_checks"),
        path("checks/<int:page_id>/decide/", check_views.decide, name="feature_checks_decide"),
        path("watched-words/import/", word_views.import_table, name="watched_words_import"),
        path("watched-words/export/", word_views.export_table, name="watched_words_export"),
    ]


@hooks.register("register_admin_urls")
def export_urls() -> list[Any]:
    return [path("word/<int:page_id>/", export_views.word_document, name="feature_as_word")]


@hooks.register("register_page_header_buttons")
def export_buttons(
    page: Page, user: Any, view_name: str, next_url: str | None = None
) -> Iterator[Button]:
    """The ways out, in the menu of a feature's head."""
    if (
        isinstance(page.specific_deferred, FeaturePage)
        and page.permissions_for_user(user).can_edit()
    ):
        yield Button(
            _("导出 Word"),
            reverse("feature_as_word", args=[page.pk]),
            icon_name="download",
            priority=40,
        )


@hooks.register("register_admin_menu_item")
def campaigns_menu_item() -> MenuItem:
    return MenuItem(
        _("专题报道"),
        reverse("campaign_explorer"),
        name="campaigns",
        icon_name="doc-full",
        order=90,
    )


@hooks.register("register_admin_menu_item")
def import_menu_item() -> MenuItem:
    return ImportMenuItem(
        _("导入稿件"), reverse("copy_import_start"), name="import", icon_name="upload", order=95
    )


@hooks.register("construct_homepage_panels")
def show_what_waits(request: HttpRequest, panels: list[Any]) -> None:
    panels.append(WaitingPanel())


@hooks.register("insert_global_admin_css")
def desk_css() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("desk/desk.css"))
