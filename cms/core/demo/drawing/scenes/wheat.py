"""麦田村路: a village road through fields, with lamps, cyclists and people who work."""

from ..buildings import cottage
from ..dress import someone
from ..groups import Spot, crowd
from ..landscape import hills, mist, sky
from ..palettes import Palette, mix
from ..pen import Pen
from ..people import person
from ..poses import POINT, RIDE, SIT_TALK, WALK, WORK
from ..props import bench
from ..street_furniture import street_lamp
from ..trees import poplar, tree
from ..vehicles import bicycle, tricycle
from .wheat_roads import draw_fields, draw_road, road_of


def draw(pen: Pen, p: Palette) -> str:
    """Hills, village and poplars, the two fields, the road, and who is on it."""
    sky(pen, p, 110)
    hills(pen, p, 285, 520)
    _village(pen, p)
    road, (base, ear) = road_of(p), _crop_tones(p)
    pen.rect(0, 430, 1200, 370, base)
    pen.rect(0, 430, 1200, 36, mix(p.leaf, base, 0.35))
    draw_fields(pen, p, road, base, ear)
    draw_road(pen, p, road)
    words = _people(pen, p)
    lamps = pen.rng.random() < 0.75
    if lamps:
        for x, y, h in road.lamps:
            street_lamp(pen, p, x, y, h, -1)
    _front(pen, p, road.across)
    lamp_words = "，路边立着路灯" if lamps else ""
    way = "从田边经过，远处是白墙村庄" if road.across else "伸向远处的白墙村庄"
    return f"{_crop(p)}间一条村路{way}，{words}{lamp_words}"


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


def _front(pen: Pen, p: Palette, across: bool) -> None:
    """Ears before everything, at the foot of the picture."""
    ear = _crop_tones(p)[1]
    for x, w in ((0, 1200),) if across else ((0, 410), (960, 240)):
        top = 784 if across else 742
        pen.marks(
            x, top, w, 800 - top, 110 * w / 410, 56 if not across else 30, -82, ear, 5.4, jit=16
        )
        pen.marks(x, 760, w, 40, 60, 44, -80, mix(ear, p.dark, 0.35), 4, jit=18)
