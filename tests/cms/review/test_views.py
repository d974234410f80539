"""The desk's own screens: first screen, comparison, sheet, claims, emergencies."""

from datetime import timedelta
from html import unescape

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from campaigns.features.models import FeaturePage
from cms.audit.models import AuditEntry
from cms.review.models import Claim, Release
from cms.review.services.rounds import start_round
from tests.cms.review.conftest import edit, pass_by, somebody, write_story

pytestmark = [pytest.mark.django_db, pytest.mark.four_eyes]
MOST_QUERIES = 50


def at_desk(user):
    client = Client()
    client.force_login(user)
    return client


def shown(client, name, *args):
    response = client.get(reverse(name, args=args))
    return response.status_code, unescape(response.content.decode())


def queries_of_first_screen(user):
    client = at_desk(user)
    client.get(reverse("wagtailadmin_home"))
    with CaptureQueriesContext(connection) as caught:
        client.get(reverse("wagtailadmin_home"))
    return len(caught)


def test_first_screen_takes_as_many_queries_for_three_stories_as_for_one(
    handed_in, writer, head, first
):
    pass_by(handed_in, first)
    one = queries_of_first_screen(head)
    for number in range(2):
        page = write_story(writer, title=f"又一篇{number}", slug=f"more-{number}")
        start_round(page=page, user=writer, now=timezone.now())
        pass_by(page, first)
    assert queries_of_first_screen(head) == one
    assert one <= MOST_QUERIES


def test_late_story_is_on_the_first_screen_of_reviewers(writer, first, chief):
    page = write_story(writer, issue_date=timezone.localdate())
    start_round(page=page, user=writer, now=timezone.now() - timedelta(days=2))
    assert "迟了" in shown(at_desk(chief), "wagtailadmin_home")[1]
    assert 'id="review-late"' not in shown(at_desk(writer), "wagtailadmin_home")[1]


def test_comparison_marks_characters(handed_in, first, head):
    pass_by(handed_in, first)
    edit(handed_in, head)
    status, screen = shown(at_desk(first), "review_compare", handed_in.pk)
    assert status == 200
    assert ("<del>一</del>" in screen, "<ins>两</ins>" in screen) == (True, True)


def test_comparison_of_a_single_version_says_so(handed_in, first):
    assert "只有一版" in shown(at_desk(first), "review_compare", handed_in.pk)[1]


def test_sheet_before_and_during_the_round(story, writer, first):
    assert "没有签发单" in shown(at_desk(first), "review_sheet", story.pk)[1]
    start_round(page=story, user=writer, now=timezone.now())
    pass_by(story, first)
    screen = shown(at_desk(first), "review_sheet", story.pk)[1]
    assert ("未签发" in screen, "程以宁" in screen) == (True, True)


def test_screens_are_closed_to_who_neither_edits_nor_reviews(handed_in, site):
    stranger = at_desk(somebody("陆知微", "记者"))
    for name in ("review_compare", "review_sheet", "review_sheet_pdf", "review_emergency"):
        assert stranger.get(reverse(name, args=[handed_in.pk])).status_code in (302, 403)


def test_claim_and_letting_go_on_the_screen(handed_in, first):
    client = at_desk(first)
    address = reverse("review_claim", args=[handed_in.pk])
    client.post(address, {"claim": "claim"})
    assert Claim.objects.get(released_at=None).person == first
    assert "这篇稿在您手里" in shown(client, "wagtailadmin_pages:edit", handed_in.pk)[1]
    client.post(address, {"claim": "let_go"})
    assert not Claim.objects.filter(released_at=None).exists()
    refused = client.post(address, {"claim": "let_go"}, follow=True)
    assert "不在您手里" in unescape(refused.content.decode())


def test_emergency_publishes_at_once_and_waits_for_somebody_elses_review(story, chief, head):
    client = at_desk(chief)
    address = reverse("review_emergency", args=[story.pk])
    assert "要写理由" in unescape(client.post(address, {"reason": " "}).content.decode())
    assert not FeaturePage.objects.get(pk=story.pk).live
    client.post(address, {"reason": "红色预警"})
    assert FeaturePage.objects.get(pk=story.pk).live
    assert AuditEntry.objects.get(action="review.emergency").changes["reason"] == "红色预警"
    release = Release.objects.get(kind="emergency")
    afterwards = reverse("review_emergency_afterwards", args=[release.pk])
    own = client.post(afterwards, {"note": "没问题"})
    assert "要由别人审查" in unescape(own.content.decode())
    assert "红色预警" in shown(at_desk(head), "wagtailadmin_home")[1]
    at_desk(head).post(afterwards, {"note": "情况属实"})
    release.refresh_from_db()
    assert (release.reviewed_by, release.review_note) == (head, "情况属实")
    assert "红色预警" not in shown(at_desk(head), "wagtailadmin_home")[1]


def test_emergency_is_for_nobody_else(story, first, head, writer):
    for user in (first, head, writer):
        response = at_desk(user).post(
            reverse("review_emergency", args=[story.pk]), {"reason": "急"}, follow=True
        )
        assert not FeaturePage.objects.get(pk=story.pk).live
        assert response.status_code in (200, 403)


def test_emergency_in_the_middle_of_a_round_ends_it(story, writer, first, chief):
    story.get_workflow().start(story, writer)
    pass_by(story, first)
    at_desk(chief).post(reverse("review_emergency", args=[story.pk]), {"reason": "红色预警"})
    assert FeaturePage.objects.get(pk=story.pk).live
    assert not story.review_rounds.filter(ended_at=None).exists()
