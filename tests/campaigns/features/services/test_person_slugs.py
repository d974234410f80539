import pytest

from campaigns.features.services.person_slugs import name_slug


@pytest.mark.parametrize(
    ("name", "slug"),
    [("沈砚秋", "shen-yanqiu"), ("顾一舟", "gu-yizhou"), ("Anna", "anna"), ("某", "mou")],
)
def test_name_slug_puts_the_family_name_first(name, slug):
    assert name_slug(name) == slug


def test_name_without_pinyin_or_too_long_still_has_an_address():
    assert name_slug("㐂") == "zuozhe"
    assert len(name_slug("阿" * 40)) <= 40
