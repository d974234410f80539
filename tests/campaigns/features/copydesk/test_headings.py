"""Short lines before paragraphs that are no headings: marks, names, items of lists."""

import pytest

from campaigns.features.copydesk import Story, parse

PARAGRAPH = "　　昨日，东湖区举行活动。"


def read(*lines: str) -> Story:
    (story,) = parse("\n".join(("老街亮了灯", PARAGRAPH, *lines, PARAGRAPH)))
    return story


@pytest.mark.parametrize(
    "lines",
    [
        ("……",),
        ("* 扫雪", "* 铲冰"),
        ("*扫雪",),
        ("王小芳　李小娜", "欧阳修远　诸葛明"),
        ("获奖名单：", "张伟　李娜　王芳　赵磊　陈静", "欧阳修远　诸葛明"),
        ("●" + "清扫街道积雪，清理楼道杂物，" * 4 + "等等", "● 铲冰"),
        ("主要内容：", "●扫雪"),
    ],
)
def test_marks_names_and_items_are_no_headings(lines):
    story = read(*lines)
    assert [s.heading for s in story.sections] == [None]
    assert [p.text for p in story.sections[0].paragraphs][1:-1] == list(lines)
    assert [e.code for e in story.report if e.code.startswith("SUSPECT")] == []


def test_signs_before_headings_still_show_them():
    story = read("●扫雪", PARAGRAPH, "●铲冰")
    assert [s.heading for s in story.sections] == [None, "扫雪", "铲冰"]
