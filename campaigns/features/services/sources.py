"""What comes into a sitting: files and pastes of copy, and pictures."""

import hashlib
from dataclasses import dataclass, replace
from typing import Any

from django.core.files.base import ContentFile, File
from django.db import transaction
from django.utils.translation import gettext as _

from campaigns.features.copydesk import CopyError
from campaigns.features.copydesk.intake import load_manuscript
from campaigns.features.copydesk.manuscript import IntakeNote, Manuscript, Picture
from campaigns.features.exceptions import PictureRefused
from campaigns.features.models import CopyImport, CopyPicture, CopySource, pack_manuscript
from campaigns.features.services.library_pictures import add_picture, no_stray_files
from campaigns.features.services.sittings import lock
from cms.core.models import CustomImage

FILENAME_LENGTH = 255
# A page of a newspaper has a few hundred; each press of a button at the review reads them all.
MOST_LINES = 5_000


def digest_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


@dataclass(frozen=True)
class ReadCopy:
    """A file or a paste (no filename) as it was read: its manuscript, or why there is none."""

    filename: str
    digest: str
    manuscript: Manuscript | None
    problem: str = ""


def add_source(*, copy_import: CopyImport, data: bytes, filename: str = "") -> CopySource:
    """Read one file or paste (no filename) into a sitting.

    What cannot be read is kept as a source with its problem, so that the others go on and the
    editor sees why. Pictures inside a docx come with it. Adding the same bytes twice gives the
    source that is there.
    """
    copy = read_copy(data, filename)
    with no_stray_files() as added, transaction.atomic():
        lock(copy_import)
        return keep_copy(copy_import, copy, added)


def keep_copy(copy_import: CopyImport, copy: ReadCopy, added: list[CustomImage]) -> CopySource:
    """Make a source of what was read, or give the one with the same bytes; the sitting is locked.

    Every picture that was stored is appended to `added`, as in `keep_manuscript`.
    """
    known = copy_import.sources.readable().filter(digest=copy.digest).first()
    if known:
        found: CopySource = known
        return found
    problem = copy.problem
    if copy.manuscript is not None:
        problem = line_problem(len(copy.manuscript.lines) + line_count(copy_import))
    source = CopySource(
        copy_import=copy_import,
        filename=copy.filename[-FILENAME_LENGTH:],
        digest=copy.digest,
        sort_order=copy_import.sources.count(),
        problem=problem,
    )
    if copy.manuscript is None or problem:
        source.save()
    else:
        keep_manuscript(source, copy.manuscript, owner=copy_import.owner, added=added)
    return source


def read_copy(data: bytes, filename: str = "") -> ReadCopy:
    """These bytes as a manuscript, or why they cannot be read and gone through on a screen."""
    digest = digest_of(data)
    try:
        manuscript = load_manuscript(data, filename or "paste.txt")
    except CopyError as error:
        return ReadCopy(filename, digest, None, str(error))
    problem = line_problem(len(manuscript.lines))
    return ReadCopy(filename, digest, None if problem else manuscript, problem)


def line_problem(count: int) -> str:
    """Why so many lines are not gone through on a screen, or nothing."""
    if count <= MOST_LINES:
        return ""
    return _("稿子一共有 %(count)s 行，太长，不能在这里核对；请分几次导入，或用命令行导入。") % {
        "count": f"{count:,}"
    }


def line_count(copy_import: CopyImport, *, without: CopySource | None = None) -> int:
    """How many lines the readable copy of a sitting has, without those of one source."""
    sources = copy_import.sources.readable()
    if without is not None:
        sources = sources.exclude(pk=without.pk)
    packed = sources.values_list("manuscript", flat=True)
    return sum(len(each["lines"]) for each in packed if each)


def review_problem(copy_import: CopyImport) -> str:
    """Why a sitting cannot be reviewed, or nothing: the command line takes longer copy."""
    return line_problem(line_count(copy_import))


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
    """Take an uploaded picture into a sitting. What is none is kept by its name, with its
    problem, so that the others go on and the editor sees why."""
    with no_stray_files() as added, transaction.atomic():
        lock(copy_import)
        image, problem = None, ""
        try:
            image = add_picture(file=file, filename=filename, user=copy_import.owner)
            added.append(image)
        except PictureRefused as error:
            problem = str(error)
        return CopyPicture.objects.create(
            copy_import=copy_import,
            image=image,
            filename=filename[-FILENAME_LENGTH:],
            problem=problem,
        )
