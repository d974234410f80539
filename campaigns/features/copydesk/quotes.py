"""Quotation marks: straight ones become pairs, unpaired ones become doubts."""

from __future__ import annotations

import re
from typing import NamedTuple

_STRAIGHT = re.compile("[\"'＂＇〝〞]")
_MARKS = re.compile("[\"'＂＇〝〞“”‘’]")
_CURLY = re.compile("[“”‘’]")
_AFTER_CLOSING = frozenset("，。、；：！？）》")
_TIGHT = re.compile(r"[A-Za-z0-9]")

_ALL_PAIRED = re.compile("[^“”]*+(?:“[^“”]*+”[^“”]*+)*+")

# “五老”宣讲团” : a pair, a few characters, and a closing mark that has no opening one.
_LOST_INNER = re.compile(r"“([^“”‘’，。；：！？]{1,12})”([^“”‘’，。；：！？、《》（）]{1,12})$")


class QuoteFault(NamedTuple):
    """An unpaired or wrongly nested quotation mark: the part concerned, and what it may be."""

    start: int
    end: int
    kind: str  # "closing", "opening", "nested"
    proposals: tuple[str, ...]


def pair_straight_quotes(text: str) -> str:
    """Straight quotation marks as pairs, one character for one.

    Double ones become “ ”, single ones ‘ ’; a double one inside “ ” opens ‘ ’ when another
    pair must close first. An apostrophe in a Latin word stays, as do 5' and 19".
    """
    if _STRAIGHT.search(text) is None:
        return text
    characters = list(text)
    is_double_open = is_single_open = False
    for match in _MARKS.finditer(text):
        at, mark = match.start(), match.group()
        if mark in "“〝":
            is_double_open, characters[at] = True, "“"
        elif mark in "”〞":
            is_double_open, characters[at] = False, "”"
        elif mark in "‘’":
            is_single_open = mark == "‘"
        elif mark in '"＂':
            if not is_double_open and at and text[at - 1].isdecimal():
                continue
            is_double_open = _opens(text, at, is_double_open)
            characters[at] = "“" if is_double_open else "”"
        elif not _is_apostrophe(text, at, is_single_open):
            characters[at] = "’" if is_single_open else "‘"
            is_single_open = not is_single_open
    return "".join(characters)


def _opens(text: str, at: int, is_open: bool) -> bool:
    """Marks take turns, except where only one of them can stand."""
    if text[at + 1 : at + 2] in _AFTER_CLOSING:
        return False
    if at == 0 or text[at - 1] in "：（《":
        return True
    return not is_open


def _is_apostrophe(text: str, at: int, is_open: bool) -> bool:
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    return bool(_TIGHT.match(before)) and (bool(_TIGHT.match(after)) or not is_open)


def quote_faults(text: str) -> list[QuoteFault]:
    """Quotation marks without their partner, in order; a paragraph is checked as a whole."""
    if _ALL_PAIRED.fullmatch(text) and text.count("‘") == text.count("’"):
        return []
    faults: list[QuoteFault] = []
    opened: list[tuple[str, int]] = []
    last_close = 0
    for match in _CURLY.finditer(text):
        at, mark = match.start(), match.group()
        if mark in "“‘":
            if mark == "“" and opened and opened[-1][0] == "“":
                fault = _doubled_opening(text, opened[-1][1], at)
                faults.append(fault)
                if fault.kind == "opening":
                    opened.pop()
            opened.append((mark, at))
        elif opened and (opened[-1][0] == "“") == (mark == "”"):
            opened.pop()
            last_close = at + 1
        elif mark == "”":
            faults.append(_lost_opening(text, at, last_close))
            opened.clear()
        elif not _TIGHT.match(text[at - 1 : at] or " "):
            faults.append(QuoteFault(at, at + 1, "closing", ()))
    faults.extend(QuoteFault(at, at + 1, "opening", ()) for _, at in opened)
    return sorted(faults)


def _lost_opening(text: str, at: int, last_close: int) -> QuoteFault:
    """A closing mark too many: most often an inner pair was typed as an outer one."""
    low = max(0, at - 28)
    match = _LOST_INNER.search(text[low:at])
    if match is None or match.end(1) + low + 1 != last_close:
        return QuoteFault(at, at + 1, "closing", ())
    inner, rest = match.groups()
    return QuoteFault(low + match.start(), at + 1, "closing", (f"“‘{inner}’{rest}”",))


def _doubled_opening(text: str, first: int, second: int) -> QuoteFault:
    """An opening mark within an open quotation: unclosed before, or an inner one in wrong form."""
    closing = text.find("”", second, second + 40)
    if closing > 0:
        inner = text[second + 1 : closing]
        tail = text.find("”", closing + 1, closing + 40)
        if tail > 0 and "“" not in text[closing:tail]:
            proposal = f"{text[first:second]}‘{inner}’{text[closing + 1 : tail + 1]}"
            return QuoteFault(first, tail + 1, "nested", (proposal,))
    return QuoteFault(first, first + 1, "opening", ())
