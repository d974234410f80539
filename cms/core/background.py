"""Hands work to the background process."""

from functools import partial
from typing import Any

from django.db import transaction
from django.utils.module_loading import import_string


def enqueue(task: str, /, **arguments: Any) -> None:
    """Have a task done in the background once what was written so far is committed.

    `task` is the dotted path of a function under @task, so that services need not import tasks;
    `arguments` must be JSON. A transaction that is rolled back takes the task with it.
    """
    transaction.on_commit(partial(_hand_over, task, arguments))


def _hand_over(task: str, arguments: dict[str, Any]) -> None:
    import_string(task).enqueue(**arguments)
