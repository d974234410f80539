import pytest

from campaigns.features.copydesk import Credit, Story
from campaigns.features.enums import CreditScope
from campaigns.features.models import Contributor
from campaigns.features.services.crediting import (
    find_or_add_contributor,
    picture_credit,
    scope_of,
)
from tests.factories.features import ContributorFactory


@pytest.mark.django_db
def test_contributor_is_found_by_name():
    person = ContributorFactory(name="沈砚秋")
    assert find_or_add_contributor(name="沈砚秋", title="通讯员") == person


@pytest.mark.django_db
def test_namesake_with_the_same_title_comes_first():
    ContributorFactory(name="沈砚秋", title="通讯员")
    reporter = ContributorFactory(name="沈砚秋", title="本报记者")
    assert find_or_add_contributor(name="沈砚秋", title="本报记者") == reporter


@pytest.mark.django_db
def test_unknown_contributor_is_made_with_a_free_address():
    ContributorFactory(name="申彦秋", slug="shen-yanqiu")
    made = find_or_add_contributor(name="沈砚秋", title="本报记者")
    assert (made.slug, made.title) == ("shen-yanqiu-2", "本报记者")
    assert Contributor.objects.count() == 2


@pytest.mark.parametrize(
    ("words", "scope"),
    [
        ("本版图片", CreditScope.PAGE_IMAGES),
        ("本版稿件", CreditScope.PAGE_TEXT),
        ("本版", CreditScope.PAGE),
        ("", CreditScope.ARTICLE),
    ],
)
def test_scope_of_the_words_before_a_name(words, scope):
    assert scope_of(words) == scope


def test_picture_credit_names_every_photographer():
    story = Story(
        credits=(
            Credit("writer", "本报记者", ("甲一",)),
            Credit("photographer", "本报记者", ("顾一舟", "沈砚秋")),
            Credit("photographer", None, ("唐立川",)),
        )
    )
    assert picture_credit(story) == "本报记者 顾一舟、沈砚秋 唐立川 摄"


def test_picture_credit_names_nobody_twice():
    story = Story(
        credits=(
            Credit("photographer", None, ("顾一舟",)),
            Credit("photographer", "本报记者", ("顾一舟",)),
        )
    )
    assert picture_credit(story) == "本报记者 顾一舟 摄"


def test_picture_credit_is_empty_without_a_photographer_or_too_long():
    assert picture_credit(Story()) == ""
    many = Credit("photographer", None, tuple(f"摄影者{n}" for n in range(40)))
    assert picture_credit(Story(credits=(many,))) == ""
