"""What sections ask before a step is passed; each section registers its own in `ready()`.

A gate looks at a draft and says what keeps it from being passed, and how what it found was
decided, so that the sign-off sheet can tell.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any


@dataclass(frozen=True)
class Gate:
    """The state of a draft's checks.

    `open` are sentences about what must be settled first; `cleared` are rows of the sign-off
    sheet: what was found, where, how it was decided, why, by whom.
    """

    open: tuple[str, ...] = ()
    cleared: tuple[dict[str, str], ...] = field(default=())


Asked = Callable[[Any, date], Gate]
_gates: dict[type[Any], Asked] = {}


def register_gate(model: type[Any], gate: Asked) -> None:
    """Ask `gate` before any step of a page of this kind is passed."""
    _gates[model] = gate


def gate_of(page: Any, today: date) -> Gate:
    gate = _gates.get(type(page))
    return gate(page, today) if gate else Gate()
