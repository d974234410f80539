"""Words that stand twice, figures that say two things at once, words that say one thing twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from campaigns.features.copydesk.doubts import StoryFacts, gaps, redundancy, repetition
from campaigns.features.copydesk.doubts import figures as near

from .findings import Hit, Severity
from .registry import passage_check
from .segments import word_borders
from .story import Kind, Passage

_NO_FACTS = StoryFacts()
_OVER = re.compile(
    r"(?P<near>超过|逾)(?P<number>\d[\d,]{0,12}[百千万亿]{0,2}|[一二三四五六七八九两百千万]?[十百千万])(?P<over>多)"
)
_IN_SENTENCES = (Kind.PROSE, Kind.CAPTION)
# Repeated on purpose: 研究研究 is a way of speaking, 哗啦哗啦 a sound.
_REDUPLICATIONS = (
    "研究研究 商量商量 讨论讨论 考虑考虑 学习学习 锻炼锻炼 休息休息 打听打听 了解了解 介绍介绍 收拾收拾"
    " 合计合计 琢磨琢磨 热闹热闹 活动活动 走动走动 高兴高兴 溜达溜达 尝试尝试 体验体验 比划比划 交流交流"
    " 念叨念叨 帮忙帮忙 照顾照顾 检查检查 整理整理 打扫打扫 教育教育 见识见识 暖和暖和 凉快凉快 哗啦哗啦"
    " 叮当叮当 滴答滴答 咕噜咕噜 呼噜呼噜 咔嚓咔嚓 吱呀吱呀 扑通扑通 一家一家 一点一点 多少多少 很久很久"
    " 很多很多 明天明天 今天今天 加油加油 谢谢谢谢 你好你好 恭喜恭喜 快点快点 慢点慢点 等等等等"
)
REDUPLICATIONS = frozenset(_REDUPLICATIONS.split())


@passage_check("DOUBLED_WORD", "字词重复")
def doubled_words(passage: Passage) -> Iterator[Hit]:
    text = passage.text
    for doubt in repetition.check(text, _NO_FACTS):
        found = text[doubt.start : doubt.end]
        once = doubt.proposals[0] if doubt.proposals else ""
        if found in REDUPLICATIONS or (once and not _is_doubled(text, doubt.start, doubt.end)):
            continue
        if once:
            message = f"“{found}”重复，请删去一个“{once}”；有意重复的可以放行。"
        else:
            message = f"{doubt.message}。"
        yield Hit(passage, doubt.start, doubt.end, message, once or None)


def _is_doubled(text: str, start: int, end: int) -> bool:
    """Whether words begin at its first half and at its second, and end where it ends.

    其中中医 and 因为为民 only look doubled; 一条街一条街 counts, street by street.
    """
    if text[start] == "一" and end - start > 2:
        return False
    borders = word_borders(text)
    if text[start] in "的了" and end - start == 2:
        return end in borders  # 亮了 is one word to the dictionary, so the first may end another
    return {start, end} <= borders and (end - start == 2 or (start + end) // 2 in borders)


@passage_check("NEAR_FIGURE", "约数说了两次", kinds=_IN_SENTENCES)
def near_figures(passage: Passage) -> Iterator[Hit]:
    for match in _OVER.finditer(passage.text):
        choices = f"“{match['near']}{match['number']}”或“{match['number']}{match['over']}”"
        message = f"“{match['near']}”与“{match['over']}”意思重复，可改为{choices}。"
        yield Hit(passage, *match.span(), message)
    for doubt in near.check(passage.text, _NO_FACTS):
        choices = "或".join(f"“{proposal}”" for proposal in doubt.proposals)
        advice = f"，可改为{choices}" if choices else ""
        yield Hit(passage, doubt.start, doubt.end, f"{doubt.message}{advice}。")


@passage_check("REDUNDANT_WORDS", "意思重复", Severity.HINT, kinds=_IN_SENTENCES)
def redundant_words(passage: Passage) -> Iterator[Hit]:
    for doubt in redundancy.check(passage.text, _NO_FACTS):
        proposal = doubt.proposals[0] if doubt.proposals else None
        yield Hit(passage, doubt.start, doubt.end, f"{doubt.message}。", proposal)


@passage_check("MISSING_CHARACTER", "似乎缺字")
def missing_characters(passage: Passage) -> Iterator[Hit]:
    for doubt in gaps.check(passage.text, _NO_FACTS):
        yield Hit(passage, doubt.start, doubt.end, f"{doubt.message}，请照原稿核对。")
