import datetime as dt

import pytest

from campaigns.features.checks import Severity, WordList, WordRule
from tests.campaigns.features.checks.stories import FRIDAY, found, messages, story_of

CROSSING = WordRule("口交")


@pytest.mark.parametrize("text", ["路口交通很堵", "从路口交界处走"])
def test_word_across_the_border_of_others_is_no_hit(text):
    assert found("WATCHED_WORD", text, words=[CROSSING]) == []


def test_word_that_stands_alone_is_found():
    assert found("WATCHED_WORD", "112个弃管小区", words=[WordRule("弃管")]) == ["弃管"]


def test_short_word_is_found_at_the_ends_of_a_longer_one_only():
    assert found("WATCHED_WORD", "督察组来了", words=[WordRule("督察")]) == ["督察"]
    assert found("WATCHED_WORD", "在操场上", words=[WordRule("操")]) == []


def test_word_of_four_characters_is_found_wherever_it_stands():
    assert found("WATCHED_WORD", "两个弃管小区里", words=[WordRule("弃管小区")]) == ["弃管小区"]


@pytest.mark.parametrize("word", ["C++", "a.b", "(.*)", "[第一]", "^$", "\\d+", "?", "“最”"])
def test_word_of_regular_expression_characters_is_taken_literally(word):
    assert found("WATCHED_WORD", f"他用{word}写了，", words=[WordRule(word)]) == [word]
    assert found("WATCHED_WORD", "他用axb写了第一个字12", words=[WordRule(word)]) == []


def test_latin_word_is_found_in_any_case_and_whole():
    assert found("WATCHED_WORD", "App和app，apple", words=[WordRule("APP")]) == ["App", "app"]
    assert found("WATCHED_WORD", "information", words=[WordRule("form"), WordRule("info")]) == []


def test_phrase_of_allowed_context_excuses_the_word():
    rule = WordRule("督察", contexts=("中央生态环境保护督察",))
    assert found("WATCHED_WORD", "中央生态环境保护督察组", words=[rule]) == []
    assert found("WATCHED_WORD", "督察组迎接中央生态环境保护督察", words=[rule]) == ["督察"]


def test_word_that_stands_in_its_replacement_is_no_hit():
    rule = WordRule("文明办", "市文明办")
    assert found("WATCHED_WORD", "市文明办和县文明办", words=[rule]) == ["文明办"]


def test_longest_of_words_within_each_other_is_found():
    rules = [WordRule("督察"), WordRule("督察专班"), WordRule("专班")]
    assert found("WATCHED_WORD", "督察专班的督察", words=rules) == ["督察专班", "督察"]


@pytest.mark.parametrize(
    ("start", "end", "is_hit"),
    [
        (None, None, True),
        (FRIDAY, FRIDAY, True),
        (dt.date(2026, 11, 21), None, False),
        (None, dt.date(2026, 11, 19), False),
    ],
)
def test_rule_holds_on_its_days(start, end, is_hit):
    rule = WordRule("督察", valid_from=start, valid_until=end)
    assert bool(found("WATCHED_WORD", "督察组", words=[rule])) is is_hit


def test_second_rule_of_a_word_holds_when_the_first_is_over():
    rules = [WordRule("督察", "甲", valid_until=dt.date(2020, 1, 1)), WordRule("督察", "乙")]
    assert messages("WATCHED_WORD", "督察组", words=rules) == ["“督察”应为“乙”。"]


def test_message_tells_replacement_and_reason():
    rules = [
        WordRule("督察", "督查", "“督察”专指法定机构"),
        WordRule("最佳", reason="绝对化用语。"),
    ]
    assert messages("WATCHED_WORD", "督察最佳", words=rules) == [
        "“督察”应为“督查”。“督察”专指法定机构。",
        "不用“最佳”。绝对化用语。",
    ]


def test_severity_is_that_of_the_rule():
    from campaigns.features.checks import run_checks

    words = WordList([WordRule("督察", severity=Severity.ERROR)])
    (finding,) = run_checks(story_of("督察组"), words, FRIDAY)
    assert finding.severity is Severity.ERROR


def test_text_whose_small_letters_are_longer_keeps_its_places():
    assert found("WATCHED_WORD", "İ督察", words=[WordRule("督察")]) == ["督察"]


def test_empty_words_are_left_out():
    assert len(WordList([WordRule(""), WordRule("督察", contexts=("",))])) == 1
