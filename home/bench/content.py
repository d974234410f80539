"""Content to measure with: as much, and as mixed, as a newspaper of two years has."""

import datetime as dt
from io import BytesIO
from uuid import uuid4

from django.core.files.base import ContentFile
from django.db import transaction
from PIL import Image

from campaigns.features.models import (
    CampaignIndexPage,
    CampaignPage,
    Contributor,
    FeatureCredit,
    FeaturePage,
)
from cms.core.models import CustomImage, CustomRendition, District, Topic
from cms.core.picture_recipes import RECIPES
from cms.review.system_approval import approved_by_system
from home.services import set_up_site

CAMPAIGNS = 3
FEATURES_A_CAMPAIGN = 15
PICTURES = 24
PARAGRAPHS = 20
SENTENCE = "巷口的灯亮了，晚归的人不用再打手电，老周把棋盘搬到楼道口，说这回看得清楚。"
FIRST_DAY = dt.date(2026, 1, 1)


@approved_by_system("测量")
@transaction.atomic
def add_content(site_url: str) -> str:
    """Fill an empty database; returns the path of the feature to measure."""
    set_up_site(site_url=site_url)
    images = [_picture(number) for number in range(PICTURES)]
    districts = [District.objects.create(name=f"第{n}区", slug=f"d{n}") for n in range(3)]
    topics = [Topic.objects.create(name=f"话题{n}", slug=f"t{n}") for n in range(6)]
    writers = [Contributor.objects.create(name=f"记者{n}", slug=f"c{n}") for n in range(9)]
    index = CampaignIndexPage.objects.get()
    for number in range(CAMPAIGNS):
        campaign = CampaignPage(
            title=f"让文明成为　日常之{number}",
            slug=f"campaign-{number}",
            slogan="一盏灯，一条巷",
            starts_on=FIRST_DAY + dt.timedelta(days=number),
            lead_image=images[number],
            key_figures=[_key_figures()],
        )
        index.add_child(instance=campaign)
        for place in range(FEATURES_A_CAMPAIGN):
            serial = number * FEATURES_A_CAMPAIGN + place
            feature = FeaturePage(
                title=f"小巷亮了灯　邻里近了心之{serial}",
                slug=f"feature-{serial}",
                summary=SENTENCE,
                issue_date=FIRST_DAY + dt.timedelta(days=serial),
                page_no=serial % 8 + 1,
                lead_image=images[serial % PICTURES],
                body=_body(images, serial),
            )
            for order, writer in enumerate((writers[serial % 9], writers[(serial + 1) % 9])):
                feature.credits.add(FeatureCredit(contributor=writer, sort_order=order))
            feature.districts.set([districts[serial % 3]])
            feature.topics.set([topics[serial % 6]])
            campaign.add_child(instance=feature)
    return str(feature.url)


def _picture(number: int) -> CustomImage:
    """A picture with a row for each size; no page is slower for what is drawn on it."""
    image = CustomImage.objects.create(
        title=f"图{number}",
        description="银杏树下的长凳",
        credit="本报记者 顾一舟 摄",
        caption="改造后的小区，老银杏围了一圈长凳。",
        file=ContentFile(_jpeg(), name=f"bench-{number}.jpg"),
    )
    specs = {spec for recipe in RECIPES.values() for spec in recipe.all_specs()}
    CustomRendition.objects.bulk_create(
        CustomRendition(
            image=image, filter_spec=spec, file=f"images/{number}-{spec}.jpg", width=800, height=533
        )
        for spec in sorted(specs)
        if "png" not in spec
    )
    return image


def _jpeg() -> bytes:
    buffer = BytesIO()
    Image.new("RGB", (60, 40), "#b3251e").save(buffer, "JPEG")
    return buffer.getvalue()


def _body(images: list[CustomImage], serial: int) -> list[dict[str, object]]:
    blocks = []
    for number in range(PARAGRAPHS):
        if number % 5 == 0:
            blocks.append(_block("heading", {"text": f"第{number}节　灯从楼道亮起"}))
        text = f"<p>{SENTENCE * 4}</p>"
        blocks.append(_block("paragraph", {"run_in": "", "text": text}))
        if number % 5 == 2:
            image = images[(serial + number) % PICTURES]
            words = {"caption": "", "credit": "", "alt": ""}
            blocks.append(_block("figure", {"image": image.pk, **words}))
    blocks.append(_key_figures())
    return blocks


def _key_figures() -> dict[str, object]:
    items = [
        {
            "type": "item",
            "id": str(uuid4()),
            "value": {"label": label, "value": "112", "unit": "个"},
        }
        for label in ("改造完成的老旧小区", "新添的长凳", "志愿者")
    ]
    value: dict[str, object] = {
        "heading": "",
        "items": items,
        "source": "市住建局",
        "as_of": "2026-01-01",
    }
    return _block("key_figures", value)


def _block(kind: str, value: dict[str, object]) -> dict[str, object]:
    return {"type": kind, "id": str(uuid4()), "value": value}
