from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from wagtail.locks import WorkflowLock
from wagtail.models import Task, TaskState

from cms.review import pressing
from cms.review.enums import RIGHTS, StepName
from cms.review.forms_of_actions import NoteForm, ReturnForm
from cms.review.steps import Step

# One task of Wagtail's for the two steps of whoever holds 终审.
TASK_OF = {step: Step.FINAL if step is Step.CONFIRM else step for step in RIGHTS}


class InReview(WorkflowLock):
    """Keeps a story closed to everybody but whoever has its step in hand, and says so."""

    def get_message(self, user: Any) -> str | None:
        if not self.for_user(user):
            return None
        return _now("这篇稿正在%s，现在只有%s的人能改。") % (self.task.name, self.task.name)


class SignOffTask(Task):
    """A step of 三审三校 as a task of Wagtail's workflow; the rules are in cms.review.services."""

    step = models.CharField(_("环节"), max_length=10, choices=StepName)

    lock_class = InReview

    admin_form_fields: ClassVar[list[str]] = [*Task.admin_form_fields, "step"]
    admin_form_readonly_on_edit_fields: ClassVar[list[str]] = [
        *Task.admin_form_readonly_on_edit_fields,
        "step",
    ]

    class Meta:
        verbose_name = _("审校环节")

    @property
    def right(self) -> str:
        return RIGHTS[Step(self.step)]

    def is_work_of(self, user: Any) -> bool:
        return bool(user.has_perm(self.right))

    def user_can_access_editor(self, obj: Any, user: Any) -> bool:
        return self.is_work_of(user)

    def locked_for_user(self, obj: Any, user: Any) -> bool:
        return not self.is_work_of(user)

    def user_can_lock(self, obj: Any, user: Any) -> bool:
        return self.is_work_of(user)

    def start(self, workflow_state: Any, user: Any = None) -> TaskState:
        # Wagtail begins at its first task, or where it broke off; the rules may say otherwise.
        step = pressing.desk().step_to_start(workflow_state, user)
        task = self if self.step == TASK_OF[step] else None
        task = task or SignOffTask.objects.get(step=TASK_OF[step], active=True)
        return task.begin(workflow_state, user)

    def begin(self, workflow_state: Any, user: Any) -> TaskState:
        """Start exactly this task."""
        task_state: TaskState = super().start(workflow_state, user=user)
        return task_state

    def get_actions(self, obj: Any, user: Any) -> list[tuple[str, str, bool]]:
        if not self.is_work_of(user):
            return []
        return pressing.desk().actions(obj, user)

    def get_form_for_action(self, action: str) -> Any:
        return ReturnForm if action == "reject" else NoteForm

    def on_action(self, task_state: TaskState, user: Any, action_name: str, **words: Any) -> None:
        pressing.desk().press(task_state, user, action_name, **words)

    def get_task_states_user_can_moderate(self, user: Any, **kwargs: Any) -> Any:
        if not self.is_work_of(user):
            return TaskState.objects.none()
        return self.task_states.filter(status=TaskState.STATUS_IN_PROGRESS)

    @classmethod
    def get_description(cls) -> str:
        return str(_("三审三校的一步：按权限审，改稿的人不审自己改的稿。"))
