import datetime as dt

import pytest

from campaigns.features.checks import (
    CHECKS,
    CheckedStory,
    Severity,
    StoryWriter,
    WordList,
    WordRule,
    run_checks,
)
from campaigns.features.checks.registry import MOST, check, label_of, masked
from campaigns.features.checks.sentences import sentence_around, sentences_of
from tests.campaigns.features.checks.stories import FRIDAY, story_of

WORDS = WordList([WordRule("督察", "督查")])


def keys(*paragraphs):
    return [f.key for f in run_checks(story_of(*paragraphs), WORDS, FRIDAY)]


def test_finding_says_where_it_stands():
    text = "天亮了。督察专班每周核对。灯灭了。"
    (finding,) = run_checks(story_of("开头。", text), WORDS, FRIDAY)
    assert (finding.field, finding.block_id) == ("body", "block-1")
    assert (finding.start, finding.end, finding.excerpt) == (4, 6, "督察")
    assert finding.sentence == "督察专班每周核对。"
    assert finding.around == ("", "督察", "专班每周核对。")
    assert finding.replacement == "督查"


def test_key_stays_while_the_sentence_is_unchanged():
    before = keys("天亮了。督察专班每周核对。")
    assert keys("新的一段。", "天还没亮。督察专班每周核对。人走了。") == before


def test_key_changes_with_the_sentence():
    assert keys("督察专班每周核对。") != keys("督察专班每月核对。")


def test_equal_sentences_have_keys_of_their_own():
    first, second = keys("督察专班每周核对。", "督察专班每周核对。")
    assert first != second
    assert keys("督察专班每周核对。") == [first]


def test_findings_come_in_the_order_of_the_story():
    findings = run_checks(story_of("共有督察(二)人，", "他说：“好。"), WORDS, FRIDAY)
    assert [f.code for f in findings] == [
        "WATCHED_WORD",
        "HALF_WIDTH_PUNCTUATION",
        "UNBALANCED_QUOTE",
    ]


def test_empty_story_has_no_findings():
    assert run_checks(CheckedStory(), WORDS, FRIDAY) == []


def test_personal_data_is_masked_in_all_that_a_finding_tells():
    (finding,) = run_checks(story_of("请拨打13812345678联系。"), WORDS, FRIDAY)
    assert finding.excerpt == "138****5678"
    assert finding.sentence == "请拨打138****5678联系。"
    assert "12345678" not in finding.message


def test_two_private_numbers_have_keys_of_their_own():
    assert keys("请拨打13812345678联系。") != keys("请拨打13812355678联系。")


@pytest.mark.parametrize(("digits", "shown"), [("12345", "*****"), ("13812345678", "138****5678")])
def test_mask_is_as_long_as_what_it_hides(digits, shown):
    assert masked(digits) == shown


def test_code_of_a_check_is_its_own():
    with pytest.raises(ValueError, match="WATCHED_WORD"):
        check("WATCHED_WORD", "又一个")(list)


def test_label_of_a_check_that_is_no_more_is_its_code():
    assert label_of("WATCHED_WORD") == "用词表"
    assert label_of("GONE") == "GONE"


def test_every_check_has_a_chinese_label():
    assert [c.code for c in CHECKS.values() if not c.label or c.label.isascii()] == []


def test_sentences_end_with_their_closing_marks():
    text = "他说：“走吧。”灯灭了；人散了"
    assert [s for _, s in sentences_of(text)] == ["他说：“走吧。”", "灯灭了；", "人散了"]
    assert sentence_around(text, 8, 9) == (8, 12)
    assert sentence_around(text, 7, 9) == (0, 12)
    assert sentence_around("", 0, 0) == (0, 0)


def test_day_of_print_is_today_when_the_story_has_none():
    writer = StoryWriter()
    writer.add("11月20日（星期五）开会。", "body")
    story = CheckedStory(passages=writer.passages)
    assert run_checks(story, WordList(), dt.date(2026, 11, 1)) == []
    assert [f.code for f in run_checks(story, WordList(), dt.date(2025, 11, 1))] == ["WEEKDAY"]


def test_more_hits_than_are_listed_are_a_finding_of_their_own():
    findings = run_checks(story_of("督察，" * MOST), WORDS, FRIDAY)
    assert len(findings) == MOST
    findings = run_checks(story_of("督察，" * (MOST + 1)), WORDS, FRIDAY)
    assert len(findings) == MOST + 1
    assert (findings[-1].severity, findings[-1].field) == (Severity.ERROR, "body")
    assert findings[-1].message == "这一项超过300处，后面的没有列出，请先改好前面的再查。"


def test_numbers_of_people_are_masked_in_the_findings_beside_them_too():
    numbers = ("13812345678", "13987654321")
    findings = run_checks(
        story_of(f"请找{numbers[0]}，，或者{numbers[1]}报名。"), WordList(), FRIDAY
    )
    shown = [text for finding in findings for text in (finding.sentence, finding.excerpt)]
    assert len(findings) >= 3
    assert [text for text in shown for number in numbers if number in text] == []
    assert {finding.sentence for finding in findings} == {
        "请找138****5678，，或者139****4321报名。"
    }
