"""The words of a picture that readers see."""

import io

import pytest
from django.core.files.storage import FileSystemStorage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image as Drawing
from wagtail.models import Collection, ReferenceIndex

from cms.core.models import CustomImage
from tests.factories.core import ImageFactory, picture_bytes
from tests.factories.features import add_feature, figure

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]


@pytest.fixture
def image():
    return ImageFactory(credit="本报记者 顾一舟 摄", description="长凳旁")


def saved(client, image, **words):
    form = {
        "title": image.title,
        "caption": "",
        "credit": image.credit,
        "description": image.description,
        "collection": image.collection_id,
        "tags": "",
    }
    client.post(reverse("wagtailimages:edit", args=[image.pk]), form | words)
    image.refresh_from_db()
    return image


@pytest.mark.parametrize("blank", ["", "\u200b"])
def test_picture_of_a_published_page_keeps_its_credit_and_alt_text(editor_client, image, blank):
    page = add_feature(lead_image=image)
    ReferenceIndex.create_or_update_for_object(page)
    kept = saved(editor_client, image, credit=blank, description=blank)
    assert (kept.credit, kept.description) == ("本报记者 顾一舟 摄", "长凳旁")
    assert saved(editor_client, image, credit="顾一舟 摄").credit == "顾一舟 摄"


def test_picture_within_a_body_counts(editor_client, image):
    page = add_feature(body=[figure(image)])
    ReferenceIndex.create_or_update_for_object(page)
    assert saved(editor_client, image, credit="").credit == "本报记者 顾一舟 摄"


def test_refusal_names_the_page(editor_client, image):
    page = add_feature("小巷亮了灯", lead_image=image)
    ReferenceIndex.create_or_update_for_object(page)
    form = {"title": "图", "credit": "", "description": "", "collection": image.collection_id}
    answer = editor_client.post(reverse("wagtailimages:edit", args=[image.pk]), form)
    assert "正用在已发布的“小巷亮了灯”上" in answer.content.decode()


@pytest.mark.parametrize("file_format", ["JPEG", "PNG"])
def test_picture_that_is_cut_off_is_refused_with_a_sentence(editor_client, file_format):
    whole = io.BytesIO()
    Drawing.effect_noise((400, 300), 60).save(whole, file_format)
    cut = io.BytesIO(whole.getvalue()[: len(whole.getvalue()) // 3])
    cut.name = f"cut.{'jpg' if file_format == 'JPEG' else 'png'}"
    form = {"title": "巷口", "file": cut, "collection": Collection.get_first_root_node().pk}
    answer = editor_client.post(reverse("wagtailimages:add"), form)
    assert "这个图片文件不完整" in answer.content.decode()
    assert CustomImage.objects.count() == 0


def test_picture_of_a_draft_may_be_without(editor_client, image):
    page = add_feature(lead_image=image, live=False)
    ReferenceIndex.create_or_update_for_object(page)
    assert saved(editor_client, image, credit="").credit == ""


def sent_to_library(client, data):
    form = {"title": "图", "collection": 1, "tags": "", "file": SimpleUploadedFile("a.jpg", data)}
    return client.post(reverse("wagtailimages:add"), form)


def test_picture_is_added_with_its_measures(editor_client):
    data = picture_bytes()
    assert sent_to_library(editor_client, data).status_code == 302
    image = CustomImage.objects.get(title="图")
    assert image.file_size == len(data)
    with image.file.open() as file:
        assert file.read() == data


def test_library_on_a_disk_that_takes_nothing_says_so(editor_client, settings, tmp_path):
    (tmp_path / "file").touch()
    settings.MEDIA_ROOT = tmp_path / "file" / "media"
    answer = sent_to_library(editor_client, picture_bytes())
    assert answer.context["form"].errors["file"] == [
        "图片存不进去（Not a directory）。请管理员检查媒体文件夹的权限和空间，再传一次。"
    ]
    assert CustomImage.objects.filter(title="图").count() == 0


def test_replaced_file_stays_when_the_disk_takes_no_other(editor_client, image, monkeypatch):
    before = image.file.name
    whole = FileSystemStorage._save

    def save(self, name, content):
        # A folder that may only be read: to root, which tests may run as, none is.
        if name.startswith("original_images/"):
            raise PermissionError(13, "Permission denied")
        return whole(self, name, content)

    with monkeypatch.context() as patch:
        patch.setattr(FileSystemStorage, "_save", save)
        upload = SimpleUploadedFile("b.jpg", picture_bytes())
        assert saved(editor_client, image, file=upload).file.name == before
    assert image.file.storage.exists(before)
    upload.seek(0)
    after = saved(editor_client, image, file=upload).file.name
    assert [image.file.storage.exists(name) for name in (before, after)] == [False, True]
