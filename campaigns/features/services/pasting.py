"""Copy from the clipboard: pasted anew, it keeps the decisions about lines that stayed."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from campaigns.features.copydesk import parse
from campaigns.features.copydesk.manuscript import Manuscript, split_lines
from campaigns.features.copydesk.structure import Story
from campaigns.features.models import CopyImport, CopySource, pack_manuscript
from campaigns.features.services.sittings import lock, refuse_when_saved
from campaigns.features.services.sources import (
    add_source,
    digest_of,
    line_count,
    line_problem,
    read_source,
)


@transaction.atomic
def paste_again(*, copy_import: CopyImport, text: str) -> CopySource | None:
    """Put pasted text into a sitting, in place of what was pasted before.

    Decisions about lines that are still there stay. Nothing pasted takes the old paste away.
    Raises ImportRefused after a draft was made of the old one.
    """
    lock(copy_import)
    data = text.replace("\r\n", "\n").encode()
    digest = digest_of(data)
    old = copy_import.sources.pasted().first()
    if old is not None and (old.digest == digest or _has_lines(old, text)):
        return old
    if old is not None:
        refuse_when_saved(old)
    if not text.strip():
        if old is not None:
            old.delete()
        return None
    known = copy_import.sources.readable().filter(digest=digest).first()
    if known is not None and old is not None:
        old.delete()
    if known is not None or old is None:
        return known or add_source(copy_import=copy_import, data=data)
    _read_anew(old, data)
    return old


def _has_lines(source: CopySource, text: str) -> bool:
    """Whether it was read as these lines: a form sends other line ends than were pasted."""
    if source.problem or not source.manuscript:
        return False
    return [line.text for line in source.read_manuscript().lines] == split_lines(text)


def _read_anew(source: CopySource, data: bytes) -> None:
    manuscript, source.problem = read_source(data, "")
    if manuscript is not None:
        others = line_count(source.copy_import, without=source)
        source.problem = line_problem(len(manuscript.lines) + others)
    if manuscript is not None and not source.problem:
        if source.manuscript:
            before = source.read_manuscript()
            stories = parse(before, source.decided())
            source.decisions = carried_over(source.decisions, before, manuscript)
            _keep_of_same_stories(source, stories, parse(manuscript, source.decided()))
        source.manuscript = pack_manuscript(manuscript)
    source.digest = digest_of(data)
    source.save()


def _keep_of_same_stories(
    source: CopySource, before: Sequence[Story], after: Sequence[Story]
) -> None:
    """Let what was filled in and placed stay with the stories that are known again by their title.

    What was typed goes before what the copy says: with another story it would be wrong unseen.
    """
    titles = [story.title for story in before]
    now = {
        number: titles.index(story.title)
        for number, story in enumerate(after)
        if story.title and titles.count(story.title) == 1
    }
    source.details = {
        str(number): source.details[str(old)]
        for number, old in now.items()
        if str(old) in source.details
    }
    placed = {(picture.story, picture.number): picture for picture in source.pictures.all()}
    source.pictures.update(source=None, story=0, number=None)
    for number, old in now.items():
        for caption in {caption.number for caption in after[number].captions}:
            if (picture := placed.get((old, caption))) is not None:
                picture.source, picture.story, picture.number = source, number, caption
                picture.save(update_fields=["source", "story", "number"])


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
