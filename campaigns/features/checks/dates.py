"""Days that do not exist, and days of the week that are others."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from .findings import Hit, Severity
from .numerals import read_number
from .registry import Checking, check
from .story import Passage

_N = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_YEAR = r"(?:(?P<year>(?:19|20)\d{2}|[一二][〇零一二三四五六七八九]{3})年)?"
_DAY = re.compile(
    rf"(?<![\d第一二三四五六七八九十]){_YEAR}(?P<month>{_N})月(?P<day>{_N})[日号]"
    r"(?:[（(，,\s]{0,2}(?P<said>(?:星期|礼拜|周)(?P<weekday>[一二三四五六日天])(?![一-鿿]?[至到～]))[）)]?)?"
)
_LUNAR = re.compile(r"(?:农历|阴历|旧历)[一-鿿]{0,6}$")
_WEEKDAYS = "一二三四五六日"


@check("IMPOSSIBLE_DATE", "日期不存在", Severity.ERROR)
def impossible_dates(checking: Checking) -> Iterator[Hit]:
    for passage, match, year, month, day in _days(checking):
        known = year or checking.day.year
        if 1 <= month <= 12 and 1 <= day <= monthrange(known, month)[1]:
            continue
        if not year and (month, day) == (2, 29):
            continue  # of another year, which the sentence need not name
        message = f"没有{month}月{day}日这一天，请核对日期。"
        yield Hit(passage, match.start(), match.end("day") + 1, message)


@check("WEEKDAY", "日期与星期不符", Severity.ERROR)
def weekdays(checking: Checking) -> Iterator[Hit]:
    for passage, match, year, month, day in _days(checking):
        if not match["said"]:
            continue
        meant = _nearest(year, month, day, checking.day)
        if meant is None:
            continue
        said = match["weekday"].replace("天", "日")
        true = _WEEKDAYS[meant.weekday()]
        if said != true:
            right = match["said"][:-1] + true
            message = f"{meant.year}年{month}月{day}日是{right}，文中写“{match['said']}”，请核对。"
            yield Hit(passage, match.start(), match.end("said"), message)


def _days(checking: Checking) -> Iterator[tuple[Passage, re.Match[str], int | None, int, int]]:
    for passage in checking.story.passages:
        if "月" not in passage.text:
            continue
        for match in _DAY.finditer(passage.text):
            month, day = read_number(match["month"]), read_number(match["day"])
            if month is None or day is None or _LUNAR.search(passage.text, 0, match.start()):
                continue
            year = read_number(match["year"]) if match["year"] else None
            yield passage, match, int(year) if year else None, int(month), int(day)


def _nearest(year: int | None, month: int, day: int, issue: date) -> date | None:
    """The day that is meant: of the year that is said, else the one nearest to the issue."""
    days = []
    for each in (year,) if year else (issue.year - 1, issue.year, issue.year + 1):
        try:
            days.append(date(each, month, day))
        except ValueError:
            continue
    return min(days, key=lambda each: abs(each - issue), default=None)
