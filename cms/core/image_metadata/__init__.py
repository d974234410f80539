"""What image files say beside the picture: what of it is personal goes, what must stay stays."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

from PIL import Image
from PIL.GifImagePlugin import GifImageFile

from cms.core.image_metadata import gif, isobmff, jpeg, png, webp
from cms.core.image_metadata.errors import MalformedFileError
from cms.core.image_metadata.labels import AILabel, aigc_label, label_in_bytes, read_exif

__all__ = ["AILabel", "label_of", "orientation_of", "strip_metadata", "upright"]


def strip_metadata(data: bytes) -> bytes:
    """An image file without place, time, names and whatever else it says beside the picture.

    Way up, colour profile and AI labels stay, the labels written anew. The picture itself is
    copied byte for byte; only a file whose parts are out of order is written anew by Pillow.
    Raises OSError when the file is no image that Pillow reads.
    """
    strip = _stripper(data)
    if strip is not None:
        try:
            return strip(data)
        except MalformedFileError:
            pass
    return _written_anew(data)


def _stripper(data: bytes) -> Callable[[bytes], bytes] | None:
    if data.startswith(jpeg.SIGNATURE):
        return jpeg.strip
    if data.startswith(png.SIGNATURE):
        return png.strip
    if data.startswith(gif.SIGNATURES):
        return gif.strip
    if webp.is_webp(data):
        return webp.strip
    return isobmff.strip if isobmff.is_isobmff(data) else None


def _written_anew(data: bytes) -> bytes:
    with Image.open(BytesIO(data)) as opened:
        label, orientation = label_of(opened), orientation_of(opened)
        options: dict[str, Any] = {"quality": "keep" if opened.format == "JPEG" else 95}
        if profile := opened.info.get("icc_profile"):
            options["icc_profile"] = profile
        if exif := label.exif(orientation):
            options["exif"] = b"Exif\0\0" + exif
        if label:
            options["xmp"] = label.xmp()
        opened.load()
        # Pillow writes what it remembers of the original (comments, times) into the new file.
        opened.info.clear()
        buffer = BytesIO()
        opened.save(buffer, opened.format, **options)
    return buffer.getvalue()


def orientation_of(opened: Image.Image) -> int:
    """The way up of an opened picture, 1 when its EXIF does not say or is broken."""
    return read_exif(opened.info.get("exif", b""))[0]


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
    if isinstance(opened, GifImageFile) and opened.fp is not None:
        position = opened.fp.tell()
        opened.fp.seek(0)
        label |= gif.label_in(opened.fp.read())
        opened.fp.seek(position)
    return label
