"""What this room tells the others when all models are known."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page
from wagtail.signals import unpublished, workflow_cancelled

from cms.audit.labels import name_actions
from cms.core import publication
from cms.core.models import BasePage, CustomDocument, CustomImage, District, Topic
from cms.review import pressing
from cms.review.content import shows, shows_by
from cms.review.services.following import Buttons, follow_change
from cms.review.services.releasing import end_releases, note_system_release, objections
from cms.review.services.rounds import abandon_round

ACTIONS = {
    "review.passed": _("通过一步审校"),
    "review.returned": _("退回稿件"),
    "review.claimed": _("接稿"),
    "review.let_go": _("放手"),
    "review.emergency": _("紧急签发"),
    "review.emergency_reviewed": _("审查紧急签发"),
    "review.refused": _("发布被拒"),
}


class Newsroom:
    """What cms.core.publication asks and tells."""

    def objections(self, page: Any) -> list[str]:
        return objections(page)

    def has_gone_live(self, page: Any) -> None:
        note_system_release(page=page, now=timezone.now())

    def has_new_revision(self, page: Any, revision: Any, user: Any) -> None:
        follow_change(page=page, revision=revision, user=user, now=timezone.now())


def picture_facts(image: Any) -> dict[str, Any]:
    """A picture is its file and the words that travel with it."""
    return {
        "file": image.get_file_hash(),
        "title": image.title,
        "caption": image.caption,
        "credit": image.credit,
        "alt": image.description,
    }


def file_facts(document: Any) -> dict[str, Any]:
    return {"file": document.get_file_hash(), "title": document.title}


def register() -> None:
    """Called once, when the app starts."""
    publication.register(Newsroom())
    pressing.register(Buttons())
    name_actions(ACTIONS)
    shows_by(CustomImage, picture_facts)
    shows_by(CustomDocument, file_facts)
    shows(District, "name")
    shows(Topic, "name")
    unpublished.connect(_taken_down, dispatch_uid="review.taken_down")
    workflow_cancelled.connect(_taken_back, dispatch_uid="review.taken_back")


def _taken_down(sender: Any, instance: Any, **kwargs: Any) -> None:
    if isinstance(instance, BasePage):
        end_releases(page=instance, now=timezone.now())


def _taken_back(sender: Any, instance: Any, **kwargs: Any) -> None:
    page = instance.content_object
    if isinstance(page, Page):
        abandon_round(page=page, now=timezone.now())
