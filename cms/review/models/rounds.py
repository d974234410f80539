from collections.abc import Sequence
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.review.enums import PROOF_NAMES, StepName
from cms.review.models.people import ByPerson
from cms.review.querysets import ApprovalQuerySet, RoundQuerySet
from cms.review.steps import Passed, Step, Touched


class ReviewRound(models.Model):
    """A page's way through 三审三校, from handing in to going live or being taken back."""

    # A manager of our own queryset, which the type checker does not see from here.
    approvals: Any

    page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("页面"),
        on_delete=models.CASCADE,
        related_name="review_rounds",
    )
    # The version handed in last; who changed it is in `contributions`.
    version = models.ForeignKey("review.StoryVersion", on_delete=models.CASCADE, related_name="+")
    proofs = models.PositiveSmallIntegerField(_("校对几次"), default=1)
    step = models.CharField(_("到哪一步"), max_length=10, choices=StepName, default=StepName.FIRST)
    # The writer has it: it waits for nobody at the desk.
    is_sent_back = models.BooleanField(_("退给作者"), default=False)
    printed_at = models.DateTimeField(_("付印时间"), null=True, blank=True)
    due_at = models.DateTimeField(_("这一步的时限"), null=True, blank=True)
    started_at = models.DateTimeField(_("送审时间"))
    ended_at = models.DateTimeField(_("结束时间"), null=True, blank=True)

    objects = RoundQuerySet.as_manager()

    class Meta:
        verbose_name = _("审校")
        verbose_name_plural = _("审校")
        default_permissions = ()
        permissions = [
            ("first_review", _("初审")),
            ("second_review", _("复审")),
            ("final_review", _("终审")),
            ("proofread", _("校对")),
            ("release_in_emergency", _("紧急签发")),
            ("review_emergency", _("事后审查紧急签发")),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["page"],
                condition=models.Q(ended_at=None),
                name="one_open_round_for_each_page",
            )
        ]

    def __str__(self) -> str:
        return f"{self.page_id} {self.get_step_display()}"

    @property
    def step_name(self) -> str:
        """The step as the desk says it: 一校, 二校 instead of 校对 when there are several."""
        if self.step != Step.PROOF or self.proofs == 1:
            return str(self.get_step_display())
        done = sum(item.step == Step.PROOF for item in self.approvals.standing())
        return str(PROOF_NAMES[min(done, len(PROOF_NAMES) - 1)])


class Approval(ByPerson):
    """Somebody passed a step of exactly this version."""

    round = models.ForeignKey(ReviewRound, on_delete=models.CASCADE, related_name="approvals")
    version = models.ForeignKey(
        "review.StoryVersion", on_delete=models.CASCADE, related_name="approvals"
    )
    step = models.CharField(_("环节"), max_length=10, choices=StepName)
    # 1 to 3 for proofs, 0 for everything else.
    proof = models.PositiveSmallIntegerField(default=0)
    # A proofreader handed it over corrected; 终审 looks at the difference.
    is_corrected = models.BooleanField(_("有改动"), default=False)
    note = models.CharField(_("意见"), max_length=300, blank=True)
    findings_cleared = models.JSONField(_("检查"), default=list, blank=True)
    is_taken_back = models.BooleanField(_("已作废"), default=False)

    objects = ApprovalQuerySet.as_manager()

    class Meta:
        verbose_name = _("审签")
        default_permissions = ()
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["version", "step", "proof"],
                condition=models.Q(is_taken_back=False),
                name="one_approval_for_each_version_and_step",
            ),
            models.UniqueConstraint(
                fields=["version", "person_key"],
                condition=models.Q(is_taken_back=False),
                name="one_step_for_each_person_and_version",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.step_name} {self.person_name}"

    @property
    def step_name(self) -> str:
        if self.step == Step.PROOF and self.round.proofs > 1:
            return str(PROOF_NAMES[self.proof - 1])
        return str(self.get_step_display())


class Contribution(ByPerson):
    """Somebody changed the content of a page."""

    page = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="contributions"
    )
    round = models.ForeignKey(
        ReviewRound,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="contributions",
    )
    version = models.ForeignKey("review.StoryVersion", on_delete=models.CASCADE, related_name="+")
    # The number of the round's last approval before it, 0 before the first.
    after_approval = models.PositiveBigIntegerField(default=0)
    is_proof = models.BooleanField(_("校对改动"), default=False)
    # No block more or less, and no other picture.
    is_small = models.BooleanField(default=True)

    class Meta:
        verbose_name = _("改动")
        default_permissions = ()
        ordering = ["pk"]


class Return(ByPerson):
    """A story was sent back, with a reason; `to_step` is empty for its writer."""

    round = models.ForeignKey(ReviewRound, on_delete=models.CASCADE, related_name="returns")
    version = models.ForeignKey("review.StoryVersion", on_delete=models.CASCADE, related_name="+")
    from_step = models.CharField(_("从"), max_length=10, choices=StepName)
    to_step = models.CharField(_("退到"), max_length=10, choices=StepName, blank=True)
    reason = models.CharField(_("理由"), max_length=300)

    class Meta:
        verbose_name = _("退回")
        default_permissions = ()
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(name="return_has_a_reason", condition=~models.Q(reason=""))
        ]

    @property
    def to_name(self) -> str:
        return str(self.get_to_step_display()) if self.to_step else str(_("作者"))


class Claim(ByPerson):
    """Somebody has taken a step in hand; the others see it and may take it over."""

    round = models.ForeignKey(ReviewRound, on_delete=models.CASCADE, related_name="claims")
    step = models.CharField(max_length=10, choices=StepName)
    released_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("认领")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["round"],
                condition=models.Q(released_at=None),
                name="one_claim_for_each_round",
            )
        ]


def as_passed(approvals: Sequence[Any]) -> list[Passed]:
    """Standing approvals, oldest first, as the rules read them."""
    return [
        Passed(Step(item.step), item.version.content_hash, item.person_key, item.is_corrected)
        for item in approvals
    ]


def as_touched(contributions: Sequence[Any], approvals: Sequence[Any]) -> list[Touched]:
    """Contributions as the rules read them, beside the same standing approvals."""
    return [
        Touched(
            item.person_key,
            sum(approval.pk <= item.after_approval for approval in approvals),
            item.is_proof,
            item.is_small,
        )
        for item in contributions
    ]
