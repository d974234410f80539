"""Notes, while a page is made, what it shows."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import wraps
from typing import Any

from django.db.models import Model
from django.http import HttpRequest, HttpResponseBase

from cms.core.page_cache.tags import prefix_of

View = Callable[..., HttpResponseBase]


@dataclass
class Collection:
    """What the page in the making shows, and whether it may be stored at all.

    `last_change` is the number of the last change that its queries are sure to have seen.
    """

    last_change: int
    tags: set[str] = field(default_factory=set)
    list_page: int | None = None
    is_wanted: bool = False
    is_refused: bool = False

    @property
    def may_be_stored(self) -> bool:
        return self.is_wanted and not self.is_refused


_current: ContextVar[Collection | None] = ContextVar("page_in_the_making", default=None)


def begin(last_change: int) -> Collection:
    """Start to note; the middleware does it for each request that it may store."""
    collection = Collection(last_change)
    _current.set(collection)
    return collection


def end() -> None:
    _current.set(None)


def current() -> Collection | None:
    """The collection of the page in the making; None when it is not one for every reader."""
    return _current.get()


@contextmanager
def unnoted() -> Iterator[None]:
    """Load objects of which the page shows nothing, or of which it is said apart what it shows."""
    token = _current.set(None)
    try:
        yield
    finally:
        _current.reset(token)


def is_page_in_the_making() -> bool:
    """Whether what is loaded now is for a page for every reader."""
    return _current.get() is not None


@contextmanager
def part_of(page: Collection) -> Iterator[Collection]:
    """Note apart what a part of the page shows."""
    part = Collection(page.last_change)
    token = _current.set(part)
    try:
        yield part
    finally:
        _current.reset(token)
        page.is_refused = page.is_refused or part.is_refused


def depends_on(*tags: str) -> None:
    """Say that the page in the making shows these; without one it does nothing."""
    collection = _current.get()
    if collection is not None:
        collection.tags.update(tags)


def store_this_page() -> None:
    """Say that the page in the making is the same for every anonymous reader."""
    collection = _current.get()
    if collection is not None:
        collection.is_wanted = True


def never_store_this_page() -> None:
    """Say that it is not, whatever was said before or will be."""
    collection = _current.get()
    if collection is not None:
        collection.is_refused = True


def shows_list_page(number: int) -> None:
    """Say which page of a list it shows; an address that asks for another is not stored."""
    collection = _current.get()
    if collection is not None:
        collection.list_page = number


def cached_page(view: View) -> View:
    """A view whose page may be stored: the same for every anonymous reader."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        store_this_page()
        return view(request, *args, **kwargs)

    return answer


def note_loaded(sender: type[Model], instance: Model, **kwargs: Any) -> None:
    """Receiver of post_init: an object that is loaded while a page is made is shown by it."""
    collection = _current.get()
    if collection is not None and instance.pk is not None:
        collection.tags.add(f"{prefix_of(sender)}:{instance.pk}")
