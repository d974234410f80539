"""A feature that stands in two places is one feature."""

import datetime as dt

import pytest
from lxml import etree, html

from tests.factories.core import DistrictFactory
from tests.factories.features import ContributorFactory, add_campaign, add_feature


@pytest.fixture
def alias(site):
    page = add_feature(
        "小巷",
        slug="lane",
        issue_date=dt.date.today(),
        districts=[DistrictFactory(slug="donghu")],
        writers=[ContributorFactory(slug="shen")],
    )
    return page.create_alias(parent=add_campaign(slug="city"))


def test_alias_names_its_original_as_the_page_that_counts(client, alias):
    page = html.fromstring(client.get("/campaigns/city/lane/").content)
    (link,) = page.xpath("//link[@rel='canonical']/@href")
    assert link.endswith("/features/lane/")


@pytest.mark.parametrize("address", ["/sitemap-pages.xml", "/news-sitemap.xml"])
def test_sitemaps_have_the_original_alone(client, alias, address):
    answer = client.get(address)
    places = etree.fromstring(answer.content).iter("{*}loc")
    found = [place.text for place in places if place.text.endswith("/lane/")]
    assert [place.partition("/features/")[2] for place in found] == ["lane/"]


@pytest.mark.parametrize(
    "address",
    ["/feeds/latest/", "/feeds/campaigns/city/", "/districts/donghu/feed/",
     "/contributors/shen/feed/"],
)  # fmt: skip
def test_feeds_have_it_once(client, alias, address):
    entries = list(etree.fromstring(client.get(address).content).iter("{*}entry"))
    assert len(entries) == 1


def test_list_of_all_features_has_it_once(client, alias):
    features = client.get("/features/").context["features"]
    assert [feature.title for feature in features] == ["小巷"]
