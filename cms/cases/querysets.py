from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import Case, F, QuerySet, Value, When

from cms.cases.enums import CLOSED, OPEN


class CaseQuerySet(QuerySet[Any]):
    """What the public sent."""

    def open(self) -> CaseQuerySet:
        """Those that wait for the desk."""
        return self.filter(status__in=OPEN)

    def closed_before(self, moment: datetime) -> CaseQuerySet:
        return self.filter(status__in=CLOSED, closed_at__lt=moment)

    def from_source_since(self, source: str, moment: datetime) -> CaseQuerySet:
        return self.filter(source=source, received_at__gte=moment)

    def waiting_first(self) -> CaseQuerySet:
        """Those that wait, oldest first; then those that are closed, newest first."""
        waits = When(status__in=OPEN, then=Value(0))
        since = When(status__in=OPEN, then=F("received_at"))
        return self.order_by(
            Case(waits, default=Value(1)), Case(since, default=None).asc(), "-closed_at", "-pk"
        )
