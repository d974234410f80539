"""Portraits: sixty people stay sixty people, and look the way they were asked to."""

import re
from xml.etree import ElementTree

import pytest

from cms.core.demo.drawing import draw_group, draw_portrait
from cms.core.demo.drawing.portraits.sitter import AGES, CLOTH_COLOURS, GENDERS

from .picture_measures import colours, small_picture, too_alike

SVG = "{http://www.w3.org/2000/svg}"


def title_of(svg: str) -> str:
    return ElementTree.fromstring(svg).find(f"{SVG}title").text


def test_sixty_role_models_and_twenty_contributors_are_eighty_faces():
    drawings = {f"{seed}": draw_portrait(seed=seed) for seed in range(1, 81)}
    assert len(set(drawings.values())) == 80
    assert too_alike(drawings, least=5) == []


def test_the_same_seed_is_the_same_person():
    assert draw_portrait(seed=7, age="mid") == draw_portrait(seed=7, age="mid")


@pytest.mark.parametrize("dress", sorted(CLOTH_COLOURS))
def test_every_dress_can_be_asked_for_at_every_age(dress):
    for age in AGES:
        svg = draw_portrait(seed=11, age=age, gender="f", dress=dress)
        assert colours(small_picture(svg, width=48)) > 200


@pytest.mark.parametrize(
    ("age", "gender", "word"),
    [
        ("child", "f", "小姑娘"),
        ("young", "m", "青年男子"),
        ("mid", "f", "中年女子"),
        ("elder", "m", "老大爷"),
    ],
)
def test_title_says_who_is_to_be_seen(age, gender, word):
    title = title_of(draw_portrait(seed=4, age=age, gender=gender, dress="vest", glasses=True))
    assert re.fullmatch(rf"穿志愿者红马甲、戴眼镜(、戴帽子)?的{word}肖像", title)


def test_glasses_are_drawn_only_when_worn():
    with_glasses, without = (
        draw_portrait(seed=9, age="young", gender="m", dress="shirt", glasses=worn)
        for worn in (True, False)
    )
    assert "眼镜" in title_of(with_glasses)
    assert "眼镜" not in title_of(without)


@pytest.mark.parametrize("style", ["bald", "parted", "quiff", "recede", "long", "perm", "plaits"])
def test_a_style_of_hair_can_be_asked_for(style):
    asked = draw_portrait(seed=21, age="mid", dress="shirt", hair=style)
    assert asked != draw_portrait(seed=21, age="mid", dress="shirt", hair="crop")


@pytest.mark.parametrize("ages", [("mid", "elder"), ("young", "child", "mid"), ("child",) * 3])
def test_group_shows_everyone_once(ages):
    svg = draw_group(seed=2, ages=ages)
    assert title_of(svg).count("肖像") == len(ages)
    assert small_picture(svg, width=120).size == (120, 80)


def test_men_and_women_of_all_ages_are_drawn_without_being_asked_for():
    titles = " ".join(title_of(draw_portrait(seed=seed)) for seed in range(60))
    seen = [word for word in ("青年女子", "青年男子", "中年女子", "中年男子") if word in titles]
    assert seen == ["青年女子", "青年男子", "中年女子", "中年男子"]
    assert len(GENDERS) * len(AGES) == 8
