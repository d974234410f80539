"""Marks: pairs, half-width ones in Chinese, doubled ones, straight quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from campaigns.features.copydesk.doubts import StoryFacts, pairs
from campaigns.features.copydesk.doubts import punctuation as marks
from campaigns.features.copydesk.quotes import pair_straight_quotes, quote_faults

from .findings import Hit, Severity
from .registry import Checking, check, passage_check
from .story import Kind, Passage

_NO_FACTS = StoryFacts()
_HAN = re.compile(r"[一-鿿]")
_HALF = re.compile(
    r"(?<=[一-鿿”’》）])[,;:?!](?![\w/])"  # after Chinese, before no Latin letter or digit
    r"|(?<=[一-鿿”’》）])[,;:?!](?=[\d一-鿿])"
    r"|(?<=[\w%”’》）])[,;?!](?=[一-鿿“‘《])"
    r"|(?<=[一-鿿])\.(?=[一-鿿]|$)"
)
_ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s，。；（）“”]+|(?<![\w.+-])[A-Za-z0-9_.+-]{1,64}@[\w.-]+"
)
_ROUND = re.compile(r"\((?P<inner>[^()（）\n]{0,60})\)")
_FULL = dict(zip(",;:?!.()", "，；：？！。（）", strict=True))


@check("UNBALANCED_QUOTE", "引号不成对", Severity.ERROR)
def unbalanced_quotes(checking: Checking) -> Iterator[Hit]:
    passages = checking.story.passages
    for passage, following in zip_longest(passages, passages[1:]):
        yield from _unbalanced(passage)
        if _is_left_open(passage) and not _goes_on(passage, following):
            yield Hit(passage, 0, 1, "引号不成对：缺右引号，请补上，或删去多出的一个。")


def _is_left_open(passage: Passage) -> bool:
    """Whether the only fault is a mark at the very beginning that nothing closes."""
    faults = quote_faults(passage.text)
    return len(faults) == 1 and (faults[0].start, faults[0].kind) == (0, "opening")


def _goes_on(passage: Passage, following: Passage | None) -> bool:
    """A quotation of several paragraphs opens each of them and closes only the last."""
    return (
        following is not None
        and passage.kind is following.kind is Kind.PROSE
        and passage.field == following.field
        and following.text.startswith(passage.text[0])
    )


def _unbalanced(passage: Passage) -> Iterator[Hit]:
    for doubt in pairs.check(passage.text, _NO_FACTS):
        if doubt.code == "UNBALANCED_QUOTE":
            proposal = doubt.proposals[0] if doubt.proposals else None
            advice = f"核对，可改为{proposal}" if proposal else "补上，或删去多出的一个"
            message = f"{doubt.message}，请{advice}。"
            yield Hit(passage, doubt.start, doubt.end, message, proposal)


@passage_check("NESTED_QUOTE", "引号里的引号")
def nested_quotes(passage: Passage) -> Iterator[Hit]:
    for doubt in pairs.check(passage.text, _NO_FACTS):
        if doubt.code == "NESTED_QUOTE":
            proposal = doubt.proposals[0] if doubt.proposals else None
            message = "引号里再用引号，请把里面的改为单引号‘’。"
            yield Hit(passage, doubt.start, doubt.end, message, proposal)


@passage_check("UNBALANCED_BRACKET", "括号、书名号不成对", Severity.ERROR)
def unbalanced_brackets(passage: Passage) -> Iterator[Hit]:
    for doubt in pairs.check(passage.text, _NO_FACTS):
        if doubt.code == "UNBALANCED_BRACKET":
            yield Hit(passage, doubt.start, doubt.end, f"{doubt.message}，请补上或删去。")


@passage_check("HALF_WIDTH_PUNCTUATION", "中文里的半角标点")
def half_width(passage: Passage) -> Iterator[Hit]:
    # An address keeps its marks, and its length, so that places stay true.
    text = _ADDRESS.sub(lambda match: "x" * len(match.group()), passage.text)
    for match in _HALF.finditer(text):
        full = _FULL[match.group()]
        yield Hit(passage, *match.span(), f"中文里用全角标点，请改为“{full}”。", full)
    for match in _ROUND.finditer(text):
        if _HAN.search(match["inner"]):
            full = f"（{match['inner']}）"
            yield Hit(passage, *match.span(), "中文里用全角括号，请改为（）。", full)


@passage_check("DOUBLED_PUNCTUATION", "标点重复或写法不对")
def doubled_marks(passage: Passage) -> Iterator[Hit]:
    for doubt in marks.check(passage.text, _NO_FACTS):
        if doubt.code == "SUSPECT_PUNCT":
            proposal = doubt.proposals[0] if doubt.proposals else None
            advice = f"，请改为“{proposal}”" if proposal else "，请核对"
            yield Hit(passage, doubt.start, doubt.end, f"{doubt.message}{advice}。", proposal)


@passage_check("STRAIGHT_QUOTE", "直引号")
def straight_quotes(passage: Passage) -> Iterator[Hit]:
    text = passage.text
    if not _HAN.search(text):
        return
    for at, (old, new) in enumerate(zip(text, pair_straight_quotes(text), strict=True)):
        if old != new:
            yield Hit(passage, at, at + 1, f"中文里用弯引号，请改为{new}。", new)
