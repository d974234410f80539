"""Where the village road runs through the fields.

The light decides it, so that a series of one road in several lights does not stand on one spot,
and so that what happens on the road is the same for one seed in every light.
"""

from dataclasses import dataclass

from ..landscape import path_strip
from ..palettes import Palette, mix
from ..pen import Pen


@dataclass(frozen=True)
class Road:
    """Outlines of the road, of its verges and middle, and of the fields beside it."""

    outline: str
    verges: str
    middle: str
    # Outline of a field, and the left edge and width of the marks in it.
    fields: tuple[tuple[str, float, float], ...]
    sight: tuple[int, int]
    lamps: tuple[tuple[int, int, int], ...]
    across: bool = False


STRAIGHT = Road(
    "M652 440Q690 470 640 540Q560 640 430 800H1010Q860 640 770 540Q706 470 706 440Z",
    "M652 440Q690 470 640 540Q560 640 430 800M706 440Q706 470 770 540Q860 640 1010 800",
    "M680 440Q708 480 700 540Q690 650 714 800",
    (("M0 462L640 446L420 800H0Z", 0, 560), ("M720 446L1200 470V800H1010Z", 760, 440)),
    (700, 410),
    ((756, 506, 90), (800, 560, 150), (914, 684, 290)),
)
WINDING = Road(
    "M250 440Q300 470 420 500Q640 540 560 610Q470 690 410 800H1040Q960 690 900 620Q800 530 560 500"
    "Q380 476 296 440Z",
    "M250 440Q300 470 420 500Q640 540 560 610Q470 690 410 800M296 440Q380 476 560 500"
    "Q800 530 900 620Q960 690 1040 800",
    "M274 440Q350 478 500 502Q740 546 730 640Q722 720 726 800",
    (
        ("M0 462L240 446Q330 480 420 504Q630 540 556 610Q466 690 406 800H0Z", 0, 620),
        ("M310 446L1200 470V800H1044Q964 690 904 620Q804 528 560 498Q390 474 310 446Z", 420, 780),
    ),
    (270, 400),
    ((470, 500, 100), (764, 546, 150), (960, 684, 290)),
)
ACROSS = Road(
    "M-20 664Q400 630 1220 650V772Q600 790 -20 780Z",
    "M-20 664Q400 630 1220 650M-20 780Q600 790 1220 772",
    "M-20 720Q500 704 1220 712",
    (("M0 462L600 446V660H0Z", 0, 600), ("M600 446L1200 470V660H600Z", 600, 600)),
    (430, 400),
    ((120, 668, 290), (500, 660, 290), (900, 662, 290)),
    across=True,
)
_BY_LIGHT = {"清晨": WINDING, "秋日": WINDING, "雨天": WINDING, "白天": ACROSS, "雪天": ACROSS}


def road_of(p: Palette) -> Road:
    """The road of this light."""
    return _BY_LIGHT.get(p.when, STRAIGHT)


def draw_fields(pen: Pen, p: Palette, road: Road, base: str, ear: str) -> None:
    """The fields with furrows that run towards the point of sight, and ears as marks."""
    furrow = mix(base, p.ground2, 0.8) if base == p.ground else mix(base, p.dark, 0.25)
    (sx, sy), starts = road.sight, (range(-2100, 400, 84), range(400, 3200, 100))
    for i, (outline, x0, w) in enumerate(road.fields):
        pen.path(outline, base if i else mix(base, ear, 0.35))
        inside = pen.clip(outline)
        rows = "".join(f"M{sx} {sy}L{x} 820" for x in starts[i])
        pen.path(rows, stroke=furrow, sw=8, extra=inside)
        # The number of marks grows with the width, so that every road takes as many choices.
        share = w / (440 if i else 560)
        dark = mix(furrow, p.dark, 0.25)
        pen.marks(x0, 480, w, 110, 150 * share, 12, -82, ear, 3, inside, 16)
        pen.marks(x0, 580, w, 220, 260 * share, 30, -80, ear, 4.4, inside, 18)
        pen.marks(x0, 600, w, 200, 150 * share, 26, -78, dark, 3.2, inside, 20)


def draw_road(pen: Pen, p: Palette, road: Road) -> None:
    """The road itself, its middle line and its green verges."""
    pave = mix(p.light, p.ground2, 0.22) if p.weather != "night" else mix(p.ground2, p.light, 0.2)
    path_strip(pen, p, road.outline, pave)
    dash = ' stroke-dasharray="26 20" stroke-linecap="butt"'
    pen.path(road.middle, stroke=p.light, sw=6, extra=dash)
    verge = ' stroke-dasharray="14 8" stroke-linecap="butt"'
    pen.path(road.verges, stroke=mix(p.leaf, p.dark, 0.2), sw=9, extra=verge)
