"""The numbers below a list."""

from collections.abc import Iterable
from typing import Any

from django import template
from django.core.paginator import Page

register = template.Library()


@register.filter
def page_numbers(page: "Page[Any]") -> Iterable[int | str]:
    """The numbers around this page and at both ends, with an ellipsis for those left out."""
    return page.paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1)
