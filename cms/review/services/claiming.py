"""Taking a step in hand, letting it go, taking it over."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from cms.audit.services import record
from cms.core.turns import take_turn
from cms.review.enums import RIGHTS
from cms.review.exceptions import ClaimRefused
from cms.review.models import Claim, ReviewRound
from cms.review.models.people import by as person_of
from cms.review.services.rounds import open_round
from cms.review.steps import Step


@transaction.atomic
def claim_step(*, page: Any, by: Any, now: datetime, takes_over: bool = False) -> Claim:
    """Take the step that a page waits for in hand; `takes_over` takes it out of another's.

    Raises ClaimRefused.
    """
    take_turn()
    round = _waiting(page, by)
    held = round.claims.filter(released_at=None).first()
    if held is not None and held.person_key == by.pk:
        return held
    if held is not None and not takes_over:
        raise ClaimRefused(_("%s已经接了这篇稿。") % held.person_name)
    if held is not None:
        held.released_at = now
        held.save(update_fields=["released_at"])
    claim = round.claims.create(step=round.step, at=now, **person_of(by))
    changes = {"step": round.step_name, "from": held.person_name if held else ""}
    record(action="review.claimed", subject=page, by=by, now=now, changes=changes)
    return claim


@transaction.atomic
def let_go(*, page: Any, by: Any, now: datetime) -> None:
    """Give a step back to all who may take it. Raises ClaimRefused."""
    take_turn()
    round = _waiting(page, by)
    held = round.claims.filter(released_at=None, person_key=by.pk).first()
    if held is None:
        raise ClaimRefused(_("这篇稿不在您手里。"))
    held.released_at = now
    held.save(update_fields=["released_at"])
    record(action="review.let_go", subject=page, by=by, now=now, changes={"step": round.step_name})


def _waiting(page: Any, user: Any) -> ReviewRound:
    round = open_round(page)
    if round is None or round.is_sent_back or round.step == Step.DONE:
        raise ClaimRefused(_("这篇稿现在不等人审。"))
    if not user.has_perm(RIGHTS[Step(round.step)]):
        raise ClaimRefused(_("“%s”不在您的权限里。") % round.step_name)
    return round
