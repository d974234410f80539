import pytest

from campaigns.features.checks import Kind
from tests.campaigns.features.checks.stories import found, messages


@pytest.mark.parametrize("text", ["他说：“走吧。", "“五老”宣讲员”每晚走一遍。", "‘好’’。"])
def test_unbalanced_quote_is_found(text):
    assert found("UNBALANCED_QUOTE", text) != []


@pytest.mark.parametrize(
    "text",
    ["他说：“走吧。”", "“他说‘好’。”", "It's 5' 高。", "“五老”和“银发”"],
)
def test_balanced_quote_is_no_hit(text):
    assert found("UNBALANCED_QUOTE", text) == []


def test_quotation_of_several_paragraphs_opens_each_and_closes_the_last():
    assert found("UNBALANCED_QUOTE", "“第一段没有说完。", "“第二段说完了。”") == []
    assert found("UNBALANCED_QUOTE", "“好，他说。", "灯亮了。") == ["“"]
    assert found("UNBALANCED_QUOTE", "“好，他说。") == ["“"]


def test_quote_within_a_quote_is_found():
    assert found("NESTED_QUOTE", "“他说“好”就走。”") == ["“他说“好”就走。”"]
    assert found("NESTED_QUOTE", "“他说‘好’就走。”") == []


@pytest.mark.parametrize(("text", "mark"), [("《论语", "《"), ("见（图①", "（"), ("好）了", "）")])
def test_unbalanced_bracket_is_found(text, mark):
    assert found("UNBALANCED_BRACKET", text) == [mark]


@pytest.mark.parametrize("text", ["《论语》（图①）", "1）先看。2）再问。", "（一）总则"])
def test_balanced_bracket_is_no_hit(text):
    assert found("UNBALANCED_BRACKET", text) == []


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("灯亮了,人来了。", [","]),
        ("灯亮了;人来了:好!", [";", ":", "!"]),
        ("增长5%,达到60户。", [","]),
        ("东湖区(原郊区)", ["(原郊区)"]),
        ("灯亮了.人来了", ["."]),
        ("他问:2026年呢?", [":", "?"]),
    ],
)
def test_half_width_mark_in_chinese_is_found(text, marks):
    assert found("HALF_WIDTH_PUNCTUATION", text) == marks


@pytest.mark.parametrize(
    "text",
    [
        "共3,244个点位，12:30集合。",
        "见https://example.org/文明?页=2",
        "增长1.2%。",
        "邮箱a@b.cn，网址www.b.cn。",
        "比分是3:2。",
        "PM2.5(ug/m3)下降",
        "Hello, world! 你好",
    ],
)
def test_half_width_mark_of_figures_and_latin_is_no_hit(text):
    assert found("HALF_WIDTH_PUNCTUATION", text) == []


def test_half_width_mark_says_what_to_put():
    assert messages("HALF_WIDTH_PUNCTUATION", "灯亮了,") == ["中文里用全角标点，请改为“，”。"]


@pytest.mark.parametrize("text", ["灯亮了，，人来了", "完了。。", "等等...", "他—走了", "好，。"])
def test_doubled_mark_is_found(text):
    assert len(found("DOUBLED_PUNCTUATION", text)) == 1


@pytest.mark.parametrize(
    "text", ["什么？！", "……", "他走了——真的。", "2022年—2024年", "“好。”，他说"]
)
def test_marks_that_go_together_are_no_hit(text):
    assert found("DOUBLED_PUNCTUATION", text) == []


def test_straight_quote_is_found_with_its_pair():
    assert found("STRAIGHT_QUOTE", '他说"好"。') == ['"', '"']
    assert messages("STRAIGHT_QUOTE", '"好"') == [
        "中文里用弯引号，请改为“。",
        "中文里用弯引号，请改为”。",
    ]


@pytest.mark.parametrize("text", ['He said "yes".', "身高5'的他", "It's 好", '屏幕19"宽'])
def test_straight_quote_of_latin_and_measures_is_no_hit(text):
    assert found("STRAIGHT_QUOTE", text) == []


def test_heads_and_captions_are_looked_at():
    assert found("UNBALANCED_QUOTE", "“好", kind=Kind.HEADLINE) == ["“"]
    assert found("UNBALANCED_QUOTE", "好”", kind=Kind.CAPTION) == ["”"]
