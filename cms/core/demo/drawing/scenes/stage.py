"""村口戏台: an old stage with actors, lanterns, and the village on benches before it."""

from ..buildings import cottage, lantern, lantern_string, roof
from ..groups import Spot, crowd
from ..landscape import ground, hills, sky
from ..palettes import Palette, mix
from ..pen import Pen
from ..poses import SIT_TALK, STAND, WAVE, Pose
from ..props import bench
from ..trees import tree

_ACT = (
    Pose(((120, 150), (-70, -20)), ((18, 4), (-20, -26)), 4),
    Pose(((88, 120), (-30, 30)), ((8, 2), (-8, -12))),
    Pose(((60, 130), (40, 120)), ((26, -6), (-16, -20)), -4),
)


def draw(pen: Pen, p: Palette) -> str:
    """Village behind, the stage with its play, then the backs of those who watch."""
    sky(pen, p, 130)
    hills(pen, p, 320, 560)
    for x, w in ((10, 150), (190, 120), (960, 170)):
        cottage(pen, p, x, 540, w)
    ground(pen, p, 530)
    left = pen.rng.choice((300, 360, 420))
    _stage(pen, p, left)
    tree(pen, pen.rng.choice((90, 1120)), 640, 520, p)
    lantern_string(pen, p, -40, left, 240, 26, 4, 30)
    lantern_string(pen, p, left + 500, 1240, 240, 26, 4, 30)
    words = _audience(pen, p, left)
    return f"村口的戏台上正在唱戏，檐下挂着灯笼，{words}"


def _stage(pen: Pen, p: Palette, x: float) -> None:
    w, y = 500, 590
    red = mix(p.accent, p.dark, 0.35)
    pen.rect(x - 20, y - 70, w + 40, 90, mix(p.ground2, p.near, 0.35))
    pen.marks(x - 20, y - 66, w + 40, 80, 50, 26, 0, mix(p.ground2, p.dark, 0.3), 2.6, jit=1)
    glow = mix(p.warm, p.light, 0.35)
    pen.rect(x + 10, y - 310, w - 20, 242, glow)
    pen.rect(x + 60, y - 290, w - 120, 150, mix(p.accent, p.light, 0.1))
    pen.circ(x + w / 2, y - 216, 54, p.warm)
    pen.marks(x + 70, y - 170, w - 140, 28, 30, 22, 0, p.warm, 4, jit=4)
    crowd(pen, p, _actors(pen, x, w, y))
    for u in (x + 14, x + 150, x + w - 150, x + w - 14):
        pen.path(f"M{u} {y - 70}V{y - 320}", stroke=red, sw=16)
    pen.rect(x - 6, y - 336, w + 12, 34, red)
    signs = "".join(f"M{x + 150 + i * 54} {y - 330}h22v22h-22z" for i in range(4))
    pen.path(signs, p.warm)
    roof(pen, p, x - 10, y - 334, w + 20, 104, 44, 34)
    for u in (x + 82, x + w - 82):
        lantern(pen, p, u, y - 270, 34)


def _actors(pen: Pen, x: float, w: float, y: float) -> list[Spot]:
    count = pen.rng.randint(2, 3)
    spots = []
    for i in range(count):
        place = x + w * (0.42, 0.58, 0.18)[i]
        facing = 1 if i == 0 else -1
        spots.append(Spot(place, y - 74, 176, facing, "actor", pen.rng.choice(_ACT), "", False))
    return spots


def _audience(pen: Pen, p: Palette, left: float) -> str:
    spots = []
    rows = ((676, 160, 52), (730, 196, 58), (792, 232, 64))
    for y, h, seat in rows[pen.rng.randint(0, 1) :]:
        for x in range(120, 1080, 250):
            bench(pen, p, x, y, 200, seat)
            for dx in (40, 104, 166):
                if pen.rng.random() < 0.66:
                    role = pen.rng.choice(("elder", "adult", "farmer", "child"))
                    size = h * (0.86 if role == "child" else 1)
                    facing = 1 if x + dx < left + 250 else -1
                    spots.append(Spot(x + dx, y, size, facing, role, SIT_TALK, "", False))
    standing = pen.rng.random() < 0.5
    if standing:
        spots.append(Spot(60, 760, 250, 1, "adult", STAND))
        spots.append(Spot(1140, 764, 172, -1, "child", WAVE))
    crowd(pen, p, spots)
    return "台下长凳上坐满看戏的人"
