"""The last guard before readers: whoever must agree to what goes live is asked here.

`BasePage.save` is where every way to publish ends, buttons and bulk actions, copies and aliases,
commands and schedules. A room above registers a `Desk`; this floor knows nothing of its rules.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Protocol

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db.models.signals import pre_save
from wagtail.models import Page

# Written by Wagtail about a draft, a lock or the tree; none of them changes what readers see.
BOOKKEEPING = frozenset(
    {
        "alias_of",
        "alias_of_id",
        "comments",
        "draft_title",
        "expired",
        "has_unpublished_changes",
        "latest_revision",
        "latest_revision_created_at",
        "last_published_at",
        "first_published_at",
        "live_revision",
        "locked",
        "locked_at",
        "locked_by",
        "numchild",
        "owner",
        "path",
        "depth",
        "url_path",
        "wagtail_admin_comments",
        "slug",
        "translation_key",
        "locale",
    }
)


class PublicationRefused(ValidationError):
    """A page may not go live; `messages` are sentences that an editor can act on."""

    def __init__(self, problems: Sequence[Any]) -> None:
        # Wagtail's API reads a dictionary of fields.
        super().__init__({NON_FIELD_ERRORS: list(problems)})


class Desk(Protocol):
    """Somebody who must agree to what goes live, and hears what is written."""

    def objections(self, page: Any) -> list[str]:
        """Why this content may not go live, each a sentence; empty when it may."""

    def has_gone_live(self, page: Any) -> None:
        """Called after the save, in its transaction."""

    def has_new_revision(self, page: Any, revision: Any, user: Any) -> None:
        """Called after a version was kept, in its transaction."""


_desks: list[Desk] = []


def register(desk: Desk) -> None:
    _desks.append(desk)


def reaches_readers(page: Any, update_fields: Iterable[str] | None) -> bool:
    """Whether saving these fields (None: all) of a page changes what readers see."""
    if not page.live:
        return False
    return update_fields is None or not BOOKKEEPING.issuperset(update_fields)


def objections(page: Any) -> list[str]:
    return [problem for desk in _desks for problem in desk.objections(page)]


def tell(what: Callable[[Desk], None]) -> None:
    for desk in _desks:
        what(desk)


def guard_plain_pages() -> None:
    """Ask for a page that is saved as Wagtail's plain Page too: such a save passes no BasePage."""
    pre_save.connect(_ask_for_plain_page, sender=Page, dispatch_uid="core.guard_plain_pages")


def _ask_for_plain_page(
    sender: type[Page], instance: Page, update_fields: Iterable[str] | None, **kwargs: Any
) -> None:
    if kwargs.get("raw") or not instance.pk or not reaches_readers(instance, update_fields):
        return
    specific = Page.objects.get(pk=instance.pk).specific
    if not hasattr(specific, "publication_problems"):
        return
    for name in ("live", "title", "seo_title", "search_description"):
        setattr(specific, name, getattr(instance, name))
    if problems := specific.publication_problems() or objections(specific):
        raise PublicationRefused(problems)
