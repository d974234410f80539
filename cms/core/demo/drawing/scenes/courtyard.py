"""院落: a repaired courtyard of a housing block or a farm, and the people under its tree."""

from ..buildings import block, cottage, lattice
from ..groups import Spot, crowd
from ..landscape import hills, mist, shade, sky
from ..palettes import Palette, mix
from ..path_data import points, smooth
from ..pen import Pen
from ..poses import READ, SIT, SIT_TALK, STAND, STROLL, SWEEP, WALK
from ..props import stool
from ..street_furniture import street_lamp
from ..trees import bush, tree
from ..vehicles import bicycle


def draw(pen: Pen, p: Palette) -> str:
    """The house, the ground, the tree with its round bench, then the people."""
    sky(pen, p, 60, sun=False)
    farm = pen.rng.random() < 0.35
    if farm:
        _farm(pen, p)
    else:
        _housing_block(pen, p)
    _ground(pen, p)
    if not farm and pen.rng.random() < 0.7:
        for x in range(86, 86 + 82 * pen.rng.randint(2, 4), 82):
            bicycle(pen, p, x + 30, 650, 21)
    lit = p.weather in ("night", "snow")
    if lit or pen.rng.random() < 0.3:
        street_lamp(pen, p, 560, 640, 380, 1)
    tree_x = pen.rng.choice((860, 880, 300))
    _tree_with_bench(pen, p, tree_x)
    deeds = _people(pen, p, tree_x)
    place = "农家小院" if farm else "楼下的小院"
    season = "积雪的" if p.weather == "snow" else ""
    return f"{season}{place}里，大树围着一圈木凳，{deeds}"


def _housing_block(pen: Pen, p: Palette) -> None:
    for x, w, h in ((-20, 120, 420), (1040, 200, 480)):
        block(pen, p, x, 560, w, h, mix(p.far, p.sky, 0.2), 0.2)
    x, y, w, h = 96, 568, 860, 500
    wall = mix(p.ground, p.warm, 0.18) if p.weather != "night" else mix(p.mid, p.warm, 0.14)
    pen.rect(x, y - h, w, h, wall)
    cap = p.light if p.weather == "snow" else mix(wall, p.near, 0.6)
    pen.rect(x - 10, y - h - 12, w + 20, 16, cap)
    joint = mix(wall, p.ground2, 0.5)
    courses = f'<path d="M0 1H34M0 10H34M8 1V10M25 10V18" stroke="{joint}" stroke-width="1.6"/>'
    pen.rect(x, y - h, w, h, pen.pattern("brick", 34, 18, courses))
    for floor in range(5):
        top = y - h + floor * h / 5
        for i in range(6):
            left = x + 22 + i * 139
            if i == 2:
                tone, back = mix(wall, p.near, 0.65), mix(wall, p.dark, 0.55)
                lattice(pen, left + 26, top + 12, 64, h / 5 - 24, tone, 3, back, (2, 2))
            else:
                _balcony(pen, p, left, top, wall)
    pen.rect(398, y - 98, 82, 98, mix(p.near, p.dark, 0.35))
    pen.rect(384, y - 112, 110, 16, p.accent)
    pen.rect(408, y - 84, 62, 84, mix(p.dark, p.near, 0.2))


def _balcony(pen: Pen, p: Palette, x: float, y: float, wall: str) -> None:
    pen.rect(x + 8, y + 16, 100, 44, mix(p.mid, p.near, 0.6))
    lit = pen.rng.random() < (0.6 if p.weather == "night" else 0.25)
    panes = f"M{x + 14} {y + 22}h40v34h-40zM{x + 62} {y + 22}h40v34h-40z"
    pen.path(panes, p.warm if lit else mix(p.sky2, p.mid, 0.35))
    pen.rect(x, y + 56, 116, 34, mix(wall, p.light, 0.45))
    pen.rect(x + 92, y + 56, 24, 34, mix(wall, p.near, 0.3))
    pen.path(f"M{x} {y + 73}h116", stroke=mix(wall, p.near, 0.35), sw=2)
    chance = pen.rng.random()
    if chance < 0.3:
        for k in range(3):
            colour = pen.rng.choice((p.accent, p.light, p.near, p.mid, p.warm))
            pen.path(f"M{x + 12 + k * 32} {y + 52}h24v{pen.rng.randint(24, 38)}h-24z", colour)
    elif chance < 0.6:
        pen.marks(x + 6, y + 38, 100, 20, 18, 18, -90, p.leaf, 5, jit=40)
    elif chance < 0.76:
        pen.rect(x + 70, y + 60, 34, 24, p.light)
        pen.circ(x + 84, y + 72, 9, p.mid)


def _farm(pen: Pen, p: Palette) -> None:
    hills(pen, p, 300, 600)
    cottage(pen, p, 60, 574, 460, 190)
    cottage(pen, p, pen.rng.randint(700, 780), 566, 330, 140)
    wall = mix(p.ground2, p.near, 0.3)
    pen.rect(500, 500, 260, 74, mix(wall, p.light, 0.3))
    pen.rect(496, 490, 268, 14, p.light if p.weather == "snow" else mix(p.near, p.dark, 0.3))
    corn = "".join(f"M{x} 408v{pen.rng.randint(40, 70)}" for x in range(120, 420, 30))
    pen.path(corn, stroke=p.warm, sw=13)
    peppers = "".join(f"M{x} 412v{pen.rng.randint(30, 54)}" for x in range(134, 420, 60))
    pen.path(peppers, stroke=p.accent, sw=9)
    mist(pen, 470, p.light if p.weather != "night" else p.mid, 2, 10, 400, 1200)


def _ground(pen: Pen, p: Palette) -> None:
    pen.rect(0, 566, 1200, 234, mix(p.ground, p.far, 0.25))
    pen.rect(0, 562, 1200, 12, mix(p.ground2, p.near, 0.3))
    pen.poly(points("0 690 1200 640 1200 800 0 800"), mix(p.ground, p.light, 0.25))
    pen.path("M0 690L1200 640", stroke=p.ground2, sw=5)
    pen.marks(0, 580, 1200, 210, 110, 40, -2, mix(p.ground2, p.ground, 0.35), 2.6, jit=3)
    hedge = points("450 600 450 566 560 552 720 560 880 552 960 566 960 604")
    data = smooth(hedge)
    pen.path(data, p.light if p.weather == "snow" else mix(p.leaf, p.dark, 0.3))
    pen.marks(456, 556, 500, 44, 150, 12, -70, p.leaf, 4, pen.clip(data), 40)


def _tree_with_bench(pen: Pen, p: Palette, x: float) -> None:
    if p.weather not in ("rain", "night"):
        shade(pen, p, x + 60, 724, 300, 44)
    tree(pen, x, 716, 640, p, spread=1.15)
    pen.ell(x + 4, 716, 150, 30, mix(p.wood, p.dark, 0.5))
    pen.ell(x + 4, 704, 150, 30, p.wood)
    pen.ell(x + 4, 702, 62, 12, mix(p.dark, p.near, 0.3))
    trunk = mix(p.dark, p.near, 0.25)
    pen.path(f"M{x - 22} 704L{x - 16} 560H{x + 18}L{x + 30} 704Z", trunk)
    pen.marks(x - 16, 580, 36, 120, 20, 26, 86, mix(p.dark, p.near, 0.7), 3)
    bush(pen, p, 1090, 640, 120, 60, p.accent if p.weather == "petals" else "")


def _people(pen: Pen, p: Palette, tree_x: float) -> str:
    game_x = tree_x - 345 if tree_x > 600 else tree_x + 375
    spots, deeds = _game(pen, p, game_x), ["两位老人对弈"]
    spots.append(Spot(tree_x - 66, 742, 250, -1, "elder", SIT_TALK))
    if pen.rng.random() < 0.6:
        spots.append(Spot(game_x + 36, 748, 262, -1, "elder", STAND))
        deeds[0] = "两人对弈、旁边有人看棋"
    if pen.rng.random() < 0.7:
        facing = -1 if tree_x > 600 else 1
        spots.append(Spot(tree_x + 150, 766, 258, facing, "adult", STROLL))
        spots.append(Spot(tree_x + 220, 770, 168, facing, "pupil", WALK))
        deeds.append("大人领着背书包的孩子走过")
    elif pen.rng.random() < 0.5:
        spots.append(Spot(tree_x + 190, 768, 262, -1, "adult", READ, "paper"))
        deeds.append("有人在看通知")
    if pen.rng.random() < 0.5:
        x = game_x - 170 if game_x > 300 else game_x + 520
        spots.append(Spot(x, 668, 178, 1, "sweeper", SWEEP, "broom"))
        deeds.append("保洁员在扫地")
    crowd(pen, p, spots)
    return "，".join(deeds)


def _game(pen: Pen, p: Palette, x: float) -> list[Spot]:
    for side in (-105, 105):
        stool(pen, p, x + side, 764)
    pen.rect(x - 48, 672, 96, 12, p.wood, 3)
    legs = f"M{x - 36} 684L{x - 42} 764M{x + 36} 684L{x + 42} 764"
    pen.path(legs, stroke=mix(p.wood, p.dark, 0.4), sw=8)
    pieces = "".join(f"M{x - 34 + i * 13} 668h.1" for i in range(6))
    pen.path(pieces, stroke=p.accent, sw=8)
    left = Spot(x - 105, 764, 268, 1, "elder", SIT)
    return [left, Spot(x + 105, 765, 264, -1, "elder", SIT)]
