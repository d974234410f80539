"""Words of the editors' own table."""

from __future__ import annotations

from collections.abc import Iterator

from .findings import Hit
from .registry import Checking, check


@check("WATCHED_WORD", "用词表")
def watched_words(checking: Checking) -> Iterator[Hit]:
    for passage in checking.story.passages:
        for start, end, rule in checking.words.matches(passage.text, checking.day):
            word = passage.text[start:end]
            advice = f"“{word}”应为“{rule.replacement}”" if rule.replacement else f"不用“{word}”"
            yield Hit(
                passage,
                start,
                end,
                f"{advice}。{rule.reason}".rstrip("。") + "。",
                rule.replacement or None,
                rule.severity,
            )
