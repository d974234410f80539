"""Signs that come along when copy is pasted, and must not take a feed or a file away."""

import io

import docx
import pytest
from django.apps import apps
from django.db import connection
from django.urls import reverse
from lxml import etree
from wagtail.models import Page
from wagtail.snippets.models import get_snippet_models
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from campaigns.features.models import FeatureCredit, FeaturePage
from cms.core.models import CustomDocument, CustomImage, District, SiteIdentity
from cms.core.plain_words import PlainWords, make_plain, plain
from tests.factories.core import DistrictFactory, ImageFactory
from tests.factories.features import (
    ContributorFactory,
    add_campaign,
    add_feature,
    figure,
    paragraph,
)

OURS = ("cms.", "campaigns.", "home.", "search.", "rolemodels.")


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("甲\x0b乙\x0c丙", "甲 乙 丙"),
        ("甲\x00乙\x08丙\x0e丁\x1f戊", "甲乙丙丁戊"),
        ("甲\ud800乙\ufffe丙\uffff丁", "甲乙丙丁"),
        ("甲\t乙\r\n丙\x85𠮷", "甲\t乙\r\n丙\x85𠮷"),
    ],
)
def test_words_keep_what_xml_allows(written, kept):
    assert plain(written) == kept


def test_soft_break_stays_a_break_where_lines_may_stand(site):
    feature = FeaturePage(title="小\x0b巷", summary="上\x0b下\x01", editor_note="<p>上\x0b下</p>")
    feature.minimal_clean()
    assert (feature.title, feature.summary, feature.editor_note) == (
        "小 巷",
        "上\n下",
        "<p>上 下</p>",
    )


def test_body_keeps_its_blocks_and_their_keys(site):
    block = paragraph("亮\x0b了。\x02")
    page = add_feature(body=[block], live=False)
    page.refresh_from_db()
    assert page.body[0].id == block["id"]
    assert page.body[0].value["text"].source == "<p>亮 了。</p>"


def test_code_that_saves_without_a_form_leaves_plain_words_too(db):
    place = DistrictFactory(name="东\x0b湖")
    picture = ImageFactory(caption="雪\x0b夜")
    person = ContributorFactory(name="沈\x01砚秋")
    assert (place.name, picture.caption, person.name) == ("东 湖", "雪\n夜", "沈砚秋")


def test_fields_that_were_not_loaded_stay_unasked(site, django_assert_num_queries):
    add_feature(body=[paragraph("亮了。")])
    page = FeaturePage.objects.only("title").get()
    with django_assert_num_queries(0):
        make_plain(page)


def test_every_page_and_snippet_of_ours_takes_plain_words_only():
    edited = [
        *(model for model in apps.get_models() if issubclass(model, Page)),
        *get_snippet_models(),
        *(CustomDocument, CustomImage, FeatureCredit, SiteIdentity),
    ]
    ours = [model for model in edited if model.__module__.startswith(OURS)]
    assert len(ours) >= 13
    assert [model for model in ours if not issubclass(model, PlainWords)] == []


def test_page_with_word_breaks_from_the_editor_is_in_the_feed(client, editor_client, site):
    page = add_feature(live=False)
    data = nested_form_data(
        {
            "title": "小\x0b巷",
            "slug": page.slug,
            "genre": "special",
            "summary": "上\x0b下",
            "editor_note": rich_text(""),
            "afterword": rich_text(""),
            "body": streamfield([("heading", {"text": "灯\x0b亮"})]),
            "credits": inline_formset([]),
            "action-publish": "1",
        }
    )
    data["comments-TOTAL_FORMS"] = data["comments-INITIAL_FORMS"] = "0"
    editor_client.post(f"/admin/pages/{page.pk}/edit/", data, follow=True)
    page.refresh_from_db()
    assert (page.live, page.title, page.summary) == (True, "小 巷", "上\n下")
    assert page.body[0].value["text"] == "灯 亮"
    assert client.get("/feeds/latest/").status_code == 200


@pytest.fixture
def stored_long_ago(site):
    """A feature as an earlier version of the site stored it."""
    campaign = add_campaign(slug="city")
    place, person = DistrictFactory(), ContributorFactory()
    page = add_feature(
        slug="lane", parent=campaign, districts=[place], writers=[person],
        body=[paragraph("亮BREAK了", run_in="先BREAK问"), figure(ImageFactory(), caption="雪BREAK夜")],
    )  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE features_featurepage SET summary = %s, body = REPLACE(body, 'BREAK', '\\u000b')",
            ["上\x0b下"],
        )
    Page.objects.filter(pk__in=[page.pk, campaign.pk]).update(title="小\x0b巷")
    type(campaign).objects.update(slogan="城\x0b市")
    District.objects.update(name="东\x0b湖")
    type(person).objects.update(name="沈\x0b砚秋")
    SiteIdentity.objects.update(tagline="一\x0b句", paper_name="日\x0b报")
    return FeaturePage.objects.get(pk=page.pk)


@pytest.mark.parametrize(
    "address", ["/feeds/latest/", "/feeds/campaigns/city/", "/news-sitemap.xml"]
)
def test_what_was_stored_before_spoils_no_feed_and_no_sitemap(client, stored_long_ago, address):
    answer = client.get(address)
    assert answer.status_code == 200
    assert "小 巷" in "".join(etree.fromstring(answer.content).itertext())


def test_what_was_stored_before_leaves_as_a_word_file(editor_client, stored_long_ago):
    assert stored_long_ago.body[0].value["run_in"] == "先\x0b问"
    answer = editor_client.get(reverse("feature_as_word", args=[stored_long_ago.pk]))
    file = docx.Document(io.BytesIO(b"".join(answer.streaming_content)))
    lines = [line.text.strip() for line in file.paragraphs]
    assert lines[:3] == ["主题：小 巷", "核心提示：上 下", "先 问亮 了"]
