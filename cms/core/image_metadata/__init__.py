"""What image files say beside the picture: what of it is personal goes, what must stay stays."""

from typing import Any

from PIL import Image

from cms.core.image_metadata.labels import (
    AILabel,
    aigc_label,
    label_in_bytes,
    orientation_in,
    read_exif,
)

__all__ = ["AILabel", "label_of", "orientation_of", "upright"]


def orientation_of(opened: Image.Image) -> int:
    """The way up of an opened picture, 1 when its EXIF does not say or is broken."""
    try:
        return orientation_in(opened.getexif())
    # Pillow raises nearly everything over broken EXIF.
    except Exception:
        return 1


def upright(size: tuple[int, int], orientation: int) -> tuple[int, int]:
    """Width and height as they are seen."""
    return (size[1], size[0]) if orientation >= 5 else size


def label_of(opened: Image.Image) -> AILabel:
    """The AI labels of an opened picture."""
    info: dict[Any, Any] = opened.info
    label = AILabel()
    if xmp := info.get("xmp"):
        label |= label_in_bytes(xmp if isinstance(xmp, bytes) else str(xmp).encode())
    if exif := info.get("exif"):
        label |= read_exif(exif)[1]
    if text := info.get("AIGC"):
        label |= aigc_label(str(text))
    return label
