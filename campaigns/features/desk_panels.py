"""What waits for an editor, on the desk's first screen."""

from typing import Any

from django.db.models import Count, Prefetch
from wagtail.admin.ui.components import Component

from campaigns.features.models import CopyImport, CopySource, FeaturePage

ROWS = 6
ROW_FIELDS = ("title", "draft_title", "live", "latest_revision_created_at", "last_published_at")


class WaitingPanel(Component):
    """An editor's drafts and unfinished imports, and what was published last."""

    name = "waiting"
    template_name = "features/admin/desk_waiting.html"
    order = 100

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        user = parent_context["request"].user
        imports = CopyImport.objects.filter(owner_id=user.pk).unfinished()
        named = Prefetch("sources", CopySource.objects.only("filename", "copy_import"))
        counted = imports.annotate(picture_count=Count("pictures", distinct=True))
        features = FeaturePage.objects.only(*ROW_FIELDS)
        return {
            "drafts": list(features.drafts_of(user)[:ROWS]),
            "published": list(features.last_published_first()[:ROWS]),
            "unfinished": list(counted.prefetch_related(named)[:ROWS]),
        }
