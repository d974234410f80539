"""Run-in headings: a paragraph's leading topic sentence, which has a parallel sibling in its
section and text after it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .blocks import Block, is_numbered
from .marks import NUMBERED

LONGEST = 34
WINDOW = 6  # a sibling stands no more paragraphs away
WEAK_WINDOW = 3  # when nothing but the lengths of their clauses is alike
LONGEST_LABEL = 11  # with its ：
SHORTEST_CLAUSE = 4  # of a topic sentence that is only nearly parallel
_SENTENCE = re.compile(r"[^。！？：；…]{3,34}[”」』）》]?。")
_TITLED = re.compile(r"(?P<label>[^。！？：，；…“”]{2,10})：[^。，！？：；…]{3,18}[”」』）》]?。")
_LABEL = re.compile(r"[^。！？：，；…“”]{1,16}：")
_BRACKETED = re.compile(r"[【\[〔][^【】\[\]〔〕，。！？]{2,10}[】\]〕](?=.)")
_INNER = re.compile(r"[\s“”‘’《》（）、]")
_ORDINAL = re.compile(r"[一二三四五六七八九十\d]+$")
_POINT = re.compile(r"[一二三四五六七八九十](?:是|要|抓|强)")
_DATE = re.compile(
    r"(?:[0-9]{1,4}年|[0-9]{1,2}月|[0-9]{1,2}日|今年|去年|近年|近日|日前|目前|当前|如今|现在|今天|昨天|昨日|今日|同时|随后|当天|当晚|次日|"
    r"截至|据|记者|本报|新华社|新年|近期|此前|此外|另外|其中|为此|因此|所以|但是|然而|不过|于是|接下来|下一步)"
)
# Words of a story being told, which topic sentences of reports do without.
_TELLING = re.compile(r"[我你他她它咱谁这那哪了着过吗呢吧啊呀说岁曾]|今年|已经|正在")
_MUSING = re.compile(r"[还也都就又才很太真]")  # in a single clause only: 雪还在下
_SPEECH = re.compile(r"[说问答称喊叫讲]“")
_SAYING = re.compile(
    r"(?:说|道|问|答|称|表示|认为|介绍|告诉|指出|强调|写|喊|坦言|直言|笑言|感慨|解释|回忆|补充|透露|了解到|看到|发现|获悉|如下|包括|例如|比如|如|是|为|有|即)$"
)


class RunIn(NamedTuple):
    """A leading sentence that may be a run-in heading: where it ends, and where the rest begins."""

    kind: str  # "sentence", "label", "bold"
    end: int
    rest: int


def find_run_ins(blocks: Sequence[Block]) -> dict[int, RunIn]:
    """The run-in headings of one section, by the index of their paragraph."""
    accepted: dict[int, RunIn] = {}
    last_by_shape: dict[str, tuple[int, RunIn]] = {}
    sentences: dict[int, RunIn] = {}
    for index, block in enumerate(blocks):
        for found in _candidates(block):
            if found.kind == "bold":
                accepted[index] = found
                break
            if found.kind == "sentence":
                sentences[index] = found
            for shape in _shapes(block.text[: found.end], found):
                before, sibling = last_by_shape.get(shape, (index - WINDOW - 1, found))
                is_near = before < index <= before + (WEAK_WINDOW if shape[0] == "=" else WINDOW)
                if is_near and accepted.setdefault(before, sibling) == sibling:
                    accepted.setdefault(index, found)
                last_by_shape[shape] = (index, found)
    _accept_neighbours(accepted, sentences, blocks)
    return accepted


def _accept_neighbours(
    accepted: dict[int, RunIn], sentences: dict[int, RunIn], blocks: Sequence[Block]
) -> None:
    """A set of topic sentences need not be exact: one of as many clauses, each as long but for
    a character, belongs to the set that it stands beside."""
    lengths = {n: _clause_lengths(blocks[n].text[: found.end]) for n, found in sentences.items()}
    for order in (sorted(sentences), sorted(sentences, reverse=True)):
        for index in order:
            near = (index - 1, index + 1)
            if index not in accepted and any(
                n in lengths
                and _is_as_long(lengths[index], lengths[n])
                and (len(lengths[n]) > 1 or n in accepted)
                for n in near
            ):
                accepted[index] = sentences[index]


def _clause_lengths(sentence: str) -> list[int]:
    return [len(clause) for clause in _INNER.sub("", sentence).split("，")]


def _is_as_long(one: list[int], other: list[int]) -> bool:
    if len(one) != len(other) or min(one) < SHORTEST_CLAUSE:
        return False
    return all(abs(a - b) <= 1 for a, b in zip(one, other, strict=True))


def _candidates(block: Block) -> Iterator[RunIn]:
    """The longer one first: 环境整治：一村一景换新颜。 before 环境整治：."""
    titled = _TITLED.match(block.text) if "：" in block.text[:LONGEST_LABEL] else None
    if (
        titled is not None
        and titled.end() < len(block.text)
        and not _SAYING.search(titled["label"])
    ):
        yield RunIn("titled", titled.end() - 1, titled.end())
    found = _candidate(block)
    if found is not None:
        yield found


def _bracketed(text: str) -> RunIn | None:
    """【做法】 before its text keeps its brackets."""
    match = _BRACKETED.match(text)
    return None if match is None else RunIn("bracketed", match.end(), match.end())


def _candidate(block: Block) -> RunIn | None:
    text = block.text
    hint = block.hint
    if hint is not None and 2 <= hint.bold_prefix < len(text) and not hint.is_bold:
        bold = _bold(text, hint.bold_prefix)
        if bold is not None:
            return bold
    if text[0] in "【[〔":
        return _bracketed(text)
    match = _SENTENCE.match(text)
    if match is not None:
        end = match.end() - 1
        if match.end() >= len(text) or _DATE.match(text):
            return None
        if not _is_balanced(text[:end]):
            return None
        if not is_numbered(text) and _is_told(text[:end]):
            return RunIn("told", end, match.end()) if _skeleton(text[:end]) else None
        return RunIn("sentence", end, match.end())
    match = _LABEL.match(text)
    if match is None or match.end() >= len(text):
        return None
    label = text[: match.end() - 1]
    if label in ("问", "答"):
        return RunIn("label", match.end() - 1, match.end())
    if _SAYING.search(label) or (_DATE.match(label) and label not in ("记者", "本报记者")):
        return None
    return RunIn("label", match.end() - 1, match.end())


def _is_told(sentence: str) -> bool:
    """Whether a sentence is part of a story being told, and no topic."""
    if "，" not in sentence and _MUSING.search(sentence):
        return True
    return _TELLING.search(sentence) is not None


def _bold(text: str, prefix: int) -> RunIn | None:
    """A docx sets the topic sentence bold: the mark that ends it goes with it."""
    end = prefix
    if text[end - 1] in "。：":
        end -= 1
    elif text[end : end + 1] in ("。", "："):
        pass
    else:
        return None
    return RunIn("bold", end, end + 1) if 2 <= end <= 60 and end + 1 < len(text) else None


def _is_balanced(text: str) -> bool:
    return text.count("“") == text.count("”") and text.count("（") == text.count("）")


def _skeleton(sentence: str) -> str:
    """The marks of a sentence and how far they stand apart, when it has a quotation within:
    路灯“亮”了街，笑脸“回”了家 tells, and yet is a topic."""
    if "“" not in sentence[1:] or _SPEECH.search(sentence):
        return ""
    return re.sub(r"[^，、“”（）《》]", "＿", sentence)


def _shapes(text: str, found: RunIn) -> list[str]:
    """What a parallel sibling would share: its number's form, its clauses' lengths, or its
    beginning and end."""
    number = NUMBERED.match(text) if is_numbered(text) else None
    if number is not None:
        return ["#" + re.sub(r"[一二三四五六七八九十\d]+", "", number.group())]
    ordinal = _POINT.match(text)
    if ordinal is not None:
        return ["##" + ordinal.group()[1:]]
    bare = _INNER.sub("", text)
    if found.kind == "label":
        return [f"：{bare[-2:]}", f"：{bare}", f"：{'短' if len(bare) <= 4 else '长'}"]
    if found.kind == "titled":
        shapes = ["＝" + ",".join(str(len(part)) for part in re.split("[：，]", bare))]
        counted = _ORDINAL.sub("#", bare.partition("：")[0])
        return [*shapes, f"＝{counted}"] if "#" in counted else shapes
    if found.kind == "bracketed":
        return [text[0]]
    skeleton = _skeleton(text)
    if found.kind == "told":
        return [skeleton]
    clauses = bare.split("，")
    shapes = [f"～{bare[:2]}{bare[-2:]}", f"～{bare[-3:]}", f"～{bare[:4]}"]
    if skeleton:
        shapes.append(skeleton)
    lengths = ",".join([str(len(clause)) for clause in clauses])
    shapes.append(f"={lengths}")
    return shapes
