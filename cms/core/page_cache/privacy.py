"""Which pages have a restriction of their own; on most sites none has."""

from wagtail.models import PageViewRestriction

from cms.core.page_cache.collecting import depends_on
from cms.core.page_cache.memory import remembered
from cms.core.page_cache.tags import all_of


def restricted_pages() -> frozenset[int]:
    """The primary keys of the pages that are restricted themselves.

    A page does not depend on the whole set: a new restriction drops the pages that it hides, and
    the lists in which they stand.
    """
    return remembered(("restricted pages",), _restricted_pages, is_noted=False)


def _restricted_pages() -> frozenset[int]:
    depends_on(all_of(PageViewRestriction))
    return frozenset(PageViewRestriction.objects.values_list("page", flat=True))
