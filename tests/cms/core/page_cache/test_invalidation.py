"""Each kind of change drops the pages that show it, and no others; nothing stale is served."""

import datetime as dt

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, PageViewRestriction, Site

from campaigns.features.models import FeatureCredit, FeatureIndexPage, FeaturePage
from cms.core.models import CustomRendition, District, SiteIdentity
from home.models import HomePage
from tests.cms.core.page_cache.conftest import is_stored
from tests.factories.core import DistrictFactory, picture_bytes
from tests.factories.features import ContributorFactory, add_campaign, add_feature

OF_B = {"b", "b1"}
# Every page of the site has these in common: the front page leads to all.
SHOWS_A1 = {"home", "a", "a1", "features", "east", "topic", "writer"}


def move(page, target, pos):
    Page.objects.get(pk=page.pk).move(Page.objects.get(pk=target.pk), pos=pos)


def everything(paper) -> set[str]:
    return set(paper.addresses)


def publish(page, **values):
    page = page.specific_class.objects.get(pk=page.pk)
    for name, value in values.items():
        setattr(page, name, value)
    page.save_revision().publish()


def test_words_of_a_feature_drop_the_pages_that_loaded_it(paper, dropped_by):
    assert dropped_by(lambda: publish(paper.a1, summary="新的提要")) == SHOWS_A1


def test_title_of_a_feature_drops_no_more_than_its_words(paper, dropped_by):
    assert dropped_by(lambda: publish(paper.a1, title="甲一改题")) == SHOWS_A1


def test_new_feature_leaves_the_other_campaign_alone(paper, dropped_by):
    dropped = dropped_by(
        lambda: add_feature("甲二", parent=paper.a, slug="a2", districts=[paper.east])
    )
    assert dropped == {"home", "a", "a1", "features", "east"}


def test_new_feature_of_a_topic_and_a_writer_drops_their_pages(paper, dropped_by):
    dropped = dropped_by(
        lambda: add_feature(
            "乙二", parent=paper.b, slug="b2", topics=[paper.topic], writers=[paper.writer]
        )
    )
    assert dropped == {"home", "b", "b1", "features", "topic", "writer"}


def test_draft_of_a_published_feature_drops_nothing(paper, dropped_by):
    def save_draft():
        page = FeaturePage.objects.get(pk=paper.a1.pk)
        page.title = "还没有定的题目"
        page.save_revision()

    assert dropped_by(save_draft) == set()


def test_new_draft_drops_nothing(paper, dropped_by):
    draft = lambda: add_feature("草稿", parent=paper.a, slug="draft", live=False)  # noqa: E731
    assert dropped_by(draft) == set()


def test_draft_that_is_published_enters_its_lists(paper, dropped_by):
    draft = add_feature(
        "甲三", parent=paper.a, slug="a3", live=False, districts=[paper.east], topics=[paper.topic]
    )
    assert dropped_by(lambda: publish(draft)) == {"home", "a", "a1", "features", "east", "topic"}


def test_unpublished_feature_leaves_its_lists(paper, dropped_by):
    assert dropped_by(lambda: FeaturePage.objects.get(pk=paper.a1.pk).unpublish()) == SHOWS_A1


def test_deleted_feature_leaves_its_lists(paper, dropped_by):
    assert dropped_by(lambda: FeaturePage.objects.get(pk=paper.a1.pk).delete()) == SHOWS_A1


def test_deleted_campaign_takes_its_features_along(paper, dropped_by):
    dropped = dropped_by(lambda: Page.objects.get(pk=paper.a.pk).delete())
    assert dropped == SHOWS_A1 | {"campaigns"}


def test_moved_feature_changes_both_campaigns(paper, dropped_by):
    dropped = dropped_by(lambda: move(paper.a1, paper.b, "last-child"))
    assert dropped == SHOWS_A1 | OF_B


def test_order_of_pages_that_readers_see_follows_a_move_within_the_parent(paper, dropped_by):
    def reorder():
        about = Page.objects.get(slug="about")
        about.move(about.get_parent().get_last_child(), pos="right")

    assert dropped_by(reorder) == everything(paper)


def test_lists_are_found_after_their_parent_changed_its_place_in_the_tree(paper, reader):
    """Tags must not name places in the tree: reordering shifts those of innocent neighbours."""
    b = Page.objects.get(pk=paper.b.pk)
    reader.get("/campaigns/b/")
    Page.objects.get(pk=paper.a.pk).move(b, pos="right")
    reader.get("/campaigns/b/")
    add_feature("乙二", parent=Page.objects.get(pk=paper.b.pk).specific, slug="b2")
    assert "乙二" in reader.get("/campaigns/b/").content.decode()


def test_neighbours_of_a_feature_are_those_of_its_campaign_after_others_were_dragged(paper, reader):
    """What is remembered of the pages above has their place, which a move beside them shifts."""
    for address in ("/campaigns/a/a1/", "/campaigns/b/b1/"):
        reader.get(address)
    move(paper.b, paper.a, "left")
    add_feature("甲二", parent=Page.objects.get(pk=paper.a.pk).specific, slug="a2")
    shown = reader.get("/campaigns/a/a1/").content.decode()
    assert "/campaigns/a/a2/" in shown
    assert "/campaigns/b/b1/" not in shown


def test_new_slug_of_a_campaign_changes_the_addresses_below_it(paper, dropped_by):
    dropped = dropped_by(lambda: publish(paper.a, slug="a-new"))
    assert dropped == SHOWS_A1 | {"campaigns"}


def test_new_date_of_a_feature_changes_the_order_of_its_lists(paper, dropped_by):
    a2 = add_feature("甲二", parent=paper.a, slug="a2", issue_date=dt.date(2025, 1, 1))
    assert dropped_by(lambda: publish(a2, issue_date=dt.date(2026, 3, 1))) == {
        "home", "a", "a1", "features",
    }  # fmt: skip


def test_feature_filed_elsewhere_changes_both_districts(paper, dropped_by):
    def refile():
        page = FeaturePage.objects.get(pk=paper.a1.pk)
        page.districts.set([paper.west])
        page.save_revision().publish()

    assert dropped_by(refile) == SHOWS_A1 | {"west"}


def test_credit_given_to_somebody_else_changes_both_people(paper, dropped_by):
    other = ContributorFactory(name="陆知微")
    add_feature("乙二", parent=paper.b, slug="b2", writers=[other])
    paper.addresses["other"] = other.get_absolute_url()

    def credit():
        row = FeatureCredit.objects.get(page=paper.a1)
        row.contributor = other
        row.save()

    assert dropped_by(credit) == SHOWS_A1 | {"other"}


def test_deleted_credit_leaves_the_list_of_its_person(paper, dropped_by):
    dropped = dropped_by(lambda: FeatureCredit.objects.get(page=paper.a1).delete())
    assert dropped == SHOWS_A1


@pytest.mark.parametrize("place", ["a", "a1"])
def test_page_made_private_is_gone_at_once(paper, dropped_by, reader, place):
    page = getattr(paper, place)

    def restrict():
        PageViewRestriction.objects.create(
            page=Page.objects.get(pk=page.pk),
            restriction_type=PageViewRestriction.PASSWORD,
            password="a secret",
        )

    extra = {"campaigns"} if place == "a" else set()
    assert dropped_by(restrict) == SHOWS_A1 | extra
    assert "甲一的正文" not in reader.get("/campaigns/a/a1/").content.decode()
    assert not is_stored("/campaigns/a/a1/")


def test_page_made_public_again_enters_its_lists(paper, reader):
    restriction = PageViewRestriction.objects.create(
        page=Page.objects.get(pk=paper.a.pk), restriction_type=PageViewRestriction.LOGIN
    )
    for address in paper.addresses.values():
        reader.get(address)
    restriction.delete()
    for name in ("home", "campaigns", "features", "east", "topic"):
        assert "甲" in reader.get(paper.addresses[name]).content.decode(), name


def test_settings_change_every_page(paper, dropped_by):
    def change():
        identity = SiteIdentity.objects.get()
        identity.icp_no = "青ICP备00000001号"
        identity.save()

    assert dropped_by(change) == everything(paper)


def test_site_record_changes_every_page(paper, dropped_by):
    def change():
        site = Site.objects.get()
        site.site_name = "另一个名字"
        site.save()

    assert dropped_by(change) == everything(paper)


def test_title_of_a_footer_page_changes_every_page(paper, dropped_by):
    assert dropped_by(lambda: publish(Page.objects.get(slug="about"), title="关于")) == everything(
        paper
    )


def test_words_of_a_footer_page_change_that_page_alone(paper, dropped_by):
    about = Page.objects.get(slug="about")
    assert dropped_by(lambda: publish(about, introduction="新的导语")) == {"about"}


def test_page_that_enters_the_menu_changes_every_page(paper, dropped_by):
    about = Page.objects.get(slug="about")
    assert dropped_by(lambda: publish(about, show_in_menus=True)) == everything(paper)


def test_choice_of_the_front_page_changes_it_alone(paper, dropped_by):
    home = HomePage.objects.get()
    assert dropped_by(lambda: publish(home, lead_feature=paper.b1)) == {"home"}


def test_introduction_of_the_index_changes_no_feature(paper, dropped_by):
    index = FeatureIndexPage.objects.get()
    dropped = dropped_by(lambda: publish(index, introduction="所有专版"))
    # The front page links to the index, which it loads whole.
    assert dropped == {"features", "home"}


def test_caption_of_a_picture_changes_the_pages_that_show_it(paper, dropped_by):
    def change():
        paper.image.credit = "本报记者 纪南枝 摄"
        paper.image.save()

    assert dropped_by(change) == SHOWS_A1


def test_rendition_changes_the_pages_that_show_its_picture(paper, dropped_by):
    def make():
        CustomRendition.objects.create(
            image=paper.image,
            filter_spec="width-20|format-jpeg",
            width=20,
            height=10,
            file=ContentFile(picture_bytes(20, 10), name="small.jpg"),
        )

    assert dropped_by(make) == SHOWS_A1


def test_replaced_file_changes_the_pages_that_offer_it(paper, dropped_by):
    def replace():
        paper.document.file = ContentFile(b"%PDF-1.4 new\n", name="new.pdf")
        paper.document.save()

    assert dropped_by(replace) == {"a1"}


def test_name_of_a_district_changes_the_pages_that_show_it(paper, dropped_by):
    def rename():
        paper.west.name = "西山新区"
        paper.west.save()

    assert dropped_by(rename) == {"home", "b1", "west"}


def test_name_of_a_topic_changes_the_pages_that_show_it(paper, dropped_by):
    def rename():
        paper.topic.name = "志愿者"
        paper.topic.save()

    assert dropped_by(rename) == {"a1", "topic"}


def test_new_district_changes_the_front_page(paper, dropped_by):
    assert dropped_by(lambda: DistrictFactory(name="云溪县", sort_order=9)) == {"home"}


def test_deleted_district_changes_the_pages_that_showed_it(paper, dropped_by):
    dropped = dropped_by(lambda: District.objects.get(pk=paper.west.pk).delete())
    assert dropped == {"home", "b1", "west"}


def test_name_of_a_person_changes_the_pages_that_show_it(paper, dropped_by):
    def rename():
        paper.writer.name = "沈秋"
        paper.writer.save()

    assert dropped_by(rename) == {"home", "a1", "writer"}


def test_new_campaign_changes_the_lists_of_campaigns(paper, dropped_by):
    dropped = dropped_by(lambda: add_campaign("丙专题", slug="c", starts_on=dt.date(2026, 3, 1)))
    assert dropped == {"home", "campaigns"}


def test_scheduled_publication_and_expiry_are_seen(paper, reader):
    draft = add_feature("甲四", parent=paper.a, slug="a4", live=False)
    an_hour_ago = timezone.now() - dt.timedelta(hours=1)
    draft.go_live_at = an_hour_ago
    draft.save_revision(approved_go_live_at=an_hour_ago)
    assert "甲四" not in reader.get("/campaigns/a/").content.decode()
    call_command("publish_scheduled", verbosity=0)
    assert "甲四" in reader.get("/campaigns/a/").content.decode()

    FeaturePage.objects.filter(pk=draft.pk).update(expire_at=an_hour_ago)
    call_command("publish_scheduled", verbosity=0)
    assert "甲四" not in reader.get("/campaigns/a/").content.decode()
    assert reader.get("/campaigns/a/a4/").status_code == 410


def test_redirect_of_an_address_without_a_page_is_followed_at_once(paper, reader):
    assert reader.get("/old/").status_code == 404
    Redirect.objects.create(old_path="/old", redirect_link="/features/")
    assert reader.get("/old/").status_code == 301


def test_feed_follows_its_features(paper, reader):
    reader.get("/feeds/latest/")
    reader.get("/feeds/campaigns/b/")
    publish(paper.a1, title="甲一改题")
    assert is_stored("/feeds/campaigns/b/")
    assert "甲一改题" in reader.get("/feeds/latest/").content.decode()
