from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import Model, QuerySet


class EntryQuerySet(QuerySet[Any]):
    """Entries of the log; they are read, never written through a queryset."""

    def about(self, subject: Model) -> EntryQuerySet:
        """What was done to this object."""
        return self.filter(subject_model=subject._meta.label_lower, subject_key=str(subject.pk))

    def since(self, moment: datetime) -> EntryQuerySet:
        return self.filter(at__gte=moment)

    def newest_first(self) -> EntryQuerySet:
        return self.order_by("-pk")

    def oldest_first(self) -> EntryQuerySet:
        return self.order_by("pk")
