"""What the admin takes from 三审三校."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import URLPattern, path
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.action_menu import WorkflowMenuItem

from cms.core import publication
from cms.review import views
from cms.review.desk_panels import ReviewPanel
from cms.review.services.looking import whereabouts
from cms.review.system_approval import reason_of_system

LISTS_OF_WAGTAIL = {"workflow_objects_to_moderate", "user_objects_in_workflow_moderation"}


@hooks.register("register_admin_urls")
def review_urls() -> list[URLPattern]:
    return [
        path("review/<int:page_id>/claim/", views.claim, name="review_claim"),
        path("review/<int:page_id>/compare/", views.compare, name="review_compare"),
        path("review/<int:page_id>/sheet/", views.sheet, name="review_sheet"),
        path("review/<int:page_id>/sheet.pdf", views.sheet_pdf, name="review_sheet_pdf"),
        path("review/<int:page_id>/emergency/", views.emergency, name="review_emergency"),
        path(
            "review/emergencies/<int:pk>/",
            views.emergency_afterwards,
            name="review_emergency_afterwards",
        ),
    ]


@hooks.register("register_permissions")
def rights_of_review() -> "QuerySet[Permission]":
    return Permission.objects.filter(
        content_type__app_label="review", content_type__model__in=["reviewround", "reviewsettings"]
    )


@hooks.register("construct_homepage_panels")
def show_what_is_in_review(request: HttpRequest, panels: list[Any]) -> None:
    # Takes the place of Wagtail's own lists, which know neither due times nor whose copy it is.
    panels[:] = [panel for panel in panels if panel.name not in LISTS_OF_WAGTAIL]
    panels.append(ReviewPanel())


@hooks.register("insert_global_admin_css")
def review_css() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("desk/review.css"))


@hooks.register("before_create_page")
def hand_in_instead_of_publishing(request: HttpRequest, parent: Any, page_class: type) -> None:
    """A page that nobody has seen cannot be published: what was typed is kept as a draft."""
    wants_it = request.method == "POST" and "action-publish" in request.POST
    if not wants_it or not getattr(page_class, "is_reviewed", False) or reason_of_system():
        return
    sent = request.POST.copy()
    del sent["action-publish"]
    request.POST = sent  # type: ignore[assignment]
    messages.warning(request, _("新稿要走完三审三校才能发布，已存为草稿，请送审。"))


STEPS_TAKEN = ("action-submit", "action-restart-workflow", "action-workflow-action")


@hooks.register("after_edit_page")
def back_to_the_desk(request: HttpRequest, page: Any) -> HttpResponse | None:
    """A step that was taken leads to what waits next, and says where the story is now.

    Wagtail would lead to the tree of pages, which a proofreader may not open.
    """
    if not any(name in request.POST for name in STEPS_TAKEN):
        return None
    # Wagtail's own success is "updated"; what it warns of is kept.
    for message in list(messages.get_messages(request)):
        if message.level > messages.SUCCESS:
            messages.add_message(request, message.level, message.message, message.extra_tags)
    messages.success(request, whereabouts(page))
    return redirect("wagtailadmin_home")


@hooks.register("construct_page_action_menu")
def offer_what_may_be_done(items: list[Any], request: HttpRequest, context: dict[str, Any]) -> None:
    """发布 only for what may go live, and then first; else handing in comes first."""
    page = context.get("page")
    may_publish = bool(reason_of_system()) if page is None else not publication.objections(page)
    if not may_publish:
        items[:] = [item for item in items if item.name != "action-publish"]
    first = "action-publish" if may_publish else "action-submit"
    items.sort(key=lambda item: item.name != first)
    # Wagtail adds "and publish" to its last task; ours says itself what it does.
    if page is not None and (task := page.current_workflow_task):
        labels = {(name, asks): label for name, label, asks in task.get_actions(page, request.user)}
        for item in items:
            if isinstance(item, WorkflowMenuItem):
                item.label = labels.get((item.name, item.launch_modal), item.label)
