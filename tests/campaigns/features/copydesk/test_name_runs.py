"""Names with blanks between and within them: who is who stays."""

import pytest

from campaigns.features.copydesk import Decisions, Story, parse

HEAD = "老街亮了灯\n　　昨日，东湖区举行活动。\n　　"


def read(text: str, decisions: Decisions | None = None) -> Story:
    (story,) = parse(HEAD + text, decisions or Decisions())
    return story


def last(story: Story) -> str:
    return story.sections[-1].paragraphs[-1].text


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "参加活动的有张　伟　李　娜　王　芳　赵　磊等。",
            "参加活动的有张伟　李娜　王芳　赵磊等。",
        ),
        ("一等奖：张 伟 李 娜；二等奖：陈 静。", "一等奖：张伟 李娜；二等奖：陈静。"),
        ("获奖名单：张 伟 李小娜 王 芳", "获奖名单：张伟 李小娜 王芳"),
        ("张　伟　　李　娜　　王　芳，好。", "张伟　李娜　王芳，好。"),
        ("参加的有张小伟 李小娜等。", "参加的有张小伟 李小娜等。"),
        ("获奖名单：张小伟 李小娜 王小芳。", "获奖名单：张小伟 李小娜 王小芳。"),
        ("有古丽·阿依 李　娜　王　芳等，好。", "有古丽·阿依 李娜　王芳等，好。"),
        ("张伟 李娜 王芳 赵磊 等四人获奖。", "张伟 李娜 王芳 赵磊等四人获奖。"),
        ("获奖的有 张小伟 李小娜。", "获奖的有张小伟 李小娜。"),
        ("表彰了 张　伟　李　娜 两人，好。", "表彰了张伟　李娜两人，好。"),
    ],
)
def test_names_stay_apart_and_spread_ones_come_together(typed, said):
    assert last(read(typed)) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("志愿者陈　静说，很高兴。", "志愿者陈静说，很高兴。"),
        ("张　伟、李　娜、王　芳，好。", "张伟、李娜、王芳，好。"),
        ("志愿者 文明 劝导，市民 安全 方便。", "志愿者文明劝导，市民安全方便。"),
        ("我市 高度 重视，文明 创建。", "我市高度重视，文明创建。"),
    ],
)
def test_blanks_that_part_no_names_go(typed, said):
    story = read(typed)
    assert last(story) == said
    assert [e.code for e in story.report if e.code == "SUSPECT_PUNCT"] == []


def test_blanks_between_names_are_told():
    story = read("获奖名单：张 伟 李 娜 王 芳，好。")
    entries = [e for e in story.report if e.code in ("SPACE_REMOVED", "SUSPECT_PUNCT")]
    assert [(e.code, e.line, len(e.spans)) for e in entries] == [
        ("SPACE_REMOVED", 3, 3),
        ("SUSPECT_PUNCT", 3, 2),
    ]


def test_blanks_within_names_come_back():
    typed = "获奖名单：张 伟 李 娜 王 芳，好。"
    (name,) = [e.id for e in read(typed).report if e.code == "SPACE_REMOVED"]
    assert last(read(typed, Decisions(undone=frozenset({name})))) == typed


def test_blanks_between_names_of_a_byline_are_not_asked_about():
    story = read("本报讯（记者 张　伟　李　娜）昨日，好。")
    assert last(story) == "本报讯（记者 张伟　李娜）昨日，好。"
    assert [e.code for e in story.report if e.code == "SUSPECT_PUNCT"] == []
    assert [c.names for c in story.credits] == [("张伟", "李娜")]
