"""A paste in place of another keeps what belongs to stories that are still there."""

import datetime as dt

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from campaigns.features.services.pasting import paste_again
from campaigns.features.services.reading import stories_of
from campaigns.features.services.reviewing import Press, take_press
from campaigns.features.services.sittings import start_import
from tests.campaigns.features.services.copy_samples import PAGE, TWO_STORIES
from tests.factories.core import picture_bytes

NOW = timezone.make_aware(dt.datetime(2026, 3, 1, 22, 0))
pytestmark = pytest.mark.django_db


@pytest.fixture
def sitting(feature_index, editor):
    return start_import(owner=editor, parent=feature_index, now=NOW)


def press(sitting, number=0, **sent):
    take_press(
        copy_import=sitting,
        stories=stories_of(sitting),
        number=number,
        press=Press(**sent),
        user=sitting.owner,
        now=NOW,
    )


def test_details_and_pictures_of_another_page_do_not_come_into_the_new_one(sitting):
    paste_again(copy_import=sitting, text=PAGE)
    photo = SimpleUploadedFile("路.jpg", picture_bytes())
    press(sitting, details={"page_no": "3"}, uploads={2: photo})
    paste_again(copy_import=sitting, text=PAGE.replace("小巷亮了灯", "新桥通了车"))
    source = sitting.sources.get()
    assert source.details == {}
    assert list(sitting.pictures.values_list("filename", "source", "number")) == [
        ("路.jpg", None, None)
    ]
    assert stories_of(sitting)[0].story.publication.page_no is None


def test_details_and_pictures_stay_with_a_page_whose_words_were_changed(sitting):
    paste_again(copy_import=sitting, text=PAGE)
    photo = SimpleUploadedFile("路.jpg", picture_bytes())
    press(sitting, details={"page_no": "3"}, uploads={2: photo})
    source = paste_again(copy_import=sitting, text=PAGE.replace("三个晚上", "四个晚上"))
    assert source.details == {"0": {"page_no": "3"}}
    assert list(sitting.pictures.values_list("filename", "source", "number")) == [
        ("路.jpg", source.pk, 2)
    ]


def test_details_follow_their_story_to_another_place(sitting):
    paste_again(copy_import=sitting, text=TWO_STORIES)
    press(sitting, number=1, details={"page_name": "河边"})
    first, second = TWO_STORIES.split("==========")
    source = paste_again(copy_import=sitting, text=f"{second}\n==========\n{first}")
    assert [story.story.title for story in stories_of(sitting)] == [
        "河边添了十条长凳",
        "桥头的早市搬进了棚",
    ]
    assert source.details == {"0": {"page_name": "河边"}, "1": {"page_name": "河边"}}
