"""Answers from the cache before Django is asked: in the server's event loop, without a thread.

Django gives each request a thread, a database connection and a chain of middlewares. A page that
is kept needs none of them: one look into the database file, twenty microseconds, and out it goes.
Reading SQLite does not wait for writers (WAL), so it may be done in the event loop. On another
database this steps aside, and PageCacheMiddleware answers.
"""

import json
import os
import sqlite3
import time
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from django.conf import settings

from cms.core.page_cache.answers import headers_of, headers_of_known, is_known
from cms.core.page_cache.models import StoredPage
from cms.core.page_cache.store import ENCODINGS, Kept
from cms.core.page_cache.visits import encoding_for, visit_of_scope

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Any]]
Send = Callable[[dict[str, Any]], Awaitable[None]]
Application = Callable[[Scope, Receive, Send], Awaitable[None]]


class DatabaseFile:
    """Reads stored pages from SQLite's file; each process opens it for itself."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.connection: sqlite3.Connection | None = None
        self.opened_by = 0
        self.questions = {name: self.question(name) for name in ENCODINGS}

    @staticmethod
    def question(encoding: str) -> str:
        table = StoredPage._meta.db_table
        return (
            f'SELECT etag, headers, "{encoding}" FROM "{table}"'  # noqa: S608  (our own names)
            " WHERE key = ? AND expires_at > ?"
        )

    def look_up(self, key: str, encoding: str, now: float) -> Kept | None:
        """The page of this key that is true now; None also when the file cannot be read."""
        try:
            # All rows are taken, so that no statement stays open and holds the log file back.
            rows = self.open().execute(self.questions[encoding], (key, now)).fetchall()
        except sqlite3.Error:
            self.connection = None
            return None
        return Kept(rows[0][0], json.loads(rows[0][1]), rows[0][2]) if rows else None

    def open(self) -> sqlite3.Connection:
        # A connection must not be carried over a fork.
        if self.connection is None or self.opened_by != os.getpid():
            self.connection = sqlite3.connect(
                self.path, timeout=0.05, isolation_level=None, check_same_thread=False
            )
            self.connection.execute("PRAGMA query_only = ON")
            self.connection.execute("PRAGMA mmap_size = 134217728")
            self.opened_by = os.getpid()
        return self.connection


def headers_in(scope: Scope) -> dict[str, str]:
    """Headers by name; of cookies there may be several, as HTTP/2 splits them."""
    headers: dict[str, str] = {}
    for raw_name, raw_value in scope["headers"]:
        name, value = raw_name.decode("latin-1"), raw_value.decode("latin-1")
        if name == "cookie" and name in headers:
            value = f"{headers[name]}; {value}"
        headers[name] = value
    return headers


def front_desk(site: Application) -> Application:
    """The site, with the pages that are kept answered in front of it."""
    database = settings.DATABASES["default"]
    if not settings.PAGE_CACHE or database["ENGINE"] != "django.db.backends.sqlite3":
        return site
    pages = DatabaseFile(str(database["NAME"]))

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["method"] in ("GET", "HEAD"):
            headers = headers_in(scope)
            visit = visit_of_scope(scope, headers)
            if visit.wants_page:
                encoding = encoding_for(headers.get("accept-encoding", ""))
                kept = pages.look_up(visit.key, encoding, time.time())
                if kept is not None:
                    known = is_known(kept, encoding, headers.get("if-none-match", ""))
                    await hand_over(kept, encoding, visit.method, known, send)
                    return
        await site(scope, receive, send)

    return answer


async def hand_over(kept: Kept, encoding: str, method: str, is_known: bool, send: Send) -> None:
    """Send a page, or only its head."""
    headers = headers_of(kept, encoding)
    if is_known:
        headers = headers_of_known(headers)
    await send(
        {
            "type": "http.response.start",
            "status": 304 if is_known else 200,
            "headers": [
                (name.lower().encode("latin-1"), value.encode("latin-1"))
                for name, value in headers.items()
            ],
        }
    )
    body = b"" if is_known or method == "HEAD" else kept.body
    await send({"type": "http.response.body", "body": body})
