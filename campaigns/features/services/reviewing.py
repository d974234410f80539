"""One press of a button at the review of a sitting: everything that came with it, or nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.core.files.base import File
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Page

from campaigns.features.copydesk import parse
from campaigns.features.copydesk.structure import Story
from campaigns.features.exceptions import ImportRefused
from campaigns.features.models import CopyImport, CopySource, FeaturePage
from campaigns.features.services.deciding import Choice, with_choice, with_typed
from campaigns.features.services.drafting import save_drafts
from campaigns.features.services.library_pictures import no_stray_files
from campaigns.features.services.picture_matching import PicturesOfStory
from campaigns.features.services.reading import SourceStory, still_read
from campaigns.features.services.same_stories import keep_by_lines
from campaigns.features.services.sittings import is_saved, lock
from cms.core.models import CustomImage

SEPARATOR = "STORY_SEPARATOR:"  # how a decision about the end of a story is called


@dataclass(frozen=True)
class Press:
    """What one press sends about one story; what did not come with it stays as it is.

    `details` are the valid fields of the printed page by name; `descriptions` the alternative
    texts by the key of a CopyPicture; `chosen` the key of the picture, or None for no picture,
    by the number of its caption; `uploads` new files by that number.
    """

    details: Mapping[str, str] = field(default_factory=dict)
    parent: Page | None = None
    descriptions: Mapping[int, str] = field(default_factory=dict)
    chosen: Mapping[int, int | None] = field(default_factory=dict)
    uploads: Mapping[int, File[bytes]] = field(default_factory=dict)
    choice: Choice | None = None
    wants_drafts: bool = False


@dataclass(frozen=True)
class Outcome:
    """The drafts that were made, and a sentence for each thing that was refused."""

    drafts: tuple[FeaturePage, ...] = ()
    problems: tuple[str, ...] = ()


def take_press(
    *,
    copy_import: CopyImport,
    stories: Sequence[SourceStory],
    number: int,
    press: Press,
    user: Any,
    now: datetime,
) -> Outcome:
    """Keep what was typed and chosen about story `number` of `stories`, take the decision, make
    the drafts, in one transaction.

    `stories` are those that the editor saw, read before the lock was taken. A part that is
    refused is told in the outcome and does not take the others with it; no draft is made then.
    Raises ImportRefused, and keeps nothing, for a sitting or a story that is gone and for one
    that is a draft already.
    """
    with no_stray_files() as added, transaction.atomic():
        copy_import = lock(copy_import)
        current = still_read(copy_import, stories)
        item = current[number_of(current, stories[number].name)]
        if is_saved(item.source):
            if not press.wants_drafts:
                raise ImportRefused(_("这份稿件已经存为草稿，请在草稿里改。"))
        else:
            problems = _keep(copy_import, current, item, press, added)
            if problems or press.choice or not press.wants_drafts:
                return Outcome(problems=tuple(problems))
        try:
            return Outcome(_save(copy_import, current, press.parent, user=user, now=now))
        except ImportRefused as error:
            return Outcome(problems=(str(error),))


def number_of(stories: Sequence[SourceStory], name: str) -> int:
    """Which of the stories is the one with this name.

    Raises ImportRefused when it is gone, or another one stands in its place.
    """
    for number, item in enumerate(stories):
        if item.name == name:
            return number
    raise ImportRefused(_("这篇稿子已经不在原处：在别的窗口拿走或改过。请看过现在的稿子再填。"))


def _keep(
    copy_import: CopyImport,
    stories: Sequence[SourceStory],
    item: SourceStory,
    press: Press,
    added: list[CustomImage],
) -> list[str]:
    """Keep fields, pictures and the decision; a sentence for each part that was refused."""
    problems = []
    if press.parent is not None and press.parent.pk != copy_import.parent_id:
        copy_import.parent = press.parent
        copy_import.save(update_fields=["parent"])
    source = item.source
    own = [each.as_read for each in stories if each.source.pk == source.pk]
    source.details = with_typed(source.details, press.details, own, item.index)
    source.save(update_fields=["details"])
    pictures = PicturesOfStory(copy_import, item)
    problems += pictures.describe(press.descriptions)
    pictures.place(press.chosen)
    problems += pictures.take_in(press.uploads, added)
    # Last: what was sent with it is about the stories as they were.
    if press.choice is not None:
        try:
            _decide(source, press.choice, own)
        except ImportRefused as error:
            problems.append(str(error))
    return problems


def _decide(source: CopySource, choice: Choice, stories: Sequence[Story]) -> None:
    """Take a decision; one about where a story ends gives the stories other numbers."""
    source.decisions = with_choice(source.decisions, choice, stories)
    if choice.name.startswith(SEPARATOR):
        keep_by_lines(source, stories, parse(source.read_manuscript(), source.decided()))
    source.save(update_fields=["details", "decisions"])


def _save(
    copy_import: CopyImport,
    stories: Sequence[SourceStory],
    parent: Page | None,
    *,
    user: Any,
    now: datetime,
) -> tuple[FeaturePage, ...]:
    if parent is None:
        raise ImportRefused(_("请先在“放在”里选一个专题或专版，草稿存在它下面。"))
    pages = save_drafts(copy_import=copy_import, parent=parent, user=user, now=now, stories=stories)
    if not pages:
        raise ImportRefused(_("这几篇都已经存为草稿，没有再存一遍；要改请在草稿里改。"))
    return tuple(pages)
