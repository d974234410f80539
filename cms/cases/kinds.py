"""What may be sent: a registry that the sections fill in `ready()`."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Model
from django.utils.functional import Promise


@dataclass(frozen=True)
class Subject:
    """What a case is about, as its sender sees it."""

    thing: Model
    title: str
    url: str


@dataclass(frozen=True)
class CaseKind:
    """One thing that may be sent: a report of an error, an objection, an appeal.

    `find_subject` gives what the key of an address stands for, or None when nobody may write
    about it (a draft, a private page).
    """

    name: str
    label: str | Promise
    title: str | Promise
    introduction: str | Promise
    quote_label: str | Promise
    text_label: str | Promise
    find_subject: Callable[[str], Subject | None]


_kinds: dict[str, CaseKind] = {}


def register_kind(kind: CaseKind) -> None:
    _kinds[kind.name] = kind


def kind_named(name: str) -> CaseKind | None:
    return _kinds.get(name)


def label_of_kind(name: str) -> str:
    """What the desk calls a kind; a kind whose section is gone keeps its name."""
    kind = _kinds.get(name)
    return str(kind.label) if kind else name
