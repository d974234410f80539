"""Print references: 《青岚日报》2023年1月12日 第03版：要闻."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from .marks import han_number

_HAN_DIGIT = "〇○零一二三四五六七八九十"
_PARTS = [
    re.compile(
        r"(?:报纸|来源|刊名|报名|媒体|出处|刊于|原载)[：:]\s*《?(?P<name>[^《》\s：，]{2,20})》?"
    ),
    re.compile(r"《(?P<name>[^《》]{1,16}(?:报|周刊|导刊|导报|画刊))》"),
    re.compile(
        r"(?P<name>[一-鿿]{2,8}?(?:日报|晚报|晨报|时报|早报|都市报|商报|周报|快报|晨刊))(?![一-鿿]*记者)"
    ),
    re.compile(
        r"(?:(?:出报|见报|出版|刊发|刊登|刊出)?(?:日期|时间)[：:]\s*)?"
        r"(?P<year>(?:19|20)\d\d)\s?[年\-./]\s?(?P<month>\d{1,2})\s?[月\-./]\s?(?P<day>\d{1,2})\s?日?"
        r"(?![\d年月])"
    ),
    re.compile(
        rf"(?P<year>[{_HAN_DIGIT}]{{4}})年(?P<month>[{_HAN_DIGIT}]{{1,3}})月(?P<day>[{_HAN_DIGIT}]{{1,3}})日"
    ),
    re.compile(r"[（(]?(?:星期|周)[一二三四五六日天][）)]?|农历[一-鿿]{4,12}|今日\d{1,3}版"),
    re.compile(
        r"(?:总?第|期号[：:]\s*)\s?(?P<issue>\d{1,6})\s?(?:期|号)|总期号[：:]?\s*(?P<issue2>\d{1,6})"
    ),
    re.compile(
        r"(?:版次|版面|版别|版号)[：:]\s*第?\s?(?P<page>[A-Za-z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s?版?"
        r"(?:\s*[：:·—-]?\s*(?P<page_name>[一-鿿·]{2,8}))?(?![一-鿿])"
    ),
    re.compile(r"(?:版名|版面名称|版面)[：:]\s*(?P<page_name>[一-鿿·]{2,10})(?![一-鿿])"),
    re.compile(
        r"第?\s?(?P<page>[A-Za-z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s?版"
        r"(?:\s*[：:·—|｜-]?\s*(?P<page_name>[一-鿿·]{2,8}))?(?![一-鿿])"
    ),
]
# 文明实践　05 at the head of a page.
_FOLIO = re.compile(
    r"(?P<page_name>[一-鿿·]{2,6})\s*(?P<page>0\d|[A-Z]\d{1,2})"
    r"|(?P<page2>0\d|[A-Z]\d{1,2})\s*(?P<name2>(?!月|日|年|版)[一-鿿·]{2,4})"
)
_BETWEEN = re.compile(r"[\s，,|｜/·：:—\-（）()【】]*")
_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")
_LONGEST = 80
_HAS_HINT = re.compile(r"[版报刊期日]")


def read_page_line(text: str, is_footer: bool = False) -> dict[str, str] | None:
    """What a print reference says (name, issue_date, page_no, page_name, issue_no), or None
    when the line says anything else. A bare date is none (a notice is signed with one), but
    in a footer, beside the names of the editors, it is."""
    if len(text) > _LONGEST or (_HAS_HINT.search(text) is None and not text[-1].isdecimal()):
        return None
    text = text.translate(_DIGITS)
    folio = _FOLIO.fullmatch(text)
    if folio is not None:
        number = folio["page"] or folio["page2"]
        return {"page_no": number.upper(), "page_name": folio["page_name"] or folio["name2"]}
    found: dict[str, str] = {}
    position = _BETWEEN.match(text).end()  # type: ignore[union-attr]  # it matches the empty string
    while position < len(text):
        match = next(filter(None, (part.match(text, position) for part in _PARTS)), None)
        if match is None or not _take(match.groupdict(), found):
            return None
        position = _BETWEEN.match(text, match.end()).end()  # type: ignore[union-attr]
    return found if found and (is_footer or _is_enough(text, found)) else None


def is_folio(text: str) -> bool:
    return _FOLIO.fullmatch(text) is not None


def opens_page_line(text: str) -> bool:
    """Whether a line begins as print references do: with the paper, its date or its page."""
    return _HAS_HINT.search(text) is not None and any(part.match(text) for part in _PARTS)


def _is_enough(text: str, found: Mapping[str, str]) -> bool:
    if "page_no" in found or "issue_no" in found:
        return True
    return len(found) >= 2 or (bool(found) and re.match(r"[一-鿿]{2,4}[：:]", text) is not None)


def _take(groups: Mapping[str, str | None], found: dict[str, str]) -> bool:
    """Put the parts of one match where they belong; False when a date cannot be."""
    if groups.get("year"):
        try:
            found.setdefault("issue_date", _iso_date(groups))
        except ValueError:
            return False
    for key, name in (
        ("name", "name"),
        ("issue", "issue_no"),
        ("issue2", "issue_no"),
        ("page", "page_no"),
        ("page_name", "page_name"),
    ):
        value = groups.get(key)
        if value:
            found.setdefault(name, _page_number(value) if key == "page" else value)
    return True


def _page_number(text: str) -> str:
    return text.upper() if text[-1].isdecimal() else str(han_number(text))


def _iso_date(groups: Mapping[str, str | None]) -> str:
    year, month, day = (groups[name] or "" for name in ("year", "month", "day"))
    if not year.isdecimal():
        year = "".join(
            str(han_number(digit.replace("○", "〇").replace("零", "〇"))) for digit in year
        )
    return date(int(year), _small(month), _small(day)).isoformat()


def _small(text: str) -> int:
    return han_number(text.replace("○", "〇").replace("零", "〇"))
