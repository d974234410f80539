"""Throws away an import that will not be finished, once the editor has said so twice."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from campaigns.features.exceptions import FeatureError
from campaigns.features.import_views.access import editors_only, own_import
from campaigns.features.services.sittings import discard_import, has_drafts


@require_http_methods(["GET", "POST"])
@editors_only
def discard(request: HttpRequest, key: UUID) -> HttpResponse:
    """Ask whether a sitting is to be thrown away, and do it."""
    copy_import = own_import(request, key)
    if request.method == "POST":
        try:
            discard_import(copy_import=copy_import)
        except FeatureError as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("这次导入已经丢弃。存成的草稿都还在。"))
        return redirect("copy_import_start")
    context = {
        "header_title": _("丢弃这次导入"),
        "header_icon": "bin",
        "breadcrumbs_items": [
            {"url": reverse("copy_import_start"), "label": _("导入稿件")},
            {"url": "", "label": _("丢弃")},
        ],
        "copy_import": copy_import,
        "sources": copy_import.sources.undrafted().defer("manuscript"),
        # A draft may show any picture of its sitting: they stay in the library then.
        "picture_count": 0 if has_drafts(copy_import) else copy_import.pictures.count(),
    }
    return render(request, "features/admin/import_discard.html", context)
