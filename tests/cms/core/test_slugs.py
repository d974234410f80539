import pytest

from cms.core.slugs import child_slug, free_slug, pinyin_slug
from tests.factories.features import add_campaign


def test_pinyin_slug_reads_a_headline():
    assert (
        pinyin_slug("小巷亮了灯\u3000邻里近了心", "x")
        == "xiao-xiang-liang-le-deng-lin-li-jin-le-xin"
    )


def test_pinyin_slug_is_cut_at_a_syllable():
    slug = pinyin_slug("创城" * 20, "x")
    assert slug == "-".join(["chuang", "cheng"] * 4 + ["chuang"])
    assert len(slug) <= 60


@pytest.mark.parametrize(("text", "slug"), [("2023年1月", "2023-nian-1-yue"), ("——", "x")])
def test_pinyin_slug_keeps_digits_and_falls_back(text, slug):
    assert pinyin_slug(text, "x") == slug


def test_free_slug_counts_from_two():
    taken = {"deng", "deng-2"}
    assert free_slug("deng", taken.__contains__) == "deng-3"
    assert free_slug("lu", taken.__contains__) == "lu"


@pytest.mark.django_db
def test_child_slug_is_free_among_the_children(site):
    parent = add_campaign("灯", slug="deng").get_parent()
    assert child_slug(parent, "灯") == "deng-2"
    assert child_slug(parent, "路") == "lu"
    assert child_slug(parent, "！", "zhuanti") == "zhuanti"
