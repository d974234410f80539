"""What an editor decides about a reading, and what they fill in, before it becomes a draft."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from django.utils.translation import gettext as _

from campaigns.features.copydesk.structure import Story
from campaigns.features.exceptions import ImportRefused
from campaigns.features.services.reading import stated_in

Decision = Literal["undo", "redo", "keep", "adopt", "edit", "reopen"]
Details = dict[str, dict[str, str]]


@dataclass(frozen=True)
class Choice:
    """One decision about an entry of the report, by its id or the name of its group.

    `undo` leaves a change out and `redo` takes it again; `keep` leaves a doubt as it stands,
    `adopt` puts a proposal in its place, `edit` the editor's own words, `reopen` forgets any.
    """

    decision: Decision
    name: str
    text: str = ""


def with_choice(
    decisions: Mapping[str, Any], choice: Choice, stories: Iterable[Story]
) -> dict[str, Any]:
    """The decisions about a source with one more.

    Raises ImportRefused for a name that no report of its stories has: another window may have
    pasted the copy anew.
    """
    groups = groups_of(stories)
    name = choice.name
    if name not in groups and not any(name in ids for ids in groups.values()):
        raise ImportRefused(_("这处改动已经不在了，请刷新后再看。"))
    undone = set(decisions.get("undone", ()))
    kept = set(decisions.get("kept", ()))
    adopted = dict(decisions.get("adopted", {}))
    if choice.decision == "undo":
        undone.add(name)
    elif choice.decision == "redo":
        undone = without(undone, name, groups)
    else:
        kept.discard(name)
        adopted.pop(name, None)
        if choice.decision == "keep":
            kept.add(name)
        elif choice.decision in ("adopt", "edit"):
            if choice.decision == "edit" and not choice.text:
                raise ImportRefused(_("请写上要改成的字；想保留原文，按“保留原文”。"))
            adopted[name] = choice.text
    return {"undone": sorted(undone), "kept": sorted(kept), "adopted": adopted}


def groups_of(stories: Iterable[Story]) -> dict[str, set[str]]:
    """The groups of every report on a source, with the ids of their entries."""
    groups: dict[str, set[str]] = {}
    for story in stories:
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


def with_typed(
    details: Mapping[str, Mapping[str, str]],
    typed: Mapping[str, str],
    stories: Sequence[Story],
    index: int,
) -> Details:
    """The details of a source with what the editor typed about story `index`, by its number.

    Only what differs from the copy is kept. Stories of one paste are mostly on one page: what is
    typed anew also fills what neither the copy nor the editor has said of the others. `stories`
    are those of the source as the copy desk read them.
    """
    kept = {number: dict(values) for number, values in details.items()}
    stated = [stated_in(story) for story in stories]
    own = kept.setdefault(str(index), {})
    for name, value in typed.items():
        is_new = value != own.get(name, "")
        if value == stated[index].get(name, ""):
            own.pop(name, None)
            continue
        own[name] = value
        if not value or not is_new or name == "title":
            continue
        for other, known in enumerate(stated):
            if not known.get(name):
                kept.setdefault(str(other), {}).setdefault(name, value)
    return {number: values for number, values in kept.items() if values}
