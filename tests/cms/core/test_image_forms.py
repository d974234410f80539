"""The words of a picture that readers see."""

import io

import pytest
from django.urls import reverse
from PIL import Image as Drawing
from wagtail.models import Collection, ReferenceIndex

from cms.core.models import CustomImage
from tests.factories.core import ImageFactory
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
    assert "”不完整，读不出来。" in answer.content.decode()
    assert CustomImage.objects.count() == 0


def test_picture_of_a_draft_may_be_without(editor_client, image):
    page = add_feature(lead_image=image, live=False)
    ReferenceIndex.create_or_update_for_object(page)
    assert saved(editor_client, image, credit="").credit == ""
