import datetime as dt

import pytest

from home.front_page import Headline
from home.models import HomePage
from tests.factories.core import DistrictFactory, ImageFactory
from tests.factories.features import add_campaign, add_feature


@pytest.fixture
def picture(db):
    return ImageFactory()


def day(number):
    return dt.date(2026, 1, number)


def front():
    return HomePage.objects.get().front_page()


def test_empty_site_has_an_empty_front_page(site, client):
    page = front()
    assert (page.lead, page.headlines, page.campaign) == (None, [], None)
    assert client.get("/").status_code == 200


def test_lead_is_the_newest_feature_with_a_picture(site, picture):
    with_picture = add_feature("有图", lead_image=picture, issue_date=day(1))
    newer = add_feature("无图", issue_date=day(2))
    page = front()
    assert (page.lead, page.headlines) == (with_picture, [Headline(newer, "")])


def test_lead_that_editors_chose_stands_first_however_old(site, picture, home):
    chosen = add_feature("旧闻", issue_date=day(1))
    add_feature("新闻", lead_image=picture, issue_date=day(2))
    home.lead_feature = chosen
    home.save_revision().publish()
    assert front().lead == chosen


def test_chosen_lead_that_was_taken_down_is_passed_over(site, picture, home):
    home.lead_feature = add_feature("撤下的", live=False)
    home.save_revision().publish()
    newest = add_feature("新闻", lead_image=picture)
    assert front().lead == newest


def test_each_story_stands_in_one_place(site, picture):
    campaign = add_campaign()
    district = DistrictFactory()
    for number in range(1, 29):
        add_feature(
            f"第{number}篇", parent=campaign, lead_image=picture, districts=[district],
            issue_date=day(number),
        )  # fmt: skip
    page = front()
    shown = [
        page.lead, *[line.story for line in page.headlines], *page.campaign_features, *page.more_features,
        *[story for column in page.district_columns for story in column.features],
    ]  # fmt: skip
    assert len(shown) == len({story.pk for story in shown}) == 16


def test_campaign_is_the_one_with_the_most_new_pictures(site, picture):
    add_campaign("新开的", starts_on=day(20))
    busy = add_campaign("有新稿的", starts_on=day(1))
    add_feature("一", parent=busy, lead_image=picture)
    assert front().campaign == busy


def test_campaign_that_editors_chose_is_shown(site, picture, home):
    chosen = add_campaign("选中的", starts_on=day(1))
    busy = add_campaign("有新稿的", starts_on=day(2))
    add_feature("一", parent=busy, lead_image=picture)
    home.campaign = chosen
    home.save_revision().publish()
    assert front().campaign == chosen


def test_district_without_a_story_has_no_column(site, picture):
    add_feature("头条", lead_image=picture, issue_date=day(30))
    for number in range(4):
        add_feature(f"要目{number}", issue_date=day(25))
    district = DistrictFactory()
    DistrictFactory()
    story = add_feature("区里的事", districts=[district], issue_date=day(2))
    assert [(c.district, c.features) for c in front().district_columns] == [(district, [story])]
