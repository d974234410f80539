"""What the desk shows of a page's review: where it is, who did what, what the reader may press."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from cms.review.enums import EMERGENCY_RIGHT, PROOF_NAMES, RIGHTS, StepName
from cms.review.models import ReviewRound
from cms.review.services.approving import why_not
from cms.review.services.rounds import standing_of
from cms.review.steps import Step


@dataclass(frozen=True)
class StepShown:
    """One step in the bar: `state` is done, now or empty."""

    name: str
    state: str
    who: str = ""
    at: datetime | None = None


@dataclass(frozen=True)
class Hand:
    """A line of “这一版谁动过”."""

    at: datetime
    who: str
    what: str
    is_own: bool


@dataclass(frozen=True)
class Bar:
    """审签条, for one person."""

    round: ReviewRound
    steps: list[StepShown]
    hands: list[Hand]
    why_not: str
    is_own_work: bool
    held_by: str
    is_held_by_me: bool
    last_return: Any
    is_late: bool
    may_release: bool


def bar_for(page: Any, user: Any, now: datetime) -> Bar | None:
    """The bar of the round that a page is in; None when it is in none."""
    round = ReviewRound.objects.open().of_page(page).select_related("version").first()
    if round is None:
        return None
    standing = standing_of(round, round.version)
    approvals = list(round.approvals.standing().select_related("version", "round"))
    held = round.claims.filter(released_at=None).first()
    is_own = standing.step in RIGHTS and user.has_perm(RIGHTS[standing.step])
    returned = round.returns.last()
    return Bar(
        round=round,
        steps=_steps(round, approvals),
        hands=_hands(round, approvals, user),
        why_not="" if round.is_sent_back or not is_own else why_not(round, standing, user),
        is_own_work=is_own and not round.is_sent_back,
        held_by=held.person_name if held else "",
        is_held_by_me=bool(held and held.person_key == user.pk),
        last_return=returned,
        is_late=bool(round.due_at and round.due_at < now),
        may_release=user.has_perm(EMERGENCY_RIGHT),
    )


def whereabouts(page: Any) -> str:
    """Where a page that was in review is now, as a sentence."""
    title = page.get_admin_display_title()
    round = ReviewRound.objects.open().of_page(page).first()
    if round is not None and round.is_sent_back:
        return _("“%s”已退给作者。") % title
    if round is not None:
        return _("“%(title)s”现在在%(step)s。") % {"title": title, "step": round.step_name}
    if type(page)._default_manager.filter(pk=page.pk, live=True).exists():
        return _("“%s”走完了三审三校，已经发布。") % title
    return _("“%s”走完了三审三校，到点发布。") % title


def _steps(round: ReviewRound, approvals: list[Any]) -> list[StepShown]:
    """Each step once, with whoever passed it last; the proofs by number."""
    shown = []
    for step in (Step.FIRST, Step.SECOND, Step.FINAL):
        taken = [item for item in approvals if item.step == step]
        shown.append(_shown(str(StepName(step.value).label), taken, round.step == step))
    proofs = [item for item in approvals if item.step == Step.PROOF]
    shown += [_shown(item.step_name, [item], False) for item in proofs]
    if round.step == Step.CONFIRM:
        shown.append(StepShown(str(StepName.CONFIRM.label), "now"))
    for number in range(len(proofs), round.proofs):
        is_now = round.step == Step.PROOF and number == len(proofs)
        name = round.step_name if is_now else _proof_name(number, round.proofs)
        shown.append(StepShown(name, "now" if is_now else ""))
    return shown


def _shown(name: str, taken: list[Any], is_now: bool) -> StepShown:
    if is_now:
        return StepShown(name, "now")
    if taken:
        return StepShown(name, "done", taken[-1].person_name, taken[-1].at)
    return StepShown(name, "")


def _proof_name(number: int, proofs: int) -> str:
    return str(PROOF_NAMES[number]) if proofs > 1 else str(StepName.PROOF.label)


def _hands(round: ReviewRound, approvals: list[Any], user: Any) -> list[Hand]:
    hands = [
        Hand(
            item.at,
            item.person_name,
            _("通过%(step)s，%(version)s%(note)s")
            % {
                "step": item.step_name,
                "version": item.version,
                "note": f"：{item.note}" if item.note else "",
            },
            item.person_key == user.pk,
        )
        for item in approvals
    ]
    for change in round.contributions.select_related("version"):
        what = _("校对改动，成%s") if change.is_proof else _("写或改，成%s")
        hands.append(
            Hand(
                change.at,
                change.person_name or _("系统"),
                what % change.version,
                change.person_key == user.pk,
            )
        )
    for item in round.returns.all():
        what = _("从%(from)s退给%(to)s：%(reason)s") % {
            "from": item.get_from_step_display(),
            "to": item.to_name,
            "reason": item.reason,
        }
        hands.append(Hand(item.at, item.person_name, what, item.person_key == user.pk))
    return sorted(hands, key=lambda hand: hand.at, reverse=True)
