"""Passing a step, and sending a story back."""

from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import ModelLogEntry

from cms.audit.services import record
from cms.core.turns import take_turn
from cms.review.content import linked_things
from cms.review.enums import OBJECTIONS, RIGHTS, StepName
from cms.review.exceptions import ReturnRefused, StepRefused
from cms.review.gates import gate_of
from cms.review.models import Approval, Return, ReviewRound, StoryVersion
from cms.review.models.people import by as person_of
from cms.review.services.rounds import Standing, finish_round, open_round, settle, standing_of
from cms.review.services.versions import draft_of, version_of
from cms.review.steps import RETURNS_TO, Objection, Step, taken_back_by

NAME_OF = {Step(name.value): name.label for name in StepName}


@transaction.atomic
def pass_step(
    *, page: Any, by: Any, now: datetime, note: str = "", expected: Step | None = None
) -> Approval:
    """Pass the step that the draft of `page` waits for, pinned to exactly its content.

    `expected` is the step that the person saw; another one in the meantime refuses. Raises
    StepRefused: no round, somebody else's step, one's own copy, findings that wait for a decision.
    """
    take_turn()
    round = _open(page)
    draft = draft_of(page)
    version = version_of(draft, now)
    standing = standing_of(round, version)
    if round.is_sent_back:
        raise StepRefused(_("稿子退给作者改了，还没有交回来。"))
    if expected is not None and expected is not standing.step:
        raise StepRefused(_("这篇稿现在到了“%s”，请刷新后再看。") % NAME_OF[standing.step])
    if problem := why_not(round, standing, by):
        raise StepRefused(problem)
    gate = gate_of(draft, timezone.localdate(now))
    if problems := [*draft.publication_problems(), *gate.open]:
        raise StepRefused(_("还有没处理完的，先改好再通过：") + "　".join(problems))
    approval = _note_approval(round, standing, by, now, note, [*gate.cleared])
    record(
        action="review.passed",
        subject=page,
        by=by,
        now=now,
        changes={
            "step": str(approval.step_name),
            "version": version.number,
            "content": version.content_hash,
            "note": approval.note,
        },
    )
    round.claims.filter(released_at=None).update(released_at=now)
    if settle(round, draft, version).step is Step.DONE:
        finish_round(round, version, approval, now)
    return approval


def why_not(round: ReviewRound, standing: Standing, user: Any) -> str:
    """Why this person may not pass the step, as a sentence; empty when they may."""
    step = standing.step
    if step is Step.DONE:
        return _("这一版已经签发。")
    if not user.has_perm(RIGHTS[step]):
        return _("“%s”不在您的权限里。") % NAME_OF[step]
    if objection := standing.objection_to(user.pk):
        return str(OBJECTIONS[objection])
    if changed_what_it_shows(round, standing.version, user):
        return str(OBJECTIONS[Objection.CHANGED])
    claim = round.claims.filter(released_at=None).exclude(person_key=user.pk).first()
    if claim is not None:
        return _("%s正在审这篇稿；要审，请先接手。") % claim.person_name
    return ""


def changed_what_it_shows(round: ReviewRound, version: StoryVersion, user: Any) -> bool:
    """Whether the person changed a picture or a name that the story shows, since its last approval."""
    last = round.approvals.standing().last()
    if last is None:
        return False
    things: dict[str, list[str]] = {}
    for label, key in linked_things(version.content):
        things.setdefault(label, []).append(key)
    edits = ModelLogEntry.objects.filter(
        user_id=user.pk, timestamp__gt=last.at, action="wagtail.edit"
    )
    return any(
        f"{entry.content_type.app_label}.{entry.content_type.model}" in things
        and entry.object_id in things[f"{entry.content_type.app_label}.{entry.content_type.model}"]
        for entry in edits.select_related("content_type")
    )


@transaction.atomic
def send_back(
    *, page: Any, by: Any, now: datetime, reason: str, to_step: Step | None = None
) -> Return:
    """Send a story back to its writer (None) or to an earlier step, with a reason.

    Approvals from the step it goes to onwards no longer hold. Raises ReturnRefused.
    """
    take_turn()
    round = _open(page)
    draft = draft_of(page)
    version = version_of(draft, now)
    standing = standing_of(round, version)
    at = standing.step
    if round.is_sent_back:
        raise ReturnRefused(_("稿子已经在作者手里。"))
    if at is Step.DONE or not by.has_perm(RIGHTS[at]):
        raise ReturnRefused(_("“%s”不在您的权限里。") % NAME_OF[at])
    if not reason.strip():
        raise ReturnRefused(_("请写退回的理由，作者要照着改。"))
    if to_step not in RETURNS_TO[at]:
        raise ReturnRefused(_("“%s”不能退到那一步，请另选。") % NAME_OF[at])
    _take_back(round, at, to_step)
    returned = Return.objects.create(
        round=round,
        version=version,
        from_step=at.value,
        to_step=to_step.value if to_step else "",
        reason=reason.strip()[:300],
        at=now,
        **person_of(by),
    )
    round.claims.filter(released_at=None).update(released_at=now)
    round.is_sent_back = to_step is None
    settle(round, draft, version)
    changes = {"from": str(NAME_OF[at]), "to": returned.to_name, "reason": returned.reason}
    record(action="review.returned", subject=page, by=by, now=now, changes=changes)
    return returned


def _take_back(round: ReviewRound, at: Step, to_step: Step | None) -> None:
    steps = taken_back_by(to_step, at)
    approvals = round.approvals.standing().filter(step__in=steps)
    if (at, to_step) == (Step.CONFIRM, Step.PROOF):
        approvals = round.approvals.filter(pk__in=list(approvals.values_list("pk", flat=True))[-1:])
    approvals.update(is_taken_back=True)


def _open(page: Any) -> ReviewRound:
    round = open_round(page)
    if round is None:
        raise StepRefused(_("这篇稿没有送审。"))
    return round


def _note_approval(
    round: ReviewRound,
    standing: Standing,
    by: Any,
    now: datetime,
    note: str,
    cleared: list[dict[str, str]],
) -> Approval:
    """Raises StepRefused when the database says that somebody was faster."""
    step, version = standing.step, standing.version
    proofs = sum(item.step is Step.PROOF for item in standing.passed)
    signed = [p for p in standing.passed if p.step in (Step.FINAL, Step.CONFIRM)]
    try:
        with transaction.atomic():
            return Approval.objects.create(
                round=round,
                version=version,
                step=step.value,
                proof=proofs + 1 if step is Step.PROOF else 0,
                is_corrected=step is Step.PROOF and signed[-1].version != version.content_hash,
                note=note.strip()[:300],
                findings_cleared=cleared,
                at=now,
                **person_of(by),
            )
    except IntegrityError:
        raise StepRefused(_("刚刚已经有人通过了这一步，请刷新后再看。")) from None
