"""河道清淤: workers in the shallow river under a bridge, or pipes laid along a bank."""

from ..buildings import block, cottage, skyline
from ..groups import Spot, crowd
from ..landscape import hills, sky, water
from ..palettes import Palette, mix
from ..path_data import points, smooth
from ..pen import Pen
from ..poses import CROUCH, POINT, PUSH, STAND, SWEEP, Pose
from ..trees import bush, tree, willow_twigs
from ..vehicles import barrow

_DIG = Pose(((56, 40), (40, 30)), ((24, 2), (-16, -18)), 22)


def draw(pen: Pen, p: Palette) -> str:
    """Either under the arch of a bridge or beside old houses."""
    if pen.rng.random() < 0.55:
        return _under_bridge(pen, p)
    return _along_bank(pen, p)


def _spoil(pen: Pen, p: Palette, x: float, y: float, w: float) -> None:
    """A heap of mud."""
    heap = points(f"{x} {y} {x + w * 0.2} {y - w * 0.26} {x + w * 0.5} {y - w * 0.34} {x + w} {y}")
    data = smooth([*heap, (x + w * 0.5, y + 8)])
    tone = mix(p.near, p.dark, 0.45)
    pen.path(data, tone)
    pen.marks(
        x, y - w * 0.3, w, w * 0.3, 30, 16, 10, mix(tone, p.ground2, 0.4), 3, pen.clip(data), 30
    )


def _under_bridge(pen: Pen, p: Palette) -> str:
    sky(pen, p, 80, sun=False)
    skyline(pen, p, 430, -20, 1230, 70, 220)
    water(pen, p, 430)
    stone = mix(p.near, p.mid, 0.25)
    x, r = pen.rng.choice((520, 600, 660)), pen.rng.choice((330, 370))
    arch = f"M-20 60H1220V520H{x + r + 40}V500A{r} {r * 0.86:.0f} 0 0 0 {x - r} 500V520H-20Z"
    pen.path(arch, stone)
    pen.path("M-20 60H1220V84H-20Z", mix(stone, p.light, 0.35) if p.weather != "snow" else p.light)
    ring = f"M{x - r} 510V500A{r} {r * 0.86:.0f} 0 0 1 {x + r} 500V510"
    pen.path(ring, stroke=mix(stone, p.light, 0.4), sw=22)
    pen.path(ring, stroke=stone, sw=3, extra=' stroke-dasharray="3 34" stroke-linecap="butt"')
    pen.marks(0, 90, 1200, 90, 100, 40, 0, mix(stone, p.dark, 0.4), 2.6, pen.clip(arch), 2)
    rails = "".join(f"M{u} 62v-40" for u in range(10, 1200, 46))
    pen.path(f"{rails}M0 24H1200", stroke=p.dark, sw=6)
    _bank(pen, p)
    return f"石桥桥洞下，{_diggers(pen, p)}，淤泥堆在岸边"


def _bank(pen: Pen, p: Palette) -> None:
    left = smooth(points("-60 860 -60 560 120 566 280 610 340 700 420 820 420 860"))
    pen.path(left, p.ground)
    pen.marks(0, 580, 400, 220, 70, 34, 8, p.ground2, 3, pen.clip(left), 10)
    right = smooth(points("1260 860 1260 640 1120 650 1000 720 940 820 940 860"))
    pen.path(right, p.ground)
    _spoil(pen, p, 40, 690, 210)
    bush(pen, p, 1090, 660, 120, 60)


def _diggers(pen: Pen, p: Palette) -> str:
    count = pen.rng.randint(2, 4)
    places = ((470, 650, 210), (620, 690, 236), (780, 660, 214), (560, 762, 268), (860, 750, 262))
    spots = []
    for x, y, h in sorted(pen.rng.sample(places, count), key=lambda place: place[1]):
        pose = pen.rng.choice((_DIG, SWEEP))
        spots.append(Spot(x, y, h, pen.rng.choice((1, -1)), "builder", pose, "pole", False))
    crowd(pen, p, spots)
    ripple = mix(p.light, p.mid, 0.3)
    for spot in spots:
        pen.ell(spot.x, spot.y + 3, spot.h * 0.26, spot.h * 0.045, mix(p.sky2, p.mid, 0.34))
        rings = f' stroke="{ripple}" stroke-width="3"'
        pen.ell(spot.x, spot.y + 4, spot.h * 0.3, spot.h * 0.05, "none", rings)
    crowd(pen, p, [Spot(250, 770, 266, 1, "builder", PUSH)])
    barrow(pen, p, 352, 780, 110, 1, mix(p.near, p.dark, 0.5))
    return f"{('两', '三', '四')[count - 2]}名工人站在浅水里清淤，岸上有人推着小车"


def _along_bank(pen: Pen, p: Palette) -> str:
    sky(pen, p, 90)
    if pen.rng.random() < 0.5:
        hills(pen, p, 320, 520)
        for x in (40, 330, 640, 930):
            cottage(pen, p, x, 520, pen.rng.randint(180, 240), 90)
        back = "河边的人家前"
    else:
        for x in (-10, 300, 610, 910):
            wall = mix(p.ground, p.far, pen.rng.uniform(0.2, 0.6))
            block(pen, p, x, 520, pen.rng.randint(230, 280), pen.rng.randint(300, 420), wall, 0.2)
        back = "河岸边的老楼下"
    pen.rect(0, 514, 1200, 140, p.ground)
    tree(pen, pen.rng.choice((140, 1040)), 560, 330, p)
    _trench(pen, p)
    water(pen, p, 716)
    pen.rect(0, 700, 1200, 22, mix(p.ground2, p.near, 0.3))
    words = _pipe_layers(pen, p)
    if p.weather not in ("snow",) and pen.rng.random() < 0.5:
        willow_twigs(pen, p, 30, 6)
    return f"{back}，{words}"


def _trench(pen: Pen, p: Palette) -> None:
    pen.path("M120 640L190 596H1010L1100 640Z", mix(p.near, p.dark, 0.4))
    pen.path("M120 640H1100V664H120Z", mix(p.ground2, p.dark, 0.25))
    pipe = mix(p.light, p.mid, 0.4)
    pen.path("M210 622H990", stroke=mix(pipe, p.dark, 0.3), sw=30)
    pen.path("M210 618H990", stroke=pipe, sw=20)
    pen.path("".join(f"M{x} 606v32" for x in (330, 520, 720, 880)), stroke=p.dark, sw=6)
    _spoil(pen, p, 880, 590, 190)


def _pipe_layers(pen: Pen, p: Palette) -> str:
    spots = [Spot(pen.rng.randint(360, 440), 668, 214, 1, "builder", CROUCH)]
    spots.append(Spot(pen.rng.randint(600, 680), 672, 218, -1, "builder", CROUCH))
    spots.append(Spot(820, 676, 224, -1, "builder", pen.rng.choice((_DIG, POINT)), "pole"))
    if pen.rng.random() < 0.6:
        spots.append(Spot(210, 684, 220, 1, "elder", STAND))
        spots.append(Spot(280, 690, 222, 1, "volunteer", POINT))
    crowd(pen, p, spots)
    return "工人俯身在沟渠里接管道，新翻的泥土堆在一旁"
