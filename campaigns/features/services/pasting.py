"""Copy from the clipboard: pasted anew, it keeps the decisions about lines that stayed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from campaigns.features.copydesk import parse
from campaigns.features.copydesk.manuscript import Manuscript, split_lines
from campaigns.features.copydesk.structure import Story
from campaigns.features.exceptions import ImportRefused
from campaigns.features.models import (
    CopyImport,
    CopySource,
    pack_manuscript,
    unpack_decisions,
)
from campaigns.features.services.library_pictures import no_stray_files
from campaigns.features.services.same_stories import keep_by_title
from campaigns.features.services.sittings import lock, refuse_when_saved
from campaigns.features.services.sources import (
    ReadCopy,
    keep_copy,
    line_count,
    line_problem,
    read_copy,
)


@dataclass(frozen=True)
class ReadPaste:
    """A paste as it was read, and what of the old one can stay: decisions, and its stories to
    compare with the new ones."""

    copy: ReadCopy
    decisions: Mapping[str, Any] = field(default_factory=dict)
    before: Sequence[Story] = ()
    after: Sequence[Story] = ()


def paste_again(*, copy_import: CopyImport, text: str) -> CopySource | None:
    """Put pasted text into a sitting, in place of what was pasted before.

    Decisions about lines that are still there stay. Nothing pasted takes the old paste away.
    Copy is read before the sitting is locked: it may take a second. Raises ImportRefused after a
    draft was made of the old one, and when another request changed it in that second.
    """
    data = text.replace("\r\n", "\n").encode()
    seen = copy_import.sources.pasted().first()
    if seen is not None and _has_lines(seen, text):
        return seen
    paste = _read(data, seen)
    with no_stray_files() as added, transaction.atomic():
        copy_import = lock(copy_import)
        old = copy_import.sources.pasted().first()
        if old is not None and old.digest == paste.copy.digest:
            return old
        if _state(old) != _state(seen):
            raise ImportRefused(_("稿子刚在另一个窗口改过，这次粘贴的没有收下。请看过再按一次。"))
        if old is not None:
            refuse_when_saved(old)
        if not text.strip():
            if old is not None:
                old.delete()
            return None
        return _replace(copy_import, old, paste) or keep_copy(copy_import, paste.copy, added)


def _state(source: CopySource | None) -> tuple[Any, ...] | None:
    """What reading depends on."""
    return (source.pk, source.digest, source.decisions) if source is not None else None


def _has_lines(source: CopySource, text: str) -> bool:
    """Whether it was read as these lines: a form sends other line ends than were pasted."""
    if source.problem or not source.manuscript:
        return False
    return [line.text for line in source.read_manuscript().lines] == split_lines(text)


def _read(data: bytes, old: CopySource | None) -> ReadPaste:
    """The copy, and its stories under the decisions that are carried over from the old paste."""
    copy = read_copy(data)
    if old is None or not old.manuscript or copy.manuscript is None:
        return ReadPaste(copy, old.decisions if old is not None else {})
    manuscript = old.read_manuscript()
    decisions = carried_over(old.decisions, manuscript, copy.manuscript)
    return ReadPaste(
        copy,
        decisions,
        parse(manuscript, old.decided()),
        parse(copy.manuscript, unpack_decisions(decisions)),
    )


def _replace(
    copy_import: CopyImport, old: CopySource | None, paste: ReadPaste
) -> CopySource | None:
    """The old paste with the new copy; it goes when a file has the same bytes. None when there is
    no old one to go on with."""
    if old is None:
        return None
    if copy_import.sources.readable().filter(digest=paste.copy.digest).exists():
        old.delete()
        return None
    manuscript, old.problem = paste.copy.manuscript, paste.copy.problem
    if manuscript is not None:
        old.problem = line_problem(len(manuscript.lines) + line_count(copy_import, without=old))
    if manuscript is not None and not old.problem:
        if old.manuscript:
            old.decisions = dict(paste.decisions)
            keep_by_title(old, paste.before, paste.after)
        old.manuscript = pack_manuscript(manuscript)
    old.digest = paste.copy.digest
    old.save()
    return old


def carried_over(
    decisions: Mapping[str, Any], before: Manuscript, after: Manuscript
) -> dict[str, Any]:
    """The decisions about lines that stand unchanged in the new copy, by their new numbers."""
    numbers = _new_numbers(before, after)

    def moved(name: str) -> str | None:
        code, _colon, place = name.partition(":")
        if not place:
            return name
        lines, colon, rest = place.partition(":")
        new = [numbers.get(line) if line else "" for line in lines.split("+")]
        return None if None in new else f"{code}:{'+'.join(map(str, new))}{colon}{rest}"

    def all_moved(names: Any) -> list[str]:
        return [new for name in names if (new := moved(name)) is not None]

    return {
        "undone": all_moved(decisions.get("undone", ())),
        "kept": all_moved(decisions.get("kept", ())),
        "adopted": {
            new: text
            for name, text in decisions.get("adopted", {}).items()
            if (new := moved(name)) is not None
        },
    }


def _new_numbers(before: Manuscript, after: Manuscript) -> dict[str, str]:
    """Where each old line stands now; of several equal lines, the first is the first."""
    waiting: dict[str, list[int]] = {}
    for line in reversed(after.lines):
        waiting.setdefault(line.text, []).append(line.number)
    return {
        str(line.number): str(waiting[line.text].pop())
        for line in before.lines
        if waiting.get(line.text)
    }
