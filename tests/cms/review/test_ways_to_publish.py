"""Every way to publish, tried with a page that no reviewer has seen."""

import datetime as dt

import pytest
from django.apps import apps
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.actions.convert_alias import ConvertAliasPageAction
from wagtail.actions.copy_page import CopyPageAction
from wagtail.actions.create_alias import CreatePageAliasAction
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.actions.revert_to_page_revision import RevertToPageRevisionAction
from wagtail.models import DraftStateMixin, Page, Revision

from campaigns.features.models import FeatureIndexPage, FeaturePage
from cms.audit.models import AuditEntry
from cms.core.models import BasePage
from cms.core.publication import PublicationRefused
from cms.review.models import Release
from cms.review.services.rounds import start_round
from cms.review.system_approval import approved_by_system
from cms.users.models import User
from home.models import HomePage
from tests.cms.review.conftest import edit, pass_by, write_story
from tests.conftest import REPOSITORY
from tests.factories.core import ImageFactory
from tests.journeys.page_editor import form_as_shown

pytestmark = [pytest.mark.django_db, pytest.mark.four_eyes]


@pytest.fixture
def published(writer, first, head, chief, proofreader):
    """A story that went live as it should."""
    page = write_story(writer)
    start_round(page=page, user=writer, now=timezone.now())
    pass_by(page, first, head, chief, proofreader)
    page.get_latest_revision().publish()
    return FeaturePage.objects.get(pk=page.pk)


@pytest.fixture
def admin_client(editor):
    client = Client()
    client.force_login(editor)
    return client


def is_live(page):
    return FeaturePage.objects.get(pk=page.pk).live


def live_text(page):
    return FeaturePage.objects.get(pk=page.pk).body.raw_data[0]["value"]["text"]


def sentences(response):
    """What the desk says on the page that follows."""
    return [str(message) for message in response.context["messages"]]


def test_released_story_goes_live(published):
    assert published.live


def test_page_saved_as_live_is_refused(story):
    story.live = True
    with pytest.raises(PublicationRefused, match="三审三校"):
        story.save()
    with pytest.raises(PublicationRefused):
        story.save(clean=False)
    with pytest.raises(PublicationRefused):
        story.save(update_fields=["live"])
    assert not is_live(story)


def test_plain_page_saved_as_live_is_refused(story):
    page = Page.objects.get(pk=story.pk)
    page.live = True
    with pytest.raises(PublicationRefused):
        page.save()
    assert not is_live(story)


def test_title_changed_on_the_plain_page_is_refused(published):
    page = Page.objects.get(pk=published.pk)
    page.title = "没有人看过的题"
    with pytest.raises(PublicationRefused):
        page.save()


def test_text_changed_on_the_live_page_is_refused(published):
    published.summary = "没有人看过的提要"
    with pytest.raises(PublicationRefused):
        published.save()
    with pytest.raises(PublicationRefused):
        published.save(update_fields=["summary"])


def test_live_page_is_saved_and_moved_unchanged(published, campaign_index):
    published.save()
    published.show_in_menus = True
    published.save()


def test_new_live_page_is_refused(site):
    index = FeatureIndexPage.objects.get()
    with pytest.raises(PublicationRefused):
        index.add_child(instance=FeaturePage(title="新稿", slug="new"))
    assert not FeaturePage.objects.exists()


def test_revision_is_not_published(story, editor):
    revision = story.get_latest_revision()
    with pytest.raises(PublicationRefused):
        revision.publish(user=editor)
    with pytest.raises(PublicationRefused):
        PublishPageRevisionAction(revision, user=editor).execute(skip_permission_checks=True)
    assert not is_live(story)


def test_draft_edited_after_the_release_is_not_published(published, first):
    revision = edit(published, first)
    with pytest.raises(PublicationRefused):
        revision.publish()
    assert "一圈" in live_text(published)


def test_old_revision_that_was_never_released_is_not_reverted_to(published, first, editor):
    old = edit(published, first, "一段没有审过的话。")
    edit(published, first, "又一段。")
    revision = RevertToPageRevisionAction(published, old, user=editor).execute()
    with pytest.raises(PublicationRefused):
        revision.publish(user=editor)


def test_copy_does_not_go_live(published, editor):
    with pytest.raises(PublicationRefused):
        CopyPageAction(published, update_attrs={"slug": "copy"}, user=editor).execute()
    assert FeaturePage.objects.count() == 1


def test_branch_copied_with_its_drafts_goes_nowhere(published, site, editor):
    with pytest.raises(PublicationRefused):
        published.get_parent().copy(
            recursive=True, keep_live=True, update_attrs={"slug": "features-2"}, user=editor
        )


def test_alias_of_a_draft_is_a_draft_and_of_a_released_story_is_live(published, writer, editor):
    alias = CreatePageAliasAction(published, update_slug="alias", user=editor).execute()
    assert alias.live
    draft = write_story(writer, title="没有审过的稿", slug="unseen")
    alias = CreatePageAliasAction(draft, update_slug="unseen-alias", user=editor).execute()
    assert not alias.live
    alias.live = True
    with pytest.raises(PublicationRefused):
        alias.save()


def test_alias_follows_its_original_and_nothing_else(
    published, editor, writer, first, head, chief, proofreader
):
    alias = CreatePageAliasAction(published, update_slug="alias", user=editor).execute()
    edit(published, writer)
    start_round(page=published, user=writer, now=timezone.now())
    pass_by(published, first, head, chief, proofreader)
    FeaturePage.objects.get(pk=published.pk).get_latest_revision().publish()
    assert "两圈" in live_text(alias)
    alias = FeaturePage.objects.get(pk=alias.pk)
    alias.summary = "别处来的提要"
    with pytest.raises(PublicationRefused):
        alias.save()


def test_converted_alias_is_not_edited_without_review(published, editor):
    alias = CreatePageAliasAction(published, update_slug="alias", user=editor).execute()
    page = ConvertAliasPageAction(FeaturePage.objects.get(pk=alias.pk), user=editor).execute()
    with pytest.raises(PublicationRefused):
        edit(FeaturePage.objects.get(pk=page.pk), editor).publish()


def test_unpublished_story_needs_new_approvals(published):
    published.unpublish()
    with pytest.raises(PublicationRefused):
        published.get_latest_revision().publish()


def schedule(page, editor, minutes=-5):
    """A draft whose hour has come, scheduled before anybody looked at what it says now."""
    Revision.objects.filter(pk=page.get_latest_revision().pk).update(
        approved_go_live_at=timezone.now() + dt.timedelta(minutes=minutes)
    )


def test_scheduled_draft_that_changed_stays_and_the_others_go_live(
    published, writer, editor, capsys
):
    with approved_by_system("test"):
        other = write_story(writer, title="另一篇", slug="other")
        other.get_latest_revision().publish()
        other.unpublish()
        other.refresh_from_db()
        Release.objects.filter(version__page=other.pk).update(ended_at=None)
    unseen = write_story(writer, title="没有审过的稿", slug="unseen")
    schedule(unseen, editor)
    schedule(other, editor, minutes=-4)
    call_command("publish_scheduled")
    assert (is_live(unseen), is_live(other)) == (False, True)
    assert "没有走完三审三校" in capsys.readouterr().err
    entry = AuditEntry.objects.get(action="review.refused")
    assert entry.subject_label == "没有审过的稿"
    assert not Revision.objects.filter(approved_go_live_at__isnull=False).exists()


def test_scheduled_story_goes_live_as_it_was_released(writer, first, head, chief, proofreader):
    page = write_story(writer, go_live_at=timezone.now() - dt.timedelta(minutes=1))
    start_round(page=page, user=writer, now=timezone.now())
    pass_by(page, first, head, chief, proofreader)
    schedule(page, chief)
    call_command("publish_scheduled")
    assert is_live(page)


def test_picture_changed_before_the_hour_keeps_the_story_down(
    writer, first, head, chief, proofreader
):
    page = write_story(writer, go_live_at=timezone.now() - dt.timedelta(minutes=1))
    start_round(page=page, user=writer, now=timezone.now())
    pass_by(page, first, head, chief, proofreader)
    schedule(page, chief)
    image = page.body[1].value["image"]
    type(image).objects.filter(pk=image.pk).update(caption="换过的说明")
    call_command("publish_scheduled")
    assert not is_live(page)


def test_publish_button_keeps_the_draft_and_says_why(story, admin_client):
    address = reverse("wagtailadmin_pages:edit", args=[story.pk])
    shown = form_as_shown(admin_client.get(address).context["form"])
    sent = shown | {"title": "改过的题", "action-publish": "action-publish"}
    response = admin_client.post(address, sent, follow=True)
    assert any("没有走完三审三校" in text for text in sentences(response))
    assert not is_live(story)
    assert FeaturePage.objects.get(pk=story.pk).get_latest_revision_as_object().title == "改过的题"


def test_publish_button_is_not_offered(story, admin_client):
    response = admin_client.get(reverse("wagtailadmin_pages:edit", args=[story.pk]))
    assert 'name="action-publish"' not in response.content.decode()
    assert 'name="action-submit"' in response.content.decode()


def test_new_page_sent_to_be_published_is_kept_as_a_draft(site, admin_client):
    parent = FeatureIndexPage.objects.get()
    address = reverse("wagtailadmin_pages:add", args=["features", "featurepage", parent.pk])
    sent = form_as_shown(admin_client.get(address).context["form"]) | {
        "title": "新写的稿",
        "slug": "new",
        "action-publish": "action-publish",
    }
    response = admin_client.post(address, sent, follow=True)
    assert any("已存为草稿" in text for text in sentences(response))
    page = FeaturePage.objects.get()
    assert (page.title, page.live) == ("新写的稿", False)


def test_bulk_publish_is_refused_with_a_sentence(story, admin_client):
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    response = admin_client.post(
        f"{address}?id={story.pk}", {"include_descendants": ""}, follow=True
    )
    assert any("没有走完三审三校" in text for text in sentences(response))
    assert not is_live(story)


def test_copy_with_publish_copies_is_refused_with_a_sentence(published, admin_client):
    sent = {
        "new_title": "副本",
        "new_slug": "copy",
        "new_parent_page": published.get_parent().pk,
        "copy_subpages": "",
        "publish_copies": "on",
        "alias": "",
    }
    address = reverse("wagtailadmin_pages:copy", args=[published.pk])
    response = admin_client.post(address, sent, follow=True)
    assert any("没有走完三审三校" in text for text in sentences(response))
    assert FeaturePage.objects.count() == 1


@pytest.mark.parametrize(
    ("action", "data"),
    [("publish", {}), ("copy", {"keep_live": True, "slug": "copy", "recursive": False})],
)
def test_api_of_the_admin_is_refused(story, published, admin_client, action, data):
    page = story if action == "publish" else published
    before = FeaturePage.objects.live().count()
    address = reverse("wagtailadmin_api:pages:action", args=[page.pk, action])
    response = admin_client.post(address, data, content_type="application/json")
    assert response.status_code in (400, 403)
    assert "三审三校" in response.content.decode("unicode_escape") + response.content.decode()
    assert FeaturePage.objects.live().count() == before


def test_task_approved_behind_the_desks_back_publishes_nothing(story, writer, editor):
    state = story.get_workflow().start(story, writer)
    for _step in range(5):
        state.refresh_from_db()
        state.current_task_state.specific.approve(user=editor)
    state.refresh_from_db()
    assert (state.status, state.current_task_state.task.name) == ("in_progress", "初审")
    with pytest.raises(PublicationRefused):
        state.finish(user=editor)
    assert not is_live(story)


def test_page_without_words_of_its_own_needs_no_reviewers(home, editor):
    page = HomePage.objects.get()
    page.save_revision(user=editor).publish(user=editor)


def test_system_approval_is_on_record_and_ends_with_its_block(site, story):
    with approved_by_system("装入演示"):
        story.get_latest_revision().publish()
    release = Release.objects.get(version__page=story.pk)
    assert (release.kind, release.reason, release.person) == ("system", "装入演示", None)
    with pytest.raises(PublicationRefused):
        edit(story, User.objects.get(last_name="沈砚秋")).publish()


def test_system_approval_needs_a_reason():
    with pytest.raises(ValueError, match="reason"), approved_by_system(""):
        pass


def test_everything_with_drafts_passes_the_guard():
    outside = [
        model
        for model in apps.get_models()
        if issubclass(model, DraftStateMixin)
        and not issubclass(model, BasePage)
        and model is not Page
    ]
    assert outside == []


def test_no_code_sets_live_past_the_guard():
    found = [
        str(path.relative_to(REPOSITORY))
        for folder in ("cms", "home", "campaigns", "rolemodels", "search")
        for path in (REPOSITORY / folder).rglob("*.py")
        if ".update(live=" in path.read_text(encoding="utf-8")
    ]
    assert found == []


def test_incomplete_page_is_refused_before_the_reviewers_are_asked(writer):
    page = write_story(writer, lead_image=ImageFactory(bare=True))
    page.live = True
    with pytest.raises(PublicationRefused, match="署名"):
        page.save()
