"""What the desk's lists of several rooms share: a search of their rows, a place in the menu."""

from collections.abc import Collection
from typing import Any

import django_filters
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from wagtail.admin.menu import MenuItem


class WordsFilter(django_filters.CharFilter):
    """The rows in which what was typed stands in any of the fields `within`."""

    def __init__(self, *, within: Collection[str], **options: Any) -> None:
        super().__init__(**options)
        self.within = within

    def filter(self, rows: QuerySet[Any], words: str) -> QuerySet[Any]:
        if not words:
            return rows
        found = Q()
        for name in self.within:
            found |= Q(**{f"{name}__icontains": words})
        return rows.filter(found)


class PermittedMenuItem(MenuItem):
    """Shown to those who have any of `permissions`, such as "audit.view_auditentry"."""

    def __init__(self, *args: Any, permissions: Collection[str], **options: Any) -> None:
        super().__init__(*args, **options)
        self.permissions = permissions

    def is_shown(self, request: HttpRequest) -> bool:
        user: Any = request.user
        return any(user.has_perm(name) for name in self.permissions)
