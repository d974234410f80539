"""What many pages share, kept in the memory of each process until it changes.

The menu, the order of a campaign's features, the card of a story: each stands on many pages, and
a change drops many pages of which one part is new. `remembered` makes such a part once::

    days = page_cache.remembered(("days", parent.pk), lambda: list(siblings.values_list(...)))

It is as exact as the stored pages are, by the same numbered changes (store.py): before a page is
made, the process reads what has changed since it last did, and forgets what showed that. A part
whose making began before such a change is not kept.
"""

import time
from collections import OrderedDict, defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable
from threading import Lock
from typing import Any, NamedTuple, TypeVar

from django.db import connection

from cms.core.page_cache import collecting
from cms.core.page_cache.models import Change
from cms.core.page_cache.store import CHANGES_LAST_SECONDS, latest_change

Value = TypeVar("Value")
Key = Hashable

MOST_PARTS = 20_000
MOST_CHANGES = 20_000


class Part(NamedTuple):
    """Something remembered, and the tags of what it shows."""

    value: Any
    tags: frozenset[str]


class Memory:
    """The parts that this process remembers; safe to use from many threads."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.forget_all()

    def forget_all(self, seen: int = -1, asked_at: float = 0.0) -> None:
        """As after the start of the process, or as one that knows the changes up to `seen`.

        Parts of pages that began before that change are not kept any more.
        """
        with self.lock:
            self.parts: OrderedDict[Key, Part] = OrderedDict()
            self.keys_by_tag: defaultdict[str, set[Key]] = defaultdict(set)
            # The number of the newest change of each tag that has changed since `oldest`.
            self.newest: dict[str, int] = {}
            self.oldest = self.seen = seen
            self.asked_at = asked_at

    def catch_up(self) -> int:
        """Forget what has changed; returns the number of the newest change known of.

        Everything that is read from the database from here on has seen that change.
        """
        now = time.time()
        # Records of changes do not last; whoever has not asked for so long may have missed some.
        if self.seen < 0 or not 0 <= now - self.asked_at < CHANGES_LAST_SECONDS / 2:
            number = latest_change()
            self.forget_all(number, now)
            return number
        known, changes = _changes_since(self.seen)
        if not known:
            # The newest change that was seen is gone: the database is another one, put back from
            # a backup. (Or its record ran out, which costs little.)
            number = latest_change()
            self.forget_all(number, now)
            return number
        with self.lock:
            self.asked_at = now
            for number, tag in changes:
                if number > self.seen:
                    self._forget(number, tag)
            if changes:
                self.seen = max(self.seen, changes[-1][0])
            if len(self.newest) > MOST_CHANGES:
                self.newest, self.oldest = {}, self.seen
            return self.seen

    def look_up(self, key: Key) -> Part | None:
        """What is remembered under this key."""
        with self.lock:
            part = self.parts.get(key)
            if part is not None:
                self.parts.move_to_end(key)
            return part

    def keep(self, key: Key, part: Part, last_change: int) -> None:
        """Remember a part that was made of what the database had after the change `last_change`."""
        with self.lock:
            if last_change < self.oldest:
                return
            if any(self.newest.get(tag, -1) > last_change for tag in part.tags):
                return
            self._drop(key)
            self.parts[key] = part
            for tag in part.tags:
                self.keys_by_tag[tag].add(key)
            while len(self.parts) > MOST_PARTS:
                self._drop(next(iter(self.parts)))

    def _forget(self, number: int, tag: str) -> None:
        self.newest[tag] = number
        for key in list(self.keys_by_tag.get(tag, ())):
            self._drop(key)

    def _drop(self, key: Key) -> None:
        part = self.parts.pop(key, None)
        if part is None:
            return
        for tag in part.tags:
            keys = self.keys_by_tag[tag]
            keys.discard(key)
            if not keys:
                del self.keys_by_tag[tag]


memory = Memory()


def remembered(key: Key, make: Callable[[], Value], *, is_noted: bool = True) -> Value:
    """What `make` returns, made once; what it loads while it does is noted for the page.

    `make` reads everything that it needs itself, and returns something that nobody changes and
    that asks the database nothing later: lists, not querysets. Where no page for everybody is in
    the making (staff, commands), it is called each time. A value with an attribute `shown_tags` is told
    its tags in it, so that a template may make a remembered part of it ({% part %}).
    """
    page = collecting.current()
    if page is None:
        return make()
    part = memory.look_up(key)
    if part is None:
        with collecting.part_of(page) as collection:
            value = make()
        if hasattr(value, "shown_tags"):
            value.shown_tags = frozenset(collection.tags)
        if not collection.tags:
            raise ValueError(f"Nothing would make {key!r} be forgotten: say what it depends on.")
        part = Part(value, frozenset(collection.tags))
        memory.keep(key, part, page.last_change)
    if is_noted:
        page.tags.update(part.tags)
    value_made: Value = part.value
    return value_made


def remembered_objects(
    name: str,
    pks: Iterable[int],
    load: Callable[[Collection[int]], Iterable[Any]],
    tags_of: Callable[[Any], Collection[str]],
) -> dict[int, Any]:
    """Objects by primary key; those not remembered yet are loaded at once.

    Each is remembered with its own tags (`tags_of`), which it carries as `shown_tags`: a template
    may make a remembered part of it ({% part %}). Keys of which nothing is found are left out.
    """
    page = collecting.current()
    found: dict[int, Any] = {}
    missing = []
    for pk in dict.fromkeys(pks):
        part = memory.look_up((name, pk)) if page else None
        if part is None:
            missing.append(pk)
        else:
            found[pk] = part.value
    for thing in load(missing) if missing else ():
        thing.shown_tags = frozenset(tags_of(thing))
        found[thing.pk] = thing
        if page:
            memory.keep((name, thing.pk), Part(thing, thing.shown_tags), page.last_change)
    if page:
        page.tags.update(*(thing.shown_tags for thing in found.values()))
    return found


def _changes_since(number: int) -> tuple[bool, list[tuple[int, str]]]:
    """Whether the change of this number is on record (0: there was none), and those after it."""
    # Asked for each page that is made: Django would take longer to write it than the database
    # to answer.
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT id, tag FROM {Change._meta.db_table} WHERE id >= %s ORDER BY id",  # noqa: S608
            [number],
        )
        changes = list(cursor.fetchall())
    if number == 0:
        return True, changes
    return bool(changes) and changes[0][0] == number, changes[1:]
