"""Which two versions of a page are compared, and what their passages are called."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from modelcluster.models import get_all_child_relations

from cms.core.models import CustomImage
from cms.review.comparing import Change, Row, compare
from cms.review.models import Approval, StoryVersion


@dataclass(frozen=True)
class RowShown:
    """A row with its name in the editor's words and the pictures before and after."""

    row: Row
    name: str
    what: str
    old_pictures: list[Any]
    new_pictures: list[Any]

    @property
    def is_unchanged(self) -> bool:
        return self.row.change is Change.NONE


@dataclass(frozen=True)
class Comparison:
    """Two versions and their rows; `versions` are those to choose from, newest first."""

    old: StoryVersion
    new: StoryVersion
    versions: list[StoryVersion]
    rows: list[RowShown]

    @property
    def changed(self) -> list[RowShown]:
        return [row for row in self.rows if not row.is_unchanged]


def comparison_of(page: Any, old: str, new: str) -> Comparison | None:
    """The versions with these numbers, by default the newest and what was signed or passed last.

    None while a page has no two versions.
    """
    versions = list(StoryVersion.objects.filter(page=page.pk).order_by("-number"))
    if len(versions) < 2:
        return None
    by_number = {str(version.number): version for version in versions}
    newer = by_number.get(new) or versions[0]
    older = by_number.get(old) or _passed_before(page, newer) or _before(versions, newer)
    rows = compare(older.content, newer.content)
    return Comparison(older, newer, versions, _shown(page, rows))


def _passed_before(page: Any, newer: StoryVersion) -> StoryVersion | None:
    last = (
        Approval.objects.standing()
        .filter(version__page=page.pk)
        .exclude(version=newer)
        .select_related("version")
        .last()
    )
    return last.version if last else None


def _before(versions: list[StoryVersion], newer: StoryVersion) -> StoryVersion:
    older = [version for version in versions if version.number < newer.number]
    return older[0] if older else versions[-1]


def _shown(page: Any, rows: list[Row]) -> list[RowShown]:
    keys = {
        key
        for row in rows
        for passage in (row.old, row.new)
        if passage is not None
        for key in passage.pictures
    }
    images = {str(key): image for key, image in CustomImage.objects.in_bulk(keys).items()}
    return [
        RowShown(
            row=row,
            name=_name(page, row),
            what=_what(row),
            old_pictures=_pictures(row.old, images) if row.has_other_picture else [],
            new_pictures=_pictures(row.new, images),
        )
        for row in rows
    ]


def _pictures(passage: Any, images: dict[str, Any]) -> list[Any]:
    return [images[key] for key in passage.pictures if key in images] if passage else []


def _name(page: Any, row: Row) -> str:
    passage = row.passage
    label = _label(page, passage.field)
    place = row.new_place or row.old_place
    if passage.kind == "child" or not place:
        return label
    block = page._meta.get_field(passage.field).stream_block.child_blocks.get(passage.kind)
    if row.new is None:
        place, label = row.old_place, _("原%s") % label
    words = {"label": label, "place": place, "kind": block.label if block else passage.kind}
    return _("%(label)s第 %(place)d 块　%(kind)s") % words


def _label(page: Any, name: str) -> str:
    for relation in get_all_child_relations(page):
        if relation.get_accessor_name() == name:
            return str(relation.related_model._meta.verbose_name)
    return str(page._meta.get_field(name).verbose_name)


def _what(row: Row) -> str:
    if row.change is Change.ADDED:
        return _("加的")
    if row.change is Change.REMOVED:
        return _("删的")
    if row.change is Change.MOVED_AWAY:
        return _("移到第 %d 块") % row.new_place
    words = []
    if row.change is Change.MOVED:
        words.append(_("从第 %d 块移来") % row.old_place)
    if row.changed_characters:
        words.append(_("改 %d 字") % row.changed_characters)
    if row.has_other_picture:
        words.append(_("换了图"))
    elif row.passage.pictures and row.change is not Change.NONE:
        words.append(_("图没有换"))
    return "，".join(words)
