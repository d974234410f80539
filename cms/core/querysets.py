"""Which pages every reader may open."""

from typing import TypeVar

from django.db.models import Exists, OuterRef
from django.db.models.functions import Length, Substr
from wagtail.models import PageQuerySet, PageViewRestriction

Pages = TypeVar("Pages", bound=PageQuerySet)


def readable(pages: Pages) -> Pages:
    """Those that are published and neither private nor below a private page.

    The same as Wagtail's live().public(), which asks for all restrictions with a query of its own.
    """
    beginning = Substr(OuterRef("path"), 1, Length("page__path"))
    restrictions = PageViewRestriction.objects.filter(page__path=beginning)
    return pages.live().filter(~Exists(restrictions))
