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
_FULL_STOP = re.compile(
    r"\.(?<=[^\x00-\x7f\s]\.)(?![A-Za-z0-9.])|\.(?<=[一-鿿]\.)(?=[A-Z]|\d{1,4}[年月日])"
)
# After a digit, a sign or a Latin letter a full stop must end the line or stand before Chinese.
_LATE_STOP = re.compile(
    r"\.(?<=[A-Za-z0-9%)\"'°]\.)(?=[^\x00-\x7f\s]|[)\"']+[^\x00-\x7f]|[)\"']*$)"
)
_STOPPED = re.compile(
    r"(?:%|[)\"']|\d[.,:]\d+|(?<![A-Za-z\d.])\d{3,}|(?:[^\x00-\x7f\s·]|[/=&_#-])[A-Za-z]|[A-Za-z\d]{2,})$"
)
_STOPPED_AT_END = re.compile(r"(?:[^\x00-\x7f]\d{1,2}|\d[-–~/]\d+)$")
_ABBREVIATION = re.compile(
    r"(?<![A-Za-z])(?:[MD]rs?|Ms|No|Vol|vs|St|[JS]r|Prof|Inc|Ltd|Co|Fig|PART)$", re.I
)
_LATIN_PHRASE = re.compile(r"[A-Za-z]{2,}[,;:!?]? [A-Za-z]+[!?]?$")
SHORTEST_STOPPED = 6  # 图1. and 附件2. are marks, no sentences
_ADDRESS = re.compile(r"(?:https?://|www\.)[\x21-\x7e]*[A-Za-z0-9/#=&_-]")
_LATIN_BRACKET = re.compile(r"\([^()\u0080-\U0010ffff]{0,40}\)")
_ASCII, _ASCII_END = re.compile(r"[\x20-\x7e]*"), re.compile(r"[\x20-\x7e]*\Z")
_LATIN_WORDS = re.compile(r"[A-Za-z]{2,}[,;:]? [A-Za-z]")
_FRACTION = re.compile(r"\d{1,2}/\d")
_NUMBER_SIGNS = frozenset("0123456789.,")
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_DIGITS = frozenset("0123456789")
_TIGHT = _LETTERS | _DIGITS


def widen(text: str, below: str = "") -> tuple[str, dict[str, int]]:
    """The text with full-width marks, and how many of each were put in.

    Marks stay as they are between digits (1,000 and 10:30), within Latin words and sentences,
    and in web addresses. A full stop after a figure or a Latin word is widened where nothing
    but the end of a sentence can be meant (3.2%. or NBA.), not in 1. or No. or J.K., nor
    where `below`, the next line of a column, goes on with the figure.
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
        late = [match.start() for match in _LATE_STOP.finditer(narrow)]
        stops.extend(at for at in late if _is_stop(narrow, at, below))
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
        return mark not in ",;" or _is_in_latin(text, at)
    if after in _DIGITS:
        return text[at - 1] in _DIGITS and (mark == ":" or (mark == "," and _groups(text, at)))
    return after == " " and text[at + 2 : at + 3] in _LETTERS


def _is_in_latin(text: str, at: int) -> bool:
    """Whether a mark without a space after it stands in Latin words: in brackets, f(x,y), or
    among words with spaces. Between Chinese, GDP,CPI are two."""
    before, after = _ASCII_END.search(text, max(0, at - 60), at), _ASCII.match(text, at + 1)
    left, right = before.group() if before else "", after.group() if after else ""
    is_bracketed = left.count("(") > left.count(")") and ")" in right
    return is_bracketed or _LATIN_WORDS.search(f"{left}\n{right}") is not None


def _groups(text: str, at: int) -> bool:
    """Whether a comma between digits can be one of a number's own: 0.05,1 and m3,20 are two
    numbers each, and so is what stands before a fraction."""
    start = at
    while start and text[start - 1] in _NUMBER_SIGNS:
        start -= 1
    is_unit = start > 0 and "a" <= text[start - 1] <= "z"
    return "." not in text[start:at] and not is_unit and _FRACTION.match(text, at + 1) is None


def _is_stop(text: str, at: int, below: str) -> bool:
    """Whether a full stop after ASCII ends a sentence of Chinese text."""
    if at == len(text) - 1 and text[at - 1] in _TIGHT and below[:1] in _TIGHT:
        return False
    is_last = at >= len(text.rstrip(")\"'")) - 1
    before = text[max(0, at - 30) : at]
    if _ABBREVIATION.search(before) or _LATIN_PHRASE.search(before):
        return False
    if is_last and before[-1].isalnum() and at < SHORTEST_STOPPED - 1:
        return False
    return _STOPPED.search(before) is not None or (
        is_last and _STOPPED_AT_END.search(before) is not None
    )


def _latin_bracket_end(text: str, at: int) -> int:
    """Where a bracket closes that belongs to Latin text on both sides, or -1."""
    match = _LATIN_BRACKET.match(text, at)
    if match is None:
        return -1
    after = text[match.end() : match.end() + 1]
    return match.end() - 1 if after.isascii() else -1
