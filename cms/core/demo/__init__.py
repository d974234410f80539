"""The demo site's ground floor: its pictures, and the list of sections that bring content.

Each section has a module `demo` that registers itself here; `load_demo` calls them from the
ground up. Loading is idempotent and deterministic: what is there already stays as it is.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol


class Loader(Protocol):
    """Puts a section's content in; `stage` is first, rest or all, `report` takes a line."""

    def __call__(self, *, stage: str, report: Callable[[str], None]) -> None: ...


@dataclass(frozen=True)
class DemoSection:
    """A section's part of the demo site; lower floors come first."""

    label: str
    floor: int
    load: Loader


_sections: dict[str, DemoSection] = {}


def register(section: DemoSection) -> None:
    """Add a section; registering it again changes nothing."""
    _sections[section.label] = section


def sections() -> list[DemoSection]:
    """The sections in the order in which they are loaded."""
    return sorted(_sections.values(), key=lambda section: section.floor)
