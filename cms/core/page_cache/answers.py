"""From a response to what is kept of it, and from what is kept to an answer."""

import datetime
import gzip
import hashlib
from collections.abc import Mapping

import brotli
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils import timezone

from cms.core.page_cache.collecting import Collection
from cms.core.page_cache.store import Kept

BROWSERS = "public, max-age=0, must-revalidate"
# Written anew for each answer.
OWN_HEADERS = {"content-length", "content-encoding", "etag", "cache-control", "vary"}
# Good enough for text: higher levels cost ten times the work for a few hundredths less.
BROTLI_QUALITY = 5
GZIP_LEVEL = 6


def is_storable(request: HttpRequest, response: HttpResponseBase, collection: Collection) -> bool:
    """Whether a response may be shown to every anonymous reader."""
    control = response.get("Cache-Control", "")
    return (
        request.method == "GET"
        and collection.may_be_stored
        and response.status_code == 200
        and isinstance(response, HttpResponse)
        and not response.cookies
        and not any(word in control for word in ("private", "no-store", "no-cache"))
        and not getattr(request, "is_preview", False)
        and "CSRF_COOKIE_NEEDS_UPDATE" not in request.META
        and "nonce-" not in response.get("Content-Security-Policy", "")
    )


def encodings_of(body: bytes) -> dict[str, bytes]:
    """The body in every encoding that is kept."""
    return {
        "br": brotli.compress(body, quality=BROTLI_QUALITY),
        "gzip": gzip.compress(body, GZIP_LEVEL, mtime=0),
        "identity": body,
    }


def etag_of(body: bytes) -> str:
    return hashlib.blake2b(body, digest_size=12).hexdigest()


def headers_to_keep(response: HttpResponse) -> dict[str, str]:
    return {name: value for name, value in response.items() if name.lower() not in OWN_HEADERS}


def headers_of(kept: Kept, encoding: str) -> dict[str, str]:
    """All headers of an answer in this encoding."""
    headers = {
        **kept.headers,
        "Content-Length": str(len(kept.body)),
        "Cache-Control": BROWSERS,
        "Vary": "Accept-Encoding, Cookie",
        "ETag": quoted(kept.etag, encoding),
    }
    if encoding != "identity":
        headers["Content-Encoding"] = encoding
    return headers


def quoted(etag: str, encoding: str) -> str:
    return f'"{etag}-{encoding}"'


def is_known(kept: Kept, encoding: str, if_none_match: str) -> bool:
    """Whether the browser has this very body already."""
    return bool(if_none_match) and quoted(kept.etag, encoding) in {
        tag.strip().removeprefix("W/") for tag in if_none_match.split(",")
    }


def headers_of_known(headers: Mapping[str, str]) -> dict[str, str]:
    """What a 304 says: only what a browser's own copy needs."""
    wanted = {"ETag", "Cache-Control", "Vary"}
    return {name: value for name, value in headers.items() if name in wanted}


def response_of(kept: Kept, encoding: str, if_none_match: str) -> HttpResponse:
    """The same as Django's response."""
    headers = headers_of(kept, encoding)
    if is_known(kept, encoding, if_none_match):
        return HttpResponse(status=304, headers=headers_of_known(headers))
    return HttpResponse(kept.body, headers=headers)


def midnight_after(now: float) -> float:
    """When the day on the masthead ends, in seconds since 1970; nothing is kept beyond it."""
    moment = datetime.datetime.fromtimestamp(now, tz=timezone.get_default_timezone())
    tomorrow = moment.date() + datetime.timedelta(days=1)
    return datetime.datetime.combine(
        tomorrow, datetime.time.min, tzinfo=timezone.get_default_timezone()
    ).timestamp()
