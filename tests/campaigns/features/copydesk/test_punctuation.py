import pytest

from campaigns.features.copydesk.punctuation import widen


@pytest.mark.parametrize(
    ("narrow", "wide"),
    [
        ("三年来,全市", "三年来，全市"),
        ("共有919处;清运370吨", "共有919处；清运370吨"),
        ("乡(镇)", "乡（镇）"),
        ("世界贸易组织(WTO)成立", "世界贸易组织（WTO）成立"),
        ("好不好?好!", "好不好？好！"),
        ("他说:“好.”", "他说：“好。”"),
        ("工作完成.下一步", "工作完成。下一步"),
        ("扫雪､铲冰｡", "扫雪、铲冰。"),
        ("增长5%,其中", "增长5%，其中"),
        ("第1组10人,20车", "第1组10人，20车"),
    ],
)
def test_marks_of_chinese_text_are_widened(narrow, wide):
    assert widen(narrow)[0] == wide


@pytest.mark.parametrize(
    "text",
    [
        "新增1,200户",
        "上午10:30开会",
        "比分3:2",
        "增长3.5个百分点",
        "请看http://www.qinglan.gov.cn/a?b=1,2;c=3页",
        "写信到wmb@qinglan.gov.cn",
        "歌名是Hello, world",
        "函数f(x)",
        "一二三",
        "All in English, with (marks); see?",
        "版本2.0",
    ],
)
def test_marks_between_digits_and_in_latin_text_stay(text):
    assert widen(text) == (text, {})


def test_widened_marks_are_counted_by_kind():
    assert widen("甲,乙,丙(丁)1,000") == (
        "甲，乙，丙（丁）1,000",
        {"，": 2, "（": 1, "）": 1},
    )


def test_every_character_keeps_its_place():
    text = "网址http://a.cn,看(看).1,000;"
    assert len(widen(text)[0]) == len(text)
