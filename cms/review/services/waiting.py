"""What waits for one person on the desk's first screen; the same few queries for any number."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cms.review.enums import REVIEW_OF_EMERGENCIES
from cms.review.models import Release, ReviewRound
from cms.review.models.rounds import as_passed, as_touched
from cms.review.permissions import steps_of
from cms.review.steps import Step, objection_to

ROWS = 20


@dataclass(frozen=True)
class Row:
    """A story that waits."""

    round: ReviewRound
    is_late: bool
    held_by: str
    last_return: Any

    @property
    def title(self) -> str:
        return self.round.version.title

    @property
    def from_whom(self) -> Any:
        """The approval before this step, or None for a story that was just handed in."""
        approvals = self.round.standing_approvals  # type: ignore[attr-defined]
        return approvals[-1] if approvals else None


@dataclass(frozen=True)
class Waiting:
    """The groups of the panel."""

    for_me: list[Row]
    late: list[Row]
    returned_by_me: list[Row]
    returned_to_me: list[Row]
    emergencies: list[Release]

    @property
    def is_empty(self) -> bool:
        return not (self.late or self.returned_by_me or self.returned_to_me or self.emergencies)


def waiting_for(user: Any, now: datetime) -> Waiting:
    """What waits for `user`, what is late at the desk, what they returned, open emergencies."""
    rounds = ReviewRound.objects.open().with_what_a_list_shows().most_urgent_first()
    rows = [_row(round, now) for round in rounds]
    own = steps_of(user)
    mine = [row for row in rows if _waits_for(row, user, own)]
    emergencies = Release.objects.unreviewed_emergencies().select_related("version__page")
    is_reviewer = user.has_perm(REVIEW_OF_EMERGENCIES)
    return Waiting(
        for_me=mine[:ROWS],
        late=[row for row in rows if row.is_late and row not in mine][:ROWS] if own else [],
        returned_by_me=[row for row in rows if _was_returned_by(row, user)][:ROWS],
        returned_to_me=[row for row in rows if _is_back_with(row, user)][:ROWS],
        emergencies=list(emergencies[:ROWS]) if is_reviewer else [],
    )


def _row(round: ReviewRound, now: datetime) -> Row:
    claims = round.open_claims  # type: ignore[attr-defined]
    returns = list(round.returns.all())
    is_late = bool(round.due_at and round.due_at < now and not round.is_sent_back)
    return Row(
        round, is_late, claims[0].person_name if claims else "", returns[-1] if returns else None
    )


def _waits_for(row: Row, user: Any, own: list[str]) -> bool:
    round = row.round
    if round.step not in own or round.is_sent_back:
        return False
    approvals = round.standing_approvals  # type: ignore[attr-defined]
    touched = as_touched(list(round.contributions.all()), approvals)
    version = round.version.content_hash
    step = Step(round.step)
    return objection_to(user.pk, step, as_passed(approvals), version, touched) is None


def _was_returned_by(row: Row, user: Any) -> bool:
    return row.last_return is not None and row.last_return.person_key == user.pk


def _is_back_with(row: Row, user: Any) -> bool:
    return row.round.is_sent_back and any(
        item.person_key == user.pk for item in row.round.contributions.all()
    )
