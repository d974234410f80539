"""Drafts of the stories of a sitting."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Page

from campaigns.features.exceptions import ImportRefused
from campaigns.features.models import CopyImport, FeaturePage, ImportedDraft
from campaigns.features.services.importing import import_story
from campaigns.features.services.reading import SourceStory, still_read, stories_of
from campaigns.features.services.sittings import lock
from campaigns.features.services.story_body import StoryPictures


@transaction.atomic
def save_drafts(
    *,
    copy_import: CopyImport,
    parent: Page,
    user: Any,
    now: datetime,
    stories: Sequence[SourceStory] | None = None,
) -> list[FeaturePage]:
    """Make a draft of each story of a sitting that has none yet, all or nothing.

    `stories` are those of the sitting when they were read already. Raises ImportRefused when
    there is nothing to save.
    """
    # A second press of the button waits here, and then finds the drafts of the first.
    copy_import = lock(copy_import)
    stories = stories_of(copy_import) if stories is None else still_read(copy_import, stories)
    if not stories:
        raise ImportRefused(_("还没有读到稿子，请先粘贴或选文件。"))
    copy_import.parent = parent
    copy_import.save(update_fields=["parent"])
    return [
        page
        for item in stories
        if (page := _save_draft(item, parent=parent, user=user, now=now)) is not None
    ]


def _save_draft(item: SourceStory, *, parent: Page, user: Any, now: datetime) -> FeaturePage | None:
    if item.source.drafts.filter(story=item.index, page__isnull=False).exists():
        return None
    page = import_story(
        story=item.story, parent=parent, user=user, now=now, pictures=pictures_of(item)
    )
    ImportedDraft.objects.update_or_create(
        source=item.source, story=item.index, defaults={"page": page}
    )
    return page


def pictures_of(item: SourceStory) -> StoryPictures:
    """The pictures of one story by their numbers, and where those of a docx stood."""
    placed = item.source.pictures.usable().filter(story=item.index)
    images = {picture.number or 0: picture.image for picture in placed}
    lines = {picture.number or 0: picture.after_line for picture in placed if picture.after_line}
    return StoryPictures(images, lines)
