"""What the frame of every public page shows: masthead, navigation and footer."""

from typing import Any

from django.http import HttpRequest
from django.utils import timezone

from cms.core.frame import frame_of
from cms.core.lunar import lunar_date
from cms.core.reading_mode import other_mode_url, reading_mode


def site(request: HttpRequest) -> dict[str, Any]:
    """The frame of the site, the reader's choices and the day; nothing for the admin."""
    if request.path.startswith("/admin/"):
        return {}
    today = timezone.localdate()
    frame = frame_of(request)
    return {
        "frame": frame,
        "identity": frame.identity,
        "reading_mode": reading_mode(request),
        "other_mode_url": other_mode_url(request),
        "today": today,
        "lunar_date": lunar_date(today),
    }
