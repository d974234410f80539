"""Finds pages by the words of their titles."""

from django.db.models import Q
from wagtail.models import Page, PageQuerySet

from cms.core.querysets import readable

LONGEST_QUERY = 100


def pages_titled(query: str) -> PageQuerySet:
    """Pages that every reader may open and whose title has each word of the query, newest first.

    Words are divided by spaces of any width. Without a word nothing is found.
    """
    words = query[:LONGEST_QUERY].replace("\x00", "").split()
    if not words:
        return Page.objects.none()
    condition = Q()
    for word in words:
        condition &= Q(title__icontains=word)
    return readable(Page.objects.all()).filter(condition, depth__gt=2).order_by("-pk")
