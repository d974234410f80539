"""The head of a story: kicker, title, subtitle, told apart by label, place, length and size."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from .blocks import GAP, Block, ends_sentence, is_bulleted, is_numbered, label_of
from .boxes import BOX_NAMES
from .labels import Part
from .names import is_name, join_spread_names
from .rows import Kind

LONGEST = 50  # a headline line of more characters is a paragraph
MOST_LINES = 6  # without labels among them
MOST_BLOCKS = 16
LONGEST_SUBTITLE = 70
LONGEST_OPENING = 18
FEWEST_VERSES = 3  # under a name that is not spread
_MARKS = re.compile(r"[\s“”‘’\"'，。、；：！？—…·,.;:!?《》\-]+")
SUBTITLE_END = re.compile(
    r"(?:纪实|侧记|综述|见闻|速写|速览|观察|调查|特写|启示|巡礼|扫描|回眸|述评|之[一二三四五六七八九十]|\d)$"
)
_KICKER_START = re.compile(
    r"^(?:深入|认真|全面|坚持|贯彻|学习|围绕|聚焦|弘扬|践行|以.{2,8}为|在.{2,12}[上中下]|从.{2,10}[到起])"
)
_KICKER_END = re.compile(
    r"(?:进行时|在行动|走基层|大家谈|面对面|系列报道(?:之?[一二三四五六七八九十])?|特别报道)$"
)
_OPENING = re.compile(
    r"(?:自|自从|随着|近年来|近日|日前|今年以来|去年以来|当前|目前|为了|据了解|据介绍|记者了解到|同时|此外|另外|其中|接下来|下一步)[^，]{0,24}，"
    r"|(?:据(?:了解|介绍|统计|悉)|截至(?:目前|\d)|记者(?:了解到|看到|从)|与此同时|[今去]年以来)"
)
_OPENING_FIRSTS = frozenset("自随近日今去当目为据记同此另其接下截与")
_COLUMN = re.compile(
    r"[【\[](?P<word>[^【】\[\]]{2,12})[】\]]|[■●◆★☆·•◎]\s?(?P<word2>[一-鿿“”]{2,8})\s?[■●◆★☆·•◎]"
)

_DATE_LINE = re.compile(
    r"[（(]?(?:\d{4}|[〇○零一二三四五六七八九]{4})\s?年\s?(?:\d{1,2}|[元一二三四五六七八九十]{1,2})\s?月"
    r"(?:\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s?[日号])?[）)]?"
    r"|\d{4}([-./])\d{1,2}(?:\1\d{1,2})?"
)
_SIGNED_COLUMN = re.compile(r"[■●◆★▲◎□]\s?(?P<word>[一-鿿·]{2,6})")


def key_of(text: str) -> str:
    """What two printings of one headline share: its characters without marks and spaces."""
    return _MARKS.sub("", text)


def is_headline_like(block: Block) -> bool:
    """Whether a line can stand in a headline: short, and no finished sentence."""
    text = block.text
    if block.kind is not Kind.TEXT or len(text) > LONGEST:
        return False
    if opens_sentence(text) or not any(map(str.isalnum, text)):
        return False
    if "。" in text or text.endswith(("；", "，", "、", "：")):
        return False
    return not (ends_sentence(text) and (text.count("，") > 1 or text[-1] == "."))


def opens_sentence(text: str) -> bool:
    """Whether a line begins as only running text does: 自 … 以来，, 近日，."""
    return text[0] in _OPENING_FIRSTS and _OPENING.match(text) is not None


def head_lines(blocks: Sequence[Block]) -> int:
    """How many blocks at the top belong to the head: everything before the first paragraph,
    label of another part, byline or numbered heading."""
    count = 0
    while count < min(len(blocks), MOST_BLOCKS) and _is_of_head(blocks, count):
        count += 1
    count = _until_author(blocks, count)
    while count and blocks[count - 1].kind is Kind.CREDIT:
        count -= 1
    return count if count <= MOST_LINES else _short_head(blocks[:count])


def _until_author(blocks: Sequence[Block], count: int) -> int:
    """A head ends with the author's name on a line of its own (李　明): verses may follow, which
    look like headlines. A subtitle or a label below shows that it does not."""
    for index in range(1, count - 1):
        block, below = blocks[index], blocks[index + 1]
        if block.kind is not Kind.TEXT or not bare_names(block.text):
            continue
        if len(block.text.split()) == 1 and count - index <= FEWEST_VERSES:
            continue  # 高新区 has a family name too
        is_title_below = below.kind is not Kind.TEXT or below.text.startswith("—")
        return count if is_title_below else index + 1
    return count


def _is_of_head(blocks: Sequence[Block], index: int) -> bool:
    block = blocks[index]
    if block.kind is Kind.LABEL:
        return label_of(block).is_headline
    if block.kind is Kind.CREDIT:
        return _names_editors(block)
    if block.kind is not Kind.TEXT:
        return block.kind in (Kind.PAGE, Kind.ORNAMENT)
    if is_headline_like(block):
        return not index or not _opens_body(block) or bool(bare_names(block.text))
    if block.text.startswith("—"):
        return len(block.text) < LONGEST_SUBTITLE
    return opens_title(blocks, index) and not (index and _opens_another(blocks, index))


def _names_editors(block: Block) -> bool:
    """责任编辑 above the title belong to the page; a byline ends the head."""
    credits = block.detail.credits
    return all(credit.role in ("responsible_editor", "proofreader") for credit in credits)


def _short_head(lines: Sequence[Block]) -> int:
    """The head of a poem or a list: its lines look like headlines but are the body."""
    count = 1
    while lines[count].kind is not Kind.TEXT or lines[count].text.startswith(("——", "—")):
        count += 1
        if count == len(lines):
            break
    if count < len(lines) and bare_names(lines[count].text):
        count += 1
    return count


def is_date_line(text: str) -> bool:
    """Whether a line is nothing but a date (2021年3月), which is no part of a headline."""
    return _DATE_LINE.fullmatch(text) is not None


def opens_title(blocks: Sequence[Block], index: int) -> bool:
    """东湖区： on a line of its own, with the rest of the title below."""
    block = blocks[index]
    return (
        block.kind is Kind.TEXT
        and block.text.endswith("：")
        and len(block.text) <= LONGEST_OPENING
        and index + 1 < len(blocks)
        and is_headline_like(blocks[index + 1])
        and not is_bulleted(blocks[index + 1].text)
    )


def _opens_another(blocks: Sequence[Block], index: int) -> bool:
    """Whether such a line opens a heading rather than the title: the body has another one."""
    return any(opens_title(blocks, after) for after in range(index + 2, len(blocks)))


def bare_names(text: str) -> list[str]:
    """The names on a line that says nothing else (a byline without a title), or none."""
    words = text.lstrip("□■◎●◆★ \u3000").split()
    if len(text) > 24 or not words:
        return []
    if any(len(word) == 1 for word in words):
        words = join_spread_names(words)
    elif any(len(word) != 3 for word in words):
        return []
    return words if all(len(word) > 1 and is_name(word) for word in words) else []


def _opens_body(block: Block) -> bool:
    if block.text.startswith(("——", "—")):
        return False
    return is_numbered(block.text) or is_bulleted(block.text) or block.text.startswith("本报讯")


def column_name(text: str) -> str | None:
    """【创城进行时】 on a line of its own names a column."""
    match = _COLUMN.fullmatch(text)
    return None if match is None else (match["word"] or match["word2"])


def signed_column(text: str) -> str | None:
    """●青岚时评 above a title: a sign before a few characters."""
    match = _SIGNED_COLUMN.fullmatch(text)
    return None if match is None else match["word"]


def divide_head(lines: Sequence[Block], body: Sequence[Block]) -> dict[int, Part]:
    """Which unlabelled head line is what, by its index. Lines that are left out are headings
    of the body."""
    parts: dict[int, Part] = {}
    rest = list(range(len(lines)))
    for index in list(rest):
        if index and lines[index].text.startswith(("——", "—")):
            parts[index] = Part.SUBTITLE
            rest.remove(index)
            for after in [n for n in rest if n > index]:
                rest.remove(after)  # what follows the subtitle is the first heading
            break
    if not rest:
        return parts
    if len(rest) > 1 and _is_first_heading(lines[rest[-1]], body, has_subtitle=bool(parts)):
        rest.pop()
    roles = _roles([lines[n] for n in rest], bool(parts))
    return parts | dict(zip(rest, roles, strict=False))


def _is_first_heading(line: Block, body: Sequence[Block], has_subtitle: bool) -> bool:
    """Whether the last head line is rather the first of the body's headings: it looks like
    the others. Only headings in a row of two or more are a likeness."""
    from_body = [
        block
        for block, after in itertools.pairwise(body)
        if block.kind is Kind.TEXT
        and is_headline_like(block)
        and len(block.text) <= 30
        and after.kind is Kind.TEXT
        and not is_headline_like(after)
    ]
    if not from_body or has_subtitle:
        return False
    return len(key_of(line.text)) <= 16 and all(_is_alike(line, block) for block in from_body)


def _is_alike(one: Block, other: Block) -> bool:
    """Headings of one set: as many parts, and the whole or its first part of one length."""
    parts, other_parts = one.text.split(), other.text.split()
    if len(parts) != len(other_parts):
        return False
    if abs(len(key_of(one.text)) - len(key_of(other.text))) <= 1:
        return True
    return len(parts) > 1 and len(key_of(parts[0])) == len(key_of(other_parts[0]))


def _roles(lines: Sequence[Block], has_subtitle: bool) -> list[Part]:
    count = len(lines)
    sized = _by_size(lines)
    if sized is not None:
        return sized
    if count == 1:
        return [Part.TITLE]
    if is_couplet(lines[0], lines[1]):
        rest = [Part.SUBTITLE] * (count - 2)
        return [Part.TITLE, Part.TITLE, *rest]
    if count == 2:
        if has_subtitle:
            return [Part.KICKER, Part.TITLE]
        return _two_lines(lines[0].text, lines[1].text)
    if is_couplet(lines[1], lines[2]):
        return [Part.KICKER, Part.TITLE, Part.TITLE, *[Part.SUBTITLE] * (count - 3)]
    if has_subtitle:
        return [*[Part.KICKER] * (count - 1), Part.TITLE]
    return [Part.KICKER, Part.TITLE, *[Part.SUBTITLE] * (count - 2)]


def _two_lines(first: str, second: str) -> list[Part]:
    """Kicker and title, or title and subtitle: a title is the shorter and tighter of the two."""
    if first in BOX_NAMES:
        return [Part.KICKER, Part.TITLE]
    one, two = len(key_of(first)), len(key_of(second))
    if SUBTITLE_END.search(second) and not SUBTITLE_END.search(first):
        return [Part.TITLE, Part.SUBTITLE]
    if one > two or _KICKER_END.search(first) or (_KICKER_START.match(first) and one + 2 >= two):
        return [Part.KICKER, Part.TITLE]
    return [Part.TITLE, Part.SUBTITLE]


def _by_size(lines: Sequence[Block]) -> list[Part] | None:
    """A docx says by its type sizes which line is the title."""
    sizes = [line.hint.size_pt if line.hint else None for line in lines]
    known = [size for size in sizes if size is not None]
    if len(known) != len(sizes) or len(set(known)) < 2:
        return None
    largest = max(known)
    first = sizes.index(largest)
    last = len(sizes) - 1 - sizes[::-1].index(largest)
    return [
        Part.KICKER if n < first else Part.SUBTITLE if n > last else Part.TITLE
        for n in range(len(lines))
    ]


def is_couplet(first: Block, second: Block) -> bool:
    """Two short lines of one length are one headline in two parts."""
    one, two = key_of(first.text), key_of(second.text)
    if first.text.endswith("："):
        return True
    if GAP.search(first.text) or GAP.search(second.text):
        return False  # one of them has its two parts already
    return len(one) == len(two) <= 14 and one != two and first.kind is second.kind is Kind.TEXT
