"""健身广场: dancing, exercise, children on a small track, the city behind."""

from ..buildings import skyline
from ..groups import Spot, crowd, walkers
from ..landscape import paving, sky
from ..palettes import Palette, mix
from ..pen import Pen
from ..poses import PUSH, RUN, STAND, STROLL, WALK, WAVE, Pose
from ..street_furniture import street_lamp
from ..trees import bush, tree

_DANCE = (
    Pose(((128, 150), (-110, -140)), ((16, 4), (-14, -20))),
    Pose(((96, 60), (-90, -50)), ((8, 2), (-20, -30)), 4),
    Pose(((150, 170), (-30, -10)), ((22, 6), (-10, -16)), -3),
)
_TAI_CHI = (
    Pose(((84, 60), (30, 80)), ((44, -6), (-30, -8)), 2),
    Pose(((70, 100), (-60, -20)), ((40, -8), (-24, -10))),
)


def draw(pen: Pen, p: Palette) -> str:
    """Skyline, trees, lamps, the square, and what is going on there."""
    sky(pen, p, 120)
    skyline(pen, p, 460, -20, 1230, 90, 280)
    for x in (40, 200, 1000, 1150):
        if pen.rng.random() < 0.85:
            tree(pen, x, 494, pen.rng.randint(230, 310), p)
    paving(pen, p, 466, pen.rng.choice((480, 600, 740)), mix(p.ground, p.light, 0.15))
    for x in range(240, 960, 180):
        bush(pen, p, x, 488, 150, 44, pen.rng.choice(("", p.warm, p.accent)))
    for x in (150, 1080):
        street_lamp(pen, p, x, 560, 380, 1 if x < 600 else -1)
    words = pen.rng.choice((_dance, _tai_chi, _children, _machines))(pen, p)
    return f"城里的广场上，{words}"


def _dance(pen: Pen, p: Palette) -> str:
    pose, facing = pen.rng.choice(_DANCE), pen.rng.choice((1, -1))
    spots = []
    for row, (y, h) in enumerate(((600, 196), (674, 236), (756, 280))):
        xs = range(300 - row * 60, 960 + row * 40, 150 + row * 26)
        for x in xs:
            if pen.rng.random() < 0.85:
                role = pen.rng.choice(("adult", "elder", "elder"))
                spots.append(Spot(x + pen.rng.randint(-12, 12), y, h, facing, role, pose))
    crowd(pen, p, spots)
    pen.rect(1060, 640, 74, 100, p.dark, 6)
    for y in (666, 710):
        pen.circ(1097, y, 19, mix(p.mid, p.near, 0.4))
    return "居民排成几行跳广场舞，旁边放着一只音箱"


def _tai_chi(pen: Pen, p: Palette) -> str:
    pose = pen.rng.choice(_TAI_CHI)
    spots = []
    for y, h, xs in ((640, 220, (330, 520, 710, 900)), (752, 276, (240, 480, 720, 960))):
        spots += [Spot(x, y, h, 1, "elder", pose) for x in pen.rng.sample(xs, 3)]
    crowd(pen, p, spots)
    return "几位老人在打太极拳"


def _children(pen: Pen, p: Palette) -> str:
    clay = mix(p.accent, p.ground2, 0.5)
    pen.ell(600, 690, 470, 96, clay)
    pen.ell(600, 686, 330, 54, mix(p.leaf, p.ground, 0.3))
    for rx, ry in ((436, 84), (396, 74), (362, 64)):
        pen.ell(600, 689, rx, ry, "none", f' stroke="{p.light}" stroke-width="3"')
    spots = []
    for x, y, facing in (
        (250, 716, -1),
        (380, 752, 1),
        (540, 768, 1),
        (720, 770, 1),
        (900, 744, 1),
    ):
        if pen.rng.random() < 0.8:
            spots.append(Spot(x, y, 180 + (y - 716) * 0.4, facing, "child", RUN))
    spots.append(Spot(1090, 760, 270, -1, "adult", WAVE))
    spots += walkers(pen, 2, (300, 900), (580, 610), (150, 170))
    crowd(pen, p, spots)
    return "孩子们沿着内圈的小跑道奔跑，大人在旁边招手"


def _machines(pen: Pen, p: Palette) -> str:
    steel = mix(p.near, p.dark, 0.2)
    for x in (300, 620):
        pen.path(
            f"M{x} 700V500H{x + 150}V700M{x + 40} 500v90M{x + 110} 500v90", stroke=steel, sw=11
        )
        pen.path(f"M{x + 26} 592h28M{x + 96} 592h28", stroke=p.accent, sw=9)
    pen.path("M900 704V560M860 560H940M880 704H920", stroke=steel, sw=11)
    pen.circ(900, 540, 46, "none", f' stroke="{p.accent}" stroke-width="9"')
    pen.path("M900 494V586M854 540H946", stroke=p.accent, sw=6)
    hang = Pose(((166, 176), (160, 172)), ((6, 2), (-8, -12)))
    spots = [Spot(376, 706, 200, 1, "adult", hang), Spot(850, 722, 250, 1, "elder", PUSH)]
    spots.append(Spot(696, 708, 204, -1, "adult", hang))
    spots += [Spot(180, 764, 272, 1, "elder", STROLL), Spot(1080, 768, 190, -1, "child", WALK)]
    if pen.rng.random() < 0.5:
        spots.append(Spot(540, 772, 276, 1, "adult", STAND))
    crowd(pen, p, spots)
    return "居民在健身器材上锻炼，老人转动大轮"
