"""Campaigns, their features, and the people who made them."""

from campaigns.features.models.campaign import CampaignIndexPage, CampaignPage
from campaigns.features.models.contributor import Contributor
from campaigns.features.models.feature import FeatureIndexPage, FeaturePage
from campaigns.features.models.feature_credit import CreditLine, FeatureCredit

__all__ = [
    "CampaignIndexPage",
    "CampaignPage",
    "Contributor",
    "CreditLine",
    "FeatureCredit",
    "FeatureIndexPage",
    "FeaturePage",
]
