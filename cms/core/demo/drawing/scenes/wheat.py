"""麦田村路: a village road through fields, with lamps, cyclists and people who work."""

from ..buildings import cottage, street_lamp
from ..dress import someone
from ..groups import Spot, crowd
from ..landscape import hills, mist, path_strip, sky
from ..palettes import Palette, mix
from ..pen import Pen
from ..people import person
from ..poses import POINT, RIDE, SIT_TALK, WALK, WORK
from ..props import bench
from ..trees import poplar, tree
from ..vehicles import bicycle, tricycle

_ROAD = "M652 440Q690 470 640 540Q560 640 430 800H1010Q860 640 770 540Q706 470 706 440Z"
_EDGES = "M652 440Q690 470 640 540Q560 640 430 800M706 440Q706 470 770 540Q860 640 1010 800"


def draw(pen: Pen, p: Palette) -> str:
    """Hills, village and poplars, the two fields, the road, and who is on it."""
    sky(pen, p, 110)
    hills(pen, p, 285, 520)
    _village(pen, p)
    _fields(pen, p)
    road = mix(p.light, p.ground2, 0.22) if p.weather != "night" else mix(p.ground2, p.light, 0.2)
    path_strip(pen, p, _ROAD, road)
    dash = ' stroke-dasharray="26 20" stroke-linecap="butt"'
    pen.path("M680 440Q708 480 700 540Q690 650 714 800", stroke=p.light, sw=6, extra=dash)
    verge = ' stroke-dasharray="14 8" stroke-linecap="butt"'
    pen.path(_EDGES, stroke=mix(p.leaf, p.dark, 0.2), sw=9, extra=verge)
    words = _people(pen, p)
    lamps = pen.rng.random() < 0.75
    if lamps:
        for x, y, h in ((756, 506, 90), (800, 560, 150), (914, 684, 290)):
            street_lamp(pen, p, x, y, h, -1)
    _front(pen, p)
    lamp_words = "，路边立着路灯" if lamps else ""
    return f"{_crop(p)}间一条村路伸向远处的白墙村庄，{words}{lamp_words}"


def _crop(p: Palette) -> str:
    green = p.weather in ("petals", "rain") or p.when in ("盛夏",)
    return "积雪的田野" if p.weather == "snow" else "青青的田野" if green else "金黄的麦田"


def _crop_tones(p: Palette) -> tuple[str, str]:
    if p.weather in ("petals", "rain") or p.when == "盛夏":
        return mix(p.leaf, p.ground, 0.25), mix(p.leaf, p.light, 0.45)
    return p.ground, p.warm if p.weather != "snow" else p.ground2


def _village(pen: Pen, p: Palette) -> None:
    for x in range(560, 1150, 106):
        cottage(
            pen,
            p,
            x + pen.rng.randint(-12, 12),
            428 + pen.rng.randint(-8, 4),
            pen.rng.randint(66, 110),
        )
    for x in range(600, 1200, 120):
        tree(pen, x, 436, pen.rng.randint(90, 124), p, marks=False)
    if pen.rng.random() < 0.6 and p.weather != "snow":
        for i in range(9):
            tone = mix(p.near, p.mid, i * 0.07)
            poplar(pen, 40 + i * 46, 440 - i * 2, 150 - i * 9, p, tone)
    else:
        tree(pen, 160, 470, 250, p)
    mist(pen, 390, p.light if p.weather != "night" else p.mid, 2, 10, 500, 1200)


def _fields(pen: Pen, p: Palette) -> None:
    base, ear = _crop_tones(p)
    pen.rect(0, 430, 1200, 370, base)
    pen.rect(0, 430, 1200, 36, mix(p.leaf, base, 0.35))
    left, right = "M0 462L640 446L420 800H0Z", "M720 446L1200 470V800H1010Z"
    furrow = mix(base, p.ground2, 0.8) if base == p.ground else mix(base, p.dark, 0.25)
    for outline, tone, xs, x0, w in (
        (left, mix(base, ear, 0.35), range(-1700, 420, 84), 0, 560),
        (right, base, range(1000, 3200, 100), 760, 440),
    ):
        pen.path(outline, tone)
        inside = pen.clip(outline)
        rows = "".join(f"M700 410L{x} 820" for x in xs)
        pen.path(rows, stroke=furrow, sw=8, extra=inside)
        pen.marks(x0, 480, w, 110, 150, 12, -82, ear, 3, inside, 16)
        pen.marks(x0, 580, w, 220, 260, 30, -80, ear, 4.4, inside, 18)
        pen.marks(x0, 600, w, 200, 150, 26, -78, mix(furrow, p.dark, 0.25), 3.2, inside, 20)


def _people(pen: Pen, p: Palette) -> str:
    deed = pen.rng.choice(("cyclist", "tricycle", "children", "bench"))
    farmer = Spot(1050, 760, 236, -1, "farmer", pen.rng.choice((POINT, WORK)))
    spots, words = [farmer], ""
    if deed == "cyclist":
        bicycle(pen, p, 643, 698, 36)
        rider = someone(pen, p, "adult")
        person(pen, 620, 678, 206, 1, rider, RIDE)
        words = "骑车人驶过"
    elif deed == "tricycle":
        pen.marks(694, 560, 110, 66, 54, 50, -80, p.warm, 6, jit=30)
        tricycle(pen, p, 660, 700, 36, -1)
        spots.append(Spot(556, 716, 206, -1, "farmer", WALK))
        words = "有人推着装满秸秆的三轮车"
    elif deed == "children":
        for i, x in enumerate((560, 640, 716, 790)):
            spots.append(Spot(x, 690 + i * 14, 158 + i * 6, 1, "pupil", WALK))
        words = "背书包的孩子排队走来"
    else:
        tree(pen, 300, 720, 470, p, spread=1.1)
        bench(pen, p, 340, 744, 190)
        spots += [Spot(x, 744, 220, 1, "elder", SIT_TALK, "", False) for x in (390, 480)]
        words = "两位老人坐在树下歇脚"
    crowd(pen, p, spots)
    return words


def _front(pen: Pen, p: Palette) -> None:
    ear = _crop_tones(p)[1]
    for x, w in ((0, 410), (960, 240)):
        pen.marks(x, 742, w, 58, 110, 56, -82, ear, 5.4, jit=16)
        pen.marks(x, 760, w, 40, 60, 44, -80, mix(ear, p.dark, 0.35), 4, jit=18)
