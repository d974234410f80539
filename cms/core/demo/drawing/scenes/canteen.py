"""社区食堂: old people at square tables, a serving window, a menu in chalk."""

from ..buildings import lantern
from ..groups import Spot, crowd
from ..interiors import blackboard, hanging_lamp, poster_frame, room, window
from ..palettes import Palette, mix
from ..pen import Pen
from ..poses import CARRY, SIT, SIT_TALK, STAND, WALK, WORK
from ..props import stool, table
from ..trees import potted


def draw(pen: Pen, p: Palette) -> str:
    """The wall with window, menu and serving hatch, then tables from back to front."""
    room(pen, p, 560, tiles=True)
    hatch = pen.rng.random() < 0.6
    if hatch:
        _serving_hatch(pen, p)
    else:
        window(pen, p, 640, 120, 420, 270)
    blackboard(pen, p, 110, 120, 300, 240)
    poster_frame(pen, p, 462, 140, 120, 160)
    for x in (240, 600, 960):
        hanging_lamp(pen, p, x, pen.rng.randint(60, 84), 30)
    if pen.rng.random() < 0.4:
        for x in (60, 1140):
            lantern(pen, p, x, 110, 34)
    if hatch and pen.rng.random() < 0.5:
        return f"社区食堂里，{_queue(pen, p)}，墙上挂着粉笔写的菜牌"
    return f"敞亮的社区食堂里，{_tables(pen, p)}，墙上挂着粉笔写的菜牌"


def _serving_hatch(pen: Pen, p: Palette) -> None:
    pen.rect(640, 150, 500, 300, mix(p.near, p.dark, 0.25))
    glow = mix(p.light, p.warm, 0.25)
    pen.rect(656, 166, 468, 240, glow)
    pen.path("M656 230H1124", stroke=mix(glow, p.ground2, 0.6), sw=6)
    for x in range(690, 1110, 60):
        pen.path(f"M{x} 230v30", stroke=p.dark, sw=4)
        pen.path(f"M{x - 16} 260h32v14q-16 14-32 0z", p.mid)
    spots = [Spot(760, 560, 300, 1, "cook", WORK, "", False)]
    spots.append(Spot(980, 560, 296, -1, "cook", WORK, "", False))
    with pen.group(pen.clip("M656 166h468v240h-468z")):
        crowd(pen, p, spots)
    pen.rect(624, 404, 532, 20, mix(p.wood, p.light, 0.3))
    pen.rect(640, 424, 500, 136, mix(p.near, p.light, 0.35))
    panels = "".join(f"M{656 + i * 98} 440h80v104h-80z" for i in range(5))
    pen.path(panels, stroke=mix(p.near, p.light, 0.1), sw=3)
    for x in range(690, 1110, 84):
        _dish(pen, p, x, 404, 26)


def _dish(pen: Pen, p: Palette, x: float, y: float, r: float) -> None:
    food = pen.rng.choice((p.accent, p.leaf, p.warm, p.ground2))
    pen.path(f"M{x - r * 0.8} {y - r * 0.5}Q{x} {y - r * 1.5} {x + r * 0.8} {y - r * 0.5}Z", food)
    bowl = f"M{x - r} {y - r * 0.55}H{x + r}Q{x + r * 0.8} {y} {x + r * 0.4} {y}H{x - r * 0.4}"
    pen.path(f"{bowl}Q{x - r * 0.8} {y} {x - r} {y - r * 0.55}Z", p.light)
    pen.path(f"M{x - r * 0.9} {y - r * 0.36}H{x + r * 0.9}", stroke=p.near, sw=2.4)


def _tables(pen: Pen, p: Palette) -> str:
    rows = [(150, 648, 196, 0.82), (560, 640, 196, 0.8), (900, 652, 190, 0.82)]
    rows += [(60, 774, 250, 1.0), (470, 782, 260, 1.04), (860, 778, 250, 1.0)]
    chosen = sorted(pen.rng.sample(rows, pen.rng.randint(3, 5)), key=lambda row: row[1])
    spots = 0
    for x, y, w, size in chosen:
        spots += _eaters(pen, p, x, y, w, size)
    carrier = pen.rng.random() < 0.6
    if carrier:
        crowd(pen, p, [Spot(430, 740, 286, 1, "volunteer", CARRY, "box", False)])
    potted(pen, p, 1160, 690, 170)
    helper = "，志愿者端来饭菜" if carrier else ""
    return f"老人们围坐在方桌前吃饭{helper}"


def _eaters(pen: Pen, p: Palette, x: float, y: float, w: float, size: float) -> int:
    """People at one table; gives how many."""
    people = []
    for side, facing in ((-0.14, 1), (1.14, -1)):
        if pen.rng.random() < 0.85:
            stool(pen, p, x + w * side, y, 66 * size)
            pose = pen.rng.choice((SIT, SIT_TALK))
            role = pen.rng.choice(("elder", "elder", "adult"))
            people.append(Spot(x + w * side, y, 262 * size, facing, role, pose, "", False))
    behind = Spot(x + w * 0.5, y - 12, 250 * size, pen.rng.choice((1, -1)), "elder", SIT, "", False)
    if pen.rng.random() < 0.6:
        crowd(pen, p, [behind])
    table(pen, p, x, y, w, 92 * size)
    for share in (0.26, 0.5, 0.74):
        _dish(pen, p, x + w * share, y - 78 * size, 20 * size)
    crowd(pen, p, people)
    return len(people)


def _queue(pen: Pen, p: Palette) -> str:
    count = pen.rng.randint(3, 5)
    spots = []
    for i in range(count):
        role = pen.rng.choice(("adult", "adult", "elder", "builder"))
        pose = STAND if i else WORK
        spots.append(Spot(650 - i * 118, 690 + i * 16, 270 + i * 8, 1, role, pose))
    crowd(pen, p, spots)
    table(pen, p, 860, 770, 250, 96)
    for x in (920, 985, 1050):
        _dish(pen, p, x, 690, 22)
    crowd(
        pen,
        p,
        [Spot(1130, 772, 262, -1, "elder", SIT, "", False), Spot(830, 776, 262, 1, "adult", WALK)],
    )
    return f"{('三', '四', '五')[count - 3]}个人在打饭窗口前排队，厨师在窗后忙着"
