"""Who gets to see an import."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from campaigns.features.models import CopyImport
from campaigns.features.permissions import may_import

View = Callable[..., HttpResponse]


def editors_only(view: View) -> View:
    """Only for those who may add a feature somewhere."""

    @wraps(view)
    def checked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not may_import(request.user):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return checked


def own_import(request: HttpRequest, key: Any) -> CopyImport:
    """The sitting with this key, or 404: nobody learns that a colleague's exists."""
    return get_object_or_404(CopyImport.objects.open_to(request.user), key=key)
