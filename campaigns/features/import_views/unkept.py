"""What was typed in a press that was refused: in its field again, or in a sentence to copy from."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from django.utils.translation import gettext as _

from campaigns.features.forms import PrintDetailsForm
from campaigns.features.import_views.changes import Change

Posted = Mapping[str, str]


def with_own_words(context: Mapping[str, Any], posted: Posted) -> list[Change]:
    """The changes of a screen; those that wait for a decision have the words that were typed."""
    return [
        replace(change, own=text) if (text := _own_words(posted, change)) else change
        for change in context["changes"]
    ]


def words_to_copy(
    posted: Posted, context: Mapping[str, Any] | None = None, *, is_kept: bool = False
) -> str:
    """A sentence with what was typed, is not kept and has no field on the screen; or nothing.

    `context` is the one of the screen that answers, if there is one. `is_kept` is true when only
    a decision was refused, and the fields of the press were taken.
    """
    context = context or {}
    typed = [] if is_kept else [*_details(posted, context), *_descriptions(posted, context)]
    typed += _decisions(posted, context)
    listed = "；".join(_("%(label)s“%(text)s”") % {"label": n, "text": t} for n, t in typed)
    return _("这几处没有收下，请从这里复制：%s。") % listed if typed else ""


def _own_words(posted: Posted, change: Change) -> str:
    """What was typed in the field “自己改” of a change, when it says something else."""
    text = posted.get(f"own-{change.name}", "").strip()
    return text if text != change.found else ""


def _details(posted: Posted, context: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    there = context.get("details", {})
    for name, field in PrintDetailsForm.base_fields.items():
        if posted.get(name) and posted[name] != there.get(name):
            yield str(field.label), posted[name]


def _descriptions(posted: Posted, context: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    there = {f"alt-{each.pk}": each.image.description for each in context.get("pictures", ())}
    for name in posted:
        if name.startswith("alt-") and posted[name] and posted[name] != there.get(name):
            yield _("替代文字"), posted[name]


def _decisions(posted: Posted, context: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Own words of rows that are gone, or that take none any more; the button names one of them."""
    rows: dict[str, Change] = {change.name: change for change in context.get("changes", ())}
    pressed = posted.get("edit", "")
    if pressed and pressed not in rows and (text := posted.get(f"own-{pressed}", "").strip()):
        yield _("自己改"), text
    for change in rows.values():
        has_field = change.takes_words and not context.get("is_saved")
        text = _own_words(posted, change)
        if text and not has_field and text != change.adopted:
            yield _("自己改"), text
