from django.template import Context, Template

from cms.core.models import CustomImage
from cms.core.pictures import picture_html
from tests.factories.core import ImageFactory


def render(source, image) -> str:
    return Template("{% load pictures %}" + source).render(Context({"image": image}))


def test_picture_tag_hands_attributes_to_the_image(db):
    image = ImageFactory()
    tag = '{% picture image "lead" alt="" loading="eager" fetchpriority="high" class="x" %}'

    html = render(tag, image)

    attributes = {"fetchpriority": "high", "class": "x"}
    assert html == picture_html(image, "lead", alt="", loading="eager", **attributes)
    assert 'loading="eager" decoding="async" fetchpriority="high" class="x">' in html


def test_picture_tag_without_image_shows_nothing(db):
    assert render('[{% picture image "card" %}]', None) == "[]"


def test_picture_url_tag_with_absolute_names_the_site(db):
    image = ImageFactory()

    address = render('{% picture_url image "share" absolute=True %}', image)

    assert address == f"http://testserver{CustomImage.objects.get().file.url}"


def test_picture_url_tag_without_image_shows_nothing(db):
    assert render('[{% picture_url image "share" %}]', None) == "[]"
