"""Credit lines set wide: roles and names with blanks between their characters."""

import pytest

from campaigns.features.copydesk import parse

STORY = "老街亮了灯\n　　昨日，东湖区举行活动。\n　　市民说，很高兴。\n"


def credits(line: str) -> list[tuple[str, str | None, tuple[str, ...]]]:
    (story,) = parse(STORY + line)
    assert [len(section.paragraphs) for section in story.sections] == [2]
    return [(item.role, item.title, item.names) for item in story.credits]


@pytest.mark.parametrize(
    ("line", "role", "names"),
    [
        ("校　　对：李　娜", "proofreader", ("李娜",)),
        ("策　　划：赵磊", "planner", ("赵磊",)),
        ("统　　筹：赵磊", "coordinator", ("赵磊",)),
        ("撰　　文：赵磊", "writer", ("赵磊",)),
        ("作　　者：赵磊", "writer", ("赵磊",)),
        ("责　　编：赵磊", "responsible_editor", ("赵磊",)),
        ("责　任　编　辑：赵磊", "responsible_editor", ("赵磊",)),
        ("校　　对：\n李　娜", "proofreader", ("李娜",)),
        ("本版策划陈　静　杨　帆", "planner", ("陈静", "杨帆")),
        ("策划由陈静、杨帆", "planner", ("陈静", "杨帆")),
    ],
)
def test_spread_roles_and_names_are_read(line, role, names):
    assert credits(line) == [(role, None, names)]


@pytest.mark.parametrize("line", ["美　　编：李　娜", "监　　制：李娜"])
def test_spread_role_without_a_place_is_asked_about(line):
    (story,) = parse(STORY + line)
    role = line.partition("：")[0].replace("　", "")
    assert [e.found for e in story.report if e.code == "CREDIT_UNKNOWN_ROLE"] == [f"{role}：李娜"]


def test_two_spread_roles_share_a_line():
    assert credits("编　　辑：李　娜　　校　　对：王　芳") == [
        ("responsible_editor", None, ("李娜",)),
        ("proofreader", None, ("王芳",)),
    ]


def test_spread_name_after_a_role_without_its_by_is_read():
    line = "本版稿件由本报记者张伟采写，本版图片由赵磊摄，本版策划陈　静。"
    assert credits(line) == [
        ("writer", "本报记者", ("张伟",)),
        ("photographer", None, ("赵磊",)),
        ("planner", None, ("陈静",)),
    ]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("本报记者 Tom Smith", ("Tom Smith",)),
        ("记　　者：Tom Smith　张伟", ("Tom Smith", "张伟")),
    ],
)
def test_latin_name_of_two_words_is_one_person(line, names):
    assert [(role, said) for role, _, said in credits(line)] == [("writer", names)]
