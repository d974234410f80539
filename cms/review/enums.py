"""What steps, releases and objections are called at the desk."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.review.steps import Objection, Step


class StepName(models.TextChoices):
    """The steps of 三审三校; the values are those of steps.Step."""

    FIRST = Step.FIRST.value, _("初审")
    SECOND = Step.SECOND.value, _("复审")
    FINAL = Step.FINAL.value, _("终审")
    PROOF = Step.PROOF.value, _("校对")
    CONFIRM = Step.CONFIRM.value, _("确认校样")
    DONE = Step.DONE.value, _("签发")


class ReleaseKind(models.TextChoices):
    """By what right content may go live."""

    REVIEWED = "reviewed", _("三审三校")
    EMERGENCY = "emergency", _("紧急签发")
    SYSTEM = "system", _("系统")


OBJECTIONS = {
    Objection.WROTE: _("稿子是您写的，或在初审前改过；写稿的人不审自己的稿。"),
    Objection.CHANGED: _("上一次通过以后您改过这篇稿；改稿的人不审自己改的稿。"),
    Objection.TOOK_ANOTHER: _("这篇稿您已经审过一道，三审要由三个人做。"),
    Objection.TOOK_THIS_VERSION: _("这一版您已经经手过一道；一版稿每人只做一道。"),
}

# Which right a step asks for.
RIGHTS = {
    Step.FIRST: "review.first_review",
    Step.SECOND: "review.second_review",
    Step.FINAL: "review.final_review",
    Step.CONFIRM: "review.final_review",
    Step.PROOF: "review.proofread",
}
EMERGENCY_RIGHT = "review.release_in_emergency"
REVIEW_OF_EMERGENCIES = "review.review_emergency"

PROOF_NAMES = (_("一校"), _("二校"), _("三校"))
