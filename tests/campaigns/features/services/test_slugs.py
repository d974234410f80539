import pytest

from campaigns.features.services.slugs import free_slug, name_slug, pinyin_slug


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


@pytest.mark.parametrize(
    ("name", "slug"),
    [("沈砚秋", "shen-yanqiu"), ("顾一舟", "gu-yizhou"), ("Anna", "anna"), ("某", "mou")],
)
def test_name_slug_puts_the_family_name_first(name, slug):
    assert name_slug(name) == slug


def test_free_slug_counts_from_two():
    taken = {"deng", "deng-2"}
    assert free_slug("deng", taken.__contains__) == "deng-3"
    assert free_slug("lu", taken.__contains__) == "lu"


def test_name_without_pinyin_or_too_long_still_has_an_address():
    from campaigns.features.services.slugs import name_slug

    assert name_slug("㐂") == "zuozhe"
    assert len(name_slug("阿" * 40)) <= 40
