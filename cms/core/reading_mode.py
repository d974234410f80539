"""Elder mode (大字版): larger type, remembered in a cookie, with or without JavaScript."""

from collections.abc import Callable, Mapping

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

COOKIE = "reading_mode"
PARAMETER = "mode"
MODES = ("normal", "elder")
A_YEAR = 365 * 24 * 60 * 60


def reading_mode(request: HttpRequest) -> str:
    """ "elder" or "normal", as this reader chose."""
    return chosen_mode(request.COOKIES)


def chosen_mode(cookies: Mapping[str, str]) -> str:
    """The same, from the reader's cookies alone."""
    chosen = cookies.get(COOKIE, "")
    return chosen if chosen in MODES else "normal"


def other_mode_url(request: HttpRequest) -> str:
    """The address, relative to this page, that opens it in the other mode."""
    query = request.GET.copy()
    query[PARAMETER] = "normal" if reading_mode(request) == "elder" else "elder"
    return f"?{query.urlencode()}"


class ReadingModeMiddleware:
    """Answers ?mode=elder and ?mode=normal by remembering the choice and opening the page anew."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        wanted = request.GET.get(PARAMETER)
        if request.method != "GET" or wanted not in MODES or request.path.startswith("/admin/"):
            return self.get_response(request)
        rest = request.GET.copy()
        del rest[PARAMETER]
        # An address that begins with two slashes would lead to another host.
        address = "/" + request.path.lstrip("/")
        response = HttpResponseRedirect(f"{address}?{rest.urlencode()}" if rest else address)
        response.set_cookie(COOKIE, wanted, max_age=A_YEAR, samesite="Lax")
        response["Cache-Control"] = "no-store"
        return response
