"""Watches the models whose objects pages show; each app says which, in `ready()`.

A change is told before it is written as well as after. Inside a transaction the second is
enough; outside of one, a process that dies between the writing and the telling leaves nothing
stale behind.
"""

from typing import Any

from django.apps import apps
from django.db import transaction
from django.db.models import Model
from django.db.models.signals import (
    m2m_changed,
    post_delete,
    post_init,
    post_save,
    pre_delete,
    pre_save,
)
from django.dispatch import Signal
from wagtail.models import Page, PageViewRestriction, Site
from wagtail.signals import post_page_move, pre_page_move

from cms.core.page_cache.collecting import note_loaded
from cms.core.page_cache.listings import Listing, listing_of, tags_below, tags_between
from cms.core.page_cache.store import invalidate
from cms.core.page_cache.tags import (
    PLACES,
    all_of,
    children_of,
    link_tag,
    listed_under,
    page_tag,
    prefix_of,
    tag_of,
)

# What Wagtail writes on a page when a draft is saved, checked or locked; readers see none of it.
DESK_FIELDS = {
    "draft_title",
    "expire_at",
    "expired",
    "go_live_at",
    "has_unpublished_changes",
    "latest_revision",
    "latest_revision_created_at",
    "locked",
    "locked_at",
    "locked_by",
    "numchild",
}


def watch_objects(*models: type[Model]) -> None:
    """Pages that show an object of these, or the list of all of them, follow its changes."""
    for model in models:
        post_init.connect(note_loaded, sender=model)
        for signal in (pre_save, post_save, pre_delete, post_delete):
            signal.connect(_object_changes, sender=model, weak=False)


def watch_parts(model: type[Model], *, of: str) -> None:
    """Each object of `model` is a part of the object of its foreign key `of`."""
    whole = model._meta.get_field(of).related_model

    def changes(sender: type[Model], instance: Any, **kwargs: Any) -> None:
        invalidate(f"{prefix_of(whole)}:{getattr(instance, f'{of}_id')}")

    for signal in (pre_save, post_save, pre_delete, post_delete):
        signal.connect(changes, sender=model, weak=False)


def watch_filing(model: type[Model], *, page: str, under: str) -> None:
    """Each object of `model` files the page of one foreign key under the object of another."""
    owner: Any = model._meta.get_field(under).related_model

    def before(sender: type[Model], instance: Any, **kwargs: Any) -> None:
        old = model._default_manager.filter(pk=instance.pk).values_list(f"{under}_id", flat=True)
        instance._filed_before = set(old)

    def changes(sender: type[Model], instance: Any, signal: Signal, **kwargs: Any) -> None:
        owners = {getattr(instance, f"{under}_id")}
        stays = signal in (pre_save, post_save) and owners == instance._filed_before
        lists = set() if stays else owners | getattr(instance, "_filed_before", set())
        invalidate(
            page_tag(getattr(instance, f"{page}_id")), *(listed_under(owner, pk) for pk in lists)
        )

    pre_save.connect(before, sender=model, weak=False)
    for each in (pre_save, post_save, pre_delete, post_delete):
        each.connect(changes, sender=model, weak=False)


def watch_filing_of_many(through: type[Model], *, page: str, under: str) -> None:
    """A many-to-many relation files pages under the objects at its other end.

    `page` and `under` name the two foreign keys of its table.
    """
    owner: Any = through._meta.get_field(under).related_model

    def changes(
        sender: type[Model], instance: Any, pk_set: set[int] | None, reverse: bool, **kwargs: Any
    ) -> None:
        near, far = (under, page) if reverse else (page, under)
        ends = {near: {instance.pk}, far: pk_set}
        if pk_set is None:
            rows = through._default_manager.filter(**{near: instance.pk})
            ends[far] = set(rows.values_list(far, flat=True))
        invalidate(
            *(page_tag(pk) for pk in ends[page] or ()),
            *(listed_under(owner, pk) for pk in ends[under] or ()),
        )

    m2m_changed.connect(changes, sender=through, weak=False)


def watch_site() -> None:
    """Watch every kind of page, its place in the tree, its privacy, and the Site record."""
    for model in apps.get_models():
        if issubclass(model, Page):
            post_init.connect(note_loaded, sender=model)
            pre_save.connect(_page_will_change, sender=model)
            post_save.connect(_page_has_changed, sender=model)
            pre_delete.connect(_page_will_go, sender=model)
    pre_page_move.connect(_page_moves)
    post_page_move.connect(_page_moves)
    for signal in (pre_save, post_save, pre_delete, post_delete):
        signal.connect(_privacy_changes, sender=PageViewRestriction)
    watch_objects(Site)
    post_save.connect(_site_has_changed, sender=Site)


def _object_changes(sender: type[Model], instance: Model, **kwargs: Any) -> None:
    own = () if instance.pk is None else (tag_of(instance),)
    invalidate(all_of(sender), *own)


def _is_desk_work(update_fields: Any) -> bool:
    return update_fields is not None and set(update_fields) <= DESK_FIELDS


def _page_will_change(
    sender: type[Page], instance: Page, update_fields: Any = None, **kwargs: Any
) -> None:
    if not _is_desk_work(update_fields):
        instance._listing_before = listing_of(instance.pk)


def _page_has_changed(
    sender: type[Page], instance: Page, update_fields: Any = None, **kwargs: Any
) -> None:
    if _is_desk_work(update_fields):
        return
    before: Listing = instance.__dict__.pop("_listing_before", Listing())
    now = listing_of(instance.pk)
    tags = {page_tag(instance.pk), *tags_between(before, now)}
    if before.link != now.link:
        tags.add(link_tag(instance.pk))
    if before.url_path != now.url_path:
        tags |= tags_below(instance)
    invalidate(*tags)


def _page_will_go(sender: type[Page], instance: Page, **kwargs: Any) -> None:
    invalidate(page_tag(instance.pk), link_tag(instance.pk), *listing_of(instance.pk).lists)


def _page_moves(
    sender: type[Page],
    instance: Page,
    parent_page_before: Page,
    parent_page_after: Page,
    **kwargs: Any,
) -> None:
    parents = children_of(parent_page_before), children_of(parent_page_after)
    invalidate(PLACES, *parents, *tags_below(instance), *listing_of(instance.pk).lists)


def _privacy_changes(
    sender: type[PageViewRestriction], instance: PageViewRestriction, **kwargs: Any
) -> None:
    invalidate(all_of(sender), *tags_below(instance.page, with_lists=True))


def _site_has_changed(sender: type[Site], instance: Site, **kwargs: Any) -> None:
    # Wagtail forgets the addresses of sites before the change is committed; another process may
    # read and remember the old ones in between.
    transaction.on_commit(Site.clear_site_root_paths_cache)
