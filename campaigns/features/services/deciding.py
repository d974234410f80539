"""What an editor decides about a reading, and what they fill in, before it becomes a draft."""

from collections.abc import Mapping
from typing import Any, Literal

from django.db import transaction
from django.utils.translation import gettext as _

from campaigns.features.copydesk import parse
from campaigns.features.copydesk.manuscript import Manuscript
from campaigns.features.exceptions import ImportRefused
from campaigns.features.models import CopyImport, CopySource, pack_manuscript
from campaigns.features.services.copy_imports import add_source, digest_of, read_source, stated_in

Decision = Literal["undo", "redo", "keep", "adopt", "reopen"]


@transaction.atomic
def decide(*, source: CopySource, decision: Decision, name: str, text: str = "") -> None:
    """Note one decision about an entry of the report, by its id or the name of its group.

    `undo` leaves a change out and `redo` takes it again; `keep` leaves a doubt as it stands,
    `adopt` puts `text` in its place, `reopen` forgets either. Raises ImportRefused for a name
    that no report of this source has (another window may have pasted the copy anew), and after
    the drafts were saved.
    """
    source = CopySource.objects.select_for_update().get(pk=source.pk)
    refuse_when_saved(source)
    groups = groups_of(source)
    if name not in groups and not any(name in ids for ids in groups.values()):
        raise ImportRefused(_("这处改动已经不在了，请刷新后再看。"))
    undone = set(source.decisions.get("undone", ()))
    kept = set(source.decisions.get("kept", ()))
    adopted = dict(source.decisions.get("adopted", {}))
    if decision == "undo":
        undone.add(name)
    elif decision == "redo":
        undone = without(undone, name, groups)
    else:
        kept.discard(name)
        adopted.pop(name, None)
        if decision == "keep":
            kept.add(name)
        elif decision == "adopt":
            adopted[name] = text
    source.decisions = {"undone": sorted(undone), "kept": sorted(kept), "adopted": adopted}
    source.save(update_fields=["decisions"])


def refuse_when_saved(source: CopySource) -> None:
    """Drafts that were made are corrected in the editor of the page, not here."""
    if source.drafts.filter(page__isnull=False).exists():
        raise ImportRefused(_("这份稿件已经存为草稿，请在草稿里改。"))


def groups_of(source: CopySource) -> dict[str, set[str]]:
    """The groups of every report on a source, with the ids of their entries."""
    groups: dict[str, set[str]] = {}
    for story in parse(source.read_manuscript(), source.decided()):
        for entry in story.report:
            groups.setdefault(entry.group, set()).add(entry.id)
    return groups


def without(undone: set[str], name: str, groups: Mapping[str, set[str]]) -> set[str]:
    """What stays undone when one change is taken again: a group with all its entries, or one
    entry of a group that was undone as a whole."""
    if name in groups:
        return undone - groups[name] - {name}
    group = next(group for group, ids in groups.items() if name in ids)
    others = groups[group] - {name} if group in undone else set()
    return (undone | others) - {name, group}


@transaction.atomic
def fill_in(*, source: CopySource, story: int, details: Mapping[str, str]) -> None:
    """Keep what the editor typed about the printed page of one story.

    What the copy says itself is not kept. Stories of one paste are mostly on one page: what
    neither the copy nor the editor has said about another story yet, it gets too.
    """
    source = CopySource.objects.select_for_update().get(pk=source.pk)
    before = dict(source.details)
    stated = [stated_in(each) for each in parse(source.read_manuscript(), source.decided())]
    says = stated[story] if story < len(stated) else {}
    own = {name: value for name, value in details.items() if value and value != says.get(name)}
    for index, known in enumerate(stated):
        shared = {
            name: value for name, value in own.items() if name != "title" and not known.get(name)
        }
        before[str(index)] = shared | before.get(str(index), {})
    before[str(story)] = own
    source.details = before
    source.save(update_fields=["details"])


@transaction.atomic
def paste_again(*, copy_import: CopyImport, text: str) -> CopySource | None:
    """Put pasted text into a sitting, in place of what was pasted before.

    Decisions about lines that are still there stay. Nothing pasted takes the old paste away.
    """
    data = text.replace("\r\n", "\n").encode()
    old = copy_import.sources.select_for_update().filter(filename="").first()
    if old is not None:
        refuse_when_saved(old)
        if old.digest == digest_of(data):
            return old
    if not text.strip():
        if old is not None:
            old.delete()
        return None
    if old is None:
        return add_source(copy_import=copy_import, data=data)
    manuscript, old.problem = read_source(data, "")
    if manuscript is not None:
        if old.manuscript:
            old.decisions = carried_over(old.decisions, old.read_manuscript(), manuscript)
        old.manuscript = pack_manuscript(manuscript)
    old.digest = digest_of(data)
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
