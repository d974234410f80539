"""Two spellings of one term in a story (督查 and 督察): the rarer one is asked about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from .doubt import Doubt, StoryFacts

# Spellings of one word; the first is the one that newspapers prefer.
_GROUPS = (
    "督查 督察", "截至 截止", "台账 台帐", "账号 帐号", "部署 布署", "报道 报导", "唯一 惟一", "其他 其它",
    "身份 身分", "图像 图象", "制定 制订", "作出 做出", "下功夫 下工夫", "磨炼 磨练", "登录 登陆", "联系 连系",
    "好像 好象", "当作 当做", "人才 人材", "成分 成份", "覆盖 复盖",
)  # fmt: skip
_TWINS = {
    variant: tuple(word for word in group.split() if word != variant)
    for group in _GROUPS
    for variant in group.split()
}
_ANY = re.compile("|".join(sorted(_TWINS, key=lambda word: (-len(word), word))))
_FOLLOWING = re.compile(r"[一-鿿]{0,2}")


def count_terms(texts: Iterable[str]) -> Counter[str]:
    """How often a story uses each spelling, of those terms that it spells in two ways."""
    counts = Counter(_ANY.findall("\n".join(texts)))
    return Counter(
        {word: count for word, count in counts.items() if any(t in counts for t in _TWINS[word])}
    )


def check(text: str, facts: StoryFacts) -> Iterable[Doubt]:
    return _doubts(text, facts) if any(word in text for word in facts.terms) else ()


def _doubts(text: str, facts: StoryFacts) -> Iterator[Doubt]:
    for match in _ANY.finditer(text):
        word = match.group()
        if word not in facts.terms:
            continue
        for twin in _TWINS[word]:
            if not _yields_to(word, twin, facts.terms):
                continue
            follows = _FOLLOWING.match(text, match.end())
            rest = follows.group() if follows else ""
            message = f"本篇又作“{twin}”，请统一用词"
            end = match.end() + len(rest)
            yield Doubt("TERM_INCONSISTENT", match.start(), end, message, (twin + rest,))


def _yields_to(word: str, twin: str, counts: Counter[str]) -> bool:
    """The rarer spelling is asked about; of two as frequent, the second of the table."""
    mine, other = counts[word], counts[twin]
    if not other:
        return False
    return mine < other or (mine == other and _order(word) > _order(twin))


def _order(word: str) -> int:
    return next(group.split().index(word) for group in _GROUPS if word in group.split())
