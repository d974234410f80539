"""What the review shows: one page with every id once, whatever the copy, at a constant price."""

import datetime as dt
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from campaigns.features.services.picture_matching import match_pictures
from campaigns.features.services.reading import stories_of
from campaigns.features.services.sittings import start_import
from campaigns.features.services.sources import add_source, add_uploaded_picture
from tests.campaigns.features.services.copy_samples import PAGE
from tests.factories.core import picture_bytes

NOW = timezone.make_aware(dt.datetime(2026, 3, 1, 22, 0))
ID = re.compile(r'\sid="([^"]+)"')
TWICE = PAGE + "\n②石桥村的桥也修好了。\n"


@pytest.fixture
def sitting(editor, feature_index):
    return start_import(owner=editor, parent=feature_index, now=NOW)


def upload(sitting, *names):
    for name in names:
        file = SimpleUploadedFile(name, picture_bytes())
        add_uploaded_picture(copy_import=sitting, file=file, filename=name)
    match_pictures(sitting)


def look(client, sitting):
    return client.get(sitting.get_absolute_url())


def test_caption_number_that_comes_twice_makes_no_id_twice(editor_client, sitting):
    add_source(copy_import=sitting, data=TWICE.encode())
    upload(sitting, "2.jpg")
    response = look(editor_client, sitting)
    assert [c.number for c in response.context["structure"].captions] == [1, 2, 2]
    ids = ID.findall(response.content.decode())
    assert sorted(ids) == sorted(set(ids))
    assert response.content.decode().count('name="picture-2"') == 1
    assert "图号和上面一条重复" in response.content.decode()


def test_picture_without_words_waits_until_they_are_written(editor_client, sitting):
    add_source(copy_import=sitting, data=PAGE.encode())
    before = look(editor_client, sitting).context["counts"]["need_open"]
    upload(sitting, "1.jpg")
    response = look(editor_client, sitting)
    picture = sitting.pictures.get()
    (row,) = [c for c in response.context["changes"] if c.code == "DESCRIPTION_MISSING"]
    assert (row.label, row.field) == ("图①没有替代文字", f"alt-{picture.pk}")
    # The picture has come, its words have not.
    assert response.context["counts"]["need_open"] == before
    editor_client.post(
        sitting.get_absolute_url(),
        {"story": stories_of(sitting)[0].name, f"alt-{picture.pk}": "楼道里的灯"},
    )
    assert look(editor_client, sitting).context["counts"]["need_open"] == before - 1


def test_credit_of_a_caption_says_whose_it_is(editor_client, sitting):
    add_source(copy_import=sitting, data=PAGE.encode())
    upload(sitting, "1.jpg")
    image = sitting.pictures.get().image
    image.credit = "顾一舟 供图"
    image.save()
    first, second = look(editor_client, sitting).context["structure"].captions
    assert first.credit == "顾一舟 供图（图片库里的署名）"
    assert second.credit == "本报记者 顾一舟 摄（全篇图片的署名）"


def test_saved_story_is_shown_without_fields_to_change(editor_client, sitting):
    add_source(copy_import=sitting, data=PAGE.encode())
    assert '<fieldset class="desk-copy" tabindex="0" aria-' in (
        look(editor_client, sitting).content.decode()
    )
    editor_client.post(
        sitting.get_absolute_url(), {"story": stories_of(sitting)[0].name, "save": "1"}
    )
    content = look(editor_client, sitting).content.decode()
    assert '<fieldset class="desk-copy" tabindex="0" disabled' in content
    assert 'name="undo"' not in content


@pytest.mark.parametrize("screen", ["", "review/"])
def test_screens_ask_the_database_as_often_for_many_stories(
    editor_client, editor, feature_index, screen
):
    counts = []
    for number in (1, 3):
        sitting = start_import(owner=editor, parent=feature_index, now=NOW)
        stories = "\n==========\n\n".join(PAGE for _ in range(number))
        for source in range(number):
            add_source(copy_import=sitting, data=f"{stories}{source}\n".encode(),
                       filename=f"{source}.txt")  # fmt: skip
        upload(sitting, *(f"{source}-{n}.jpg" for source in range(number) for n in (1, 2)))
        assert sitting.pictures.exclude(number=None).count() == 2 * number
        address = f"/admin/import/{sitting.key}/{screen}"
        editor_client.get(address)  # makes the thumbnails
        with CaptureQueriesContext(connection) as seen:
            editor_client.get(address)
        counts.append(len(seen))
    assert counts[0] == counts[1]
