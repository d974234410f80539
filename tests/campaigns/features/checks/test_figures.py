from decimal import Decimal

import pytest

from campaigns.features.checks.numerals import read_number
from tests.campaigns.features.checks.stories import found, messages


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3,244", 3244), ("1.2万", 12000), ("3千", 3000), ("十二", 12), ("一百八十六", 186), ("两千零五", 2005),
        ("三万五千", 35000), ("一亿二千万", 120_000_000), ("二〇二六", 2026), ("十", 10), ("两", 2), ("二十", 20),
        ("五", 5), ("一万", 10000),
    ],
)  # fmt: skip
def test_number_is_read(text, value):
    assert read_number(text) == Decimal(value)


@pytest.mark.parametrize("text", ["", "万", "百", "二百十百百", "两三"])
def test_what_is_no_number_is_none(text):
    assert read_number(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "种下杨树30棵、柳树20棵，共60棵。",
        "收到意见一百二十条、建议八十条，共计一百八十条。",
        "东湖12个、西山30个和云溪8个，合计51个。",
        "全县有志愿者50人，其中党员60人。",
        "共收意见100条，其中东湖50条，西山30条，其余25条来自云溪。",
    ],
)
def test_parts_that_do_not_make_their_total_are_found(text):
    assert len(found("PARTS_AND_TOTAL", text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "种下杨树30棵、柳树20棵，共50棵。",
        "收到意见一百二十条、建议八十条，共计二百条。",
        "近30棵杨树、20棵柳树，共60棵。",
        "种下杨树30余棵、柳树20棵，共60棵。",
        "杨树30棵、柳树20棵，共投入5万元。",
        "张师傅捐款100元、李师傅200元，全村共捐款3000元。",
        "共有志愿者120人，其中党员60人、退休教师70人。",
        "有50人，其中党员20人、女性25人。",
        "共收意见100条，其中东湖50条，西山30条，其余20条来自云溪。",
        "60户共用一个水表。",
        "公共厕所12个、共享单车点30个。",
        "两人共有12间房、3个院子。",
        "共100余人，其中志愿者120人次。",
        "有约50人，其中党员60人。",
        "收到意见200条，其中采纳171条，其中东湖100条。",
    ],
)
def test_parts_that_may_be_right_are_no_hit(text):
    assert found("PARTS_AND_TOTAL", text) == []


def test_parts_and_total_tells_both_sums():
    assert messages("PARTS_AND_TOTAL", "杨树30棵、柳树20棵，共60棵。") == [
        "各项相加是50棵，文中写共60棵，请核对。"
    ]


@pytest.mark.parametrize("text", ["占全市的120%", "覆盖率达到101%", "分别占60%、30%和20%"])
def test_percentage_over_the_whole_is_found(text):
    assert len(found("PERCENTAGE", text)) == 1


@pytest.mark.parametrize(
    "text",
    ["覆盖率达到100%", "同比增长120%", "完成率达到110%", "满意度提高了120%", "分别占60%、30%和10%", "占60%，女性占55%",
     "分别占33.3%、33.3%和33.4%", "是去年的150%"],
)  # fmt: skip
def test_percentage_that_may_be_right_is_no_hit(text):
    assert found("PERCENTAGE", text) == []
