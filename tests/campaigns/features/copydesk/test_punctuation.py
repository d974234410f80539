import pytest

from campaigns.features.copydesk import parse
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
        ("空气优良率达到了98.5%.", "空气优良率达到了98.5%。"),
        ("增长3.2%.下一步,继续", "增长3.2%。下一步，继续"),
        ("他说“增长了3.2%.”后来", "他说“增长了3.2%。”后来"),
        ("半决赛的比分为3:2.", "半决赛的比分为3:2。"),
        ("面积为1,200.同时,", "面积为1,200。同时，"),
        ("夏天用去了12.", "夏天用去了12。"),
        ("他参加了NBA.后来", "他参加了NBA。后来"),
        ("国内生产总值(GDP).", "国内生产总值（GDP）。"),
        ("请看http://www.qinglan.gov.cn/a.", "请看http://www.qinglan.gov.cn/a。"),
        ("35.6μg/m3,A/B两组", "35.6μg/m3，A/B两组"),
        ("误差±0.05,1/3的人", "误差±0.05，1/3的人"),
        ("面积为300m2,200人", "面积为300m2，200人"),
        ("A级景区3个.B级景区5个.", "A级景区3个。B级景区5个。"),
        ("活动完成.2024年", "活动完成。2024年"),
        ("包括GDP,CPI等", "包括GDP，CPI等"),
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
        "作者J.K.罗琳",
        "附件名单.docx",
        "Mr.王来了",
        "1.加强管理",
        "图1.",
        "等到98%...",
        "编号第3,5,8组",
        "唱着I love you.",
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


def test_full_stop_of_a_figure_that_the_next_line_goes_on_with_stays():
    assert widen("优良率达到了98.", "5%。") == ("优良率达到了98.", {})
    assert widen("优良率达到了98.", "下一步")[0] == "优良率达到了98。"


def test_paragraphs_that_end_in_a_figure_and_a_half_width_stop_stay_apart():
    lines = ("昨日,东湖区增长3.2%.", "昨日,比分为3:2.", "昨日,孩子们唱着I love you.", "昨日好.")
    (story,) = parse("老街亮了灯\n" + "\n".join(f"　　{line}" for line in lines))
    assert [p.text for p in story.sections[0].paragraphs] == [
        "昨日，东湖区增长3.2%。",
        "昨日，比分为3:2。",
        "昨日，孩子们唱着I love you.",
        "昨日好。",
    ]


def test_sentence_that_ends_in_a_figure_is_no_heading():
    body = "　　昨日，东湖区举行活动。"
    (story,) = parse(f"老街亮了灯\n{body}\n全市空气优良率达到了98.5%.\n{body}")
    assert [s.heading for s in story.sections] == [None]
