"""In which lists a page stands, where in them, and what links show of it."""

from dataclasses import dataclass
from typing import Any

from wagtail.models import Page

from cms.core.page_cache.tags import all_of, children_of, link_tag, page_tag

STEP = Page.steplen
LINK_FIELDS = ("title", "url_path", "live", "show_in_menus", "seo_title")


@dataclass(frozen=True)
class Listing:
    """How others show a page."""

    # The lists it stands in; none while it is not published.
    lists: frozenset[str] = frozenset()
    # All that decides its place in them.
    place: tuple[Any, ...] = ()
    # What a link to it shows.
    link: tuple[Any, ...] = ()
    url_path: str = ""


def listing_of(pk: int | None) -> Listing:
    """As the database has it now; empty for a page that is not there."""
    found = Page.objects.filter(pk=pk).first() if pk else None
    if found is None:
        return Listing()
    page: Any = found.specific
    link = tuple(getattr(page, name) for name in LINK_FIELDS)
    if not page.live:
        return Listing(link=link, url_path=page.url_path)
    order = [getattr(page, name) for name in getattr(page, "listed_by", ())]
    return Listing(
        lists=frozenset(lists_of(page)),
        place=(page.path, page.show_in_menus, *order),
        link=link,
        url_path=page.url_path,
    )


def lists_of(page: Any) -> set[str]:
    """The tags of all lists that a page stands in when it is published."""
    parent = Page.objects.filter(path=page.path[:-STEP]).values_list("pk", flat=True).first()
    own = page.lists_showing_it() if hasattr(page, "lists_showing_it") else set()
    return {all_of(type(page)), children_of(parent), *own}


def tags_between(before: Listing, now: Listing) -> set[str]:
    """The lists that a change of the page made untrue."""
    stays = before.lists == now.lists and before.place == now.place
    return set() if stays else {*before.lists, *now.lists}


def tags_below(page: Page, *, with_lists: bool = False) -> set[str]:
    """A page and all pages below it, and links to them; on request the lists they stand in."""
    below = list(Page.objects.descendant_of(page, inclusive=True).values_list("pk", flat=True))
    tags = {tag for pk in below for tag in (page_tag(pk), link_tag(pk))}
    if with_lists:
        for pk in below:
            tags |= listing_of(pk).lists
    return tags
