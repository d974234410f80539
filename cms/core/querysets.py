"""Which pages every reader may open."""

from collections.abc import Iterable
from typing import TypeVar

from django.db.models import Exists, OuterRef
from django.db.models.functions import Length, Substr
from wagtail.models import Page, PageQuerySet, PageViewRestriction

from cms.core import page_cache

Pages = TypeVar("Pages", bound=PageQuerySet)


def readable(pages: Pages) -> Pages:
    """Those that are published and neither private nor below a private page.

    The same as Wagtail's live().public(), which asks for all restrictions at each use.
    """
    if page_cache.is_page_in_the_making() and not page_cache.restricted_pages():
        return pages.live()
    beginning = Substr(OuterRef("path"), 1, Length("page__path"))
    restrictions = PageViewRestriction.objects.filter(page__path=beginning)
    return pages.live().filter(~Exists(restrictions))


def readable_among(pages: Iterable[Page | None]) -> list[Page]:
    """The same of pages that are loaded already, in their order; None is a page that is gone."""
    published = [page for page in pages if page is not None and page.live]
    private = page_cache.restricted_paths() if published else ()
    return [page for page in published if not page.path.startswith(private)]
