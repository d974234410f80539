"""Figures that do not add up: parts and their total, percentages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from .findings import Hit, Severity
from .numerals import NUMBER, read_number
from .registry import passage_check
from .sentences import sentences_of
from .story import Kind, Passage

_IN_SENTENCES = (Kind.PROSE, Kind.CAPTION)
_UNIT = r"(?:万元|亿元|平方米|公里|人次|小时|[元个名人户件处条项座支栋家台辆棵株盏吨米公斤场次份本所位张间套亩])"
_ROUGH_BEFORE, _ROUGH_AFTER = "近约超逾", "多余几"
_AMOUNT = re.compile(rf"(?P<number>{NUMBER})(?P<unit>{_UNIT})")
# A list, then at once its total: 杨树30棵、柳树20棵，共50棵.
_LISTED = re.compile(
    rf"(?P<items>[^，。；：！？]{{1,120}})[，,]?(?:共计|合计|总计|总共|一共|共)"
    rf"(?P<total>{NUMBER})(?P<unit>{_UNIT})"
)
# A total, then some of its parts: 共50人，其中党员60人.
_OF_WHICH = re.compile(
    rf"(?P<total>{NUMBER})(?P<unit>{_UNIT})[一-鿿]{{0,8}}[，（]其中(?P<parts>[^。；！？]{{1,160}})"
)
_REST = re.compile(rf"(?:其余|余下|剩下)[^，。；\d]{{0,8}}?(?P<number>{NUMBER})(?P<unit>{_UNIT})")
_SHARE = re.compile(
    r"(?:占[^，。；、：\d]{0,12}|(?:合格|覆盖|达标|满意|入学|绿化|普及|知晓|出勤|到位|成活|支持|回收利用)率"
    r"[^，。；、：\d]{0,8}|满意度[^，。；、：\d]{0,8})(?P<value>\d{1,6}(?:\.\d{1,4})?)[%％]"
)
_GROWS = re.compile(r"[增涨提升长超比倍降减]")
_SHARES = re.compile(
    r"分别占[^，。；、：\d]{0,8}(?P<list>\d{1,3}(?:\.\d+)?[%％](?:[、，和与]\d{1,3}(?:\.\d+)?[%％]){1,9})"
)
_PERCENT = re.compile(r"(\d{1,3}(?:\.\d+)?)[%％]")


def _is_rough(text: str, start: int, end: int) -> bool:
    """近200, 200余 and the like: no figures to add."""
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    return bool(before and before in _ROUGH_BEFORE) or bool(after and after in _ROUGH_AFTER)


def _amounts(text: str, unit: str) -> list[Decimal] | None:
    """All amounts of this unit; None when one of them is rough."""
    values = []
    for match in _AMOUNT.finditer(text):
        if match["unit"] != unit:
            continue
        value = read_number(match["number"])
        if value is None or _is_rough(text, match.start(), match.end("number")):
            return None
        values.append(value)
    return values


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"


@passage_check("PARTS_AND_TOTAL", "分项与总数不符", kinds=_IN_SENTENCES)
def parts_and_total(passage: Passage) -> Iterator[Hit]:
    for offset, sentence in sentences_of(passage.text):
        if "共" in sentence or "计" in sentence:
            yield from _listed(passage, offset, sentence)
        if "其中" in sentence:
            yield from _of_which(passage, offset, sentence)


def _listed(passage: Passage, offset: int, sentence: str) -> Iterator[Hit]:
    for match in _LISTED.finditer(sentence):
        items = re.split(r"[、和及]", match["items"])
        amounts = [_amounts(item, match["unit"]) for item in items]
        total = read_number(match["total"])
        if len(items) < 2 or total is None or any(a is None or len(a) != 1 for a in amounts):
            continue
        if _is_rough(sentence, match.start("total"), match.end("total")):
            continue
        added = sum((a[0] for a in amounts if a), Decimal())
        if added != total:
            message = (
                f"各项相加是{_plain(added)}{match['unit']}，"
                f"文中写共{_plain(total)}{match['unit']}，请核对。"
            )
            yield Hit(passage, offset + match.start(), offset + match.end(), message)


def _of_which(passage: Passage, offset: int, sentence: str) -> Iterator[Hit]:
    for match in _OF_WHICH.finditer(sentence):
        total, unit = read_number(match["total"]), match["unit"]
        if total is None or _is_rough(sentence, match.start("total"), match.end("total")):
            continue
        parts = _amounts(match["parts"].split("共")[0], unit)
        if not parts:
            continue
        span = offset + match.start(), offset + match.end()
        if max(parts) > total:
            message = (
                f"其中一项是{_plain(max(parts))}{unit}，比总数{_plain(total)}{unit}还多，请核对。"
            )
            yield Hit(passage, *span, message)
        elif _names_rest(match["parts"], unit) and len(parts) > 1 and sum(parts) != total:
            added = _plain(sum(parts, Decimal()))
            message = f"各项连同其余相加是{added}{unit}，总数写{_plain(total)}{unit}，请核对。"
            yield Hit(passage, *span, message)


def _names_rest(parts: str, unit: str) -> bool:
    """Whether the parts end with 其余, and so make up the whole."""
    rest = _REST.search(parts)
    return rest is not None and rest["unit"] == unit


@passage_check("PERCENTAGE", "百分比不对", kinds=_IN_SENTENCES)
def percentages(passage: Passage) -> Iterator[Hit]:
    text = passage.text
    if "%" not in text and "％" not in text:
        return
    for match in _SHARE.finditer(text):
        if Decimal(match["value"]) > 100 and not _GROWS.search(match.group()):
            message = f"“{match.group()}”超过了100%，请核对。"
            yield Hit(passage, *match.span(), message, severity=Severity.WARNING)
    for match in _SHARES.finditer(text):
        added = sum(map(Decimal, _PERCENT.findall(match["list"])), Decimal())
        if added > Decimal("100.5"):
            message = f"这几项相加是{_plain(added)}%，超过了100%，请核对。"
            yield Hit(passage, *match.span(), message)
