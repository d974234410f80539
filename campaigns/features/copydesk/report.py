"""The report: one entry a line concerned, and the editor's decisions on the entries."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

Severity = Literal["info", "hint", "warning", "error"]
State = Literal["done", "undone", "open", "adopted"]
Span = tuple[int, int, int]  # line, start, end: positions in the raw line

NO_ADOPTIONS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Decisions:
    """What an editor decided: changes to leave out, and doubts to settle with a replacement.

    Both speak of entries by their `id`; a `group` settles every entry of that group.
    """

    undone: frozenset[str] = frozenset()
    adopted: Mapping[str, str] = field(default_factory=lambda: NO_ADOPTIONS)

    def undoes(self, ids: Iterable[str]) -> bool:
        """Whether any of these entries, or their group, was undone."""
        return bool(self.undone) and any(name in self.undone for name in ids)


class ReportEntry(NamedTuple):
    """One thing done to one line (`auto`), or one doubt about it that waits for an editor."""

    code: str
    severity: Severity
    line: int | None
    message: str
    auto: bool
    id: str
    group: str
    spans: tuple[Span, ...] = ()
    target: str | None = None  # "sections[0].paragraphs[3]", "captions[1]", "title", …
    found: str = ""
    proposals: tuple[str, ...] = ()
    state: State = "done"

    def as_dict(self) -> dict[str, Any]:
        return {
            "code": self.code,
            "severity": self.severity,
            "line": self.line,
            "message": self.message,
            "auto": self.auto,
        }


# Every code with its severity, and whether the desk did it (True) or only asks (False).
CODES: dict[str, tuple[Severity, bool]] = {
    "PUNCT_HALFWIDTH": ("info", True),
    "QUOTE_STRAIGHT": ("info", True),
    "HEADLINE_SPACE": ("info", True),
    "HEADLINE_LINES_JOINED": ("info", True),
    "BLANK_RUN": ("info", True),
    "INDENT_STRIPPED": ("info", True),
    "SPACE_REMOVED": ("info", True),
    "INVISIBLE_REMOVED": ("info", True),
    "HARD_WRAP_JOINED": ("info", True),
    "PARA_SPLIT_JOINED": ("warning", True),
    "JOIN_OVERLAP_DROPPED": ("warning", True),
    "STRAY_MARKER": ("warning", True),
    "DUPLICATE_TITLE": ("warning", True),
    "LABEL_TAKEN": ("info", True),
    "SUBTITLE_DASH": ("info", True),
    "COLUMN_TAKEN": ("info", True),
    "CAPTION_MARK": ("info", True),
    "CAPTIONS_SPLIT": ("info", True),
    "CAPTION_CREDIT": ("info", True),
    "RUN_IN_SPLIT": ("info", True),
    "CREDIT_READ": ("info", True),
    "CREDIT_IRREGULAR": ("info", True),
    "PAGE_LINE_READ": ("info", True),
    "STORY_SEPARATOR": ("info", True),
    "ORNAMENT_DROPPED": ("info", True),
    # What the intake left out of a docx, or wrote out; it cannot be undone here.
    "AUTO_NUMBER": ("info", True),
    "FOOTNOTE": ("info", True),
    "TRACKED_CHANGE": ("warning", True),
    "HIDDEN_TEXT": ("warning", True),
    "COMMENT_SKIPPED": ("info", True),
    "PART_SKIPPED": ("warning", True),
    "PICTURE_SKIPPED": ("warning", True),
    # Doubts and questions.
    "CREDIT_UNKNOWN_ROLE": ("warning", False),
    "DUPLICATE_CAPTION": ("warning", False),
    "UNBALANCED_QUOTE": ("error", False),
    "UNBALANCED_BRACKET": ("warning", False),
    "NESTED_QUOTE": ("hint", False),
    "SUSPECT_MISSING_CHAR": ("warning", False),
    "SUSPECT_REDUNDANT": ("hint", False),
    "SUSPECT_REPEAT": ("hint", False),
    "SUSPECT_CONTRADICTION": ("warning", False),
    "SUSPECT_TENSE": ("hint", False),
    "SUSPECT_PUNCT": ("hint", False),
    "SUSPECT_FULLWIDTH": ("hint", False),
    "TERM_INCONSISTENT": ("hint", False),
    "MISSING_METADATA": ("warning", False),
}


# An entry as it is noted, thousands of them: code, line, message, id, group, spans, found,
# proposals, target, and the number of the story when there is no line.
_Noted = tuple[
    str, int | None, str, str, str, tuple[Span, ...], str, tuple[str, ...], str | None, int | None
]


class Report:
    """Collects what the passes note about one paste, and knows the editor's decisions."""

    def __init__(self, decisions: Decisions) -> None:
        self.decisions = decisions
        self.has_decisions = bool(decisions.undone or decisions.adopted)
        self._noted: list[_Noted] = []
        self._ids: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._noted)

    def note(
        self,
        code: str,
        line: int | None,
        message: str,
        spans: tuple[Span, ...] = (),
        *,
        group: str = "",
        found: str = "",
        proposals: tuple[str, ...] = (),
        target: str | None = None,
        at: int | str | None = None,
        story: int | None = None,
    ) -> str:
        """Note one entry and return its id, which no other decision changes."""
        if at is None:
            at = spans[0][1] if spans else 0
        place = line if line is not None else "" if not story else f"story{story + 1}"
        name = f"{code}:{place}:{at}"
        ordinal = self._ids[name] = self._ids.get(name, 0) + 1
        if ordinal > 1:
            name = f"{name}.{ordinal}"
        self._noted.append(
            (code, line, message, name, group or name, spans, found, proposals, target, story)
        )
        return name

    def is_undone(self, *names: str) -> bool:
        """Whether the editor left this change out."""
        return self.decisions.undoes(names)

    def replacement(self, *names: str) -> str | None:
        """What the editor adopted for this doubt, or None."""
        adopted = self.decisions.adopted
        if not adopted:
            return None
        return next((adopted[name] for name in names if name in adopted), None)

    def entries(
        self, firsts: Sequence[int], targets: Mapping[int, str]
    ) -> list[tuple[ReportEntry, ...]]:
        """The entries of each story, by line; those without a line come last. `firsts` are the
        lines that the stories begin at: what stands before a story's first line is the one
        before it's, and the first story's when there is none."""
        settled = self._settled_groups()
        parted: list[list[ReportEntry]] = [[] for _ in firsts]
        for noted in self._noted:
            line, story = noted[1], noted[9]
            index = story or 0 if line is None else max(bisect_right(firsts, line) - 1, 0)
            parted[index].append(self._entry(noted, settled, targets))
        return [tuple(sorted(entries, key=_by_place)) for entries in parted]

    def _settled_groups(self) -> set[str]:
        """Groups whose entries are one decision: joins and doubts, not the lines of a batch."""
        if not self.has_decisions:
            return set()
        settled: set[str] = set()
        for code, _, _, name, group, *_ in self._noted:
            decided = self._decided(code)
            if group in decided or (name in decided and group not in BATCHES):
                settled.add(group)
        return settled

    def _entry(self, noted: _Noted, settled: set[str], targets: Mapping[int, str]) -> ReportEntry:
        code, line, message, name, group, spans, found, proposals, target, _ = noted
        severity, auto = CODES[code]
        if target is None and line is not None:
            target = targets.get(line)
        state: State = "done" if auto else "open"
        if self.has_decisions and (name in self._decided(code) or group in settled):
            state = "undone" if auto else "adopted"
        return ReportEntry(
            code, severity, line, message, auto, name, group, spans, target, found, proposals, state
        )

    def _decided(self, code: str) -> Container[str]:
        """What the editor decided of entries like this: undone changes, or adopted doubts."""
        return self.decisions.undone if CODES[code][1] else self.decisions.adopted


# One row in the list of changes, whose lines can still be undone one by one.
BATCHES = frozenset({"PUNCT_HALFWIDTH", "HEADLINE_SPACE", "BLANK_RUN", "INDENT_STRIPPED"})


def _by_place(entry: ReportEntry) -> tuple[bool, int, int]:
    line = entry.line
    return (line is None, line or 0, entry.spans[0][1] if entry.spans else 0)
