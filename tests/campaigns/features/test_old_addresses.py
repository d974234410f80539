"""Links that readers kept lead on after a rename."""

import pytest

from tests.factories.core import DistrictFactory, TopicFactory
from tests.factories.features import ContributorFactory, add_campaign, add_feature


@pytest.fixture
def renamed(site, django_capture_on_commit_callbacks):
    campaign = add_campaign(slug="old")
    with django_capture_on_commit_callbacks(execute=True):
        campaign.slug = "new"
        campaign.save_revision().publish()
    return campaign


def moved_to(client, address):
    answer = client.get(address)
    return answer.status_code, answer.get("Location", "")


def test_renamed_campaign_and_its_feed_are_found_with_their_queries(client, renamed):
    assert moved_to(client, "/campaigns/old/?a=1&b=%E7%81%AF") == (
        301,
        "/campaigns/new/?a=1&b=%E7%81%AF",
    )
    assert moved_to(client, "/campaigns/old/") == (301, "/campaigns/new/")
    assert moved_to(client, "/feeds/campaigns/old/") == (301, "/feeds/campaigns/new/")


def test_campaign_that_had_the_address_for_a_while_cuts_off_no_older_link(client, renamed):
    passing = add_campaign("路过", slug="old")
    passing.save_revision().publish()
    assert moved_to(client, "/campaigns/old/") == (200, "")
    passing.unpublish()
    assert moved_to(client, "/campaigns/old/") == (301, "/campaigns/new/")


def test_feed_of_a_renamed_campaign_that_is_taken_down_is_gone_too(client, renamed):
    renamed.unpublish()
    assert client.get("/feeds/campaigns/old/").status_code == 404


@pytest.mark.parametrize(
    ("factory", "kind"),
    [
        (DistrictFactory, "districts"),
        (TopicFactory, "topics"),
        (ContributorFactory, "contributors"),
    ],
)
def test_renamed_list_and_its_feed_are_found(client, site, factory, kind):
    subject = factory(slug="old")
    if kind == "contributors":
        add_feature(writers=[subject])
    for slug in ("new", "newest"):
        subject.slug = slug
        subject.save()
    assert moved_to(client, f"/{kind}/old/") == (301, f"/{kind}/new/")
    assert moved_to(client, f"/{kind}/new/") == (301, f"/{kind}/newest/")
    assert moved_to(client, f"/{kind}/old/feed/?a=1") == (301, f"/{kind}/new/feed/?a=1")
    assert client.get(f"/{kind}/newest/").status_code == 200
