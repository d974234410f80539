"""From where the request in hand comes, for the log."""

from collections.abc import Callable
from contextvars import ContextVar
from typing import NamedTuple

from django.http import HttpRequest, HttpResponseBase

from cms.core.client_address import client_address

USER_AGENT_LENGTH = 300


class Visitor(NamedTuple):
    """Address and browser of whoever asks; both empty in a command or the worker."""

    ip: str | None = None
    user_agent: str = ""


NOBODY = Visitor()
_current: ContextVar[Visitor] = ContextVar("visitor", default=NOBODY)


def current_visitor() -> Visitor:
    return _current.get()


def visitor_of(request: HttpRequest) -> Visitor:
    return Visitor(
        client_address(request) or None, request.headers.get("User-Agent", "")[:USER_AGENT_LENGTH]
    )


class VisitorMiddleware:
    """Remembers from where a request comes while it is answered."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        token = _current.set(visitor_of(request))
        try:
            return self.get_response(request)
        finally:
            _current.reset(token)
