"""All checks by their code, and the one function that runs them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import islice

from .findings import Finding, Hit, Severity, key_of
from .sentences import sentence_around
from .story import CheckedStory, Kind, Passage
from .word_rules import WordList

MOST = 300  # hits of one check in one story; that there are more is a finding of its own


@dataclass(frozen=True, slots=True)
class Checking:
    """What a check is given. `today` stands for the day of print when the story has none."""

    story: CheckedStory
    words: WordList
    today: date

    @property
    def day(self) -> date:
        return self.story.issue_date or self.today


Rule = Callable[[Checking], Iterable[Hit]]
PassageRule = Callable[[Passage], Iterable[Hit]]


@dataclass(frozen=True, slots=True)
class Check:
    """A check: `label` is its name for editors, `severity` what it says unless a hit says else."""

    code: str
    label: str
    severity: Severity
    rule: Rule


CHECKS: dict[str, Check] = {}


def check(code: str, label: str, severity: Severity = Severity.WARNING) -> Callable[[Rule], Rule]:
    """Enter a function that looks at the whole story."""

    def enter(rule: Rule) -> Rule:
        if code in CHECKS:
            raise ValueError(f"two checks are called {code}")
        CHECKS[code] = Check(code, label, severity, rule)
        return rule

    return enter


def passage_check(
    code: str,
    label: str,
    severity: Severity = Severity.WARNING,
    kinds: tuple[Kind, ...] = tuple(Kind),
) -> Callable[[PassageRule], PassageRule]:
    """Enter a function that looks at one passage at a time."""

    def enter(rule: PassageRule) -> PassageRule:
        def over_story(checking: Checking) -> Iterator[Hit]:
            for passage in checking.story.passages:
                if passage.text and passage.kind in kinds:
                    yield from rule(passage)

        check(code, label, severity)(over_story)
        return rule

    return enter


def label_of(code: str) -> str:
    """The name of a check for editors; the code itself when the check is no more."""
    found = CHECKS.get(code)
    return found.label if found else code


def run_checks(story: CheckedStory, words: WordList, today: date) -> list[Finding]:
    """Everything that the checks find, in the order of the story.

    What is no place in the text comes last. Of two hits of one check on the same characters the
    first is kept. Nothing here knows of decisions: those are the caller's.
    """
    checking = Checking(story, words, today)
    seen: set[tuple[str, int, int, int, str]] = set()
    found: list[tuple[tuple[int, int], Check, Hit]] = []
    for each in CHECKS.values():
        for hit in _at_most(each.rule(checking), story):
            number = hit.passage.number if hit.passage else len(story.passages)
            place = (each.code, number, hit.start, hit.end, hit.field)
            if place not in seen:
                seen.add(place)
                found.append(((number, hit.start), each, hit))
    found.sort(key=lambda entry: entry[0])
    occurrences: Counter[tuple[str, str, str]] = Counter()
    shown = _shown_texts(hit for _, _, hit in found)
    return [_finding(each, hit, shown, occurrences) for _, each, hit in found]


def _at_most(hits: Iterable[Hit], story: CheckedStory) -> Iterator[Hit]:
    """The first hits. The rest is never passed over in silence: it could pass a gate unseen."""
    coming = iter(hits)
    yield from islice(coming, MOST)
    if next(coming, None) is not None:
        message = f"这一项超过{MOST}处，后面的没有列出，请先改好前面的再查。"
        field = story.passages[-1].field if story.passages else "title"
        yield Hit(None, 0, 0, message, severity=Severity.ERROR, field=field)


def _shown_texts(hits: Iterable[Hit]) -> dict[int, str]:
    """The passages with private hits, by number, as any finding may show them: all masked."""
    shown: dict[int, str] = {}
    for hit in hits:
        if hit.passage and hit.is_private:
            text = shown.get(hit.passage.number, hit.passage.text)
            # Of what is masked already, stars stay where hits overlap.
            hidden = masked(text[hit.start : hit.end])
            shown[hit.passage.number] = text[: hit.start] + hidden + text[hit.end :]
    return shown


def _finding(
    each: Check, hit: Hit, shown: Mapping[int, str], occurrences: Counter[tuple[str, str, str]]
) -> Finding:
    passage = hit.passage
    text = passage.text if passage else ""
    low, high = sentence_around(text, hit.start, hit.end)
    sentence, excerpt = text[low:high], text[hit.start : hit.end]
    what = (each.code, sentence, excerpt or hit.field or hit.message)
    key = key_of(*what, occurrences[what])
    occurrences[what] += 1
    if passage and passage.number in shown:
        text = shown[passage.number]
        sentence, excerpt = text[low:high], text[hit.start : hit.end]
    return Finding(
        code=each.code,
        severity=hit.severity or each.severity,
        field=hit.field or (passage.field if passage else ""),
        block_id=passage.block_id if passage else "",
        start=hit.start,
        end=hit.end,
        excerpt=excerpt,
        sentence=sentence,
        sentence_start=low,
        message=hit.message,
        replacement=hit.replacement,
        key=key,
    )


def masked(digits: str) -> str:
    """138****5678: the first three and last four characters, stars for the rest, as long as it was."""
    if len(digits) <= 7:
        return "*" * len(digits)
    return digits[:3] + "*" * (len(digits) - 7) + digits[-4:]
