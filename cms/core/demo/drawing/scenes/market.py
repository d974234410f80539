"""菜市场: stalls in two rows, vegetables in heaps, scales that face the buyer."""

from ..buildings import awning, house_row
from ..groups import Spot, crowd
from ..interiors import hanging_lamp
from ..landscape import paving, sky, weather
from ..palettes import Palette, mix
from ..path_data import line
from ..pen import Pen
from ..poses import REACH, STAND, STROLL, TALK, WALK, WORK


def draw(pen: Pen, p: Palette) -> str:
    """Either an open street market or a market hall, the stalls, the people between them."""
    hall = pen.rng.random() < 0.5
    if hall:
        _hall(pen, p)
    else:
        sky(pen, p, 70, sun=False)
        house_row(pen, p, 470, shops=False)
        paving(pen, p, 466)
    cloths = [p.accent, p.near, p.warm, mix(p.accent, p.dark, 0.25)]
    xs = (30, 330, 640, 930)
    for x in xs:
        _stall(pen, p, x, 560, 0.72, pen.rng.choice(cloths), not hall or pen.rng.random() < 0.5)
    crowd(pen, p, _walkers(pen))
    words = _near_stall(pen, p)
    if not hall:
        weather(pen, p)
    where = "棚顶下的菜市场里" if hall else "菜市街上"
    return f"{where}，菜摊一字排开，{words}"


def _hall(pen: Pen, p: Palette) -> None:
    wall = mix(p.light, p.ground, 0.5) if p.weather != "night" else mix(p.light, p.ground2, 0.5)
    pen.rect(0, 0, 1200, 800, wall)
    pen.rect(0, 190, 1200, 90, mix(p.sky, p.sky2, 0.4))
    steel = mix(p.near, p.dark, 0.15)
    for i in range(5):
        x = -60 + i * 280
        pen.path(f"M{x} 190L{x + 140} 60L{x + 280} 190Z", mix(wall, p.far, 0.5))
        pen.path(f"M{x} 190L{x + 140} 60L{x + 280} 190M{x + 140} 60V190", stroke=steel, sw=7)
        pen.path(f"M{x} 190V480", stroke=steel, sw=12)
    pen.rect(0, 184, 1200, 12, steel)
    pen.rect(0, 470, 1200, 330, mix(p.ground, p.ground2, 0.3))
    tiles = "".join(f"M{600 + (x - 600) * 0.6:.0f} 470L{x} 800" for x in range(-600, 1900, 120))
    tiles += "M0 520H1200M0 580H1200M0 660H1200M0 756H1200"
    pen.path(tiles, stroke=mix(p.ground2, p.near, 0.2), sw=2.2)
    for x in range(pen.rng.randint(60, 160), 1200, 230):
        hanging_lamp(pen, p, x, 230, 24)


def _stall(pen: Pen, p: Palette, x: float, y: float, k: float, cloth: str, roofed: bool) -> None:
    """A stall with its keeper behind a slope of goods."""
    w = 320 * k
    if roofed:
        poles = f"M{x + 10} {y}V{y - 330 * k}M{x + w - 10} {y}V{y - 330 * k}"
        pen.path(poles, stroke=mix(p.wood, p.dark, 0.3), sw=6)
    keeper = Spot(x + w * pen.rng.uniform(0.35, 0.65), y - 6, 300 * k, pen.rng.choice((1, -1)))
    pose = pen.rng.choice((WORK, TALK, STAND))
    crowd(pen, p, [Spot(keeper.x, keeper.y, keeper.h, keeper.facing, "vendor", pose, "", False)])
    _goods(pen, p, x, y, w, 130 * k)
    if roofed:
        awning(pen, p, x - 10, y - 350 * k, w + 20, 64 * k, cloth)


def _goods(pen: Pen, p: Palette, x: float, y: float, w: float, h: float) -> None:
    """A slope of boxes, each with one kind of vegetable or fruit, over a skirt of boards."""
    pen.rect(x, y - h * 0.5, w, h * 0.5, mix(p.wood, p.dark, 0.1))
    boards = "".join(f"M{x} {y - h * f}h{w}" for f in (0.16, 0.33))
    pen.path(boards, stroke=mix(p.wood, p.dark, 0.4), sw=3)
    n = 4
    for i in range(n):
        left, step = x + w * i / n, w / n
        box = [(left + 4, y - h), (left + step - 4, y - h), (left + step, y - h * 0.5)]
        box.append((left, y - h * 0.5))
        pen.poly(box, mix(p.wood, p.dark, 0.45))
        inside = pen.clip(line(box))
        colour = pen.rng.choice((p.accent, p.leaf, p.warm, p.light, mix(p.accent, p.near, 0.5)))
        if pen.rng.random() < 0.45:
            tone = mix(p.leaf, p.dark, 0.2)
            pen.marks(left, y - h * 1.1, step, h * 0.7, 40, h * 0.2, -70, p.leaf, h * 0.06, jit=50)
            pen.marks(left, y - h, step, h * 0.5, 24, h * 0.16, -70, tone, h * 0.05, inside, 50)
            continue
        r = h * 0.085
        for row in range(4):
            for k in range(int(step / (r * 1.9))):
                cx = left + r + k * r * 1.9 + (row % 2) * r * 0.8
                pen.circ(
                    cx,
                    y - h * (0.98 - row * 0.13),
                    r,
                    colour if (k + row) % 4 else mix(colour, p.light, 0.3),
                )
    pen.path(
        f"M{x - 4} {y - h * 0.5}h{w + 8}", stroke=mix(p.wood, p.light, 0.3), sw=max(4, h * 0.06)
    )


def _scale(pen: Pen, p: Palette, x: float, y: float, s: float) -> None:
    """A scale whose dial faces out of the picture."""
    pen.path(
        f"M{x - s * 0.5} {y}L{x - s * 0.36} {y - s * 0.8}H{x + s * 0.36}L{x + s * 0.5} {y}Z", p.near
    )
    pen.circ(x, y - s * 0.42, s * 0.3, p.light)
    pen.path(f"M{x} {y - s * 0.42}l{s * 0.16} {-s * 0.14}", stroke=p.accent, sw=max(2, s * 0.06))
    pen.path(
        f"M{x - s * 0.7} {y - s * 0.98}H{x + s * 0.7}L{x + s * 0.5} {y - s * 0.8}H{x - s * 0.5}Z",
        p.mid,
    )


def _walkers(pen: Pen) -> list[Spot]:
    spots = []
    for x in pen.rng.sample(range(80, 1160, 120), pen.rng.randint(4, 6)):
        y = pen.rng.randint(590, 640)
        role = pen.rng.choice(("adult", "adult", "elder"))
        pose = pen.rng.choice((WALK, STROLL, TALK))
        hold = pen.rng.choice(("basket", "basket", ""))
        spots.append(Spot(x, y, 190 + (y - 590) * 0.8, pen.rng.choice((1, -1)), role, pose, hold))
    return spots


def _near_stall(pen: Pen, p: Palette) -> str:
    """A stall in front, with its scale, and who buys there."""
    x = pen.rng.choice((120, 620))
    keeper = Spot(x + 150, 800, 330, 1, "vendor", pen.rng.choice((WORK, REACH)), "", False)
    crowd(pen, p, [keeper])
    _goods(pen, p, x - 20, 830, 400, 150)
    _scale(pen, p, x + 320, 690, 80)
    spots = [Spot(x + 450, 792, 316, -1, pen.rng.choice(("adult", "elder")), TALK, "basket")]
    words = "摊主过秤，买菜的人看着朝外的秤面"
    if pen.rng.random() < 0.5:
        spots.append(Spot(x + 540, 796, 206, -1, "child", STAND))
        words += "，身边跟着孩子"
    crowd(pen, p, spots)
    return words
