"""Serves uploaded files where no web server stands in front (the embedded site)."""

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.views.static import serve


def serve_media(request: HttpRequest, path: str) -> HttpResponseBase:
    """A file of the media folder."""
    return serve(request, path, document_root=str(settings.MEDIA_ROOT))
