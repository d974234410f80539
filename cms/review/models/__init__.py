"""Rounds, versions, and who has seen them."""

from cms.review.models.releases import Release
from cms.review.models.rounds import Approval, Claim, Contribution, Return, ReviewRound
from cms.review.models.settings import ReviewSettings
from cms.review.models.sign_off_task import SignOffTask
from cms.review.models.versions import StoryVersion

__all__ = [
    "Approval",
    "Claim",
    "Contribution",
    "Release",
    "Return",
    "ReviewRound",
    "ReviewSettings",
    "SignOffTask",
    "StoryVersion",
]
