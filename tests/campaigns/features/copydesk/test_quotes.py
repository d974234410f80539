import pytest

from campaigns.features.copydesk import Decisions, parse
from campaigns.features.copydesk.quotes import pair_straight_quotes, quote_faults


@pytest.mark.parametrize(
    ("straight", "paired"),
    [
        ('"随手拍"和"晨检"', "“随手拍”和“晨检”"),
        ("他说:\"用好'板凳会'。\"", "他说:“用好‘板凳会’。”"),
        ("It's Tom's", "It's Tom's"),
        ('19"的屏幕', '19"的屏幕'),
        ("＂小喇叭＂", "“小喇叭”"),
        ("〝小喇叭〞", "“小喇叭”"),
        ('“一头"一尾', "“一头”一尾"),
        ('谁说"不行"，', "谁说“不行”，"),
    ],
)
def test_straight_quotes_become_pairs(straight, paired):
    assert pair_straight_quotes(straight) == paired


def test_closing_mark_too_many_proposes_an_inner_pair():
    text = "发挥“百姓名嘴”“五老”宣讲团”等力量"
    (fault,) = quote_faults(text)
    assert text[fault.start : fault.end] == "“五老”宣讲团”"
    assert fault.proposals == ("“‘五老’宣讲团”",)


def test_outer_quotes_within_outer_ones_propose_single_ones():
    text = "这是“老街的“新客厅”故事”。"
    (fault,) = quote_faults(text)
    assert (fault.kind, fault.proposals) == ("nested", ("“老街的‘新客厅’故事”",))


def test_opening_mark_without_a_closing_one_is_a_fault():
    (fault,) = quote_faults("他说“明天再来。")
    assert (fault.start, fault.kind, fault.proposals) == (2, "opening", ())


@pytest.mark.parametrize("text", ["“甲”“乙”", "“甲‘乙’丙”", "没有引号", "don’t"])
def test_paired_quotes_are_no_fault(text):
    assert quote_faults(text) == []


def test_quotation_over_paragraphs_closes_once():
    copy = "老人的话\n\n老人说起从前，话就长了。\n\n“那年发大水，船翻了。\n\n“后来桥修好了。”"
    codes = {entry.code for entry in parse(copy)[0].report}
    assert "UNBALANCED_QUOTE" not in codes


def test_turned_quotes_are_reported_and_can_be_left():
    copy = '标题在这里\n\n居民说,"灯亮了"。大家都笑了。'
    (story,) = parse(copy)
    (entry,) = [entry for entry in story.report if entry.code == "QUOTE_STRAIGHT"]
    assert (entry.line, entry.state) == (3, "done")
    (story,) = parse(copy, Decisions(undone=frozenset({entry.id})))
    assert story.sections[0].paragraphs[0].text == '居民说，"灯亮了"。大家都笑了。'
