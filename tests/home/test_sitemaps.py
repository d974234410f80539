import datetime as dt

from django.utils import timezone
from lxml import etree

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
    found = set(locations(client, "/sitemap.xml"))
    assert {
        "https://wenming.example/",
        "https://wenming.example/features/lane/",
        "https://wenming.example/districts/donghu/",
        "https://wenming.example/contributors/shen/",
    } <= found
    assert "https://wenming.example/features/draft/" not in found


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
        "",
        "Sitemap: https://wenming.example/sitemap.xml",
        "Sitemap: https://wenming.example/news-sitemap.xml",
    ]
