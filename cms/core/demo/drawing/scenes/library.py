"""图书馆: a reading room with shelves on both sides and readers at a long table."""

from ..buildings import lattice, skyline
from ..groups import Spot, crowd
from ..interiors import book_colours, counter, hanging_lamp
from ..landscape import hill
from ..palettes import Palette, mix
from ..path_data import line, points
from ..pen import Pen
from ..poses import READ, SIT, STAND
from ..trees import potted


def draw(pen: Pen, p: Palette) -> str:
    """The room in perspective: window, shelves, lamps, then the people in front."""
    wall = mix(p.light, p.ground, 0.6) if p.weather != "night" else mix(p.light, p.ground2, 0.4)
    _room(pen, p, wall)
    _tall_window(pen, p)
    for right in (False, True):
        for near, far in ((-10, 150), (166, 276), (288, 366)):
            _side_shelf(pen, p, near, far, right)
    for x, y, s in ((440, 120, 20), (760, 120, 20), (350, 96, 28), (850, 96, 28)):
        hanging_lamp(pen, p, x, y, s)
    if pen.rng.random() < 0.65:
        return f"图书馆阅览室里，{_long_table(pen, p)}，两侧书架直到屋顶"
    return f"图书馆里，{_desk(pen, p)}，两侧书架直到屋顶"


def _room(pen: Pen, p: Palette, wall: str) -> None:
    pen.rect(0, 0, 1200, 800, wall)
    floor = mix(p.ground2, p.ground, 0.3) if p.weather != "night" else mix(p.wood, p.ground2, 0.5)
    pen.poly(points("0 800 400 520 800 520 1200 800"), floor)
    pen.poly(points("0 0 1200 0 800 150 400 150"), mix(wall, p.ground2, 0.35))
    edges = "M400 150L0 0M800 150L1200 0M400 520L0 800M800 520L1200 800M300 112H900M180 68H1020"
    pen.path(edges, stroke=mix(p.ground2, p.near, 0.35), sw=4)


def _tall_window(pen: Pen, p: Palette) -> None:
    frame = mix(p.wood, p.dark, 0.35)
    pen.rect(468, 170, 264, 330, p.sky)
    with pen.group(pen.clip("M468 170h264v330h-264z")):
        pen.circ(pen.rng.randint(500, 690), 250, 40, p.light if p.weather == "night" else p.warm)
        hill(pen, 380, 22, p.far, 520, 4, 440, 760)
        skyline(pen, p, 510, 470, 740, 70, 150)
    cells = pen.rng.choice(((4, 5), (3, 4), (2, 3)))
    lattice(pen, 468, 170, 264, 330, frame, 5, None, cells)
    pen.path("M468 170h264v330h-264z", stroke=frame, sw=12)
    if p.weather not in ("night", "rain", "snow"):
        pen.poly(points("468 520 732 520 860 800 330 800"), mix(p.light, p.warm, 0.22))
        bars = "M534 520L462 800M600 520V800M666 520L730 800M436 580H758M400 660H792"
        pen.path(bars, stroke=mix(p.ground2, p.ground, 0.3), sw=6)


def _side_shelf(pen: Pen, p: Palette, near: float, far: float, right: bool) -> None:
    def at(x: float, share: float) -> tuple[float, float]:
        top, foot = 20 + x * 0.36, 800 - x * 0.7
        return (1200 - x if right else x), top + (foot - top) * share

    outline = [at(near, 0), at(far, 0), at(far, 1), at(near, 1)]
    pen.poly(outline, mix(p.wood, p.dark, 0.5))
    colours, rows = book_colours(p), 8
    for row in range(rows):
        backs, x = dict[str, str](), near + 5
        while x < far - 5:
            w = max(3, (9 + pen.rng.random() * 6) * (1 - x / 560))
            top, foot = (row + 0.12 + pen.rng.random() * 0.25) / rows, (row + 0.93) / rows
            colour = pen.rng.choice(colours)
            back = [at(x, top), at(x + w - 1.2, top), at(x + w - 1.2, foot), at(x, foot)]
            backs[colour] = backs.get(colour, "") + line(back)
            x += w
        for colour, data in backs.items():
            pen.path(data, colour)
        board = line([at(near, (row + 1) / rows), at(far, (row + 1) / rows)], False)
        pen.path(board, stroke=p.wood, sw=6 * (1 - near / 600))
    pen.path(line(outline), stroke=p.wood, sw=8 * (1 - near / 600))
    if right:
        pen.poly(outline, pen.hatch(p.dark, 60, 11, 2.2), ' opacity=".4"')


def _long_table(pen: Pen, p: Palette) -> str:
    count = pen.rng.randint(2, 4)
    spots = []
    for x in pen.rng.sample((330, 430, 540, 670, 780, 880), count):
        role = pen.rng.choice(("adult", "adult", "elder"))
        spots.append(Spot(x, 770, 290, 1 if x < 600 else -1, role, SIT, "book", False))
    if pen.rng.random() < 0.6:
        spots.append(Spot(pen.rng.choice((250, 960)), 676, 230, 1, "adult", READ, "book"))
    crowd(pen, p, spots)
    pen.poly(points("250 690 950 690 1010 722 190 722"), mix(p.wood, p.light, 0.25))
    pen.rect(190, 722, 820, 20, mix(p.wood, p.dark, 0.25))
    pen.path("M230 742V800M970 742V800", stroke=mix(p.wood, p.dark, 0.4), sw=18)
    for x in (300, 602, 892):
        _table_lamp(pen, p, x)
    for x in pen.rng.sample((370, 470, 690, 800), 3):
        colour = pen.rng.choice((p.accent, p.near, p.warm))
        pen.rect(x, 696, 60, 10, colour)
        pen.rect(x + 6, 687, 52, 9, mix(colour, p.light, 0.4))
    return f"{('两', '三', '四')[count - 2]}位读者在长桌的台灯旁看书"


def _table_lamp(pen: Pen, p: Palette, x: float) -> None:
    pen.path(f"M{x} 704V650", stroke=p.dark, sw=6)
    dome = f"M{x - 36} 654Q{x - 30} 622 {x} 622Q{x + 30} 622 {x + 36} 654Z"
    pen.path(dome, mix(p.near, p.leaf, 0.3))
    pen.ell(x, 655, 34, 6, p.warm)
    pen.ell(x, 706, 26, 6, p.dark)


def _desk(pen: Pen, p: Palette) -> str:
    crowd(pen, p, [Spot(640, 742, 290, -1, "adult", STAND, "book", False)])
    counter(pen, p, 520, 770, 380, 130)
    for i in range(5):
        colour = pen.rng.choice((p.accent, p.near, p.warm))
        pen.rect(740 + (i % 2) * 6, 618 - i * 11, 90, 10, colour)
    spots = [Spot(430, 772, 292, 1, "adult", READ, "book")]
    if pen.rng.random() < 0.6:
        spots.append(Spot(320, 776, 196, 1, "child", STAND))
    crowd(pen, p, spots)
    potted(pen, p, 960, 780, 190)
    return "管理员在服务台前为读者登记借书"
