"""The sitting in which an editor imports copy: begun, locked, emptied, cleared away."""

from contextlib import suppress
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Page

from campaigns.features.exceptions import ImportRefused
from campaigns.features.models import CopyImport, CopySource, ImportedDraft
from campaigns.features.services.library_pictures import remove_from_library


def start_import(*, owner: Any, parent: Page | None, now: datetime) -> CopyImport:
    """Begin a sitting."""
    return CopyImport.objects.create(owner=owner, parent=parent, created_at=now)


def lock(copy_import: CopyImport) -> CopyImport:
    """The sitting as it is now, kept from every other request until the transaction ends.

    Raises ImportRefused for one that was discarded in another window.
    """
    try:
        return CopyImport.objects.select_for_update().get(pk=copy_import.pk)
    except CopyImport.DoesNotExist as error:
        raise ImportRefused(_("这次导入已经丢弃了，请重新开始。")) from error


def refuse_when_saved(source: CopySource) -> None:
    """Drafts that were made are corrected in the editor of the page, not here."""
    if is_saved(source):
        raise ImportRefused(_("这份稿件已经存为草稿，请在草稿里改。"))


def is_saved(source: CopySource) -> bool:
    """Whether a draft of this source is there."""
    return source.drafts.filter(page__isnull=False).exists()


def has_drafts(copy_import: CopyImport) -> bool:
    """Whether a draft was made, which may show any picture of the sitting."""
    return ImportedDraft.objects.filter(source__copy_import=copy_import).exists()


@transaction.atomic
def remove_source(*, copy_import: CopyImport, pk: int) -> None:
    """Take a file out of a sitting, with the pictures that came inside it."""
    lock(copy_import)
    for source in copy_import.sources.undrafted().filter(pk=pk):
        if not has_drafts(copy_import):
            for picture in source.own_pictures.usable():
                remove_from_library(picture.image)
        source.delete()


@transaction.atomic
def remove_picture(*, copy_import: CopyImport, pk: int) -> None:
    """Take a picture out of a sitting, and of the library unless a page shows it already."""
    lock(copy_import)
    for picture in copy_import.pictures.filter(pk=pk).select_related("image"):
        if picture.image is not None and not has_drafts(copy_import):
            remove_from_library(picture.image)
        picture.delete()


@transaction.atomic
def discard_import(*, copy_import: CopyImport) -> None:
    """Throw away what no draft was made of: copy, decisions, and pictures that no page shows.

    Sources with drafts stay, so that the record does and their bytes are not imported again.
    """
    copy_import = lock(copy_import)
    if has_drafts(copy_import):
        copy_import.sources.undrafted().delete()
        return
    for picture in copy_import.pictures.usable():
        remove_from_library(picture.image)
    copy_import.delete()


def clear_abandoned(*, before: datetime) -> int:
    """Discard every sitting begun before that time that has copy without a draft, or none at
    all; return their number. Each is a transaction of its own."""
    abandoned = list(CopyImport.objects.abandoned(before))
    count = 0
    for copy_import in abandoned:
        # One that somebody discarded meanwhile is gone already.
        with suppress(ImportRefused):
            discard_import(copy_import=copy_import)
            count += 1
    return count
