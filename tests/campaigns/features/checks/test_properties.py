"""No text makes a check fail, and none makes it slow."""

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from campaigns.features.checks import Credit, WordList, WordRule, run_checks
from tests.campaigns.features.checks.stories import FRIDAY, QINGLAN, story_of

WORDS = WordList([WordRule("口"), WordRule("口口"), WordRule("督察", "督查", contexts=("督察组",))])
CREDITS = (Credit("writer", "沈砚秋"),)
PIECES = st.sampled_from(
    ["“", "”", "‘", "’", "《", "》", "（", "）", "(", ")", ",", ".", "，", "。", "共", "其中", "占", "分别占", "%",
     "12", "3,244", "一百", "万", "个", "棵", "、", "月", "日", "年", "星期", "四", "的", "了", "近", "余", "左右", "约",
     "督察", "口", "图", "①", "青岚市", "东湖", "县", "区", "记者", "沈研秋", "说", "1", "3", "8", '"', "'", "İ", "\n", "　"]
)  # fmt: skip


def findings_of(*paragraphs):
    story = story_of(*paragraphs, known=QINGLAN, credits=CREDITS)
    return run_checks(story, WORDS, FRIDAY)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(PIECES, max_size=25).map("".join), max_size=3))
def test_no_copy_makes_a_check_fail(paragraphs):
    for finding in findings_of(*paragraphs):
        if not finding.block_id:
            continue  # more than are listed
        text = paragraphs[int(finding.block_id.split("-")[1])]
        assert 0 <= finding.start < finding.end <= len(text)
        assert "".join(finding.around) == finding.sentence
        assert finding.message.endswith(("。", "？"))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_no_text_makes_a_check_fail(text):
    keys = [finding.key for finding in findings_of(text, text)]
    assert len(keys) == len(set(keys))


def seconds_of(text):
    """Seconds of processor time that all checks take."""
    before = process_time()
    findings_of(text)
    return process_time() - before


@pytest.mark.parametrize(
    "unit",
    ["“", "（", "(", "口", "1", "一", "十", "共", "其中", "占", "1个、", "1个，其中", "图①", "1月", "年月", "青岚市", "沈",
     "6222 ", "的", "不", "近1余", "。", "，", "\"", "一共1个", "全程", "约一", "本报记者　", "开展", "督察"],
)  # fmt: skip
def test_no_repetition_makes_checks_slow(unit):
    """Eight times the text takes at most some sixteen times as long, not sixty-four."""
    short, long = unit * (2500 // len(unit)), unit * (20000 // len(unit))
    findings_of(short)
    # The least of three: a collection of garbage in a large process is no part of the reading.
    little = min(seconds_of(short) for _ in range(3))
    took = min(seconds_of(long) for _ in range(3))
    assert took < max(16 * little, 0.5)
