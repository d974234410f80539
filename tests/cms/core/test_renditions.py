import io

import pytest
from django.core.files.base import ContentFile
from PIL import Image

from cms.core import renditions
from cms.core.models import CustomRendition
from cms.core.picture_recipes import FALLBACK_FORMATS, RECIPES
from cms.core.pictures import picture_html
from cms.core.renditions import (
    UnreadablePictureError,
    is_complete,
    made_recipes,
    make_renditions,
)
from tests.cms.core.image_metadata.samples import icc_profile
from tests.factories.core import ImageFactory


@pytest.fixture(autouse=True)
def _empty_media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def upload(picture, file_format="PNG", **options) -> ContentFile:
    buffer = io.BytesIO()
    picture.save(buffer, file_format, **options)
    return ContentFile(buffer.getvalue(), name=f"bench.{file_format.lower()}")


def specs(image) -> list[str]:
    return sorted(image.renditions.values_list("filter_spec", flat=True))


def opened(rendition) -> Image.Image:
    with rendition.file.open() as file:
        picture = Image.open(io.BytesIO(file.read()))
        picture.load()
    return picture


def test_make_renditions_makes_every_format_at_the_size_of_the_recipe(db):
    image = ImageFactory(file=upload(Image.new("RGB", (400, 300))))

    made = make_renditions(image, ["thumb"])

    assert sorted((r.filter_spec, r.width, r.height, opened(r).format) for r in made) == [
        ("fill-180x120|format-avif", 180, 120, "AVIF"),
        ("fill-180x120|format-jpeg", 180, 120, "JPEG"),
        ("fill-180x120|format-webp", 180, 120, "WEBP"),
        ("fill-360x240|format-avif", 360, 240, "AVIF"),
        ("fill-360x240|format-jpeg", 360, 240, "JPEG"),
        ("fill-360x240|format-webp", 360, 240, "WEBP"),
    ]


def test_make_renditions_again_makes_nothing(db):
    image = ImageFactory()
    make_renditions(image, ["thumb"])

    assert make_renditions(image, ["thumb"]) == []
    assert is_complete(image, ["thumb"])


def test_make_renditions_of_some_formats_leaves_the_rest_to_be_made(db):
    image = ImageFactory()

    make_renditions(image, ["thumb"], FALLBACK_FORMATS)

    assert specs(image) == ["fill-180x120|format-jpeg"]
    assert not is_complete(image, ["thumb"])
    assert sorted(r.filter_spec for r in make_renditions(image, ["thumb"])) == [
        "fill-180x120|format-avif",
        "fill-180x120|format-webp",
    ]


def test_make_renditions_of_recipes_with_a_common_size_makes_it_once(db):
    image = ImageFactory(file=upload(Image.new("RGB", (1800, 1200))))

    make_renditions(image, ["card", "lead"], FALLBACK_FORMATS)

    assert specs(image) == [
        "fill-1200x800|format-jpeg",
        "fill-1600x1067|format-jpeg",
        "fill-600x400|format-jpeg",
        "fill-800x533|format-jpeg",
    ]


def test_make_renditions_of_a_small_picture_does_not_enlarge_it(db):
    image = ImageFactory(file=upload(Image.new("RGB", (500, 700))))

    made = make_renditions(image, ["story"], ["jpeg"])

    assert [(r.width, r.height) for r in made] == [(480, 672), (500, 700)]


def test_make_renditions_with_focal_point_cuts_around_it(db):
    picture = Image.new("RGB", (600, 100), "white")
    picture.paste("red", (0, 0, 100, 100))
    focal = {"focal_point_x": 50, "focal_point_y": 50}
    size = {"focal_point_width": 100, "focal_point_height": 100}
    image = ImageFactory(file=upload(picture), **focal, **size)

    [made] = make_renditions(image, ["thumb"], ["jpeg"])

    assert (made.width, made.height) == (150, 100)
    red, green, blue = opened(made).getpixel((50, 50))
    assert (red > 240, green < 20, blue < 20) == (True, True, True)


def test_make_renditions_of_a_turned_photograph_is_upright(db):
    picture = Image.new("RGB", (300, 200), "white")
    picture.paste("blue", (0, 0, 150, 200))
    exif = Image.Exif()
    exif[0x0112] = 6
    image = ImageFactory(file=upload(picture, "JPEG", exif=exif, quality=95))

    [made, _] = make_renditions(image, ["page_thumb"], ["jpeg"])

    shown = opened(made)
    assert shown.size == (160, 240)
    assert shown.getexif().get(0x0112) is None
    assert [shown.getpixel((80, y))[0] > 128 for y in (20, 220)] == [False, True]


def test_make_renditions_with_transparency_keeps_it_but_not_for_sharing(db):
    image = ImageFactory(file=upload(Image.new("RGBA", (200, 100), (255, 0, 0, 0))))

    make_renditions(image, ["thumb", "share"])

    assert specs(image) == [
        "fill-1200x630|format-jpeg",
        "fill-180x120|format-avif",
        "fill-180x120|format-png",
        "fill-180x120|format-webp",
    ]
    modes = {r.filter_spec.split("-")[-1]: opened(r).mode for r in image.renditions.all()}
    assert modes == {"avif": "RGBA", "png": "RGBA", "webp": "RGBA", "jpeg": "RGB"}
    share = image.renditions.get(filter_spec="fill-1200x630|format-jpeg")
    assert opened(share).getpixel((5, 5)) == (255, 255, 255)
    assert is_complete(image, ["thumb", "share"])
    assert 'type="image/webp"' in picture_html(image, "thumb")


@pytest.mark.parametrize("mode", ["L", "1", "P", "LA", "RGBA", "I;16"])
def test_make_renditions_of_an_opaque_picture_of_any_mode_is_jpeg(db, mode):
    picture = Image.new("RGBA", (200, 100), "white")
    opaque = Image.new(mode, (200, 100), 65535) if mode == "I;16" else picture.convert(mode)
    image = ImageFactory(file=upload(opaque.resize((100, 50))))

    [made] = make_renditions(image, ["page_thumb"], FALLBACK_FORMATS)

    assert made.filter_spec == "width-160|format-jpeg"
    assert opened(made).getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize("profile", [None, icc_profile(), b"no profile" * 20])
def test_make_renditions_of_ink_colours_gives_screen_colours(db, profile):
    picture = Image.new("CMYK", (200, 100), (0, 0, 0, 0))
    image = ImageFactory(file=upload(picture, "JPEG", icc_profile=profile))

    made = [opened(r) for r in make_renditions(image, ["page_thumb"])]

    assert {found.mode for found in made} == {"RGB"}
    assert [found.info.get("icc_profile") for found in made] == [None] * 6


@pytest.mark.parametrize(("mode", "is_kept"), [("RGB", True), ("P", True), ("L", False)])
def test_make_renditions_keeps_the_profile_of_its_colours_alone(db, mode, is_kept):
    picture = Image.new("RGB", (100, 50), "white").convert(mode)
    image = ImageFactory(file=upload(picture, icc_profile=icc_profile()))

    made = [opened(r) for r in make_renditions(image, ["page_thumb"])]

    assert [found.info.get("icc_profile") == icc_profile() for found in made] == [is_kept] * 3


@pytest.mark.parametrize("file_format", ["JPEG", "PNG"])
def test_make_renditions_of_a_large_photograph_keeps_its_size_and_detail(db, file_format):
    picture = Image.new("RGB", (3600, 3300), "white")
    picture.paste("black", (0, 0, 1800, 3300))
    image = ImageFactory(file=upload(picture, file_format, compress_level=1))

    [_small, large] = make_renditions(image, ["thumb"], ["jpeg"])

    assert (large.width, large.height) == (360, 240)
    row = [opened(large).getpixel((x, 100))[0] > 128 for x in (170, 190)]
    assert row == [False, True]


def test_rendition_address_carries_the_hash_of_its_file(db):
    image = ImageFactory()
    [made] = make_renditions(image, ["page_thumb"], ["jpeg"])

    assert made.file.name == f"images/{image.file_hash[:10]}/bench.width-160.jpg"


def test_make_renditions_of_a_missing_file_names_the_picture(db):
    image = ImageFactory(title="银杏")
    image.file.storage.delete(image.file.name)

    with pytest.raises(UnreadablePictureError) as raised:
        make_renditions(image, ["thumb"])

    assert str(raised.value) == "图片“银杏”的文件缺失或已损坏，请重新上传这幅图片。"


def test_make_renditions_of_a_truncated_file_makes_nothing(db):
    image = ImageFactory(file=upload(Image.effect_noise((400, 400), 90).convert("RGB"), "JPEG"))
    with image.file.open() as file:
        content = file.read()
    with open(image.file.path, "wb") as file:
        file.write(content[: len(content) // 2])

    with pytest.raises(UnreadablePictureError):
        make_renditions(image, ["thumb"])

    assert CustomRendition.objects.count() == 0


def test_make_renditions_when_another_made_it_first_leaves_no_second_file(db, monkeypatch):
    image = ImageFactory()
    [first] = make_renditions(image, ["page_thumb"], ["jpeg"])
    # As another process sees it that asked just before the first was committed.
    monkeypatch.setattr(renditions, "_existing_specs", lambda image: set())

    assert make_renditions(image, ["page_thumb"], ["jpeg"]) == []

    folder = first.file.name.rpartition("/")[0]
    assert first.file.storage.listdir(folder)[1] == ["bench.width-160.jpg"]


def test_made_recipes_names_those_with_a_size(db):
    image = ImageFactory()
    make_renditions(image, ["card", "page_thumb"], ["jpeg"])

    assert made_recipes(image) == ["card", "page_thumb"]


def test_recipes_ask_for_sizes_in_rising_order():
    widths = {
        name: [int(size.partition("-")[2].partition("x")[0]) for size in recipe.sizes]
        for name, recipe in RECIPES.items()
    }
    assert widths == {name: sorted(found) for name, found in widths.items()}
