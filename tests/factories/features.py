import datetime as dt
from uuid import uuid4

import factory

from campaigns.features.models import (
    CampaignIndexPage,
    CampaignPage,
    Contributor,
    FeatureCredit,
    FeatureIndexPage,
    FeaturePage,
)


class ContributorFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Contributor

    name = factory.Sequence(lambda n: f"记者{n}")
    slug = factory.Sequence(lambda n: f"contributor-{n}")
    title = "本报记者"


def add_campaign(title="让文明成为　青岚的日常", *, live=True, **fields) -> CampaignPage:
    """A campaign under the index, published unless `live` is false."""
    values = {"starts_on": dt.date(2026, 1, 1)} | fields
    page = CampaignPage(title=title, live=live, **values)
    CampaignIndexPage.objects.get().add_child(instance=page)
    return page


def add_feature(title="小巷亮了灯　邻里近了心", *, parent=None, live=True, **fields) -> FeaturePage:
    """A feature under `parent` or the index of features.

    `writers`, `districts` and `topics` take lists of objects; `body` a list of stored blocks.
    """
    writers = fields.pop("writers", [])
    districts, topics = fields.pop("districts", []), fields.pop("topics", [])
    page = FeaturePage(title=title, live=live, **fields)
    for order, contributor in enumerate(writers):
        page.credits.add(FeatureCredit(contributor=contributor, sort_order=order))
    page.districts.set(districts)
    page.topics.set(topics)
    (parent or FeatureIndexPage.objects.get()).add_child(instance=page)
    return page


def block(kind, value, block_id=None) -> dict:
    return {"type": kind, "value": value, "id": block_id or str(uuid4())}


def paragraph(text, run_in="") -> dict:
    return block("paragraph", {"run_in": run_in, "text": f"<p>{text}</p>"})


def figure(image, block_id=None, **words) -> dict:
    value = {"image": image.pk, "caption": "", "credit": "", "alt": ""} | words
    return block("figure", value, block_id)


def figure_group(images, credit="", ids=()) -> dict:
    items = [
        {
            "type": "item",
            "id": ids[i] if ids else str(uuid4()),
            "value": {"image": image.pk, "caption": "", "credit": "", "alt": ""},
        }
        for i, image in enumerate(images)
    ]
    return block("figure_group", {"figures": items, "credit": credit})
