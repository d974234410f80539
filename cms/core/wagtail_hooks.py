"""What the admin takes from the ground floor."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.models import Page
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from cms.core import publication
from cms.core.figure_links import register_figure_links
from cms.core.models import District, Topic
from cms.core.picture_uses import pictures_without_sizes
from cms.core.rich_text_links import register_links


class DistrictViewSet(SnippetViewSet):
    """Districts in the admin."""

    model = District
    icon = "site"
    list_display = ["name", "slug", "sort_order"]
    search_fields = ["name", "slug"]


class TopicViewSet(SnippetViewSet):
    """Topics in the admin."""

    model = Topic
    icon = "tag"
    list_display = ["name", "slug"]
    search_fields = ["name", "slug"]


class ClassificationGroup(SnippetViewSetGroup):
    """The lists that stories are sorted by."""

    items = (DistrictViewSet, TopicViewSet)
    menu_label = _("归类")
    menu_icon = "tag"
    menu_order = 320


register_snippet(ClassificationGroup)


@hooks.register("before_publish_page")
def refuse_incomplete_page(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Keep the draft, and say what is missing, instead of publishing what may not go live."""
    problems = page.publication_problems() if hasattr(page, "publication_problems") else []
    problems = problems or publication.objections(page)
    if not problems:
        return None
    for problem in problems:
        messages.error(request, problem)
    messages.warning(request, _("改动已存为草稿，没有发布。"))
    return redirect("wagtailadmin_pages:edit", page.pk)


@hooks.register("after_publish_page")
def name_unreadable_pictures(request: HttpRequest, page: Page) -> None:
    """Say which pictures readers will not see well: publication does not wait for them."""
    for image in pictures_without_sizes(page.specific):
        messages.warning(
            request, _("图片“%s”的文件缺失或已损坏，页面已发布，请重新上传这幅图片。") % image.title
        )


hooks.register("register_rich_text_features", register_figure_links)
# After Wagtail has registered its own.
hooks.register("register_rich_text_features", register_links, order=1000)


@hooks.register("construct_main_menu")
def leave_out_wagtails_own_help(request: HttpRequest, items: list[Any]) -> None:
    """Wagtail's help is in English and speaks of Wagtail; ours is docs/editors.md."""
    items[:] = [item for item in items if item.name != "help"]


@hooks.register("construct_main_menu")
def call_files_files(request: HttpRequest, items: list[Any]) -> None:
    """Blocks and choosers of ours say 文件; the menu says the same."""
    for item in items:
        if item.name == "documents":
            item.label = _("文件")


@hooks.register("insert_editor_js")
def enter_presses_no_button() -> SafeString:
    """The first button of the editor publishes; Enter in a field must not press it."""
    return format_html('<script type="module" src="{}"></script>', static("desk/enter.js"))


@hooks.register("construct_homepage_summary_items")
def leave_out_counts(request: HttpRequest, items: list[Any]) -> None:
    """How many pages and pictures there are helps nobody at ten in the evening."""
    items.clear()
