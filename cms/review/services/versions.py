"""Versions of a page: its content kept as it was, and who made it so."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max
from wagtail.models import Page, Revision

from cms.core.turns import take_turn
from cms.review.comparing import is_small_change
from cms.review.content import Facts, content_of, digest_of
from cms.review.models import Contribution, ReviewRound, StoryVersion
from cms.review.models.people import by
from cms.review.steps import Step


@transaction.atomic
def version_of(page: Any, now: datetime, revision: Revision | None = None) -> StoryVersion:
    """The version that a specific page is, kept anew when its content was never seen before."""
    return _kept(page.pk, content_of(page), now, revision)


def draft_of(page: Any) -> Any:
    """The draft saved last, as the specific page; the page itself before its first revision.

    Read anew: the page in hand may have been loaded before a colleague saved.
    """
    stored = Page.objects.select_related("latest_revision").get(pk=page.pk)
    return stored.latest_revision.as_object() if stored.latest_revision else stored.specific


@transaction.atomic
def note_change(*, page: Any, revision: Revision, user: Any, now: datetime) -> Contribution | None:
    """Remember who changed the content of a page; None for a save that changed nothing.

    Until somebody has approved it, what one person changes in a row is one version: the editor
    saves by itself at every pause. People who worked on the page that this one is a copy of are
    remembered as well.
    """
    take_turn()
    content = content_of(page)
    last = page.contributions.select_related("version").order_by("pk").last()
    if last is None:
        _take_over_authors(page, content, revision, now)
    elif last.version.content_hash == digest_of(content):
        return None
    round = ReviewRound.objects.open().of_page(page).first()
    approvals = list(round.approvals.standing()) if round else []
    after = approvals[-1].pk if approvals else 0
    if last is not None and _goes_on(last, round, after, user):
        last.version = _changed(last.version, content, now, revision)
        last.at = now
        _weigh(last, round, content)
        last.save()
        return last
    contribution = Contribution(
        page=page, round=round, after_approval=after, at=now, **by(user),
        version=_kept(page.pk, content, now, revision),
    )  # fmt: skip
    _weigh(contribution, round, content)
    contribution.save()
    return contribution


def _weigh(contribution: Contribution, round: ReviewRound | None, content: Facts) -> None:
    """A proofreader's correction is told from an edit by where the story is and what it changes."""
    if round is None:
        return
    signed = (
        round.approvals.standing()
        .filter(step__in=[Step.FINAL, Step.CONFIRM])
        .select_related("version")
        .last()
    )
    person = contribution.person
    contribution.is_proof = bool(
        round.step == Step.PROOF
        and not round.is_sent_back
        and person is not None
        and person.has_perm("review.proofread")
    )
    contribution.is_small = signed is None or is_small_change(signed.version.content, content)


def _goes_on(last: Contribution, round: ReviewRound | None, after: int, user: Any) -> bool:
    return (
        user is not None
        and last.person_key == user.pk
        and last.round_id == (round.pk if round else None)
        and last.after_approval == after
        and not last.version.approvals.exists()
        and not last.version.releases.exists()
        and not Contribution.objects.filter(version=last.version).exclude(pk=last.pk).exists()
        and not (round and round.returns.filter(version=last.version).exists())
    )


def _take_over_authors(page: Any, content: Facts, revision: Revision, now: datetime) -> None:
    earlier = page.revisions.exclude(pk=revision.pk).exclude(user=None).select_related("user")
    version = None
    for user in {item.user_id: item.user for item in earlier.defer("content")}.values():
        version = version or _kept(page.pk, content, now, revision)
        Contribution.objects.create(page=page, version=version, at=now, **by(user))


def _changed(
    version: StoryVersion, content: Facts, now: datetime, revision: Revision
) -> StoryVersion:
    digest = digest_of(content)
    known = StoryVersion.objects.filter(page=version.page_id, content_hash=digest).first()
    if known is not None:
        return known
    version.content, version.content_hash = content, digest
    version.made_at, version.revision = now, revision
    version.save()
    return version


def _kept(
    page_id: int, content: Facts, now: datetime, revision: Revision | None = None
) -> StoryVersion:
    digest = digest_of(content)
    known = StoryVersion.objects.filter(page=page_id, content_hash=digest).first()
    if known is not None:
        return known
    take_turn()
    highest = StoryVersion.objects.filter(page=page_id).aggregate(Max("number"))["number__max"]
    return StoryVersion.objects.create(
        page_id=page_id,
        number=(highest or 0) + 1,
        content_hash=digest,
        content=content,
        revision=revision,
        made_at=now,
    )
