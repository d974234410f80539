from django.db import transaction

from cms.core.background import enqueue
from cms.core.models import CustomRendition
from cms.core.tasks import finish_renditions
from tests.factories.core import ImageFactory

TASK = "cms.core.tasks.finish_renditions"


def test_enqueued_task_runs_after_the_commit(db, django_capture_on_commit_callbacks):
    image = ImageFactory()
    with django_capture_on_commit_callbacks(execute=True):
        enqueue(TASK, image_id=image.pk, recipe_names=["page_thumb"])
        assert CustomRendition.objects.count() == 0

    assert CustomRendition.objects.count() == 3


def test_enqueued_task_goes_with_what_is_rolled_back(db, django_capture_on_commit_callbacks):
    image = ImageFactory()
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        enqueue(TASK, image_id=image.pk, recipe_names=["page_thumb"])
        transaction.set_rollback(True)

    assert CustomRendition.objects.count() == 0


def test_finish_renditions_of_a_deleted_picture_does_nothing(db):
    assert finish_renditions.call(image_id=99, recipe_names=["card"]) == 0


def test_finish_renditions_of_a_broken_picture_says_so(db, caplog):
    image = ImageFactory(title="老照片")
    image.file.storage.delete(image.file.name)

    assert finish_renditions.call(image_id=image.pk, recipe_names=["card"]) == 0
    assert "图片“老照片”的文件缺失或已损坏" in caplog.text
