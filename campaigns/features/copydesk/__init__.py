"""The copy desk: raw newspaper copy in, a structure and a report out."""

from .errors import CopyError
from .intake import load_manuscript
from .manuscript import Line, LineHint, Manuscript, Picture
from .reading import parse
from .report import Decisions, ReportEntry
from .structure import (
    Caption,
    Credit,
    Note,
    Paragraph,
    Publication,
    Section,
    Story,
    stories_as_json,
)

__all__ = [
    "Caption",
    "CopyError",
    "Credit",
    "Decisions",
    "Line",
    "LineHint",
    "Manuscript",
    "Note",
    "Paragraph",
    "Picture",
    "Publication",
    "ReportEntry",
    "Section",
    "Story",
    "load_manuscript",
    "parse",
    "stories_as_json",
]
