"""A paste in place of another keeps what belongs to stories that are still there."""

import datetime as dt

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.utils import timezone

from campaigns.features.exceptions import ImportRefused
from campaigns.features.services.deciding import Choice
from campaigns.features.services.pasting import paste_again
from campaigns.features.services.reading import stories_of
from campaigns.features.services.reviewing import Press, take_press
from campaigns.features.services.sittings import start_import
from campaigns.features.services.sources import add_source
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


class OtherWindow:
    """Another window of the same editor: acts once the old paste has been read, before the lock."""

    def __init__(self, act):
        self.act, self.has_acted = act, False

    def __call__(self, execute, sql, params, many, context):
        answer = execute(sql, params, many, context)
        if not self.has_acted and "features_copysource" in sql:
            self.has_acted = True
            self.act()
        return answer


def test_paste_over_one_that_changed_while_it_was_read_is_refused_and_changes_nothing(sitting):
    paste_again(copy_import=sitting, text=PAGE)

    def undo_elsewhere():
        press(sitting, choice=Choice("undo", "HEADLINE_SPACE"))

    with (
        connection.execute_wrapper(OtherWindow(undo_elsewhere)),
        pytest.raises(ImportRefused, match="稿子刚在另一个窗口改过"),
    ):
        paste_again(copy_import=sitting, text=TWO_STORIES)
    assert [item.story.title for item in stories_of(sitting)] == ["小巷亮了灯 邻里近了心"]


def test_same_paste_from_two_windows_at_once_is_taken_once(sitting):
    def paste_elsewhere():
        paste_again(copy_import=sitting, text=PAGE)

    with connection.execute_wrapper(OtherWindow(paste_elsewhere)):
        source = paste_again(copy_import=sitting, text=PAGE)
    assert sitting.sources.get() == source


def test_paste_that_a_file_has_the_bytes_of_gives_way_to_the_file(sitting):
    paste_again(copy_import=sitting, text=TWO_STORIES)
    file = add_source(copy_import=sitting, data=PAGE.encode(), filename="稿.txt")
    assert paste_again(copy_import=sitting, text=PAGE) == file
    assert sitting.sources.get() == file
