"""No list shows an anonymous reader what a restriction keeps from him."""

import datetime as dt

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from cms.core.page_cache.memory import memory
from tests.factories.core import DistrictFactory, TopicFactory
from tests.factories.features import ContributorFactory, add_campaign, add_feature, block

SECRET = "未公开的稿件"

LISTS = [
    "/",
    "/campaigns/city/",
    "/campaigns/city/open/",
    "/features/",
    "/districts/donghu/",
    "/topics/lamps/",
    "/contributors/shen/",
    "/search/?q=稿件",
    "/sitemap-pages.xml",
    "/news-sitemap.xml",
    "/feeds/latest/",
    "/feeds/campaigns/city/",
    "/districts/donghu/feed/",
    "/topics/lamps/feed/",
    "/contributors/shen/feed/",
]


@pytest.fixture
def secret(site, home, settings):
    """A feature that stands in every list, beside one that names it as related."""
    settings.PAGE_CACHE = True
    campaign = add_campaign("城市专题", slug="city")
    filed = {
        "parent": campaign,
        "issue_date": timezone.localdate(),
        "districts": [DistrictFactory(slug="donghu")],
        "topics": [TopicFactory(slug="lamps")],
        "writers": [ContributorFactory(slug="shen")],
    }
    secret = add_feature(SECRET, slug="secret", **filed)
    related = {"heading": "", "pages": [{"type": "item", "id": "1", "value": secret.pk}]}
    add_feature("公开的稿件", slug="open", body=[block("related", related)], **filed)
    home.lead_feature = secret
    home.save_revision().publish()
    return secret


def restrict(page):
    return PageViewRestriction.objects.create(
        page=Page.objects.get(pk=page.pk), restriction_type=PageViewRestriction.LOGIN
    )


def shows(address) -> bool:
    response = Client().get(address)
    assert response.status_code == 200, address
    html = response.content.decode()
    return SECRET in html or "/campaigns/city/secret/" in html


@pytest.mark.parametrize("address", LISTS)
def test_list_leaves_out_a_page_that_becomes_private(secret, address):
    assert shows(address)
    restriction = restrict(secret)
    assert not shows(address)
    restriction.delete()
    assert shows(address)


def test_campaign_list_leaves_out_a_private_campaign(secret):
    assert "城市专题" in Client().get("/campaigns/").content.decode()
    restrict(secret.get_parent())
    assert "城市专题" not in Client().get("/campaigns/").content.decode()


def test_related_follows_a_page_that_moves_below_a_private_one(secret, site):
    hidden = add_campaign("内部专题", slug="hidden", starts_on=dt.date(2026, 1, 1))
    restrict(hidden)
    assert shows("/campaigns/city/open/")
    secret.move(hidden, pos="last-child")
    assert SECRET not in Client().get("/campaigns/city/open/").content.decode()


def test_related_follows_a_private_page_whose_place_in_the_tree_changes(secret, site):
    first = add_campaign("前面的专题", slug="first", starts_on=dt.date(2026, 1, 1))
    restrict(secret)
    assert not shows("/campaigns/city/open/")
    # The siblings get new paths.
    Page.objects.get(pk=first.pk).move(secret.get_parent().get_parent(), pos="first-child")
    assert not shows("/campaigns/city/open/")


def test_related_asks_no_more_for_each_block_with_a_restriction(secret):
    restrict(add_campaign("内部专题", slug="hidden"))
    page = Page.objects.get(slug="open").specific
    [stored] = page.body.raw_data

    def queries_with(blocks: int) -> int:
        page.body = [dict(stored, id=str(number)) for number in range(blocks)]
        page.save_revision().publish()
        memory.forget_all()
        with CaptureQueriesContext(connection) as asked:
            assert shows("/campaigns/city/open/")
        return len(asked)

    assert queries_with(1) == queries_with(5)
