import pytest

from campaigns.features.checks import KnownNames
from tests.campaigns.features.checks.stories import QINGLAN, found


@pytest.mark.parametrize(
    ("text", "excerpt"),
    [
        ("青岚市东湖县梧桐里", "东湖县"),
        ("在云溪区柳湾村", "云溪区"),
        ("青岚市南山区的街道", "南山区"),
    ],
)
def test_unknown_district_is_found(text, excerpt):
    assert found("UNKNOWN_DISTRICT", text, known=QINGLAN) == [excerpt]


@pytest.mark.parametrize(
    "text",
    ["青岚市东湖区、西山区和云溪县", "青岚市老城区的小区", "长春市南关区", "青岚市开发区", "云溪县城", "东湖区长办公会",
     "青岚市各县区", "西山市场", "青岚市新建小区"],
)  # fmt: skip
def test_known_district_and_other_areas_are_no_hit(text):
    assert found("UNKNOWN_DISTRICT", text, known=QINGLAN) == []


def test_without_a_list_nothing_is_unknown():
    assert found("UNKNOWN_DISTRICT", "青岚市南山区") == []
    assert found("UNKNOWN_DISTRICT", "青岚市南山区东湖县", known=KnownNames(city="青岚市")) == []
    alone = KnownNames(districts=("东湖区",))
    assert found("UNKNOWN_DISTRICT", "青岚市南山区", known=alone) == []


def test_office_with_one_wrong_character_is_found():
    assert found("UNKNOWN_OFFICE", "青岚市志愿服务联和会来了", known=QINGLAN) == [
        "青岚市志愿服务联和会"
    ]


@pytest.mark.parametrize(
    "text", ["青岚市志愿服务联合会", "青岚市图书馆", "白岚市文明办", "青岚市文明委"]
)
def test_known_office_and_others_are_no_hit(text):
    assert found("UNKNOWN_OFFICE", text, known=QINGLAN) == []
