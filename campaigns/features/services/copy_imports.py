"""The sitting in which an editor imports copy: what came in, what was decided, what became of it."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.core.files.base import ContentFile, File
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Page

from campaigns.features.copydesk import CopyError, parse
from campaigns.features.copydesk.intake import load_manuscript
from campaigns.features.copydesk.manuscript import IntakeNote, Manuscript, Picture
from campaigns.features.copydesk.structure import Credit, Story
from campaigns.features.exceptions import ImportRefused, PictureRefused
from campaigns.features.models import (
    CopyImport,
    CopyPicture,
    CopySource,
    FeaturePage,
    ImportedDraft,
    pack_manuscript,
)
from campaigns.features.services.importing import import_story, paper_of
from campaigns.features.services.picture_files import add_picture, no_stray_files
from campaigns.features.services.story_body import StoryPictures
from cms.core.models import CustomImage

FILENAME_LENGTH = 255
# A page of a newspaper has a few hundred; each press of a button at the review reads them all.
MOST_LINES = 5_000
# What the editor fills in, and the field of a Publication that it is.
PRINT_FIELDS = {
    "paper": "name",
    "issue_date": "issue_date",
    "page_no": "page_no",
    "page_name": "page_name",
}


@dataclass(frozen=True)
class SourceStory:
    """One story of a source, read with the editor's decisions; `index` counts within the source."""

    source: CopySource
    index: int
    story: Story


def start_import(*, owner: Any, parent: Page | None, now: datetime) -> CopyImport:
    """Begin a sitting."""
    return CopyImport.objects.create(owner=owner, parent=parent, created_at=now)


def digest_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def add_source(*, copy_import: CopyImport, data: bytes, filename: str = "") -> CopySource:
    """Read one file or paste (no filename) into a sitting.

    What cannot be read is kept as a source with its problem, so that the others go on and the
    editor sees why. Pictures inside a docx come with it. Adding the same bytes twice gives the
    source that is there.
    """
    digest = digest_of(data)
    known = copy_import.sources.filter(digest=digest, problem="").first()
    if known:
        return known
    source = CopySource(
        copy_import=copy_import,
        filename=filename[-FILENAME_LENGTH:],
        digest=digest,
        sort_order=copy_import.sources.count(),
    )
    manuscript, source.problem = read_source(data, filename)
    if manuscript is None:
        source.save()
    else:
        with no_stray_files() as added, transaction.atomic():
            keep_manuscript(source, manuscript, owner=copy_import.owner, added=added)
    return source


def read_source(data: bytes, filename: str) -> tuple[Manuscript | None, str]:
    """The manuscript of these bytes, or None and why they cannot be read and gone through."""
    try:
        manuscript = load_manuscript(data, filename or "paste.txt")
    except CopyError as error:
        return None, str(error)
    problem = line_problem(len(manuscript.lines))
    return (None if problem else manuscript), problem


def line_problem(count: int) -> str:
    """Why so many lines are not gone through on a screen, or nothing."""
    if count <= MOST_LINES:
        return ""
    return _("这份稿子有 %(count)s 行，太长，不能在这里核对；请分成几份，或用命令行导入。") % {
        "count": f"{count:,}"
    }


def review_problem(copy_import: CopyImport) -> str:
    """Why a sitting cannot be reviewed, or nothing: the command line takes longer copy."""
    packed = copy_import.sources.filter(problem="").values_list("manuscript", flat=True)
    return line_problem(max((len(each["lines"]) for each in packed if each), default=0))


def keep_manuscript(
    source: CopySource, manuscript: Manuscript, *, owner: Any, added: list[CustomImage]
) -> list[str]:
    """Save a source with its lines and its own pictures; say which pictures were left out.

    Every picture that was stored is appended to `added`, so that a failure can take its file away.
    """
    source.manuscript = pack_manuscript(manuscript)
    source.save()
    refused = []
    for picture in manuscript.pictures:
        taken = _add_own_picture(source, picture, owner)
        if isinstance(taken, IntakeNote):
            refused.append(taken)
        else:
            added.append(taken)
    if refused:
        manuscript = replace(manuscript, notes=(*manuscript.notes, *refused))
        source.manuscript = pack_manuscript(manuscript)
        source.save(update_fields=["manuscript"])
    return [note.message for note in refused]


def _add_own_picture(source: CopySource, picture: Picture, owner: Any) -> IntakeNote | CustomImage:
    """Take a picture out of a docx, or say why it was left out."""
    try:
        file = ContentFile(picture.data, name=picture.name)
        image = add_picture(file=file, filename=picture.name, user=owner)
    except PictureRefused as error:
        message = _("图片 %(name)s 没有读入：%(why)s") % {"name": picture.name, "why": error}
        return IntakeNote("PICTURE_SKIPPED", picture.after_line or None, message)
    CopyPicture.objects.create(
        copy_import=source.copy_import,
        image=image,
        filename=picture.name[-FILENAME_LENGTH:],
        from_source=source,
        after_line=picture.after_line,
    )
    return image


def add_uploaded_picture(
    *, copy_import: CopyImport, file: File[bytes], filename: str
) -> CopyPicture:
    """Take an uploaded picture into a sitting; raises PictureRefused for what is none."""
    with no_stray_files() as added, transaction.atomic():
        image = add_picture(file=file, filename=filename, user=copy_import.owner)
        added.append(image)
        return CopyPicture.objects.create(
            copy_import=copy_import, image=image, filename=filename[-FILENAME_LENGTH:]
        )


def stories_of(copy_import: CopyImport) -> list[SourceStory]:
    """Every story of a sitting in order, read with what was decided and filled in."""
    return [
        SourceStory(source, index, with_details(story, source.details.get(str(index), {})))
        for source in copy_import.sources.filter(problem="")
        for index, story in enumerate(parse(source.read_manuscript(), source.decided()))
    ]


def with_details(story: Story, details: Mapping[str, str]) -> Story:
    """A story with what the editor filled in: the printed page, and the responsible editor."""
    filled = {field: details[name] for name, field in PRINT_FIELDS.items() if details.get(name)}
    credits = story.credits
    editors = split_names(details.get("responsible_editor", ""))
    if editors:
        credits = (
            *(credit for credit in credits if credit.role != "responsible_editor"),
            Credit("responsible_editor", None, tuple(editors), "本版"),
        )
    title = story.title or details.get("title") or None
    publication = replace(story.publication, **filled)
    return replace(story, title=title, publication=publication, credits=credits)


def stated_in(story: Story) -> dict[str, str]:
    """What the copy itself says of the printed page, by the names of the editor's fields."""
    publication = story.publication
    said = {name: getattr(publication, field) or "" for name, field in PRINT_FIELDS.items()}
    editors = [credit for credit in story.credits if credit.role == "responsible_editor"]
    return said | {"responsible_editor": "、".join(name for c in editors for name in c.names)}


def paper_for(copy_import: CopyImport, story: Story) -> str:
    """The paper's name that a draft of this story gets when nobody types another one."""
    return story.publication.name or (paper_of(copy_import.parent) if copy_import.parent else "")


def split_names(text: str) -> list[str]:
    """Names as an editor types them: divided by 、 or a comma or a space."""
    for mark in "，,;； \u3000":
        text = text.replace(mark, "、")
    return [name for name in text.split("、") if name]


def pictures_of(item: SourceStory) -> StoryPictures:
    """The pictures of one story by their numbers, and where those of a docx stood."""
    placed = item.source.pictures.filter(story=item.index).select_related("image")
    images = {picture.number or 0: picture.image for picture in placed}
    lines = {picture.number or 0: picture.after_line for picture in placed if picture.after_line}
    return StoryPictures(images, lines)


@transaction.atomic
def save_drafts(
    *, copy_import: CopyImport, parent: Page, user: Any, now: datetime
) -> list[FeaturePage]:
    """Make a draft of each story of a sitting that has none yet, all or nothing.

    Raises ImportRefused when there is nothing to save.
    """
    # A second press of the button waits here, and then finds the drafts of the first.
    copy_import = CopyImport.objects.select_for_update().get(pk=copy_import.pk)
    stories = stories_of(copy_import)
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


@transaction.atomic
def remove_source(*, copy_import: CopyImport, pk: int) -> None:
    """Take a file out of a sitting, with the pictures that came inside it."""
    for source in copy_import.sources.filter(pk=pk, drafts=None):
        if not has_drafts(copy_import):
            for picture in source.own_pictures.select_related("image"):
                picture.image.delete()
        source.delete()


def has_drafts(copy_import: CopyImport) -> bool:
    """Whether a draft was made, which may show any picture of the sitting."""
    return ImportedDraft.objects.filter(source__copy_import=copy_import).exists()


@transaction.atomic
def remove_picture(*, copy_import: CopyImport, pk: int) -> None:
    """Take a picture out of a sitting and of the library, unless a page shows it already."""
    for picture in copy_import.pictures.filter(pk=pk).select_related("image"):
        if not has_drafts(copy_import):
            picture.image.delete()
