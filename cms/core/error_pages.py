"""Pages for what cannot be shown: never there (404), taken down (410), refused (400, 403, 413),
faults (500)."""

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template import loader
from wagtail.models import Page, Site

TOO_MUCH = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """413 for more than the site takes at once, 400 for what cannot be read; without database."""
    status = 413 if isinstance(exception, TOO_MUCH) else 400
    return HttpResponse(loader.get_template(f"{status}.html").render(), status=status)


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404, or 410 when a page was published here and has been taken down."""
    if was_published(request):
        return render(request, "410.html", status=410)
    return render(request, "404.html", status=404)


def was_published(request: HttpRequest) -> bool:
    """Whether a page that readers once had is now unpublished at this address."""
    site = Site.find_for_request(request)
    if site is None:
        return False
    path = site.root_page.url_path + request.path.lstrip("/")
    taken_down = Page.objects.filter(live=False, first_published_at__isnull=False)
    return taken_down.filter(url_path=path).exists()


def form_refused(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 for a form whose token is missing or old; from a template that needs no database."""
    return HttpResponse(loader.get_template("403_csrf.html").render(), status=403)


def server_error(request: HttpRequest) -> HttpResponse:
    """500, from a template that needs neither database nor context."""
    return HttpResponse(loader.get_template("500.html").render(), status=500)
