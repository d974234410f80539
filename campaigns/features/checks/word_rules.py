"""The editors' table of watched words, made ready for one pass over a text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

import ahocorasick_rs

from .findings import Severity
from .segments import word_borders

# Two or three characters come together by chance (路口交通); four hardly ever do.
CHANCE = 3


@dataclass(frozen=True, slots=True)
class WordRule:
    """A watched word, taken literally; `contexts` are phrases in which it is no hit.

    Both days belong to the time in which the rule holds; None is no limit.
    """

    word: str
    replacement: str = ""
    reason: str = ""
    severity: Severity = Severity.WARNING
    valid_from: date | None = None
    valid_until: date | None = None
    contexts: tuple[str, ...] = ()

    def holds_on(self, day: date) -> bool:
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_until is None or day <= self.valid_until
        )


class WordList:
    """Watched words and the phrases that excuse them, found together in one pass.

    Making it costs some milliseconds for thousands of words: keep it as long as the table stays.
    """

    def __init__(self, rules: Iterable[WordRule] = ()) -> None:
        self.rules = tuple(rule for rule in rules if rule.word)
        self._rules_of: dict[str, list[WordRule]] = defaultdict(list)
        for rule in self.rules:
            self._rules_of[rule.word.lower()].append(rule)
        phrases = {phrase.lower() for rule in self.rules for phrase in rule.contexts if phrase}
        self._patterns = sorted({*self._rules_of, *phrases})
        self._phrases = phrases
        self._automaton = ahocorasick_rs.AhoCorasick(self._patterns) if self._patterns else None

    def __len__(self) -> int:
        return len(self.rules)

    def matches(self, text: str, day: date) -> Iterator[tuple[int, int, WordRule]]:
        """Each watched word of `text` that holds on `day`, in order.

        Of words within each other only the longest is given, and no word that stands across the
        borders of other words, that is excused by a phrase around it, or that already stands in
        its own replacement.
        """
        folded = _folded(text)
        found = self._found(folded)
        if not found:
            return
        excuses: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for start, end, pattern in found:
            if pattern in self._phrases:
                excuses[pattern].append((start, end))
        reached = 0
        for start, end, pattern in found:
            if end <= reached or pattern not in self._rules_of:
                continue
            if not _is_word(text, start, end):
                continue
            for rule in self._rules_of[pattern]:
                if rule.holds_on(day) and not _is_excused(text, start, end, rule, excuses):
                    reached = end
                    yield start, end, rule
                    break

    def _found(self, folded: str) -> list[tuple[int, int, str]]:
        """Every pattern of the text; from each place the longest first."""
        if self._automaton is None:
            return []
        matches = self._automaton.find_matches_as_indexes(folded, overlapping=True)
        found = [(start, end, self._patterns[index]) for index, start, end in matches]
        found.sort(key=lambda match: (match[0], -match[1]))
        return found


def _folded(text: str) -> str:
    """Small letters, unless that moves characters (the Turkish İ becomes two)."""
    lower = text.lower()
    return lower if len(lower) == len(text) else text


def _is_word(text: str, start: int, end: int) -> bool:
    """Whether the characters stand as a word, not across the border of two others.

    Within one longer word they count at its beginning or end (督察 in 督察组).
    """
    if end - start > CHANCE and not text[start:end].isascii():
        return True
    borders = word_borders(text)
    if start in borders and end in borders:
        return True
    if any(place in borders for place in range(start + 1, end)):
        return False
    return (
        end - start > 1 and not text[start:end].isascii() and (start in borders or end in borders)
    )


def _is_excused(
    text: str,
    start: int,
    end: int,
    rule: WordRule,
    excuses: dict[str, list[tuple[int, int]]],
) -> bool:
    for phrase in rule.contexts:
        if any(low <= start and end <= high for low, high in excuses.get(phrase.lower(), ())):
            return True
    at = rule.replacement.find(rule.word) if rule.replacement else -1
    low = start - at
    return at >= 0 and low >= 0 and text[low : low + len(rule.replacement)] == rule.replacement
