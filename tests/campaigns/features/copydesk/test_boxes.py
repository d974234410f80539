"""记者手记, 短评, 新闻链接: the names of boxes head what they stand over."""

import pytest

from campaigns.features.copydesk import Decisions, parse

COPY = "社区志愿者在清扫积雪，居民们纷纷点赞。"
WORDS = "一场雪，让邻里之间的路近了许多。"
PAGE = f"雪后一条街\n\n{COPY}\n\n{COPY}\n\n"


def outline(copy, undone=frozenset()):
    (story,) = parse(copy, Decisions(undone=undone))
    return [
        (section.heading, [paragraph.text for paragraph in section.paragraphs])
        for section in story.sections
    ]


@pytest.mark.parametrize("name", ["记者手记", "采访手记", "短评", "链接", "新闻链接", "相关链接"])
@pytest.mark.parametrize("form", ["{}\n\n", "{}：\n", "{}：", "【{}】", "■{}\n", "{}:\n　　"])
def test_name_of_a_box_heads_its_text(name, form):
    assert outline(PAGE + form.format(name) + WORDS) == [(None, [COPY, COPY]), (name, [WORDS])]


def test_box_may_have_a_heading_of_its_own():
    copy = f"{PAGE}短评\n雪里见真情\n{WORDS}"
    assert outline(copy) == [(None, [COPY, COPY]), ("短评", []), ("雪里见真情", [WORDS])]


def test_marks_of_a_box_are_told_and_can_be_kept():
    copy = f"{PAGE}记者手记：{WORDS}"
    (story,) = parse(copy)
    (entry,) = [entry for entry in story.report if entry.code == "LABEL_TAKEN"]
    assert (entry.line, entry.spans) == (7, ((7, 4, 5),))
    kept = outline(copy, frozenset({entry.id}))
    assert kept == [(None, [COPY, COPY, f"记者手记：{WORDS}"])]


@pytest.mark.parametrize(
    "line",
    ["链接：https://example.org/", "短评写得好，大家都说有道理。", "手记者，随手记下之谓也。"],
)
def test_other_lines_with_such_words_are_paragraphs(line):
    assert outline(PAGE + line) == [(None, [COPY, COPY, line])]


def test_a_name_before_every_paragraph_is_no_box():
    copy = f"{PAGE}短评：{WORDS}\n\n{COPY}\n\n短评：{WORDS}"
    assert [heading for heading, _ in outline(copy)] == [None]
