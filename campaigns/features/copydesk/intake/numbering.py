"""Write out the numbers that Word shows but does not store: “一、”, “1.”, “（二）”."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace

from .wordml import Node, attribute, children, switch, value, whole_number

HAN_DIGITS = "〇一二三四五六七八九"
FORMAL_DIGITS = "零壹贰叁肆伍陆柒捌玖"
STEMS = "甲乙丙丁戊己庚辛壬癸"
BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
MAX_LEVELS = 9
MAX_SPELLED = 9999
PLACE = re.compile(r"%([1-9])")
ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def spell_han(number: int, digits: str = HAN_DIGITS, places: str = "十百千") -> str:
    """12 → 十二, 105 → 一百〇五: the way a list counts."""
    if not 0 < number <= MAX_SPELLED:
        return str(number)
    text = ""
    pending_zero = False
    for power in (3, 2, 1, 0):
        digit = number // 10**power % 10
        if digit == 0:
            pending_zero = bool(text)
            continue
        if pending_zero:
            text += digits[0]
        pending_zero = False
        text += digits[digit] + (places[power - 1] if power else "")
    return text.removeprefix("一") if text.startswith("一十") else text


def spell_formal(number: int) -> str:
    return spell_han(number, FORMAL_DIGITS, "拾佰仟")


def spell_roman(number: int) -> str:
    if not 0 < number <= MAX_SPELLED // 2:
        return str(number)
    text = ""
    for amount, letters in ROMAN:
        while number >= amount:
            text += letters
            number -= amount
    return text


def spell_letter(number: int) -> str:
    # After z Word goes on with aa, bb, cc.
    if not 0 < number <= MAX_SPELLED:
        return str(number)
    return chr(ord("a") + (number - 1) % 26) * min((number - 1) // 26 + 1, 20)


def spell_circled(number: int) -> str:
    return chr(ord("①") + number - 1) if 1 <= number <= 20 else f"({number})"


def spell_wide(number: int) -> str:
    return str(number).translate({ord(str(digit)): 0xFF10 + digit for digit in range(10)})


SPELLINGS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02d}",
    "decimalFullWidth": spell_wide,
    "decimalFullWidth2": spell_wide,
    "decimalHalfWidth": str,
    "decimalEnclosedCircle": spell_circled,
    "decimalEnclosedCircleChinese": spell_circled,
    "chineseCounting": spell_han,
    "chineseCountingThousand": spell_han,
    "japaneseCounting": spell_han,
    "taiwaneseCounting": spell_han,
    "taiwaneseCountingThousand": spell_han,
    "ideographDigital": spell_han,
    "japaneseDigitalTenThousand": spell_han,
    "taiwaneseDigital": spell_han,
    "chineseLegalSimplified": spell_formal,
    "ideographLegalTraditional": spell_formal,
    "ideographTraditional": lambda number: STEMS[(number - 1) % len(STEMS)],
    "ideographZodiac": lambda number: BRANCHES[(number - 1) % len(BRANCHES)],
    "lowerLetter": spell_letter,
    "upperLetter": lambda number: spell_letter(number).upper(),
    "upperRoman": spell_roman,
    "lowerRoman": lambda number: spell_roman(number).lower(),
}
SILENT = frozenset({"bullet", "none"})


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: how it counts and the text around its numbers."""

    form: str = "decimal"
    pattern: str = ""
    start: int = 1
    is_legal: bool = False


class Numbering:
    """Counts a document's lists along; ask once for each paragraph, in order."""

    def __init__(self, root: Node | None) -> None:
        bodies = {attribute(node, "abstractNumId"): node for node in children(root, "abstractNum")}
        levels = {key: _read_levels(node) for key, node in bodies.items()}
        self._lists: dict[str, tuple[str, dict[int, Level]]] = {}
        for node in children(root, "num"):
            body = value(node, "abstractNumId") or ""
            own = _overrides(node, levels.get(body, {}))
            # A list restarted by an override counts by itself, the others of one body together.
            counter = f"num {attribute(node, 'numId')}" if own else body
            self._lists[attribute(node, "numId")] = (counter, {**levels.get(body, {}), **own})
        self._counts: defaultdict[str, dict[int, int]] = defaultdict(dict)

    def next_label(self, list_id: str, level: int) -> str | None:
        """The number of the next paragraph of that list: empty for a bullet, None if unclear."""
        if list_id not in self._lists:
            return ""
        counter, levels = self._lists[list_id]
        if level not in levels:
            return None
        counts = self._counts[counter]
        counts[level] = counts.get(level, levels[level].start - 1) + 1
        for deeper in range(level + 1, MAX_LEVELS):
            counts.pop(deeper, None)
        if levels[level].form in SILENT:
            return ""
        return _fill(levels, level, counts)


def _fill(levels: dict[int, Level], level: int, counts: dict[int, int]) -> str | None:
    def spell(place: re.Match[str]) -> str:
        depth = int(place[1]) - 1
        at = levels.get(depth, Level())
        # “Legal” numbering shows the numbers above it in digits: 1.1 under 一.
        form = "decimal" if levels[level].is_legal else at.form
        return SPELLINGS[form](max(counts.get(depth, at.start), 1))

    pattern = levels[level].pattern
    depths = [int(digit) - 1 for digit in PLACE.findall(pattern)]
    if any(levels.get(depth, Level()).form not in SPELLINGS for depth in depths):
        return None
    return PLACE.sub(spell, pattern)


def _overrides(node: Node, inherited: dict[int, Level]) -> dict[int, Level]:
    own: dict[int, Level] = {}
    for override in children(node, "lvlOverride"):
        depth = whole_number(attribute(override, "ilvl")) or 0
        own.update(_read_levels(override))
        start = whole_number(value(override, "startOverride"))
        if start is not None:
            level = own.get(depth, inherited.get(depth, Level()))
            own[depth] = replace(level, start=start)
    return own


def _read_levels(node: Node) -> dict[int, Level]:
    found: dict[int, Level] = {}
    for level in children(node, "lvl"):
        depth = whole_number(attribute(level, "ilvl")) or 0
        start = whole_number(value(level, "start"))
        found[depth] = Level(
            form=value(level, "numFmt") or "decimal",
            pattern=value(level, "lvlText") or "",
            start=1 if start is None else start,
            is_legal=bool(switch(level, "isLgl")),
        )
    return found
