"""Who may look at a page's way through review, and whose work waits where."""

from typing import Any

from cms.review.enums import RIGHTS
from cms.review.steps import Step


def steps_of(user: Any) -> list[str]:
    """The steps that are this person's work."""
    return [step.value for step in Step if step in RIGHTS and user.has_perm(RIGHTS[step])]


def may_look(page: Any, user: Any) -> bool:
    """Whoever may edit the page, and whoever reviews, may see how it went."""
    return bool(steps_of(user)) or bool(page.permissions_for_user(user).can_edit())
