from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cms.cases.enums import CLOSED, CaseStatus
from cms.cases.kinds import label_of_kind
from cms.cases.querysets import CaseQuerySet

QUOTE_LENGTH = 300
TEXT_LENGTH = 2000


class Case(models.Model):
    """One thing that somebody of the public sent, and what became of it."""

    receipt = models.CharField(_("回执编号"), max_length=20, unique=True)
    kind = models.CharField(_("类别"), max_length=40, db_index=True)
    received_at = models.DateTimeField(_("收到时间"), db_index=True)
    # Written out, so that a case outlives what it is about.
    subject_model = models.CharField(max_length=100)
    subject_key = models.CharField(max_length=64)
    subject_title = models.CharField(_("关于"), max_length=255)
    subject_url = models.CharField(max_length=500)
    quote = models.CharField(_("原文"), max_length=QUOTE_LENGTH, blank=True)
    text = models.TextField(_("来件内容"), max_length=TEXT_LENGTH)
    contact_name = models.CharField(_("称呼"), max_length=40, blank=True)
    contact = models.CharField(_("电话或邮箱"), max_length=100, blank=True)
    # A keyed digest of the address it came from, for the limit only.
    source = models.CharField(max_length=64, blank=True, db_index=True)
    status = models.CharField(
        _("状态"), max_length=12, choices=CaseStatus.choices, default=CaseStatus.RECEIVED
    )
    handler = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("经办人"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    answer = models.TextField(_("答复"), blank=True, max_length=TEXT_LENGTH)
    closed_at = models.DateTimeField(_("办结时间"), null=True, blank=True)

    objects = CaseQuerySet.as_manager()

    class Meta:
        verbose_name = _("来件")
        verbose_name_plural = _("来件")
        default_permissions = ("view", "change")
        constraints = [
            models.CheckConstraint(
                name="closed_case_has_an_answer_and_a_time",
                condition=~models.Q(status__in=CLOSED)
                | (~models.Q(answer="") & models.Q(closed_at__isnull=False)),
            )
        ]
        indexes = [models.Index(fields=["subject_model", "subject_key"], name="cases_by_subject")]

    def __str__(self) -> str:
        return f"{self.receipt} {self.subject_title}"

    def get_absolute_url(self) -> str:
        """Where its sender follows it."""
        return reverse("case", args=[self.receipt])

    @property
    def kind_label(self) -> str:
        return label_of_kind(self.kind)

    @property
    def is_open(self) -> bool:
        return self.status not in CLOSED
