from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import F, Prefetch, QuerySet


class RoundQuerySet(QuerySet[Any]):
    """Rounds of review."""

    def open(self) -> RoundQuerySet:
        return self.filter(ended_at=None)

    def of_page(self, page: Any) -> RoundQuerySet:
        return self.filter(page_id=page.pk)

    def at_steps(self, steps: list[str]) -> RoundQuerySet:
        """Waiting at one of these steps, not sent back to the writer."""
        return self.filter(step__in=steps, is_sent_back=False)

    def late(self, now: datetime) -> RoundQuerySet:
        return self.filter(due_at__lt=now)

    def most_urgent_first(self) -> RoundQuerySet:
        return self.order_by(F("due_at").asc(nulls_last=True), "started_at")

    def with_what_a_list_shows(self) -> RoundQuerySet:
        approvals = self.model._meta.get_field("approvals").related_model
        claims = self.model._meta.get_field("claims").related_model
        held = claims.objects.filter(released_at=None).select_related("person")
        return self.select_related("page", "version").prefetch_related(
            Prefetch(
                "approvals",
                approvals.objects.standing().select_related("version").order_by("pk"),
                to_attr="standing_approvals",
            ),
            Prefetch("claims", held, to_attr="open_claims"),
            "contributions",
            "returns",
        )


class ApprovalQuerySet(QuerySet[Any]):
    """Steps that were passed."""

    def standing(self) -> ApprovalQuerySet:
        """Those that no return has taken back."""
        return self.filter(is_taken_back=False)


class ReleaseQuerySet(QuerySet[Any]):
    """What may go live."""

    def in_force(self) -> ReleaseQuerySet:
        return self.filter(ended_at=None)

    def for_content(self, page_id: int, content_hash: str) -> ReleaseQuerySet:
        return self.in_force().filter(version__page=page_id, version__content_hash=content_hash)

    def unreviewed_emergencies(self) -> ReleaseQuerySet:
        return self.filter(kind="emergency", reviewed_at=None)
