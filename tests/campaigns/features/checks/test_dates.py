import datetime as dt

import pytest

from tests.campaigns.features.checks.stories import found, messages


@pytest.mark.parametrize(
    "text",
    [
        "2月30日",
        "2026年2月29日",
        "11月31日",
        "13月1日",
        "十一月三十一日",
        "4月0日",
        "二〇二六年六月三十一日",
    ],
)
def test_impossible_date_is_found(text):
    assert found("IMPOSSIBLE_DATE", f"会议定在{text}召开。") == [text]


@pytest.mark.parametrize(
    "text",
    ["2月28日", "2024年2月29日", "2月29日", "12月31日", "历时13个月30日", "农历二月三十日", "十二月三十一日",
     "第31月30日", "2月30多户"],
)  # fmt: skip
def test_date_that_exists_is_no_hit(text):
    assert found("IMPOSSIBLE_DATE", f"会议定在{text}召开。") == []


@pytest.mark.parametrize(
    "text",
    [
        "2026年11月20日（星期四）",
        "11月20日星期四",
        "11月20日，周四",
        "11月20号礼拜天",
        "十一月二十日（星期日）",
    ],
)
def test_wrong_weekday_is_found(text):
    assert len(found("WEEKDAY", f"{text}上午九点")) == 1


@pytest.mark.parametrize(
    "text",
    ["2026年11月20日（星期五）", "11月20日周五", "11月22日星期天", "2025年11月20日（星期四）", "11月20日，周五六点",
     "2月30日星期一", "11月20日，周四至周六", "11月20日开会"],
)  # fmt: skip
def test_right_weekday_is_no_hit(text):
    assert found("WEEKDAY", text) == []


def test_year_that_is_not_said_is_the_nearest_to_the_issue():
    january = dt.date(2027, 1, 4)
    assert found("WEEKDAY", "12月31日（星期四）", issue_date=january) == []
    assert messages("WEEKDAY", "12月31日（星期五）", issue_date=january) == [
        "2026年12月31日是星期四，文中写“星期五”，请核对。"
    ]
