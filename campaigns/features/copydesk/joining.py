"""Paragraphs broken by a page or a column, put together again; characters repeated at the
seam are dropped when nothing else can be meant."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from .blocks import (
    DATELINE,
    NEVER_FIRST,
    Block,
    begins_block,
    ends_open,
    ends_sentence,
    is_numbered,
    is_table_row,
    label_of,
)
from .headlines import is_headline_like, key_of, opens_sentence
from .report import Report
from .rows import Kind
from .seams import end_span, overlap_length, without_overlap

LONG = 32  # a line of so many characters is no heading
MOST_HEAD_LINES, SHORTEST_HEAD_LINE = 4, 3
FEWEST_INDENTED, USUAL = 2, 0.75  # paragraphs that show how far all are indented
CUT_CLAUSE, LONG_CLAUSE = 3, 8
SHORTEST_LIST = 18  # characters of a line with ， and 、 that is no heading
HAN_NUMBERS = "一二三四五六七八九两几"
# After these a sentence must go on, however short it is.
HANGING = re.compile(
    r"(?:[，、（《“‘—]|[的和与及或把被将对从向为在以于由让使并而但且是按据给令跟沿凭]"
    r"|[累共][计有]|新增|[成变]为|达到|超过|通过|根据|包括|以及|[荣喜]获|获评|针对|按照|利用|关于|随着|截至"
    rf"|[{HAN_NUMBERS}])$"
)
# A figure may be cut too, but headlines (回望2024) and rows of a table end in whole ones.
_FIGURE = re.compile(r"(?:\d|[，：].*\d[个名人次处项条座家万亿多余年月])$")
_REST_OF_FIGURE = re.compile(r"年\d{1,2}月|月\d{1,2}日|[万亿](?:[多余]?[个名人元次]|[，、])|%|％")
# Words that end as such characters do, and may well end a heading: 实干担当展作为.
COMPLETE = re.compile(
    rf"(?:[{HAN_NUMBERS}]|[作有可善敢能行人无大勇]为|参与|[常存自所内实永同潜现]在|[祥平温柔家人融谐]和"
    r"|[面应相]对|普及|得以|自由|供给|[数依证]据|[导方志去取]向|前沿|[服听]从|合并|[号命]令"
    r"|是.+的)$"
)
# What no sentence begins with: 了强大的力量, 的地方, 们.
_CONTINUES = re.compile(r"了(?![解却结不无然])|的(?![确士哥])|[们吗呢吧]")
_LABEL = re.compile(r"[^，。！？：；“”]{2,14}(?P<end>[^，。！？：；“”]{2})：.")
_VERSE = 18


def join_split(blocks: Sequence[Block], report: Report) -> list[Block]:
    """Blocks with the broken ones joined to what follows. Captions, credits and page lines that
    stand between the halves of a paragraph do not part them."""
    joined: list[Block] = []
    is_before_prose = True  # no sentence yet, so this is still the head
    open_text: Block | None = None  # the last paragraph, while it may go on
    indent = _usual_indent(blocks)
    printed = _head_lines(blocks)
    for index, block in enumerate(blocks):
        if block.kind is Kind.TEXT:
            if index >= MOST_HEAD_LINES and _is_printed_again(block, printed):
                joined.append(block)  # a page began here
                continue
            following = blocks[index + 1] if index + 1 < len(blocks) else None
            first = _beginning(block, following, joined, open_text)
            is_in_head = is_before_prose and len(joined) <= 4
            if first is not None and (
                goes_on(first, block, (previous(first, joined), following), is_in_head)
                or (not is_before_prose and _is_rest(first, block, indent))
            ):
                is_joined = _join(first, block, report)
                if is_joined:
                    continue
            is_before_prose = is_before_prose and "。" not in block.text
            open_text = block
        elif block.kind is Kind.LABEL:
            open_text = block if _has_own_text(block) else None
        joined.append(block)
    for block in joined:
        block.settle()
    return joined


def _beginning(
    block: Block, following: Block | None, joined: Sequence[Block], open_text: Block | None
) -> Block | None:
    """The block that this one may go on: what stands before it, or the paragraph that captions
    and credits cut off."""
    before = joined[-1] if joined else None
    if before is None or before.kind is Kind.TEXT:
        return open_text
    if before.kind is Kind.CAPTION and not _caption_goes_on(before, block, following, joined):
        return open_text
    return before


def _head_lines(blocks: Sequence[Block]) -> set[str]:
    """The lines at the top that a later page may print again, by what printings share."""
    keys = (key_of(block.text) for block in blocks[:MOST_HEAD_LINES] if is_headline_like(block))
    return {key for key in keys if len(key) > SHORTEST_HEAD_LINE}


def _is_printed_again(block: Block, printed: set[str]) -> bool:
    return is_headline_like(block) and key_of(block.text) in printed


def _usual_indent(blocks: Sequence[Block]) -> int:
    """How far paragraphs are indented, when hardly a whole one is not and no heading is; else 0."""
    whole = [
        block
        for before, block in pairwise((None, *blocks))
        if block is not None and _is_whole(before, block)
    ]
    if len(whole) < FEWEST_INDENTED:
        return 0
    indent, count = Counter(block.indent for block in whole).most_common(1)[0]
    if not indent or count < USUAL * len(whole):
        return 0
    has_indented_heads = any(
        first.indent == indent == second.indent and _is_short_line(first) and "。" in second.text
        for first, second in pairwise(blocks)
    )
    return 0 if has_indented_heads else indent


def _is_whole(before: Block | None, block: Block) -> bool:
    """Whether prose is a paragraph from its beginning: nothing above it is left open."""
    if block.kind is not Kind.TEXT or "。" not in block.text:
        return False
    return block.indent > 0 or before is None or not before.indent or not ends_open(before.ending)


def _is_short_line(block: Block) -> bool:
    return block.kind is Kind.TEXT and len(block.text) <= LONG and ends_open(block.text)


def _is_rest(first: Block, second: Block, indent: int) -> bool:
    """Whether a paragraph without the indent that all have goes on a line that has it."""
    if not indent or first.indent != indent or second.indent or first.kind is not Kind.TEXT:
        return False
    if begins_block(second.row) or is_numbered(first.text):
        return False
    return ends_open(first.ending) and "。" in second.text


def goes_on(
    first: Block,
    second: Block,
    around: tuple[Block | None, Block | None],
    is_in_head: bool = False,
) -> bool:
    """Whether `second` is the rest of the sentence that `first` leaves open. In the head, a
    long line without a full stop may well be a subtitle. `around` are the blocks before the
    one and after the other."""
    if first.kind not in (Kind.TEXT, Kind.CAPTION, Kind.LABEL):
        return False
    if begins_block(second.row) and not _is_dash_within(first.ending, second.text):
        return False
    if first.kind is Kind.LABEL and not _has_own_text(first):
        return False
    if _is_set_as_heading(first) and not _is_set_as_heading(second):
        return False
    if is_table_row(first.text):
        return False
    head, tail = first.ending, second.text
    if not ends_open(head):
        return False
    if tail[0] in NEVER_FIRST:
        return not (tail[0] == "…" and len(tail) <= 2)
    if _is_fragment(tail) or _CONTINUES.match(tail) or _closes(head, tail):
        return True
    if head[-1].isdecimal() and _REST_OF_FIGURE.match(tail):
        return True
    if _is_soft_break(first, second):
        return True
    overlap = overlap_length(head, tail)
    if _is_prose(second) and ((overlap and _is_lopsided(head)) or _is_cut_short(head)):
        return True
    if first.kind is not Kind.CAPTION and _is_verse(head, tail):
        return False
    if _hangs(first, second):
        return head[-1] in "，、（《“" or _is_prose(second) or _is_prose(first)
    if overlap and tail[overlap : overlap + 1] in NEVER_FIRST and tail[overlap:]:
        return True
    if first.kind is Kind.CAPTION or any(_has_sibling_label(first, other) for other in around):
        return True
    if not _is_prose(first) or (is_in_head and _may_be_headline(first)):
        return False
    return _is_prose(second) or not _looks_like_heading(second, around[1])


def _is_set_as_heading(block: Block) -> bool:
    """Whether a docx sets the whole line like a heading: text is not set so in mid-sentence."""
    hint = block.hint
    return hint is not None and (hint.is_heading_style or (hint.is_bold and hint.is_centered))


def _hangs(first: Block, second: Block) -> bool:
    """Whether the last word of a line makes a sentence go on (志愿者和, 共有)."""
    head = first.ending
    if len(head) <= 4 or _is_two_part(second):
        return False
    if not _is_prose(first) and (COMPLETE.search(head) or _begins_paragraph(first, second)):
        return False
    return HANGING.search(head) is not None or _cuts_figure(first, second)


def _begins_paragraph(first: Block, second: Block) -> bool:
    """Whether a line begins a paragraph, though the one above it may seem to go on: it is
    indented otherwise, and the one above ends in no mark that says so."""
    is_indented = second.indent > 0 and second.indent != first.indent
    return is_indented and first.ending[-1] not in "，、（《“‘—"


def _cuts_figure(first: Block, second: Block) -> bool:
    """Whether a figure at the end of a line was cut: within running text, and what follows does
    not begin a paragraph, as an indented line does."""
    return not second.indent and _is_prose(first) and _FIGURE.search(first.ending) is not None


def _caption_goes_on(
    caption: Block, block: Block, following: Block | None, before: Sequence[Block]
) -> bool:
    """Whether text after a caption that lacks its full stop is the rest of it: other captions
    have theirs, or it is caught between two captions, or it cannot begin a sentence."""
    if not ends_open(caption.ending) or begins_block(block.row):
        return False
    tail = block.text
    overlap = overlap_length(caption.ending, tail)
    if tail[0] in NEVER_FIRST or (tail[overlap : overlap + 1] in "，。、；：" and tail[overlap:]):
        return True
    if overlap > 1 or _is_fragment(tail[overlap:]) or _CONTINUES.match(tail):
        return True
    if HANGING.search(caption.ending) or _cuts_figure(caption, block):
        return True
    if not ends_sentence(tail):
        return False
    earlier = next((b for b in reversed(before[:-1][-6:]) if b.kind is Kind.CAPTION), None)
    stops = "。" in caption.text or (earlier is not None and ends_sentence(earlier.ending))
    if following is not None and following.kind is Kind.CAPTION:
        return stops or (earlier is None and ends_sentence(following.text))
    return stops and len(tail) <= 80


def _is_dash_within(head: str, tail: str) -> bool:
    """—— within an open quotation opens no subtitle."""
    return tail.startswith("——") and _closes(head, tail)


def _is_soft_break(first: Block, second: Block) -> bool:
    """A docx broke the line within a paragraph: its beginning is indented, the rest is not."""
    hint = second.hint
    if hint is None or hint.begins_paragraph or second.blanks:
        return False
    return bool(first.indent) and not second.indent


def _is_fragment(tail: str) -> bool:
    """善。加大…: the end of a sentence whose beginning is elsewhere."""
    return (tail[1:2] in "。，；、" and len(tail) > 1) or (tail[2:3] in "。；" and len(tail) > 2)


def _closes(head: str, tail: str) -> bool:
    """Whether a quotation or bracket that the one leaves open ends in the other."""
    for opening, closing in ("“”", "（）", "《》"):
        if opening in head and head.rfind(opening) > head.rfind(closing):
            end, begin = tail.find(closing), tail.find(opening)
            if end >= 0 and not 0 <= begin < end:
                return True
    return False


def _has_own_text(block: Block) -> bool:
    return block.detail is not None and block.detail.end < len(block.text)


def _is_prose(block: Block) -> bool:
    """Whether a block is clearly running text and no heading."""
    text = block.text
    if block.more or len(text) > LONG or opens_sentence(text) or DATELINE.match(text):
        return True
    if block.kind is Kind.LABEL and not label_of(block).is_headline:
        return True
    commas = text.count("，")
    return "。" in text or "；" in text or commas >= 2 or _lists(text, commas)


def _lists(text: str, commas: int) -> bool:
    """Whether a clause tells things one by one, as a heading has no room to."""
    if is_numbered(text):
        return False
    if commas == 1:
        return len(text) >= SHORTEST_LIST and "、" in text
    sizes = [len(item) for item in text.split("、")]
    return commas == 0 and len(sizes) > 2 and max(sizes) - min(sizes) > 2


def _may_be_headline(block: Block) -> bool:
    if block.kind is Kind.LABEL and not label_of(block).is_headline:
        return False
    text = block.text
    return "。" not in text and len(text) <= 60 and text.count("，") < 2


def _is_lopsided(text: str) -> bool:
    """Whether the clauses of a line are too unlike in length for a heading."""
    sizes = [len(clause) for clause in text.split("，")]
    return len(sizes) > 1 and max(sizes) - min(sizes) > 2


def _is_cut_short(text: str) -> bool:
    """全面启动小区达标行动，查处: a long clause, and the first characters of the next."""
    before, comma, last = text.rpartition("，")
    return bool(comma) and len(last) <= CUT_CLAUSE and len(before) >= LONG_CLAUSE


def _is_two_part(block: Block) -> bool:
    return len(block.text) <= LONG and len(block.text.split()) == 2


def _looks_like_heading(block: Block, following: Block | None) -> bool:
    hint = block.hint
    if hint is not None and (hint.is_centered or hint.is_bold or hint.is_heading_style):
        return True
    if len(block.text) > LONG or ends_sentence(block.text):
        return False
    return following is not None and following.kind is Kind.TEXT


def previous(block: Block, joined: Sequence[Block]) -> Block | None:
    """The block before one of the last few."""
    for index in range(len(joined) - 1, max(len(joined) - 8, 0), -1):
        if joined[index] is block:
            return joined[index - 1]
    return None


def _has_sibling_label(first: Block, neighbour: Block | None) -> bool:
    """A paragraph that opens with a label (… 情况：) as its neighbour does."""
    if neighbour is None or neighbour.kind is not Kind.TEXT or not _is_prose(neighbour):
        return False
    one, other = _LABEL.match(first.text), _LABEL.match(neighbour.text)
    return one is not None and other is not None and one["end"] == other["end"]


def _is_verse(head: str, tail: str) -> bool:
    """Lines of a poem or a couplet: short, and of one length."""
    if opens_sentence(head):
        return False
    return len(head) <= _VERSE and abs(len(head) - len(tail)) <= 1


def _join(first: Block, second: Block, report: Report) -> bool:
    """Join two blocks and say so at both lines; False when the editor undid it."""
    head = first.more[-1] if first.more else first.passage.pieces[-1]
    tail = second.passage
    seam = f"{first.ending[-4:]}｜{tail.text[:5]}"
    message = f"第{head.line}、{second.line}行断开的段已接上：{seam}"
    name = f"PARA_SPLIT_JOINED:{head.line}+{second.line}"
    ids = [
        report.note("PARA_SPLIT_JOINED", line, message, span, group=name, found=seam, at=at)
        for line, span, at in (
            (head.line, end_span(head, 3), "end"),
            (second.line, tail.locate(0, min(2, len(tail.text))), "start"),
        )
    ]
    if report.is_undone(name, *ids):
        return False
    length = overlap_length(first.ending, tail.text)
    if length:
        tail = without_overlap(first.ending, head, tail, length, report)
    first.extend(tail)
    return True
