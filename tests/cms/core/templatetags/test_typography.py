from datetime import UTC, date, datetime

import pytest
from django.template import Context, Template

from cms.core.templatetags import typography


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("小巷亮了灯　邻里近了心", "小巷亮了灯　<wbr>邻里近了心"),
        ("一条板凳，坐满一村的主意", "一条板凳，<wbr>坐满一村的主意"),
        ("他说：“好。”然后走了", "他说：<wbr>“好。”<wbr>然后走了"),
        ("《青岚日报》创刊六十年", "《青岚日报》<wbr>创刊六十年"),
        ("红白事办几桌　“板凳会”上定", "红白事办几桌\u2002<wbr>“板凳会”<wbr>上定"),
        ("雪夜里的第一把扫帚", "雪夜里的第一把扫帚"),
        ("A & B <i>", "A &amp; B &lt;i&gt;"),
    ],
)
def test_soft_breaks_stand_where_a_line_may_end(text, expected):
    assert typography.soft_breaks(text) == expected


def test_soft_breaks_loosen_a_long_phrase_but_not_its_ends_or_numerals():
    assert typography.soft_breaks("全市注册志愿者突破四十二万人") == (
        "全市注<wbr>册<wbr>志<wbr>愿者<wbr>突<wbr>破<wbr>四十二万人"
    )


def test_soft_breaks_follow_the_editor_where_there_is_one():
    title = "全市注册志愿者\u200b突破四十二万人"
    assert typography.soft_breaks(title) == "全市注册志愿者<wbr>突破四十二万人"


def test_headline_keeps_its_parts_and_the_space_between_them():
    assert typography.headline("小巷亮了灯　邻里近了心") == (
        '<span class="part">小巷亮了灯</span><span class="visually-hidden">　</span>'
        '<span class="part">邻里近了心</span>'
    )


def test_headline_escapes():
    assert typography.headline("<b>") == '<span class="part">&lt;b&gt;</span>'


@pytest.mark.parametrize(("title", "length"), [("", 0), ("小巷亮了灯", 5), ("三个字　四个字了", 4)])
def test_longest_part(title, length):
    assert typography.longest_part(title) == length


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (0, "〇"),
        (3, "三"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (101, "一百〇一"),
        (110, "一百一十"),
        (2025, "二千〇二十五"),
        (10000, "10000"),
        (-1, "-1"),
    ],
)
def test_chinese_number(number, expected):
    assert typography.chinese_number(number) == expected


def test_dates_as_a_paper_writes_them():
    day = date(2025, 11, 20)
    assert typography.chinese_date(day) == "2025年11月20日"
    assert typography.short_date(day) == "11月20日"
    assert typography.weekday(day) == "星期四"
    assert typography.time_tag(day) == '<time datetime="2025-11-20">2025年11月20日</time>'


@pytest.mark.parametrize("tag", ["chinese_date", "short_date", "weekday", "time_tag"])
def test_no_date_gives_nothing(tag):
    assert getattr(typography, tag)(None) == ""


@pytest.mark.parametrize(("number", "expected"), [(1, "①"), (20, "⑳"), (21, "(21)")])
def test_circled(number, expected):
    assert typography.circled(number) == expected


@pytest.mark.parametrize(
    ("filter_name", "expected"),
    [
        ("chinese_date", "2026年3月2日"),
        ("short_date", "3月2日"),
        ("weekday", "星期一"),
        ("chinese_moment", "2026年3月2日 07:30"),
        ("short_moment", "3月2日 07:30"),
        ("time_tag", '<time datetime="2026-03-02">2026年3月2日</time>'),
    ],
)
def test_times_are_those_of_the_city_and_not_of_the_database(filter_name, expected):
    template = Template("{% load typography %}{{ at|" + filter_name + " }}")
    assert template.render(Context({"at": datetime(2026, 3, 1, 23, 30, tzinfo=UTC)})) == expected
    assert template.render(Context({"at": None})) == ""
