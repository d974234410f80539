"""What the frame of every public page shows: masthead, navigation and footer."""

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import Page, Site

from cms.core import page_cache
from cms.core.lunar import lunar_date
from cms.core.models import SiteIdentity
from cms.core.querysets import readable
from cms.core.reading_mode import reading_mode


def site(request: HttpRequest) -> dict[str, Any]:
    """The identity of the site, its navigation and the pages of its footer; lazy for the admin."""
    if request.path.startswith("/admin/"):
        return {}
    today = timezone.localdate()
    return {
        "identity": SiteIdentity.for_request(request),
        "navigation": navigation(request),
        "reading_mode": reading_mode(request),
        "today": today,
        "lunar_date": lunar_date(today),
    }


def navigation(request: HttpRequest) -> dict[str, list[Page]]:
    """The children of the front page: those in menus for the masthead, the others for the footer."""
    current = Site.find_for_request(request)
    if current is None:
        return {"menu": [], "footer": []}
    page_cache.depends_on(page_cache.children_of(current.root_page))
    pages = readable(Page.objects.child_of(current.root_page))
    ordered = list(pages.only("title", "url_path", "path", "show_in_menus").order_by("path"))
    return {
        "menu": [page for page in ordered if page.show_in_menus],
        "footer": [page for page in ordered if not page.show_in_menus],
    }
