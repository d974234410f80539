import datetime as dt

import pytest
from wagtail.models import PageViewRestriction

from tests.factories.core import DistrictFactory, TopicFactory
from tests.factories.features import ContributorFactory, add_feature


def titles(response):
    return [feature.title for feature in response.context["features"]]


def test_contributor_page_lists_their_features_newest_first(client, site):
    writer = ContributorFactory(slug="shen", name="沈砚秋")
    add_feature("旧", writers=[writer], issue_date=dt.date(2026, 1, 1))
    add_feature("新", writers=[writer], issue_date=dt.date(2026, 2, 1))
    add_feature("别人的", writers=[ContributorFactory()])
    response = client.get("/contributors/shen/")
    assert titles(response) == ["新", "旧"]
    assert "<h1>沈砚秋</h1>" in response.content.decode()


def test_contributor_without_a_published_feature_has_no_page(client, site):
    writer = ContributorFactory(slug="shen")
    add_feature("草稿", writers=[writer], live=False)
    assert client.get("/contributors/shen/").status_code == 404


@pytest.mark.parametrize(
    ("kind", "factory", "field"),
    [("districts", DistrictFactory, "districts"), ("topics", TopicFactory, "topics")],
)
def test_classification_page_lists_only_its_readable_features(client, site, kind, factory, field):
    mine = factory(slug="mine", name="清溪", introduction="一条河。")
    add_feature("说到它", **{field: [mine]})
    add_feature("草稿", live=False, **{field: [mine]})
    add_feature("没说到它")
    response = client.get(f"/{kind}/mine/")
    assert titles(response) == ["说到它"]
    assert response.context["breadcrumbs"] == [
        {"title": "首页", "url": "/"},
        {"title": "清溪", "url": f"/{kind}/mine/"},
    ]


def test_empty_list_says_so(client, site):
    DistrictFactory(slug="mine")
    response = client.get("/districts/mine/")
    assert titles(response) == []
    assert 'class="empty"' in response.content.decode()


def test_page_number_beyond_the_last_gives_the_last_page(client, site):
    district = DistrictFactory(slug="mine")
    for number in range(21):
        add_feature(f"第{number}篇", districts=[district])
    response = client.get("/districts/mine/?page=99999999999")
    assert response.context["features"].number == 2
    assert len(titles(response)) == 1


def test_page_number_that_is_none_gives_the_first_page(client, site):
    DistrictFactory(slug="mine")
    assert client.get("/districts/mine/?page=abc").context["features"].number == 1


def test_contributor_of_only_a_private_feature_has_no_page(client, site):
    writer = ContributorFactory(slug="shen")
    page = add_feature("内部的", writers=[writer])
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert client.get("/contributors/shen/").status_code == 404
