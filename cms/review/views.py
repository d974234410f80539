"""The desk's own screens of 三审三校, beside Wagtail's editor and its buttons."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST
from wagtail.models import Page

from cms.review.enums import EMERGENCY_RIGHT, REVIEW_OF_EMERGENCIES
from cms.review.exceptions import EmergencyRefused
from cms.review.models import Release
from cms.review.permissions import may_look
from cms.review.services.claiming import claim_step, let_go
from cms.review.services.comparison import comparison_of
from cms.review.services.releasing import release_in_emergency, review_emergency
from cms.review.services.signing import SignOffSheet, sheet_of
from cms.review.sheet_pdf import draw_sheet


@require_POST
def claim(request: HttpRequest, page_id: int) -> HttpResponse:
    """Take a step in hand, take it over, let it go."""
    page = _page(request, page_id)
    now = timezone.now()
    if request.POST.get("claim") == "let_go":
        let_go(page=page, by=request.user, now=now)
        messages.success(request, _("已放手，别人可以接。"))
    else:
        takes_over = request.POST.get("claim") == "take_over"
        claim_step(page=page, by=request.user, now=now, takes_over=takes_over)
        messages.success(request, _("这篇稿在您手里了。"))
    return redirect("wagtailadmin_pages:edit", page_id)


def compare(request: HttpRequest, page_id: int) -> HttpResponse:
    """Two versions of a page side by side in one text."""
    page = _page(request, page_id)
    comparison = comparison_of(page, request.GET.get("old", ""), request.GET.get("new", ""))
    only_changes = "all" not in request.GET
    context = _head(page, _("版本对比"), "history") | {
        "page": page,
        "comparison": comparison,
        "only_changes": only_changes,
    }
    return render(request, "review/admin/compare.html", context)


def sheet(request: HttpRequest, page_id: int) -> HttpResponse:
    """签发单, a page of its own."""
    page = _page(request, page_id)
    return render(request, "review/admin/sheet.html", {"sheet": _sheet(page), "page": page})


def sheet_pdf(request: HttpRequest, page_id: int) -> HttpResponse:
    """签发单 as PDF."""
    page = _page(request, page_id)
    found = _sheet(page)
    if found is None:
        messages.error(request, _("这篇稿还没有送审，没有签发单。"))
        return redirect("wagtailadmin_pages:edit", page_id)
    response = HttpResponse(draw_sheet(found), content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="sign-off-{page_id}.pdf"'
    return response


@require_http_methods(["GET", "HEAD", "POST"])
def emergency(request: HttpRequest, page_id: int) -> HttpResponse:
    """Publish on one person's word: the reason is asked for, and reviewed by another afterwards."""
    page = _page(request, page_id)
    user: Any = request.user
    if not user.has_perm(EMERGENCY_RIGHT):
        raise PermissionDenied
    reason = request.POST.get("reason", "")
    if request.method == "POST":
        try:
            release_in_emergency(page=page, by=user, reason=reason, now=timezone.now())
        except EmergencyRefused as refused:
            messages.error(request, str(refused))
        else:
            messages.warning(request, _("已紧急签发并发布；已记入操作记录，等别人事后审查。"))
            return redirect("wagtailadmin_pages:edit", page_id)
    context = _head(page, _("紧急签发"), "warning") | {"page": page, "reason": reason}
    return render(request, "review/admin/emergency.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def emergency_afterwards(request: HttpRequest, pk: int) -> HttpResponse:
    """Somebody else looks at an emergency."""
    user: Any = request.user
    if not user.has_perm(REVIEW_OF_EMERGENCIES):
        raise PermissionDenied
    releases = Release.objects.filter(kind="emergency").select_related("version__page")
    release: Release = get_object_or_404(releases, pk=pk)
    note = request.POST.get("note", "")
    if request.method == "POST":
        try:
            review_emergency(release=release, by=user, note=note, now=timezone.now())
        except EmergencyRefused as refused:
            messages.error(request, str(refused))
        else:
            messages.success(request, _("审查意见已记下。"))
            return redirect("wagtailadmin_home")
    page = release.version.page
    context = _head(page, _("审查紧急签发"), "warning")
    context |= {"release": release, "page": page, "note": note}
    return render(request, "review/admin/emergency_afterwards.html", context)


def _page(request: HttpRequest, page_id: int) -> Any:
    page = get_object_or_404(Page, pk=page_id).specific
    if not may_look(page, request.user):
        raise PermissionDenied
    return page


def _sheet(page: Any) -> SignOffSheet | None:
    return sheet_of(page, timezone.now())


def _head(page: Any, title: str, icon: str) -> dict[str, Any]:
    """What Wagtail's header shows."""
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return {
        "header_title": title,
        "page_title": title,
        "header_icon": icon,
        "breadcrumbs_items": [
            {"url": edit, "label": page.get_admin_display_title()},
            {"url": "", "label": title},
        ],
    }
