"""What holds for any copy at all: nothing is lost, nothing raises, decisions are kept."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from campaigns.features.copydesk import Decisions, Manuscript, parse, stories_as_json
from campaigns.features.copydesk.intake import load_manuscript

from .accounting import unaccounted
from .test_corpus import CORPUS, PAGES

LINES = sorted(
    {
        line
        for page in PAGES
        for line in (CORPUS / f"{page}.txt").read_bytes().decode("utf-8-sig", "ignore").split("\n")
    }
)
SCRAPS = (
    *(
        "①",
        "③④",
        "图1",
        "图②：",
        "（图片说明）",
        "编者按",
        "编者按：",
        "副题",
        "——",
        "一、",
        "（一）",
        "1.",
    ),
    *(
        "“",
        "”",
        "(",
        ")",
        '"',
        "'",
        "《",
        "【】",
        "，",
        "。",
        "：",
        "=====",
        "———",
        "***",
        "甲",
        "摄",
    ),
    *(
        "责任编辑：",
        "本报记者",
        "记者：",
        "2023年",
        "第03版",
        "\u3000\u3000",
        "   ",
        "\u200b",
        "近200余",
        "（下转第三版）",
        "（上接第一版）",
        "记者手记：",
        "链接",
        "01",
        "▲图①为",
        "。③",
        "《青岚日报》2024年5月17日",
        "审读：柯蓝",
        "【校对】谢文竹",
        "电子邮箱：a@example.org",
    ),
)
line = st.one_of(
    st.sampled_from(LINES),
    st.lists(st.sampled_from((*SCRAPS, "志愿", "城市")), max_size=6).map("".join),
    st.builds(
        lambda text, at: text[: at % (len(text) + 1)], st.sampled_from(LINES), st.integers(0)
    ),
)
page = st.lists(line, max_size=24).map("\n".join)
relaxed = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@relaxed
@given(page)
def test_every_character_is_in_the_structure_or_in_the_report(copy):
    manuscript = Manuscript.from_text(copy)
    stories = parse(manuscript)
    if stories:
        assert unaccounted(manuscript, stories) == []


@relaxed
@given(page, st.randoms(use_true_random=False))
def test_undone_changes_leave_every_character_in_place(copy, chance):
    manuscript = Manuscript.from_text(copy)
    names = [entry.id for story in parse(manuscript) for entry in story.report]
    assert len(names) == len(set(names))
    undone = Decisions(undone=frozenset(name for name in names if chance.random() < 0.5))
    stories = parse(manuscript, undone)
    if stories:
        assert unaccounted(manuscript, stories) == []


@st.composite
def mutated_pages(draw):
    """A whole page of the corpus, perhaps in a column, with some of its lines cut or added to."""
    stem = draw(st.sampled_from(PAGES))
    rows = [
        each.text for each in load_manuscript((CORPUS / f"{stem}.txt").read_bytes(), stem).lines
    ]
    width = draw(st.sampled_from((0, 0, 14, 18, 22, 26, 30)))
    if width:
        rows = [row[at : at + width] for row in rows for at in range(0, max(len(row), 1), width)]
    for _ in range(draw(st.integers(0, 5))):
        index = draw(st.integers(0, len(rows) - 1))
        row = rows[index]
        at = draw(st.integers(0, len(row)))
        middle = draw(st.sampled_from(("\n", "\n\n", *SCRAPS)))
        rows[index : index + 1] = f"{row[:at]}{middle}{row[at:]}".split("\n")
    return "\n".join(rows)


@relaxed
@given(mutated_pages())
def test_every_character_of_a_mutated_page_is_kept_or_told(copy):
    manuscript = Manuscript.from_text(copy)
    assert unaccounted(manuscript, parse(manuscript)) == []


@relaxed
@given(st.text(max_size=400))
def test_any_text_is_read(copy):
    stories_as_json(parse(copy))


@relaxed
@given(st.text("()\"'“”‘’《》①图编者按：，。　 \n\t=—*一、1.记者摄/", max_size=200))
def test_any_marks_are_read(copy):
    stories_as_json(parse(copy))


@relaxed
@given(page, st.dictionaries(st.text(max_size=8), st.text(max_size=8), max_size=3))
def test_unknown_decisions_change_nothing(copy, adopted):
    undone = frozenset(f"{name}?" for name in adopted)
    decided = parse(copy, Decisions(undone, {f"{k}?": v for k, v in adopted.items()}))
    assert decided == parse(copy)


@relaxed
@given(page)
def test_spans_lie_within_their_lines(copy):
    manuscript = Manuscript.from_text(copy)
    sizes = {each.number: len(each.text) for each in manuscript.lines}
    for story in parse(manuscript):
        for entry in story.report:
            for number, start, end in entry.spans:
                assert 0 <= start <= end <= sizes[number], entry


def test_number_joined_to_its_heading_points_into_its_own_line():
    copy = (
        "老街\n\n　　街上干净整洁，车辆有序。\n\n　　（一）\n灯亮了\n　　街上干净整洁，车辆有序。"
    )
    sizes = {number: len(text) for number, text in enumerate(copy.split("\n"), 1)}
    (story,) = parse(copy)
    assert [section.heading for section in story.sections] == [None, "（一）灯亮了"]
    spans = [span for entry in story.report for span in entry.spans]
    assert [span for span in spans if span[2] > sizes[span[0]]] == []


@pytest.mark.parametrize(
    ("heading", "joined"),
    [("灯亮了（二）", "灯亮了（二）　火种留在山下"), ("（二）", "（二）火种留在山下")],
)
def test_bracket_before_a_second_line_is_no_number_but_its_own(heading, joined):
    paragraph = "　　街上干净整洁，车辆有序。"
    copy = f"老街\n\n{paragraph}\n{heading}\n——火种留在山下\n{paragraph}"
    sizes = {number: len(text) for number, text in enumerate(copy.split("\n"), 1)}
    (story,) = parse(copy)
    assert [section.heading for section in story.sections] == [None, joined]
    spans = [span for entry in story.report for span in entry.spans]
    assert [span for span in spans if span[2] > sizes[span[0]]] == []
