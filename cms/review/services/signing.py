"""签发单: who signed what, when, and what the checks had found."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cms.review.comparing import text_of
from cms.review.models import Approval, Release, ReviewRound
from cms.review.steps import Step


@dataclass(frozen=True)
class SignOffSheet:
    """The sheet of one release; `release` is None while the story is on its way."""

    page: Any
    round: ReviewRound | None
    release: Release | None
    approvals: list[Approval]
    returns: list[Any]
    cleared: list[dict[str, str]]
    version: Any
    characters: int
    pictures: int
    printed_at: datetime

    @property
    def is_signed(self) -> bool:
        return self.release is not None


def sheet_of(page: Any, now: datetime) -> SignOffSheet | None:
    """The sheet of the open round, else of what was released last; None before the first round."""
    round = ReviewRound.objects.open().of_page(page).select_related("version").first()
    release = None
    if round is None:
        release = (
            Release.objects.in_force()
            .filter(version__page=page.pk)
            .select_related("version", "round", "person")
            .order_by("pk")
            .last()
        )
        if release is None:
            return None
        round = release.round
    version = release.version if release else round.version
    approvals = list(round.approvals.standing().select_related("version")) if round else []
    return SignOffSheet(
        page=page,
        round=round,
        release=release,
        approvals=approvals,
        returns=list(round.returns.all()) if round else [],
        cleared=approvals[-1].findings_cleared if approvals else [],
        version=version,
        characters=_characters(version.content),
        pictures=len(version.content["linked"].get("core.customimage", {})),
        printed_at=now,
    )


def signatures_of(page: Any) -> list[tuple[str, str]]:
    """The three reviews of what readers see, by name; empty when the system released it."""
    release = (
        Release.objects.in_force()
        .filter(version__page=page.pk, kind="reviewed")
        .order_by("pk")
        .last()
    )
    if release is None or release.round_id is None:
        return []
    names: dict[str, Approval] = {}
    for item in release.round.approvals.standing():
        names[item.step] = item
    return [
        (str(names[step].get_step_display()), names[step].person_name)
        for step in (Step.FIRST, Step.SECOND, Step.FINAL)
        if step in names
    ]


def _characters(content: Any) -> int:
    """The characters of title and body, without spaces."""
    words = [text_of(content["fields"].get(name, "")) for name in ("title", "subtitle", "body")]
    return sum(len("".join(word.split())) for word in words)
