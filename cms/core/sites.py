"""The site of a request, and what it says of itself; remembered, for every page shows both."""

from typing import Any

from django.http import HttpRequest
from wagtail.models import Site
from wagtail.models.sites import SiteRootPath

from cms.core import page_cache
from cms.core.models import SiteIdentity


def site_of(request: HttpRequest) -> Site | None:
    """The site of a request; where there is one site only, without comparing hosts.

    Wagtail, and whoever else asks for the site of this request, or for the address of a page, finds
    it done.
    """
    known: Any = request
    if not hasattr(known, "_wagtail_site"):
        sites = page_cache.remembered(("sites",), _all_sites)
        know_addresses(known)
        if len(sites) == 1 and sites[0].is_default_site:
            known._wagtail_site = sites[0]
    return Site.find_for_request(request)


def identity_of(request: HttpRequest) -> SiteIdentity:
    """The settings of a request's site; those of no site are empty."""
    site = site_of(request)
    if site is None:
        return SiteIdentity()
    sites = page_cache.remembered(("sites",), _all_sites)
    found = next((known for known in sites if known.pk == site.pk), site)
    return getattr(found, "siteidentity", None) or SiteIdentity.for_site(site)


def know_addresses(asked: Any) -> None:
    """Let a request, or a page, know where the sites are, which Wagtail would ask its cache for."""
    if page_cache.is_page_in_the_making():
        sites = page_cache.remembered(("sites",), _all_sites)
        asked._wagtail_cached_site_root_paths = [_root_path(site) for site in sites]


def _all_sites() -> list[Site]:
    """In the order in which Wagtail seeks the site of a page."""
    page_cache.depends_on(page_cache.all_of(Site), page_cache.all_of(SiteIdentity))
    sites = Site.objects.select_related("root_page__locale", "siteidentity")
    return list(sites.order_by("-root_page__url_path", "-is_default_site", "hostname"))


def _root_path(site: Site) -> SiteRootPath:
    root = site.root_page
    return SiteRootPath(site.pk, root.url_path, site.root_url, root.locale.language_code)
