from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.review.enums import ReleaseKind
from cms.review.models.people import ByPerson
from cms.review.querysets import ReleaseQuerySet


class Release(ByPerson):
    """This content, and no other, may go live: after its round, in an emergency, by the system."""

    version = models.ForeignKey(
        "review.StoryVersion", on_delete=models.CASCADE, related_name="releases"
    )
    kind = models.CharField(_("依据"), max_length=10, choices=ReleaseKind)
    round = models.ForeignKey(
        "review.ReviewRound",
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="releases",
    )
    reason = models.CharField(_("理由"), max_length=300, blank=True)
    # An unpublished page needs new approvals.
    ended_at = models.DateTimeField(null=True, blank=True)
    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("审查人"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    reviewer_key = models.PositiveBigIntegerField(null=True, blank=True)
    reviewer_name = models.CharField(_("审查人"), max_length=150, blank=True)
    reviewed_at = models.DateTimeField(_("审查时间"), null=True, blank=True)
    review_note = models.CharField(_("审查意见"), max_length=300, blank=True)

    objects = ReleaseQuerySet.as_manager()

    class Meta:
        verbose_name = _("签发")
        verbose_name_plural = _("签发")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["version"],
                condition=models.Q(ended_at=None),
                name="one_release_for_each_version",
            ),
            models.CheckConstraint(
                name="release_without_round_has_a_reason",
                condition=models.Q(kind="reviewed", round__isnull=False)
                | (~models.Q(kind="reviewed") & ~models.Q(reason="")),
            ),
            models.CheckConstraint(
                name="emergency_is_reviewed_by_another",
                condition=models.Q(reviewer_key=None)
                | ~models.Q(reviewer_key=models.F("person_key")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.person_name}"
