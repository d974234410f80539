"""Draws the whole set for a look: contact sheets of scenes, portraits, posters and pages.

python -m cms.core.demo.drawing OUT_DIR
"""

import io
import sys
from collections.abc import Sequence
from pathlib import Path

from PIL import Image

from . import (
    FORMS,
    POSTERS,
    SCENE_KINDS,
    draw_newspaper_page,
    draw_portrait,
    draw_poster,
    draw_scene,
    rasterise,
)


def main(arguments: Sequence[str]) -> int:
    """Write one PNG a group into the folder named on the command line."""
    if len(arguments) != 1:
        print("用法：python -m cms.core.demo.drawing 输出目录", file=sys.stderr)
        return 2
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    for name, drawings, width, columns in _groups():
        _contact_sheet(drawings, width, columns).save(folder / f"{name}.png")
        print(folder / f"{name}.png")
    return 0


def _groups() -> list[tuple[str, list[str], int, int]]:
    scenes = [
        draw_scene(name, seed=seed, palette=palette)
        for name, kind in SCENE_KINDS.items()
        for seed, palette in enumerate((*kind.palettes, *kind.palettes)[:5], start=1)
    ]
    portraits = [draw_portrait(seed=seed) for seed in range(1, 61)]
    posters = [draw_poster(theme, form=form) for form in FORMS for theme in POSTERS]
    pages = [draw_newspaper_page(seed=seed, page_no=seed) for seed in range(1, 13)]
    return [
        ("scenes", scenes, 320, 5),
        ("portraits", portraits, 160, 10),
        ("posters", posters, 320, 6),
        ("pages", pages, 280, 6),
    ]


def _contact_sheet(drawings: list[str], width: int, columns: int) -> Image.Image:
    images = [Image.open(io.BytesIO(rasterise(svg, width=width))) for svg in drawings]
    rows = [images[i : i + columns] for i in range(0, len(images), columns)]
    heights = [max(image.height for image in row) for row in rows]
    sheet = Image.new("RGB", (columns * width, sum(heights)), "white")
    for row, images_in_row in enumerate(rows):
        for column, image in enumerate(images_in_row):
            sheet.paste(image, (column * width, sum(heights[:row])))
    return sheet


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
