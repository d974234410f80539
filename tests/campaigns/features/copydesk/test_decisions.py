"""Every change can be left out, and says so, without disturbing any other."""

import re

import pytest

from campaigns.features.copydesk import Decisions, Story, parse, stories_as_json

COPY = """《青岚日报》2023年1月12日 第03版：要闻

引题：聚力创城
小巷亮了灯 邻里近了心
——东湖区见闻

编者按：今天起,本报推出专栏。

　　初秋的西山,天高云淡。街上干净整洁,车辆有序,居民们都说日子一天比一天好,大家心里亮堂,干劲也

足。下一步,继续干。

小巷亮了灯 邻里近了心

★★★

本版稿件由本报记者甲采写,本版策划 乙

图①：扫雪。 本报记者 丙 摄

③
"""


def read(*undone: str) -> Story:
    (story,) = parse(COPY, Decisions(undone=frozenset(undone)))
    return story


def entry_of(code: str, line: int | None = None):
    return next(e for e in read().report if e.code == code and line in (None, e.line))


def words(story: Story) -> str:
    texts = [p.text for s in story.sections for p in s.paragraphs]
    heads = [story.kicker, story.title, story.subtitle, *(s.heading for s in story.sections)]
    notes = [p.text for p in (story.editor_note.paragraphs if story.editor_note else ())]
    said = "\n".join(filter(None, [*heads, *notes, *texts, *(c.text for c in story.captions)]))
    return re.sub("[ \u3000]", "", said)  # a line given back keeps its place in prose or a headline


@pytest.mark.parametrize(
    ("code", "line", "back"),
    [
        ("PAGE_LINE_READ", 1, "《青岚日报》2023年1月12日 第03版：要闻"),
        ("LABEL_TAKEN", 3, "引题：聚力创城"),
        ("SUBTITLE_DASH", 5, "——东湖区见闻"),
        ("LABEL_TAKEN", 7, "编者按：今天起，本报推出专栏。"),
        ("PUNCT_HALFWIDTH", 7, "今天起,本报推出专栏。"),
        ("PUNCT_HALFWIDTH", 9, "天高云淡。街上干净整洁,车辆有序"),
        ("ORNAMENT_DROPPED", 15, "★★★"),
        ("CREDIT_IRREGULAR", 17, "本版稿件由本报记者甲采写，本版策划 乙"),
        ("CAPTION_MARK", 19, "图①：扫雪。"),
        ("CAPTION_CREDIT", 19, "扫雪。 本报记者 丙 摄"),
        ("STRAY_MARKER", 21, "③"),
        ("PARA_SPLIT_JOINED", 9, "干劲也\n足。"),
    ],
)
def test_change_can_be_undone(code, line, back):
    entry = entry_of(code, line)
    assert entry.state == "done"
    back = back.replace(" ", "")
    assert back not in words(read())
    story = read(entry.id)
    assert back in words(story)
    assert {e.state for e in story.report if e.id == entry.id} == {"undone"}


def test_gap_of_a_headline_can_be_left_as_it_was():
    assert read().title == "小巷亮了灯　邻里近了心"
    assert read(entry_of("HEADLINE_SPACE", 4).id).title == "小巷亮了灯 邻里近了心"


def test_second_title_can_be_kept():
    entry = entry_of("DUPLICATE_TITLE")
    assert words(read()).count("小巷亮了灯") == 1
    assert words(read(entry.id)).count("小巷亮了灯") == 2


def test_line_of_a_batch_is_undone_alone_and_the_batch_at_once():
    entry = entry_of("PUNCT_HALFWIDTH", 9)
    states = {e.line: e.state for e in read(entry.id).report if e.code == "PUNCT_HALFWIDTH"}
    assert states.pop(9) == "undone"
    assert set(states.values()) == {"done"}
    story = read("PUNCT_HALFWIDTH")
    assert {e.state for e in story.report if e.code == "PUNCT_HALFWIDTH"} == {"undone"}


def test_ids_are_single_and_stay_with_other_decisions():
    entries = read().report
    ids = {entry.id: (entry.code, entry.line) for entry in entries}
    assert len(ids) == len(entries)
    for name in ids:
        for entry in read(name).report:
            assert ids.get(entry.id, (entry.code, entry.line)) == (entry.code, entry.line)


def test_story_has_the_fixed_form():
    (story,) = stories_as_json([read()])["stories"]
    assert list(story) == [
        "kicker",
        "title",
        "subtitle",
        "summary",
        "editor_note",
        "afterword",
        "sections",
        "credits",
        "captions",
        "report",
    ]
    assert {tuple(entry) for entry in story["report"]} == {
        ("code", "severity", "line", "message", "auto")
    }
    assert [set(item) for item in story["credits"]] == [{"role", "title", "names"}] * 3
    assert story["summary"] is None


def test_page_line_answers_what_would_be_asked():
    asked = [e.target for e in read().report if e.code == "MISSING_METADATA"]
    assert asked == ["responsible_editor", "captions"]


def test_report_goes_by_line_and_questions_come_last():
    lines = [entry.line for entry in read().report]
    known = [line for line in lines if line is not None]
    assert known == sorted(known)
    assert lines[len(known) :] == [None] * (len(lines) - len(known))
