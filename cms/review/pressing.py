"""The way from Wagtail's buttons (models) up to the services, which register here."""

from typing import Any, Protocol


class ReviewDesk(Protocol):
    """What the buttons of a task ask."""

    def actions(self, page: Any, user: Any) -> list[tuple[str, str, bool]]:
        """Name, label and whether words are asked for, of what this user may press."""

    def press(self, task_state: Any, user: Any, action: str, **words: Any) -> None:
        """Do what the button says; raises StepRefused and its kin."""

    def step_to_start(self, workflow_state: Any, user: Any) -> Any:
        """The step at which a story that is handed in begins; raises StepRefused."""


_desks: list[ReviewDesk] = []


def register(desk: ReviewDesk) -> None:
    _desks[:] = [desk]


def desk() -> ReviewDesk:
    return _desks[0]
