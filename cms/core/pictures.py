"""The sizes in which readers get pictures, and how they reach a page."""

from collections.abc import Iterable
from typing import Any

from django.db.models import prefetch_related_objects


def load_renditions(images: Iterable[Any]) -> None:
    """Load the renditions of all these pictures with one query; None among them is skipped."""
    present = [image for image in images if image is not None]
    if present:
        prefetch_related_objects(present, "renditions")
