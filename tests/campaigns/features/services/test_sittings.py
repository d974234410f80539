import datetime as dt

import pytest
from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction
from django.utils import timezone

from campaigns.features.exceptions import ImportRefused
from campaigns.features.models import CopyImport, CopySource, ImportedDraft
from campaigns.features.services.drafting import save_drafts
from campaigns.features.services.sittings import (
    clear_abandoned,
    discard_import,
    lock,
    remove_picture,
    remove_source,
    start_import,
)
from campaigns.features.services.sources import add_source, add_uploaded_picture
from cms.core.models import CustomImage
from tests.campaigns.features.services.copy_samples import PAGE, TWO_STORIES
from tests.factories.core import picture_bytes
from tests.factories.features import add_feature

NOW = timezone.make_aware(dt.datetime(2026, 3, 1, 22, 0))
pytestmark = pytest.mark.django_db


@pytest.fixture
def sitting(feature_index, editor):
    return start_import(owner=editor, parent=feature_index, now=NOW)


def upload(sitting, name="1.jpg"):
    file = ContentFile(picture_bytes(), name=name)
    return add_uploaded_picture(copy_import=sitting, file=file, filename=name)


def save(sitting, parent):
    return save_drafts(copy_import=sitting, parent=parent, user=None, now=NOW)


def test_discarded_sitting_takes_its_pictures_out_of_the_library(sitting):
    add_source(copy_import=sitting, data=PAGE.encode())
    upload(sitting)
    discard_import(copy_import=sitting)
    assert (CopyImport.objects.count(), CustomImage.objects.count()) == (0, 0)


def test_discarding_leaves_a_picture_that_a_page_shows(sitting):
    shown, other = upload(sitting), upload(sitting, "2.jpg")
    add_feature(lead_image=shown.image, live=False)
    discard_import(copy_import=sitting)
    assert [image.pk for image in CustomImage.objects.all()] == [shown.image_id]
    assert other.image_id != shown.image_id


def test_discarding_keeps_the_record_of_drafts(sitting, feature_index):
    drafted = add_source(copy_import=sitting, data=PAGE.encode())
    upload(sitting)
    save(sitting, feature_index)
    add_source(copy_import=sitting, data=TWO_STORIES.encode(), filename="两篇.txt")
    discard_import(copy_import=sitting)
    assert list(sitting.sources.all()) == [drafted]
    assert (ImportedDraft.objects.count(), CustomImage.objects.count()) == (1, 1)


def test_discarded_sitting_cannot_be_locked(sitting):
    CopyImport.objects.all().delete()
    with pytest.raises(ImportRefused, match="已经丢弃"), transaction.atomic():
        lock(sitting)


def test_only_old_sittings_without_drafts_are_cleared(sitting, editor, feature_index):
    add_source(copy_import=sitting, data=PAGE.encode())
    saved = start_import(owner=editor, parent=feature_index, now=NOW)
    add_source(copy_import=saved, data=PAGE.encode())
    save(saved, feature_index)
    empty = start_import(owner=None, parent=None, now=NOW)
    recent = start_import(owner=editor, parent=None, now=NOW + dt.timedelta(days=2))
    add_source(copy_import=recent, data=PAGE.encode())
    assert empty.sources.count() == 0
    assert clear_abandoned(before=NOW + dt.timedelta(days=1)) == 2
    assert set(CopyImport.objects.all()) == {saved, recent}


def test_file_that_is_taken_out_takes_its_own_pictures(sitting):
    source = add_source(copy_import=sitting, data=PAGE.encode(), filename="a.txt")
    own, other = upload(sitting), upload(sitting, "2.jpg")
    own.from_source = source
    own.save()
    remove_source(copy_import=sitting, pk=source.pk)
    assert list(sitting.pictures.all()) == [other]
    assert CustomImage.objects.count() == 1


def test_file_with_a_draft_stays(sitting, feature_index):
    source = add_source(copy_import=sitting, data=PAGE.encode())
    save(sitting, feature_index)
    remove_source(copy_import=sitting, pk=source.pk)
    assert sitting.sources.get() == source


def test_picture_taken_out_after_a_draft_stays_in_the_library(sitting, feature_index):
    add_source(copy_import=sitting, data=PAGE.encode())
    picture = upload(sitting)
    save(sitting, feature_index)
    remove_picture(copy_import=sitting, pk=picture.pk)
    assert (sitting.pictures.count(), CustomImage.objects.count()) == (0, 1)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"filename": "", "digest": "a"}, {"filename": "", "digest": "b"}),
        ({"filename": "a.txt", "digest": "a"}, {"filename": "b.txt", "digest": "a"}),
    ],
)
def test_database_refuses_a_second_paste_and_the_same_bytes_twice(sitting, first, second):
    CopySource.objects.create(copy_import=sitting, manuscript={}, **first)
    with pytest.raises(IntegrityError), transaction.atomic():
        CopySource.objects.create(copy_import=sitting, manuscript={}, **second)
