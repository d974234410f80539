"""Several stories in one paste."""

import pytest

from campaigns.features.copydesk import parse

ONE = "小巷亮了灯\n\n初秋的西山，天高云淡。街上干净。"
TWO = "村口修了路\n\n云溪县的路，通到了村口。大家都说好。"


@pytest.mark.parametrize(
    "line", ["=====", "＝＝＝＝", "————————", "———", "──────", "= = = =", "----------"]
)
def test_line_of_marks_divides_stories(line):
    stories = parse(f"{ONE}\n\n{line}\n\n{TWO}")
    assert [story.title for story in stories] == ["小巷亮了灯", "村口修了路"]
    entries = [(e.code, e.line) for story in stories for e in story.report]
    assert ("STORY_SEPARATOR", 5) in entries


@pytest.mark.parametrize("line", ["——", "=", "***", "——东湖区见闻"])
def test_other_lines_divide_nothing(line):
    assert len(parse(f"{ONE}\n\n{line}\n\n居民都说好。")) == 1


def test_cut_off_footer_belongs_to_the_story_before():
    (story,) = parse(f"{ONE}\n\n=====\n\n①扫雪。\n责任编辑：甲")
    assert [c.text for c in story.captions] == ["扫雪。"]
    assert story.credits[0].names == ("甲",)


def test_page_line_above_belongs_to_the_story_after():
    (story,) = parse(f"青岚日报 2023年1月12日 第3版\n=====\n{ONE}")
    assert (story.title, story.publication.page_no) == ("小巷亮了灯", "3")


def test_line_under_a_title_divides_nothing():
    first, second = parse(f"小巷亮了灯\n=====\n初秋的西山，天高云淡。街上干净。\n=====\n{TWO}")
    assert (first.title, len(first.sections)) == ("小巷亮了灯", 1)
    assert second.title == "村口修了路"


def test_title_alone_above_another_head_is_a_story():
    assert [story.title for story in parse(f"一城文明一城风\n=====\n{TWO}")] == [
        "一城文明一城风",
        "村口修了路",
    ]


def test_entries_stand_with_their_own_story():
    first, second = parse(f"{ONE}\n=====\n{TWO},好")
    assert all(e.line is None or e.line <= 4 for e in first.report)
    assert [e.line for e in second.report if e.code == "PUNCT_HALFWIDTH"] == [7]
    assert {e.id for e in first.report}.isdisjoint(e.id for e in second.report)


@pytest.mark.parametrize("copy", ["", "\n\n", "=====", "　　"])
def test_nothing_gives_no_story(copy):
    assert parse(copy) == []
