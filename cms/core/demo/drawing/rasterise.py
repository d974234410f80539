"""From a drawing to the bytes of a picture file."""

import io

import resvg_py
from PIL import Image

JPEG_QUALITY = 85


def rasterise(svg: str, *, width: int, form: str = "JPEG") -> bytes:
    """Render a drawing `width` pixels wide as JPEG (small) or PNG (exact) bytes.

    Raises ValueError when the drawing is not well-formed SVG.
    """
    png = bytes(resvg_py.svg_to_bytes(svg_string=svg, width=width, skip_system_fonts=True))
    if form == "PNG":
        return png
    with Image.open(io.BytesIO(png)) as image:
        flat = Image.new("RGB", image.size, "white")
        flat.paste(image, mask=image.getchannel("A") if "A" in image.getbands() else None)
    out = io.BytesIO()
    flat.save(out, "JPEG", quality=JPEG_QUALITY, optimize=True, progressive=True)
    return out.getvalue()
