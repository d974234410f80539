"""The models that every section stands on."""

from cms.core.models.base import BasePage
from cms.core.models.districts import District, Topic
from cms.core.models.documents import CustomDocument
from cms.core.models.images import CustomImage, CustomRendition
from cms.core.models.site_identity import SiteIdentity

__all__ = [
    "BasePage",
    "CustomDocument",
    "CustomImage",
    "CustomRendition",
    "District",
    "SiteIdentity",
    "Topic",
]
