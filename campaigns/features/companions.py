"""Which features stand beside another on its page."""

from dataclasses import dataclass
from typing import Any

from cms.core import page_cache

NEWEST = 3


@dataclass(frozen=True)
class Companions:
    """The features before and after one, None at the ends, and the newest of the others."""

    previous: Any
    following: Any
    newest: list[Any]


def companions_of(feature: Any, parent: Any) -> Companions:
    """Found among the features below the same parent that every reader may open.

    The days of all siblings, which they share, are remembered: three short columns of a few hundred
    rows are read faster than Django writes the SQL that would choose among them.
    """
    kind = type(feature)

    def days_below() -> list[tuple[Any, int]]:
        siblings = kind.objects.of_campaign(parent).readable()
        return list(siblings.newest_first().values_list("shown_on", "pk"))

    below = page_cache.remembered(("days of features", parent.pk), days_below)
    days = [day for day in below if day[1] != feature.pk]
    here = feature.shown_on, feature.pk
    previous = max((day for day in days if day < here), default=(None, None))[1]
    following = min((day for day in days if day > here), default=(None, None))[1]
    newest = [pk for _day, pk in days[:NEWEST]]
    found = kind.objects.lines_of({previous, following, *newest} - {None})
    return Companions(
        previous=found.get(previous),
        following=found.get(following),
        # One that was deleted between the two queries is passed over.
        newest=[found[pk] for pk in newest if pk in found],
    )
