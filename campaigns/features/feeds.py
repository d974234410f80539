"""Atom feeds: of all features, and of each campaign, district, topic and contributor."""

from copy import copy
from datetime import datetime, time
from typing import Any

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import Http404, HttpRequest, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from wagtail.contrib.redirects.models import Redirect

from campaigns.features.models import (
    CampaignIndexPage,
    CampaignPage,
    Contributor,
    FeatureIndexPage,
    FeaturePage,
)
from campaigns.features.querysets import FeatureQuerySet
from cms.core import page_cache
from cms.core.models import District, SiteIdentity, Topic
from cms.core.plain_words import plain_data
from cms.core.querysets import readable
from cms.core.sites import identity_of
from cms.core.structured_data import absolute

ENTRIES = 30
FEED_TIME = time(6)


class SiteAtomFeed(Atom1Feed):
    """Atom whose addresses follow SITE_URL, whatever host the request named."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["language"] = settings.LANGUAGE_CODE
        super().__init__(*args, **plain_data(kwargs))

    def add_item(self, *args: Any, **kwargs: Any) -> None:
        # One stored sign that XML does not allow would take the whole feed away.
        super().add_item(*args, **plain_data(kwargs))

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        # Django knows one author an entry.
        for name in item["authors"]:
            handler.startElement("author", {})
            handler.addQuickElement("name", name)
            handler.endElement("author")


class FeatureFeed(Feed):
    """The newest features of one list."""

    feed_type = SiteAtomFeed
    request: HttpRequest
    identity: SiteIdentity

    def features(self, obj: Any) -> FeatureQuerySet:
        page_cache.depends_on(page_cache.all_of(FeaturePage))
        return FeaturePage.objects.once()

    def __call__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        page_cache.store_this_page()
        # One feed object serves every thread, so what belongs to a request goes onto a copy.
        feed = copy(self)
        feed.request = request
        feed.identity = identity_of(request)
        return super(FeatureFeed, feed).__call__(request, *args, **kwargs)

    def items(self, obj: Any) -> list[FeaturePage]:
        return list(self.features(obj).readable().newest_first().for_entries()[:ENTRIES])

    def title(self, obj: Any) -> str:
        name = self.name(obj)
        return f"{name}｜{self.identity.site_name}" if name else self.identity.site_name

    def name(self, obj: Any) -> str:
        return ""

    def subtitle(self, obj: Any) -> str:
        return self.identity.tagline

    def link(self, obj: Any) -> str:
        return absolute(self.path(obj))

    def path(self, obj: Any) -> str:
        return str(obj.get_absolute_url())

    def feed_url(self, obj: Any) -> str:
        return absolute(self.request.path)

    def item_title(self, item: FeaturePage) -> str:
        return item.title

    def item_description(self, item: FeaturePage) -> str:
        # Atom's summary is HTML.
        return escape(item.share_description)

    def item_link(self, item: FeaturePage) -> str:
        return absolute(item.get_url(self.request) or "/")

    def item_guid(self, item: FeaturePage) -> str:
        # The page's key stays when its address changes, so readers see no story twice.
        return f"{settings.SITE_URL}/#feature-{item.pk}"

    def item_extra_kwargs(self, item: FeaturePage) -> dict[str, Any]:
        """Each author by name; of a story without, the paper, for an entry must have one."""
        names = [person.name for line in item.byline for person in line.people]
        return {"authors": names or [self.identity.paper_name or self.identity.site_name]}

    def item_pubdate(self, item: FeaturePage) -> datetime:
        """When readers could first read it: here, or in the paper of an earlier day."""
        printed = timezone.make_aware(datetime.combine(item.shown_on, FEED_TIME))
        first = item.first_published_at
        if first and timezone.localdate(first) <= item.shown_on:
            return first
        return min(printed, timezone.now())

    def item_updateddate(self, item: FeaturePage) -> datetime:
        published = self.item_pubdate(item)
        return max(item.last_published_at or published, published)

    def item_categories(self, item: FeaturePage) -> list[str]:
        return [district.name for district in item.districts.all()]


class LatestFeed(FeatureFeed):
    """All features."""

    def path(self, obj: Any) -> str:
        page_cache.depends_on(page_cache.all_of(FeatureIndexPage))
        index = readable(FeatureIndexPage.objects.all()).first()
        return (index.get_url(self.request) if index else None) or "/"


class CampaignFeed(FeatureFeed):
    """The features of a campaign."""

    def __call__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        try:
            return super().__call__(request, *args, **kwargs)
        except Http404:
            campaign = campaign_once_at(kwargs["slug"])
            if campaign is None:
                raise
            return HttpResponsePermanentRedirect(reverse("campaign-feed", args=[campaign.slug]))

    def get_object(self, request: HttpRequest, slug: str) -> CampaignPage:
        return get_object_or_404(CampaignPage.objects.readable(), slug=slug)

    def features(self, obj: CampaignPage) -> FeatureQuerySet:
        return FeaturePage.objects.of_campaign(obj)

    def name(self, obj: CampaignPage) -> str:
        return obj.title

    def subtitle(self, obj: CampaignPage) -> str:
        return obj.slogan

    def path(self, obj: CampaignPage) -> str:
        return obj.get_url(self.request) or "/"


def campaign_once_at(slug: str) -> CampaignPage | None:
    """The campaign that had this slug before, if every reader may open it."""
    old_paths = [
        Redirect.normalise_path(f"{index.url}{slug}") for index in CampaignIndexPage.objects.live()
    ]
    moved = Redirect.objects.filter(old_path__in=old_paths).values("redirect_page")
    return CampaignPage.objects.readable().filter(pk__in=moved).first()


class DistrictFeed(FeatureFeed):
    """What happened in a district."""

    def get_object(self, request: HttpRequest, slug: str) -> District:
        return get_object_or_404(District, slug=slug)

    def features(self, obj: District) -> FeatureQuerySet:
        return FeaturePage.objects.of_district(obj)

    def name(self, obj: District) -> str:
        return obj.name


class TopicFeed(FeatureFeed):
    """What was written about a topic."""

    def get_object(self, request: HttpRequest, slug: str) -> Topic:
        return get_object_or_404(Topic, slug=slug)

    def features(self, obj: Topic) -> FeatureQuerySet:
        return FeaturePage.objects.of_topic(obj)

    def name(self, obj: Topic) -> str:
        return obj.name


class ContributorFeed(FeatureFeed):
    """The features that a contributor had a part in."""

    def get_object(self, request: HttpRequest, slug: str) -> Contributor:
        return get_object_or_404(Contributor.objects.published(), slug=slug)

    def features(self, obj: Contributor) -> FeatureQuerySet:
        return FeaturePage.objects.of_contributor(obj)

    def name(self, obj: Contributor) -> str:
        return obj.name
