"""Finds the page of an address and serves it.

Wagtail walks from the front page down and asks for each level twice. The addresses of all levels
are known from the start, so one query finds the page with everything above it.
"""

from django.db.models import Exists, OuterRef
from django.http import Http404, HttpRequest, HttpResponseBase
from wagtail.models import Page, PageViewRestriction, Site
from wagtail.url_routing import RouteResult
from wagtail.views import serve as serve_route

from cms.core import page_cache
from cms.core.models import BasePage


def serve(request: HttpRequest, path: str) -> HttpResponseBase:
    """Serve the page of a path, with all hooks and view restrictions of Wagtail."""
    page_cache.store_this_page()
    # Wagtail, and whoever else asks for the route of this request, finds it done.
    request._wagtail_route_for_request = find_route(request, path)  # type: ignore[attr-defined]
    return serve_route(request, path)


def find_route(request: HttpRequest, path: str) -> RouteResult | None:
    """The page of a path; of a page with addresses of its own below it, what it makes of them."""
    site = site_of(request)
    if site is None:
        return None
    steps = [step for step in path.split("/") if step]
    root = site.root_page.url_path
    *above, found = _pages_along(root, steps)
    rest = steps[found.depth - site.root_page.depth :]
    page = _specific(found, above)
    try:
        return page.route(request, rest)
    except Http404:
        return None


def site_of(request: HttpRequest) -> Site | None:
    """The site of a request; where there is one site only, without comparing hosts.

    Wagtail, and whoever else asks for the site of this request, finds it done.
    """
    sites = list(Site.objects.select_related("root_page").order_by("pk")[:2])
    if len(sites) == 1 and sites[0].is_default_site:
        request._wagtail_site = sites[0]  # type: ignore[attr-defined]
    return Site.find_for_request(request)


def _pages_along(root: str, steps: list[str]) -> list[Page]:
    """The pages from the root of the tree to the last one that exists on this way."""
    whole = "".join(f"{step}/" for step in steps)
    address = f"{root}{whole}"
    ends = [index + 1 for index, sign in enumerate(address) if sign == "/"]
    restriction = PageViewRestriction.objects.filter(page=OuterRef("pk"))
    pages = Page.objects.filter(url_path__in=[address[:end] for end in ends])
    return list(pages.annotate(is_restricted=Exists(restriction)).order_by("depth"))


def _specific(page: Page, above: list[Page]) -> Page:
    kind = page.specific_class
    if kind is None or not issubclass(kind, BasePage):
        return page.specific
    specific = kind.shown().get(pk=page.pk)
    specific.ancestors, specific.is_restricted = above, page.is_restricted
    if above:
        specific._cached_parent_obj = above[-1]
    return specific
