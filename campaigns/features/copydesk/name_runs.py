"""Names in running text with blanks between them, and within them (张　伟　李　娜): which blank is
which."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import pairwise
from typing import NamedTuple

from .names import SURNAMES, is_name

Gap = tuple[int, int]
_HAN = "一-鿿㐀-䶿·"
_GAP = re.compile(rf"(?<=[{_HAN}])[ \u3000\t\xa0]+(?=[{_HAN}])")
_CHUNK_END = re.compile(rf"[{_HAN}]*\Z")
_CHUNK = re.compile(rf"[{_HAN}]*")
LONGEST_NAME, LONGEST_DOTTED = 4, 12
NAME_SIZES = (3, 2, 4)  # the likeliest first
FEWEST_GAPS = 2  # of a list of whole names that only one of its ends shows
# What stands before the first name of a list, and after the last one.
_INTRODUCED = re.compile(r"(?:^|[有是为由和及叫请者员手生师民长家兵任士工友奖])$")
_INTRODUCING = ("有", "是", "为", "由", "名单")  # a blank away
_CLOSED = re.compile(r"(?:$|等|同志|同学|[一两二三四五六七八九十几\d]+[名位人])")


class NameRun(NamedTuple):
    """The blanks within names, which go, and those between two of them, which stay."""

    within: list[Gap]
    between: list[Gap]


class _Step(Enum):
    """What begins at a word of a run."""

    NONE = "no name"
    SPREAD = "a name with a blank in it"
    WHOLE = "a name without one"


def find_name_runs(text: str) -> list[NameRun]:
    """Runs of at least two names. Two spread characters, the first a family name, are one name;
    whole names count when they are introduced (有, ：) or closed (等) as a list."""
    runs = []
    for gaps in _neighbours([match.span() for match in _GAP.finditer(text)], text):
        run = _read(gaps, text)
        if run is not None and run.between:
            runs.append(run)
    return runs


def _neighbours(gaps: Sequence[Gap], text: str) -> Iterator[list[Gap]]:
    """Gaps in groups, each with nothing but the characters of a name to the next."""
    group: list[Gap] = []
    for gap in gaps:
        words = text[group[-1][1] : gap[0]] if group else ""
        longest = LONGEST_DOTTED if "·" in words else LONGEST_NAME
        if group and not (len(words) <= longest and _CHUNK.fullmatch(words)):
            yield group
            group = []
        group.append(gap)
    if group:
        yield group


def _read(gaps: Sequence[Gap], text: str) -> NameRun | None:
    before, after = (
        _CHUNK_END.search(text, max(0, gaps[0][0] - LONGEST_DOTTED), gaps[0][0]),
        _CHUNK.match(text, gaps[-1][1]),
    )
    words = [before.group() if before else ""]
    words.extend(text[first[1] : second[0]] for first, second in pairwise(gaps))
    words.append(after.group() if after else "")
    steps = _steps(words)
    run = NameRun([], [])
    index = 0
    while index < len(gaps):
        step = steps[index]
        if step is _Step.SPREAD:
            run.within.append(gaps[index])
            index += 1
        if index < len(gaps) and step in (_Step.SPREAD, _Step.WHOLE):
            is_last = index + 1 == len(gaps)
            if not is_last or steps[index + 1] is not _Step.NONE:
                run.between.append(gaps[index])
        index += 1
    return run if run.within or _is_list(words, steps) else None


def _steps(words: Sequence[str]) -> list[_Step]:
    """What begins at each word, when names can be read from there to the end. The first word
    may end in a name, the last one begin with one; both may also have none."""
    last = len(words) - 1
    steps = [_Step.NONE] * (last + 1)
    steps[last] = _Step.WHOLE if _name_length(words[last]) else _Step.NONE
    for index in range(last - 1, -1, -1):
        word = words[index] if index else words[0][-1:]
        given = words[index + 1][: 1 if index + 1 == last else None]
        if word in SURNAMES and len(given) == 1 and _reads_on(steps, index + 2):
            steps[index] = _Step.SPREAD
        elif _is_whole(words, index) and _reads_on(steps, index + 1):
            steps[index] = _Step.WHOLE
    return steps


def _reads_on(steps: Sequence[_Step], index: int) -> bool:
    return index >= len(steps) - 1 or steps[index] is not _Step.NONE


def _is_whole(words: Sequence[str], index: int) -> bool:
    if index:
        return len(words[index]) > 1 and is_name(words[index])
    return any(is_name(words[0][-size:]) for size in NAME_SIZES if size <= len(words[0]))


def _name_length(word: str) -> int:
    """How long a name at the beginning of a word is, or 0."""
    return next((size for size in NAME_SIZES if size <= len(word) and is_name(word[:size])), 0)


def _is_list(words: Sequence[str], steps: Sequence[_Step]) -> bool:
    """Whether whole names are introduced or closed as a list; two of them, both. The words that
    do so may stand off by a blank themselves (获奖的有 张伟 李娜 等)."""
    left, right = words[0], words[-1]
    if steps[0] is _Step.NONE:
        is_introduced = is_begun = left.endswith(_INTRODUCING)
    else:
        is_begun = steps[0] is _Step.WHOLE
        is_introduced = any(
            is_name(left[-size:]) and _INTRODUCED.search(left[:-size])
            for size in NAME_SIZES
            if size <= len(left)
        )
    is_closed = any(
        (not size or is_name(right[:size])) and _CLOSED.match(right[size:])
        for size in (0, *NAME_SIZES)
        if size <= len(right)
    )
    is_ended = steps[-1] is _Step.WHOLE or is_closed
    if not (is_begun and is_ended):
        return False
    if len(words) > FEWEST_GAPS:
        return is_introduced or is_closed
    return is_introduced and is_closed
