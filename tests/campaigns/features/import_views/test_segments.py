import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from campaigns.features.import_views.segments import Mark, segments_of

LONG = (
    "东湖区的楼道里，灯一盏一盏亮起来了，巡夜的人多了，走夜路的人心里也踏实了，孩子们放学不再摸黑。"
)


def test_text_without_marks_is_one_stretch():
    assert [s.text for s in segments_of("灯亮了。", ())] == ["灯亮了。"]


def test_mark_cuts_the_text_in_three():
    segments = segments_of("逐项开展项工作。", [Mark(2, 7, "c1", 2, "ask")])
    assert [(s.text, s.change, s.tone) for s in segments] == [
        ("逐项", "", ""), ("开展项工作", "c1", "ask"), ("。", "", ""),
    ]  # fmt: skip


def test_doubt_is_shown_before_the_change_around_it():
    segments = segments_of("一二三四", [Mark(1, 2, "doubt", 2), Mark(0, 4, "join", 1)])
    assert [(s.text, s.change) for s in segments] == [
        ("一", "join"), ("二", "doubt"), ("三四", "join"),
    ]  # fmt: skip


def test_long_stretch_is_folded_after_its_first_clauses():
    segments = segments_of(LONG, ())
    assert [(s.text, s.is_folded) for s in segments] == [
        ("东湖区的楼道里，灯一盏一盏亮起来了，", False),
        ("巡夜的人多了，走夜路的人心里也踏实了，孩子们放学不再摸黑。", True),
    ]


def test_clauses_beside_a_mark_stay_in_sight():
    text = LONG + "错字" + LONG
    segments = segments_of(text, [Mark(len(LONG), len(LONG) + 2, "c1")])
    assert [s.is_folded for s in segments] == [True, False, False, False, True]
    assert segments[1].text == "孩子们放学不再摸黑。"


def test_half_width_marks_are_told_apart_but_not_between_digits():
    (segment,) = segments_of("灯亮了,1,200盏:好", (), widened="c9")
    assert segment.pieces == [
        ("灯亮了", False), (",", True), ("1,200盏", False), (":", True), ("好", False),
    ]  # fmt: skip


@pytest.mark.parametrize("start", [-3, 0])
def test_marks_beyond_the_text_are_cut(start):
    assert [s.text for s in segments_of("灯", [Mark(start, 99, "c1")])] == ["灯"]


@settings(deadline=None)  # other processes may hold the machine
@given(
    st.text(max_size=200),
    st.lists(st.tuples(st.integers(0, 200), st.integers(0, 200), st.integers(0, 3))),
)
def test_no_character_is_ever_lost(text, spans):
    marks = [Mark(start, end, f"c{rank}", rank) for start, end, rank in spans]
    segments = segments_of(text, marks, widened="w")
    assert "".join(s.text for s in segments) == text
    assert "".join(piece for s in segments for piece, _ in s.pieces) == text
