"""清扫: sweepers on a city street, on a snowy morning or among fallen leaves."""

from ..buildings import block
from ..groups import Spot, crowd
from ..landscape import mist, sky
from ..palettes import Palette, mix
from ..path_data import line, points, smooth
from ..pen import Pen
from ..poses import SWEEP, WALK
from ..street_furniture import street_lamp
from ..trees import tree
from ..vehicles import tricycle


def draw(pen: Pen, p: Palette) -> str:
    """A street that runs to the horizon, swept from the middle outwards."""
    sky(pen, p, 150, sun=False)
    for side in (-1, 1):
        _street_side(pen, p, side)
    mist(pen, 426, p.light if p.weather != "night" else p.mid, 3, 9, 300, 900)
    snowy = p.weather == "snow"
    pen.rect(0, 462, 1200, 338, p.ground)
    pen.marks(0, 480, 1200, 310, 130, 70, 2, p.ground2, 3, jit=4)
    _lane(pen, p, snowy)
    heights = ((476, 486, 150), (396, 520, 230), (270, 580, 350), (92, 690, 560))
    for x, y, h in (*heights[: pen.rng.randint(2, 4)], (748, 488, 140), (838, 530, 230)):
        tree(pen, x, y, h, p)
    street_lamp(pen, p, 1094, 660, pen.rng.randint(420, 490))
    count = _sweepers(pen, p)
    what = "雪" if snowy else "落叶"
    return f"{count}名环卫工人挥着扫帚清扫街道上的{what}，楼房里亮着几扇窗"


def _street_side(pen: Pen, p: Palette, side: int) -> None:
    cap = p.light if p.weather == "snow" else None
    x, end = (-30.0, 440) if side < 0 else (760.0, 1230)
    while x < end:
        w = pen.rng.randint(70, 130)
        near = max(0, min(1, 1 - x / 440 if side < 0 else (x - 760) / 470))
        h = 150 + 210 * near + pen.rng.randint(-30, 40)
        block(pen, p, x, 468, w, h, mix(p.far, p.mid, 0.25 + 0.6 * near), 0.16, cap)
        x += w + pen.rng.choice((0, 6, 16))
    if side > 0:
        for x in (460, 520, 586, 640, 700):
            h = pen.rng.randint(80, 135)
            block(pen, p, x, 468, 56, h, mix(p.far, p.sky, 0.35), 0.16, cap)


def _lane(pen: Pen, p: Palette, snowy: bool) -> None:
    lane = line(points("572 462 660 462 1120 800 250 800"))
    pen.path(lane, mix(p.mid, p.ground2, 0.45))
    inside = pen.clip(lane)
    pen.marks(250, 470, 870, 330, 150, 34, 52, mix(p.mid, p.near, 0.35), 2.6, inside, 22)
    pen.marks(250, 600, 870, 200, 55, 30, 58, p.ground, 3, inside, 26)
    left = points("572 462 250 800 196 800 210 748 330 640 420 560 520 482")
    right = points("660 462 1120 800 1190 800 1150 740 990 640 860 556 730 484")
    bank = p.light if snowy else mix(p.warm, p.ground2, 0.35)
    for corners in (left, right):
        pen.path(smooth(corners), bank)
        pen.path(smooth([(x + 6, y + 8) for x, y in corners[1:]]), pen.hatch(p.ground2, 60))


def _sweepers(pen: Pen, p: Palette) -> str:
    places = ((676, 508, 92), (726, 552, 132), (640, 604, 186), (770, 672, 250), (470, 770, 352))
    count = pen.rng.randint(2, 4)
    chosen = [*sorted(pen.rng.sample(places[:4], count - 1)), places[4]]
    spots = []
    for x, y, h in chosen:
        facing = pen.rng.choice((1, 1, -1))
        spots.append(Spot(x, y, h, facing, "sweeper", SWEEP, "broom"))
    if pen.rng.random() < 0.5:
        tricycle(pen, p, 880, 640, 34, -1)
        spots.append(Spot(1010, 700, 260, -1, "adult", WALK))
    crowd(pen, p, spots)
    return ("两", "三", "四")[count - 2]
