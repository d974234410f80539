import io
import zlib

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.files.base import ContentFile
from PIL import Image
from wagtail.models import Collection, GroupCollectionPermission

from campaigns.features.exceptions import PictureRefused
from campaigns.features.services.library_pictures import add_picture
from cms.core.models import CustomImage
from cms.users.models import User
from tests.factories.core import picture_bytes

SENTENCES = (
    "不支持的图片格式。",
    "这幅图片的像素太多",
    "请上传",
    "上传",
    "所提交的",
    "提交的文件",
    "不是有效的",
    "“",
    "不是",
)


def noise(form: str) -> bytes:
    buffer = io.BytesIO()
    Image.effect_noise((120, 80), 90).convert("RGB").save(buffer, form)
    return buffer.getvalue()


def png_announcing(width: int, height: int) -> bytes:
    header = b"IHDR" + width.to_bytes(4) + height.to_bytes(4) + bytes([8, 2, 0, 0, 0])
    crc = zlib.crc32(header).to_bytes(4)
    return b"\x89PNG\r\n\x1a\n" + (13).to_bytes(4) + header + crc + bytes(12)


def test_picture_is_kept_under_the_name_of_its_file(editor):
    image = add_picture(file=ContentFile(picture_bytes()), filename="C:/图/1.jpg", user=editor)
    assert (image.title, image.width, image.height) == ("1", 60, 40)
    assert image.uploaded_by_user == editor


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("cut.jpg", noise("JPEG")[:900]),
        ("cut.png", noise("PNG")[:900]),
        ("cut.webp", noise("WEBP")[:300]),
        ("huge.png", png_announcing(30_000, 30_000)),
        ("text.jpg", "不是图片".encode()),
        ("program.jpg", b"MZ" + bytes(500)),
        ("drawing.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
        ("empty.jpg", b""),
    ],
)
def test_file_that_is_no_usable_picture_is_refused_with_a_sentence(editor, name, data):
    with pytest.raises(PictureRefused) as refused:
        add_picture(file=ContentFile(data), filename=name, user=editor)
    assert str(refused.value).startswith(SENTENCES)
    assert CustomImage.objects.count() == 0


@pytest.fixture
def reporter(site):
    """Somebody who may do nothing yet, in a group."""
    user = User.objects.create_user("jizhe", password="a long password")
    user.groups.add(Group.objects.create(name="实习"))
    return user


def allow_pictures(user, collection):
    GroupCollectionPermission.objects.create(
        group=user.groups.get(),
        collection=collection,
        permission=Permission.objects.get(
            content_type__app_label="wagtailimages", codename="add_image"
        ),
    )


def test_picture_of_somebody_who_may_add_none_is_refused(reporter):
    with pytest.raises(PictureRefused, match="您的账号不能往图片库里加图片"):
        add_picture(file=ContentFile(picture_bytes()), filename="1.jpg", user=reporter)
    assert CustomImage.objects.count() == 0


def test_picture_goes_to_the_collection_that_the_user_may_add_to(reporter):
    root = Collection.get_first_root_node()
    own = root.add_child(name="要闻部")
    root.add_child(name="副刊部")
    allow_pictures(reporter, own)
    image = add_picture(file=ContentFile(picture_bytes()), filename="1.jpg", user=reporter)
    assert image.collection == own
    allow_pictures(reporter, root)
    # Wagtail keeps what a user may do with the user until the end of the request.
    later = User.objects.get(pk=reporter.pk)
    image = add_picture(file=ContentFile(picture_bytes()), filename="2.jpg", user=later)
    assert image.collection == root


def test_picture_of_the_command_line_goes_to_the_root(site):
    image = add_picture(file=ContentFile(picture_bytes()), filename="1.jpg", user=None)
    assert image.collection == Collection.get_first_root_node()
