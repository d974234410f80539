import datetime as dt

import pytest
from django.utils import timezone
from lxml import etree

from home.sitemaps import AbsoluteSitemap
from tests.factories.core import DistrictFactory
from tests.factories.features import ContributorFactory, add_feature

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"


def locations(client, address):
    return [
        element.text
        for element in etree.fromstring(client.get(address).content).iter(f"{SITEMAP}loc")
    ]


def test_sitemap_has_public_pages_and_lists_at_the_site_url(client, site, settings):
    settings.SITE_URL = "https://wenming.example"
    writer = ContributorFactory(slug="shen")
    add_feature(slug="lane", writers=[writer])
    add_feature(slug="draft", live=False)
    DistrictFactory(slug="donghu")
    places = locations(client, "/sitemap.xml")
    assert places == [
        "https://wenming.example/sitemap-pages.xml",
        "https://wenming.example/sitemap-lists.xml",
    ]
    found = {
        location
        for place in places
        for location in locations(client, place.removeprefix(settings.SITE_URL))
    }
    assert {
        "https://wenming.example/",
        "https://wenming.example/features/lane/",
        "https://wenming.example/districts/donghu/",
        "https://wenming.example/contributors/shen/",
    } <= found
    assert "https://wenming.example/features/draft/" not in found


def test_sitemap_index_names_each_page_of_a_long_sitemap(client, site, settings, monkeypatch):
    settings.SITE_URL = "https://wenming.example"
    monkeypatch.setattr(AbsoluteSitemap, "limit", 2)
    DistrictFactory.create_batch(5)
    lists = "https://wenming.example/sitemap-lists.xml"
    named = [place for place in locations(client, "/sitemap.xml") if place.startswith(lists)]
    assert named == [lists, f"{lists}?p=2", f"{lists}?p=3"]
    pages = [locations(client, place.removeprefix(settings.SITE_URL)) for place in named]
    assert [len(page) for page in pages] == [2, 2, 1]


@pytest.mark.parametrize("address", ["/sitemap-other.xml", "/sitemap-lists.xml?p=2"])
def test_sitemap_that_does_not_exist_is_404(client, site, address):
    assert client.get(address).status_code == 404


def test_news_sitemap_has_a_thousand_features_at_most(client, site, monkeypatch):
    monkeypatch.setattr("home.sitemaps.NEWS_LIMIT", 1)
    for title in ("甲", "乙"):
        add_feature(title, issue_date=timezone.localdate())
    tree = etree.fromstring(client.get("/news-sitemap.xml").content)
    assert len(list(tree.iter(f"{NEWS}title"))) == 1


def test_news_sitemap_has_the_features_of_two_days(client, site):
    today = timezone.localdate()
    add_feature("今天的", slug="today", issue_date=today)
    add_feature("上周的", slug="old", issue_date=today - dt.timedelta(days=7))
    tree = etree.fromstring(client.get("/news-sitemap.xml").content)
    assert [element.text for element in tree.iter(f"{NEWS}title")] == ["今天的"]
    assert [element.text for element in tree.iter(f"{NEWS}publication_date")] == [today.isoformat()]


def test_robots_are_kept_out_of_admin_and_search_and_told_of_the_sitemaps(db, client, settings):
    settings.SITE_URL = "https://wenming.example"
    assert client.get("/robots.txt").content.decode().splitlines() == [
        "User-agent: *",
        "Disallow: /admin/",
        "Disallow: /search/",
        "Disallow: /cases/",
        "",
        "Sitemap: https://wenming.example/sitemap.xml",
        "Sitemap: https://wenming.example/news-sitemap.xml",
    ]
