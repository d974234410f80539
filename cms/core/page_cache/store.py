"""Keeps pages in the site's own database, so that a change and what it makes stale are one
transaction: both are seen by every process at the same moment, or neither is.

Two things make it exact. A change deletes the pages that show it, inside the transaction of the
change, and leaves a numbered record. A page is kept only when none of its things has a record
newer than the moment its making began. Both happen one at a time (`take_turn`), so that the
numbers follow the order in which changes become visible.
"""

import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.db import OperationalError, connection, transaction
from django.db.models import Max, QuerySet

from cms.core.page_cache.models import Change, StoredPage, StoredPageTag
from cms.core.turns import take_turn

ENCODINGS = ("br", "gzip", "identity")
MOST_PAGES = 20_000
# Longer than any page takes to be made; after it nobody asks for a change's number.
CHANGES_LAST_SECONDS = 3600
# A page that waits to be kept keeps its reader waiting.
PATIENCE_MS = 100


@dataclass(frozen=True)
class Kept:
    """A page as it was kept, in one encoding."""

    etag: str
    headers: dict[str, str]
    body: bytes


def look_up(key: str, encoding: str, now: float) -> Kept | None:
    """The page of this key that is true now, or None."""
    row = (
        StoredPage.objects.filter(key=key, expires_at__gt=now)
        .values_list("etag", "headers", encoding)
        .first()
    )
    return Kept(row[0], row[1], bytes(row[2])) if row else None


def latest_change() -> int:
    """The number of the newest change that a query made from here on is sure to see."""
    return Change.objects.aggregate(latest=Max("pk"))["latest"] or 0


def keep(
    *,
    key: str,
    etag: str,
    headers: dict[str, str],
    bodies: dict[str, bytes],
    expires_at: float,
    tags: set[str],
    last_change: int,
) -> bool:
    """Keep a page whose making began after the change `last_change`.

    Returns False, and keeps nothing, when one of its tags has changed since, or when somebody
    writes at this moment: the next reader's page is as good.
    """
    try:
        with _briefly_patient(), transaction.atomic():
            if not take_turn(wait=False) or _changed_since(last_change, tags):
                return False
            StoredPage.objects.filter(key=key).delete()
            page = StoredPage.objects.create(
                key=key, etag=etag, headers=headers, expires_at=expires_at, **bodies
            )
            StoredPageTag.objects.bulk_create(StoredPageTag(page=page, tag=tag) for tag in tags)
            _make_room(page)
    except OperationalError:
        return False
    return True


def invalidate(*tags: str) -> None:
    """Drop every page that shows one of these, as part of the transaction that changes them."""
    names = sorted(set(tags))
    if not names:
        return
    now = time.time()
    with transaction.atomic():
        take_turn()
        _delete(Change.objects.filter(made_at__lt=now - CHANGES_LAST_SECONDS))
        Change.objects.bulk_create(Change(tag=name, made_at=now) for name in names)
        _drop(StoredPageTag.objects.filter(tag__in=names).values_list("page_id", flat=True))


def _changed_since(number: int, tags: set[str]) -> bool:
    newer = Change.objects.filter(pk__gt=number).values_list("tag", flat=True)
    return not tags.isdisjoint(newer)


def _make_room(newest: StoredPage) -> None:
    _drop(StoredPage.objects.filter(expires_at__lte=time.time()).values_list("pk", flat=True))
    _drop(StoredPage.objects.filter(pk__lte=newest.pk - MOST_PAGES).values_list("pk", flat=True))


def _drop(pks: Iterable[int]) -> None:
    doomed = list(set(pks))
    if doomed:
        _delete(StoredPageTag.objects.filter(page__in=doomed))
        _delete(StoredPage.objects.filter(pk__in=doomed))


def _delete(rows: "QuerySet[Any]") -> None:
    # Wagtail listens to the deletion of anything, for which Django would load each row first.
    rows._raw_delete(using=connection.alias)


@contextmanager
def _briefly_patient() -> Iterator[None]:
    """Wait a moment only for SQLite's write lock."""
    if connection.vendor != "sqlite":
        yield
        return
    with connection.cursor() as cursor:
        usual = cursor.execute("PRAGMA busy_timeout").fetchone()[0]
        cursor.execute(f"PRAGMA busy_timeout = {PATIENCE_MS}")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute(f"PRAGMA busy_timeout = {usual}")
