import datetime as dt

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms.review.content import content_hash, content_of
from tests.cms.review.conftest import write_story
from tests.factories.core import DistrictFactory, ImageFactory, TopicFactory, picture_bytes
from tests.factories.features import ContributorFactory, figure, paragraph


@pytest.fixture
def story(writer):
    return write_story(
        writer,
        lead_image=ImageFactory(),
        districts=[DistrictFactory()],
        topics=[TopicFactory()],
    )


def fresh(page):
    return type(page).objects.get(pk=page.pk)


def test_saving_again_changes_nothing(story, writer):
    before = content_hash(fresh(story))
    revision = fresh(story).save_revision(user=writer)
    assert content_hash(revision.as_object()) == before
    page = revision.as_object()
    page.save()
    assert content_hash(fresh(page)) == before


def test_paragraph_numbers_of_the_editor_and_empty_fields_are_no_content(writer):
    bare = {"type": "paragraph", "id": "b1", "value": {"text": "<p>长凳。</p>"}}
    page = write_story(writer, body=[bare])
    before = content_hash(page)
    shown = {"run_in": "", "text": '<p data-block-key="x1y2z">长凳。</p>'}
    page.body = [bare | {"value": shown}]
    assert content_hash(page) == before


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("slug", "another-address"),
        ("show_in_menus", True),
        ("go_live_at", dt.datetime(2027, 1, 1, tzinfo=dt.UTC)),
        ("expire_at", dt.datetime(2027, 1, 1, tzinfo=dt.UTC)),
        ("has_unpublished_changes", True),
        ("live", True),
    ],
)
def test_address_schedule_and_state_are_no_content(story, field, value):
    before = content_hash(story)
    setattr(story, field, value)
    assert content_hash(story) == before


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "另一个题"),
        ("kicker", "引题"),
        ("summary", "提要"),
        ("editor_note", "<p>编者按</p>"),
        ("lead_caption", "题图说明"),
        ("lead_credit", "另一人 摄"),
        ("search_description", "一句话"),
        ("issue_date", dt.date(2026, 1, 13)),
        ("page_no", 3),
        ("genre", "news"),
        ("is_reprint", True),
    ],
)
def test_each_field_is_content(story, field, value):
    before = content_hash(story)
    setattr(story, field, value)
    assert content_hash(story) != before


@pytest.mark.parametrize("words", [{"caption": "说明"}, {"credit": "署名"}, {"alt": "替代"}])
def test_words_of_a_picture_are_content(story, words):
    image = story.body[1].value["image"]
    before = content_hash(story)
    story.body = [story.body.raw_data[0], figure(image, story.body[1].id, **words)]
    assert content_hash(story) != before


def test_text_and_order_of_blocks_are_content(story):
    before = content_hash(story)
    raw = list(story.body.raw_data)
    story.body = raw[::-1]
    turned = content_hash(story)
    story.body = [*raw, paragraph("又一段。")]
    assert len({before, turned, content_hash(story)}) == 3


def change_image(page, **fields):
    image = page.body[1].value["image"]
    type(image).objects.filter(pk=image.pk).update(**fields)


@pytest.mark.parametrize(
    "fields", [{"caption": "新说明"}, {"credit": "新署名"}, {"description": "新替代文字"}]
)
def test_words_that_travel_with_a_picture_are_content(story, fields):
    before = content_hash(fresh(story))
    change_image(story, **fields)
    assert content_hash(fresh(story)) != before


def test_another_file_in_the_same_picture_is_content(story):
    before = content_hash(fresh(story))
    image = story.lead_image
    image.file = ContentFile(picture_bytes(colour="#1e6f4c"), name="other.jpg")
    image._set_file_hash()
    image.save()
    assert content_hash(fresh(story)) != before


def test_name_of_who_is_credited_and_of_where_it_is_filed_is_content(story):
    hashes = {content_hash(fresh(story))}
    for thing in (
        story.credits.first().contributor,
        story.districts.first(),
        story.topics.first(),
    ):
        thing.name += "改"
        thing.save()
        hashes.add(content_hash(fresh(story)))
    assert len(hashes) == 4


def test_introduction_of_a_contributor_does_not_show_on_the_story(story):
    before = content_hash(fresh(story))
    person = story.credits.first().contributor
    person.introduction = "简介"
    person.save()
    assert content_hash(fresh(story)) == before


def test_credits_and_filing_are_content(story):
    hashes = {content_hash(story)}
    credit = story.credits.first()
    credit.title = "本报记者"
    story.credits.add(credit)
    hashes.add(content_hash(story))
    credit.contributor = ContributorFactory()
    story.credits.add(credit)
    hashes.add(content_hash(story))
    story.topics.set([])
    hashes.add(content_hash(story))
    assert len(hashes) == 4


def test_content_takes_as_many_queries_for_one_picture_as_for_three(writer):
    def count(pictures):
        page = fresh(write_story(writer, body=[figure(ImageFactory()) for _ in range(pictures)]))
        with CaptureQueriesContext(connection) as caught:
            content_of(page)
        return len(caught)

    assert count(1) == count(3)
