"""A small paper, and a reader whose pages come from the cache."""

import datetime as dt
from types import SimpleNamespace

import pytest
from django.test import Client, RequestFactory

from cms.core.page_cache.models import StoredPage
from cms.core.page_cache.visits import visit_of
from tests.factories.core import DistrictFactory, DocumentFactory, ImageFactory, TopicFactory
from tests.factories.features import (
    ContributorFactory,
    add_campaign,
    add_feature,
    block,
    figure,
    paragraph,
)


def is_stored(address) -> bool:
    """Whether an anonymous reader of this address is answered from the cache now."""
    visit = visit_of(RequestFactory().get(address))
    return visit.wants_page and StoredPage.objects.filter(key=visit.key).exists()


@pytest.fixture
def cached(settings):
    settings.PAGE_CACHE = True


@pytest.fixture
def reader(cached, site) -> Client:
    return Client()


@pytest.fixture
def paper(cached, site) -> SimpleNamespace:
    """Two campaigns; what is of campaign A stands in the east, what is of B in the west."""
    east, west = DistrictFactory(name="东湖区"), DistrictFactory(name="西山区")
    topic, writer = TopicFactory(name="志愿服务"), ContributorFactory(name="沈砚秋")
    image = ImageFactory(credit="本报记者 顾一舟 摄", caption="长凳旁")
    document = DocumentFactory(title="报名表")
    a = add_campaign("甲专题", slug="a", starts_on=dt.date(2026, 2, 1))
    b = add_campaign("乙专题", slug="b", starts_on=dt.date(2026, 1, 1))
    a1 = add_feature(
        "甲一",
        parent=a,
        slug="a1",
        issue_date=dt.date(2026, 1, 5),
        districts=[east],
        topics=[topic],
        writers=[writer],
        lead_image=image,
        body=[
            paragraph("甲一的正文。"),
            figure(image),
            block("file", {"document": document.pk, "title": ""}),
        ],
    )
    b1 = add_feature("乙一", parent=b, slug="b1", issue_date=dt.date(2026, 2, 5), districts=[west])
    return SimpleNamespace(
        east=east, west=west, topic=topic, writer=writer, image=image, document=document,
        a=a, b=b, a1=a1, b1=b1,
        addresses={
            "home": "/",
            "campaigns": "/campaigns/",
            "a": "/campaigns/a/",
            "a1": "/campaigns/a/a1/",
            "b": "/campaigns/b/",
            "b1": "/campaigns/b/b1/",
            "features": "/features/",
            "east": east.get_absolute_url(),
            "west": west.get_absolute_url(),
            "topic": topic.get_absolute_url(),
            "writer": writer.get_absolute_url(),
            "about": "/about/",
        },
    )  # fmt: skip


@pytest.fixture
def dropped_by(paper, reader):
    """A function that makes a change and names the pages that the cache dropped for it.

    Before and after, each page is compared with the same page made anew: nothing stale is served.
    """

    def compare(change) -> set[str]:
        for address in paper.addresses.values():
            reader.get(address)
            assert is_stored(address), address
        change()
        dropped = {name for name, at in paper.addresses.items() if not is_stored(at)}
        for name, address in paper.addresses.items():
            served = reader.get(address)
            anew = reader.get(f"{address}?not=stored")
            assert served.status_code == anew.status_code, name
            if is_stored(address):
                assert without_query(served) == without_query(anew), f"{name} is stale"
        return dropped

    return compare


def without_query(response) -> bytes:
    """The page without the traces that an unusual query leaves in its links."""
    return response.content.replace(b"not=stored&amp;", b"").replace(b"not=stored", b"")
