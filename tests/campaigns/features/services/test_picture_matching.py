import datetime as dt

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone

from campaigns.features.services.picture_matching import match_pictures
from campaigns.features.services.sittings import start_import
from campaigns.features.services.sources import add_source, add_uploaded_picture
from tests.campaigns.features.services.copy_samples import PAGE
from tests.factories.core import picture_bytes

NOW = timezone.make_aware(dt.datetime(2026, 3, 1, 22, 0))
pytestmark = pytest.mark.django_db


@pytest.fixture
def sitting(feature_index, editor):
    return start_import(owner=editor, parent=feature_index, now=NOW)


def upload(sitting, name):
    file = ContentFile(picture_bytes(), name=name)
    return add_uploaded_picture(copy_import=sitting, file=file, filename=name)


def places(sitting):
    return list(sitting.pictures.values_list("source__filename", "number"))


def test_files_named_after_their_copy_go_to_it(sitting):
    for name in ("甲.txt", "乙.txt"):
        add_source(copy_import=sitting, data=f"{PAGE}{name}".encode(), filename=name)
    upload(sitting, "乙-1.jpg")
    upload(sitting, "1.jpg")
    upload(sitting, "图1.jpg")
    match_pictures(sitting)
    assert places(sitting) == [("乙.txt", 1), ("甲.txt", 1), (None, None)]


def test_chosen_place_goes_before_the_number_in_the_name(sitting):
    source = add_source(copy_import=sitting, data=PAGE.encode())
    picture = upload(sitting, "1.jpg")
    match_pictures(sitting, chosen={picture.pk: f"{source.pk}-0-2"})
    assert places(sitting) == [("", 2)]


def test_place_that_is_taken_or_unknown_is_not_given(sitting):
    source = add_source(copy_import=sitting, data=PAGE.encode())
    first, second = upload(sitting, "a.jpg"), upload(sitting, "b.jpg")
    place = f"{source.pk}-0-1"
    match_pictures(sitting, chosen={first.pk: place, second.pk: place})
    assert places(sitting) == [("", 1), (None, None)]
    match_pictures(sitting, chosen={second.pk: f"{source.pk}-0-9"})
    assert places(sitting) == [("", 1), (None, None)]


def test_pictures_without_copy_wait(sitting):
    upload(sitting, "1.jpg")
    match_pictures(sitting)
    assert places(sitting) == [(None, None)]
    add_source(copy_import=sitting, data=PAGE.encode())
    match_pictures(sitting)
    assert places(sitting) == [("", 1)]


@pytest.mark.parametrize("count", [1, 3])
def test_matching_asks_the_database_as_often_for_many_pictures(
    sitting, count, django_assert_num_queries
):
    add_source(copy_import=sitting, data=PAGE.encode())
    for number in range(count):
        upload(sitting, f"DSC_{number}.jpg")
    # Two for the transaction, one each for the lock, the copy (twice), the places, the pictures.
    with django_assert_num_queries(7):
        match_pictures(sitting)
