"""The same words twice: 开展开展, 的的, 对新接管小区的22个弃管小区."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from .doubt import Doubt, StoryFacts

_H = "[一-鿿]"
_COUNTED = re.compile(
    r"的(?:\d+|[一二三四五六七八九十百两几多]{1,4})[余多]?[个名家处条项座支位所栋](?P<rest>[一-鿿]{2,6})"
)
_TWICE = re.compile(rf"(?P<word>{_H}{{2,4}})(?P=word)")
_PARTICLE = re.compile(
    r"的的(?!确|哥|士)|了了(?![解一])|(?<!实实)在在|是是(?!非)|和和(?!美|气|睦|平)|对对(?!方|联|手)|为为|把把(?!关)|被被|将将|与与(?!会)|等等等|中中(?!央|国|学|心|小)|地地(?!道|方|处|区|面|铁|下)"
)
_DOUBLED = re.compile(r"([的了在是和对为把被将与等中地])\1")  # quick to refuse the particles
# Pairs of two that repeat in good Chinese: 研究研究, 一个一个.
_MAY_REPEAT = re.compile(
    r"^(?:一.|..?点|.[着啊呀了不]|[咕哗哈嘻叮咚噼滴嗒嘀叽轰呼唰沙].|[研讨商考学练体交放热活收整修检复温复参互].)$"
)


def check(text: str, facts: StoryFacts) -> Iterable[Doubt]:
    is_twice, is_doubled = _may_be_twice(text), _DOUBLED.search(text) is not None
    if is_twice or is_doubled or _COUNTED.search(text):
        return _doubts(text, is_twice, is_doubled)
    return ()


def _may_be_twice(text: str) -> bool:
    """A quick refusal of `_TWICE`: laid over itself, two to four characters on, a text with a
    repeated word has zeros as long as the word. The low bytes of the characters will do; read
    as one number, the whole text is shifted and compared at once."""
    if len(text) < 16:
        return _TWICE.search(text) is not None
    low = text.encode("utf-16-le", "surrogatepass")[::2]
    number, size = int.from_bytes(low, "little"), len(low)
    return (
        b"\0\0" in (number ^ number >> 16).to_bytes(size, "little")
        or b"\0\0\0" in (number ^ number >> 24).to_bytes(size, "little")
        or b"\0\0\0\0" in (number ^ number >> 32).to_bytes(size, "little")
    )


def _doubts(text: str, is_twice: bool, is_doubled: bool) -> Iterator[Doubt]:
    yield from _counted_again(text)
    for match in _TWICE.finditer(text) if is_twice else ():
        word = match["word"]
        if _MAY_REPEAT.match(word) or word[0] == word[1]:
            continue
        yield Doubt("SUSPECT_REPEAT", *match.span(), f"“{word}”连着出现两次", (word,))
    for match in _PARTICLE.finditer(text) if is_doubled else ():
        found = match.group()
        yield Doubt("SUSPECT_REPEAT", *match.span(), f"“{found}”可能多了一个字", (found[1:],))


def _counted_again(text: str) -> Iterator[Doubt]:
    """小区的22个弃管小区: what is counted was named just before."""
    for match in _COUNTED.finditer(text):
        noun = text[max(0, match.start() - 2) : match.start()]
        at = match["rest"].find(noun)
        if len(noun) < 2 or at < 0 or noun.isascii():
            continue
        start = max(_clause_start(text, match.start() - 2), match.start() - 7)
        message = f"“{noun}”重复，请核对是否多了一处"
        yield Doubt("SUSPECT_REPEAT", start, match.start("rest") + at + 2, message)


def _clause_start(text: str, position: int) -> int:
    return max(text.rfind(mark, 0, position) for mark in "，。；、：") + 1
