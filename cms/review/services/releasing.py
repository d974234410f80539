"""What may go live, and the ways round the reviewers that leave a trace."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from cms.audit.services import record
from cms.core.turns import take_turn
from cms.review.content import content_hash
from cms.review.enums import EMERGENCY_RIGHT, REVIEW_OF_EMERGENCIES
from cms.review.exceptions import EmergencyRefused
from cms.review.models import Approval, Release, ReviewRound
from cms.review.models.people import by as person_of
from cms.review.services.versions import draft_of, version_of
from cms.review.system_approval import reason_of_system

LONGEST_REASON = 300


def objections(page: Any) -> list[str]:
    """Why this content of a specific page may not go live; empty when it may.

    It may when a release names exactly this content, when it is what readers see already, or when
    the system approves it (system_approval). An alias shows what its original was released with.
    """
    if not page.is_reviewed or reason_of_system():
        return []
    if is_released(page):
        return []
    round = ReviewRound.objects.open().of_page(page).first() if page.pk else None
    where = _("现在在%s。") % round.step_name if round else _("请先送审。")
    title = page.title
    return [
        _("“%(title)s”这一版没有走完三审三校，不能发布。%(where)s")
        % {"title": title, "where": where}
    ]


def is_released(page: Any) -> bool:
    """Whether exactly this content may be live."""
    original = page
    while original.alias_of_id:
        original = original.alias_of
    if original.pk is None:
        return False
    digest = content_hash(page)
    if Release.objects.for_content(original.pk, digest).exists():
        return True
    live = type(page)._default_manager.filter(pk=original.pk, live=True).first()
    return live is not None and content_hash(live) == digest


@transaction.atomic
def note_system_release(*, page: Any, now: datetime) -> None:
    """Keep what the system published, and why."""
    reason = reason_of_system()
    if not reason or not page.is_reviewed or page.alias_of_id:
        return
    version = version_of(page, now)
    if not version.releases.in_force().exists():
        version.releases.create(kind="system", reason=reason[:LONGEST_REASON], at=now)


@transaction.atomic
def end_releases(*, page: Any, now: datetime) -> None:
    """A page that was taken down needs new approvals before it goes up again."""
    take_turn()
    Release.objects.in_force().filter(version__page=page.pk).update(ended_at=now)
    ended = Approval.objects.standing().filter(round__page=page.pk, round__ended_at__isnull=False)
    ended.update(is_taken_back=True)


@transaction.atomic
def release_in_emergency(*, page: Any, by: Any, reason: str, now: datetime) -> Release:
    """Publish the draft at once, on one person's word, to be reviewed by another afterwards.

    Raises EmergencyRefused without the right or a reason, or when something that no page may be
    without is missing.
    """
    take_turn()
    if not by.has_perm(EMERGENCY_RIGHT):
        raise EmergencyRefused(_("紧急签发不在您的权限里。"))
    if not reason.strip():
        raise EmergencyRefused(_("紧急签发要写理由，事后要审查。"))
    draft = draft_of(page)
    if problems := draft.publication_problems():
        raise EmergencyRefused("　".join(problems))
    version = version_of(draft, now)
    release = version.releases.in_force().first()
    if release is None:
        reason = reason.strip()[:LONGEST_REASON]
        release = Release.objects.create(
            version=version, kind="emergency", reason=reason, at=now, **person_of(by)
        )
        changes = {"reason": reason, "version": version.number, "content": version.content_hash}
        record(action="review.emergency", subject=page, by=by, now=now, changes=changes)
    revision = page.get_latest_revision() or draft.save_revision(user=by)
    revision.publish(user=by, skip_permission_checks=True)
    return release


@transaction.atomic
def review_emergency(*, release: Release, by: Any, note: str, now: datetime) -> None:
    """Somebody else looks at an emergency afterwards. Raises EmergencyRefused."""
    take_turn()
    release = Release.objects.select_for_update().select_related("version__page").get(pk=release.pk)
    if release.reviewed_at is not None:
        raise EmergencyRefused(_("这次紧急签发已经审查过。"))
    if release.person_key == by.pk:
        raise EmergencyRefused(_("自己签发的，要由别人审查。"))
    if not by.has_perm(REVIEW_OF_EMERGENCIES):
        raise EmergencyRefused(_("审查紧急签发不在您的权限里。"))
    if not note.strip():
        raise EmergencyRefused(_("请写审查意见。"))
    release.reviewed_by, release.reviewer_key = by, by.pk
    release.reviewer_name = by.get_full_name()[:150]
    release.reviewed_at, release.review_note = now, note.strip()[:LONGEST_REASON]
    release.save()
    changes = {"note": release.review_note, "release": release.pk}
    record(
        action="review.emergency_reviewed",
        subject=release.version.page,
        by=by,
        now=now,
        changes=changes,
    )
