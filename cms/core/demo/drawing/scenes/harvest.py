"""采收与晾晒: grain spread out to dry, or fruit and vegetables brought in from the field."""

from ..buildings import cottage
from ..groups import Spot, crowd
from ..landscape import blob, ground, hills, sky
from ..palettes import Palette, mix
from ..path_data import points, smooth
from ..pen import Pen
from ..poses import BOW, CARRY, CROUCH, PUSH, REACH, SWEEP, WALK, WORK
from ..trees import tree
from ..vehicles import barrow, tricycle


def draw(pen: Pen, p: Palette) -> str:
    """A threshing floor, an orchard, or rows of vegetables."""
    sky(pen, p, 100)
    hills(pen, p, 290, 560)
    return pen.rng.choice((_threshing_floor, _orchard, _vegetable_rows))(pen, p)


def _threshing_floor(pen: Pen, p: Palette) -> str:
    for x, w in ((30, 230), (300, 190), (820, 250)):
        cottage(pen, p, x, 530, w)
    tree(pen, 640, 540, 250, p)
    ground(pen, p, 520, mix(p.ground, p.light, 0.2))
    sheet = smooth(
        points("180 620 420 590 800 590 1060 624 1140 700 1040 772 620 790 220 776 90 700")
    )
    grain = mix(p.ground2, p.warm, 0.55)
    pen.path(sheet, grain)
    inside = pen.clip(sheet)
    pen.marks(60, 586, 1100, 210, 260, 10, 0, mix(grain, p.light, 0.5), 3.4, inside, 80)
    pen.marks(60, 586, 1100, 210, 120, 120, 3, mix(grain, p.dark, 0.2), 3, inside, 3)
    _sacks(pen, p, pen.rng.choice((60, 1000)), 640)
    count = pen.rng.randint(2, 4)
    spots = []
    for x, y in pen.rng.sample(((300, 668), (480, 740), (640, 650), (800, 748), (920, 680)), count):
        h = 210 + (y - 650) * 0.6
        spots.append(Spot(x, y, h, pen.rng.choice((1, -1)), "farmer", SWEEP, "pole"))
    crowd(pen, p, spots)
    return f"村里的场院上，{('两', '三', '四')[count - 2]}位村民推着木耙翻晒粮食，粮袋靠在一边"


def _sacks(pen: Pen, p: Palette, x: float, y: float) -> None:
    for dx, dy in ((0, 0), (62, 4), (30, -58), (120, 8)):
        shape = smooth(blob(pen, x + dx, y + dy - 36, 36, 40, 9, 0.06))
        pen.path(shape, mix(p.light, p.ground2, 0.4))
        pen.path(f"M{x + dx - 14} {y + dy - 74}q14 10 28 0", stroke=p.accent, sw=5)


def _orchard(pen: Pen, p: Palette) -> str:
    ground(pen, p, 500, mix(p.leaf, p.ground, 0.55))
    fruit = p.accent
    for x, y, h in ((140, 560, 250), (430, 550, 230), (760, 556, 250), (1060, 562, 260)):
        _fruit_tree(pen, p, x, y, h, fruit)
    for x, y, h in ((240, 740, 470), (960, 736, 460)):
        _fruit_tree(pen, p, x, y, h, fruit)
    spots = [Spot(380, 748, 262, -1, "farmer", REACH, "", True)]
    spots.append(Spot(820, 744, 256, 1, pen.rng.choice(("farmer", "volunteer")), REACH))
    spots.append(Spot(600, 770, 270, pen.rng.choice((1, -1)), "farmer", CARRY, "box"))
    if pen.rng.random() < 0.5:
        spots.append(Spot(700, 640, 176, 1, "farmer", WALK, "basket"))
    for x in (470, 530, 730):
        _crate(pen, p, x, 762, fruit)
    crowd(pen, p, spots)
    return "果园里果子挂满枝头，村民伸手采摘，一筐筐果子摆在树下"


def _fruit_tree(pen: Pen, p: Palette, x: float, y: float, h: float, fruit: str) -> None:
    tree(pen, x, y, h, p, marks=h > 300)
    spots = "".join(
        f"M{x + h * pen.rng.uniform(-0.34, 0.34):.0f} {y - h * pen.rng.uniform(0.55, 0.9):.0f}h.1"
        for _ in range(16)
    )
    pen.path(spots, stroke=fruit, sw=h * 0.042)


def _crate(pen: Pen, p: Palette, x: float, y: float, fruit: str) -> None:
    for i in range(4):
        pen.circ(x + 8 + i * 15, y - 38, 9, fruit if i % 3 else mix(fruit, p.light, 0.3))
    pen.rect(x - 4, y - 36, 68, 36, p.wood)
    pen.path(f"M{x - 4} {y - 24}h68M{x - 4} {y - 12}h68", stroke=mix(p.wood, p.dark, 0.35), sw=3)


def _vegetable_rows(pen: Pen, p: Palette) -> str:
    for x, w in ((760, 150), (940, 190)):
        cottage(pen, p, x, 500, w)
    earth = mix(p.ground2, p.near, 0.25)
    pen.rect(0, 490, 1200, 310, earth)
    vx = pen.rng.choice((420, 600, 800))
    furrows = "".join(f"M{vx + (x - vx) * 0.13:.0f} 490L{x} 830" for x in range(-1100, 2300, 170))
    pen.path(furrows, stroke=mix(earth, p.dark, 0.3), sw=9)
    for row in range(7):
        _row_of_cabbages(pen, p, vx, row)
    spots = [Spot(300, 700, 230, 1, "farmer", CROUCH), Spot(560, 660, 206, -1, "farmer", BOW)]
    spots.append(Spot(900, 730, 250, -1, "farmer", pen.rng.choice((CARRY, WORK)), "box"))
    if pen.rng.random() < 0.5:
        tricycle(pen, p, 1040, 640, 34, -1)
    crowd(pen, p, spots)
    crowd(pen, p, [Spot(96, 778, 264, 1, "farmer", PUSH)])
    barrow(pen, p, 200, 788, 112, 1, p.leaf)
    return "菜地一垄垄伸向村庄，村民弯腰收菜，有人推着装满青菜的小车"


def _row_of_cabbages(pen: Pen, p: Palette, vx: float, row: int) -> None:
    y, size = 512 + row * row * 6.4, 12 + row * 6
    rib = mix(p.leaf, p.dark, 0.4)
    for i in range(-9, 10):
        x = vx + i * (size * 3.4)
        if -40 < x < 1240:
            tone = p.leaf if (i + row) % 3 else mix(p.leaf, p.light, 0.3)
            pen.ell(x, y, size, size * 0.55, tone)
            ribs = f"M{x} {y}l{-size * 0.6} {-size * 0.5}M{x} {y}l{size * 0.6} {-size * 0.5}"
            pen.path(ribs, stroke=rib, sw=2.4)
