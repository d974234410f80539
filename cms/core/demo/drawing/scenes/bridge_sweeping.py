"""桥上清扫: sweepers on the deck of an old stone bridge, the river city behind them."""

from ..buildings import skyline
from ..groups import Spot, crowd
from ..landscape import hills, sky, water
from ..palettes import Palette, mix
from ..path_data import points, smooth
from ..pen import Pen
from ..poses import PUSH, STROLL, SWEEP, WALK
from ..trees import willow_twigs
from ..vehicles import tricycle


def draw(pen: Pen, p: Palette) -> str:
    """River and city, the far parapet, the deck with its people, the near parapet."""
    sky(pen, p, 130)
    hills(pen, p, 300, 470, near=False)
    skyline(pen, p, 430, pen.rng.choice((-20, 420)), pen.rng.choice((800, 1230)))
    water(pen, p, 430, 640)
    rise = pen.rng.choice((46, 26, 70))
    _parapet(pen, p, 560, rise, 74)
    _deck(pen, p, rise)
    words = _people(pen, p)
    _posts(pen, p)
    if p.weather not in ("snow", "night") and pen.rng.random() < 0.5:
        willow_twigs(pen, p, 10, 6)
    what = "积雪" if p.weather == "snow" or p.weather == "night" else "落叶"
    return f"石桥桥面上，{words.replace('垃圾', what)}，桥下河水流过城区"


def _deck(pen: Pen, p: Palette, rise: float) -> None:
    top = points(f"-200 640 200 {590 - rise / 3} 600 {580 - rise} 1000 {590 - rise / 3} 1400 640")
    data = smooth([(-300, 900), *top, (1500, 900)])
    stone = mix(p.ground, p.far, 0.35)
    pen.path(data, stone)
    inside = pen.clip(data)
    slabs = "".join(f"M{600 + (x - 600) * 0.7:.0f} 540L{x} 810" for x in range(-300, 1600, 120))
    rows = "M0 626H1200M0 668H1200M0 726H1200"
    pen.path(slabs + rows, stroke=mix(stone, p.near, 0.22), sw=2.6, extra=inside)
    if p.weather in ("snow", "night"):
        heap = smooth(points("-40 700 60 650 220 640 330 668 300 720 120 748 -40 760"))
        pen.path(heap, p.light if p.weather == "snow" else mix(p.light, p.mid, 0.3))
    pen.marks(0, 600, 1200, 200, 120, 36, 0, mix(stone, p.near, 0.25), 2.4, inside, 4)


def _parapet(pen: Pen, p: Palette, y: float, rise: float, h: float) -> None:
    """The far parapet, seen against the water."""
    stone = mix(p.ground2, p.mid, 0.4)
    for i in range(13):
        x = -20 + i * 104
        lift = rise * (1 - ((x - 600) / 700) ** 2)
        pen.rect(x, y - h - lift, 88, h, stone)
        pen.rect(x + 12, y - h - lift + 18, 64, h - 36, mix(stone, p.near, 0.22))
        pen.rect(x + 84, y - h - lift - 26, 22, h + 40, mix(stone, p.dark, 0.2))
        cap = p.light if p.weather == "snow" else mix(stone, p.light, 0.4)
        pen.ell(x + 95, y - h - lift - 30, 13, 14, cap)


def _posts(pen: Pen, p: Palette) -> None:
    """The near parapet, cut by the foot of the picture."""
    stone = mix(p.dark, p.near, 0.3)
    pen.rect(0, 772, 1200, 40, stone)
    cap = p.light if p.weather == "snow" else mix(stone, p.light, 0.2)
    for x in range(pen.rng.randint(20, 120), 1200, 220):
        pen.rect(x, 744, 34, 60, stone)
        pen.ell(x + 17, 742, 22, 18, cap)


def _people(pen: Pen, p: Palette) -> str:
    count = pen.rng.randint(2, 3)
    places = ((300, 724, 268), (500, 700, 244), (680, 742, 280))
    spots = []
    for x, y, h in places[:count]:
        spots.append(Spot(x, y, h, 1 if pen.rng.random() < 0.75 else -1, "sweeper", SWEEP, "broom"))
    words = f"{('两', '三')[count - 2]}名环卫工人挥帚清扫垃圾"
    if pen.rng.random() < 0.6:
        tricycle(pen, p, 975, 700, 44, -1)
        spots.append(Spot(812, 716, 236, -1, "adult", PUSH))
        words += "，有人推着三轮车上桥"
    else:
        spots.append(Spot(940, 664, 190, -1, "adult", WALK))
        spots.append(Spot(1010, 670, 182, -1, "elder", STROLL))
        words += "，行人从桥上走过"
    crowd(pen, p, spots)
    return words
