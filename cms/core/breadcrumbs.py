"""Where the reader is."""

from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.models import Page

HOME_DEPTH = 2


def crumb(title: str, url: str) -> dict[str, str]:
    return {"title": title, "url": url}


def home_crumb() -> dict[str, str]:
    return crumb(_("首页"), "/")


def page_crumbs(page: Page, request: HttpRequest) -> list[dict[str, str]]:
    """From the front page down to the page itself; empty for the front page."""
    if page.depth <= HOME_DEPTH:
        return []
    above = [item for item in page.ancestors if item.depth > HOME_DEPTH]
    parents = [crumb(item.title, item.get_url(request) or "/") for item in above]
    return [home_crumb(), *parents, crumb(page.title, page.get_url(request) or "/")]
