import hashlib

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from cms.core.image_metadata import label_of
from cms.core.models import CustomImage
from cms.core.renditions import make_renditions
from tests.cms.core.image_metadata import samples
from tests.factories.core import ImageFactory


@pytest.fixture(autouse=True)
def _empty_media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def photograph(orientation=1, **options) -> bytes:
    return samples.saved("JPEG", exif=samples.personal_exif(orientation), **options)


def stored(image) -> bytes:
    with open(image.file.path, "rb") as file:
        return file.read()


def assert_private(image) -> None:
    content = stored(image)
    assert b"Zhang San" not in content
    assert b"SecretCam" not in content
    assert image.file_size == len(content)
    assert image.file_hash == hashlib.sha1(content).hexdigest()


def test_image_saved_in_code_is_private(db):
    image = ImageFactory(file=ContentFile(photograph(), name="a.jpg"))

    assert_private(CustomImage.objects.get(pk=image.pk))


def test_image_saved_in_bulk_is_private(db):
    [image] = CustomImage.objects.bulk_create(
        [CustomImage(title="a", file=ContentFile(photograph(), name="a.jpg"), width=1, height=1)]
    )

    assert b"SecretCam" not in stored(image)


def test_image_replaced_in_code_is_private(db):
    image = ImageFactory()
    image.file = ContentFile(photograph(), name="b.jpg")
    image.save()

    assert_private(CustomImage.objects.get())


@pytest.mark.parametrize("view", ["add", "add_multiple"])
def test_image_uploaded_in_the_admin_is_private(editor_client, view):
    upload = SimpleUploadedFile("a.jpg", photograph(), "image/jpeg")
    name = "files[]" if view == "add_multiple" else "file"

    editor_client.post(
        reverse(f"wagtailimages:{view}"), {"title": "a", name: upload, "collection": 1}
    )

    assert_private(CustomImage.objects.get())


def test_image_held_upright_has_the_size_that_is_seen(db):
    upright = ImageFactory(file=ContentFile(photograph(1), name="a.jpg"))
    turned = ImageFactory(file=ContentFile(photograph(6), name="b.jpg"))

    sizes = [(image.width, image.height) for image in CustomImage.objects.order_by("pk")]

    assert sizes == [(48, 32), (32, 48)]
    with Image.open(turned.file.path) as opened:
        assert opened.getexif()[0x0112] == 6
    assert upright.file.path != turned.file.path


def test_image_saved_again_is_left_alone(db):
    image = ImageFactory(file=ContentFile(photograph(), name="a.jpg"))
    before = stored(image)
    image.title = "银杏"
    image.save()

    assert stored(CustomImage.objects.get()) == before


def test_image_loaded_from_a_fixture_is_left_alone(db):
    image = ImageFactory()
    image.file = ContentFile(photograph(), name="a.jpg")
    hash_before = image.file_hash

    image.save_base(raw=True)

    assert image.file_hash == hash_before


def test_image_that_is_none_is_refused_in_words(db):
    # Width and height by hand, or the file would be refused before it is to be stored.
    image = CustomImage(title="a", width=1, height=1)
    image.__dict__["file"] = ContentFile(b"\xff\xd8 nothing", name="a.jpg")

    with pytest.raises(ValidationError) as raised:
        image.save()

    assert raised.value.messages == ["“a.jpg”不是能打开的图片，请换一个文件。"]
    assert CustomImage.objects.count() == 0


def test_file_that_is_no_image_is_refused_in_the_admin(editor_client):
    upload = SimpleUploadedFile("a.jpg", b"\xff\xd8 nothing", "image/jpeg")

    answer = editor_client.post(
        reverse("wagtailimages:add"), {"title": "a", "file": upload, "collection": 1}
    )

    assert answer.status_code == 200
    assert len(answer.context["form"].errors["file"]) == 1


@pytest.mark.parametrize("side", [9500, 14000])
def test_decompression_bomb_is_refused_in_words(editor_client, monkeypatch, side):
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", None)
    bomb = samples.saved("PNG", Image.new("1", (side, side)))
    monkeypatch.undo()
    upload = SimpleUploadedFile("a.png", bomb, "image/png")

    answer = editor_client.post(
        reverse("wagtailimages:add"), {"title": "a", "file": upload, "collection": 1}
    )

    assert answer.context["form"].errors["file"] == [
        "这幅图片的像素太多，最多 8000 万像素，请缩小后再上传。"
    ]


def test_ai_label_reaches_readers_in_every_format(db):
    full = samples.saved("JPEG", samples.picture(400, 300), xmp=samples.labelled_xmp())
    image = ImageFactory(file=ContentFile(full, name="a.jpg"))

    made = make_renditions(image, ["page_thumb"])

    assert len(made) == 6
    for rendition in made:
        with Image.open(rendition.file.path) as opened:
            assert label_of(opened).source_type == "trainedAlgorithmicMedia"


def test_ai_label_of_a_transparent_picture_reaches_readers(db):
    picture = Image.new("RGBA", (40, 30), (255, 0, 0, 40))
    info = samples.png_texts(**{"XML:com.adobe.xmp": samples.labelled_xmp().decode()})
    full = samples.saved("PNG", picture, pnginfo=info)
    image = ImageFactory(file=ContentFile(full, name="a.png"))

    [made] = make_renditions(image, ["page_thumb"], ["jpeg"])

    with Image.open(made.file.path) as opened:
        assert (opened.format, label_of(opened).source_type) == ("PNG", "trainedAlgorithmicMedia")
