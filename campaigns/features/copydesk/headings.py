"""Which short lines of the body are headings: a heading stands before paragraphs."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from .blocks import Block, is_bulleted, is_numbered
from .headlines import is_date_line, is_headline_like, opens_title
from .marks import HEADING_SIGN, NUMBERED
from .names import is_name_row
from .rows import Kind

LONGEST = 30
LONGEST_IN_PARTS = 40
_DATE = re.compile(
    r"(?:\d{2,4}|[〇○零一二三四五六七八九十]{4})年\S*[日月](?:\s*[上下]午)?$|^\d{4}[-./]\d{1,2}[-./]\d{1,2}$"
)
_SALUTATION = re.compile(r"^(?:致|尊敬的|亲爱的).{1,16}$|^(?:此致|敬礼)$")
_FIELD = re.compile(
    r"(?:活动|报名|联系|咨询|举报|通讯|通信|征集|投稿|监督|电子)?(?:时间|地点|电话|热线|地址|邮箱|网址|传真|邮编|主办|承办|协办|来源|日期|单位|对象|方式)"
    r"(?:单位)?[：:]|.*(?:\t|\d{7}|@|https?://|www\.)"
)
_FIGURE = re.compile(r"[\d.,:%％/-]+[一-鿿]{0,2}")
_WIDE_GAP = re.compile(r"\t|[ \u3000]{2,}")
_LABELLED = re.compile(r"[^，。！？：；“”]{1,10}：.")
_ASKING = ("？", "！", "?", "!")


def find_headings(blocks: Sequence[Block]) -> set[int]:
    """The places (indexes) of headings among the blocks of a body."""
    candidates = [
        n
        for n, block in enumerate(blocks)
        if (_may_head(block) and not _is_listed(blocks, n))
        or _opens_heading(blocks, n)
        or _quotes_apart(blocks, n)
    ]
    found: set[int] = set()
    for run in _runs(candidates, blocks):
        found.update(_heads_of_run(run, blocks))
    asking = [n for n in found if _asks(blocks[n]) and not _is_marked(blocks[n])]
    if asking and len(asking) < 2 and not _has_sibling(asking[0], found, blocks):
        found.difference_update(asking)
    return found


def _opens_heading(blocks: Sequence[Block], index: int) -> bool:
    """东湖区： over the rest of its heading, which stands over a paragraph."""
    if not opens_title(blocks, index) or not _may_head(blocks[index + 1]):
        return False
    after = blocks[index + 2] if index + 2 < len(blocks) else None
    return after is not None and after.kind is Kind.TEXT and not _may_head(after)


def _quotes_apart(blocks: Sequence[Block], index: int) -> bool:
    """“谢谢你，等一等！” between blank lines, on a page whose paragraphs follow without any, is
    no line of talk."""
    block = blocks[index]
    if block.text[0] != "“" or not _is_short_quotation(block) or not block.blanks:
        return False
    below = blocks[index + 1 : index + 3]
    return len(below) == 2 and below[0].blanks > 0 and not below[1].blanks


def _is_short_quotation(block: Block) -> bool:
    return block.kind is Kind.TEXT and len(block.text) <= LONGEST and is_headline_like(block)


def _is_listed(blocks: Sequence[Block], index: int) -> bool:
    """Whether a line is an item of a list: one beside it has the same bullet, or the line above
    announces it; or it holds names as one beside it does."""
    text = blocks[index].text
    beside = [b.text for b in (*blocks[max(0, index - 1) : index], *blocks[index + 1 : index + 2])]
    if is_bulleted(text):
        return any(other[:1] == text[0] for other in beside) or (
            index > 0 and blocks[index - 1].text.endswith("：")
        )
    return is_name_row(text) and any(is_name_row(other) for other in beside)


def _asks(block: Block) -> bool:
    return block.text.rstrip("”’").endswith(_ASKING)


def _may_head(block: Block) -> bool:
    if block.kind is not Kind.TEXT or not is_headline_like(block):
        return False
    text = block.text
    if _is_marked(block):
        return True
    if text[0] == "“" and text[-1] == "”" and _asks(block):
        return False  # a line of talk
    limit = LONGEST_IN_PARTS if 2 <= len(text.split()) <= 3 else LONGEST
    if len(text) > limit or text.count("，") > 1:
        return False
    if is_bulleted(text) and HEADING_SIGN.match(text) is None:
        return False
    return not (
        is_date_line(text)
        or _is_columnar(text)
        or _FIELD.match(text)
        or _DATE.search(text)
        or _SALUTATION.match(text)
    )


def _is_marked(block: Block) -> bool:
    """Whether a number or the docx says that it is a heading."""
    hint = block.hint
    if hint is not None and (hint.is_heading_style or (hint.is_bold and hint.is_centered)):
        return len(block.text) <= LONGEST_IN_PARTS
    match = NUMBERED.match(block.text)
    return match is not None and len(block.text) - match.end() <= LONGEST


def _is_columnar(text: str) -> bool:
    parts = text.split()
    if len(parts) > 3 or (len(parts) > 1 and _FIGURE.fullmatch(parts[-1])):
        return True
    return len(parts) > 2 and _WIDE_GAP.search(text) is not None


def _runs(candidates: Sequence[int], blocks: Sequence[Block]) -> list[list[int]]:
    """Neighbouring candidates, with nothing but captions and the like between them."""
    runs: list[list[int]] = []
    for index in candidates:
        if runs and all(blocks[n].kind is not Kind.TEXT for n in range(runs[-1][-1] + 1, index)):
            runs[-1].append(index)
        else:
            runs.append([index])
    return runs


def _heads_of_run(run: Sequence[int], blocks: Sequence[Block]) -> list[int]:
    """The headings in a row of short lines: one before a paragraph, or two of different kinds;
    more of them are a list, a poem or a signature."""
    over_lists = _heads_of_lists(run, blocks)
    if over_lists:
        return over_lists
    after = _text_after(blocks, run[-1])
    if after is None:
        return []
    if len(run) > 1 and any(is_bulleted(blocks[n].text) for n in run):
        return []
    if is_numbered(blocks[run[0]].text) and len(run) > 1:
        first = NUMBERED.match(blocks[run[0]].text)
        second = NUMBERED.match(blocks[run[1]].text)
        if first and second and _style(first.group()) == _style(second.group()):
            return []  # an enumeration: nothing stands between its items
    if _is_signature(blocks, run):
        return []
    if len(run) <= 2:
        return [n for n in run if not _is_answered(blocks, n)]
    last = run[-1]
    if blocks[last].blanks and not any(blocks[n].blanks for n in run[1:-1]):
        return [last]
    return [last] if _is_marked(blocks[last]) and not _is_marked(blocks[run[-2]]) else []


def _is_signature(blocks: Sequence[Block], run: Sequence[int]) -> bool:
    """Who issued a notice, above its date."""
    after = _text_after(blocks, run[-1])
    return after is not None and _DATE.search(after.text) is not None and len(after.text) <= 20


def _text_after(blocks: Sequence[Block], index: int) -> Block | None:
    """The next paragraph or heading of the body."""
    for following in range(index + 1, len(blocks)):
        if blocks[following].kind is Kind.TEXT:
            return blocks[following]
    return None


def _is_answered(blocks: Sequence[Block], index: int) -> bool:
    """Whether a line with a label (记者：…？) stands beside others: an interview, or a form."""
    if not _LABELLED.match(blocks[index].text):
        return False
    return any(
        0 <= n < len(blocks) and blocks[n].kind is Kind.TEXT and _LABELLED.match(blocks[n].text)
        for n in (index - 1, index + 1)
    )


def _heads_of_lists(run: Sequence[int], blocks: Sequence[Block]) -> list[int]:
    """Numbered lines, each with lines of a list below it (一、助人为乐（3名）, then names)."""
    numbered = [n for n in run if is_numbered(blocks[n].text)]
    if len(numbered) < 2 or len(numbered) * 2 > len(run) or numbered[-1] == run[-1]:
        return []
    return numbered if all(b - a > 1 for a, b in itertools.pairwise(numbered)) else []


def _style(number: str) -> str:
    """The form of a number: 一、 and 二、 are one form, （一） is another."""
    return re.sub(r"[一二三四五六七八九十百\d\s]+", "#", number)


def _has_sibling(index: int, found: set[int], blocks: Sequence[Block]) -> bool:
    size = len(blocks[index].text)
    return any(n != index and abs(len(blocks[n].text) - size) <= 4 for n in found)
