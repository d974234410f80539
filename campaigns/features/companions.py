"""Which features stand beside another on its page."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q, Subquery

NEWEST = 3


@dataclass(frozen=True)
class Companions:
    """The features before and after one, None at the ends, and the newest of the others."""

    previous: Any
    following: Any
    newest: list[Any]


def companions_of(feature: Any, siblings: Any) -> Companions:
    """Found among its siblings (a queryset) with one query."""
    is_earlier = Q(shown_on__lt=feature.shown_on) | Q(shown_on=feature.shown_on, pk__lt=feature.pk)
    wanted = (
        siblings.filter(is_earlier).order_by("-shown_on", "-pk")[:1],
        siblings.exclude(is_earlier).order_by("shown_on", "pk")[:1],
        siblings.newest_first()[:NEWEST],
    )
    condition = Q()
    for few in wanted:
        condition |= Q(pk__in=Subquery(few.values("pk")))
    # The newest come first, and all of them are there: so the first of what is found are they.
    found = list(siblings.filter(condition).newest_first().for_lines())
    here = _place(feature)
    return Companions(
        previous=max((page for page in found if _place(page) < here), key=_place, default=None),
        following=min((page for page in found if _place(page) > here), key=_place, default=None),
        newest=found[:NEWEST],
    )


def _place(feature: Any) -> tuple[Any, int]:
    return feature.shown_on, feature.pk
