"""（下转第三版） and （上接第一版） lead readers of print on, and are no copy."""

import pytest

from campaigns.features.copydesk import Decisions, parse

BEFORE = "社区志愿者在清扫积雪，居民们纷纷点赞。"
AFTER = "路面清干净了，大家又去帮老人买菜。"
TITLE = "雪后一条街\n\n"


def texts(copy, decisions=Decisions()):  # noqa: B008 - a frozen value
    (story,) = parse(copy, decisions)
    return [paragraph.text for section in story.sections for paragraph in section.paragraphs]


@pytest.mark.parametrize(
    "down", ["（下转第三版）", "(下转03版)", "（紧转A2版）", "（下转第4版·要闻）", "下转第二版▶"]
)
@pytest.mark.parametrize("up", ["（上接第一版）", "（上接01版）", "（紧接头版）"])
@pytest.mark.parametrize("gap", ["", "\n"])
def test_jumps_between_paragraphs_leave_the_text(down, up, gap):
    assert texts(f"{TITLE}{BEFORE}{gap}{down}\n\n{up}{gap}{AFTER}") == [BEFORE, AFTER]


def test_paragraph_that_a_jump_cut_is_joined():
    copy = f"{TITLE}{BEFORE[:15]}（下转第三版）\n\n（上接第一版）{BEFORE[15:]}\n\n{AFTER}"
    assert texts(copy) == [BEFORE, AFTER]


def test_jump_is_told_and_can_be_kept():
    copy = f"{TITLE}{BEFORE}（下转第三版）"
    (story,) = parse(copy)
    (entry,) = [entry for entry in story.report if entry.code == "PAGE_LINE_READ"]
    assert (entry.line, entry.found) == (3, "（下转第三版）")
    assert texts(copy, Decisions(undone=frozenset({entry.id}))) == [f"{BEFORE}（下转第三版）"]


@pytest.mark.parametrize(
    "words", ["他把消息转到第三版的编辑手里。", "大家接过第一版方案，逐条讨论。", "（转自第三方）"]
)
def test_other_words_with_the_same_characters_stay(words):
    assert texts(f"{TITLE}{BEFORE}\n\n{BEFORE}{words}") == [BEFORE, BEFORE + words]


def test_title_printed_again_at_a_jump_does_not_enter_the_paragraph():
    copy = (
        f"{TITLE}{AFTER}\n\n{AFTER}\n\n{BEFORE[:12]}（下转第三版）\n\n"
        f"雪后一条街\n（上接第一版）\n{BEFORE[12:]}\n\n{AFTER}"
    )
    assert texts(copy) == [AFTER, AFTER, BEFORE, AFTER]
    (story,) = parse(copy)
    assert [entry.line for entry in story.report if entry.code == "DUPLICATE_TITLE"] == [9]
