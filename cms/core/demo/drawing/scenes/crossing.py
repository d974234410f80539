"""学校路口: children cross the street before a school; drivers wait."""

from ..buildings import windows
from ..dress import someone
from ..groups import Spot, crowd
from ..landscape import hill, sky
from ..palettes import Palette, mix
from ..path_data import Point
from ..pen import Pen
from ..people import Prop, foot_shadow, person
from ..poses import PUSH, WALK, Pose
from ..street_furniture import flag
from ..trees import tree
from ..vehicles import bus, car, electric_bike


def draw(pen: Pen, p: Palette) -> str:
    """School, wall and trees, the road with its stripes, the vehicle, the people."""
    sky(pen, p, 60, sun=False)
    hill(pen, 300, 26, p.far, 520, 6)
    _school(pen, p)
    for x in (60, 250, 820, 960, 1130):
        if pen.rng.random() < 0.8:
            tree(pen, x, 492, pen.rng.randint(260, 350), p)
    road = mix(mix(p.mid, p.dark, 0.3), p.ground2, 0.45)
    pen.rect(0, 488, 1200, 26, mix(p.ground, p.light, 0.3))
    pen.rect(0, 512, 1200, 288, road)
    pen.rect(0, 512, 1200, 8, p.ground2)
    pen.marks(0, 524, 1200, 270, 130, 50, 0, mix(road, p.dark, 0.25), 2.8, jit=1)
    for i in range(8):
        x = 250 + i * 74
        pen.path(f"M{x + 60} 524H{x + 104}L{x + 58} 760H{x - 30}Z", p.light)
    vehicle = _vehicle(pen, p)
    words = _children(pen, p)
    return f"学校门前的斑马线上，{words}，{vehicle}在线外停下等候"


def _school(pen: Pen, p: Palette) -> None:
    left, w = pen.rng.choice(((120, 620), (200, 720), (380, 640)))
    wall = mix(p.light, p.ground, 0.4) if p.weather != "night" else mix(p.mid, p.light, 0.2)
    pen.rect(left, 230, w, 240, wall)
    pen.rect(left + w - 100, 230, 100, 240, mix(wall, p.ground2, 0.5))
    for floor in range(3):
        y = 244 + floor * 62
        pen.rect(left, y + 56, w, 8, mix(wall, p.accent, 0.3))
        grid = (8, 1)
        windows(pen, left + 20, y, w - 130, 56, grid, mix(p.mid, p.near, 0.4), None, 0, (0.66, 0.7))
        windows(pen, left + 20, y, w - 130, 56, grid, p.sky2, p.warm, 0.2, (0.2, 0.7))
    pen.rect(left - 10, 220, w + 20, 14, mix(p.accent, p.dark, 0.1))
    flag(pen, p, left + w / 2, 220, 126)
    pen.rect(0, 430, 1200, 60, mix(p.ground, p.ground2, 0.6))
    bars = "".join(f"M{x} 436v48" for x in range(10, 1200, 16))
    pen.path(bars, stroke=mix(p.ground2, p.near, 0.3), sw=4)
    for gate in (left + w / 2 - 90, left + w / 2 + 70):
        pen.rect(gate, 410, 24, 86, mix(p.ground2, p.dark, 0.2))


def _vehicle(pen: Pen, p: Palette) -> str:
    kind = pen.rng.choice(("car", "car", "bus", "bike"))
    if kind == "car":
        car(pen, p, 1062, 776, 380, -1)
        return "汽车"
    if kind == "bus":
        bus(pen, p, 1240, 780, 690, -1)
        return "公交车"
    electric_bike(pen, p, 1010, 776, 34, -1)
    person(
        pen,
        1012,
        756,
        230,
        -1,
        someone(pen, p),
        Pose(((52, 70), (44, 66)), ((70, -6), (60, -10)), 6),
    )
    return "骑电动车的人"


def _children(pen: Pen, p: Palette) -> str:
    places = [(360, 640), (436, 656), (520, 640), (604, 662), (470, 712), (574, 730), (680, 716)]
    count = pen.rng.randint(4, 7)
    spots = []
    for x, y in pen.rng.sample(places, count):
        spots.append(Spot(x, y, 170 + (y - 640) * 0.34, 1, "pupil", WALK))
    words = f"{('四', '五', '六', '七')[count - 4]}个孩子背着书包走过"
    if pen.rng.random() < 0.35:
        spots.append(Spot(760, 742, 262, 1, "adult", PUSH))
        words += "，有人推着婴儿车"
        _pram(pen, p, 850, 744)
    crowd(pen, p, spots)
    foot_shadow(pen, p, 210, 768, 300)
    holding = Pose(((84, 92), (-20, 4)), ((7, 2), (-8, -8)))
    person(pen, 210, 768, 304, 1, someone(pen, p, "volunteer"), holding, _small_flag(pen, p))
    return f"志愿者举着小旗，{words}"


def _small_flag(pen: Pen, p: Palette) -> Prop:
    def draw_flag(front: Point, back: Point) -> None:
        x, y = front
        pen.path(f"M{x - 14} {y + 10}L{x + 54} {y - 60}", stroke=p.dark, sw=5)
        pen.path(
            f"M{x + 54} {y - 62}L{x + 112} {y - 40}L{x + 84} {y + 2}L{x + 22} {y - 26}Z", p.warm
        )

    return draw_flag


def _pram(pen: Pen, p: Palette, x: float, y: float) -> None:
    pen.path(
        f"M{x - 44} {y - 90}Q{x - 40} {y - 30} {x + 10} {y - 30}Q{x + 56} {y - 34} {x + 54} {y - 90}Z",
        p.near,
    )
    pen.path(f"M{x + 54} {y - 92}Q{x + 56} {y - 150} {x} {y - 146}L{x + 4} {y - 92}Z", p.warm)
    pen.path(f"M{x - 44} {y - 90}l-36-30", stroke=p.dark, sw=5)
    for dx in (-28, 36):
        pen.circ(x + dx, y - 14, 14, "none", f' stroke="{p.dark}" stroke-width="5"')
