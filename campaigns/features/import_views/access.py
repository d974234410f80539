"""Who gets to see an import."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext_lazy

from campaigns.features.models import CopyImport
from campaigns.features.permissions import may_import
from campaigns.features.services.sources import review_problem

# The same for a sitting that was discarded and for a colleague's.
GONE = gettext_lazy("这次导入已经不在了，可能在别的窗口丢弃了。请重新开始。")

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


def refuse_long_copy(request: HttpRequest, copy_import: CopyImport | None) -> HttpResponse | None:
    """Lead away from a sitting whose copy is too long for a screen, before it is read."""
    problem = review_problem(copy_import) if copy_import else ""
    if not problem:
        return None
    messages.error(request, problem)
    return redirect("copy_import_start")
