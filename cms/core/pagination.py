"""Numbered pages of a list."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest

from cms.core import page_cache


def paginate(objects: "QuerySet[Any]", request: HttpRequest, per_page: int) -> "Page[Any]":
    """The page that ?page= asks for; a number that is none, or too high, gives the nearest page."""
    page = Paginator(objects, per_page).get_page(request.GET.get("page"))
    page_cache.shows_list_page(page.number)
    return page
