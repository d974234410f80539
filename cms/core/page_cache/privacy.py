"""Which pages have a restriction of their own; on most sites none has."""

from wagtail.models import PageViewRestriction

from cms.core.page_cache.collecting import depends_on
from cms.core.page_cache.memory import remembered
from cms.core.page_cache.tags import PLACES, all_of


def restricted_pages() -> frozenset[int]:
    """The primary keys of the pages that are restricted themselves.

    A page does not depend on the whole set: a new restriction drops the pages that it hides, and
    the lists in which they stand.
    """
    return remembered(("restricted pages",), _restricted_pages, is_noted=False)


def _restricted_pages() -> frozenset[int]:
    depends_on(all_of(PageViewRestriction))
    return frozenset(PageViewRestriction.objects.values_list("page", flat=True))


def restricted_paths() -> tuple[str, ...]:
    """The places in the tree of these pages; what lies below one begins with it."""
    if not restricted_pages():
        return ()
    return remembered(("restricted paths",), _restricted_paths, is_noted=False)


def _restricted_paths() -> tuple[str, ...]:
    depends_on(all_of(PageViewRestriction), PLACES)
    return tuple(sorted(set(PageViewRestriction.objects.values_list("page__path", flat=True))))
