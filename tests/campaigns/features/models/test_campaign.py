import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from lxml import html

from campaigns.features.models import CampaignPage
from tests.factories.core import ImageFactory
from tests.factories.features import add_campaign, add_feature, block


def test_campaign_lists_its_readable_features_newest_first(client, site):
    campaign = add_campaign(slug="city")
    add_feature("旧", parent=campaign, issue_date=dt.date(2026, 1, 1))
    add_feature("新", parent=campaign, issue_date=dt.date(2026, 2, 1))
    add_feature("草稿", parent=campaign, live=False)
    response = client.get("/campaigns/city/")
    assert [feature.title for feature in response.context["features"]] == ["新", "旧"]


def test_campaign_shows_its_first_set_of_key_figures(site):
    figures = {"heading": "", "source": "市住建局", "as_of": None, "items": []}
    page = add_campaign(key_figures=[block("key_figures", figures)])
    assert page.latest_figures["source"] == "市住建局"
    assert add_campaign("没有数字").latest_figures is None


def test_campaign_that_ends_before_it_starts_is_refused(site):
    with pytest.raises(ValidationError, match="结束日期早于开始日期"):
        add_campaign(starts_on=dt.date(2026, 2, 1), ends_on=dt.date(2026, 1, 1))


def test_database_refuses_a_campaign_that_ends_before_it_starts(site):
    page = add_campaign(starts_on=dt.date(2026, 2, 1))
    with pytest.raises(IntegrityError), transaction.atomic():
        CampaignPage.objects.filter(pk=page.pk).update(ends_on=dt.date(2026, 1, 1))


def test_campaign_index_lists_campaigns_by_their_start(client, site):
    add_campaign("去年的", starts_on=dt.date(2025, 1, 1))
    add_campaign("今年的", starts_on=dt.date(2026, 1, 1))
    add_campaign("没发布的", live=False)
    response = client.get("/campaigns/")
    assert [campaign.title for campaign in response.context["campaigns"]] == ["今年的", "去年的"]


@pytest.mark.parametrize(
    ("title", "has_picture", "is_upright"),
    [
        ("移风易俗　乡村新风", True, True),
        ("移风易俗　乡村新风", False, False),
        ("让文明成为青岚人的日常", True, False),
    ],
)
def test_title_stands_beside_a_picture_that_is_as_long(
    client, site, title, has_picture, is_upright
):
    campaign = add_campaign(title, slug="city", lead_image=ImageFactory() if has_picture else None)
    content = client.get(campaign.get_url()).content.decode()
    assert ("campaign-head--upright" in content) is is_upright


def test_sets_of_key_figures_are_no_landmarks_of_one_name(client, site):
    item = {"label": "小区", "value": "112", "unit": "个"}
    value = {"heading": "", "source": "市住建局", "as_of": None, "items": [item]}
    sets = [block("key_figures", value), block("key_figures", value)]
    campaign = add_campaign(slug="city", key_figures=sets[:1], body=sets)
    page = html.fromstring(client.get(campaign.get_url()).content)
    assert len(page.find_class("key-figures")) == 3
    named = [section.get("aria-label") for section in page.iter("section")]
    assert named.count("关键数字") == 0
