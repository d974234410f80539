"""Half-width punctuation made full width, one mark for one, where the text is Chinese."""

from __future__ import annotations

import re
from collections import Counter

WIDE = {
    ",": "，",
    ";": "；",
    ":": "：",
    "!": "！",
    "?": "？",
    "(": "（",
    ")": "）",
    ".": "。",
    "｡": "。",
    "､": "、",
    "｢": "「",
    "｣": "」",
}
_NARROW = re.compile(r"[,;:!?().｡､｢｣]")
_ADDRESS = re.compile(r"(?:https?://|www\.)[\x21-\x7e]*[A-Za-z0-9/#=&_-]")
_LATIN_BRACKET = re.compile(r"\([^()\u0080-\U0010ffff]{0,40}\)")
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_DIGITS = frozenset("0123456789")
_LATIN = _LETTERS | _DIGITS


def widen(text: str) -> tuple[str, Counter[str]]:
    """The text with full-width marks, and how many of each were put in.

    Marks stay as they are between digits (1,000 and 10:30), within Latin words and sentences,
    and in web addresses. A full stop is widened only after a Han character or a closing mark.
    """
    counts: Counter[str] = Counter()
    if text.isascii():
        return text, counts
    first = _NARROW.search(text)
    if first is None:
        return text, counts
    kept = _addresses(text)
    characters: list[str] | None = None
    kept_bracket = -1
    for match in _NARROW.finditer(text, first.start()):
        at = match.start()
        mark = text[at]
        if kept and kept[at]:
            continue
        if mark == "(":
            closing = _latin_bracket_end(text, at)
            if closing >= 0:
                kept_bracket = closing
                continue
        elif at == kept_bracket or (mark not in "｡､｢｣)" and _stays(text, at, mark)):
            continue
        if characters is None:
            characters = list(text)
        characters[at] = wide = WIDE[mark]
        counts[wide] += 1
    return (text if characters is None else "".join(characters)), counts


def _stays(text: str, at: int, mark: str) -> bool:
    """Whether the mark at this place is not a Chinese one."""
    before = text[at - 1] if at else ""
    after = text[at + 1 : at + 2]
    if mark == ".":
        return before.isascii() and before != "%" or after in _LATIN or after == "."
    if before not in _LATIN:
        return False
    if after in _LETTERS:
        return True
    if after in _DIGITS:
        return before in _DIGITS and mark in ",:"
    return after == " " and text[at + 2 : at + 3] in _LETTERS


def _latin_bracket_end(text: str, at: int) -> int:
    """Where a bracket closes that belongs to Latin text on both sides, or -1."""
    if not at or text[at - 1] not in _LATIN:
        return -1
    match = _LATIN_BRACKET.match(text, at)
    if match is None:
        return -1
    after = text[match.end() : match.end() + 1]
    return match.end() - 1 if after.isascii() else -1


def _addresses(text: str) -> bytearray | None:
    """A flag for each character that belongs to a web address, or None without one."""
    if "://" not in text and "www." not in text:
        return None
    flags = bytearray(len(text))
    for match in _ADDRESS.finditer(text):
        flags[match.start() : match.end()] = b"\x01" * (match.end() - match.start())
    return flags
