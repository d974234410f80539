"""Reads the file of a picture once and writes it in other sizes and formats."""

from contextlib import ExitStack
from io import BytesIO
from typing import Any, Self

from django.utils.translation import gettext as _
from PIL import Image, ImageCms, PngImagePlugin
from wagtail.images.models import Filter

from cms.core.image_metadata import label_of, orientation_of, upright
from cms.core.models import CustomImage

# A working copy whose shorter side has as many pixels as the largest size is long loses nothing;
# scaling a camera's 24 megapixels anew for each size would take seconds.
WORKING_SIZE = 1600
OPTIONS: dict[str, dict[str, Any]] = {
    "jpeg": {"quality": 80, "optimize": True, "progressive": True},
    "png": {"optimize": True},
    "webp": {"quality": 78, "method": 4},
    "avif": {"quality": 60, "speed": 8},
}
XMP_KEYWORD = "XML:com.adobe.xmp"
COLOURED = {"RGB", "RGBA", "P", "PA"}
TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


class UnreadablePictureError(Exception):
    """图片文件缺失或已损坏，请重新上传这幅图片。"""


class PictureSource:
    """The decoded file of a picture, upright; a context manager.

    Raises UnreadablePictureError on entering when the file is missing or broken.
    """

    def __init__(self, image: CustomImage) -> None:
        self.image = image

    def __enter__(self) -> Self:
        try:
            with ExitStack() as stack:
                file = stack.enter_context(self.image.open_file())
                self._load(stack.enter_context(Image.open(file)))
        # Pillow's decoders raise nearly everything over a broken file, SyntaxError included.
        except Exception as error:
            raise UnreadablePictureError(
                _("图片“%s”的文件缺失或已损坏，请重新上传这幅图片。") % self.image.title
            ) from error
        return self

    def __exit__(self, *exception: object) -> None:
        self.picture.close()

    def _load(self, opened: Image.Image) -> None:
        orientation = orientation_of(opened)
        self.label = label_of(opened)
        self.profile: bytes | None = opened.info.get("icc_profile")
        self.size = upright(opened.size, orientation)
        opened.draft(None, (WORKING_SIZE, WORKING_SIZE))
        opened.load()
        picture = _plain(opened, self.profile)
        if opened.mode not in COLOURED:
            # The profile of ink or grey says nothing of the red, green and blue made of them.
            self.profile = None
        factor = min(picture.size) // WORKING_SIZE
        if factor > 1:
            picture = picture.reduce(factor)
        if turn := TURNS.get(orientation):
            picture = picture.transpose(turn)
        self.picture = picture
        self.is_transparent = picture.mode == "RGBA"

    def suitable(self, file_format: str, *, keeps_transparency: bool = True) -> str:
        """PNG in place of JPEG for a picture with transparency."""
        needs_png = file_format == "jpeg" and self.is_transparent and keeps_transparency
        return "png" if needs_png else file_format

    def render(self, wagtail_filter: Filter, file_format: str) -> bytes:
        """The picture cropped and scaled as the filter says, as a file of this format."""
        transform = wagtail_filter.get_transform(self.image, self.size)
        scale_x = self.picture.width / self.size[0]
        scale_y = self.picture.height / self.size[1]
        left, top, right, bottom = transform.get_rect()
        box = (
            max(0, left * scale_x),
            max(0, top * scale_y),
            min(self.picture.width, right * scale_x),
            min(self.picture.height, bottom * scale_y),
        )
        resized = self.picture.resize(
            transform.size, Image.Resampling.LANCZOS, box=box, reducing_gap=2.0
        )
        if file_format == "jpeg" and resized.mode == "RGBA":
            resized = _on_white(resized)
        return self._saved(resized, file_format)

    def _saved(self, picture: Image.Image, file_format: str) -> bytes:
        options = dict(OPTIONS[file_format])
        # What Pillow remembers of the original must not reach the new file by itself.
        picture.info.clear()
        if self.profile:
            options["icc_profile"] = self.profile
        if self.label and file_format == "png":
            options["pnginfo"] = PngImagePlugin.PngInfo()
            options["pnginfo"].add_itxt(XMP_KEYWORD, self.label.xmp().decode())
        elif self.label:
            options["xmp"] = self.label.xmp()
        buffer = BytesIO()
        picture.save(buffer, file_format.upper(), **options)
        return buffer.getvalue()


def _plain(opened: Image.Image, profile: bytes | None) -> Image.Image:
    """The picture in RGB, or in RGBA when something of it can be seen through."""
    if opened.mode == "CMYK" and profile:
        return _converted(opened, profile)
    if opened.has_transparency_data:
        picture = opened.convert("RGBA")
        is_opaque = picture.getchannel("A").getextrema() == (255, 255)
        return picture.convert("RGB") if is_opaque else picture
    if opened.mode.startswith("I;16"):
        # Pillow would cut a grey of 16 bits at 255 instead of scaling it.
        return opened.convert("I").point(lambda grey: grey / 256).convert("L").convert("RGB")
    return opened.convert("RGB")


def _converted(opened: Image.Image, profile: bytes) -> Image.Image:
    """Ink colours as the printer's profile means them; browsers differ over CMYK."""
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        target = ImageCms.createProfile("sRGB")
        return ImageCms.profileToProfile(opened, source, target, outputMode="RGB") or opened
    # ImageCms raises OSError for what is no profile at all.
    except (ImageCms.PyCMSError, OSError):
        return opened.convert("RGB")


def _on_white(picture: Image.Image) -> Image.Image:
    paper = Image.new("RGBA", picture.size, "white")
    paper.alpha_composite(picture)
    return paper.convert("RGB")
