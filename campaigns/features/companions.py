"""Which features stand beside another on its page."""

from dataclasses import dataclass
from typing import Any

NEWEST = 3


@dataclass(frozen=True)
class Companions:
    """The features before and after one, None at the ends, and the newest of the others."""

    previous: Any
    following: Any
    newest: list[Any]


def companions_of(feature: Any, siblings: Any) -> Companions:
    """Found among its siblings (a queryset) with two queries.

    The first reads the days of all siblings: three short columns of a few hundred rows are read
    faster than Django writes the SQL that would choose among them.
    """
    days = list(siblings.newest_first().values_list("shown_on", "pk"))
    here = feature.shown_on, feature.pk
    previous = max((day for day in days if day < here), default=(None, None))[1]
    following = min((day for day in days if day > here), default=(None, None))[1]
    newest = [pk for _day, pk in days[:NEWEST]]
    pages = siblings.model.objects.filter(pk__in={previous, following, *newest} - {None})
    found = {page.pk: page for page in pages.for_lines()}
    return Companions(
        previous=found.get(previous),
        following=found.get(following),
        # One that was deleted between the two queries is passed over.
        newest=[found[pk] for pk in newest if pk in found],
    )
