import io

import factory
from django.core.files.base import ContentFile
from PIL import Image

from cms.core.models import CustomDocument, CustomImage, District, Topic


def picture_bytes(width=60, height=40, colour="#b3251e", format="JPEG") -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(buffer, format)
    return buffer.getvalue()


class DistrictFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = District

    name = factory.Sequence(lambda n: f"第{n}区")
    slug = factory.Sequence(lambda n: f"district-{n}")


class TopicFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Topic

    name = factory.Sequence(lambda n: f"话题{n}")
    slug = factory.Sequence(lambda n: f"topic-{n}")


class ImageFactory(factory.django.DjangoModelFactory):
    """A picture fit to be published; `bare` has neither credit nor alt text."""

    class Meta:
        model = CustomImage

    class Params:
        bare = factory.Trait(description="", credit="")

    title = factory.Sequence(lambda n: f"图片{n}")
    description = "银杏树下的长凳"
    credit = "本报记者 顾一舟 摄"
    file = factory.LazyFunction(lambda: ContentFile(picture_bytes(), name="bench.jpg"))


class DocumentFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = CustomDocument

    title = factory.Sequence(lambda n: f"文件{n}")
    file = factory.LazyFunction(lambda: ContentFile(b"%PDF-1.4\n", name="page.pdf"))
