import datetime as dt

import pytest
from django.utils import timezone
from django.utils.http import parse_http_date
from lxml import etree

from cms.core.models import SiteIdentity
from tests.factories.core import DistrictFactory, TopicFactory
from tests.factories.features import ContributorFactory, add_campaign, add_feature

ATOM = "{http://www.w3.org/2005/Atom}"


def entries(client, address):
    response = client.get(address)
    assert response["Content-Type"].startswith("application/atom+xml")
    feed = etree.fromstring(response.content)
    return feed, [entry.findtext(f"{ATOM}title") for entry in feed.iter(f"{ATOM}entry")]


def authors_of(entry) -> list[str]:
    return [author.findtext(f"{ATOM}name") for author in entry.iter(f"{ATOM}author")]


def times_of(client) -> list[str]:
    """When the only entry was published and changed, and when the feed was."""
    feed, _titles = entries(client, "/feeds/latest/")
    entry = feed.find(f"{ATOM}entry")
    said = [entry.findtext(f"{ATOM}published"), entry.findtext(f"{ATOM}updated")]
    return [*said, feed.findtext(f"{ATOM}updated")]


def test_latest_feed_lists_readable_features_newest_first(client, site):
    add_feature("旧", issue_date=dt.date(2026, 1, 1))
    add_feature("新", issue_date=dt.date(2026, 2, 1))
    add_feature("草稿", live=False)
    assert entries(client, "/feeds/latest/")[1] == ["新", "旧"]


def test_feed_addresses_follow_the_site_url(client, site, settings):
    settings.SITE_URL = "https://wenming.example"
    add_feature("小巷", slug="lane")
    feed, _titles = entries(client, "/feeds/latest/")
    links = [link.get("href") for link in feed.iter(f"{ATOM}link")]
    assert links == [
        "https://wenming.example/features/",
        "https://wenming.example/feeds/latest/",
        "https://wenming.example/features/lane/",
    ]


def test_entry_carries_authors_district_and_dates(client, site):
    district = DistrictFactory(name="东湖区")
    writers = [ContributorFactory(name="沈砚秋"), ContributorFactory(name="陆知微")]
    add_feature(
        "小巷", summary="三年。", issue_date=dt.date(2026, 11, 20), districts=[district],
        writers=writers,
    )  # fmt: skip
    entry = entries(client, "/feeds/latest/")[0].find(f"{ATOM}entry")
    assert authors_of(entry) == ["沈砚秋", "陆知微"]
    assert entry.find(f"{ATOM}category").get("term") == "东湖区"
    assert entry.findtext(f"{ATOM}published") == "2026-11-20T06:00:00+08:00"
    assert entry.findtext(f"{ATOM}summary") == "三年。"


def test_entry_without_credits_is_by_the_paper(client, site):
    add_feature("小巷")
    SiteIdentity.objects.update_or_create(site=site, defaults={"paper_name": "青岚日报"})
    entry = entries(client, "/feeds/latest/")[0].find(f"{ATOM}entry")
    assert authors_of(entry) == ["青岚日报"]


NIGHT = dt.datetime(2026, 3, 1, 17, 7, tzinfo=dt.UTC)  # 01:07 of the 2nd in Beijing


@pytest.mark.parametrize(
    ("issue_date", "published"),
    [
        (None, "2026-03-01T17:07:00+00:00"),
        (dt.date(2026, 3, 2), "2026-03-01T17:07:00+00:00"),
        (dt.date(2026, 3, 3), "2026-03-01T17:07:00+00:00"),
        (dt.date(2026, 3, 1), "2026-03-01T06:00:00+08:00"),
    ],
)
def test_entry_is_as_old_as_its_publication_and_never_changed_before(
    client, site, issue_date, published
):
    page = add_feature("小巷", issue_date=issue_date)
    shown_on = issue_date or dt.date(2026, 3, 2)
    changed = dict.fromkeys(("first_published_at", "last_published_at"), NIGHT)
    type(page).objects.filter(pk=page.pk).update(shown_on=shown_on, **changed)
    assert times_of(client) == [published, "2026-03-01T17:07:00+00:00", "2026-03-01T17:07:00+00:00"]


def test_entry_of_a_paper_to_come_is_not_from_the_future(client, site):
    add_feature("明天的", issue_date=timezone.localdate() + dt.timedelta(days=1))
    assert max(map(dt.datetime.fromisoformat, times_of(client))) <= timezone.now()
    modified = parse_http_date(client.get("/feeds/latest/")["Last-Modified"])
    assert modified <= timezone.now().timestamp()


def test_campaign_feed_has_only_its_features(client, site):
    campaign = add_campaign(slug="civilized-city")
    add_feature("在专题里", parent=campaign)
    add_feature("在别处")
    assert entries(client, "/feeds/campaigns/civilized-city/")[1] == ["在专题里"]


@pytest.mark.parametrize(
    ("kind", "factory", "field"),
    [("districts", DistrictFactory, "districts"), ("topics", TopicFactory, "topics")],
)
def test_classification_feed_has_only_its_features(client, site, kind, factory, field):
    mine = factory(slug="mine")
    add_feature("说到它", **{field: [mine]})
    add_feature("没说到它", **{field: [factory()]})
    assert entries(client, f"/{kind}/mine/feed/")[1] == ["说到它"]


def test_contributor_feed_has_each_feature_once(client, site):
    writer = ContributorFactory(slug="shen")
    add_feature("写了也编了", writers=[writer, writer])
    add_feature("别人写的", writers=[ContributorFactory()])
    assert entries(client, "/contributors/shen/feed/")[1] == ["写了也编了"]


@pytest.mark.parametrize(
    "address",
    ["/feeds/campaigns/none/", "/districts/none/feed/", "/topics/none/feed/",
     "/contributors/none/feed/"],
)  # fmt: skip
def test_feed_of_an_unknown_list_is_not_found(client, site, address):
    assert client.get(address).status_code == 404


def test_words_of_a_summary_are_never_markup(client, site):
    add_feature("小巷", summary="<img src=x onerror=alert(1)> & 灯")
    entry = entries(client, "/feeds/latest/")[0].find(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}summary") == "&lt;img src=x onerror=alert(1)&gt; &amp; 灯"
