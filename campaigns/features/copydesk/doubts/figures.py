"""Figures that say two things at once (近200余), and promises about a year that is over."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from .doubt import Doubt, StoryFacts

_NUMBER = r"(?:\d[\d,，.]{0,12}[万亿千百十]{0,2}|[一二三四五六七八九十两百千万]{1,6})"
_NEAR = re.compile(
    rf"(?P<near>近|将近|接近|不到|不足)(?P<number>{_NUMBER})(?P<over>余|多)(?P<unit>[一-鿿]{{0,2}})"
)
_FULL = re.compile(
    rf"(?P<near>超过?|逾|高达|多达|至少|最少|不少于|不低于)(?P<number>{_NUMBER}(?:[一-鿿]{{0,2}}?))(?P<over>左右|上下|以内|以下)"
)
_ABOUT = re.compile(
    rf"(?P<near>大约|约|大概)(?P<number>{_NUMBER}[一-鿿]{{0,3}}?)(?P<over>左右|上下|余|多)(?=[一-鿿]?)"
)
_MOST = re.compile(rf"(?P<near>超过?|逾)(?P<number>{_NUMBER}[一-鿿]{{0,2}}?)(?P<over>以上|余)")
_ROUND = re.compile(r"上(?P<number>[百千万亿])余")
_FALL = re.compile(r"(?:减少|下降|降低|缩短|缩小)了?(?:\d+|[一二三四五六七八九十两])倍")
_PROMISE = re.compile(
    r"(?:保证|确保|力争|争取|计划|预计|力保|将)(?:在|于|到)?(20\d\d)年[^，。；！？]{0,20}"
)


def check(text: str, facts: StoryFacts) -> Iterable[Doubt]:
    found: Iterable[Doubt] = _contradictions(text) if _may_contradict(text) else ()
    if facts.year and "20" in text and _PROMISE.search(text):
        return chain(found, _promises(text, facts.year))
    return found


def _may_contradict(text: str) -> bool:
    """Whether there is a word such as ends every contradiction: 余, 左右, 以上, 倍."""
    return (
        "余" in text
        or "多" in text
        or "倍" in text
        or "左右" in text
        or "上下" in text
        or "以" in text
    )


def _contradictions(text: str) -> Iterator[Doubt]:
    has_more = "余" in text or "多" in text
    if has_more and ("近" in text or "不" in text):
        for match in _NEAR.finditer(text):
            near, number, over, unit = match.group("near", "number", "over", "unit")
            if number[0] in "一二三四五六七八九十两" and over == "多" and len(number) == 1:
                continue
            proposals = (f"{near}{number}{unit}", f"{number}{over}{unit}")
            message = f"“{near}”是不到，“{over}”是超过，两者矛盾"
            yield Doubt("SUSPECT_CONTRADICTION", *match.span(), message, proposals)
    if "左" in text or "下" in text or "内" in text:
        for match in _FULL.finditer(text):
            near, number, over = match.group("near", "number", "over")
            proposals = (f"{near}{number}", f"{number}{over}")
            message = f"“{near}”与“{over}”矛盾，留一个"
            yield Doubt("SUSPECT_CONTRADICTION", *match.span(), message, proposals)
    yield from _redundant_figures(text)
    for match in _ROUND.finditer(text) if "余" in text and "上" in text else ():
        number = match["number"]
        proposals = (f"上{number}", f"{number}余")
        yield Doubt("SUSPECT_CONTRADICTION", *match.span(), "“上”与“余”说了两次约数", proposals)
    for match in _FALL.finditer(text) if "倍" in text else ():
        message = "减少不说倍数，改成几分之几或百分之几"
        yield Doubt("SUSPECT_CONTRADICTION", *match.span(), message)


def _redundant_figures(text: str) -> Iterator[Doubt]:
    patterns = []
    if "约" in text or "概" in text:
        patterns.append(_ABOUT)
    if "超" in text or "逾" in text:
        patterns.append(_MOST)
    for pattern in patterns:
        for match in pattern.finditer(text):
            near, number, over = match.group("near", "number", "over")
            proposals = (f"{near}{number}", f"{number}{over}")
            message = f"“{near}”与“{over}”意思重复，留一个"
            yield Doubt("SUSPECT_REDUNDANT", *match.span(), message, proposals)


def _promises(text: str, year: int) -> Iterator[Doubt]:
    for match in _PROMISE.finditer(text):
        if int(match[1]) < year:
            message = f"{match[1]}年已经过去，“{match.group()[:2]}”说的是将来，请核对年份"
            yield Doubt("SUSPECT_TENSE", *match.span(), message)
