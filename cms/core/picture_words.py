"""The words that a picture must keep while readers see it: its credit and its alternative text."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from wagtail.models import Page

from cms.core.wording import says_something


def live_pages_with(image: Any) -> Iterator[Any]:
    """The published pages that show a picture."""
    for thing, _references in image.get_usage():
        if isinstance(thing, Page) and thing.live:
            yield thing


def emptied_problem(image: Any, words: str | None) -> str:
    """A sentence when these words say nothing and a published page would lose what it had to
    have; else nothing. `words` are the new credit or alternative text of a picture."""
    if says_something(words or "") or not image.pk:
        return ""
    page = next(live_pages_with(image), None)
    if page is None:
        return ""
    return _("这幅图片正用在已发布的“%s”上，这一项不能空着；要改就写上新的。") % page.title
