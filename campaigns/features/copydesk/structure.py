"""What a page becomes: stories made of notes, sections, credits and captions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from .report import ReportEntry

Role = Literal[
    "writer",
    "photographer",
    "planner",
    "coordinator",
    "responsible_editor",
    "proofreader",
    "correspondent",
]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `run_in` is its leading topic sentence, without its closing 。 or ：.

    `mark` is that closing mark; empty for 【做法】, which has none.
    """

    text: str
    run_in: str | None = None
    src_lines: tuple[int, ...] = ()
    mark: str = "。"


@dataclass(frozen=True, slots=True)
class Section:
    """Paragraphs under one heading; the copy before the first heading has none."""

    heading: str | None
    paragraphs: tuple[Paragraph, ...] = ()
    src_lines: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """The editor's voice, before the copy (编者按) or after it (编后)."""

    label: str
    paragraphs: tuple[Paragraph, ...] = ()
    src_lines: tuple[int, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        return {"label": self.label, "paragraphs": [item.text for item in self.paragraphs]}


@dataclass(frozen=True, slots=True)
class Credit:
    """Who did what: one role, one title (本报记者), the names; `scope` is 本版图片 and the like."""

    role: Role
    title: str | None
    names: tuple[str, ...]
    scope: str = ""
    src_lines: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Caption:
    """The words under picture `number`; `credit` is a 某某 摄 that stood at their end."""

    number: int
    text: str
    credit: str = ""
    src_lines: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Publication:
    """What the copy says of the printed page; what it does not say stays None."""

    name: str | None = None
    issue_date: str | None = None  # ISO: 2023-01-12
    issue_no: str | None = None
    page_no: str | None = None
    page_name: str | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """One story of a page, with the report on everything that was done to its copy."""

    kicker: str | None = None
    title: str | None = None
    subtitle: str | None = None
    summary: str | None = None
    column: str | None = None
    editor_note: Note | None = None
    afterword: Note | None = None
    sections: tuple[Section, ...] = ()
    credits: tuple[Credit, ...] = ()
    captions: tuple[Caption, ...] = ()
    publication: Publication = Publication()
    report: tuple[ReportEntry, ...] = ()
    src_lines: tuple[int, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """The interchange form that `import_copy --json` prints; keys and order are fixed."""
        return {
            "kicker": self.kicker,
            "title": self.title,
            "subtitle": self.subtitle,
            "summary": self.summary,
            "editor_note": self.editor_note.as_dict() if self.editor_note else None,
            "afterword": self.afterword.as_dict() if self.afterword else None,
            "sections": [
                {
                    "heading": section.heading,
                    "paragraphs": [
                        {"run_in": item.run_in, "text": item.text} for item in section.paragraphs
                    ],
                }
                for section in self.sections
            ],
            "credits": [
                {"role": credit.role, "title": credit.title, "names": list(credit.names)}
                for credit in self.credits
            ],
            "captions": [
                {"number": caption.number, "text": caption.text} for caption in self.captions
            ],
            "report": [entry.as_dict() for entry in self.report],
        }


def stories_as_json(stories: Sequence[Story]) -> dict[str, Any]:
    """All stories of a paste, ready for `json.dumps`."""
    return {"stories": [story.as_dict() for story in stories]}
