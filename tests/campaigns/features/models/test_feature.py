import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from campaigns.features.enums import CreditRole
from campaigns.features.models import FeatureCredit, FeaturePage
from tests.factories.features import ContributorFactory, add_campaign, add_feature, paragraph


def test_credit_lines_join_neighbours_of_one_role_and_title(site):
    first, second, third = ContributorFactory.create_batch(3)
    page = add_feature(writers=[first, second])
    page.credits.add(
        FeatureCredit(contributor=third, role=CreditRole.PLANNER, title="", sort_order=9)
    )
    lines = page.credit_lines
    assert [(str(line.role_label), line.people) for line in lines] == [
        ("采写", (first, second)),
        ("策划", (third,)),
    ]
    assert [line.people for line in page.byline] == [(first, second)]


def test_date_is_that_of_the_issue(site):
    assert add_feature(issue_date=dt.date(2026, 11, 20)).shown_on == dt.date(2026, 11, 20)


def test_date_of_an_unprinted_feature_is_the_day_it_was_first_published(site):
    page = add_feature(live=False)
    page.first_published_at = dt.datetime(2026, 3, 1, 17, 0, tzinfo=dt.UTC)
    page.clean()
    # One in the morning of the next day in Shanghai.
    assert page.shown_on == dt.date(2026, 3, 2)


def test_date_of_an_unprinted_draft_stays_however_often_it_is_saved(site):
    page = add_feature(live=False, shown_on=dt.date(2026, 3, 1))
    page.save()
    assert FeaturePage.objects.get(pk=page.pk).shown_on == dt.date(2026, 3, 1)


@pytest.mark.parametrize(
    "missing", ["reprint_source", "reprint_author", "reprint_title", "reprint_url"]
)
def test_reprint_without_its_source_is_refused(site, missing):
    fields = {
        "reprint_source": "澄江晚报",
        "reprint_author": "佚名",
        "reprint_title": "灯",
        "reprint_url": "https://chengjiang.example/1",
    } | {missing: ""}
    with pytest.raises(ValidationError) as refused:
        add_feature(is_reprint=True, **fields)
    assert refused.value.message_dict == {missing: ["转载稿要写明这一项。"]}


def test_database_refuses_a_reprint_without_source(site):
    page = add_feature()
    with pytest.raises(IntegrityError), transaction.atomic():
        FeaturePage.objects.filter(pk=page.pk).update(is_reprint=True)


def test_feature_page_shows_its_parts(client, site):
    campaign = add_campaign("让文明成为　青岚的日常", slug="civilized-city")
    page = add_feature(
        parent=campaign, slug="lane", kicker="一线见闻", subtitle="一盏灯的故事",
        summary="三年里。", paper="青岚日报", issue_date=dt.date(2026, 11, 20), page_no=3,
        page_name="创城专版", issue_no=12273, editor_note_label="编者语",
        editor_note="<p>一座城市的文明。</p>", body=[paragraph("灯亮了。", run_in="先问。")],
        writers=[ContributorFactory(name="沈砚秋")],
    )  # fmt: skip
    html = client.get("/campaigns/civilized-city/lane/").content.decode()
    for words in (
        "一线见闻", "一盏灯的故事", "三年里。", "青岚日报", "2026年11月20日", "第03版", "12273",
        "编者语", "一座城市的文明。", '<strong class="run-in">先问。</strong>灯亮了。', "沈砚秋",
    ):  # fmt: skip
        assert words in html
    assert page.get_parent().specific == campaign


def test_draft_is_not_shown(client, site):
    add_feature(slug="lane", live=False)
    assert client.get("/features/lane/").status_code == 404


def test_feature_that_was_taken_down_is_gone(client, site):
    page = add_feature(slug="lane", live=False)
    page.save_revision().publish()
    page.refresh_from_db()
    page.unpublish()
    response = client.get("/features/lane/")
    assert response.status_code == 410


def test_byline_names_a_writing_correspondent_once(site):
    reporter, correspondent = ContributorFactory.create_batch(2)
    page = add_feature(writers=[reporter, correspondent])
    page.credits.add(
        FeatureCredit(contributor=correspondent, role=CreditRole.CORRESPONDENT, sort_order=9)
    )
    assert [line.people for line in page.byline] == [(reporter, correspondent)]
