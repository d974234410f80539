"""What the tests measure of a rasterised drawing."""

import io
from itertools import combinations

from PIL import Image

from cms.core.demo.drawing import rasterise

Pixels = tuple[int, ...]
COLUMNS, ROWS = 12, 8


def small_picture(svg: str, width: int = 96) -> Image.Image:
    """The drawing as an image of a few pixels."""
    return Image.open(io.BytesIO(rasterise(svg, width=width, form="PNG"))).convert("RGB")


def colours(image: Image.Image) -> int:
    """How many colours the image has."""
    return len(image.getcolors(maxcolors=image.width * image.height))


def fingerprint(svg: str) -> Pixels:
    """The drawing in a grid of mean colours."""
    grid = small_picture(svg).resize((COLUMNS, ROWS), Image.Resampling.BOX)
    return tuple(grid.tobytes())


def difference(first: Pixels, second: Pixels) -> float:
    """The mean difference of two fingerprints, in steps of a colour channel (0-255)."""
    return sum(abs(a - b) for a, b in zip(first, second, strict=True)) / len(first)


def too_alike(drawings: dict[str, str], least: float) -> list[tuple[str, str]]:
    """Names of the pairs whose fingerprints differ by less than `least`."""
    marks = {name: fingerprint(svg) for name, svg in drawings.items()}
    return [(a, b) for a, b in combinations(marks, 2) if difference(marks[a], marks[b]) < least]
