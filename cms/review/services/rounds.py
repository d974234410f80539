"""A page's way through 三审三校: where it stands, what it waits for, how it ends."""

from datetime import datetime, time, timedelta
from typing import Any, NamedTuple

from django.db import transaction
from django.utils import timezone

from cms.core.turns import take_turn
from cms.review.models import Approval, Release, ReviewRound, ReviewSettings, StoryVersion
from cms.review.models.people import by
from cms.review.models.rounds import as_passed, as_touched
from cms.review.services.versions import draft_of, version_of
from cms.review.steps import Objection, Passed, Step, Touched, due_at, next_step, objection_to


class Standing(NamedTuple):
    """Where a round stands: the version in hand, what was passed, who touched it."""

    version: StoryVersion
    passed: list[Passed]
    touched: list[Touched]
    step: Step

    def objection_to(self, person: int) -> Objection | None:
        return objection_to(person, self.step, self.passed, self.version.content_hash, self.touched)


@transaction.atomic
def start_round(*, page: Any, user: Any, now: datetime) -> ReviewRound:
    """Hand a page in, or hand in again what was sent back to its writer.

    Who changed it until now is its writer: none of them reviews it in this round.
    """
    take_turn()
    draft = draft_of(page)
    version = version_of(draft, now)
    round = open_round(page)
    if round is None:
        settings = ReviewSettings.load()
        round = ReviewRound.objects.create(
            page_id=page.pk,
            version=version,
            proofs=settings.print_proofs if _printed_at(draft, since=now) else 1,
            started_at=now,
        )
        page.contributions.filter(round=None).update(round=round)
        if user is not None and not round.contributions.exists():
            round.contributions.create(page_id=page.pk, version=version, at=now, **by(user))
    round.is_sent_back = False
    settle(round, draft, version)
    return round


def open_round(page: Any) -> ReviewRound | None:
    """The round that a page is in, locked to the end of the transaction."""
    rounds = ReviewRound.objects.select_for_update().open().of_page(page)
    return rounds.first()


def settle(round: ReviewRound, draft: Any, version: StoryVersion) -> Standing:
    """Write down the step that the round's draft waits for, and until when."""
    standing = standing_of(round, version)
    round.version = version
    round.step = standing.step.value
    round.printed_at = _printed_at(draft, since=round.started_at)
    round.due_at = due_at(standing.step, round.printed_at)
    round.save()
    return standing


def standing_of(round: ReviewRound, version: StoryVersion) -> Standing:
    """Where `version` stands in a round; what was released already waits for nothing."""
    approvals = list(round.approvals.standing().select_related("version").order_by("pk"))
    passed = as_passed(approvals)
    touched = as_touched(list(round.contributions.all()), approvals)
    if version.releases.in_force().exists():
        return Standing(version, passed, touched, Step.DONE)
    step = next_step(passed, version.content_hash, round.proofs, touched)
    return Standing(version, passed, touched, step)


@transaction.atomic
def abandon_round(*, page: Any, now: datetime) -> None:
    """Take a page back from review: its approvals no longer hold, its writers are remembered."""
    take_turn()
    round = open_round(page)
    if round is None:
        return
    round.approvals.update(is_taken_back=True)
    round.contributions.update(round=None, after_approval=0)
    _end(round, now)


def finish_round(round: ReviewRound, version: StoryVersion, last: Approval, now: datetime) -> None:
    """All steps are passed: this version, and no other, may go live."""
    if not version.releases.in_force().exists():
        signed = round.approvals.standing().filter(step__in=[Step.FINAL, Step.CONFIRM]).last()
        who = signed or last
        Release.objects.create(
            version=version,
            kind="reviewed",
            round=round,
            person=who.person,
            person_key=who.person_key,
            person_name=who.person_name,
            at=now,
        )
    _end(round, now)


def _end(round: ReviewRound, now: datetime) -> None:
    round.ended_at = now
    round.due_at = None
    round.save()
    round.claims.filter(released_at=None).update(released_at=now)


def _printed_at(draft: Any, since: datetime) -> datetime | None:
    """The morning's paper goes to print the evening before; None for what is on the web alone.

    What went to print before it was handed in is on paper: the change is for the web.
    """
    if draft.printed_on is None:
        return None
    goes_to_print: time = ReviewSettings.load().goes_to_print
    day = draft.printed_on - timedelta(days=1)
    printed_at = timezone.make_aware(datetime.combine(day, goes_to_print))
    return printed_at if printed_at > since else None
