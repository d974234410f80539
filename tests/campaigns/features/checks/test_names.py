import pytest

from campaigns.features.checks import Credit, Kind
from tests.campaigns.features.checks.stories import found, messages

CREDITS = (Credit("writer", "沈砚秋"), Credit("proofreader", "谢文竹"), Credit("editor", "白露"))


def test_rarer_spelling_of_a_term_is_found():
    assert found("TERM_VARIANT", "督查组到了，督查组走了。", "督察模式") == ["督察模式"]
    assert found("TERM_VARIANT", "督察组到了。督察组走了。") == []


@pytest.mark.parametrize("wrong", ["沈研秋", "谢文珠"])
def test_name_of_the_credits_spelled_otherwise_is_found(wrong):
    assert found("NAME_VARIANT", f"本报记者{wrong}走进小区。", credits=CREDITS) == [wrong]


def test_rarer_spelling_of_a_name_in_the_text_is_found():
    text = "居民丁桂兰说：“好。”丁桂兰提着菜。"
    assert messages("NAME_VARIANT", text, "社区给丁贵兰装了灯。") == [
        "“丁贵兰”与“丁桂兰”只差一个字、读音相同，请核对是不是同一个人。"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "居民丁桂兰说：“好。”丁桂兰的妹妹丁桂花也来了。",  # sounds otherwise
        "村民柳成田和柳长河来了。",
        "记者分赴三地，记者又回到小区。",
        "沈砚秋、谢文竹来了。",
        "白露那天下了雨，白鹭飞来。",  # two characters
    ],
)
def test_another_person_is_no_hit(text):
    assert found("NAME_VARIANT", text, credits=CREDITS) == []


def test_reporter_missing_from_the_credits_is_found():
    assert found("CREDIT_VARIANT", "（本报记者 顾一舟 摄）", credits=CREDITS) == ["顾一舟"]


@pytest.mark.parametrize(
    "text",
    ["（本报记者 沈砚秋 摄）", "本报记者分赴三地。", "本报记者走基层报道组", "通讯员 王二 摄"],
)
def test_credited_reporter_is_no_hit(text):
    assert found("CREDIT_VARIANT", text, credits=CREDITS) == []


def test_story_without_credits_and_headlines_are_not_held_to_them():
    assert found("CREDIT_VARIANT", "本报记者顾一舟摄") == []
    assert found("CREDIT_VARIANT", "本报记者顾一舟摄", kind=Kind.HEADLINE, credits=CREDITS) == []
