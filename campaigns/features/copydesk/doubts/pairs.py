"""Quotation marks and brackets without their partner."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from ..quotes import QuoteFault, quote_faults
from .doubt import Doubt, StoryFacts

_MARKS = "《》（）【】「」『』〈〉"
_BRACKETS = re.compile(f"[{_MARKS}]")
_NO_BRACKETS = f"[^{_MARKS}]*+"
_ALL_PAIRED = re.compile(
    f"{_NO_BRACKETS}(?:(?:《{_NO_BRACKETS}》|（{_NO_BRACKETS}）|【{_NO_BRACKETS}】){_NO_BRACKETS})*+"
)
_PARTNER = {"》": "《", "）": "（", "】": "【", "」": "「", "』": "『", "〉": "〈"}
_NAMES = {
    "closing": "左引号比右引号少一个",
    "opening": "缺右引号",
    "nested": "引号里的引号用单引号",
}
# A quotation that ends in 说, or goes on with 也, right beside another is one around it.
_TORN_TALK = re.compile(
    r"“(?P<before>[^“”]{0,20}(?:[说道喊问叫讲答称](?=”)|(?=”[^“”，。；：！？、]{1,12}“[也都就才还]))"
    r")”(?P<inner>[^“”，。；：！？、]{1,12})“(?P<after>[^“”，。；：！？、][^“”]{0,20})”"
)
_COUNTING = re.compile(r"(?:^|[，。；：\s])[\d一二三四五六七八九十a-zA-Z]{1,3}$")


def check(text: str, facts: StoryFacts) -> Iterable[Doubt]:
    has_quotes = "“" in text or "”" in text or "‘" in text or "’" in text
    faults = quote_faults(text) if has_quotes else ()
    if faults:
        return chain(_unpaired(faults), _brackets(text))
    if has_quotes and _TORN_TALK.search(text):
        return chain(_torn_talk(text), _brackets(text))
    return _brackets(text) if _BRACKETS.search(text) and not _ALL_PAIRED.fullmatch(text) else ()


def _torn_talk(text: str) -> Iterator[Doubt]:
    """“我说”不好“也没用”: straight marks in turn, where one pair stood within the other."""
    for match in _TORN_TALK.finditer(text):
        proposal = "“{before}‘{inner}’{after}”".format(**match.groupdict())
        yield Doubt("NESTED_QUOTE", *match.span(), _NAMES["nested"], (proposal,))


def _unpaired(faults: Sequence[QuoteFault]) -> Iterator[Doubt]:
    if len(faults) == 1 and faults[0].kind == "opening" and faults[0].start == 0:
        return  # a quotation of several paragraphs opens each and closes only the last
    for fault in faults:
        code = "NESTED_QUOTE" if fault.kind == "nested" else "UNBALANCED_QUOTE"
        yield Doubt(
            code,
            fault.start,
            fault.end,
            f"引号不成对：{_NAMES[fault.kind]}" if code[0] == "U" else _NAMES[fault.kind],
            fault.proposals,
            is_of_paragraph=code == "UNBALANCED_QUOTE",
        )


def _brackets(text: str) -> Iterator[Doubt]:
    opened: list[tuple[str, int]] = []
    for match in _BRACKETS.finditer(text):
        mark, at = match.group(), match.start()
        partner = _PARTNER.get(mark)
        if partner is None:
            opened.append((mark, at))
        elif opened and opened[-1][0] == partner:
            opened.pop()
        elif mark != "）" or not _COUNTING.search(text[max(0, at - 4) : at]):
            yield Doubt("UNBALANCED_BRACKET", at, at + 1, f"“{mark}”没有左半个")
    for mark, at in opened:
        yield Doubt("UNBALANCED_BRACKET", at, at + 1, f"“{mark}”没有右半个")
