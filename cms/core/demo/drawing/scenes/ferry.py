"""渡口: a landing stage, a ferry, hills beyond the water, people who wait or go ashore."""

from ..groups import Spot, crowd, spread
from ..landscape import hills, mist, sky, water
from ..palettes import Palette, mix
from ..pen import Pen
from ..poses import STAND, STROLL, TALK, WALK, WAVE
from ..street_furniture import flag, notice_board, street_lamp
from ..trees import tree, willow_twigs
from ..vehicles import bicycle, ferry, sampan


def draw(pen: Pen, p: Palette) -> str:
    """Hills, river, boats, the landing stage in front with its people."""
    sky(pen, p, 140)
    hills(pen, p, pen.rng.choice((280, 330)), 460)
    water(pen, p, 440)
    for x in spread(pen, 80, 560, pen.rng.randint(1, 2)):
        sampan(pen, p, x, pen.rng.randint(480, 520), pen.rng.randint(46, 64))
    mist(pen, 446, p.light if p.weather != "night" else p.mid, 3, 9, 300, 1200)
    at_pier = pen.rng.random() < 0.6
    x, y = (pen.rng.randint(760, 860), 640) if at_pier else (pen.rng.randint(760, 960), 550)
    ferry(pen, p, x, y, 160 if at_pier else 100, -1)
    _stage(pen, p)
    street_lamp(pen, p, 90, 690, 330, 1)
    if pen.rng.random() < 0.6:
        notice_board(pen, p, 150, 700, 120, 190)
    else:
        flag(pen, p, 210, 700, 260)
    words = _people(pen, p, at_pier)
    if pen.rng.random() < 0.5 and p.weather != "snow":
        willow_twigs(pen, p, 10, 7)
    else:
        tree(pen, 1160, 760, 420, p)
    boat = "渡船靠在码头" if at_pier else "渡船正驶过江心"
    return f"渡口边{boat}，对岸青山起伏，{words}"


def _stage(pen: Pen, p: Palette) -> None:
    planks = mix(p.wood, p.light, 0.2) if p.weather != "snow" else p.light
    pen.path("M-10 690H700L760 800H-10Z", planks)
    rows = "".join(f"M{x} 690L{x * 1.14 - 30:.0f} 800" for x in range(0, 720, 44))
    pen.path(rows, stroke=mix(p.wood, p.dark, 0.3), sw=3)
    pen.path("M700 690L760 800L780 800L722 690Z", mix(p.wood, p.dark, 0.45))
    for u, y in ((690, 700), (724, 760)):
        pen.path(f"M{u} {y}v-46", stroke=mix(p.wood, p.dark, 0.5), sw=17)
        pen.path(f"M{u - 9} {y - 34}h18", stroke=p.light, sw=5)
    pen.path("M0 646H640M0 616H640", stroke=mix(p.near, p.dark, 0.3), sw=5)
    posts = "".join(f"M{x} 690V606" for x in range(20, 660, 104))
    pen.path(posts, stroke=mix(p.near, p.dark, 0.3), sw=9)


def _people(pen: Pen, p: Palette, at_pier: bool) -> str:
    facing = 1 if at_pier else -1
    spots = []
    for x in spread(pen, 300, 640, pen.rng.randint(2, 4)):
        role = pen.rng.choice(("adult", "elder", "farmer", "adult"))
        pose = pen.rng.choice((STAND, WALK, STROLL, TALK))
        hold = pen.rng.choice(("", "basket", ""))
        spots.append(
            Spot(x, pen.rng.randint(730, 776), pen.rng.randint(228, 262), facing, role, pose, hold)
        )
    if pen.rng.random() < 0.5:
        bicycle(pen, p, 380, 726, 34)
    if not at_pier:
        spots.append(Spot(650, 744, 246, 1, "adult", WAVE))
    crowd(pen, p, spots)
    return "乘客提着东西准备上船" if at_pier else "岸上的人望着船影招手"
