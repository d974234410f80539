from collections.abc import Mapping
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.audit.chain import Link
from cms.audit.enums import Outcome
from cms.audit.exceptions import EntryIsFinal
from cms.audit.labels import label_of
from cms.audit.querysets import EntryQuerySet


class AuditEntry(models.Model):
    """One thing that somebody did, or was refused, and the digest of the entry before it.

    Names are written out: an account or a page that is deleted later takes nothing out of the log.
    """

    at = models.DateTimeField(_("时间"), db_index=True)
    actor_key = models.PositiveBigIntegerField(null=True, blank=True)
    actor_account = models.CharField(_("账号名"), max_length=150, blank=True)
    actor_name = models.CharField(_("姓名"), max_length=150, blank=True)
    ip = models.GenericIPAddressField(_("IP"), null=True, blank=True)
    user_agent = models.CharField(_("浏览器"), max_length=300, blank=True)
    action = models.CharField(_("动作"), max_length=60, db_index=True)
    subject_model = models.CharField(max_length=100, blank=True)
    subject_key = models.CharField(max_length=64, blank=True)
    subject_label = models.CharField(_("对象"), max_length=255, blank=True)
    changes = models.JSONField(_("内容"), default=dict, blank=True)
    outcome = models.CharField(
        _("结果"), max_length=10, choices=Outcome.choices, default=Outcome.DONE
    )
    previous = models.CharField(max_length=64, unique=True)
    digest = models.CharField(max_length=64, unique=True)

    objects = EntryQuerySet.as_manager()

    class Meta:
        verbose_name = _("操作记录")
        verbose_name_plural = _("操作记录")
        default_permissions = ("view",)
        indexes = [models.Index(fields=["subject_model", "subject_key"], name="audit_by_subject")]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.actor_name} {self.action} {self.subject_label}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None:
            raise EntryIsFinal
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        raise EntryIsFinal

    @property
    def facts(self) -> Mapping[str, Any]:
        """All that the digest covers, as JSON can hold it."""
        return {
            "at": self.at.isoformat(),
            "actor": [self.actor_key, self.actor_account],
            "name": self.actor_name,
            "ip": self.ip or "",
            "user_agent": self.user_agent,
            "action": self.action,
            "subject": [self.subject_model, self.subject_key, self.subject_label],
            "changes": self.changes,
            "outcome": self.outcome,
        }

    @property
    def action_label(self) -> str:
        """What the desk calls the action."""
        return label_of(self.action)

    @property
    def link(self) -> Link:
        return Link(self.pk, self.facts, self.previous, self.digest)


class AuditSeal(models.Model):
    """Up to where the log was taken down when its time was over; the chain goes on from there."""

    sealed_at = models.DateTimeField(_("截止处理时间"))
    last_number = models.PositiveBigIntegerField(_("最后一条的编号"))
    last_digest = models.CharField(_("最后一条的摘要"), max_length=64)
    count = models.PositiveIntegerField(_("条数"))

    class Meta:
        verbose_name = _("操作记录封存")
        verbose_name_plural = _("操作记录封存")
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.sealed_at:%Y-%m-%d} {self.count}"
