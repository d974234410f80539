"""Imports files from a folder of this machine: copy, and the pictures beside it."""

import io
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from django.core.files import File
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Page

from campaigns.features.copydesk import CopyError
from campaigns.features.copydesk.intake import load_manuscript
from campaigns.features.copydesk.manuscript import Manuscript
from campaigns.features.exceptions import PictureRefused
from campaigns.features.models import CopyImport, CopyPicture, CopySource, FeaturePage
from campaigns.features.services.drafting import save_drafts
from campaigns.features.services.file_names import readable
from campaigns.features.services.library_pictures import add_picture, no_stray_files
from campaigns.features.services.picture_matching import match_pictures
from campaigns.features.services.picture_numbers import number_in
from campaigns.features.services.sittings import start_import
from campaigns.features.services.sources import digest_of, keep_manuscript
from cms.core.models import CustomImage

# Those that cannot be read are taken up all the same, so that the report names them.
COPY_ENDINGS = (".txt", ".docx", ".doc", ".wps", ".rtf")
PICTURE_ENDINGS = (".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif")
# Above every limit of the desk: such a file is not even opened.
LARGEST_FILE = 512 * 1024 * 1024


@dataclass(frozen=True)
class FileOutcome:
    """What became of one file: its drafts, whether they were there before, what was left out."""

    pages: tuple[FeaturePage, ...]
    is_known: bool = False
    remarks: tuple[str, ...] = ()


def copy_files(folder: Path) -> list[Path]:
    """The copy in a folder and the folders below it, by path. Hidden files and the lock files
    of Word (~$) are none. Raises CopyError for a folder that cannot be opened."""
    found = []
    for where, _folders, names in os.walk(folder, onerror=_refuse_folder):
        found += [Path(where, name) for name in names if not name.startswith(("~$", "."))]
    return sorted(path for path in found if path.suffix.lower() in COPY_ENDINGS)


def _refuse_folder(error: OSError) -> None:
    raise CopyError(
        _("打不开文件夹 %(path)s（%(why)s）。请检查权限。")
        % {"path": readable(error.filename), "why": error.strerror}
    ) from error


def pictures_beside(path: Path) -> list[Path]:
    """Pictures that belong to a file of copy: in a folder of its name, or its name and a number."""
    inside = path.with_suffix("")
    found = [*_pictures_in(inside), *_pictures_in(path.parent)]
    return [
        picture
        for picture in found
        if picture.parent == inside
        or (
            picture.stem.startswith(path.stem)
            and number_in(readable(picture.name), readable(path.name))
        )
    ]


def _pictures_in(folder: Path) -> Iterator[Path]:
    try:
        paths = sorted(folder.iterdir())
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError as error:
        _refuse_folder(error)
    else:
        yield from (path for path in paths if path.suffix.lower() in PICTURE_ENDINGS)


def read_bytes(path: Path) -> bytes:
    """The bytes of a file; raises CopyError, one sentence, for what cannot be opened."""
    try:
        if path.is_dir():
            raise CopyError(_("%s 是文件夹，请给一个文件。") % readable(path))
        # A pipe or a device would never come to an end.
        if not stat.S_ISREG(path.stat().st_mode):
            raise CopyError(_("%s 不是普通的文件，读不了。请换一个文件。") % readable(path))
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1) if path.stat().st_size <= LARGEST_FILE else None
    except FileNotFoundError as error:
        raise CopyError(_("找不到文件 %s，请检查路径。") % readable(path)) from error
    except OSError as error:
        raise CopyError(
            _("打不开 %(path)s（%(why)s）。请检查权限。")
            % {"path": readable(path), "why": error.strerror}
        ) from error
    if data is None or len(data) > LARGEST_FILE:
        raise CopyError(_("%s 太大了，不像稿件。请确认选对了文件。") % readable(path))
    return data


def read_file(path: Path) -> tuple[bytes, Manuscript]:
    """One file of copy as bytes and as a manuscript; raises CopyError."""
    data = read_bytes(path)
    return data, load_manuscript(data, readable(path.name))


def import_file(*, path: Path, parent: Page, now: datetime, user: Any = None) -> FileOutcome:
    """Make drafts of one file with the pictures beside it, all or nothing.

    The same bytes under the same parent are not imported again while one of their drafts is
    there. Raises CopyError for what cannot be read.
    """
    data, manuscript = read_file(path)
    with no_stray_files() as added, transaction.atomic():
        # Two runs over one folder wait for each other here, and the second one finds the drafts.
        parent = Page.objects.select_for_update().get(pk=parent.pk)
        known = CopySource.objects.drafted_under(parent, digest_of(data)).first()
        if known:
            pages = tuple(draft.page for draft in known.drafts.exclude(page=None))
            return FileOutcome(pages, is_known=True)
        copy_import = start_import(owner=user, parent=parent, now=now)
        source = CopySource(
            copy_import=copy_import, filename=readable(path.name)[-255:], digest=digest_of(data)
        )
        remarks = keep_manuscript(source, manuscript, owner=user, added=added)
        remarks += _add_pictures_beside(copy_import, path, user, added)
        match_pictures(copy_import)
        remarks += _leave_out_unmatched(copy_import)
        pages = tuple(save_drafts(copy_import=copy_import, parent=parent, user=user, now=now))
    return FileOutcome(pages, remarks=tuple(remarks))


def _add_pictures_beside(
    copy_import: CopyImport, path: Path, user: Any, added: list[CustomImage]
) -> list[str]:
    remarks = []
    for picture in pictures_beside(path):
        name = readable(picture.name)
        try:
            file = File(io.BytesIO(read_bytes(picture)))
            image = add_picture(file=file, filename=name, user=user)
        except (PictureRefused, CopyError) as error:
            remarks.append(f"{name}：{error}")
            continue
        added.append(image)
        CopyPicture.objects.create(copy_import=copy_import, image=image, filename=name)
    return remarks


def _leave_out_unmatched(copy_import: CopyImport) -> list[str]:
    """Files without a caption stay where they are, on disk, and are named."""
    remarks = []
    for picture in copy_import.pictures.waiting():
        remarks.append(_("%s：没有这个图号的说明，没有用上") % picture.filename)
        picture.image.delete()
    return remarks
