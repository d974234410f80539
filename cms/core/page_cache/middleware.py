"""Answers from the cache, and keeps what may be kept. Stands first of all middlewares."""

import time
from collections.abc import Callable
from threading import Lock

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase

from cms.core.page_cache import collecting, store
from cms.core.page_cache.answers import (
    encodings_of,
    etag_of,
    headers_to_keep,
    is_storable,
    midnight_after,
    response_of,
)
from cms.core.page_cache.collecting import Collection
from cms.core.page_cache.memory import memory
from cms.core.page_cache.store import Kept
from cms.core.page_cache.tags import PLACES
from cms.core.page_cache.visits import Visit, encoding_for, visit_of


class PageCacheMiddleware:
    """Serves anonymous readers the page that was made for the one before."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response
        # Threads that make pages at the same time take Python's lock from each other at every
        # query: two take more than twice as long as one after the other.
        self.making = Lock()

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        visit = visit_of(request)
        if not visit.wants_page:
            return self.get_response(request)
        if not settings.PAGE_CACHE:
            return (
                self.make(request, visit)[0] if settings.PAGE_MEMORY else self.get_response(request)
            )
        encoding = encoding_for(request.headers.get("Accept-Encoding", ""))
        now = time.time()
        kept = store.look_up(visit.key, encoding, now)
        if kept is None:
            return self.make_and_keep(request, visit, encoding, now)
        return response_of(kept, encoding, request.headers.get("If-None-Match", ""))

    def make(self, request: HttpRequest, visit: Visit) -> tuple[HttpResponseBase, Collection]:
        """Let the site make the page; what it loads is noted meanwhile."""
        # Links of the page repeat its query, and the page is for readers of other links too.
        request.META["QUERY_STRING"] = visit.query_without_noise
        with self.making:
            collection = collecting.begin(memory.catch_up())
            try:
                return self.get_response(request), collection
            finally:
                collecting.end()

    def make_and_keep(
        self, request: HttpRequest, visit: Visit, encoding: str, now: float
    ) -> HttpResponseBase:
        response, collection = self.make(request, visit)
        if not is_storable(request, response, collection) or not isinstance(response, HttpResponse):
            return response
        if visit.query_without_noise not in ("", f"page={collection.list_page}"):
            return response
        kept = keep(visit, response, collection, encoding, now)
        return response_of(kept, encoding, request.headers.get("If-None-Match", ""))


def keep(
    visit: Visit, response: HttpResponse, collection: Collection, encoding: str, began: float
) -> Kept:
    """Keep a page whose making began at `began`; return it in `encoding`, kept or not."""
    etag, headers = etag_of(response.content), headers_to_keep(response)
    bodies = encodings_of(response.content)
    store.keep(
        key=visit.key,
        etag=etag,
        headers=headers,
        bodies=bodies,
        expires_at=midnight_after(began),
        tags=collection.tags - {PLACES},
        last_change=collection.last_change,
    )
    return Kept(etag, headers, bodies[encoding])
