"""Which stories stand where on the front page."""

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from django.db.models import Q
from wagtail.models import Page

from cms.core import page_cache

HEADLINES = 4
CAMPAIGN_FEATURES = 2
DISTRICT_STORIES = 3
MORE_FEATURES = 6
# Enough of the newest features to fill every place, even when districts are uneven.
NEWEST = 80
RECENT = 12


class Candidate(NamedTuple):
    """All that decides where a feature stands."""

    pk: int
    path: str
    lead_image_id: int | None
    districts: set[int]

    def place(self, districts: list[Any]) -> str:
        """The name of the first district that it is filed under; empty without one."""
        return next((place.name for place in districts if place.pk in self.districts), "")


@dataclass(frozen=True)
class Headline:
    """A story of the headlines, with the name of its district or nothing."""

    story: Any
    place: str


@dataclass(frozen=True)
class DistrictColumn:
    """The latest of one district: the first story with its picture, the others as lines."""

    district: Any
    features: list[Any]


@dataclass
class FrontPage:
    """The places of the front page; a story stands in one of them only."""

    lead: Any = None
    headlines: list[Headline] = field(default_factory=list)
    campaign: Any = None
    campaign_features: list[Any] = field(default_factory=list)
    district_columns: list[DistrictColumn] = field(default_factory=list)
    more_features: list[Any] = field(default_factory=list)

    @property
    def stories_with_picture(self) -> list[Any]:
        """The stories whose picture is shown."""
        first_of_districts = [column.features[0] for column in self.district_columns]
        lead = [self.lead] if self.lead else []
        return [*lead, *self.campaign_features, *first_of_districts, *self.more_features]


def front_page(
    *,
    chosen_lead: int | None,
    chosen_campaign: int | None,
    features: Any,
    campaigns: Any,
    districts: list[Any],
) -> FrontPage:
    """Fill the places from the newest features; a choice that readers may not open is passed over.

    `features` and `campaigns` are querysets of what every reader may open, newest first.
    """
    pool = _pool(features, chosen_lead)
    page = FrontPage(campaign=_campaign(campaigns, chosen_campaign, pool))
    page.lead = _lead(pool, chosen_lead)
    used = {page.lead.pk} if page.lead else set()
    page.headlines = [
        Headline(story, story.place(districts)) for story in _take(pool, used, HEADLINES)
    ]
    if page.campaign:
        page.campaign_features = _take(
            [f for f in pool if f.lead_image_id and f.path.startswith(page.campaign.path)],
            used,
            CAMPAIGN_FEATURES,
        )
    for district in districts:
        stories = _take([f for f in pool if district.pk in f.districts], used, DISTRICT_STORIES)
        if stories:
            page.district_columns.append(DistrictColumn(district, stories))
    page.more_features = _take(pool, used, MORE_FEATURES)
    return _with_stories(page, features.model.objects, used)


def _pool(features: Any, chosen: int | None) -> list[Candidate]:
    """The newest features, and the chosen one, as short rows: most of them are not shown."""
    columns = ("pk", "path", "lead_image_id")
    rows = list(features.values_list(*columns)[:NEWEST])
    if chosen and all(row[0] != chosen for row in rows):
        rows += features.filter(pk=chosen).values_list(*columns)
    pks = [row[0] for row in rows]
    page_cache.depends_on(*map(page_cache.page_tag, pks))
    filed: dict[int, set[int]] = {pk: set() for pk in pks}
    relation = features.model.districts.through._default_manager.filter(featurepage__in=pks)
    for page, district in relation.values_list("featurepage", "district"):
        filed[page].add(district)
    return [Candidate(pk, path, image, filed[pk]) for pk, path, image in rows]


def _with_stories(page: FrontPage, features: Any, used: set[int]) -> FrontPage:
    """The same places with the features themselves; one that is gone meanwhile leaves a gap."""
    lead = page.lead.pk if page.lead else None
    found = features.lines_of(used)

    def shown(candidates: list[Any]) -> list[Any]:
        return [found[candidate.pk] for candidate in candidates if candidate.pk in found]

    columns = [
        DistrictColumn(column.district, stories)
        for column in page.district_columns
        if (stories := shown(column.features))
    ]
    return FrontPage(
        lead=features.leads_of([lead]).get(lead) if lead else None,
        headlines=[
            replace(line, story=found[line.story.pk])
            for line in page.headlines
            if line.story.pk in found
        ],
        campaign=page.campaign,
        campaign_features=shown(page.campaign_features),
        district_columns=columns,
        more_features=shown(page.more_features),
    )


def _campaign(campaigns: Any, chosen: int | None, pool: list[Any]) -> Any:
    """The editors' choice, else the campaign with the most of the newest pictures to show."""
    above = Counter(
        feature.path[: -Page.steplen] for feature in pool[:RECENT] if feature.lead_image_id
    )
    candidates = campaigns.filter(Q(pk=chosen) | Q(path__in=above))

    def merit(campaign: Any) -> tuple[bool, int]:
        return campaign.pk == chosen, above[campaign.path]

    return max(candidates, key=merit, default=None) or campaigns.first()


def _lead(pool: list[Any], chosen: int | None) -> Any:
    by_choice = (feature for feature in pool if feature.pk == chosen)
    with_picture = (feature for feature in pool if feature.lead_image_id)
    return next(by_choice, None) or next(with_picture, None) or next(iter(pool), None)


def _take(features: list[Any], used: set[int], count: int) -> list[Any]:
    taken = [feature for feature in features if feature.pk not in used][:count]
    used.update(feature.pk for feature in taken)
    return taken
