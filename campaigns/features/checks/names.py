"""Names and terms that one story spells in two ways."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from pypinyin import Style, pinyin

from campaigns.features.copydesk.doubts import StoryFacts, terms
from campaigns.features.copydesk.names import is_name

from .findings import Hit, Severity
from .registry import Checking, check
from .story import Kind

# Where a name stands after what somebody is; the next character must end it.
_ROLES = (
    "记者|通讯员|居民|村民|市民|队长|站长|局长|科长|主任|书记|校长|院长|教师|民警|医生|护士|志愿者|社区工作者"
    "|网格员|司机|店主|老师|经理|班长|木匠|村支书"
)
_INTRODUCED = re.compile(
    rf"(?:{_ROLES})(?P<name>[一-鿿]{{3}})(?=[说是在和、，（：。]|告诉|介绍|表示|带)"
)
_BYLINE = re.compile(
    r"本报(?:首席|见习|实习)?记者[\s　]*(?P<name>[一-鿿]{2,4}?)(?=[\s　]*(?:摄|绘|文|报道|采写|）|$))"
)
_HAN = re.compile(r"[一-鿿]")
NAME_LENGTH = 3  # names of two characters sound like too many other words


@check("TERM_VARIANT", "同一个词两种写法")
def term_variants(checking: Checking) -> Iterator[Hit]:
    passages = checking.story.passages
    counts = terms.count_terms(passage.text for passage in passages)
    if not counts:
        return
    facts = StoryFacts(terms=counts)
    for passage in passages:
        for doubt in terms.check(passage.text, facts):
            proposal = doubt.proposals[0] if doubt.proposals else None
            message = f"{doubt.message}；确有分别的可以放行。"
            yield Hit(passage, doubt.start, doubt.end, message, proposal)


@check("NAME_VARIANT", "人名两种写法", Severity.ERROR)
def name_variants(checking: Checking) -> Iterator[Hit]:
    """Names that sound the same and differ in one character: 谢文竹 and 谢文珠.

    A name of the credits is taken as right, else the one that stands more often.
    """
    story = checking.story
    credited = {credit.name for credit in story.credits if len(credit.name) == NAME_LENGTH}
    texts = [passage.text for passage in story.passages]
    known = credited | {
        match["name"]
        for text in texts
        for match in _INTRODUCED.finditer(text)
        if is_name(match["name"])
    }
    if not known:
        return
    by_sound = _by_sound(known)
    counts = Counter(name for name in known for text in texts for _ in range(text.count(name)))
    for passage in story.passages:
        for start, found in _spoken_alike(passage.text, by_sound):
            right = _spelled(found, by_sound, credited, counts)
            if right is not None:
                message = f"“{found}”与“{right}”只差一个字、读音相同，请核对是不是同一个人。"
                yield Hit(passage, start, start + len(found), message, right)


def _by_sound(names: set[str]) -> dict[tuple[str, ...], list[str]]:
    sounding: dict[tuple[str, ...], list[str]] = {}
    for name in sorted(names):
        sounding.setdefault(tuple(_sound(mark) for mark in name), []).append(name)
    return sounding


@lru_cache(maxsize=8192)
def _sound(mark: str) -> str:
    """The usual reading of a character, without its tone."""
    return pinyin(mark, style=Style.NORMAL)[0][0]


def _spoken_alike(
    text: str, by_sound: dict[tuple[str, ...], list[str]]
) -> Iterator[tuple[int, str]]:
    """Three characters that sound like a known name."""
    surnames = {name[0] for names in by_sound.values() for name in names}
    for match in _HAN.finditer(text):
        start = match.start()
        found = text[start : start + NAME_LENGTH]
        is_like_a_name = found[0] in surnames and len(found) == NAME_LENGTH
        if is_like_a_name and tuple(_sound(mark) for mark in found) in by_sound:
            yield start, found


def _spelled(
    found: str,
    by_sound: dict[tuple[str, ...], list[str]],
    credited: set[str],
    counts: Counter[str],
) -> str | None:
    """The spelling that `found` should have; None when it is right itself."""
    if found in credited:
        return None
    names = by_sound[tuple(_sound(mark) for mark in found)]
    twins = [name for name in names if sum(a != b for a, b in zip(name, found, strict=True)) == 1]
    for name in twins:
        if name in credited or counts[name] > counts[found]:
            return name
        if counts[name] == counts[found] and name < found:
            return name
    return None


@check("CREDIT_VARIANT", "署名里没有这个人", Severity.HINT)
def uncredited_reporters(checking: Checking) -> Iterator[Hit]:
    """A reporter whom the text names as ours and the credits leave out."""
    credited = {credit.name for credit in checking.story.credits}
    if not credited:
        return
    for passage in checking.story.passages:
        if passage.kind is Kind.HEADLINE:
            continue
        for match in _BYLINE.finditer(passage.text):
            name = match["name"]
            if name not in credited and is_name(name, is_expected=True):
                message = f"文中写“本报记者{name}”，署名里没有，请补上署名或核对姓名。"
                yield Hit(passage, *match.span("name"), message)
