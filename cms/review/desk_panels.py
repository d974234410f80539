"""审校 on the desk's first screen."""

from typing import Any

from django.utils import timezone
from wagtail.admin.ui.components import Component

from cms.review.services.waiting import waiting_for


class ReviewPanel(Component):
    """What waits for me, what is late, what I returned, emergencies nobody has reviewed."""

    name = "review"
    template_name = "review/admin/desk_panel.html"
    order = 90

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        now = timezone.now()
        return {"waiting": waiting_for(parent_context["request"].user, now), "now": now}
