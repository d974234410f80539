"""Campaigns, their features, and the people who made them."""

from campaigns.features.models.campaign import CampaignIndexPage, CampaignPage
from campaigns.features.models.contributor import Contributor
from campaigns.features.models.copy_import import (
    CopyImport,
    CopyPicture,
    CopySource,
    ImportedDraft,
    pack_manuscript,
    unpack_decisions,
)
from campaigns.features.models.feature import FeatureIndexPage, FeaturePage
from campaigns.features.models.feature_credit import CreditLine, FeatureCredit
from campaigns.features.models.watched_word import FindingDecision, WatchedWord

__all__ = [
    "CampaignIndexPage",
    "CampaignPage",
    "Contributor",
    "CopyImport",
    "CopyPicture",
    "CopySource",
    "CreditLine",
    "FeatureCredit",
    "FeatureIndexPage",
    "FeaturePage",
    "FindingDecision",
    "ImportedDraft",
    "WatchedWord",
    "pack_manuscript",
    "unpack_decisions",
]
