import pytest
from django.core.files.base import ContentFile

from cms.core.models import CustomImage, CustomRendition
from cms.core.picture_recipes import RECIPES
from cms.core.pictures import (
    focal_point_key,
    load_renditions,
    picture_html,
    picture_url,
    renditions_for,
    with_renditions,
)
from tests.factories.core import ImageFactory, picture_bytes


def add_rendition(image, spec, width=600, height=400) -> CustomRendition:
    """A rendition as the making of renditions leaves it; its address is /media/images/…/SPEC."""
    return CustomRendition.objects.create(
        image=image,
        filter_spec=spec,
        focal_point_key=focal_point_key(image) if spec.startswith("fill") else "",
        file=ContentFile(picture_bytes(width, height), name=f"{spec.replace('|', '.')}.bin"),
    )


def add_card(image, file_format) -> list[CustomRendition]:
    return [
        add_rendition(image, f"fill-600x400|format-{file_format}", 600, 400),
        add_rendition(image, f"fill-1200x800|format-{file_format}", 1200, 800),
    ]


def test_picture_with_every_format_offers_the_best_first(db):
    image = ImageFactory(description="银杏树下")
    avif, webp, jpeg = (add_card(image, name) for name in ("avif", "webp", "jpeg"))

    html = picture_html(image, "card")

    shown = f"auto, {RECIPES['card'].shown_as}"
    assert html == (
        f'<picture><source type="image/avif" srcset="{avif[0].url} 600w, {avif[1].url} 1200w"'
        f' sizes="{shown}"><source type="image/webp" srcset="{webp[0].url} 600w,'
        f' {webp[1].url} 1200w" sizes="{shown}"><img src="{jpeg[1].url}"'
        f' srcset="{jpeg[0].url} 600w, {jpeg[1].url} 1200w" sizes="{shown}" width="1200"'
        f' height="800" alt="银杏树下" loading="lazy" decoding="async"></picture>'
    )


def test_picture_while_a_format_is_half_made_leaves_it_out(db):
    image = ImageFactory()
    add_card(image, "jpeg")
    add_rendition(image, "fill-600x400|format-avif")

    assert "image/avif" not in picture_html(image, "card")


def test_picture_with_transparency_falls_back_to_png(db):
    image = ImageFactory()
    png = add_card(image, "png")

    assert f'<img src="{png[1].url}"' in picture_html(image, "card")


def test_picture_without_its_sizes_takes_the_jpeg_nearest_in_width(db):
    image = ImageFactory()
    add_rendition(image, "width-480|format-jpeg", 480, 320)
    near = add_rendition(image, "width-800|format-jpeg", 800, 533)
    add_rendition(image, "width-800|format-webp", 800, 533)

    assert picture_html(image, "card", alt="") == (
        f'<picture><img src="{near.url}" width="800" height="533" alt="" loading="lazy"'
        f' decoding="async"></picture>'
    )


def test_picture_without_renditions_shows_the_original(db):
    image = ImageFactory()

    html = picture_html(image, "lead", alt="", loading="eager")

    assert html == (
        f'<picture><img src="{image.file.url}" width="60" height="40" alt="" loading="eager"'
        f' decoding="async"></picture>'
    )
    assert CustomRendition.objects.count() == 0


def test_picture_after_the_focal_point_moved_shows_no_old_crop(db):
    image = ImageFactory()
    add_card(image, "jpeg")
    image.focal_point_x = image.focal_point_y = 10
    image.focal_point_width = image.focal_point_height = 5

    assert f'src="{image.file.url}"' in picture_html(image, "card")


def test_picture_words_are_escaped(db):
    image = ImageFactory(description='"><script>')

    html = picture_html(image, "card", sizes='"', fetchpriority="<", **{"class": 'a"b'})

    assert 'alt="&quot;&gt;&lt;script&gt;"' in html
    assert 'fetchpriority="&lt;" class="a&quot;b"' in html


def test_picture_with_loaded_renditions_asks_the_database_nothing(db, django_assert_num_queries):
    add_card(ImageFactory(), "jpeg")
    image = CustomImage.objects.prefetch_related("renditions").get()

    with django_assert_num_queries(0):
        assert 'srcset="' in picture_html(image, "card")


def test_load_renditions_takes_one_query_for_all(db, django_assert_num_queries):
    for _ in range(3):
        add_card(image := ImageFactory(), "jpeg")
        add_rendition(image, "width-480|format-jpeg", 480, 320)
    images = list(CustomImage.objects.all())

    with django_assert_num_queries(1):
        load_renditions([None, *images])
        load_renditions(images)

    assert [len(image.sizes_at_hand) for image in images] == [3, 3, 3]


def test_load_renditions_of_nothing_asks_nothing(db, django_assert_num_queries):
    with django_assert_num_queries(0):
        load_renditions([None])


def test_with_renditions_loads_them_behind_a_relation(db, django_assert_num_queries):
    add_card(ImageFactory(), "jpeg")
    renditions = CustomRendition.objects.prefetch_related(with_renditions("image", "thumb"))

    with django_assert_num_queries(3):
        found = list(renditions)

    assert [list(rendition.image.renditions.all()) for rendition in found] == [[], []]


def test_renditions_for_recipes_leaves_out_other_sizes(db):
    image = ImageFactory()
    add_rendition(image, "width-480|format-jpeg", 480, 320)
    card = add_card(image, "webp")

    assert list(renditions_for("card", "lead").order_by("pk")) == card


@pytest.mark.parametrize(("is_absolute", "origin"), [(False, ""), (True, "http://testserver")])
def test_picture_url_is_the_largest_jpeg(db, is_absolute, origin):
    image = ImageFactory()
    jpeg = add_card(image, "jpeg")
    add_card(image, "webp")

    assert picture_url(image, "card", is_absolute=is_absolute) == origin + jpeg[1].url
