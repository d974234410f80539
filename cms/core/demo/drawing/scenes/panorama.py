"""城市远景: the city from above, half a picture and half a map."""

from ..buildings import block, roof, skyline
from ..landscape import hills, mist, sky
from ..palettes import Palette, mix
from ..path_data import points, smooth
from ..pen import Pen
from ..trees import tree


def draw(pen: Pen, p: Palette) -> str:
    """A river city seen from a hill, or the lanes of one neighbourhood."""
    sky(pen, p, 90)
    if pen.rng.random() < 0.5:
        return _river_city(pen, p)
    return _neighbourhood(pen, p)


def _river_city(pen: Pen, p: Palette) -> str:
    hills(pen, p, 190, 420)
    skyline(pen, p, 330, -20, 1230, 50, 150)
    land = mix(p.ground, p.far, 0.35) if p.weather != "night" else mix(p.near, p.mid, 0.6)
    pen.rect(0, 326, 1200, 474, land)
    for y, low, high in ((390, 34, 80), (452, 40, 96)):
        _rows(pen, p, y, low, high)
    shift = pen.rng.randint(-120, 120)
    banks = f"-60 640 200 600 {480 + shift} 560 760 520 1260 470 1260 560 820 610"
    river = smooth(points(f"{banks} {540 + shift} 660 280 720 -60 790"))
    tone = mix(p.sky2, p.mid, 0.3)
    pen.path(river, tone)
    inside = pen.clip(river)
    pen.marks(0, 470, 1200, 320, 160, 46, -6, mix(tone, p.light, 0.5), 2.6, inside, 4)
    for x in (pen.rng.randint(200, 330), pen.rng.randint(780, 930)):
        _small_bridge(pen, p, x, 690 - x * 0.16)
    _rows(pen, p, 800, 60, 130, lanes=True)
    for x in (80, 560, 1120):
        tree(pen, x + pen.rng.randint(-40, 40), 812, pen.rng.randint(150, 230), p)
    mist(pen, 372, p.light if p.weather != "night" else p.mid, 2, 8, 200, 1000)
    lit = "街巷亮起成串的灯" if p.weather == "night" else "楼房沿河排开"
    return f"从高处望去，河流穿城而过，几座桥连着两岸，{lit}"


def _rows(pen: Pen, p: Palette, y: float, low: int, high: int, lanes: bool = False) -> None:
    """One row of roofs and blocks, with a lane of lamps before it."""
    x = -30.0
    cap = p.light if p.weather == "snow" else None
    while x < 1220:
        w, h = pen.rng.randint(low + 10, high), pen.rng.randint(low, high)
        wall = mix(p.ground, p.far, pen.rng.uniform(0.1, 0.6))
        if p.weather == "night":
            wall = mix(p.mid, p.far, pen.rng.uniform(0.1, 0.7))
        if pen.rng.random() < 0.45:
            pen.rect(x, y - h * 0.5, w, h * 0.5, mix(wall, p.light, 0.3))
            roof(pen, p, x, y - h * 0.5, w, h * 0.32, 6, 4)
        else:
            block(pen, p, x, y, w, h, wall, 0.4, cap)
        if lanes and pen.rng.random() < 0.3:
            x += 70
        x += w + pen.rng.choice((0, 6, 14))
    if p.weather in ("night", "snow") or p.when == "傍晚":
        lamps = "".join(f"M{u} {y + 7 + pen.rng.randint(-2, 3)}h.1" for u in range(0, 1200, 34))
        pen.path(lamps, stroke=p.warm, sw=8)


def _small_bridge(pen: Pen, p: Palette, x: float, y: float) -> None:
    stone = mix(p.light, p.ground2, 0.4) if p.weather != "night" else p.ground2
    deck = f"M{x - 60} {y - 76}L{x + 60} {y + 84}"
    pen.path(deck, stroke=mix(p.near, p.dark, 0.3), sw=36)
    pen.path(deck, stroke=stone, sw=25)
    pen.path(deck, stroke=mix(stone, p.dark, 0.25), sw=3, extra=' stroke-dasharray="12 10"')
    lamps = "".join(f"M{x - 50 + i * 26} {y - 82 + i * 36}h.1" for i in range(5))
    pen.path(lamps, stroke=p.warm, sw=7)


def _neighbourhood(pen: Pen, p: Palette) -> str:
    skyline(pen, p, 240, -20, 1230, 40, 130)
    land = mix(p.leaf, p.ground, 0.6) if p.weather not in ("snow", "night") else p.ground
    pen.rect(0, 236, 1200, 564, land)
    lanes = (
        "M-20 420Q300 380 560 420T1220 360".replace("T1220 360", "Q900 470 1220 360"),
        "M200 820Q260 600 420 470Q520 380 500 240",
        "M-20 640Q340 560 640 620Q960 680 1220 560",
        "M760 820Q800 640 880 500Q940 400 900 240",
    )
    road = mix(p.light, p.ground2, 0.3)
    for lane in lanes:
        pen.path(lane, stroke=mix(road, p.dark, 0.2), sw=46)
    for lane in lanes:
        pen.path(lane, stroke=road, sw=38)
    for x, y, w, h in (
        (40, 380, 120, 120),
        (250, 370, 130, 150),
        (600, 372, 120, 130),
        (1010, 330, 130, 110),
        (30, 590, 150, 170),
        (560, 570, 150, 150),
        (1000, 540, 150, 150),
        (30, 790, 130, 120),
        (430, 800, 170, 150),
        (960, 800, 180, 180),
    ):
        _slab(pen, p, x + pen.rng.randint(-14, 14), y, w, h * pen.rng.uniform(0.85, 1.2))
    for _ in range(26):
        x, y = pen.rng.randint(0, 1200), pen.rng.choice((392, 400, 600, 612, 770, 786))
        tree(pen, x, y + pen.rng.randint(-6, 12), pen.rng.randint(56, 96), p, marks=False)
    if p.weather in ("night", "snow"):
        lamps = "".join(f"M{x} {600 + 20 * ((x // 50) % 3)}h.1" for x in range(20, 1200, 50))
        pen.path(lamps, stroke=p.warm, sw=9)
    _kiosk(pen, p, pen.rng.choice((300, 680, 850)), 664)
    return "从高处看小区，一栋栋楼房之间绿树成排，小道弯弯相连，路口有一座分类亭"


def _slab(pen: Pen, p: Palette, x: float, y: float, w: float, h: float) -> None:
    """A housing block seen a little from above."""
    wall = mix(p.ground, p.warm, pen.rng.uniform(0.08, 0.3))
    if p.weather == "night":
        wall = mix(p.mid, p.far, 0.4)
    pen.rect(x - 6, y - 3, w + 20, 10, mix(p.ground2, p.dark, 0.4))
    block(pen, p, x, y, w, h, wall, 0.3)
    top = p.light if p.weather == "snow" else mix(p.accent, p.ground2, pen.rng.choice((0.3, 0.7)))
    pen.path(f"M{x} {y - h}l18-20h{w}l-18 20z", top)


def _kiosk(pen: Pen, p: Palette, x: float, y: float) -> None:
    pen.rect(x, y - 30, 76, 30, p.light)
    for i, colour in enumerate((p.near, p.accent, p.leaf, p.dark)):
        pen.rect(x + 6 + i * 17, y - 20, 13, 20, colour)
    pen.path(f"M{x - 8} {y - 30}l12-16h68l12 16z", p.accent)
