"""Jump lines: （下转第三版） and （上接第一版） lead a reader of print from page to page."""

from __future__ import annotations

import re

from .report import Report
from .rows import Row

_PAGE = r"第?\s?(?:[A-Za-z]?\d{1,3}|[一二三四五六七八九十]{1,3}|头|封)\s?[版底]"
_GO = r"(?:下转|紧转|续转|转|上接|紧接|续接|接)自?\s?"
_BRACKETED = rf"[（【〔\[]\s?{_GO}{_PAGE}[^（）【】〔〕\[\]]{{0,16}}[）】〕\]]"
_JUMP = re.compile(
    rf"^[▲▼▶◀→←■◆\s]*(?:{_BRACKETED}|(?:上接|下转|紧接|紧转){_PAGE})[▲▼▶◀→←■◆\s]*"
    rf"|\s*(?:{_BRACKETED}|(?:下转|紧转){_PAGE})[▲▼▶◀→←■◆\s。]*$"
)


def take_jumps(row: Row, report: Report) -> Row | None:
    """The line without its jump; None when it said nothing else."""
    text = row.text
    if ("转" not in text and "接" not in text) or ("版" not in text and "封底" not in text):
        return row
    spans = [match.span() for match in _JUMP.finditer(text)]
    if not spans:
        return row
    places = tuple(place for span in spans for place in row.passage.locate(*span))
    found = "".join(text[start:end] for start, end in spans).strip()
    name = report.note(
        "PAGE_LINE_READ",
        row.number,
        f"转版提示“{found}”不入正文",
        places,
        found=found,
    )
    if report.is_undone(name):
        return row
    passage = row.passage.without(spans).stripped()
    if not passage:
        return None
    row.passage, row.text = passage, passage.text
    return row
