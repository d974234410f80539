"""Lines of a docx while they are gathered, and what can be said of them once all are known."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from ..manuscript import Line, LineHint
from .letters import Letters
from .styles import DEFAULT_SIZE

# A caption of a press picture is a sentence or two.
MAX_CAPTION = 120
# Shorter lines that end without a mark are headings.
MIN_OPEN_LINE = 16
SENTENCE_ENDS = "。！？…”’）)】》：；:;!?"
MARKERS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳图（(【［[■●▲◆"
INDENT = ("\u3000", "  ", "\t", "\xa0\xa0")


@dataclass(slots=True)
class DraftLine:
    """One line, letter by letter, with what its paragraph said."""

    letters: list[Letters] = field(default_factory=list)
    is_centered: bool = False
    is_heading_style: bool = False
    is_caption_style: bool = False
    begins_paragraph: bool = True
    is_below_picture: bool = False
    is_indented: bool = False
    text: str = ""

    def close(self) -> None:
        """Fix the text; a piece after a break begins a paragraph when it is indented."""
        self.text = "".join(letters.text for letters in self.letters)
        if self.text.startswith(INDENT):
            self.begins_paragraph = self.is_indented = True

    @property
    def is_blank(self) -> bool:
        return not self.text.strip()

    def size(self) -> int:
        """The size of most of its letters, in half points."""
        counts: Counter[int] = Counter()
        for letters in self.letters:
            counts[letters.look.size or DEFAULT_SIZE] += len(letters.text.strip())
        return counts.most_common(1)[0][0] if counts else DEFAULT_SIZE

    def bold_prefix(self) -> int:
        """How many characters from the start are bold, blanks counted in."""
        length = 0
        has_bold = False
        for letters in self.letters:
            if letters.text.strip():
                if not letters.look.is_bold:
                    break
                has_bold = True
            length += len(letters.text)
        return length if has_bold else 0


def body_size(drafts: list[DraftLine]) -> int:
    """The size that most characters of the document have, in half points."""
    counts: Counter[int] = Counter()
    for draft in drafts:
        for letters in draft.letters:
            counts[letters.look.size or DEFAULT_SIZE] += len(letters.text)
    return counts.most_common(1)[0][0] if counts else DEFAULT_SIZE


def finish(drafts: list[DraftLine]) -> tuple[Line, ...]:
    """Number the lines and give each its hint."""
    common = body_size(drafts)
    _continue_paragraphs(drafts)
    return tuple(
        Line(number, draft.text, _hint(draft, common)) for number, draft in enumerate(drafts, 1)
    )


def _continue_paragraphs(drafts: list[DraftLine]) -> None:
    """Undo line-by-line paragraphs, as converters from PDF write them.

    A line that is not indented goes on with the indented paragraph right above it when that
    stopped in mid-sentence.
    """
    is_open = False
    above = DraftLine()
    for draft in drafts:
        is_plain = not (draft.is_centered or draft.is_heading_style or draft.is_below_picture)
        is_text = is_plain and not draft.is_blank and draft.text[0] not in MARKERS
        if is_open and is_text and not draft.is_indented and draft.size() == above.size():
            draft.begins_paragraph = False
        is_started = draft.is_indented or (is_open and not draft.begins_paragraph)
        is_long = len(draft.text.strip()) >= MIN_OPEN_LINE
        is_open = (
            is_text and is_started and is_long and draft.text.rstrip()[-1] not in SENTENCE_ENDS
        )
        above = draft


def _hint(draft: DraftLine, common: int) -> LineHint:
    size = draft.size()
    prefix = draft.bold_prefix()
    is_small_below = (
        draft.is_below_picture
        and draft.is_centered
        and size <= common
        and 0 < len(draft.text.strip()) <= MAX_CAPTION
    )
    return LineHint(
        is_centered=draft.is_centered,
        is_bold=prefix > 0 and prefix == len(draft.text),
        size_pt=size / 2,
        bold_prefix=prefix,
        is_heading_style=draft.is_heading_style,
        begins_paragraph=draft.begins_paragraph,
        is_caption=draft.is_caption_style or is_small_below,
    )
