from django.http import HttpRequest, HttpResponse


def healthz(request: HttpRequest) -> HttpResponse:
    """Says that the process answers; load balancers ask it."""
    return HttpResponse("ok", content_type="text/plain")
