"""用词表 in the admin: the list, and its way to Excel and back."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.widgets import HeaderButton
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet

from campaigns.features.exceptions import WordTableRefused
from campaigns.features.models import WatchedWord
from campaigns.features.services.word_tables import export_words, import_words

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def may_import_words(user: Any) -> bool:
    """An import adds words and overwrites known ones."""
    needed = ("features.add_watchedword", "features.change_watchedword")
    return bool(user.has_perms(needed))


class WatchedWordIndexView(IndexView):
    """The list of watched words, with 导入 and 导出."""

    @cached_property
    def header_buttons(self) -> list[Any]:
        buttons: list[Any] = super().header_buttons
        if may_import_words(self.request.user):
            url = reverse("watched_words_import")
            buttons.append(HeaderButton(_("导入"), url=url, icon_name="upload"))
        url = reverse("watched_words_export")
        buttons.append(HeaderButton(_("导出"), url=url, icon_name="download"))
        return buttons


class WatchedWordViewSet(SnippetViewSet):
    """Watched words in the admin."""

    model = WatchedWord
    index_view_class = WatchedWordIndexView
    icon = "list-ul"
    menu_order = 310
    add_to_admin_menu = True
    menu_label = gettext_lazy("用词表")
    list_display = ["word", "replacement", "severity", "reason", "valid_from", "valid_until"]
    list_filter = ["severity", "valid_until"]
    list_per_page = 50
    search_fields = ["word", "replacement", "reason"]
    copy_view_enabled = False


def export_table(request: HttpRequest) -> HttpResponse:
    """用词表.xlsx, for those who may see the words."""
    if not _may_see(request.user):
        raise PermissionDenied
    response = HttpResponse(export_words(), content_type=EXCEL)
    response["Content-Disposition"] = (
        "attachment; filename*=UTF-8''%E7%94%A8%E8%AF%8D%E8%A1%A8.xlsx"
    )
    return response


def import_table(request: HttpRequest) -> HttpResponse:
    """Choose a file; its faults are listed, or its words are taken."""
    if not may_import_words(request.user):
        raise PermissionDenied
    problems: list[str] = []
    if request.method == "POST":
        file = request.FILES.get("table")
        if file is None:
            problems = [_("请选一个 .xlsx 文件。")]
        else:
            try:
                outcome = import_words(data=file.read(), by=request.user, now=timezone.now())
            except WordTableRefused as refused:
                problems = refused.problems
            else:
                told = {"added": outcome.added, "changed": outcome.changed}
                text = _("用词表已导入：新增 %(added)d 条，更新 %(changed)d 条。") % told
                messages.success(request, text)
                return redirect(WatchedWordViewSet().get_url_name("list"))
    return render(
        request,
        "features/admin/words_import.html",
        {
            "problems": problems,
            "header_title": _("导入用词表"),
            "header_icon": "upload",
            "breadcrumbs_items": [
                {"url": reverse(WatchedWordViewSet().get_url_name("list")), "label": _("用词表")},
                {"url": "", "label": _("导入")},
            ],
        },
        status=422 if problems else 200,
    )


def _may_see(user: Any) -> bool:
    return any(user.has_perm(f"features.{verb}_watchedword") for verb in ("view", "add", "change"))
