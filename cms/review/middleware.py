"""A refusal at the desk is a sentence, not an error page."""

from collections.abc import Callable, Sequence
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme

from cms.audit.enums import Outcome
from cms.audit.services import record
from cms.core.publication import PublicationRefused
from cms.review.exceptions import ReviewError

DESK = "/admin/"
API = "/admin/api/"


class RefusalMiddleware:
    """Says why something was refused where the person is, and notes it in the log.

    Whatever the request wrote in its transaction is undone by then; a draft that was saved before
    stays saved.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not request.path.startswith(DESK):
            return None
        if isinstance(exception, PublicationRefused):
            problems: Sequence[Any] = exception.messages
        elif isinstance(exception, ReviewError):
            problems = [str(exception)]
        else:
            return None
        _note(request, problems)
        return _answer(request, problems)


def _note(request: HttpRequest, problems: Sequence[Any]) -> None:
    user: Any = request.user
    record(
        action="review.refused",
        by=user if user.is_authenticated else None,
        now=timezone.now(),
        changes={"path": request.path, "problems": [str(problem) for problem in problems]},
        outcome=Outcome.REFUSED,
    )


def _answer(request: HttpRequest, problems: Sequence[Any]) -> HttpResponse:
    if request.path.startswith(API):
        return JsonResponse({"message": "　".join(map(str, problems))}, status=403)
    for problem in problems:
        messages.error(request, problem)
    address = _where_from(request)
    if request.headers.get("X-Requested-With") == "XMLHttpRequest":
        # Wagtail's modal windows go where they are told.
        return JsonResponse({"step": "success", "redirect": address})
    return redirect(address)


def _where_from(request: HttpRequest) -> str:
    came_from = request.headers.get("Referer", "")
    if url_has_allowed_host_and_scheme(came_from, {request.get_host()}, request.is_secure()):
        return came_from
    # The editor of a page is asked for at the address it posts to.
    return request.path if request.path.endswith("/edit/") else reverse("wagtailadmin_home")
