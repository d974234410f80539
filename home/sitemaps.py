"""What search engines may know of: all public pages, lists, and the news of two days."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, Site

from campaigns.features.models import Contributor, FeaturePage
from cms.core.models import District, Topic
from cms.core.plain_words import plain
from cms.core.querysets import readable
from cms.core.sites import identity_of
from cms.core.structured_data import absolute

# Google News takes articles of the last two days and at most a thousand.
NEWS_DAYS = 2
NEWS_LIMIT = 1000


class AbsoluteSitemap(Sitemap[Any]):
    """A sitemap whose addresses follow SITE_URL."""

    limit = 5000

    def get_protocol(self, protocol: str | None = None) -> str:
        return urlsplit(settings.SITE_URL).scheme

    def get_domain(self, site: Any = None) -> str:
        return urlsplit(settings.SITE_URL).netloc


class PageSitemap(AbsoluteSitemap):
    """Every public page of the tree."""

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def items(self) -> Iterable[Page]:
        site = Site.find_for_request(self.request)
        if site is None:
            return []
        # An alias shows what its original does, which is there itself.
        pages = readable(Page.objects.descendant_of(site.root_page, inclusive=True))
        pages = pages.filter(alias_of=None)
        return pages.defer_streamfields().order_by("path")

    def location(self, item: Page) -> str:
        return item.get_url(self.request) or "/"

    def lastmod(self, item: Page) -> datetime | None:
        return item.last_published_at


class ListSitemap(AbsoluteSitemap):
    """Districts, topics and contributors."""

    def items(self) -> list[Any]:
        return [
            *District.objects.all(),
            *Topic.objects.all(),
            *Contributor.objects.published().order_by("pk"),
        ]

    def location(self, item: Any) -> str:
        return str(item.get_absolute_url())


def sitemap_places(sections: dict[str, Sitemap[Any]]) -> list[str]:
    """The absolute address of each page of each section's sitemap."""
    places = []
    for name, section in sections.items():
        address = absolute(reverse("sitemap-section", args=[name]))
        places.append(address)
        pages = section.paginator.num_pages
        places += [f"{address}?p={number}" for number in range(2, pages + 1)]
    return places


def news_entries(request: HttpRequest) -> dict[str, Any]:
    """What the news sitemap's template needs: the features of the last two days."""
    since = timezone.localdate() - timedelta(days=NEWS_DAYS)
    features = FeaturePage.objects.readable().once().filter(shown_on__gte=since, is_reprint=False)
    newest = features.newest_first().defer_streamfields()[:NEWS_LIMIT]
    identity = identity_of(request)
    return {
        "publication": plain(identity.paper_name or identity.site_name),
        "entries": [
            {
                "url": absolute(feature.get_url(request) or "/"),
                "date": feature.shown_on.isoformat(),
                "title": plain(feature.title),
            }
            for feature in newest
        ],
    }
