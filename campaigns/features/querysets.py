"""Which features, in which order, and what their cards need."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from copy import copy
from datetime import datetime
from typing import Any

from django.db.models import Count, Model, Prefetch, Q, QuerySet, prefetch_related_objects
from wagtail.models import Page, PageQuerySet

from cms.core import page_cache
from cms.core.pictures import with_renditions
from cms.core.querysets import readable

# What lists, cards and feeds show of a feature. Each field more costs every page that has a list.
LINE_FIELDS = (
    "title",
    "url_path",
    "path",
    "depth",
    "live",
    "search_description",
    "last_published_at",
    "kicker",
    "subtitle",
    "summary",
    "genre",
    "lead_image",
    "lead_caption",
    "lead_credit",
    "page_name",
    "page_no",
    "shown_on",
)


class CampaignQuerySet(PageQuerySet):
    """Campaigns."""

    def readable(self) -> CampaignQuerySet:
        """What every reader may open."""
        return readable(self)

    def newest_first(self) -> CampaignQuerySet:
        return self.order_by("-starts_on", "-pk")

    def for_cards(self) -> CampaignQuerySet:
        return self.select_related("lead_image").prefetch_related("lead_image__renditions")


class FeatureQuerySet(PageQuerySet):
    """Features."""

    def readable(self) -> FeatureQuerySet:
        """What every reader may open."""
        return readable(self)

    def once(self) -> FeatureQuerySet:
        """Without aliases, in lists where the original stands as well."""
        return self.filter(alias_of=None)

    def newest_first(self) -> FeatureQuerySet:
        """By the day that readers see; of one day, the first page of the paper first."""
        return self.order_by("-shown_on", "page_no", "-pk")

    def drafts_of(self, user: Any) -> FeatureQuerySet:
        """An editor's own that have something unpublished, the last touched first."""
        own = self.filter(owner=user, has_unpublished_changes=True)
        return own.order_by("-latest_revision_created_at", "-pk")

    def last_published_first(self) -> FeatureQuerySet:
        """Those that are published."""
        return self.live().order_by("-last_published_at", "-pk")

    def for_cards(self) -> FeatureQuerySet:
        """With everything that a card shows, so that no card asks the database again."""
        return self.for_lines().prefetch_related(with_renditions("lead_image", "card"))

    def for_lines(self) -> FeatureQuerySet:
        """The same without the sizes of pictures, which some pages load with those of others."""
        return self.only(*LINE_FIELDS).select_related("lead_image")

    def for_entries(self) -> FeatureQuerySet:
        """With everything that a feed says of each."""
        said = self.only(*LINE_FIELDS, "first_published_at").select_related("lead_image")
        return said.prefetch_related("districts", "credits__contributor")

    def lines_of(self, pks: Iterable[int]) -> dict[int, Any]:
        """What a list shows of these features, by primary key, remembered for the next page."""
        return page_cache.remembered_objects("feature line", pks, self._load_lines, _tags_of_line)

    def leads_of(self, pks: Iterable[int]) -> dict[int, Any]:
        """The same with those who made them, for the front page's first story."""
        return page_cache.remembered_objects("lead", pks, self._load_leads, _tags_of_lead)

    def _load_leads(self, pks: Collection[int]) -> list[Any]:
        credits = self.model._meta.get_field("credits").related_model
        people = Prefetch("credits", credits.objects.select_related("contributor"))
        leads = [copy(line) for line in self.lines_of(pks).values()]
        prefetch_related_objects(leads, people)
        return leads

    def _load_lines(self, pks: Collection[int]) -> list[Any]:
        return list(self.filter(pk__in=pks).for_lines())

    def of_campaign(self, campaign: Page) -> FeatureQuerySet:
        page_cache.depends_on(page_cache.children_of(campaign))
        return self.child_of(campaign)

    def of_district(self, district: Model) -> FeatureQuerySet:
        page_cache.depends_on(page_cache.listed_under(district))
        return self.once().filter(districts=district)

    def of_topic(self, topic: Model) -> FeatureQuerySet:
        page_cache.depends_on(page_cache.listed_under(topic))
        return self.once().filter(topics=topic)

    def of_contributor(self, contributor: Any) -> FeatureQuerySet:
        """Each feature once, however many roles the person had in it."""
        page_cache.depends_on(page_cache.listed_under(contributor))
        return self.once().filter(pk__in=contributor.credits.values("page"))


def _tags_of_line(line: Any) -> list[str]:
    picture = [page_cache.tag_of(line.lead_image)] if line.lead_image else []
    return [page_cache.page_tag(line.pk), page_cache.PLACES, *picture]


def _tags_of_lead(lead: Any) -> list[str]:
    people = [page_cache.tag_of(credit.contributor) for credit in lead.credits.all()]
    return [*_tags_of_line(lead), *people]


class ContributorQuerySet(QuerySet[Any]):
    """People who write, photograph and make the pages."""

    def published(self) -> ContributorQuerySet:
        """Those with a feature that every reader may open; only they have a public page."""
        credits = self.model._meta.get_field("credits").related_model
        features = credits._meta.get_field("page").related_model.objects.readable()
        shown = Q(credits__page__in=features.values("pk"))
        return self.annotate(
            feature_count=Count("credits__page", filter=shown, distinct=True)
        ).filter(feature_count__gt=0)


class CopyImportQuerySet(QuerySet[Any]):
    """Sittings of importing copy."""

    def open_to(self, user: Any) -> CopyImportQuerySet:
        """An editor's own; a superuser's, everybody's."""
        return self.all() if user.is_superuser else self.filter(owner=user)

    def unfinished(self) -> CopyImportQuerySet:
        """Those with something read and no draft of it yet, or with pictures alone."""
        read = Q(sources__manuscript__isnull=False, sources__drafts=None)
        return self.filter(read | Q(sources=None, pictures__isnull=False)).distinct()

    def abandoned(self, before: datetime) -> CopyImportQuerySet:
        """Those begun before that time which no draft came of."""
        return self.filter(created_at__lt=before, sources__drafts=None).distinct()


class CopySourceQuerySet(QuerySet[Any]):
    """Files of imports."""

    def readable(self) -> CopySourceQuerySet:
        """Those that the copy desk could read."""
        return self.filter(problem="")

    def pasted(self) -> CopySourceQuerySet:
        """What came from the clipboard: at most one an import."""
        return self.filter(filename="")

    def undrafted(self) -> CopySourceQuerySet:
        """Those that no draft was ever made of."""
        return self.filter(drafts=None)

    def drafted_under(self, parent: Page, digest: str) -> CopySourceQuerySet:
        """The same bytes, brought in under the same parent, with a draft that still exists."""
        return self.filter(
            digest=digest, copy_import__parent=parent, drafts__page__isnull=False
        ).distinct()


class CopyPictureQuerySet(QuerySet[Any]):
    """Pictures of imports."""

    def usable(self) -> CopyPictureQuerySet:
        """Those that are in the library, each with its picture."""
        return self.exclude(image=None).select_related("image")

    def waiting(self) -> CopyPictureQuerySet:
        """Those without a caption."""
        return self.usable().filter(source=None)

    def for_screen(self) -> CopyPictureQuerySet:
        """With what a row shows of each, so that no row asks the database again."""
        return self.select_related("image").prefetch_related("image__renditions")
