"""Which requests may be answered from the cache, and under which key."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from urllib.parse import parse_qsl, urlencode

from django.conf import settings
from django.http import HttpRequest
from django.http.cookie import parse_cookie
from django.http.request import split_domain_port

from cms.core.page_cache.release import release
from cms.core.reading_mode import chosen_mode

# Addresses below these never hold a stored page, so that nothing is looked up for a picture.
NEVER_STORED = ("/admin/", "/documents/", "/_util/")
# What shared links carry for whoever shared them: WeChat, advertisers, statistics.
NOISE = re.compile(
    r"utm_\w+|from|isappinstalled|scene|clicktime|enterid|subscene|nwr_flag|spm|share_\w+"
    r"|bd_vid|hm(?:sr|pl|cu|kw|ci)|gclid|fbclid|_t|timestamp"
)
# What a page's content follows besides its path: the number within a list.
PAGE_NUMBER = re.compile(r"[1-9]\d{0,3}")


@dataclass(frozen=True)
class Visit:
    """A request as the cache sees it."""

    method: str
    scheme: str
    domain: str
    path: str
    query: str
    cookies: Mapping[str, str]

    @property
    def wants_page(self) -> bool:
        """Whether somebody anonymous asks for a page, in words that the cache understands."""
        return (
            self.method in ("GET", "HEAD")
            and not self.path.startswith(never_stored())
            and not personal_cookies().intersection(self.cookies)
            and is_plain(self.query_without_noise)
        )

    @property
    def query_without_noise(self) -> str:
        return without_noise(self.query) if self.query else ""

    @property
    def key(self) -> str:
        """The same for two requests exactly when the same page answers both."""
        mode = chosen_mode(self.cookies)
        parts = (release(), self.scheme, self.domain, self.path, self.query_without_noise, mode)
        return hashlib.blake2b("\n".join(parts).encode(), digest_size=32).hexdigest()


def visit_of(request: HttpRequest) -> Visit:
    """A request as Django knows it."""
    return Visit(
        method=request.method or "",
        scheme=request.scheme or "",
        domain=domain_of(request.META.get("HTTP_HOST", "")),
        path=request.path_info,
        query=request.META.get("QUERY_STRING", ""),
        cookies=request.COOKIES,
    )


def visit_of_scope(scope: Mapping[str, Any], headers: Mapping[str, str]) -> Visit:
    """A request as an ASGI server knows it; `headers` by lower-case name."""
    return Visit(
        method=scope["method"],
        scheme=scheme_of(scope["scheme"], headers),
        domain=domain_of(headers.get("host", "")),
        path=scope["path"],
        query=scope["query_string"].decode("latin-1"),
        cookies=parse_cookie(headers.get("cookie", "")),
    )


@lru_cache(maxsize=64)
def domain_of(host: str) -> str:
    """Without its port: there is one site, whose links follow SITE_URL, and a stranger who counts
    through 65,535 ports would have each page stored as often. "" when Django would refuse it.
    """
    return split_domain_port(host)[0]


def scheme_of(scheme: str, headers: Mapping[str, str]) -> str:
    """As HttpRequest.scheme: what a trusted proxy says goes before what the server saw."""
    if settings.SECURE_PROXY_SSL_HEADER:
        name, secure = settings.SECURE_PROXY_SSL_HEADER
        said = headers.get(name.removeprefix("HTTP_").replace("_", "-").lower())
        if said is not None:
            return "https" if said.split(",")[0].strip() == secure else "http"
    return scheme


def encoding_for(accepted: str) -> str:
    """The best encoding that an Accept-Encoding header allows: "br", "gzip" or "identity"."""
    return _encoding_for(accepted[:200])


@lru_cache(maxsize=256)
def _encoding_for(accepted: str) -> str:
    allowed = set()
    for choice in accepted.lower().split(","):
        name, _, weight = choice.partition(";")
        if weight.replace(" ", "") not in ("q=0", "q=0.0", "q=0.00", "q=0.000"):
            allowed.add(name.strip())
    return next((name for name in ("br", "gzip") if name in allowed), "identity")


@lru_cache(maxsize=1024)
def without_noise(query: str) -> str:
    """A query string without what only tells who shared the link."""
    pairs = parse_qsl(query, keep_blank_values=True)
    return urlencode([(name, value) for name, value in pairs if not NOISE.fullmatch(name)])


def is_plain(query: str) -> bool:
    """Whether a query asks for nothing but a page of a list."""
    name, _, number = query.partition("=")
    return not query or (name == "page" and PAGE_NUMBER.fullmatch(number) is not None)


@lru_cache(maxsize=1)
def never_stored() -> tuple[str, ...]:
    return (*NEVER_STORED, settings.STATIC_URL, settings.MEDIA_URL)


@lru_cache(maxsize=1)
def personal_cookies() -> frozenset[str]:
    """Who has one of these may be shown something else: staff, and whoever awaits a message."""
    return frozenset({settings.SESSION_COOKIE_NAME, "messages"})
