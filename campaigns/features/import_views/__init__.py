"""The screens of “导入稿件” in the admin."""

from campaigns.features.import_views.explorer import campaigns
from campaigns.features.import_views.review import review
from campaigns.features.import_views.start import start

__all__ = ["campaigns", "review", "start"]
