import io
import zlib

import pytest
from django.core.files.base import ContentFile
from PIL import Image

from campaigns.features.exceptions import PictureRefused
from campaigns.features.services.library_pictures import add_picture
from cms.core.models import CustomImage
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
