"""Doubts: said where the language gives cause, and nowhere else."""

import pytest

from campaigns.features.copydesk import Decisions, parse
from campaigns.features.copydesk.doubts import StoryFacts, check, redundancy
from campaigns.features.copydesk.doubts.terms import count_terms


def found(text: str, year: int | None = None) -> list[tuple[str, str]]:
    facts = StoryFacts(year, count_terms([text]))
    return [(doubt.code, text[doubt.start : doubt.end]) for doubt in check(text, facts)]


@pytest.mark.parametrize(
    ("text", "code", "part"),
    [
        ("开展活动近200余场次，", "SUSPECT_CONTRADICTION", "近200余场次"),
        ("参加者近千余人，", "SUSPECT_CONTRADICTION", "近千余人"),
        ("时间超过三年左右，", "SUSPECT_CONTRADICTION", "超过三年左右"),
        ("广告上千余块，", "SUSPECT_CONTRADICTION", "上千余"),
        ("事故减少了3倍，", "SUSPECT_CONTRADICTION", "减少了3倍"),
        ("大约30人左右，", "SUSPECT_REDUNDANT", "大约30人左右"),
        ("大家笑“我说”不好“也没用”。", "NESTED_QUOTE", "“我说”不好“也没用”"),
        ("按照清单，逐项开展项工作。", "SUSPECT_MISSING_CHAR", "逐项开展项工作"),
        ("在《》上写道，", "SUSPECT_MISSING_CHAR", "《》"),
        ("拆除违建建筑9处，", "SUSPECT_REDUNDANT", "违建建筑"),
        ("典型案例案件，", "SUSPECT_REDUNDANT", "案例案件"),
        ("他亲眼目睹了", "SUSPECT_REDUNDANT", "亲眼目睹"),
        ("全程参与调查全过程，", "SUSPECT_REDUNDANT", "全程参与调查全过程"),
        ("新接管小区的22个弃管小区，", "SUSPECT_REPEAT", "新接管小区的22个弃管小区"),
        ("积极推进推进整治，", "SUSPECT_REPEAT", "推进推进"),
        ("大家的的心愿", "SUSPECT_REPEAT", "的的"),
        ("他说“好。", "UNBALANCED_QUOTE", "“"),
        ("根据《条例规定，", "UNBALANCED_BRACKET", "《"),
        ("等等...", "SUSPECT_PUNCT", "..."),
        ("这座城--我的家", "SUSPECT_PUNCT", "--"),
        ("大家都来，，一起干", "SUSPECT_PUNCT", "，，"),
        ("２０２３年", "SUSPECT_FULLWIDTH", "２０２３"),
        ("督查室检查，督查组抽查，督察模式", "TERM_INCONSISTENT", "督察模式"),
    ],
)
def test_slip_is_asked_about(text, code, part):
    assert (code, part) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "累计开展活动200余场，近百人参加，超过50%。",
        "开展各项工作，完成一项任务，推进三项改革。",
        "大家研究研究，一个一个来，慢慢地走，家家户户，干干净净。",
        "工作作风、会议议程、城市市容、上海海关。",
        "他说：“好……”——她笑了。",
        "2022年—2024年，1）报名；2）参赛。",
        "吹着吹着，咕噜咕噜，能不能不去。",
        "督查室检查，督查组抽查。",
        "看了又看，想了又想。",
        "这是实实在在的变化。",
    ],
)
def test_good_chinese_gives_no_doubt(text):
    assert found(text) == []


def test_promise_about_a_year_that_is_over_is_asked_about():
    text = "保证在2022年的测评中取得好成绩，"
    assert found(text, 2023) == [("SUSPECT_TENSE", "保证在2022年的测评中取得好成绩")]
    assert found(text, 2022) == []
    assert found(text) == []


COPY = "小巷亮了灯\n\n全市开展活动近200余场次，大家都说好。居民们都来了。"


def test_doubt_changes_nothing_until_it_is_adopted():
    (story,) = parse(COPY)
    (entry,) = [e for e in story.report if e.code == "SUSPECT_CONTRADICTION"]
    assert story.sections[0].paragraphs[0].text == COPY.split("\n\n")[1]
    assert (entry.state, entry.auto, entry.proposals) == (
        "open",
        False,
        ("近200场次", "200余场次"),
    )
    assert entry.spans == ((3, 6, 13),)
    assert entry.target == "sections[0].paragraphs[0]"
    (story,) = parse(COPY, Decisions(adopted={entry.id: "200余场次"}))
    assert story.sections[0].paragraphs[0].text == (
        "全市开展活动200余场次，大家都说好。居民们都来了。"
    )
    assert [e.state for e in story.report if e.id == entry.id] == ["adopted"]


def test_adopted_replacement_lands_on_its_side_of_a_run_in():
    body = [f"近200余场次抓“创城”。{words}全市开展活动近300余场次。" for words in ("甲地", "乙地")]
    copy = "小巷亮了灯\n\n" + "\n\n".join(body)
    entries = [e for e in parse(copy)[0].report if e.code == "SUSPECT_CONTRADICTION"]
    adopted = {entry.id: "许多场次" for entry in entries}
    (story,) = parse(copy, Decisions(adopted=adopted))
    first = story.sections[0].paragraphs[0]
    assert (first.run_in, first.text) == ("许多场次抓“创城”", "甲地全市开展活动许多场次。")


def test_every_redundant_word_of_the_tables_is_found():
    words = list(redundancy._PROPOSALS)
    assert [found(f"文明{word}。")[0] for word in words] == [
        ("SUSPECT_REDUNDANT", word) for word in words
    ]


@pytest.mark.parametrize("before", ["逐项", "各", "项", ""])
def test_bare_item_takes_along_what_stands_before_its_verb(before):
    assert found(f"要{before}落实项任务") == [("SUSPECT_MISSING_CHAR", f"{before}落实项任务")]


def test_paired_brackets_within_others_give_no_doubt():
    assert found("（见《条例》）【注】") == []


def test_quotation_torn_by_another_may_be_put_right():
    facts = StoryFacts()
    (doubt,) = check("“我说”不好“也没用”，大家笑了。", facts)
    assert doubt.proposals == ("“我说‘不好’也没用”",)
    assert list(check("“文明”和“卫生”，他说“好”字“好”。", facts)) == []
