"""Words that the newsroom watches for, and what was decided on single findings."""

from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from campaigns.features.enums import FindingDecisionKind, FindingSeverity
from cms.core.plain_words import PlainWords
from cms.core.turns import take_turn

WORD_LENGTH = 40
REASON_LENGTH = 200


class WatchedWord(PlainWords, models.Model):
    """A word that copy should not hold, or should write otherwise (用词表)."""

    word = models.CharField(
        _("词"),
        max_length=WORD_LENGTH,
        help_text=_("照字面查；两三个字的词只在自成一词时才算，不会夹在别的词里误报。"),
    )
    replacement = models.CharField(_("应为"), max_length=WORD_LENGTH, blank=True)
    reason = models.CharField(_("理由"), max_length=REASON_LENGTH, blank=True)
    severity = models.CharField(
        _("轻重"), max_length=10, choices=FindingSeverity, default=FindingSeverity.WARNING
    )
    valid_from = models.DateField(_("从哪天起"), null=True, blank=True)
    valid_until = models.DateField(_("到哪天止"), null=True, blank=True)
    allowed_contexts = models.TextField(
        _("可以用在"),
        blank=True,
        help_text=_("每行一句。词在这些话里不算，例如“中央生态环境保护督察”。"),
    )
    updated_at = models.DateTimeField(_("改于"), auto_now=True)

    panels = [
        FieldPanel("word"),
        FieldPanel("replacement"),
        FieldPanel("reason"),
        FieldPanel("severity"),
        FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_until")]),
        FieldPanel("allowed_contexts"),
    ]

    class Meta:
        ordering = ["word"]
        verbose_name = _("用词")
        verbose_name_plural = _("用词表")
        constraints = [
            models.UniqueConstraint(
                name="one_rule_a_watched_word",
                fields=["word"],
                violation_error_message=_("用词表里已经有这个词，请改那一条。"),
            ),
            models.CheckConstraint(
                name="watched_word_is_not_empty",
                condition=~models.Q(word=""),
                violation_error_message=_("请填写要查的词。"),
            ),
            models.CheckConstraint(
                name="watched_word_starts_before_it_ends",
                condition=models.Q(valid_from=None)
                | models.Q(valid_until=None)
                | models.Q(valid_from__lte=models.F("valid_until")),
                violation_error_message=_("“到哪天止”要在“从哪天起”之后。"),
            ),
        ]

    def __str__(self) -> str:
        return self.word

    def save(self, *args: Any, **kwargs: Any) -> None:
        # The newest stamp tells whether the table has changed: stamps follow the commits.
        with transaction.atomic(savepoint=False):
            take_turn()
            super().save(*args, **kwargs)

    @property
    def contexts(self) -> tuple[str, ...]:
        """The phrases in which the word is no hit."""
        lines = (line.strip() for line in self.allowed_contexts.splitlines())
        return tuple(line for line in lines if line)


class FindingDecision(models.Model):
    """What an editor decided on one finding; it holds while the finding's sentence is unchanged."""

    page = models.ForeignKey(
        "features.FeaturePage",
        verbose_name=_("专版"),
        on_delete=models.CASCADE,
        related_name="finding_decisions",
    )
    key = models.CharField(_("标记"), max_length=32)
    code = models.CharField(_("检查"), max_length=40)
    sentence_digest = models.CharField(_("句子摘要"), max_length=64)
    decision = models.CharField(_("决定"), max_length=10, choices=FindingDecisionKind)
    reason = models.CharField(_("理由"), max_length=REASON_LENGTH, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("谁定的"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    decided_at = models.DateTimeField(_("何时"))

    class Meta:
        ordering = ["decided_at", "pk"]
        verbose_name = _("检查的决定")
        verbose_name_plural = _("检查的决定")
        constraints = [
            models.UniqueConstraint(name="one_decision_a_finding", fields=["page", "key"]),
            models.CheckConstraint(
                name="allowed_finding_gives_its_reason",
                condition=models.Q(decision=FindingDecisionKind.FIXED) | ~models.Q(reason=""),
                violation_error_message=_("放行要写理由。"),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.get_decision_display()}"
