"""The two texts of the review: the raw copy by line, and the structure by part."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from campaigns.features.copydesk import Caption, Manuscript, Paragraph, Story
from campaigns.features.enums import CreditRole
from campaigns.features.import_views.changes import Change
from campaigns.features.import_views.segments import Mark, Segment, segments_of
from campaigns.features.import_views.words import han_ordinal
from campaigns.features.services.crediting import picture_credit
from cms.core.body_layout import circled

# A doubt is shown before a change that covers it.
RANKS = {"auto": 1, "ask": 2, "need": 2}
# Entries about a line as a whole, which get no mark of their own.
WHOLE_LINE = frozenset({"PUNCT_HALFWIDTH", "BLANK_RUN"})


@dataclass(frozen=True)
class RawLine:
    """A line of the raw copy; several blank ones in a row are one."""

    number: int
    last: int
    segments: Sequence[Segment]
    blank_change: str = ""
    is_blank: bool = False

    @property
    def label(self) -> str:
        return str(self.number) if self.last == self.number else f"{self.number}–{self.last}"


@dataclass(frozen=True)
class ShownParagraph:
    path: str
    segments: Sequence[Segment]
    run_in: str = ""
    run_in_change: str = ""


@dataclass(frozen=True)
class ShownSection:
    label: str
    path: str
    heading: Sequence[Segment]
    paragraphs: list[ShownParagraph]


@dataclass(frozen=True)
class ShownCaption:
    path: str
    number: int
    sign: str
    segments: Sequence[Segment]
    credit: str
    picture: Any = None
    missing: str = ""
    is_repeated: bool = False


@dataclass(frozen=True)
class Structure:
    """The structure as the screen shows it."""

    heads: list[tuple[str, str, list[Segment]]] = field(default_factory=list)
    notes: list[tuple[str, list[ShownParagraph]]] = field(default_factory=list)
    sections: list[ShownSection] = field(default_factory=list)
    captions: list[ShownCaption] = field(default_factory=list)
    afterwords: list[tuple[str, list[ShownParagraph]]] = field(default_factory=list)
    credits: list[tuple[str, str]] = field(default_factory=list)


def raw_lines(
    manuscript: Manuscript, first: int, last: int, story: Story, changes: Sequence[Change]
) -> list[RawLine]:
    """Lines `first` to `last` with the places of their changes."""
    change_of = {change.name: change for change in changes}
    marks: dict[int, list[Mark]] = {}
    whole: dict[int, dict[str, str]] = {}
    for entry in story.report:
        change = change_of.get(entry.group)
        if change is None:
            continue
        if entry.code in WHOLE_LINE and entry.line:
            whole.setdefault(entry.line, {})[entry.code] = change.key
            continue
        for number, start, end in entry.spans:
            mark = Mark(start, end, change.key, RANKS[change.kind], change.tone)
            marks.setdefault(number, []).append(mark)
    rows: list[RawLine] = []
    for line in manuscript.lines[first - 1 : last]:
        told = whole.get(line.number, {})
        if line.text.strip():
            widened = told.get("PUNCT_HALFWIDTH", "")
            segments = segments_of(line.text, marks.get(line.number, ()), widened)
            rows.append(RawLine(line.number, line.number, segments))
        elif "BLANK_RUN" in told:
            _add_blank(rows, line.number, told["BLANK_RUN"])
    return rows


def _add_blank(rows: list[RawLine], number: int, change: str) -> None:
    if rows and rows[-1].is_blank and rows[-1].last == number - 1:
        rows[-1] = RawLine(rows[-1].number, number, (), change, is_blank=True)
    else:
        rows.append(RawLine(number, number, (), change, is_blank=True))


class StructureMaker:
    """Puts the marks of the changes into the parts of a story."""

    def __init__(self, story: Story, changes: Sequence[Change], pictures: dict[int, Any]) -> None:
        self.story, self.pictures = story, pictures
        self.at: dict[str, list[Change]] = {}
        change_of = {change.name: change for change in changes}
        for entry in story.report:
            change = change_of.get(entry.group)
            if change and entry.target and change not in self.at.setdefault(entry.target, []):
                self.at[entry.target].append(change)
        self.missing = {c.target: c.key for c in changes if c.code == "PICTURE_MISSING"}

    def make(self) -> Structure:
        story = self.story
        heads = [
            (name, path, self._segments(path, text))
            for name, path, text in (
                (_("栏目"), "column", story.column),
                (_("引题"), "kicker", story.kicker),
                (_("主题"), "title", story.title),
                (_("副题"), "subtitle", story.subtitle),
                (_("提要"), "summary", story.summary),
            )
            if text
        ]
        return Structure(
            heads=heads,
            notes=self._note("editor_note"),
            sections=[self._section(index) for index in range(len(story.sections))],
            captions=[self._caption(i, caption) for i, caption in enumerate(story.captions)],
            afterwords=self._note("afterword"),
            credits=[
                (
                    str(CreditRole(credit.role).label),
                    "\u3000".join(filter(None, (credit.title, "、".join(credit.names)))),
                )
                for credit in story.credits
            ],
        )

    def _note(self, name: str) -> list[tuple[str, list[ShownParagraph]]]:
        note = getattr(self.story, name)
        if note is None:
            return []
        paragraphs = [
            self._paragraph(f"{name}.paragraphs[{index}]", item)
            for index, item in enumerate(note.paragraphs)
        ]
        return [(note.label, paragraphs)]

    def _section(self, index: int) -> ShownSection:
        section = self.story.sections[index]
        path = f"sections[{index}]"
        return ShownSection(
            label=_("%s节") % han_ordinal(index + 1),
            path=f"{path}.heading",
            heading=self._segments(f"{path}.heading", section.heading or ""),
            paragraphs=[
                self._paragraph(f"{path}.paragraphs[{number}]", item)
                for number, item in enumerate(section.paragraphs)
            ],
        )

    def _paragraph(self, path: str, paragraph: Paragraph) -> ShownParagraph:
        run_in_change = next((c.key for c in self.at.get(path, ()) if c.code == "RUN_IN_SPLIT"), "")
        return ShownParagraph(
            path, self._segments(path, paragraph.text), paragraph.run_in or "", run_in_change
        )

    def _caption(self, index: int, caption: Caption) -> ShownCaption:
        path = f"captions[{index}]"
        return ShownCaption(
            path=path,
            number=caption.number,
            sign=circled(caption.number),
            segments=self._segments(path, caption.text),
            credit=self._credit(caption),
            picture=self.pictures.get(caption.number),
            missing=self.missing.get(path, ""),
            is_repeated=any(c.number == caption.number for c in self.story.captions[:index]),
        )

    def _credit(self, caption: Caption) -> str:
        """The credit that the draft will have, and whose it is when it is not the caption's."""
        if caption.credit:
            return caption.credit
        picture = self.pictures.get(caption.number)
        if picture is not None and picture.image.credit:
            return _("%s（图片库里的署名）") % picture.image.credit
        of_page = picture_credit(self.story)
        return _("%s（全篇图片的署名）") % of_page if of_page else ""

    def _segments(self, path: str, text: str) -> list[Segment]:
        marks = [mark for c in self.at.get(path, ()) if (mark := _mark_in(text, c)) is not None]
        return segments_of(text, marks)


def _mark_in(text: str, change: Change) -> Mark | None:
    """Where a change stands in the text that it led to."""
    if change.code == "HEADLINE_SPACE":
        start, wanted = text.find("\u3000"), "\u3000"
    else:
        wanted = change.adopted or change.found.replace("｜", "")
        start = text.find(wanted) if wanted and change.code != "PUNCT_HALFWIDTH" else -1
    if start < 0:
        return None
    return Mark(start, start + len(wanted), change.key, RANKS[change.kind], change.tone)
