"""Makes the sizes of pictures when what shows them is published or they themselves change."""

from functools import partial
from typing import Any

from django.db import transaction
from django.db.models.signals import post_save, pre_save
from wagtail.models import Page
from wagtail.signals import page_published

from cms.core.models import CustomImage
from cms.core.picture_uses import PictureChange, change_of, make_pictures_of, remake


def connect() -> None:
    """Connect the receivers; called once, when the app is ready."""
    page_published.connect(_page_published, dispatch_uid="pictures_of_page")
    post_save.connect(_snippet_saved, dispatch_uid="pictures_of_snippet")
    pre_save.connect(_picture_changes, sender=CustomImage, dispatch_uid="picture_changes")
    post_save.connect(_picture_changed, sender=CustomImage, dispatch_uid="picture_changed")


def _page_published(sender: type[Page], instance: Page, **kwargs: Any) -> None:
    # After the commit: making sizes takes a second, and SQLite lets nobody else write meanwhile.
    if hasattr(instance, "picture_uses"):
        transaction.on_commit(partial(make_pictures_of, instance), robust=True)


def _snippet_saved(sender: type[Any], instance: Any, raw: bool = False, **kwargs: Any) -> None:
    if hasattr(sender, "picture_uses") and not raw and not issubclass(sender, Page):
        transaction.on_commit(partial(make_pictures_of, instance), robust=True)


def _picture_changes(sender: type[Any], instance: Any, raw: bool = False, **kwargs: Any) -> None:
    instance.picture_change = PictureChange() if raw else change_of(instance)


def _picture_changed(sender: type[Any], instance: Any, **kwargs: Any) -> None:
    change: PictureChange = instance.picture_change
    instance.picture_change = PictureChange()
    if change.is_other_file:
        instance.renditions.all().delete()
    if change.recipe_names:
        transaction.on_commit(partial(remake, instance, change.recipe_names), robust=True)
