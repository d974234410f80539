"""What search engines, shared links and the navigation need to know of a page."""

import json
from typing import Any

from django import template
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from cms.core.frame import Frame
from cms.core.structured_data import absolute

register = template.Library()

# Inside <script> these three could end the element or open a comment.
MOST_DIGITS = 6
SCRIPT_ESCAPES = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}


@register.simple_tag
def canonical_url(request: HttpRequest | None, page: Any = None) -> str:
    """The one absolute address of what is shown: of an alias, where its original stands.

    Of a query only the page number counts.
    """
    if not request:
        return ""
    path = request.path
    if getattr(page, "alias_of_id", None):
        path = page.alias_of.get_url(request) or path
    number = request.GET.get("page", "")
    is_later = len(number) <= MOST_DIGITS and number.isdecimal() and int(number) > 1
    query = f"?page={int(number)}" if is_later else ""
    return f"{absolute(path)}{query}"


@register.simple_tag
def section_of(frame: Frame, page: Any) -> int:
    """The key of the menu item that a page belongs to, or 0."""
    return frame.section_of(page)


@register.filter
def ld_json(data: Any) -> SafeString:
    """A data block for search engines. Browsers do not run it, so the CSP lets it stand inline."""
    body = json.dumps(data, ensure_ascii=False).translate(SCRIPT_ESCAPES)
    block = mark_safe(body)  # noqa: S308  (the three dangerous characters are escaped above)
    return format_html('<script type="application/ld+json">{}</script>', block)
