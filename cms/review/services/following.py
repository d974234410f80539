"""Keeps Wagtail's workflow where the rules say that a story is."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import TaskState, WorkflowState

from cms.core.turns import take_turn
from cms.review.enums import RIGHTS
from cms.review.exceptions import StepRefused
from cms.review.forms_of_actions import WRITER
from cms.review.models import ReviewRound, SignOffTask
from cms.review.models.sign_off_task import TASK_OF
from cms.review.services.approving import NAME_OF, pass_step, send_back, why_not
from cms.review.services.rounds import open_round, settle, standing_of, start_round
from cms.review.services.versions import note_change, version_of
from cms.review.steps import Step


@transaction.atomic
def follow_change(*, page: Any, revision: Any, user: Any, now: datetime) -> None:
    """Remember a change; in review, the story goes where the change leads it."""
    if not page.is_reviewed or page.alias_of_id:
        return
    if note_change(page=page, revision=revision, user=user, now=now) is None:
        return
    round = open_round(page)
    if round is None or round.is_sent_back:
        return
    before = Step(round.step)
    settle(round, page, version_of(page, now))
    if TASK_OF.get(before) != TASK_OF.get(Step(round.step)):
        _move(page, round, user)


def actions(page: Any, user: Any) -> list[tuple[str, str, bool]]:
    """The buttons of a step that this person may press; a contributor may still send back."""
    round = ReviewRound.objects.open().of_page(page).select_related("version").first()
    if round is None or round.is_sent_back or not user.has_perm(RIGHTS.get(Step(round.step), "")):
        return []
    found = [("reject", _("退回…"), True)]
    standing = standing_of(round, round.version)
    if not why_not(round, standing, user):
        name = round.step_name
        found.append(("approve", _("通过%s") % name, False))
        found.append(("approve", _("写意见，通过%s") % name, True))
    return found


@transaction.atomic
def press(task_state: TaskState, user: Any, action: str, **words: Any) -> None:
    """A button of Wagtail's: pass or send back, and Wagtail's own records with it.

    Raises StepRefused and ReturnRefused; nothing is done then.
    """
    take_turn()
    state = TaskState.objects.select_related("workflow_state", "task").get(pk=task_state.pk)
    if state.status != TaskState.STATUS_IN_PROGRESS:
        raise StepRefused(_("刚刚已经有人处理了这一步，请刷新后再看。"))
    page = state.workflow_state.content_object.specific
    now = timezone.now()
    comment = str(words.get("comment", ""))
    if action == "approve":
        _pass(page, state, user, now, comment)
    elif action == "reject":
        _send_back(page, state, user, now, comment, str(words.get("to_step", WRITER)))


def _pass(page: Any, state: TaskState, user: Any, now: datetime, note: str) -> None:
    round = open_round(page)
    seen = Step(round.step) if round else Step.DONE
    if TASK_OF.get(seen) != state.task.specific.step:
        raise StepRefused(_("这篇稿现在到了“%s”，请刷新后再看。") % NAME_OF[seen])
    approval = pass_step(page=page, by=user, now=now, note=note, expected=seen)
    state.approve(user=user, update=False, comment=note)
    round = approval.round
    round.refresh_from_db()
    if round.ended_at is not None:
        state.workflow_state.finish(user=user)
    else:
        _start_task(state.workflow_state, Step(round.step), user)


def _send_back(
    page: Any, state: TaskState, user: Any, now: datetime, reason: str, where: str
) -> None:
    to_step = None if where == WRITER else Step(where)
    returned = send_back(page=page, by=user, now=now, reason=reason, to_step=to_step)
    workflow_state = state.workflow_state
    if to_step is None:
        state.reject(user=user, comment=returned.reason)
    else:
        state.reject(user=user, update=False, comment=returned.reason)
        _start_task(workflow_state, Step(returned.round.step), user)


def _move(page: Any, round: ReviewRound, user: Any) -> None:
    """The story is somewhere else now: end Wagtail's task and begin the one that it waits for."""
    workflow_state = page.current_workflow_state
    if workflow_state is None or workflow_state.status != WorkflowState.STATUS_IN_PROGRESS:
        return
    current = workflow_state.current_task_state
    if current is not None and current.status == TaskState.STATUS_IN_PROGRESS:
        current.status = TaskState.STATUS_CANCELLED
        current.finished_at = timezone.now()
        current.save()
    _start_task(workflow_state, Step(round.step), user)


def _start_task(workflow_state: WorkflowState, step: Step, user: Any) -> None:
    task = SignOffTask.objects.get(step=TASK_OF[step], active=True)
    workflow_state.current_task_state = task.begin(workflow_state, user)
    workflow_state.save()


class Buttons:
    """What pressing.py asks this room for."""

    def actions(self, page: Any, user: Any) -> list[tuple[str, str, bool]]:
        return actions(page, user)

    def press(self, task_state: TaskState, user: Any, action: str, **words: Any) -> None:
        press(task_state, user, action, **words)

    def step_to_start(self, workflow_state: WorkflowState, user: Any) -> Step:
        """Where a story that is handed in, or handed in again, begins."""
        page = workflow_state.content_object
        round = start_round(page=page, user=user, now=timezone.now())
        if round.step == Step.DONE:
            raise StepRefused(_("这一版已经签发，可以直接发布。"))
        return Step(round.step)
