import io

import pytest
from django.core.management import call_command

from cms.core.models import CustomRendition
from cms.core.renditions import is_complete
from tests.factories.core import ImageFactory
from tests.factories.features import ContributorFactory, add_feature, figure


@pytest.fixture(autouse=True)
def _empty_media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def run(*arguments) -> tuple[list[str], list[str]]:
    out, err = io.StringIO(), io.StringIO()
    call_command("make_renditions", *arguments, stdout=out, stderr=err)
    return out.getvalue().splitlines(), err.getvalue().splitlines()


def test_make_renditions_makes_what_live_pages_and_snippets_show(site):
    lead, body, hidden, portrait = (ImageFactory(title=title) for title in "甲乙丙丁")
    add_feature(lead_image=lead, body=[figure(body)])
    add_feature(live=False, lead_image=hidden)
    ContributorFactory(portrait=portrait)

    out, err = run()

    assert is_complete(lead, ["lead", "card", "thumb", "share"])
    assert is_complete(body, ["story"])
    assert is_complete(portrait, ["portrait"])
    assert hidden.renditions.count() == 0
    made = CustomRendition.objects.count()
    assert out[-1] == f"共 3 幅图片，新做 {made} 种尺寸，读不出 0 幅。"
    assert err == []


def test_make_renditions_again_makes_nothing(site):
    add_feature(lead_image=ImageFactory())
    run()

    assert run() == (["共 1 幅图片，新做 0 种尺寸，读不出 0 幅。"], [])


def test_make_renditions_basic_leaves_avif_and_webp_for_later(site):
    image = ImageFactory()
    add_feature(body=[figure(image)])

    run("--basic")

    specs = list(image.renditions.values_list("filter_spec", flat=True))
    assert specs == ["width-480|format-jpeg"]


def test_make_renditions_names_a_broken_picture_and_goes_on(site):
    broken, sound = ImageFactory(title="老照片"), ImageFactory()
    add_feature(lead_image=broken, body=[figure(sound)])
    broken.file.storage.delete(broken.file.name)

    out, err = run()

    assert err == ["图片“老照片”的文件缺失或已损坏，请重新上传这幅图片。"]
    assert out[-1].endswith("读不出 1 幅。")
    assert is_complete(sound, ["story"])
