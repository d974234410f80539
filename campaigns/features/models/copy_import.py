"""What editors bring in: raw copy as it came, what was decided about it, the drafts made of it."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from campaigns.features.copydesk.manuscript import IntakeNote, Line, LineHint, Manuscript
from campaigns.features.copydesk.report import Decisions
from campaigns.features.querysets import (
    CopyImportQuerySet,
    CopyPictureQuerySet,
    CopySourceQuerySet,
)


class CopyImport(models.Model):
    """One sitting of importing copy: files, pictures and decisions, kept until they are drafts."""

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("编辑"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    parent = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("放在"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    created_at = models.DateTimeField(_("开始"))

    objects = CopyImportQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name = _("导入")
        verbose_name_plural = _("导入")

    def __str__(self) -> str:
        return f"{self.created_at:%Y-%m-%d %H:%M}"

    def get_absolute_url(self) -> str:
        """Its own screen in the admin, which only its owner may open."""
        return reverse("copy_import_review", args=[self.key])


class CopySource(models.Model):
    """One file, or one paste, of an import.

    `manuscript` holds its lines as they were read, so that the copy desk can read them again
    with other decisions; the bytes themselves are not kept. `decisions` are the editor's
    (`undone`, `adopted`, and `kept` for doubts that were looked at and left), `details` what the
    editor filled in, by the number of the story.
    """

    copy_import = models.ForeignKey(CopyImport, on_delete=models.CASCADE, related_name="sources")
    sort_order = models.PositiveIntegerField(default=0)
    filename = models.CharField(_("文件名"), max_length=255, blank=True)
    digest = models.CharField(max_length=64, db_index=True)
    manuscript = models.JSONField(null=True)
    problem = models.TextField(_("为什么没有读"), blank=True)
    decisions = models.JSONField(default=dict)
    details = models.JSONField(default=dict)

    objects = CopySourceQuerySet.as_manager()

    class Meta:
        ordering = ["sort_order", "pk"]
        verbose_name = _("导入的文件")
        verbose_name_plural = _("导入的文件")
        constraints = [
            models.CheckConstraint(
                name="source_is_read_or_says_why_not",
                condition=models.Q(manuscript__isnull=False) | ~models.Q(problem=""),
            ),
            models.UniqueConstraint(
                name="one_paste_an_import",
                fields=["copy_import"],
                condition=models.Q(filename=""),
            ),
            models.UniqueConstraint(
                name="same_bytes_once_an_import",
                fields=["copy_import", "digest"],
                condition=models.Q(problem=""),
            ),
        ]

    def __str__(self) -> str:
        return self.filename or str(_("粘贴的稿子"))

    def decided(self) -> Decisions:
        """The decisions as the copy desk takes them."""
        return unpack_decisions(self.decisions)

    def kept(self) -> frozenset[str]:
        """Doubts that the editor looked at and left as they stand."""
        return frozenset(self.decisions.get("kept", ()))

    def read_manuscript(self) -> Manuscript:
        """Its lines; only of a source without a problem."""
        return unpack_manuscript(self.manuscript or {})


class CopyPicture(models.Model):
    """A picture of an import, and the caption that it belongs to: story of a source, number.

    A file that is no usable picture is kept by its name, with why it was refused.
    """

    copy_import = models.ForeignKey(CopyImport, on_delete=models.CASCADE, related_name="pictures")
    image = models.ForeignKey(
        "core.CustomImage", null=True, on_delete=models.CASCADE, related_name="+"
    )
    problem = models.TextField(_("为什么没有收下"), blank=True)
    filename = models.CharField(_("文件名"), max_length=255)
    from_source = models.ForeignKey(
        CopySource, null=True, on_delete=models.CASCADE, related_name="own_pictures"
    )
    after_line = models.PositiveIntegerField(null=True)
    source = models.ForeignKey(
        CopySource, null=True, on_delete=models.SET_NULL, related_name="pictures"
    )
    story = models.PositiveSmallIntegerField(default=0)
    number = models.PositiveSmallIntegerField(_("图号"), null=True)

    objects = CopyPictureQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name = _("导入的图片")
        verbose_name_plural = _("导入的图片")
        constraints = [
            models.CheckConstraint(
                name="picture_is_there_or_says_why_not",
                condition=models.Q(image__isnull=False) | ~models.Q(problem=""),
            ),
            models.UniqueConstraint(
                fields=["source", "story", "number"], name="one_picture_a_caption"
            ),
        ]

    def __str__(self) -> str:
        return self.filename


class ImportedDraft(models.Model):
    """The draft that a story of a source became. It outlives the page, so that the record stays."""

    source = models.ForeignKey(CopySource, on_delete=models.CASCADE, related_name="drafts")
    story = models.PositiveSmallIntegerField(default=0)
    page = models.ForeignKey(
        "features.FeaturePage", null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering = ["source", "story"]
        verbose_name = _("导入的草稿")
        verbose_name_plural = _("导入的草稿")
        constraints = [
            models.UniqueConstraint(fields=["source", "story"], name="one_draft_a_story")
        ]

    def __str__(self) -> str:
        return str(self.page or _("已删除的草稿"))


HINT_FIELDS = tuple(LineHint.__dataclass_fields__)


def unpack_decisions(packed: Mapping[str, Any]) -> Decisions:
    """Stored decisions as the copy desk takes them."""
    return Decisions(
        undone=frozenset(packed.get("undone", ())), adopted=dict(packed.get("adopted", {}))
    )


def pack_manuscript(manuscript: Manuscript) -> dict[str, Any]:
    """A manuscript as JSON, without its pictures."""
    return {
        "encoding": manuscript.encoding,
        "kind": manuscript.kind,
        "lines": [_pack_line(line) for line in manuscript.lines],
        "notes": [[note.code, note.line, note.message] for note in manuscript.notes],
    }


def _pack_line(line: Line) -> str | list[Any]:
    if line.hint is None:
        return line.text
    return [line.text, {name: getattr(line.hint, name) for name in HINT_FIELDS}]


def unpack_manuscript(packed: dict[str, Any]) -> Manuscript:
    """The manuscript that was packed; hints that this version does not know are left out."""
    lines = []
    for number, row in enumerate(packed["lines"], start=1):
        text, told = (row, None) if isinstance(row, str) else row
        known = {name: told[name] for name in HINT_FIELDS if name in told} if told else None
        lines.append(Line(number, text, LineHint(**known) if known is not None else None))
    return Manuscript(
        lines=tuple(lines),
        encoding=packed["encoding"],
        kind=packed["kind"],
        notes=tuple(IntakeNote(*note) for note in packed["notes"]),
    )
