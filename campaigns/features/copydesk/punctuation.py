"""Half-width punctuation made full width, one mark for one, where the text is Chinese."""

from __future__ import annotations

import re

WIDE = {
    ",": "，",
    ";": "；",
    ":": "：",
    "!": "！",
    "?": "？",
    "(": "（",
    ")": "）",
    "｡": "。",
    "､": "、",
    "｢": "「",
    "｣": "」",
    ".": "。",
}
_MARKS = tuple((narrow, wide) for narrow, wide in WIDE.items() if narrow != ".")
_ANY = re.compile(r"[,;:!?()｡､｢｣.]")
# What stands before the mark is asked after it: so the search goes from mark to mark.
_DOUBTFUL = re.compile(r"[,;:!?(](?<=[A-Za-z0-9].)")
_FULL_STOP = re.compile(r"\.(?<=[^\x00-\x7f\s]\.)(?![A-Za-z0-9.])")
_ADDRESS = re.compile(r"(?:https?://|www\.)[\x21-\x7e]*[A-Za-z0-9/#=&_-]")
_LATIN_BRACKET = re.compile(r"\([^()\u0080-\U0010ffff]{0,40}\)")
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_DIGITS = frozenset("0123456789")


def widen(text: str) -> tuple[str, dict[str, int]]:
    """The text with full-width marks, and how many of each were put in.

    Marks stay as they are between digits (1,000 and 10:30), within Latin words and sentences,
    and in web addresses. A full stop is widened only after a character that is not ASCII.
    """
    counts: dict[str, int] = {}
    if _ANY.search(text) is None or text.isascii():
        return text, counts
    narrow = text
    for mark, wide in _MARKS:
        if mark in narrow:
            text = text.replace(mark, wide)
            counts[wide] = narrow.count(mark)
    changed: dict[int, str] = {}
    for at in _staying(narrow):
        mark = changed[at] = narrow[at]
        counts[WIDE[mark]] -= 1
    if "." in narrow:
        stops = [match.start() for match in _FULL_STOP.finditer(narrow)]
        if stops:
            counts["。"] = counts.get("。", 0) + len(stops)
            changed.update(dict.fromkeys(stops, "。"))
    if changed:
        characters = list(text)
        for at, mark in changed.items():
            characters[at] = mark
        text = "".join(characters)
        counts = {mark: count for mark, count in counts.items() if count}
    return text, counts


def _staying(text: str) -> set[int]:
    """Where half-width marks stay."""
    staying: set[int] = set()
    for match in _DOUBTFUL.finditer(text):
        at, mark = match.start(), match.group()
        if mark == "(":
            closing = _latin_bracket_end(text, at)
            if closing >= 0:
                staying.update((at, closing))
        elif _stays(text, at, mark):
            staying.add(at)
    if "://" in text or "www." in text:
        for address in _ADDRESS.finditer(text):
            staying.update(
                at for at in range(*address.span()) if text[at] in WIDE and text[at] != "."
            )
    return staying


def _stays(text: str, at: int, mark: str) -> bool:
    """Whether a mark after a Latin letter or a digit is not a Chinese one."""
    after = text[at + 1 : at + 2]
    if after in _LETTERS:
        return True
    if after in _DIGITS:
        return text[at - 1] in _DIGITS and mark in ",:"
    return after == " " and text[at + 2 : at + 3] in _LETTERS


def _latin_bracket_end(text: str, at: int) -> int:
    """Where a bracket closes that belongs to Latin text on both sides, or -1."""
    match = _LATIN_BRACKET.match(text, at)
    if match is None:
        return -1
    after = text[match.end() : match.end() + 1]
    return match.end() - 1 if after.isascii() else -1
