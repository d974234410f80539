"""Finds the page of an address and serves it.

Wagtail walks from the front page down and asks for each level twice. The addresses of all levels
are known from the start: one query finds the page, and the pages above it, which it shares with
its neighbours, are remembered.
"""

from functools import cache
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.http import Http404, HttpRequest, HttpResponseBase
from wagtail.models import Page
from wagtail.url_routing import RouteResult
from wagtail.views import serve as serve_route

from cms.core import page_cache
from cms.core.models import BasePage
from cms.core.shelf import bring_pictures
from cms.core.sites import site_of
from cms.core.statements import ObjectStatement, Statement

PAGE_AT = Statement(
    lambda path: Page.objects.filter(url_path=path).order_by().values_list("pk", "content_type_id"),
    "/",
)


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
    address = site.root_page.url_path + "".join(f"{step}/" for step in steps)
    page = _page_at(address)
    rest: list[str] = []
    if page is None:
        page, rest = _nearest_page(address, steps, site.root_page.depth)
    try:
        return page.route(request, rest)
    except Http404:
        return None


def _page_at(address: str) -> Any:
    """The page of exactly this address, with the pages above it; None when there is none."""
    plain: tuple[Any, ...] | None = None

    def pages_above() -> list[Page]:
        nonlocal plain
        # The pages above are shared with its neighbours, which do not show this page.
        with page_cache.unnoted():
            *above, page = _pages_along(address)
        if page.url_path != address:
            raise Http404
        plain = page.pk, page.content_type_id
        page_cache.depends_on(page_cache.PLACES, *(page_cache.link_tag(page.pk) for page in above))
        return above

    parent = address[: address.rstrip("/").rfind("/") + 1]
    try:
        above = page_cache.remembered(("pages above", parent), pages_above)
    except Http404:
        return None
    plain = plain or next(iter(PAGE_AT.rows(address)), None)
    if plain is None:
        return None
    kind: Any = ContentType.objects.get_for_id(plain[1]).model_class()
    if kind is None or not issubclass(kind, BasePage):
        return Page.objects.get(pk=plain[0]).specific
    # Between the two questions the page may have gone.
    page = next(iter(_page_of(kind).objects(plain[0])), None)
    if page is None:
        return None
    page.bring_along()
    bring_pictures(page)
    page.ancestors = above
    if above:
        page._cached_parent_obj = above[-1]
    return page


@cache
def _page_of(kind: Any) -> ObjectStatement:
    return ObjectStatement(
        kind, lambda pk: kind._default_manager.filter(pk=pk), 0, joined=kind.joined_fields
    )


def _nearest_page(address: str, steps: list[str], root_depth: int) -> tuple[Any, list[str]]:
    """The last page that exists on the way to an address, and the steps that remain."""
    found = _pages_along(address)[-1]
    return _page_at(found.url_path), steps[found.depth - root_depth :]


def _pages_along(address: str) -> list[Page]:
    """The pages on the way to an address, from the root of the tree down."""
    ends = [index + 1 for index, sign in enumerate(address) if sign == "/"]
    pages = Page.objects.filter(url_path__in=[address[:end] for end in ends])
    return list(pages.order_by("depth"))
