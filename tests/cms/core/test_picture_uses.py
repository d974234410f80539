import io

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from PIL import Image
from wagtail.test.utils.form_data import querydict_from_html

from cms.core.models import CustomImage, CustomRendition
from cms.core.picture_uses import body_picture_uses, make_pictures_of, needed_recipes
from cms.core.renditions import is_complete
from tests.factories.core import DocumentFactory, ImageFactory, picture_bytes
from tests.factories.features import (
    ContributorFactory,
    add_feature,
    block,
    figure,
    figure_group,
)


@pytest.fixture(autouse=True)
def _empty_media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    return lambda: django_capture_on_commit_callbacks(execute=True)


def break_file(image) -> None:
    with open(image.file.path, "wb") as file:
        file.write(b"\xff\xd8\xff\xe0 nothing")


def test_body_picture_uses_finds_figures_groups_and_posters(site):
    one, two, three, poster = (ImageFactory() for _ in range(4))
    video = {"video": DocumentFactory().pk, "poster": poster.pk, "caption": "灯亮了"}
    body = [figure(one), figure_group([two, three]), block("video", video)]
    feature = add_feature(body=body, live=False)

    uses = list(body_picture_uses(feature.body))

    assert uses == [(image, ("story",)) for image in (one, two, three, poster)]


def test_needed_recipes_names_a_picture_once(db):
    image, other = ImageFactory(), ImageFactory()
    uses = [(image, ("lead", "card")), (None, ("story",)), (other, ("story",)), (image, ("card",))]

    assert needed_recipes(uses) == {image: ["lead", "card"], other: ["story"]}


def test_publishing_makes_the_pictures_of_the_page(site, committed):
    lead, body, page_image = (ImageFactory() for _ in range(3))
    with committed():
        feature = add_feature(
            live=False, lead_image=lead, page_image=page_image, body=[figure(body)]
        )
        feature.save_revision().publish()

    assert is_complete(lead, ["lead", "card", "thumb", "share"])
    assert is_complete(page_image, ["page_thumb", "story"])
    assert is_complete(body, ["story"])


def test_saving_a_draft_makes_nothing(site, committed):
    with committed():
        feature = add_feature(live=False, lead_image=ImageFactory())
        feature.save_revision()

    assert CustomRendition.objects.count() == 0


def test_saving_a_contributor_makes_the_portrait(site, committed):
    portrait = ImageFactory()
    with committed():
        ContributorFactory(portrait=portrait)

    assert is_complete(portrait, ["portrait"])


def test_make_pictures_of_leaves_avif_and_webp_to_the_background(site):
    image = ImageFactory()
    feature = add_feature(live=False, body=[figure(image)])

    # Without a commit nothing is handed to the background.
    make_pictures_of(feature)

    specs = list(image.renditions.values_list("filter_spec", flat=True))
    assert specs == ["width-480|format-jpeg"]


def test_publishing_with_a_broken_picture_publishes_and_makes_the_others(site, committed, caplog):
    broken, sound = ImageFactory(title="老照片"), ImageFactory()
    break_file(broken)
    with committed():
        feature = add_feature(live=False, lead_image=sound, body=[figure(broken)])
        feature.save_revision().publish()

    feature.refresh_from_db()
    assert feature.live
    assert is_complete(sound, ["card"])
    assert "图片“老照片”的文件缺失或已损坏，请重新上传这幅图片。" in caplog.text


def test_a_new_file_makes_the_sizes_anew_that_there_were(site, committed):
    image = ImageFactory()
    with committed():
        add_feature(live=False, lead_image=image).save_revision().publish()
    before = set(image.renditions.values_list("file", flat=True))

    with committed():
        image.file = ContentFile(picture_bytes(80, 60, "blue"), name="new.jpg")
        image.save()

    assert is_complete(image, ["lead", "card", "thumb", "share"])
    assert not before & set(image.renditions.values_list("file", flat=True))


def test_a_new_file_from_the_admin_makes_the_sizes_anew(site, editor_client, committed):
    image = ImageFactory()
    with committed():
        add_feature(live=False, lead_image=image).save_revision().publish()
    new = io.BytesIO(picture_bytes(80, 60, "blue"))
    new.name = "new.jpg"

    with committed():
        words = {"description": image.description, "credit": image.credit}
        form = {"title": image.title, "file": new, "collection": image.collection_id} | words
        answer = editor_client.post(reverse("wagtailimages:edit", args=[image.pk]), form)

    assert answer.status_code == 302
    image = CustomImage.objects.get()
    assert image.width == 80
    assert is_complete(image, ["lead", "card", "thumb", "share"])


def test_a_moved_focal_point_makes_the_crops_anew_and_drops_the_old(site, committed):
    image = ImageFactory()
    with committed():
        add_feature(live=False, lead_image=image).save_revision().publish()
    before = set(image.renditions.values_list("pk", flat=True))

    with committed():
        image.focal_point_x = image.focal_point_y = 10
        image.focal_point_width = image.focal_point_height = 5
        image.save()

    assert is_complete(image, ["lead", "card", "thumb", "share"])
    assert not before & set(image.renditions.values_list("pk", flat=True))
    assert len(before) == image.renditions.count()


def test_a_changed_title_makes_nothing_anew(site, committed):
    image = ImageFactory()
    with committed():
        add_feature(live=False, lead_image=image).save_revision().publish()
    before = set(image.renditions.values_list("pk", flat=True))

    with committed():
        image.title = "银杏树下"
        image.save()

    assert before == set(image.renditions.values_list("pk", flat=True))


def test_a_broken_new_file_is_stored_without_sizes(site, committed, caplog):
    image = ImageFactory(title="老照片")
    with committed():
        add_feature(live=False, lead_image=image).save_revision().publish()
    break_file(image)

    with committed():
        image.focal_point_x = image.focal_point_y = 10
        image.focal_point_width = image.focal_point_height = 5
        image.save()

    assert "图片“老照片”的文件缺失或已损坏" in caplog.text


def test_the_editor_is_told_of_a_broken_picture(site, editor_client, committed):
    broken = ImageFactory(title="老照片")
    address = reverse("wagtailadmin_pages:edit", args=[add_feature(lead_image=broken).pk])
    form = querydict_from_html(editor_client.get(address).content.decode(), "page-edit-form")
    form["action-publish"] = "action-publish"
    form["body-count"] = "0"
    break_file(broken)
    broken.renditions.all().delete()

    with committed():
        answer = editor_client.post(address, form, follow=True)

    told = [str(message) for message in answer.context["messages"]]
    assert "图片“老照片”的文件缺失或已损坏，页面已发布，请重新上传这幅图片。" in told


def test_picture_of_every_format_opens(site, committed):
    image = ImageFactory(file=ContentFile(picture_bytes(200, 100, format="PNG"), name="a.png"))
    with committed():
        add_feature(live=False, lead_image=image).save_revision().publish()

    for rendition in image.renditions.all():
        with rendition.file.open() as file:
            assert Image.open(file).size == (rendition.width, rendition.height)
