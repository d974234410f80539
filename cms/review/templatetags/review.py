"""What templates show of 三审三校."""

from typing import Any

from django import template
from django.utils import timezone

from cms.review.services.looking import bar_for
from cms.review.services.signing import signatures_of

register = template.Library()


@register.inclusion_tag("review/admin/bar.html", takes_context=True)
def review_bar(context: dict[str, Any], page: Any) -> dict[str, Any]:
    """审签条 above the editor of a page."""
    request = context["request"]
    task_state = page.current_workflow_task_state
    buttons = task_state.task.specific.get_actions(page, request.user) if task_state else []
    now = timezone.now()
    return {
        "bar": bar_for(page, request.user, now),
        "page": page,
        "now": now,
        "buttons": buttons,
        "task_state": task_state,
        "csrf_token": context.get("csrf_token", ""),
    }


@register.inclusion_tag("components/signatures.html")
def signatures(page: Any) -> dict[str, Any]:
    """“初审：某　复审：某　终审：某” at the foot of a story."""
    return {"signatures": signatures_of(page)}
