"""The head of a story put together: its lines divided, joined and cleared of second printings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from .blocks import Block, ends_sentence, label_of
from .finishing import part_headline
from .headlines import (
    SUBTITLE_END,
    bare_names,
    column_name,
    divide_head,
    head_lines,
    is_date_line,
    is_headline_like,
    key_of,
    signed_column,
)
from .labels import Part
from .marks import is_bare_number
from .passages import Passage, gap_after
from .report import Report
from .rows import Kind
from .structure import Credit

LONGEST_COLUMN = 12
SHORTEST_KEY = 4  # shorter lines may be the same by chance
SHORTEST_SUBTITLE = 10  # after a dash in the title's own line
LONGEST_PART = 6
_DASHED = re.compile(r"(?P<title>[^—]{2,}?)(?P<dash>\s*(?:—{1,2}|-{2}|──)\s*)(?P<rest>[^—]{4,})")
_SUBTITLE_START = re.compile(
    r"[记访](?![忆者住问])|写在|写给|献给|来自|走[近进]|探访|聚焦|[我本全][市县区]|[一-鿿]{2,5}[市县区镇村].{4}"
)


@dataclass
class Head:
    """The parts of a head, and the body headings that stood in it."""

    parts: dict[Part, Passage] = field(default_factory=dict)
    left_over: list[Block] = field(default_factory=list)
    credits: list[Credit] = field(default_factory=list)
    length: int = 0

    def passage(self, part: Part) -> Passage | None:
        return self.parts.get(part)


def read_head(blocks: Sequence[Block], report: Report, page_line: int = 0) -> Head:
    """Take the head off the front of a story's blocks. `page_line` is the print reference
    within the head: a line above it, with others below, names the page or its column."""
    head = Head(length=head_lines(blocks))
    lines = [b for b in blocks[: head.length] if b.kind in (Kind.TEXT, Kind.LABEL)]
    lines = _without_columns(lines, page_line, head, report)
    lines = _without_names(lines, head, report)
    lines = drop_repeated(lines, report)
    if len(lines) > 1:
        head.left_over = [line for line in lines if is_date_line(line.text)]
        lines = [line for line in lines if line not in head.left_over]
    body = [b for b in blocks[head.length :] if b.kind is Kind.TEXT]
    labelled, plain = _labelled(lines, head, report, body[0].indent if body else 0)
    if Part.TITLE in head.parts or Part.TITLE in labelled:
        first = min((n for n, line in enumerate(lines) if line.kind is Kind.LABEL), default=0)
        before = [line for line in plain if lines.index(line) < first]
        if len(before) == 1 and Part.KICKER not in head.parts:
            _put(Part.KICKER, before[0].passage, head, report)
            plain.remove(before[0])
        head.left_over.extend(plain)
        _part_at_dash(head, report)
        return head
    divided = divide_head(plain, body)
    if Part.SUBTITLE in head.parts:
        divided = {
            n: Part.TITLE if part is Part.SUBTITLE and Part.TITLE not in divided.values() else part
            for n, part in divided.items()
        }
    _fill(plain, divided, head, report)
    _part_at_dash(head, report)
    return head


def _part_at_dash(head: Head, report: Report) -> None:
    """主题——副题 on one line: what follows the dash is the subtitle, when there is no other."""
    title = head.passage(Part.TITLE)
    if title is None or Part.SUBTITLE in head.parts:
        return
    match = _DASHED.fullmatch(title.text)
    if match is None or not _is_subtitle(match["title"], match["rest"]):
        return
    start, end = match.span("dash")
    place = title.locate(start, end)
    message = "标题中的破折号后是副题，破折号不入稿"
    name = report.note("SUBTITLE_DASH", place[0][0], message, place, target="subtitle")
    if not report.is_undone(name):
        head.parts[Part.TITLE] = title.cut(0, start)
        head.parts[Part.SUBTITLE] = title.cut(end)


def _is_subtitle(title: str, rest: str) -> bool:
    """Whether words after a dash tell of a title, and are no part of it."""
    if title.count("“") != title.count("”") or title.count("《") != title.count("》"):
        return False
    if SUBTITLE_END.search(rest) or _SUBTITLE_START.match(rest):
        return True
    return len(key_of(rest)) >= (SHORTEST_SUBTITLE if "\u3000" not in title else LONGEST_PART)


def _without_columns(
    lines: Sequence[Block], page_line: int, head: Head, report: Report
) -> list[Block]:
    kept: list[Block] = []
    for line in lines:
        name = None
        if line.kind is Kind.TEXT and len(lines) > 1:
            name = column_name(line.text)
            if line is lines[0] and not lines[1].text.startswith("—"):
                name = name or signed_column(line.text)
            if line.line < page_line < lines[-1].line and len(line.text) <= LONGEST_COLUMN:
                name = name or line.text
        if name is None or Part.COLUMN in head.parts:
            kept.append(line)
            continue
        if _is_column_taken(line, report, name):
            at = line.text.index(name)
            head.parts[Part.COLUMN] = line.passage.cut(at, at + len(name))
        else:
            kept.append(line)
    return kept


def _is_column_taken(line: Block, report: Report, name: str = "") -> bool:
    """Note that a line names the column; False when the editor keeps it in the text."""
    noted = report.note(
        "COLUMN_TAKEN",
        line.line,
        f"“{name or line.text}”作栏目名，不入标题",
        line.passage.locate(0, len(line.text)),
        found=name or line.text,
    )
    return not report.is_undone(noted)


def _without_names(lines: list[Block], head: Head, report: Report) -> list[Block]:
    """Head lines without a last one that is nothing but names, the author's; a subtitle may
    stand below it."""
    line = next((line for line in reversed(lines) if not line.text.startswith("—")), None)
    if line is None or line is lines[0] or line.kind is not Kind.TEXT:
        return lines
    if not bare_names(line.text):
        return lines
    noted = report.note(
        "CREDIT_READ",
        line.line,
        "标题下的姓名作为作者署名",
        line.passage.locate(0, len(line.text)),
        found=line.text,
    )
    if report.is_undone(noted):
        return lines
    names = tuple(bare_names(line.text))
    head.credits.append(Credit("writer", None, names, "", line.passage.lines))
    return [other for other in lines if other is not line]


def drop_repeated(lines: Sequence[Block], report: Report) -> list[Block]:
    """Head lines without those that were printed before, whole or in their two parts."""
    kept: list[Block] = []
    printed: set[str] = set()
    last = ""
    for line in lines:
        key = key_of(_words(line))
        if key in printed and len(key) >= SHORTEST_KEY and is_dropped(line, report):
            continue
        kept.append(line)
        printed.update((key, last + key))
        last = key
    return _without_halves(kept, report)


def _without_halves(lines: list[Block], report: Report) -> list[Block]:
    """Without a second printing in two lines of a headline that stood in one."""
    index = 0
    seen: set[str] = set()
    kept: list[Block] = []
    while index < len(lines):
        pair = lines[index : index + 2]
        together = "".join(key_of(_words(line)) for line in pair)
        if len(pair) == 2 and together in seen and len(together) >= SHORTEST_KEY:
            kept.extend(line for line in pair if not is_dropped(line, report))
            index += 2
            continue
        seen.add(key_of(_words(pair[0])))
        kept.append(pair[0])
        index += 1
    return kept


def is_dropped(line: Block, report: Report) -> bool:
    """Note a second printing of the title; False when the editor keeps it."""
    name = report.note(
        "DUPLICATE_TITLE",
        line.line,
        "标题重复出现，只留一次",
        line.passage.locate(0, len(line.text)),
        found=line.text[:40],
        target="title",
    )
    return not report.is_undone(name)


def _words(line: Block) -> str:
    return line.text[label_of(line).end :] if line.kind is Kind.LABEL else line.text


def _labelled(
    lines: Sequence[Block], head: Head, report: Report, indent: int
) -> tuple[list[Part], list[Block]]:
    """Take the labelled lines, each with its text or with the line after it; `indent` is that
    of the first paragraph."""
    labelled: list[Part] = []
    plain: list[Block] = []
    waiting: Part | None = None
    for index, line in enumerate(lines):
        if line.kind is Kind.LABEL:
            label = label_of(line)
            if report.is_undone(note_label(line, report)):
                line.as_text()
                plain.append(line)
                continue
            labelled.append(label.part)
            rest = line.passage.cut(label.end).stripped()
            waiting = None if rest else label.part
            if rest:
                _put(label.part, rest, head, report)
        elif _goes_on_label(lines, index, indent):
            note_joined_lines(head.parts[labelled[-1]], line, report)
            _put(labelled[-1], line.passage, head, report)
        elif waiting is Part.COLUMN and not _is_column_taken(line, report):
            plain.append(line)
        elif waiting is not None:
            _put(waiting, line.passage, head, report)
            waiting = None
        else:
            plain.append(line)
    return labelled, plain


def _goes_on_label(lines: Sequence[Block], index: int, indent: int) -> bool:
    """Whether a line is the second one of a labelled part: right below it, and another label
    follows, or it stands further in than paragraphs do (`indent`), under the words above."""
    if not index or lines[index].kind is not Kind.TEXT or lines[index].blanks:
        return False
    above = lines[index - 1]
    if above.kind is not Kind.LABEL or label_of(above).end >= len(above.text):
        return False
    if label_of(above).part is Part.COLUMN:
        return False
    if index + 1 < len(lines) and lines[index + 1].kind is Kind.LABEL:
        return True
    return lines[index].indent > max(indent, above.indent)


def note_label(block: Block, report: Report) -> str:
    """Note a label that leaves the text; that of a column takes its name along, which stands
    in no field of the interchange form."""
    label = label_of(block)
    is_column = label.part is Part.COLUMN
    return report.note(
        "LABEL_TAKEN",
        block.line,
        f"“{block.text if is_column else label.word}”是标签，不入正文",
        block.passage.locate(0, len(block.text) if is_column else label.end),
        found=label.word,
    )


def _put(part: Part, passage: Passage, head: Head, report: Report) -> None:
    if part is Part.SUBTITLE:
        passage = without_dash(passage, report)
    if part is not Part.COLUMN:
        passage = part_headline(passage, report)
    before = head.parts.get(part)
    head.parts[part] = passage if before is None else with_gap(before, passage)


def _fill(lines: Sequence[Block], divided: dict[int, Part], head: Head, report: Report) -> None:
    for index, line in enumerate(lines):
        part = divided.get(index)
        if part is None:
            head.left_over.append(line)
            continue
        if part in head.parts:
            note_joined_lines(head.parts[part], line, report)
        _put(part, line.passage, head, report)


def note_joined_lines(first: Passage, second: Block, report: Report) -> None:
    name = f"HEADLINE_LINES_JOINED:{first.lines[-1]}+{second.line}"
    for line, span in (
        (first.lines[-1], first.locate(0, len(first.text))[-1:]),
        (second.line, second.passage.locate(0, len(second.text))),
    ):
        message = "标题的两行并作两部分，中间空一字"
        report.note("HEADLINE_LINES_JOINED", line, message, span, group=name)


def with_gap(first: Passage, second: Passage) -> Passage:
    """Two lines of one headline, U+3000 between them."""
    if first.text.endswith("：") or is_bare_number(first.text):
        return Passage((*first.pieces, *second.pieces))
    return Passage((*first.pieces, gap_after(first.pieces[-1], "\u3000"), *second.pieces))


def without_dash(passage: Passage, report: Report) -> Passage:
    """A subtitle without the —— that opens it in print."""
    bare = passage.text.lstrip("—-－─ \u3000")
    start = len(passage.text) - len(bare)
    if not start or not bare:
        return passage
    name = report.note(
        "SUBTITLE_DASH",
        passage.pieces[0].line,
        "副题前的破折号不入稿，由版式给出",
        passage.locate(0, start),
        target="subtitle",
    )
    return passage if report.is_undone(name) else passage.cut(start)


def is_title_again(block: Block, title: str) -> bool:
    """Whether a line of the body is the title's second printing."""
    if block.kind is not Kind.TEXT or len(title) < SHORTEST_KEY or title[0] not in block.text:
        return False
    if not is_headline_like(block):
        return False
    return not ends_sentence(block.text) and key_of(block.text) == title
