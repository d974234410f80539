import pytest

from campaigns.features.copydesk import Decisions, parse
from campaigns.features.import_views.changes import Reading, changes_of, key_of, text_at
from campaigns.features.import_views.words import part_label
from tests.campaigns.features.services.copy_samples import PAGE


def rows(*, undone=(), adopted=None, kept=(), details=None, pictured=()):
    decisions = Decisions(frozenset(undone), adopted or {})
    story = parse(PAGE, decisions)[0]
    return changes_of(Reading(story, set(kept), adopted or {}, details or {}, set(pictured)))


def row(code, **decided):
    return next(change for change in rows(**decided) if change.code == code)


def test_questions_come_first_and_missing_pictures_last():
    codes = [change.code for change in rows()]
    assert codes[:5] == ["MISSING_METADATA"] * 5
    assert codes[-2:] == ["PICTURE_MISSING"] * 2


def test_batch_is_one_row_with_its_count():
    change = row("PUNCT_HALFWIDTH")
    assert change.text == "14 处：，11\u3000：1\u3000（1\u3000）1"
    assert (change.place, len(change.parts) > 1) == ("全文", True)


def test_doubt_with_one_proposal_or_more_says_why_and_where():
    change = row("SUSPECT_MISSING_CHAR")
    assert (change.kind, change.state, change.found) == ("ask", "open", "逐项开展项工作")
    assert (change.line_label, change.place) == ("11 行", "一节 3段")
    assert change.why == "“开展”后面似乎缺一个“各”字"
    assert change.proposals[0] == "逐项开展各项工作"


def test_doubt_that_was_kept_waits_no_more():
    name = row("SUSPECT_MISSING_CHAR").name
    change = row("SUSPECT_MISSING_CHAR", kept=[name])
    assert (change.state, change.is_settled, change.tone) == ("kept", True, "")


def test_adopted_doubt_shows_what_was_put_in():
    name = row("SUSPECT_MISSING_CHAR").name
    change = row("SUSPECT_MISSING_CHAR", adopted={name: "逐项开展各项工作"})
    assert (change.state, change.adopted, change.tone) == ("adopted", "逐项开展各项工作", "")


def test_undone_change_stays_in_the_list():
    change = row("HEADLINE_SPACE", undone=["HEADLINE_SPACE"])
    assert (change.state, change.is_settled) == ("undone", True)


def test_question_that_was_answered_is_settled():
    changes = rows(details={"page_no": "3"})
    answered = next(change for change in changes if change.field == "page_no")
    assert (answered.state, answered.text) == ("filled", "3")


def test_caption_with_a_picture_asks_for_none():
    assert [c.label for c in rows(pictured={1}) if c.code == "PICTURE_MISSING"] == ["图②没有图片"]


def test_key_of_a_row_is_the_same_for_its_lines():
    assert key_of("PUNCT_HALFWIDTH:7:0") == key_of("PUNCT_HALFWIDTH") == "c-PUNCT_HALFWIDTH"
    assert key_of("PARA_SPLIT_JOINED:21+23") == "c-PARA_SPLIT_JOINED-21-23"


def test_text_at_a_path():
    story = parse(PAGE)[0]
    assert text_at(story, "title") == "小巷亮了灯\u3000邻里近了心"
    assert text_at(story, "captions[1]") == "石桥村的孩子走在新路上。"
    assert text_at(story, "sections[9].paragraphs[0]") == ""


@pytest.mark.parametrize(
    ("target", "label"),
    [
        ("sections[0].heading", "一节 标题"),
        ("sections[11].paragraphs[2]", "12 节 3段"),
        ("captions[0]", "图①说明"),
        ("captions[5]", ""),
        ("editor_note.paragraphs[0]", "编者语"),
        ("credits[1]", "署名"),
        (None, ""),
    ],
)
def test_part_label(target, label):
    assert part_label(target, ["①"]) == label


def test_one_proposal_is_shown_in_its_sentence_with_what_goes_and_comes():
    copy = "小巷亮了灯\n\n社区里，“五老”宣讲团”走进楼道，给大家讲灯的来历，走路的人也停下来听。\n"
    story = parse(copy)[0]
    (change,) = [
        c for c in changes_of(Reading(story, set(), {}, {}, set())) if c.code == "UNBALANCED_QUOTE"
    ]
    assert [part for part in change.difference if part.kind != "same"] != []
    assert "".join(part.text for part in change.difference if part.kind != "ins") == (
        f"社区里，{change.found}走进楼道，给大家"
    )
    assert "".join(part.text for part in change.difference if part.kind != "del") == (
        f"社区里，{change.proposals[0]}走进楼道，给大家"
    )
