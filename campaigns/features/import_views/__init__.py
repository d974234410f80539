"""The screens of “导入稿件” in the admin."""

from campaigns.features.import_views.campaign_listing import campaigns
from campaigns.features.import_views.discard import discard
from campaigns.features.import_views.review import review
from campaigns.features.import_views.start import start

__all__ = ["campaigns", "discard", "review", "start"]
