"""What pages show of the ground floor: pages themselves, pictures, files, places, settings."""

from cms.core.models import (
    CustomDocument,
    CustomImage,
    CustomRendition,
    District,
    SiteIdentity,
    Topic,
)
from cms.core.page_cache.watching import watch_objects, watch_parts, watch_site


def watch() -> None:
    """Called once, when all models are known."""
    watch_site()
    watch_objects(CustomImage, CustomDocument, District, Topic, SiteIdentity)
    watch_parts(CustomRendition, of="image")
