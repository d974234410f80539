"""About which features readers may write."""

import pytest
from wagtail.models import PageViewRestriction

from campaigns.features.error_reports import feature_of
from tests.factories.features import add_campaign, add_feature


def make_private(page):
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


@pytest.fixture
def campaign(site):
    return add_campaign()


def test_feature_that_every_reader_may_open_is_found(campaign):
    page = add_feature("小巷", parent=campaign)
    found = feature_of(str(page.pk))
    assert (found.thing, found.title, found.url) == (page, "小巷", page.url)


def test_nobody_writes_about_a_private_feature(client, campaign):
    page = add_feature(parent=campaign)
    make_private(page)
    assert feature_of(str(page.pk)) is None
    assert client.get(f"/cases/new/correction/{page.pk}/").status_code == 404


def test_nobody_writes_about_a_feature_below_a_private_campaign(campaign):
    page = add_feature(parent=campaign)
    make_private(campaign)
    assert feature_of(str(page.pk)) is None


def test_nobody_writes_about_a_draft(campaign):
    assert feature_of(str(add_feature(parent=campaign, live=False).pk)) is None
