"""What the system itself publishes: the pages a site begins with, the demo, a roll announced."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_reason: ContextVar[str] = ContextVar("system approval", default="")


@contextmanager
def approved_by_system(reason: str) -> Iterator[None]:
    """Let what is published inside go live without reviewers; the reason stays with each page.

    For code that has an approval of another kind behind it, never for what a request asks to
    publish. Holds in this thread or task alone.
    """
    if not reason:
        raise ValueError("a system approval needs a reason")
    token = _reason.set(reason)
    try:
        yield
    finally:
        _reason.reset(token)


def reason_of_system() -> str:
    """The reason of the system approval in force; empty without one."""
    return _reason.get()
