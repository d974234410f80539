"""Every public page asks the database a constant number of times, whatever its content."""

import datetime as dt

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from cms.core.page_cache.memory import memory
from home.models import StandardPage
from tests.factories.core import DistrictFactory, DocumentFactory, ImageFactory, TopicFactory
from tests.factories.features import (
    ContributorFactory,
    add_campaign,
    add_feature,
    block,
    figure,
    figure_group,
    paragraph,
)

MOST_QUERIES = 15


@pytest.fixture
def queries(client):
    """The number of queries that a page takes which nobody has asked for before."""

    def count(address):
        # What other pages leave in caches and in this process is not counted on.
        cache.clear()
        memory.forget_all()
        with CaptureQueriesContext(connection) as context:
            response = client.get(address)
        assert response.status_code == 200
        asked = [query["sql"] for query in context.captured_queries]
        assert len(asked) <= MOST_QUERIES, "\n".join(sql[:160] for sql in asked)
        return len(asked)

    return count


def every_block(links) -> list[dict]:
    """One of each kind of block, each with pictures, files and pages of its own."""
    page, document = links, DocumentFactory()
    words = (
        f'走<a linktype="page" id="{page.pk}">专版</a>，'
        f'取<a linktype="document" id="{DocumentFactory().pk}">表格</a>。'
    )
    return [
        block("heading", {"text": "一盏灯　一条巷"}),
        paragraph(words, run_in="先问住的人。"),
        figure(ImageFactory()),
        figure_group([ImageFactory(), ImageFactory()], credit="本版图片　顾一舟 摄"),
        block("quotation", {"text": "亮了。", "attribution": "居民"}),
        block("file", {"document": document.pk, "title": ""}),
        block(
            "video",
            {
                "video": DocumentFactory().pk,
                "poster": ImageFactory().pk,
                "caption": "一分钟",
                "length_seconds": 60,
                "transcript": "",
            },
        ),
        block(
            "audio",
            {
                "audio": DocumentFactory().pk,
                "caption": "听",
                "length_seconds": 30,
                "transcript": "",
            },
        ),
        block(
            "related",
            {"heading": "相关", "pages": [{"type": "item", "id": "1", "value": page.pk}]},
        ),
        block(
            "timeline",
            {
                "heading": "",
                "events": [
                    {
                        "type": "item",
                        "id": str(n),
                        "value": {"date": "2026年", "title": "亮灯", "text": ""},
                    }
                    for n in range(2)
                ],
            },
        ),
    ]


@pytest.fixture
def fill(site):
    """Adds three features that show all there is, and returns the newest."""
    campaign = add_campaign("甲专题", slug="a", lead_image=ImageFactory())
    districts = [DistrictFactory(), DistrictFactory()]
    topics = [TopicFactory(), TopicFactory()]
    writers = [ContributorFactory(portrait=ImageFactory()), ContributorFactory()]

    def add(count, blocks=1):
        for n in range(count):
            other = add_feature(f"别的{n}", parent=campaign)
            feature = add_feature(
                f"第{n}篇",
                parent=campaign,
                issue_date=dt.date(2026, 1, 1) + dt.timedelta(days=n),
                lead_image=ImageFactory(),
                page_image=ImageFactory(),
                page_pdf=DocumentFactory(),
                social_image=ImageFactory(),
                districts=districts,
                topics=topics,
                writers=[*writers, *(ContributorFactory() for _ in range(n))],
                body=[each for _ in range(blocks) for each in every_block(other)],
            )
        return feature

    add.campaign, add.district, add.topic, add.writer = (
        campaign, districts[0], topics[0], writers[0],
    )  # fmt: skip
    return add


@pytest.mark.parametrize(
    "address",
    [
        lambda fill: "/",
        lambda fill: "/campaigns/",
        lambda fill: "/features/",
        lambda fill: fill.campaign.url,
        lambda fill: fill.district.get_absolute_url(),
        lambda fill: fill.topic.get_absolute_url(),
        lambda fill: fill.writer.get_absolute_url(),
        lambda fill: "/search/?q=篇",
        lambda fill: "/feeds/latest/",
        lambda fill: f"/feeds/campaigns/{fill.campaign.slug}/",
        lambda fill: "/sitemap.xml",
        lambda fill: "/news-sitemap.xml",
        lambda fill: "/about/",
    ],
    ids=[
        "home", "campaigns", "features", "campaign", "district", "topic", "contributor",
        "search", "feed", "campaign-feed", "sitemap", "news-sitemap", "standard",
    ],
)  # fmt: skip
def test_lists_take_as_many_queries_for_three_features_as_for_one(fill, queries, address):
    fill(1)
    for_one = queries(address(fill))
    fill(2)
    assert queries(address(fill)) == for_one


def test_feature_takes_as_many_queries_for_thirty_blocks_as_for_ten(fill, queries):
    fill(1)
    short, long = fill(1), fill(1, blocks=3)
    assert len(long.body) == 30
    assert queries(long.url) == queries(short.url)


def test_standard_page_takes_as_many_queries_for_thirty_blocks_as_for_ten(fill, home, queries):
    other = fill(1)
    pages = []
    for blocks in (1, 3):
        body = [each for _ in range(blocks) for each in every_block(other)]
        page = StandardPage(title=f"{blocks}", slug=f"blocks-{blocks}", body=body)
        home.add_child(instance=page)
        pages.append(page)
    assert queries(pages[0].url) == queries(pages[1].url)


def test_depth_of_an_address_costs_no_query(home, queries):
    parent = Page.objects.get(slug="about").specific
    counts = set()
    for n in range(3):
        page = StandardPage(title=f"{n}", slug=f"level-{n}")
        parent.add_child(instance=page)
        parent = page
        counts.add(queries(page.url))
    assert len(counts) == 1
