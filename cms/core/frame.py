"""What surrounds every public page: masthead, navigation and footer."""

from dataclasses import dataclass
from typing import Any, NamedTuple

from django.http import HttpRequest
from wagtail.models import Page, Site

from cms.core import page_cache
from cms.core.models import SiteIdentity
from cms.core.querysets import readable
from cms.core.sites import identity_of, site_of


class MenuItem(NamedTuple):
    """A link to one of the site's own pages; `path` is its place in the tree."""

    pk: int
    title: str
    url: str
    path: str


@dataclass
class Frame:
    """The identity of a site and the children of its front page; templates make parts of it."""

    pk: int | None
    identity: SiteIdentity
    # Those in menus stand in the masthead, the others in the footer.
    menu: tuple[MenuItem, ...] = ()
    footer: tuple[MenuItem, ...] = ()
    shown_tags: frozenset[str] = frozenset()

    def section_of(self, page: Any) -> int:
        """The menu item that a page is, or lies below; 0 for any other, and for what is no page."""
        path = str(getattr(page, "path", ""))
        return next((item.pk for item in self.menu if path.startswith(item.path)), 0)


def frame_of(request: HttpRequest) -> Frame:
    """The frame of a request's site; one without a site has only the identity."""
    site = site_of(request)
    if site is None:
        return Frame(None, identity_of(request))
    return page_cache.remembered(("frame", site.pk), lambda: _frame(request, site))


def _frame(request: HttpRequest, site: Site) -> Frame:
    page_cache.depends_on(
        page_cache.all_of(Site), page_cache.children_of(site.root_page), page_cache.PLACES
    )
    pages = readable(Page.objects.child_of(site.root_page))
    ordered = list(pages.only("title", "url_path", "path", "show_in_menus").order_by("path"))

    def items(*, in_menus: bool) -> tuple[MenuItem, ...]:
        return tuple(
            MenuItem(page.pk, page.title, page.get_url(request) or "/", page.path)
            for page in ordered
            if page.show_in_menus is in_menus
        )

    return Frame(site.pk, identity_of(request), items(in_menus=True), items(in_menus=False))
