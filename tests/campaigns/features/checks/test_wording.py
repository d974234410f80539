import pytest

from tests.campaigns.features.checks.stories import found, messages


@pytest.mark.parametrize(
    ("text", "excerpt"),
    [
        ("社区的的工作", "的的"),
        ("灯亮了了。", "了了"),
        ("全面开展开展整治", "开展开展"),
        ("居民居民都说好", "居民居民"),
        ("志愿者志愿者来了", "志愿者志愿者"),
    ],
)
def test_doubled_word_is_found(text, excerpt):
    assert found("DOUBLED_WORD", text) == [excerpt]


@pytest.mark.parametrize(
    "text",
    [
        "他常常来，刚刚走，慢慢看。", "我们研究研究。", "高高兴兴上班，干干净净回家。", "其中中医药占三成。",
        "因为为民服务。", "的的确确", "了解了了解情况", "一家一家走访，一条街一条街看。", "一步一步来",
        "请将将军请来", "把把关", "实实在在", "是是非非", "爸爸妈妈和和气气", "对对方说", "天天向上", "人人有责",
        "人民法院院长", "西山区区长", "大大小小", "谢谢谢谢！", "水哗啦哗啦流", "共产党党员", "中中央",
    ],
)  # fmt: skip
def test_reduplication_is_no_hit(text):
    assert found("DOUBLED_WORD", text) == []


@pytest.mark.parametrize(
    ("text", "excerpt"),
    [
        ("走访近200余户", "近200余户"),
        ("约300人左右", "约300人左右"),
        ("超过500多人", "超过500多"),
        ("超过50人左右", "超过50人左右"),
        ("参加者上千余人", "上千余"),
    ],
)
def test_near_figure_said_twice_is_found(text, excerpt):
    assert found("NEAR_FIGURE", text) == [excerpt]


@pytest.mark.parametrize(
    "text",
    ["走访近200户", "200余户", "约300人", "300人左右", "超过500人", "附近有二十多户", "不足20人", "最近十多年",
     "大约三百人，左右两边", "将近四十分钟"],
)  # fmt: skip
def test_near_figure_said_once_is_no_hit(text):
    assert found("NEAR_FIGURE", text) == []


def test_near_figure_offers_both_ways():
    assert messages("NEAR_FIGURE", "走访近200余户") == [
        "“近”是不到，“余”是超过，两者矛盾，可改为“近200户”或“200余户”。"
    ]


def test_words_that_say_one_thing_twice_are_found():
    assert found("REDUNDANT_WORDS", "拆除违建建筑9处") == ["违建建筑"]
    assert found("REDUNDANT_WORDS", "拆除违章建筑9处") == []


def test_missing_character_is_found():
    assert found("MISSING_CHARACTER", "逐项开展项工作") == ["逐项开展项工作"]
    assert found("MISSING_CHARACTER", "开展各项工作") == []
