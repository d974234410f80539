"""Accounts for every character of a manuscript: in the structure, or in an entry at its line."""

from __future__ import annotations

from collections.abc import Iterator

from campaigns.features.copydesk import Manuscript, Story
from campaigns.features.copydesk.punctuation import WIDE

# Entries that say of their spans: these characters are not in the running text.
TAKING = frozenset(
    {
        "CAPTION_CREDIT",
        "CAPTION_MARK",
        "COLUMN_TAKEN",
        "CREDIT_IRREGULAR",
        "CREDIT_READ",
        "DUPLICATE_TITLE",
        "INVISIBLE_REMOVED",
        "JOIN_OVERLAP_DROPPED",
        "LABEL_TAKEN",
        "ORNAMENT_DROPPED",
        "PAGE_LINE_READ",
        "STORY_SEPARATOR",
        "STRAY_MARKER",
        "SUBTITLE_DASH",
    }
)
PLAIN_MARKS = {
    chr(first + n): number + n
    for first, count, number in (
        (0x2460, 20, 1),
        (0x3251, 15, 21),
        (0x32B1, 15, 36),
        (0x2776, 10, 1),
    )
    for n in range(count)
} | {"、": 0}
STRAIGHT = {'"': "“”", "＂": "“”", "'": "‘’", "＇": "‘’", "〝": "“", "〞": "”"}


def texts_of(story: Story) -> Iterator[tuple[tuple[int, ...], str]]:
    """All running text, with the lines that it says it comes from."""
    every = tuple(story.src_lines)
    for text in (story.kicker, story.title, story.subtitle, story.summary):
        if text:
            yield every, text
    for note in (story.editor_note, story.afterword):
        for paragraph in note.paragraphs if note else ():
            yield paragraph.src_lines, paragraph.text
    for section in story.sections:
        if section.heading:
            yield section.src_lines, section.heading
        for paragraph in section.paragraphs:
            yield paragraph.src_lines, (paragraph.run_in or "") + paragraph.text
    for caption in story.captions:
        yield caption.src_lines, caption.text


def unaccounted(manuscript: Manuscript, stories: list[Story]) -> list[str]:
    """Characters that are neither in the structure nor in the report, line by line."""
    taken: set[tuple[int, int]] = set()
    codes: set[tuple[str, int]] = set()
    for story in stories:
        for entry in story.report:
            codes.add((entry.code, entry.line))
            for line, start, end in entry.spans:
                if entry.code in TAKING and entry.state == "done":
                    taken.update((line, at) for at in range(start, end))
                if entry.code == "RUN_IN_SPLIT":
                    taken.add((line, end - 1))
    texts = [pair for story in stories for pair in texts_of(story)]
    numbers = {
        (line, caption.number)
        for s in stories
        for caption in s.captions
        for line in caption.src_lines
    }
    faults = []
    for line in manuscript.lines:
        said = "".join(text for lines, text in texts if line.number in lines)
        kept = [
            (at, mark)
            for at, mark in enumerate(line.text)
            if not mark.isspace() and (line.number, at) not in taken
        ]
        faults.extend(_missing(line.number, kept, said, codes, numbers))
    return faults


def _missing(
    line: int,
    kept: list[tuple[int, str]],
    said: str,
    codes: set[tuple[str, int]],
    numbers: set[tuple[int, int]],
) -> Iterator[str]:
    position = 0
    for index, (at, mark) in enumerate(kept):
        is_first = all(each in PLAIN_MARKS for _, each in kept[:index])
        if _is_number(mark, line, numbers) and (is_first or ("CAPTIONS_SPLIT", line) in codes):
            continue
        allowed = mark
        if ("PUNCT_HALFWIDTH", line) in codes:
            allowed += WIDE.get(mark, "")
        if ("QUOTE_STRAIGHT", line) in codes:
            allowed += STRAIGHT.get(mark, "")
        places = [place for each in allowed if (place := said.find(each, position)) >= 0]
        if places:
            position = min(places) + 1
        else:
            yield f"line {line}, character {at}: {mark!r}"


def _is_number(mark: str, line: int, numbers: set[tuple[int, int]]) -> bool:
    """A plain ① is the caption's number, in the structure itself."""
    return mark == "、" or (line, PLAIN_MARKS.get(mark, 0)) in numbers
